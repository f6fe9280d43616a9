"""Groups that are alike are joined, the most alike first, by the mean score of their pairs.

Average linkage by chains of nearest neighbours (Murtagh 1983): in time that grows with the square of the
number of groups, and with the result of joining the best pair of all at each step.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np

from kg.resolve.namesakes.columns import Numbers

NEVER = -np.inf
"""The sum of scores of two groups that cannot be one."""


class Join(NamedTuple):
    """Two groups that became one; the one keeps its number."""

    one: int
    other: int
    score: float
    """The mean of the scores of their pairs."""


def linkage(sums: Numbers, sizes: Numbers, least: float) -> list[Join]:
    """The joins whose mean score is at least `least`, in the order in which they are made.

    `sums` [groups, groups] has the sum of the scores of the pairs of each two groups, `sizes` how many
    members of each were compared. Of equals the first is taken.

    >>> sums = np.array([[0, 4, -9], [4, 0, NEVER], [-9, NEVER, 0]], float)
    >>> linkage(sums, np.array([1, 2, 1]), 0)
    [Join(one=0, other=1, score=2.0)]
    """
    sums, sizes = sums.astype(np.float64), sizes.astype(np.float64)
    np.fill_diagonal(sums, NEVER)
    joins: list[Join] = []
    waiting = np.ones(len(sums), bool)  # not yet known to be nobody's nearest above `least`
    chain: list[int] = []
    while True:  # a group that was joined to another has the size 0
        if not chain:
            left = np.flatnonzero(waiting & (sizes > 0))
            if not len(left):
                return joins
            chain.append(int(left[0]))
        last = chain[-1]
        means = _means(sums, sizes, last)
        nearest = int(means.argmax())
        best = means[nearest]
        if len(chain) > 1 and means[chain[-2]] == best:
            nearest = chain[-2]
        if best < least:
            waiting[last] = False
            chain.pop()
        elif len(chain) > 1 and nearest == chain[-2]:
            one, other = sorted((last, nearest))
            joins.append(Join(one, other, float(best)))
            _join(sums, sizes, one, other)
            waiting[one] = True
            del chain[-2:]
        else:
            chain.append(nearest)


def whole(
    joins: Sequence[Join], sizes: Sequence[int], chance: Callable[[float, int], float], least: float
) -> list[tuple[Join, float]]:
    """The joins of two whole groups that are likely enough, with how likely, in their order.

    `chance` tells it from the mean score of two groups and the size of the larger. A group that was not
    joined as a whole is no group, and nothing is joined to it.

    >>> joins = [Join(0, 1, 5.0), Join(2, 3, 1.0), Join(0, 2, 4.0)]
    >>> whole(joins, [1, 1, 1, 1], lambda score, larger: score / 10, 0.5)
    [(Join(one=0, other=1, score=5.0), 0.5)]
    """
    size = list(sizes)
    is_whole = [True] * len(size)
    kept = []
    for join in joins:
        found = chance(join.score, max(size[join.one], size[join.other]))
        is_whole[join.one] &= is_whole[join.other] and found >= least
        if is_whole[join.one]:
            kept.append((join, found))
            size[join.one] += size[join.other]
    return kept


def _means(sums: Numbers, sizes: Numbers, row: int) -> Numbers:
    found: Numbers = sums[row] / np.maximum(sizes, 1) / sizes[row]
    found[sizes == 0] = NEVER
    return found


def _join(sums: Numbers, sizes: Numbers, one: int, other: int) -> None:
    sums[one] += sums[other]
    sums[:, one] = sums[one]
    sums[one, one] = NEVER
    sizes[one] += sizes[other]
    sizes[other] = 0
