"""What two entities of a sentence have to do with each other, from the values of their words."""

from collections.abc import Sequence
from itertools import pairwise
from operator import sub
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from kg.network.encoder import WORDS_AT_ONCE, deeper, portions
from kg.network.exact import Real, Whole, chances, linear, positive, whole
from kg.network.labels import ENTITY_TYPES
from kg.network.weights import Layer, weights

EDGES = np.array([1, 2, 4, 8, 12, 18, 30])
"""Numbers of words between two entities where a range ends: none, 1, 2 and 3, 4 to 7 …"""
SURENESS = np.array([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
"""Chances of an entity where a range ends."""
BESIDE = 4
"""Entities between two entities that are counted."""

AROUND = 2
"""Tokens of a sentence before its first entity, and after its last, that are looked at."""
PAIRS_AT_ONCE = 1000
"""Pairs that are looked at at once: what is worked out of them stays in the processor's cache."""

Rows: TypeAlias = NDArray[np.intp]


Place: TypeAlias = tuple[int, int, int, float]
"""Row of the first token of an entity, one past that of its last, the number of its type, and its chance."""


def related(
    values: Whole,
    starts: Sequence[int],
    entities: Sequence[Place],
    first: Rows,
    second: Rows,
) -> Real:
    """Probabilities [pairs, `RELATIONS`] of what two entities of a sentence have to do with each other.

    `first` and `second` are the numbers of the entities of each pair, the first before the second; entities
    are in the order of their tokens, whose values are those of sentences that begin at `starts`. A sentence
    may be cut before and after its entities, where so many tokens as `AROUND` are left.
    """
    known = weights().pairs
    values = _deeper(known.layer, values, starts)
    *places, chance = zip(*entities, strict=True)
    begins, ends, types = np.array(places, np.intp)
    sure = np.searchsorted(SURENESS, chance, side="right")
    around = _around(values, np.asarray(starts), begins, ends)
    as_first = around @ known.first * known.scale[0] + known.sure[0].take(sure, 0)
    as_second = around @ known.second * known.scale[1] + known.sure[1].take(sure, 0)
    running, said = sums(values, starts), whole(positive(linear(known.said, values)))
    most = largest(said, ends[first], begins[second])
    likely = np.empty((len(first), len(known.out.bias)), np.float32)
    for start in range(0, len(first), PAIRS_AT_ONCE):
        part = slice(start, start + PAIRS_AT_ONCE)
        one, other = first[part], second[part]
        apart = begins[other] - ends[one]
        between = running.take(begins[other] - 1, 0)
        between -= running.take(ends[one] - 1, 0)
        between /= np.maximum(apart, 1).astype(np.float32)[:, None]
        hidden = as_first.take(one, 0)
        hidden += as_second.take(other, 0)
        hidden += np.rint(between, out=between) @ known.between * known.scale[2]
        hidden += most[part] @ known.largest * known.scale[3]
        hidden += known.kinds.take(types[one] * len(ENTITY_TYPES) + types[other], 0)
        hidden += known.distance.take(np.searchsorted(EDGES, apart, side="right"), 0)
        hidden += known.beside.take(np.minimum(other - one - 1, BESIDE), 0)
        middle = linear(known.middle, whole(positive(hidden)))
        likely[part] = chances(linear(known.out, whole(positive(middle))))
    return likely


def _deeper(layer: Layer, values: Whole, starts: Sequence[int]) -> Whole:
    lengths = list(map(sub, starts[1:], starts))
    found = np.empty_like(values)
    for portion in portions(lengths, WORDS_AT_ONCE):
        rows = slice(starts[portion.start], starts[portion.stop])
        found[rows] = deeper(layer, values[rows], lengths[portion])
    return found


def _around(values: Whole, starts: Rows, begins: Rows, ends: Rows) -> Whole:
    """The values of the first and last word of each entity, and of the words of its sentence beside it."""
    sentence = np.searchsorted(starts, begins, side="right")
    before, after = values.take(begins - 1, 0), values.take(ends, 0, mode="clip")
    before[begins == starts[sentence - 1]] = 0
    after[ends == starts[sentence]] = 0
    return np.hstack([values.take(begins, 0), values.take(ends - 1, 0), before, after])


def largest(values: Whole, begins: Rows, ends: Rows) -> Whole:
    """The largest of each value from one row up to another, none below 0; zeros where there are no rows.

    The largest of twice as many rows follow from those of as many: two such runs cover what is asked for.

    >>> values = np.array([[3], [1], [2], [5]], np.float32)
    >>> largest(values, np.array([0, 1, 2]), np.array([3, 3, 2])).ravel()
    array([3., 2., 0.], dtype=float32)
    """
    sizes = ends - begins
    found = np.zeros((len(sizes), values.shape[1]), np.float32)
    width, most = 1, sizes.max(initial=0)
    while width <= most:
        rows = np.nonzero((sizes >= width) & (sizes < 2 * width))[0]
        found[rows] = np.maximum(values.take(begins[rows], 0), values.take(ends[rows] - width, 0))
        values = np.maximum(values[:-width], values[width:])
        width *= 2
    return found


def sums(values: Whole, starts: Sequence[int]) -> Whole:
    """The sums of the values of each token and those before it in its sentence; `starts` as in a reading.

    A product with a triangle is the fastest of sums; a sentence is too short for one that is not exact.

    >>> sums(np.ones((3, 1), np.float32), [0, 2, 3]).ravel()
    array([1., 2., 1.], dtype=float32)
    """
    found = np.empty_like(values)
    triangle = np.tri(max(map(sub, starts[1:], starts)), dtype=np.float32)
    for first, last in pairwise(starts):
        np.matmul(triangle[: last - first, : last - first], values[first:last], out=found[first:last])
    return found
