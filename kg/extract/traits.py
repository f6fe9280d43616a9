"""What candidates are told by of a word: how it folds, how common it is, and what its letters look like.

Worked out once for each word; see `kg.extract.candidates` for what is made of it.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import blake2b
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kg.extract.generic import EMPTY_HEADS, HEADS, MODIFIERS
from kg.network.weights import weights
from kg.network.words import LONGEST
from kg.text.inflection import concept_form

_MOST_WORDS = 50_000
_PRIME = 0x9E3779B97F4A7C15
_MASK = (1 << 64) - 1


class Traits(NamedTuple):
    """Columns of words, a row each."""

    numbers: NDArray[np.float32]
    """[words, `NUMBERS`]."""
    keys: NDArray[np.uint64]
    """[words, 2]: what the key of what stands before is multiplied by, and what is added to it then."""
    looks: NDArray[np.bool_]
    """[words, `LOOKS`]."""

    def number(self, name: str) -> NDArray[np.float32]:
        """One of `NUMBERS` of each word."""
        return self.numbers[:, NUMBERS.index(name)]

    def look(self, name: str) -> NDArray[np.bool_]:
        """One of `LOOKS` of each word."""
        return self.looks[:, LOOKS.index(name)]


NUMBERS = ("words", "rarest", "commonness", "unknown")
"""How many words it folds to (`state-space` to two, a sign to none), how common the rarest of its parts is
and all are together, from 0 to 1 each, and how many of them have no vector."""

LOOKS = ("modifier", "generic", "empty", "hyphen", "capital", "capitals", "digit")
"""What a word is or has: praise or quantity, a head that names nothing alone, a head that never does …"""


class WordTraits:
    """The traits of words, each worked out once: a class because it remembers.

    They depend on nothing but the word, so what was seen before changes no answer.
    """

    def __init__(self, common: Mapping[str, float]) -> None:
        self._common = common
        self._row: dict[str, int] = {}
        self._known = _empty(1024)

    def of(self, words: Sequence[str]) -> Traits:
        """A row for each word; what is longer than `LONGEST` letters is cut."""
        words = [word[:LONGEST] for word in words]
        if len(self._row) > _MOST_WORDS:
            self._row.clear()
        row = self._row
        for word in dict.fromkeys(words):
            if word not in row:
                self._add(word)
        rows = [row[word] for word in words]
        numbers, keys, looks = self._known
        return Traits(numbers[rows], keys[rows], looks[rows])

    def _add(self, word: str) -> None:
        at = len(self._row)
        numbers, keys, looks = self._known
        if at == len(numbers):
            more = _empty(at)
            numbers = np.concatenate([numbers, more.numbers])
            keys = np.concatenate([keys, more.keys])
            looks = np.concatenate([looks, more.looks])
            self._known = Traits(numbers, keys, looks)
        folded = concept_form(word).split() if any(letter.isalnum() for letter in word) else []
        numbers[at] = _numbers(word, len(folded), self._common)
        keys[at] = _keys(folded)
        looks[at] = _looks(word, " ".join(folded))
        self._row[word] = at


@cache
def word_traits() -> WordTraits:
    """Those that this process has seen."""
    return WordTraits(weights().words.common)


def _empty(rows: int) -> Traits:
    return Traits(
        np.zeros((rows, len(NUMBERS)), np.float32),
        np.zeros((rows, 2), np.uint64),
        np.zeros((rows, len(LOOKS)), np.bool_),
    )


def _keys(folded: Sequence[str]) -> tuple[int, int]:
    power, key = 1, 0
    for part in folded:
        power = power * _PRIME & _MASK
        key = (key * _PRIME + _number(part)) & _MASK
    return power, key


def _numbers(word: str, folded: int, common: Mapping[str, float]) -> tuple[float, ...]:
    parts = [part for part in word.lower().replace("-", " ").split() if part[0].isalnum()]
    known = [common.get(part, 0.0) for part in parts] or [0.0]
    return folded, min(known), sum(known), known.count(0.0)


def _looks(word: str, form: str) -> tuple[bool, ...]:
    return (
        word.lower() in MODIFIERS,
        form in HEADS,
        form in EMPTY_HEADS,
        "-" in word,
        word[0].isupper(),
        word.isupper(),
        any(letter.isdigit() for letter in word),
    )


def _number(part: str) -> int:
    return int.from_bytes(blake2b(part.encode(errors="replace"), digest_size=8).digest(), "little")
