"""Which of the bylines that documents print of one paper is shown; `docs/merging.md` has the rule.

Persons count before organisations: whoever cuts the name of a group in two has no author more.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from kg.model import Byline
from kg.resolve.papers.author_details import with_author_details
from kg.text.letters.scripts import has_marks
from kg.text.people.collective import collective_form, is_collective
from kg.text.people.initials_behind import is_written_short

_JOINING = frozenset(["and", "et", "for", "of", "the", "und", "y"])
_MOST_PARTS = 4  # into which the name of one organisation is cut

Words = tuple[str, ...]
"""A name by its words, without those that join others."""


def persons(byline: Byline, groups: Collection[Words] = ()) -> int:
    """How many of the names are those of persons; `groups` are the organisations of all bylines of the paper.

    >>> persons(Byline(names=("Jane Roe", "GRADE Working Group"), complete=True, printed="…"))
    1
    """
    return _persons_and_groups(byline, groups)[0]


def organisations(bylines: Iterable[Byline]) -> set[Words]:
    """The names of the organisations in some bylines, by their words.

    >>> organisations([Byline(names=("Jane Roe", "GRADE Working Group"), complete=True, printed="…")])
    {('grade', 'working', 'group')}
    """
    return {
        _words(name) for each in bylines for place, name in enumerate(each.names) if _is_group(each, place)
    }


def fullest(bylines: Sequence[Byline]) -> Byline | None:
    """The byline to show: a whole one first, with most persons, most organisations, most names in full.

    Names that follow each other and together are one organisation of another byline count as that one. Of
    those that are left it is the one with most names that have marks. A badge is kept from any byline, and
    what is said of its authors.

    >>> whole = Byline(names=("Jane Roe", "Doors and Rooms Study Group"), complete=True, printed="…")
    >>> cut = Byline(names=("J. Roe", "Doors", "Rooms Study Group"), complete=True, printed="…")
    >>> fullest([cut, whole]).names
    ('Jane Roe', 'Doors and Rooms Study Group')
    """
    if not bylines:
        return None
    groups = organisations(bylines)
    best = min(bylines, key=lambda byline: (*_lacks(byline, groups), *_poor(byline)))
    badged = replace(best, badge=next((b.badge for b in bylines if b.badge), None))
    return with_author_details(badged, bylines)


def _lacks(byline: Byline, groups: Collection[Words]) -> tuple[bool, int, int]:
    found, organisations = _persons_and_groups(byline, groups)
    return not byline.complete, -found, -organisations


def _persons_and_groups(byline: Byline, groups: Collection[Words]) -> tuple[int, int]:
    """How many persons and organisations sign; `groups` are those of all bylines, by their words."""
    words = list(map(_words, byline.names)) if groups else []
    place = found = organisations = 0
    while place < len(byline.names):
        parts = _parts(words[place : place + _MOST_PARTS], groups)
        if parts > 1 or _is_group(byline, place):
            organisations += 1
        else:
            found += 1
        place += parts
    return found, organisations


def _parts(words: Sequence[Words], groups: Collection[Words]) -> int:
    """How many names, from the first on, are together one organisation; else 1."""
    together = (parts for parts in range(len(words), 1, -1) if sum(words[:parts], ()) in groups)
    return next(together, 1)


def _words(name: str) -> Words:
    return tuple(word for word in collective_form(name).split() if word not in _JOINING)


def _is_group(byline: Byline, place: int) -> bool:
    marked = bool(byline.authors) and byline.authors[place].is_organisation
    return marked or is_collective(byline.names[place])


def _poor(byline: Byline) -> tuple[int, int]:
    """How many names are written with initials, and how many are without marks: `Lukasz` for `Łukasz`."""
    initials = sum(map(is_written_short, byline.names))
    return initials, sum(not has_marks(name) for name in byline.names)
