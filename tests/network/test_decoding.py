from itertools import pairwise, product

import numpy as np
import pytest

from kg.network.decoding import BONUS, best_labels, spans


def allowed(labels: tuple[int, ...]) -> bool:
    """Whether nothing goes on that has not begun."""
    return all(
        label % 2 or not label or (i and labels[i - 1] in (label, label - 1))
        for i, label in enumerate(labels)
    )


def value(logits: np.ndarray, labels: tuple[int, ...]) -> float:
    return sum(
        float(row[label]) + (float(BONUS) if label else 0) for row, label in zip(logits, labels, strict=True)
    )


@pytest.mark.parametrize("seed", range(30))
def test_the_labels_are_the_best_of_all_that_are_allowed(seed: int) -> None:
    logits = np.random.default_rng(seed).normal(0, 2, (5, 5)).astype(np.float32)
    found = tuple(best_labels(logits, [0, 5]).tolist())
    ways = [labels for labels in product(range(5), repeat=5) if allowed(labels)]
    assert allowed(found)
    assert value(logits, found) == pytest.approx(max(value(logits, labels) for labels in ways), abs=1e-4)


def test_sentences_are_decoded_each_for_itself() -> None:
    logits = np.random.default_rng(5).normal(0, 2, (40, 13)).astype(np.float32)
    starts = [0, 1, 9, 9 + 17, 40]
    alone = [best_labels(logits[a:b], [0, b - a]).tolist() for a, b in pairwise(starts)]
    assert best_labels(logits, starts).tolist() == [label for each in alone for label in each]


def test_nothing_has_no_labels() -> None:
    assert best_labels(np.zeros((0, 5), np.float32), [0]).tolist() == []
    assert spans([], [0]) == []


def test_two_that_begin_beside_each_other_are_two() -> None:
    assert spans([1, 1, 2, 0, 3], [0, 5]) == [[(0, 1, 0), (1, 3, 0), (4, 5, 1)]]
