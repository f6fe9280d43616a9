"""What candidates are told by of a word: how it folds, how common it is, and what its letters look like.

Worked out once for each word; see `kg.extract.candidates.candidates` for what is made of it.
"""

import re
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import blake2b
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kg.extract.generic import EMPTY_HEADS, HEADS, MODIFIERS
from kg.network.remembered import Remembered
from kg.network.weights import weights
from kg.text.language.inflection import concept_form

_PRIME = 0x9E3779B97F4A7C15  # 2^64 by the golden ratio: spreads keys that are alike (Knuth)
_MEASURED = re.compile(
    r"\d.*(?:\\(?:pm|times|cdot|sim|%)|\^)|\d\.\d"
)  # `3.0 \\pm 0.6`, not the 3 of `$3$-SAT`
_OPERATORS = re.compile(r"\\(?:pm|times|cdot|sim|approx|[lg]eq?|left|right|text|mathrm|mathbf|%)(?![a-z])")
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


@cache
def word_traits() -> Remembered:
    """Those that this process has seen, by the counts of the package."""
    return traits_by(weights().words.common)


def traits_by(common: Mapping[str, float]) -> Remembered:
    """The columns of `Traits`, by how common words are."""

    def work_out(words: Sequence[str]) -> Traits:
        folded = [concept_form(word).split() if _is_word(word) else [] for word in words]
        both = list(zip(words, folded, strict=True))
        return Traits(
            np.array([_numbers(word, len(form), common) for word, form in both], np.float32),
            np.array([_keys(form) for form in folded], np.uint64),
            np.array([_looks(word, " ".join(form)) for word, form in both], np.bool_),
        )

    return Remembered(work_out)


def _is_word(word: str) -> bool:
    """Whether anything in it can name a thing: no sign does, and no measured number in a formula."""
    if "$" in word and _MEASURED.search(word):
        return any(letter.isalpha() for letter in _OPERATORS.sub("", word))
    return any(letter.isalnum() for letter in word)


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
