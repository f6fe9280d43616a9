"""How many papers, or works, two things have in common: counted in arrays, since the pairs are millions.

A pair is one number, that of its first thing times how many things there are, plus that of its second.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations_with_replacement
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

YEARS = range(-(1 << 31) + 1, 1 << 31)
"""What is counted as a year."""
_UNKNOWN, _AT_ONCE = YEARS.start - 1, 1 << 16
_Numbers = NDArray[np.int64]


class Pairs(NamedTuple):
    """Pairs of things in order, each once; of a thing with itself where it is about one alone."""

    size: int
    """How many things there are; their numbers are 0, 1, 2…"""
    pairs: _Numbers
    """Both numbers in one."""
    times: _Numbers
    """What they have in common."""
    first: _Numbers
    """The earliest year of these that is known."""
    last: _Numbers
    """The latest; `_UNKNOWN` where none is."""

    def parted(self) -> "tuple[Pairs, Pairs]":
        """What is about one thing alone, and what is about two."""
        alone = self.pairs // self.size == self.pairs % self.size
        return self._only(alone), self._only(~alone)

    def rows(self, counted: str) -> Iterator[tuple[int, int, dict[str, int]]]:
        """Both numbers of each pair; how often it was `counted`, and the years of the first and the last."""
        for start in range(0, len(self.pairs), _AT_ONCE):
            columns = (column[start : start + _AT_ONCE].tolist() for column in self[1:])
            for pair, times, first, last in zip(*columns, strict=True):
                years = {} if last == _UNKNOWN else {"first": first, "last": last}
                yield *divmod(pair, self.size), {counted: times, **years}

    def _only(self, kept: NDArray[np.bool_]) -> "Pairs":
        return Pairs(self.size, *(column[kept] for column in self[1:]))


def in_common(size: int, seen: Iterable[tuple[Sequence[int], int | None]], most: int) -> tuple[Pairs, int]:
    """The pairs of so many things that are in what was seen, and how much of that ties none of them.

    Each that was seen is the numbers of its things in order, and its year. Where it has more than `most`,
    each of them is counted alone.

    >>> pairs, left_out = in_common(3, [([0, 2], 2020), ([0, 2], None), ([0, 1, 2], 2021)], most=2)
    >>> [list(part.rows("weight")) for part in pairs.parted()][1], left_out
    ([(0, 2, {'weight': 2, 'first': 2020, 'last': 2020})], 1)
    """
    pairs, years, left_out = array("q"), array("q"), 0
    for things, year in seen:
        ties = len(things) <= most
        left_out += not ties
        both = combinations_with_replacement(things, 2) if ties else zip(things, things, strict=True)
        pairs.extend(one * size + other for one, other in both)
        years.extend([_UNKNOWN if year is None else year] * (len(pairs) - len(years)))
    return _counted(size, np.array(pairs), np.array(years)), left_out


def _counted(size: int, pairs: _Numbers, years: _Numbers) -> Pairs:
    order = np.argsort(pairs, kind="stable")
    pairs, last = pairs[order], years[order]
    starts = np.flatnonzero(np.diff(pairs, prepend=-1))
    if not len(starts):
        return Pairs(size, pairs, pairs, last, last)
    first = np.where(last == _UNKNOWN, YEARS.stop, last)
    return Pairs(
        size,
        pairs[starts],
        np.diff(starts, append=len(pairs)),
        np.minimum.reduceat(first, starts),
        np.maximum.reduceat(last, starts),
    )
