"""Papers of which the title says that they were taken back: `RETRACTED: …`, in whatever format."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from kg.model import Detail, Issue, Record
from kg.readers.rules import Rule, issue, quoted
from kg.text.titles import without_retraction

Item = TypeVar("Item")


def with_status(items: Iterable[Item]) -> Iterator[Item | Record | Issue]:
    """The items, each such record with the status that its title tells, and an issue before it.

    >>> from kg.model import Lines
    >>> flaw, record = with_status([Record(document="a", lines=Lines(1, 2), title="RETRACTED: Deep beds")])
    >>> flaw.message
    '“RETRACTED: Deep beds” was retracted, says its title; it was read like any other, and the graph says so.'
    >>> record.details
    ((<Detail.STATUS: 'status'>, 'retracted'),)
    """
    for item in items:
        if not isinstance(item, Record) or without_retraction(item.title) == item.title:
            yield item
        elif any(detail is Detail.STATUS for detail, _ in item.details):
            yield item  # the document says so elsewhere, too
        else:
            said = "was retracted, says its title; it was read like any other, and the graph says so."
            yield issue(Rule.RETRACTED, item.document, item.lines.first, f"{quoted(item.title)} {said}")
            yield replace(item, details=(*item.details, (Detail.STATUS, "retracted")))
