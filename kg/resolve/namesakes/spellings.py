"""Questions about names that are not one, but may be in another spelling, order or part.

The names alone say too little: `Kowalska-Nowak` and `Nowak` can be two. So it is asked only of people who
write with one whose name few bear, or whom OpenAlex takes for one. See `kg.text.people.likeness`.
"""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

import numpy as np

from kg.numbering import Members, digest
from kg.resolve.namesakes.closure import RARE
from kg.resolve.namesakes.columns import CROWD, Columns
from kg.resolve.namesakes.marks import marked_apart, marks_of
from kg.text.people.likeness import likeness_keys, may_be_one_name

EVEN = 0.5
"""How likely it is that two are one of whom nothing else was learned."""
_MOST = 24
"""Names of one key beyond which it says nothing."""
_POSITIVE = (1 << 63) - 1
"""The bits of a number of eight bytes that is not below zero."""


def may_be_spelt_alike(
    columns: Columns, person: Sequence[int], left_out: frozenset[int] = frozenset()
) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The signatures of each two people to ask about; `person` has a number for the person of each signature.

    Signatures in `left_out` say nothing.
    """
    pairs = sorted(_names(columns))
    if not pairs:
        return
    named = Members(columns.bylines.name, len(columns.bylines.names))
    rows = Members(np.array(person), len(person))

    def people(name: int) -> set[int]:
        return {person[row] for row in named[name] if row not in left_out}

    known: dict[int, array[int]] = {}

    def company(one: int) -> "array[int]":
        if one not in known:
            known[one] = array("i", _company(columns, rows[one]))
        return known[one]

    seen: set[tuple[int, int]] = set()
    for first, second in pairs:
        for one, other in _in_company(people(first), people(second), company):
            if (one, other) not in seen:
                seen.add((one, other))
                if not _are_apart(columns, rows[one], rows[other]):
                    yield tuple(rows[one]), tuple(rows[other])


def _names(columns: Columns) -> set[tuple[int, int]]:
    """The names, by number, each two of which may be one."""
    return {
        (one, other)
        for names in _sharing_a_key(columns)
        for one, other in combinations(names, 2)
        if may_be_one_name(columns.bylines.parts[one], columns.bylines.parts[other])
    }


def _sharing_a_key(columns: Columns) -> Iterator[list[int]]:
    """Names, by number, that share a key.

    There are millions of keys: each is told by some bits of its digest, and has its name behind these. Two
    that these bits take for one cost comparisons: whoever asks compares the names.
    """
    bits = len(columns.bylines.parts).bit_length()
    found = array("q")
    for name, parts in enumerate(columns.bylines.parts):
        for key in likeness_keys(columns.bylines.names[name], parts):
            found.append((digest(key) << bits & _POSITIVE) | name)
    keys = np.frombuffer(found, np.int64)
    keys.sort()
    is_last = np.append(keys[1:] >> bits != keys[:-1] >> bits, True)[: len(keys)]
    ends = np.flatnonzero(is_last) + 1
    sizes = np.diff(ends, prepend=0)
    of_several = (sizes > 1) & (sizes <= _MOST)
    for end, size in zip(ends[of_several].tolist(), sizes[of_several].tolist(), strict=True):
        yield (keys[end - size : end] & ((1 << bits) - 1)).tolist()


def _company(columns: Columns, rows: Sequence[int]) -> set[int]:
    """With whose rare names somebody's stands; below zero, the authors that OpenAlex takes them for."""
    found = {~id for row in rows for id in columns.ids.of(row)}
    weights = columns.bylines.authors.weights
    own = {int(columns.bylines.author[columns.bylines.name[row]]) for row in rows}
    for work in {int(columns.work[row]) for row in rows}:
        beside = columns.bylines.beside.of(work)
        if len(beside) <= CROWD:
            found |= {each for each in beside if weights[each] >= RARE and each not in own}
    return found


def _in_company(
    ours: Iterable[int], theirs: Iterable[int], company: Callable[[int], Iterable[int]]
) -> Iterator[tuple[int, int]]:
    """Each two people of two names who have company in common, in order."""
    with_whom: dict[int, set[int]] = defaultdict(set)
    for other in theirs:
        for each in company(other):
            with_whom[each].add(other)
    for one in sorted(ours):
        others = set().union(*(with_whom.get(each, ()) for each in company(one))) - {one}
        yield from ((min(one, other), max(one, other)) for other in sorted(others))


def _are_apart(columns: Columns, ours: Sequence[int], theirs: Sequence[int]) -> bool:
    """Whether they stand on one work, or have two ORCIDs, lives or numbers."""
    works, orcids = (
        [{int(column[row]) for row in rows} - {-1} for rows in (ours, theirs)]
        for column in (columns.work, columns.orcid)
    )
    return (
        not works[0].isdisjoint(works[1])
        or bool(orcids[0] and orcids[1] and orcids[0].isdisjoint(orcids[1]))
        or marked_apart(marks_of(columns, ours), marks_of(columns, theirs))
    )
