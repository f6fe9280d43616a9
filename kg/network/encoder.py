"""Sentences → values of their words, which the heads read: a word, its neighbours, and its whole sentence.

Residual convolutions over windows of three words (cf. Strubell et al. 2017), each followed by a layer norm.
"""

from collections.abc import Iterator, Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from kg.network.exact import Linear, Real, Whole, linear, normed, positive, scaled, stepped, whole
from kg.network.weights import CONTEXT, DISTANCES, Layer, Weights, WordWeights
from kg.network.words import Features, features

WORDS_AT_ONCE = 800
"""Words that are read at once: their values stay in the processor's cache."""


def word_values(weights: Weights, words: Sequence[str]) -> Whole:
    """The values of words by themselves, a row each."""
    known = weights.words
    joined = _joined(known, [features(word, known.rows, known.common) for word in words])
    joined *= known.scale
    x = linear(known.linear, whole(joined))
    return normed(known.norm, whole(_largest(x, len(known.norm.gain))))


def _joined(known: WordWeights, words: Sequence[Features]) -> Real:
    """The tables' rows of each word, one after the other; their sums are whole, so exact."""
    hashed = np.array([word.hashed for word in words])
    return np.hstack(
        [
            _means(known.vectors, [word.vectors for word in words]),
            known.hashed[hashed[:, :2]].sum(1, dtype=np.int32),
            known.affixes[hashed[:, 2:]].reshape(len(words), -1),
            _means(known.letters, [word.runs for word in words]),
            np.array([word.flags for word in words]),
        ],
        dtype=np.float32,
        casting="same_kind",
    )


def _means(table: NDArray[np.int8], rows: Sequence[Sequence[int]]) -> Real:
    """The mean of some rows of a table for each word; zeros where it has none."""
    sizes = np.array([len(each) for each in rows])
    means = np.zeros((len(rows), table.shape[1]), np.float32)
    some = sizes > 0
    if some.any():
        flat = np.fromiter(chain.from_iterable(rows), np.intp)
        starts = (np.cumsum(sizes) - sizes)[some]
        totals = np.add.reduceat(table[flat], starts, dtype=np.int32)
        means[some] = totals.astype(np.float32) / sizes[some].astype(np.float32)[:, None]
    return means


def _largest(x: Real, width: int) -> Real:
    """Of several candidates for a value the largest; one alone, in place, where it is positive."""
    if x.shape[1] == width:
        return positive(x)
    best = x[:, :width]
    for at in range(width, x.shape[1], width):
        best = np.maximum(best, x[:, at : at + width])
    return best


def encoded(weights: Weights, types: Whole, rows: NDArray[np.intp], lengths: Sequence[int]) -> Whole:
    """The values of words in their sentences; `lengths` of sentences, none 0.

    `types` are the values of different words by themselves, and `rows` the row there of each word of the
    sentences. What the first layer makes of a word depends on which it is, and is worked out once for each.
    """
    begun = _begun(weights.layers[0].linear, types)
    values = np.empty((len(rows), types.shape[1]), np.float32)
    first = 0
    for portion in portions(lengths, WORDS_AT_ONCE):
        sizes = np.asarray(lengths[portion], np.intp)
        part = slice(first, first + int(sizes.sum()))
        values[part] = _encoded(weights, types, begun, rows[part], sizes)
        first = part.stop
    return values


def _encoded(
    weights: Weights, types: Whole, begun: Sequence[Whole], rows: NDArray[np.intp], sizes: NDArray[np.intp]
) -> Whole:
    """The values of a portion of the words."""
    starts = np.cumsum(sizes) - sizes
    near = {distance: _near(starts, sizes, distance) for distance in set(DISTANCES)}
    x = types.take(rows, 0)
    for i, (distance, layer, norm) in enumerate(weights.layers):
        y = _convolved(layer, x, *near[distance]) if i else _first(layer, begun, rows, *near[distance])
        if i == CONTEXT:
            y += _context(weights.context, x, starts, sizes)
        x = normed(norm, stepped(y, x))
    return x


def _begun(layer: Linear, types: Whole) -> list[Whole]:
    """What a layer adds for a word before, the word itself, and one after; the last row is of none."""
    parts = np.split(layer.weights, 3)
    return [np.concatenate([types @ part, np.zeros((1, part.shape[1]), np.float32)]) for part in parts]


def _first(
    layer: Linear,
    begun: Sequence[Whole],
    rows: NDArray[np.intp],
    near: NDArray[np.intp],
    outside: NDArray[np.bool_],
) -> Real:
    """What the first layer makes for each word: sums of whole numbers, so the same as by one product."""
    seen = np.where(outside, len(begun[0]) - 1, rows.take(near))
    before, itself, after = (part.take(at, 0) for part, at in zip(begun, seen.T, strict=True))
    itself += before
    itself += after
    return _largest(scaled(layer, itself), len(itself[0]))


def deeper(layer: Layer, x: Whole, lengths: Sequence[int]) -> Whole:
    """The values of words after one more layer; `lengths` of sentences, none 0."""
    sizes = np.asarray(lengths, np.intp)
    y = _convolved(layer.linear, x, *_near(np.cumsum(sizes) - sizes, sizes, layer.distance))
    return normed(layer.norm, stepped(y, x))


def _convolved(layer: Linear, x: Whole, rows: NDArray[np.intp], outside: NDArray[np.bool_]) -> Real:
    """What a layer makes of some rows for each word."""
    seen = x.take(rows, 0)
    seen[outside] = 0
    return _largest(linear(layer, seen.reshape(len(x), -1)), x.shape[1])


def _near(
    starts: NDArray[np.intp], sizes: NDArray[np.intp], distance: int
) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """The rows so far before each word, of itself and so far after it; which of them its sentence has not."""
    first, size = np.repeat(starts, sizes)[:, None], np.repeat(sizes, sizes)[:, None]
    within = np.arange(len(first))[:, None] - first + np.array([-distance, 0, distance])
    outside = (within < 0) | (within >= size)
    return first + np.where(outside, 0, within), outside


def _context(layer: Linear, x: Whole, starts: NDArray[np.intp], sizes: NDArray[np.intp]) -> Real:
    """What each word is told of its sentence: something made of the mean of its words."""
    means = np.add.reduceat(x, starts) / sizes.astype(np.float32)[:, None]
    return np.repeat(linear(layer, np.rint(means)), sizes, 0)


def portions(lengths: Sequence[int], most: int) -> Iterator[slice]:
    """Sentences in a row that have about so many words together.

    >>> list(portions([5, 5, 20, 1], 10))
    [slice(0, 2, None), slice(2, 3, None), slice(3, 4, None)]
    """
    first = size = 0
    for i, length in enumerate(lengths):
        if size and size + length > most:
            yield slice(first, i)
            first, size = i, 0
        size += length
    if size:
        yield slice(first, len(lengths))
