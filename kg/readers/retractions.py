"""Papers that were taken back: by their title, `RETRACTED: …`, in whatever format, or as an entry says."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from kg.model import Detail, Issue, Record
from kg.readers.paper_flaws import PaperFlaw, flaw_issues
from kg.readers.rules import Rule, quoted
from kg.text.titles import without_retraction

Item = TypeVar("Item")

_SENTENCE = (
    r"(?:this|the)\s+(?:paper|article|submission|manuscript|work|preprint|e-?print)\s+"
    r"(?:has\s+been|is|was|is\s+being|is\s+now)\s+(?:temporarily\s+)?"
)
_DONE = r"withdrawn\b(?!\s+(?:from|as)\b)"  # not from a conference, nor withdrawn as people are
_WITHDRAWN = re.compile(rf"\W*(?:{_SENTENCE})?{_DONE}", re.IGNORECASE)
_WITHDRAWN_IN_TEXT = re.compile(rf"\W*{_SENTENCE}{_DONE}", re.IGNORECASE)
"""The words with which arXiv and authors say so, first thing in a comment; in an abstract a sentence."""


def retraction(sayer: str) -> PaperFlaw:
    """The flaw of a paper that was taken back, as somebody or something says.

    >>> retraction("OpenAlex").words
    'was retracted, says OpenAlex; it was read like any other, and the graph says so'
    """
    words = f"was retracted, says {sayer}; it was read like any other, and the graph says so"
    return PaperFlaw(Rule.RETRACTED, words)


def withdrawal(record: Record) -> str:
    """What of a record says that the paper was withdrawn, as preprints are: its comment, its abstract; or "".

    >>> from kg.model import Lines
    >>> said = ((Detail.COMMENT, "This paper has been withdrawn by the author due to an error"),)
    >>> withdrawal(Record(document="a", lines=Lines(1, 2), title="Deep beds", details=said))
    'comment'
    """
    comments = (text for detail, text in record.details if detail is Detail.COMMENT)
    if any(map(_WITHDRAWN.match, comments)):
        return "comment"
    return "abstract" if _WITHDRAWN_IN_TEXT.match(record.abstract) else ""


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
        if not isinstance(item, Record):
            yield item
        elif without_retraction(item.title) == item.title:
            yield from _with_withdrawal(item)
        elif any(detail is Detail.STATUS for detail, _ in item.details):
            yield item  # the document says so elsewhere, too
        else:
            flaws = [retraction("its title")]
            yield from flaw_issues(quoted(item.title), flaws, item.document, item.lines.first)
            yield replace(item, details=(*item.details, (Detail.STATUS, "retracted")))


def _with_withdrawal(record: Record) -> Iterator[Record | Issue]:
    """The record, with its status and an issue where it says that the paper was withdrawn."""
    sayer = withdrawal(record)
    if not sayer or any(detail is Detail.STATUS for detail, _ in record.details):
        yield record
        return
    words = f"was withdrawn, says its {sayer}; it was read like any other, and the graph says so"
    yield from flaw_issues(
        quoted(record.title), [PaperFlaw(Rule.RETRACTED, words)], record.document, record.lines.first
    )
    yield replace(record, details=(*record.details, (Detail.STATUS, "withdrawn")))
