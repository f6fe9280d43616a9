"""What two entities of a sentence have to do with each other, from the values of their words."""

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from kg.network.exact import Real, Whole, chances, linear, whole
from kg.network.labels import ENTITY_TYPES
from kg.network.weights import weights

EDGES = np.array([1, 2, 4, 8, 12, 18, 30])
"""Numbers of words between two entities where a range ends: none, 1, 2 and 3, 4 to 7 …"""


Place: TypeAlias = tuple[int, int, int]
"""Row of the first token of an entity, one past that of its last, and the number of its type."""


def related(values: Whole, entities: Sequence[Place], first: Sequence[int], second: Sequence[int]) -> Real:
    """Probabilities [pairs, `RELATIONS`] of what two entities of a sentence have to do with each other.

    `first` and `second` are the numbers of the entities of each pair, the first before the second; `values`
    are those of the tokens of some texts.
    """
    known = weights().pairs
    begins, ends, types = np.array(entities).T
    spans = np.hstack([values[begins], values[ends - 1]])
    one, other = np.asarray(first), np.asarray(second)
    between, apart = _between(values, ends[one], begins[other])
    hidden = (spans @ known.first * known.scale[0])[one]
    hidden += (spans @ known.second * known.scale[1])[other]
    hidden += between @ known.between * known.scale[2]
    hidden += known.kinds[types[one] * len(ENTITY_TYPES) + types[other]]
    hidden += known.distance[np.searchsorted(EDGES, apart, side="right")]
    return chances(linear(known.out, whole(np.maximum(hidden, 0))))


def _between(
    values: Whole, first: NDArray[np.intp], last: NDArray[np.intp]
) -> tuple[Whole, NDArray[np.intp]]:
    """The mean of the words from each first row to before a last one, in steps, and how many they are."""
    apart = last - first
    some = apart > 0
    means = np.zeros((len(first), values.shape[1]), np.float32)
    bounds = np.stack([first[some], last[some]], 1).ravel()
    if len(bounds):
        sums = np.add.reduceat(values, bounds)[::2]
        means[some] = np.rint(sums / apart[some].astype(np.float32)[:, None])
    return means, np.maximum(apart, 0)
