"""Which candidates name a concept of their text, by a small network on what is known of them."""

import math
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from kg.extract.candidates.candidates import candidates, tokens_of
from kg.extract.candidates.features import features
from kg.network.exact import GRID, Real, linear, positive, whole
from kg.network.reading import Reading
from kg.network.threads import one_thread
from kg.network.weights import weights

_FAR = 4 * GRID  # a feature so many standard deviations from its mean is no further
LITTLE = 0.125
"""How likely a candidate must be to count at all, alone or as one of several forms: most are not."""


class Ranked(NamedTuple):
    """A candidate of a text."""

    start: int
    """Offset of its first place in the text."""
    end: int
    chance: float
    """How likely it names a concept of the text, 0 to 1."""


def ranked(readings: Sequence[Reading]) -> list[list[Ranked]]:
    """The candidates of each text that count, likeliest first; those as likely in the order of the text."""
    found: list[list[Ranked]] = [[] for _ in readings]
    english = [i for i, reading in enumerate(readings) if reading.english and reading.tags]
    if not english:
        return found
    tokens = tokens_of([readings[i] for i in english])
    places = candidates(tokens)
    if not len(places.first):
        return found
    known = features(tokens, places)
    with one_thread():
        likely = judged(known.columns)
    kept = np.nonzero(likely >= LITTLE)[0]
    order = kept[np.lexsort((kept, -likely[kept], known.text[kept]))]
    start, end = tokens.start[known.first[order]], tokens.end[known.last[order]]
    columns = (known.text[order], start, end, likely[order])
    for text, a, b, chance in zip(*(column.tolist() for column in columns), strict=True):
        found[english[text]].append(Ranked(a, b, chance))
    return found


def judged(columns: Real) -> Real:
    """How likely each candidate names a concept: the mean of several small networks, in 1024ths."""
    mean, scale = weights().ranker_scale
    x = np.clip(whole((columns - mean) * scale), -_FAR, _FAR)
    logits = np.zeros(len(columns), np.float32)
    for first, second, third in weights().ranker:
        hidden = whole(positive(linear(first, x)))
        logits += linear(third, whole(positive(linear(second, hidden))))[:, 0]
    below = np.rint(logits / len(weights().ranker) * 16).astype(np.intp)
    return _LOGISTIC[np.clip(below + len(_LOGISTIC) // 2, 0, len(_LOGISTIC) - 1)]


_LOGISTIC = np.array([round(1024 / (1 + math.exp(-i / 16))) / 1024 for i in range(-128, 129)], np.float32)
