"""The learned model: from evidence to how likely it is that two signatures are one person's.

A logistic regression whose weights `training/people.py` finds. How far its chances can be trusted is measured
under names that it never saw, see docs/quality.md; the chance of two groups is that of the mean score of
their pairs.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np

from kg.resolve.namesakes.columns import Columns, Numbers
from kg.resolve.namesakes.evidence import Evidence, evidence

FILE = "weights.json"
UNIT = 256
"""Steps of 1 in which a score is counted, so that sums of scores are exact."""
LIMIT = 4 * UNIT
"""Beyond this score nothing more can be said for or against: one pair does not outweigh many."""
LESS_SURE = np.array([0, 1.0, 0.5, 0], np.float32)
"""What is taken off the score of names that agree by initials, and but for spelling: guessed, not learned."""


@dataclass(frozen=True, slots=True)
class Model:
    """What was learned."""

    weights: Mapping[Evidence, float]
    """How much one of each kind of evidence adds to the score."""
    bias: float
    """The score without any."""


def chance(score: float) -> float:
    """How likely it is that two are one person whose score, or whose pairs' mean score, this is.

    From 0 to 1, 2 decimals.

    >>> chance(0), chance(LIMIT)
    (0.5, 0.98)
    """
    return round(1 / (1 + math.exp(-score / UNIT)), 2)


def score_at(chance: float) -> float:
    """The score of a chance between 0 and 1.

    >>> round(score_at(0.5)), round(score_at(0.2) / UNIT, 1)
    (0, -1.4)
    """
    return UNIT * math.log(chance / (1 - chance))


@cache
def model() -> Model:
    """The model that comes with the package, read once.

    >>> model().weights[Evidence.COAUTHORS] > 0 > model().weights[Evidence.ELSEWHERE]
    True
    """
    found = json.loads(files("kg.resolve.namesakes").joinpath(FILE).read_text("utf-8"))
    weights = {Evidence(kind): weight for kind, weight in found["weights"].items()}
    return Model(weights, found["bias"])


def scores(columns: Columns, rows: Numbers, common: Numbers, agreements: Numbers, by: Model) -> Numbers:
    """[rows, rows]: the score of each pair in whole `UNIT`s, from -`LIMIT` to `LIMIT`.

    `common` tells for each row how many people bear the name, `agreements` how well each two names agree.
    """
    found = np.full((len(rows), len(rows)), by.bias, np.float32)
    found += np.maximum(common[:, None], common[None, :]) * np.float32(by.weights[Evidence.COMMON])
    for kind, values in evidence(columns, rows):
        found += values * np.float32(by.weights[kind])
    found -= LESS_SURE[agreements]
    whole: Numbers = np.rint(np.clip(found * np.float32(UNIT), -LIMIT, LIMIT)).astype(np.int32)
    return whole
