"""The likeliest labels of sentences in which nothing goes on that has not begun."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kg.network.exact import Real

BONUS = np.float32(0.4)
"""What a label other than the first is worth more than its logit; chosen on SciERC's development part."""
_NEVER = np.float32(-1e9)


def best_labels(logits: Real, starts: Sequence[int]) -> NDArray[np.intp]:
    """The number of a label for each row, of logits [rows, labels] of sentences that begin at `starts`.

    The labels are those of `labels.bio`; `starts` ends with the number of rows. All sentences are decoded at
    once, word by word (Viterbi 1967): only additions and comparisons, so the same everywhere.

    >>> logits = np.array([[1, 0, 5], [0, 2, 1], [0, 0, 1]], np.float32)
    >>> best_labels(logits, [0, 1, 3]).tolist()
    [0, 1, 2]
    """
    bounds = np.asarray(starts, np.intp)
    sizes = np.diff(bounds)
    order = np.argsort(-sizes, kind="stable")
    first, sizes = bounds[:-1][order], sizes[order]
    active = [int(np.searchsorted(-sizes, -k, side="left")) for k in range(int(sizes.max(initial=0)))]
    inside = np.arange(2, logits.shape[1], 2)
    scores = logits + BONUS
    scores[:, 0] = logits[:, 0]
    found = np.zeros(len(logits), np.intp)
    if not active:
        return found
    best = scores[first[: active[0]]]
    best[:, inside] = _NEVER
    back = []
    for k, number in enumerate(active[1:], start=1):
        reached = best[:number]
        source = np.repeat(reached.argmax(1)[:, None], logits.shape[1], 1)
        source[:, inside] = np.where(reached[:, inside - 1] >= reached[:, inside], inside - 1, inside)
        gained = np.take_along_axis(reached, source, 1) + scores[first[:number] + k]
        best[:number] = gained
        back.append(source.astype(np.int8))
    label = best.argmax(1)
    for k in range(len(active) - 1, -1, -1):
        number = active[k]
        found[first[:number] + k] = label[:number]
        if k:
            label[:number] = np.take_along_axis(back[k - 1], label[:number, None], 1)[:, 0]
    return found


def begun(chances: Real) -> tuple[Real, Real]:
    """How likely something begins at each row, and how likely something goes on there, of whatever type.

    Added column by column: the order of sums is ours.
    """
    begins, inside = chances[:, 1].copy(), chances[:, 2].copy()
    for column in range(3, chances.shape[1], 2):
        begins += chances[:, column]
        inside += chances[:, column + 1]
    return begins, inside


def spans(
    labels: Sequence[int] | NDArray[np.intp], starts: Sequence[int]
) -> list[list[tuple[int, int, int]]]:
    """For each sentence what its labels mark: first row, one past the last, and the number of the type.

    >>> spans([0, 1, 2, 3, 1], [0, 4, 5])
    [[(1, 3, 0), (3, 4, 1)], [(4, 5, 0)]]
    """
    found: list[list[tuple[int, int, int]]] = [[] for _ in starts[1:]]
    marks: NDArray[np.intp] = np.asarray(labels)
    rows = np.nonzero(marks)[0]
    sentences = np.searchsorted(starts, rows, side="right") - 1
    for row, label, sentence in zip(rows.tolist(), marks[rows].tolist(), sentences.tolist(), strict=True):
        here = found[sentence]
        if label % 2:
            here.append((row, row + 1, label // 2))
        elif here:
            here[-1] = (here[-1][0], row + 1, here[-1][2])
    return found
