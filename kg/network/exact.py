"""Arithmetic whose result no processor, library or batch can change.

Values and weights are whole numbers, held as 32-bit floats so that any BLAS multiplies them fast. All sums
stay below 2^24, where such floats hold every whole number: each step is exact, so the order in which a
library adds, and how many rows it takes at once, cannot matter. What follows a sum is one operation a number
(IEEE 754 prescribes each result), and the result is rounded to whole numbers again.
"""

import math
from typing import NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

Whole: TypeAlias = NDArray[np.float32]
"""Whole numbers in steps of 1/`GRID`, of at most `LIMIT` either way; rows are words."""
Real: TypeAlias = NDArray[np.float32]
"""Numbers that no sum was taken of since they were worked out, one by one, from whole ones."""

GRID = np.float32(32)
"""Steps of 1."""
LIMIT = np.float32(361)
"""The largest whole number: 128 squares of it, and of half a step more, are less than 2^24."""
EXACT = 1 << 24
"""Sums of whole numbers up to here are exact."""

_STEP = 16  # steps of 1 in the logarithm of a chance
_UNITS = 1 << 20  # what chances are counted in
_CHANCES = np.array([round(math.exp(-i / _STEP) * _UNITS) for i in range(16 * _STEP)], np.float32)


class Linear(NamedTuple):
    """A linear map with weights of 8 bits."""

    weights: Whole
    """[values in, values out]."""
    scale: Real
    """What a whole number that comes out stands for, for each value out."""
    bias: Real
    """[values out]."""


class Norm(NamedTuple):
    """What follows a layer norm."""

    gain: Real
    """[width], in steps of the grid."""
    bias: Real
    """[width], in steps of the grid."""


def linear(layer: Linear, x: Whole) -> Real:
    """What a linear map makes of each row.

    >>> ones = np.ones((3, 2), np.float32)
    >>> linear(Linear(ones, ones[0] / GRID, ones[0]), 32 * ones.T)
    array([[4., 4.],
           [4., 4.]], dtype=float32)
    """
    return scaled(layer, x @ layer.weights)


def scaled(layer: Linear, sums: Whole) -> Real:
    """What the whole numbers stand for that come out of a linear map, in place."""
    sums *= layer.scale
    sums += layer.bias
    return sums


def whole(x: Real) -> Whole:
    """The nearest whole numbers of steps, in place.

    >>> whole(np.array([[0.25, -100.0]], np.float32))
    array([[   8., -361.]], dtype=float32)
    """
    return stepped(x, np.float32(0))


def stepped(x: Real, start: Whole | np.float32) -> Whole:
    """The nearest whole numbers of steps, counted from others, in place."""
    x *= GRID
    x += start
    return _limited(x)


def positive(x: Real) -> Real:
    """Zeros for what is below, in place; a limit on both sides is worked out faster than a maximum.

    >>> positive(np.array([2.5, -1.0], np.float32))
    array([2.5, 0. ], dtype=float32)
    """
    return np.clip(x, 0, np.inf, out=x)


def normed(norm: Norm, x: Whole) -> Whole:
    """Each row with mean 0 and variance 1, times gain, plus bias (Ba et al. 2016), in place."""
    width = np.float32(x.shape[1])
    mean = (x @ np.ones((len(norm.gain), 1), np.float32)) / width  # a product is a faster sum
    squares = np.einsum("ij,ij->i", x, x)[:, None]
    spread = np.maximum(squares / width - mean * mean, 0) + np.float32(0.01)
    x -= mean
    x /= np.sqrt(spread)
    x *= norm.gain
    x += norm.bias
    return _limited(x)


def _limited(x: Real) -> Whole:
    """The nearest whole numbers within the limits, in place."""
    np.rint(x, out=x)
    np.clip(x, -LIMIT, LIMIT, out=x)
    return x


def chances(logits: Real) -> Real:
    """The probabilities of the columns of each row: multiples of 2^-20 by their sum.

    >>> chances(np.array([[0.0, 0.0], [5.0, -20.0]], np.float32))
    array([[0.5, 0.5],
           [1. , 0. ]], dtype=float32)
    """
    columns = np.ascontiguousarray(logits.T)  # rows are many and short: of columns all goes much faster
    below = columns.max(0) - columns
    below *= _STEP
    np.rint(below, out=below)
    np.minimum(below, len(_CHANCES) - 1, out=below)
    parts: Real = _CHANCES.take(below.astype(np.intp))
    parts /= parts.sum(0)
    return parts.T


def is_exact(weights: Whole) -> bool:
    """Whether no sum of a linear map can leave the whole numbers, whatever comes in.

    >>> is_exact(np.full((384, 2), 120.0, np.float32)), is_exact(np.full((384, 2), 127.0, np.float32))
    (True, False)
    """
    return bool((np.abs(weights).sum(0, dtype=np.float64) * LIMIT < EXACT).all())
