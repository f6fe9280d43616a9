"""The learned model: from evidence to how likely it is that two signatures are one person's.

Two logistic regressions whose weights `training/people.py` finds: of two signatures from their evidence, and
of two groups from how alike they are (`likeness`) and the size of the larger. How far their chances can be
trusted is measured under names that they never saw, see docs/quality.md.
"""

import json
import math
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import numpy as np

from kg.numbering import Numbers
from kg.resolve.namesakes.columns import Columns
from kg.resolve.namesakes.evidence import Evidence, evidence

FILE = "weights.json"
SCORE_UNIT = 256
"""Steps of 1 in which a score is counted, so that sums of scores are exact."""
LIMIT = 4 * SCORE_UNIT
"""Beyond this score nothing more can be said for or against: one pair does not outweigh many."""
LESS_SURE = np.array([0, 1.0, 0.5, 0], np.float32)
"""What is taken off the score of names that agree by initials, and but for spelling: guessed, not learned."""


LARGE = 32
"""Signatures of a group beyond which its size says nothing more."""
_LOGARITHMS = np.array([0.0, *map(math.log, range(1, LARGE + 1))])


@dataclass(frozen=True, slots=True)
class Ties:
    """What was learned of two groups.

    A person of many papers writes of many things, so that the pairs of a large group are less alike, and a
    newcomer is more often theirs. And among many groups there are some that are alike by chance.
    """

    mean: float
    """How much the mean score of their pairs counts."""
    nearest: float
    """How much the mean score of the nearest pairs counts."""
    larger: float
    """How much the logarithm of the larger group's size adds."""
    crowd: float
    """How much the logarithm of the number of other groups adds."""
    bias: float
    """What two groups of one signature each have without any evidence."""


class Grounds(NamedTuple):
    """What the chance of two groups is made of."""

    mean: float
    """The mean score of their pairs, see `kg.resolve.namesakes.likeness`."""
    nearest: float
    """The mean of the nearest pairs."""
    larger: int
    """Signatures of the larger one."""
    crowd: float
    """With how many other groups each is compared, before any is joined; of a rare name less, see `crowd`."""


@dataclass(frozen=True, slots=True)
class Model:
    """What was learned."""

    weights: Mapping[Evidence, float]
    """How much one of each kind of evidence adds to the score."""
    bias: float
    """The score without any."""
    ties: Ties
    """From scores of pairs to chances of groups."""
    chosen: bool = False
    """Whether each name that it judges was chosen because several people bear it, as those to learn from."""

    def chance(self, by: Grounds) -> float:
        """How likely it is that two groups are one person's; from 0 to 1, 2 decimals.

        >>> even = Model({}, 0, Ties(mean=1, nearest=0, larger=0.5, crowd=0, bias=0))
        >>> [even.chance(Grounds(*each)) for each in ((0, 0, 1, 2), (0, 0, 9, 2), (LIMIT, LIMIT, 1, 2))]
        [0.5, 0.75, 0.98]
        """
        logit = self._logit(by.mean, by.nearest, math.log(min(by.larger, LARGE)), by.crowd)
        return round(1 / (1 + math.exp(-logit)), 2)

    def fits(self, means: Numbers, nearest: Numbers, larger: Numbers, crowd: float) -> Numbers:
        """The logit of that chance for each, 6 decimals."""
        found: Numbers = self._logit(means, nearest, _LOGARITHMS[np.minimum(larger, LARGE)], crowd)
        return np.round(found, 6)

    def _logit(self, mean: Any, nearest: Any, log_larger: Any, crowd: float) -> Any:
        """Of one pair of groups, or of each in arrays of them."""
        ties = self.ties
        found = (
            mean * (ties.mean / SCORE_UNIT) + nearest * (ties.nearest / SCORE_UNIT) + log_larger * ties.larger
        )
        return found + (ties.crowd * math.log(crowd) + ties.bias)


def crowd(groups: int, rarity: float) -> float:
    """As how many others count with which each of so many groups is compared, at least two.

    Among many there is one that is alike by chance, if they are strangers: that there is a second bearer of
    the name at all is as likely as its rarity leaves, see `kg.resolve.namesakes.rarity`.

    >>> crowd(10, 0.0), crowd(10, math.log(2))
    (9.0, 3.0)
    """
    return float((groups - 1) ** math.exp(-rarity))


def score_at(chance: float) -> float:
    """The score of a chance between 0 and 1.

    >>> round(score_at(0.5)), round(score_at(0.2) / SCORE_UNIT, 1)
    (0, -1.4)
    """
    return SCORE_UNIT * math.log(chance / (1 - chance))


@cache
def model() -> Model:
    """The model that comes with the package, read once.

    >>> model().weights[Evidence.COAUTHORS] > 0 > model().weights[Evidence.ELSEWHERE]
    True
    """
    found = json.loads(files("kg.resolve.namesakes").joinpath(FILE).read_text("utf-8"))
    weights = {Evidence(kind): weight for kind, weight in found["weights"].items()}
    return Model(weights, found["bias"], Ties(**found["ties"]))


def scores(
    columns: Columns,
    rows: Numbers,
    own: Sequence[Set[int]],
    common: Numbers,
    alone: Numbers,
    agreements: Numbers,
    by: Model,
) -> Numbers:
    """[rows, rows]: the score of each pair in whole `SCORE_UNIT`s, from -`LIMIT` to `LIMIT`.

    `own` is that of `evidence`; `common` tells for each row how many people bear the name, `alone` what its
    rarity says for one, `agreements` how well each two names agree.
    """
    found = np.full((len(rows), len(rows)), by.bias, np.float32)
    found += np.maximum(common[:, None], common[None, :]) * np.float32(by.weights[Evidence.COMMON])
    for kind, values in evidence(columns, rows, own):
        found += values * np.float32(by.weights[kind])
    if not by.chosen:
        found += np.minimum(alone[:, None], alone[None, :])
    found -= LESS_SURE[agreements]
    whole: Numbers = np.rint(np.clip(found * np.float32(SCORE_UNIT), -LIMIT, LIMIT)).astype(np.int32)
    return whole
