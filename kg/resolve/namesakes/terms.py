"""Words and places that many share, by number, and what it says that two share one."""

import math
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from kg.resolve.namesakes.rarity import STEPS


@dataclass(frozen=True)  # without slots, for what is worked out once
class Terms:
    """Different words, names or places that are told by number, and what each weighs."""

    texts: Sequence[str]
    """Number → the text."""
    weights: Sequence[int]
    """Number → how much it says that two share it, in `STEPS`."""

    @cached_property
    def squares(self) -> Sequence[int]:
        """Number → the square of its weight, in `STEPS`."""
        return array("i", [weight * weight // STEPS for weight in self.weights])


def in_steps(weights: Iterable[float]) -> Sequence[int]:
    """Weights in `STEPS`.

    >>> list(in_steps([1.0, 0.2]))
    [64, 13]
    """
    return array("i", [round(each * STEPS) for each in weights])


class Index:
    """Texts that many share, such as words and places, and how often; a class because it grows."""

    def __init__(self) -> None:
        self.of: dict[str, int] = {}
        """Text → number."""
        self.times: Counter[int] = Counter()
        """Number → how many lists have it."""

    def number(self, text: str) -> int:
        """The number of a text."""
        return self.of.setdefault(text, len(self.of))

    def numbers(self, texts: Iterable[str]) -> list[int]:
        """The numbers of different texts, each once and counted, ascending."""
        found = sorted(set(map(self.number, texts)))
        self.times.update(found)
        return found

    def terms(self, weight: Iterable[float]) -> Terms:
        """The texts, with a weight for each."""
        return Terms(list(self.of), in_steps(weight))


def rarity(index: Index, common: Mapping[str, int], total: int) -> list[float]:
    """Natural logarithm of one in how many lists has it: of `total`, with those that `common` counts."""
    return [
        math.log((total + 1) / (common.get(text, 0) + index.times[number] + 0.5))
        for text, number in index.of.items()
    ]
