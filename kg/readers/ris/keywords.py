"""The keywords of an entry of RIS: one `KW` each, or all of them in one, parted by commas.

A lone `KW` with commas is either. Programs write all entries of a document in one way, so another entry with
several `KW` tells that the lone one is one heading, whose commas are its own: `Guerre, Martin`. It begins
with a capital; what does not is still a list.
"""

from collections.abc import Iterable, Iterator

from kg.readers.fields.keywords import keywords_of, parted_keywords
from kg.readers.ris.entries import Entry
from kg.text.letters.separators import SEMICOLON, has_comma, has_semicolon
from kg.text.registered.jel import is_heading
from kg.text.typesetting.markup import unmarked

AHEAD = 100
"""Entries that are read ahead for one with several keywords."""


def with_keywords(entries: Iterable[Entry]) -> Iterator[tuple[Entry, bool]]:
    """The entries in their order, each with whether its document is known to have one keyword in each `KW`.

    >>> from kg.model import Lines
    >>> fields = [{"KW": ["maps"]}, {"KW": ["Guerre, Martin"]}, {"KW": ["maps", "doors"]}]
    >>> [told for _, told in with_keywords(Entry(Lines(1, 2), each) for each in fields)]
    [False, True, True]
    """
    waiting: list[Entry] = []
    told = False
    for entry in entries:
        told = told or len(_lines(entry)) > 1
        if not told and (waiting or _is_undecided(entry)) and len(waiting) < AHEAD:
            waiting.append(entry)
            continue
        yield from ((each, told) for each in waiting)
        waiting.clear()
        yield entry, told
    yield from ((each, told) for each in waiting)


def read_keywords(entry: Entry, *, one_in_each: bool = False) -> tuple[str, ...]:
    """The keywords of an entry; commas part those of a lone `KW`, but in a heading where one stands in each.

    A heading of EconLit has semicolons of its own.

    >>> from kg.model import Lines
    >>> lone = Entry(Lines(1, 2), {"KW": ["Guerre, Martin"]})
    >>> read_keywords(lone), read_keywords(lone, one_in_each=True)
    (('Guerre', 'Martin'), ('Guerre, Martin',))
    """
    lines = _lines(entry)
    if len(lines) == 1 and not is_heading(lines[0]) and not (one_in_each and lines[0][:1].isupper()):
        return keywords_of(parted_keywords(lines[0]))
    parts = ([line] if is_heading(line) else SEMICOLON.split(unmarked(line)) for line in lines)
    return keywords_of(word for each in parts for word in each)


def _lines(entry: Entry) -> list[str]:
    return [line for value in entry.fields.get("KW", ()) for line in value.splitlines()]


def _is_undecided(entry: Entry) -> bool:
    return any(has_comma(line) and not has_semicolon(line) for line in _lines(entry))
