"""From probabilities of labels to spans, for the figures that training prints."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kg.network import decoding


def best_labels(logs: NDArray[np.float32]) -> list[int]:
    """The likeliest labels [words] of a sentence, as the package decodes them."""
    return [int(label) for label in decoding.best_labels(logs, [0, len(logs)])]


def f1(hits: int, predicted: int, gold: int) -> tuple[float, float, float]:
    """Precision, recall and their mean in percent."""
    precision, recall = 100 * hits / max(predicted, 1), 100 * hits / max(gold, 1)
    return precision, recall, 2 * precision * recall / max(precision + recall, 1e-9)


def span_figures(
    gold: Sequence[set[tuple[int, int, int]]], found: Sequence[set[tuple[int, int, int]]]
) -> str:
    """`entities P R F1, spans F1` of sentences."""
    counts = [sum(map(len, found)), sum(map(len, gold))]
    typed = f1(sum(len(a & b) for a, b in zip(gold, found, strict=True)), *counts)
    bare = sum(len({x[:2] for x in a} & {x[:2] for x in b}) for a, b in zip(gold, found, strict=True))
    return "entities P {:.1f} R {:.1f} F1 {:.2f}, spans {:.1f}".format(*typed, f1(bare, *counts)[2])


def relation_figures(gold: Sequence[set[tuple[int, ...]]], found: Sequence[set[tuple[int, ...]]]) -> str:
    """`relations P R F1` of sentences."""
    hits = sum(len(a & b) for a, b in zip(gold, found, strict=True))
    return "relations P {:.1f} R {:.1f} F1 {:.2f}".format(
        *f1(hits, sum(map(len, found)), sum(map(len, gold)))
    )
