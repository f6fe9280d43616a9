"""Which boxes overlap, found by sorting: cut into bands, each band swept from left to right.

A band is as high as a usual box, so that there are at most three times as many parts of boxes as boxes,
however high some are. Sums here and in the modules that build on it add one number after the other
(`bincount`, `cumsum`): in which order numpy's `sum` and its products of matrices add depends on the
processor. See docs/decisions/030.
"""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_MOST = 400
"""Boxes right of a part that are compared with it: where more lie on one heap, some pairs are not seen."""
_PORTION = 1 << 20
"""Pairs that are held in memory at once, about."""

Numbers = NDArray[np.int64]
Floats = NDArray[np.float64]


class Sides(NamedTuple):
    """The sides of many boxes, in one array each; up is negative, as on a screen."""

    left: Floats
    top: Floats
    right: Floats
    bottom: Floats

    def at(self, x: Floats, y: Floats) -> "Sides":
        """The boxes around these points, if these are boxes around the origin."""
        return Sides(x + self.left, y + self.top, x + self.right, y + self.bottom)

    def areas(self) -> Floats:
        """Width times height of each."""
        return (self.right - self.left) * (self.bottom - self.top)


def total(values: Floats) -> float:
    """The sum of the numbers, added one by one.

    >>> total(np.array([0.5, 0.25]))
    0.75
    """
    return float(np.cumsum(values)[-1]) if len(values) else 0.0


def opposed(gains: Numbers, loses: Numbers, values: Floats, size: int) -> Floats:
    """What each of so many boxes gets, where one of each pair gains a value and the other loses it."""
    gained = np.bincount(gains, weights=values, minlength=size)
    lost = np.bincount(loses, weights=values, minlength=size)
    return (gained - lost).astype(np.float64, copy=False)


def neighbourly(x: Floats, y: Floats, height: float) -> tuple[Numbers, Numbers]:
    """An order of points in which near ones follow each other, in bands of this height; where each then is.

    Boxes in such an order are swept a third faster: they are nearly sorted, and lie together in memory.
    """
    order = np.lexsort((x, np.floor(y / height)))
    places = np.empty(len(order), dtype=np.int64)
    places[order] = np.arange(len(order))
    return order, places


def overlapping(boxes: Sides) -> Iterator[tuple[Numbers, Numbers]]:
    """Pairs of overlapping boxes by their numbers, each once, in portions; touching is not overlapping.

    Of a heap of boxes, hundreds on one place, not all pairs are found.

    >>> two = Sides(*(np.array(side, float) for side in ([0, 1, 5], [0, 1, 5], [2, 3, 6], [2, 3, 6])))
    >>> [(one.tolist(), other.tolist()) for one, other in overlapping(two)]
    [([0], [1])]
    """
    left, top, right, bottom = boxes
    for one, other in candidates(boxes):
        hit = (top[one] < bottom[other]) & (top[other] < bottom[one]) & (left[other] < right[one])
        yield one[hit], other[hit]


def candidates(boxes: Sides) -> Iterator[tuple[Numbers, Numbers]]:
    """Pairs of boxes among which the overlapping are, in portions; their number grows with the boxes.

    The other box of a pair begins right of where the one begins, and not right of where it ends.
    """
    if not len(boxes.left):
        return
    first, owner, band = _parts(boxes)
    start = float(boxes.left.min())
    length = 2 * (float(boxes.right.max()) - start) + 1  # beyond the last box of each band
    key = band * length + (boxes.left[owner] - start)
    order = np.argsort(key, kind="stable")
    owner, band, key = owner[order], band[order], key[order]
    ends = np.searchsorted(key, band * length + (boxes.right[owner] - start))
    counts = np.clip(ends - np.arange(1, len(owner) + 1), 0, _MOST)
    done = np.cumsum(counts)
    begin = 0
    while begin < len(owner):
        before = int(done[begin - 1]) if begin else 0
        end = max(begin + 1, int(np.searchsorted(done, before + _PORTION)))
        part, step = _repeated(counts[begin:end])
        one = begin + part
        other = one + 1 + step
        # A pair that shares several bands counts in the first of them.
        new = band[one] == np.maximum(first[owner[one]], first[owner[other]])
        yield owner[one[new]], owner[other[new]]
        begin = end


def _parts(boxes: Sides) -> tuple[Numbers, Numbers, Numbers]:
    """The first band of each box; then the box and the band of each part, first parts first."""
    height = total(boxes.bottom - boxes.top) / len(boxes.top) or 1.0
    top = float(boxes.top.min())
    first = np.floor((boxes.top - top) / height).astype(np.int64)
    last = np.floor((boxes.bottom - top) / height).astype(np.int64)
    owners, bands = [np.arange(len(first))], [first]
    while len(owners[-1]):
        more = owners[-1][bands[-1] < last[owners[-1]]]
        owners.append(more)
        bands.append(first[more] + len(bands))
    return first, np.concatenate(owners), np.concatenate(bands)


def _repeated(counts: Numbers) -> tuple[Numbers, Numbers]:
    """Each place as often as its count says, and beside it 0, 1, 2…"""
    places = np.repeat(np.arange(len(counts)), counts)
    return places, np.arange(len(places)) - np.repeat(np.cumsum(counts) - counts, counts)
