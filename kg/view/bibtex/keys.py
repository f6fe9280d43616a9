"""By which keys papers are cited: those that a library gives them, else made of name, year and title."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from kg.store.terms import whole_number
from kg.text.letters.fold import search_form, without_joints
from kg.text.people.bylines import parted
from kg.text.people.collective import is_collective
from kg.text.people.single_names import has_no_family_name
from kg.view.bibtex.names import is_organisation, without_lineage
from kg.view.cards.telling import Telling, makers, paper_year, shown_authors
from kg.view.reading.questions import Row

_KEY = re.compile(r"[\w.:/+*!?&<>@|-]+")
"""What BibTeX and LaTeX take for a key."""
_CHOSEN = re.compile(r"(?!ITEM-|[0-9a-f]{8}-|[0-9A-Z]{8}\Z)[^\W\d_][\w.:+-]*")
"""What in the place of an id was given to cite by, and is no number of a program: Pandoc cites by it."""
_LIBRARIES = {"application/x-bibtex": _KEY, "application/vnd.citationstyles.csl+json": _CHOSEN}
"""Formats whose entries have keys, the first before the second → which of these are such."""
_DULL = frozenset((
    "a", "an", "and", "are", "at", "by", "can", "do", "for", "from", "how", "in", "is", "of", "on", "or",
    "the", "to",
))  # fmt: skip


class Key(NamedTuple):
    """By what a paper may be cited."""

    given: str
    """The key that a library gives it; empty where none does."""
    made: str
    """The key that is made of what is known of it; empty where one is given."""
    end: str
    """What no other paper has."""


def unique_keys(telling: Telling, papers: Sequence[int]) -> dict[int, str]:
    """Number of each paper → its key, none of which is another's."""
    return dict(zip(papers, unique([key_of(telling, index) for index in papers]), strict=True))


def key_of(telling: Telling, index: int) -> Key:
    """By what a paper may be cited, whatever others are cited by."""
    given = _given(telling, index)
    return Key(given, "" if given else _made(telling, index), _end(telling, index))


def unique(keys: Sequence[Key]) -> Iterator[str]:
    """The key of each paper, in their order, none of which is another's, whatever its case.

    Where papers would share one, the end of their name in the graph comes behind it; a key that only one of
    them has from a library stays as it is.

    >>> [*unique([Key("Roe2024", "", "a1"), Key("", "roe2024", "b2"), Key("", "poe2024paper", "c3")])]
    ['Roe2024', 'roe2024-b2', 'poe2024paper']
    """
    times = Counter(key.given.casefold() for key in keys if key.given)
    times_made = Counter(key.made for key in keys if not key.given)
    for key in keys:
        wanted = key.given or key.made
        shared = times[wanted.casefold()] + (0 if key.given else times_made[wanted])
        yield f"{wanted}-{key.end}" if shared > 1 else wanted


def _given(telling: Telling, index: int) -> str:
    """The key in the library's record that prints most of the paper; empty where no such record has one."""
    title, records = telling.scene.node(index).title, telling.facts.records.get(telling.iri(index), ())
    for media_type, is_key in _LIBRARIES.items():
        rows = sorted(
            (row for row in records if row.get("format") == media_type), key=lambda row: _place(row, title)
        )
        keys = (row.get("entry", "").partition(" ")[2] for row in rows)
        if given := next((key for key in keys if is_key.fullmatch(key)), ""):
            return given
    return ""


def _place(row: Row, title: str) -> tuple[bool, bool, int, int]:
    """Sorts the record first that prints most: an identifier, the title, a long byline, many identifiers."""
    identifiers = whole_number(row.get("identifiers", "")) or 0
    return not identifiers, row.get("title") != title, -len(row.get("byline", "")), -identifiers


def _made(telling: Telling, index: int) -> str:
    """Family name, year and the first word of the title that says something: `oconnor2022tabprobe`."""
    authors = shown_authors(telling.facts, telling.iri(index))
    name = _author(telling, authors[0]) if authors else _maker(telling, index) or "anonymous"
    title = telling.scene.node(index).title
    return f"{name}{paper_year(telling.facts, telling.iri(index))}{_telling_word(title) or 'paper'}"


def _author(telling: Telling, row: Mapping[str, str]) -> str:
    return _organisation(row["printed"]) if is_organisation(telling, row) else _family(row["printed"])


def _maker(telling: Telling, index: int) -> str:
    """The first editor, director or compiler of what has no authors; empty where nobody is told."""
    _, line = makers(telling.facts, telling.iri(index))
    names, _ = parted(line)
    name = names[0] if names else line.partition(",")[0]
    return (_organisation(name) if is_collective(name) else _family(name)) if name else ""


def _family(name: str) -> str:
    """The family name as a key has it: what stands before a comma, else the last word that has letters.

    Of rulers and saints, who have none, it is the first word: `leo` of Leo XIII.
    """
    if has_no_family_name(name):
        return search_form(without_joints(name)).split()[0]
    words = search_form(without_joints(without_lineage(name)[0].partition(",")[0])).split()
    return next((word for word in reversed(words) if not word.isdecimal()), "x")


def _organisation(name: str) -> str:
    """The first word that tells it from others: `atlas` of The ATLAS Collaboration."""
    words = [word for word in search_form(name).split() if word not in _DULL]
    return next((word for word in words if not is_collective(word)), words[0] if words else "x")


def _telling_word(title: str) -> str:
    return next((word for word in search_form(title).split() if word not in _DULL), "")


def _end(telling: Telling, index: int) -> str:
    """The end of the paper's name in the graph."""
    return search_form(telling.iri(index))[-13:].replace(" ", "")
