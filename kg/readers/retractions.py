"""Papers that were taken back: by their title, `RETRACTED: …`, in whatever format, or as an entry says."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from kg.model import Detail, Issue, Record
from kg.readers.paper_flaws import PaperFlaw, flaw_issues
from kg.readers.rules import Rule, quoted
from kg.text.titles import without_retraction

Item = TypeVar("Item")


def retraction(sayer: str) -> PaperFlaw:
    """The flaw of a paper that was taken back, as somebody or something says.

    >>> retraction("OpenAlex").words
    'was retracted, says OpenAlex; it was read like any other, and the graph says so'
    """
    words = f"was retracted, says {sayer}; it was read like any other, and the graph says so"
    return PaperFlaw(Rule.RETRACTED, words)


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
            flaws = [retraction("its title")]
            yield from flaw_issues(quoted(item.title), flaws, item.document, item.lines.first)
            yield replace(item, details=(*item.details, (Detail.STATUS, "retracted")))
