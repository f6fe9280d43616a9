"""Titles and names whose letters were garbled before the document was written; told, and kept as they are."""

from collections.abc import Iterator

from kg.model import Issue, Record
from kg.readers.rules import Rule, issue, quoted
from kg.text.letters.garbled import garbled_words

_SHOWN = 3  # words in a message


def garbled_letters(record: Record) -> Iterator[Issue]:
    """The issue of a record whose title or names have letters that surely were read in a wrong encoding.

    >>> from kg.model import Lines
    >>> [flaw] = garbled_letters(Record(document="a.bib", lines=Lines(7, 9), title="MapsÂ\xa0of EspaÃ±a"))
    >>> flaw.line, flaw.message
    (7, '“MapsÂ\\xa0of EspaÃ±a” has garbled letters, “EspaÃ±a” for “España”; they were kept as printed.')
    """
    texts = (record.title, *record.names)
    if "".join(texts).isascii():  # as most are
        return
    words = [found for text in texts for found in garbled_words(text)]
    if words:
        told = ", ".join(f"{quoted(word)} for {quoted(was)}" for word, was in words[:_SHOWN])
        more = f" and {len(words) - _SHOWN:,} more" if len(words) > _SHOWN else ""
        message = f"{quoted(record.title)} has garbled letters, {told}{more}; they were kept as printed."
        yield issue(Rule.GARBLED_LETTERS, record.document, record.lines.first, message)
