"""Groups that are likely one person's are joined, the likeliest two of all first, until none are likely.

How likely two are, the model tells from how alike they are and how large. So one who is near to a member of a
group, and not near enough to be joined, keeps this member from nobody. That chance can rise when a group
grows, so that no short cut of average linkage holds; but a join changes what one group has to do with the
others and no more, and time grows with the square of the number of groups.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from kg.numbering import Numbers
from kg.resolve.namesakes.likeness import Likeness
from kg.resolve.namesakes.model import Grounds, Model

NEVER = -np.inf
"""The logit of the chance of two groups that cannot be one."""


class Pair(NamedTuple):
    """Two groups that are one, or may be."""

    one: int
    """Of two that are joined the one keeps its number."""
    other: int
    chance: float
    """That they are one person's, 2 decimals."""
    grounds: Grounds


class Linkage:
    """Groups, each with the one that fits it best; a class because they are joined.

    The best of a group that has lost it is looked for when it is asked for: till then what it was is a bound.
    """

    def __init__(
        self, likeness: Likeness, sizes: Numbers, apart: Numbers, barred: Numbers, judge: Model, crowd: float
    ) -> None:
        """`sizes` tells how large each group is, `apart` [groups, groups] which two cannot be one, `barred`
        which are not to be joined, `crowd` as how many they count."""
        self._likeness, self._sizes, self._barred = likeness, sizes.copy(), barred.copy()
        self._judge, self._crowd = judge, crowd
        fits = judge.fits(*likeness.all(), np.maximum(sizes[:, None], sizes[None, :]), crowd)
        self._fits = np.where(apart, NEVER, fits)
        np.fill_diagonal(self._fits, NEVER)
        open_fits = np.where(barred, NEVER, self._fits)
        self._nearest, self._best = open_fits.argmax(1), open_fits.max(1)
        self._is_bound = np.zeros(len(sizes), bool)

    def joins(self, least: float) -> Iterator[Pair]:
        """The likeliest two of all, while their chance is at least `least`; then they are one.

        Of equals the first is taken.
        """
        while (pair := self._likeliest()) and pair.chance >= least:
            self._join(pair.one, pair.other)
            yield pair

    def doubts(self, least: float) -> Iterator[Pair]:
        """For each group the likeliest other, if their chance is at least `least`; each pair once."""
        nearest = self._fits.argmax(1).tolist()
        pairs = {(min(pair), max(pair)) for pair in enumerate(nearest) if self._fits[pair] > NEVER}
        for pair in sorted(pairs):
            if (found := self._pair(*pair)).chance >= least:
                yield found

    def _pair(self, one: int, other: int) -> Pair:
        mean, nearest = (float(each[other]) for each in self._likeness.of(one))
        larger = int(max(self._sizes[one], self._sizes[other]))
        grounds = Grounds(mean, nearest, larger, self._crowd)
        return Pair(one, other, self._judge.chance(grounds), grounds)

    def _likeliest(self) -> Pair | None:
        one = int(self._best.argmax())
        while self._is_bound[one]:
            self._look(one)
            one = int(self._best.argmax())
        return self._pair(one, int(self._nearest[one])) if self._best[one] > NEVER else None

    def _join(self, one: int, other: int) -> None:
        never = (self._fits[one] == NEVER) | (self._fits[other] == NEVER)
        never[other] = True
        self._barred[one] |= self._barred[other]
        self._barred[:, one] = self._barred[one]
        self._likeness.join(one, other)
        self._sizes[one] += self._sizes[other]
        larger = np.maximum(self._sizes, self._sizes[one])
        fits = self._judge.fits(*self._likeness.of(one), larger, self._crowd)
        fits[never] = NEVER
        self._fits[other] = self._fits[:, other] = NEVER
        self._fits[one] = self._fits[:, one] = fits
        self._renew(one, other)

    def _renew(self, one: int, other: int) -> None:
        """Whom each group fits best, after the other became the one."""
        fits = np.where(self._barred[one], NEVER, self._fits[one])
        self._is_bound |= (self._nearest == one) | (self._nearest == other)
        as_near = (fits == self._best) & (one < self._nearest) & ~self._is_bound
        nearer = (fits > self._best) | as_near
        self._nearest[nearer], self._best[nearer], self._is_bound[nearer] = one, fits[nearer], False
        self._look(one)
        self._look(other)

    def _look(self, one: int) -> None:
        fits = np.where(self._barred[one], NEVER, self._fits[one])
        nearest = int(fits.argmax())
        self._nearest[one], self._best[one], self._is_bound[one] = nearest, fits[nearest], False
