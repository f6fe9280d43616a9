"""Texts that are longer than any of a paper: a whole library in the place of an abstract, or made to do harm.

Programs that read RDF refuse a file for one text of 16 MB: nobody could read the graph of all the others.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import filterfalse

from kg.model import Issue, Record
from kg.readers.rules import Rule, issue, quoted

LONGEST_TEXT = 2_000_000
"""Code points; a book has about a million."""


def without_long_texts(record: Record) -> Iterator[Record | Issue]:
    """The record without what is too long, behind an issue for each such text.

    With a title or an author that is, it is not read: there is an issue and no record.

    >>> from kg.model import Lines
    >>> record = Record(document="a.json", lines=Lines(1, 1), title="Nexus", abstract="We " * 1_000_000)
    >>> flaw, rest = without_long_texts(record)
    >>> flaw.message[:53], rest.title, rest.abstract
    ('“Nexus” has a text of more than 2,000,000 characters,', 'Nexus', '')
    """
    needed = (record.title, *record.names)
    others = (record.abstract, *record.keywords, *record.cited_words, *(text for _, text in record.details))
    if sum(map(len, needed)) + sum(map(len, others)) <= LONGEST_TEXT:  # as of all but a few in the world
        yield record
        return
    is_read = not any(map(_is_long, needed))
    rule, end = (
        (Rule.LONG_TEXT, "it was left out") if is_read else (Rule.LONG_ENTRY, "its entry was not read")
    )
    for text in filter(_is_long, (*needed, *others)):
        what = f"a text of more than {LONGEST_TEXT:,} characters, {quoted(text)}; {end}."
        yield issue(rule, record.document, record.lines.first, f"{quoted(record.title)} has {what}")
    if is_read:
        yield replace(
            record,
            abstract="" if _is_long(record.abstract) else record.abstract,
            keywords=tuple(filterfalse(_is_long, record.keywords)),
            cited_words=tuple(filterfalse(_is_long, record.cited_words)),
            details=tuple(each for each in record.details if not _is_long(each[1])),
        )


def _is_long(text: str) -> bool:
    return len(text) > LONGEST_TEXT
