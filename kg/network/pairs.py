"""What two entities of a sentence have to do with each other, from the values of their words."""

from collections.abc import Sequence
from itertools import pairwise
from operator import sub
from typing import TypeAlias

import numpy as np

from kg.network.exact import Real, Whole, chances, linear, whole
from kg.network.labels import ENTITY_TYPES
from kg.network.weights import weights

EDGES = np.array([1, 2, 4, 8, 12, 18, 30])
"""Numbers of words between two entities where a range ends: none, 1, 2 and 3, 4 to 7 …"""

PAIRS_AT_ONCE = 1000
"""Pairs that are looked at at once: what is worked out of them stays in the processor's cache."""

Place: TypeAlias = tuple[int, int, int]
"""Row of the first token of an entity, one past that of its last, and the number of its type."""


def related(
    values: Whole, running: Whole, entities: Sequence[Place], first: Sequence[int], second: Sequence[int]
) -> Real:
    """Probabilities [pairs, `RELATIONS`] of what two entities of a sentence have to do with each other.

    `first` and `second` are the numbers of the entities of each pair, the first before the second; `values`
    are those of the tokens of some texts, `running` their sums (`sums`).
    """
    known = weights().pairs
    begins, ends, types = np.array(entities).T
    spans = np.hstack([values[begins], values[ends - 1]])
    as_first, as_second = spans @ known.first * known.scale[0], spans @ known.second * known.scale[1]
    likely = np.empty((len(first), len(known.out.bias)), np.float32)
    for start in range(0, len(first), PAIRS_AT_ONCE):
        part = slice(start, start + PAIRS_AT_ONCE)
        one, other = np.asarray(first[part]), np.asarray(second[part])
        apart = begins[other] - ends[one]
        between = running[begins[other] - 1] - running[ends[one] - 1]
        between /= np.maximum(apart, 1).astype(np.float32)[:, None]
        hidden = as_first[one]
        hidden += as_second[other]
        hidden += np.rint(between, out=between) @ known.between * known.scale[2]
        hidden += known.kinds[types[one] * len(ENTITY_TYPES) + types[other]]
        hidden += known.distance[np.searchsorted(EDGES, apart, side="right")]
        likely[part] = chances(linear(known.out, whole(np.maximum(hidden, 0, out=hidden))))
    return likely


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
