"""In words, what speaks for and against two groups of signatures being one person's."""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

import numpy as np

from kg.resolve.namesakes.closure import RARE
from kg.resolve.namesakes.columns import CROWD, Columns
from kg.resolve.namesakes.rarity import STEPS, bearers
from kg.resolve.namesakes.terms import Terms
from kg.text.people.agreement import Agreement, agreement
from kg.text.people.capitals import is_shouted
from kg.text.people.frequency import namesakes
from kg.text.people.homonyms import Mark
from kg.text.people.lives import Life
from kg.text.people.parts import NameParts, name_parts
from kg.text.reason import Reason, Stance

_MOST = 5
"""Names, words or places of each kind that a reason has."""
_COMPANY = 3
"""Coauthors of several works that are a reason why somebody is one person."""
_RARE = 2.5 * STEPS
"""Weight from which on a word of a title is worth telling: one paper in twelve has it."""
_CLOSE, _FAR = 0.35, 0.1
"""Cosines from which on titles are said to be about like things, and below which about others."""
_LONG = 15
"""Years between that are worth telling."""
_FEW = 1
"""Fewer people than so many are to be expected of a rare name."""
_MANY = 3.0
"""Logarithm of how many people bear a common name, by the counts alone."""

_parts = lru_cache(maxsize=4096)(name_parts)  # what is told of a name comes in a row


@dataclass(frozen=True, slots=True)
class _Side:
    """What stands around the signatures of one side."""

    works: Sequence[int]
    beside: frozenset[int]
    """Authors by number; nobody of a crowd."""
    words: frozenset[int]
    venues: frozenset[int]
    organisations: Sequence[str]
    words_of_organisations: frozenset[int]


def reasons(columns: Columns, one: Sequence[int], other: Sequence[int]) -> tuple[Reason, ...]:
    """What speaks for it, then what against, then what is open; of each the weightiest first.

    >>> from kg.resolve.namesakes import Signed, Work, columns
    >>> works = [Work("Nexus", ("Wei Li", "José Silva")), Work("BAM", ("Wei Li", "José Silva"))]
    >>> str(reasons(columns([Signed("Wei Li", 0), Signed("Wei Li", 1)], works), [0], [1])[0])
    'for: both write with José Silva'
    """
    ours, theirs = _side(columns, one), _side(columns, other)
    kinds = (_coauthors, _places, _subjects, _years)
    found = [reason for kind in kinds for reason in kind(columns, ours, theirs)]
    found += _ids(columns, one, other)
    found += _names(columns, one, other)
    return tuple(sorted(found, key=lambda reason: reason.rank))


def company(columns: Columns, rows: Sequence[int]) -> Iterator[str]:
    """Whose rare name stands beside it on several of these works, those on most first."""
    if len(rows) < 2:
        return
    works = sorted({int(columns.work[row]) for row in rows})
    times = Counter(author for work in works for author in _few(columns, work))
    own = columns.own(np.array(rows))
    heavy = columns.bylines.authors.weights
    found = [a for a, count in times.items() if count > 1 and a not in own and heavy[a] >= RARE]
    least = sorted((times[author] for author in found), reverse=True)[:_COMPANY][-1:]
    most = [author for author in found if times[author] >= least[0]]
    often = sorted((-times[author], _printed(columns, works, author)) for author in most)
    for count, name in often[:_COMPANY]:
        yield f"{name} writes with them in {-count} papers"


def catalogued(columns: Columns, rows: Iterable[int]) -> Iterator[str]:
    """Which authors of OpenAlex several of these are."""
    times = Counter(columns.openalex[id] for row in rows for id in columns.ids.of(row))
    for id, count in sorted(times.items()):
        if count > 1:
            yield f"OpenAlex gives {'both' if count == 2 else f'{count:,} of them'} the id {id}"


def marked(columns: Columns, rows: Iterable[int]) -> Iterator[str]:
    """Which years of a life, or which number of DBLP, stand behind several of these names."""
    times = Counter(columns.marks[row] for row in rows if row in columns.marks)
    told = ((f"{_said(mark)} behind the name {count:,} times") for mark, count in times.items() if count > 1)
    yield from sorted(told)


def _said(mark: Mark) -> str:
    is_life = isinstance(mark, Life)
    return f"catalogues print the years {mark}" if is_life else f"DBLP prints the number {mark}"


def _few(columns: Columns, work: int) -> Sequence[int]:
    """The authors of a work, by number; none of a crowd."""
    authors = columns.bylines.beside.of(work)
    return authors if len(authors) <= CROWD else ()


def _printed(columns: Columns, works: Sequence[int], author: int) -> str:
    """The name of an author as the first of these works prints it; not in capitals, if one can help it."""
    by_them = (work for work in works if author in columns.bylines.beside.of(work))
    numbers = (number for work in by_them for number in columns.bylines.printed.of(work))
    shouted = ""
    for name in (columns.bylines.names[n] for n in numbers if columns.bylines.author[n] == author):
        if not is_shouted(name):
            return name
        shouted = shouted or name
    return shouted


def _side(columns: Columns, rows: Sequence[int]) -> _Side:
    works = sorted({int(columns.work[row]) for row in rows})
    authors = frozenset(author for work in works for author in _few(columns, work))
    return _Side(
        works=works,
        beside=authors - columns.own(np.array(rows)),
        words=frozenset(word for work in works for word in columns.subjects.words.of(work)),
        venues=frozenset(int(columns.subjects.venue[work]) for work in works) - {-1},
        organisations=sorted({place for row in rows for place in columns.printed_places(row)}),
        words_of_organisations=frozenset(word for row in rows for word in columns.organisations.of(row)),
    )


def _coauthors(columns: Columns, ours: _Side, theirs: _Side) -> Iterator[Reason]:
    shared = ours.beside & theirs.beside
    texts = {a: columns.bylines.authors.texts[a] for a in sorted(shared or ours.beside | theirs.beside)}
    for author in sorted(shared, key=texts.__getitem__)[:_MOST]:
        yield Reason(Stance.FOR, f"both write with {_printed(columns, theirs.works, author)}")
    if len(shared) > _MOST:
        yield Reason(Stance.FOR, f"both write with {len(shared) - _MOST} more")
    if shared or not ours.beside or not theirs.beside:
        return
    if alike := _alike(columns, ours, theirs, texts):
        mine, yours = (_listed(names) for names in zip(*alike, strict=True))
        yield Reason(Stance.OPEN, f"beside one of them stand {mine}, beside the other {yours}")
    else:
        some = sorted(theirs.beside, key=texts.__getitem__)[: _MOST + 1]
        shown = _listed(_printed(columns, theirs.works, author) for author in some)
        yield Reason(
            Stance.AGAINST, f"those shown beside one of them ({shown}) are never shown beside the other"
        )


def _alike(columns: Columns, ours: _Side, theirs: _Side, texts: Mapping[int, str]) -> list[tuple[str, str]]:
    """The names beside one side that may be those of people beside the other: `B. Tian`, `Biao Tian`.

    `texts` has the names of those on both sides, by number.
    """
    first: dict[tuple[str, str], int] = {}
    for author in sorted(ours.beside, key=texts.__getitem__):
        first.setdefault(_ends(texts[author]), author)
    found = []
    for author in sorted(theirs.beside, key=texts.__getitem__):
        mine = first.get(_ends(texts[author]))
        if mine is not None and agreement(_parts(texts[mine]), _parts(texts[author])):
            found.append((_printed(columns, ours.works, mine), _printed(columns, theirs.works, author)))
    return found[:_MOST]


def _ends(name: str) -> tuple[str, str]:
    """The first letter and the last word of a name; of names that agree both are mostly the same."""
    return name[:1], name.rpartition(" ")[2]


def _places(columns: Columns, ours: _Side, theirs: _Side) -> Iterator[Reason]:
    for venue in sorted(ours.venues & theirs.venues)[:_MOST]:
        name = min(columns.works[w].venue for w in ours.works if columns.subjects.venue[w] == venue)
        yield Reason(Stance.FOR, f"both appear in '{name}'")
    if not ours.organisations or not theirs.organisations:
        return
    here, there = _listed(ours.organisations), _listed(theirs.organisations)
    common = ours.words_of_organisations & theirs.words_of_organisations
    if shared := sorted(set(ours.organisations) & set(theirs.organisations)):
        yield Reason(Stance.FOR, f"both work at {_listed(shared)}")
    elif _heaviest(common, columns.organisation_words, STEPS):
        yield Reason(Stance.FOR, f"places of work are alike: {here} and {there}")
    elif not common:
        yield Reason(Stance.AGAINST, f"one works at {here}, the other at {there}")


def _subjects(columns: Columns, ours: _Side, theirs: _Side) -> Iterator[Reason]:
    if words := _heaviest(ours.words & theirs.words, columns.subjects.title_words, _RARE):
        yield Reason(Stance.FOR, f"titles of both have the word{'s' * (len(words) > 1)} {_listed(words)}")
    sums = [columns.subjects.vectors[side.works].sum(0, dtype=np.int64) for side in (ours, theirs)]
    lengths = [math.sqrt(each @ each) for each in sums]
    near = float(sums[0] @ sums[1]) / (lengths[0] * lengths[1]) if all(lengths) else 0.0
    if near >= _CLOSE:
        yield Reason(Stance.FOR, "their titles are about like things")
    elif near < _FAR and all(lengths):
        yield Reason(Stance.AGAINST, "their titles are about other things")


def _years(columns: Columns, ours: _Side, theirs: _Side) -> Iterator[Reason]:
    first, second = (
        sorted(int(columns.year[w]) for w in side.works if columns.year[w]) for side in (ours, theirs)
    )
    if first and second:
        between = max(first[0] - second[-1], second[0] - first[-1])
        if between >= _LONG:
            yield Reason(Stance.AGAINST, f"{between} years lie between")


def _ids(columns: Columns, one: Sequence[int], other: Sequence[int]) -> Iterator[Reason]:
    ours, theirs = ({id for row in rows for id in columns.ids.of(row)} for rows in (one, other))
    for id in sorted(columns.openalex[id] for id in ours & theirs)[:_MOST]:
        yield Reason(Stance.FOR, f"OpenAlex gives both the id {id}")


def _names(columns: Columns, one: Sequence[int], other: Sequence[int]) -> Iterator[Reason]:
    mine, yours = (set(map(columns.printed, rows)) for rows in (one, other))
    ours, theirs = ({_read(columns, name) for name in names} for names in (mine, yours))
    best = max(agreement(*pair) for pair in product(ours, theirs))
    names = [min(mine), min(yours)]
    if best is Agreement.EQUAL:
        yield Reason(Stance.FOR, f"both are printed as '{_printed_alike(mine, yours)}'")
    elif best is Agreement.SPELLING:
        yield Reason(Stance.OPEN, f"'{names[0]}' and '{names[1]}' are one name in another spelling or order")
    elif best is Agreement.NONE:
        yield Reason(Stance.OPEN, f"'{names[0]}' and '{names[1]}' may be one name, written in two ways")
    else:
        yield Reason(Stance.OPEN, f"'{names[0]}' and '{names[1]}' can be one name, of which one says less")
    yield from _rarity(columns, ours | theirs)


def _rarity(columns: Columns, names: Collection[NameParts]) -> Iterator[Reason]:
    """By the commonest of the names, and only as far as the counts know them."""
    if max(namesakes(each.given, each.family) for each in names) >= _MANY:
        yield Reason(Stance.AGAINST, "many people bear this name")
        return
    expected = [bearers(each, columns.families) for each in names]
    if all(many is not None and many < _FEW for many in expected):
        yield Reason(Stance.FOR, "few of the authors who were counted have this family name")


def _read(columns: Columns, name: str) -> NameParts:
    return columns.bylines.turned.get(name) or _parts(name)


def _printed_alike(mine: Collection[str], yours: Collection[str]) -> str:
    forms = {_parts(name).form for name in mine}
    return min(name for name in yours if _parts(name).form in forms)


def _heaviest(numbers: frozenset[int], terms: Terms, least: float) -> list[str]:
    heavy = sorted((-terms.weights[n], terms.texts[n]) for n in numbers if terms.weights[n] >= least)
    return [text for _, text in heavy[:_MOST]]


def _listed(names: Iterable[str]) -> str:
    found = sorted(names)
    return ", ".join(found[:_MOST]) + (" and others" if len(found) > _MOST else "")
