"""How alike groups of signatures are: by all of their pairs, and by the nearest ones.

The mean score of their pairs says how much two groups are of one kind. But a person of many papers writes of
many things, and one more is like some of these at most. So it counts, too, how near the signatures of one
group have any of the other. Scores are whole numbers, and so are their sums, which stay exact.
"""

import numpy as np

from kg.numbering import Numbers


class Likeness:
    """The likeness of each two groups; a class because groups grow.

    >>> groups = Likeness(np.array([[0, 8, 2], [8, 0, -4], [2, -4, 0]]), np.array([2, 1]))
    >>> means, nearest = groups.all()
    >>> float(means[0, 1]), float(nearest[0, 1])
    (-1.0, 2.0)
    """

    def __init__(self, scores: Numbers, compared: Numbers) -> None:
        """`scores` [signatures, signatures] has one group after the other, `compared` how many each has."""
        starts = np.concatenate([[0], np.cumsum(compared)[:-1]])
        self._counts = compared.astype(np.int64)
        self._group = np.repeat(np.arange(len(compared)), compared)
        self._best = np.maximum.reduceat(scores, starts, 0)  # [groups, signatures]: the nearest of the group
        self._sums = np.add.reduceat(np.add.reduceat(scores, starts, 0), starts, 1)
        self._nearest = np.add.reduceat(self._best, starts, 1).T.copy()  # [of whose signatures, to whom]

    def all(self) -> tuple[Numbers, Numbers]:
        """[groups, groups]: what `of` tells of each."""
        counts = self._counts
        nearest = self._nearest / counts[:, None]
        return self._sums / (counts[:, None] * counts[None, :]), np.maximum(nearest, nearest.T)

    def of(self, one: int) -> tuple[Numbers, Numbers]:
        """For each other group the mean score of the pairs, and the mean of the nearest.

        The nearest are those that each signature of the one group has in the other, or the other way round,
        whichever is more: what is all of one kind can be a part of what is of many.
        """
        counts = self._counts
        nearest = np.maximum(self._nearest[one] / counts[one], self._nearest[:, one] / counts)
        return self._sums[one] / (counts * counts[one]), nearest

    def join(self, one: int, other: int) -> None:
        """Make the other group a part of the one; what is told of the other means nothing from now on."""
        for numbers in (self._counts, self._sums, self._nearest):
            numbers[one] += numbers[other]
        self._sums[:, one] = self._sums[one]
        self._group[self._group == other] = one
        np.maximum(self._best[one], self._best[other], out=self._best[one])
        self._nearest[:, one] = np.bincount(self._group, self._best[one], len(self._counts))
