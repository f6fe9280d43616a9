"""What the network is told about a word: its vector, hashed parts of it, and what its letters look like.

It depends on the word alone, not on its neighbours, so that it is worked out once for each word.
"""

import math
import re
import zlib
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

HASHED_WORDS = 8192
"""Rows of the table for whole words."""
HASHED_AFFIXES = 2048
"""Rows of the table for beginnings, endings and shapes."""
HASHED_LETTERS = 16384
"""Rows of the table for runs of 3 to 5 letters."""
MOST_RUNS = 40
"""Runs of letters that a word is told by: those of its first letters."""
FLAGS = 12
"""Numbers that say what the word looks like."""

_NUMBER = re.compile(r"[\d.,]+")
_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}"}
_PARTS = re.compile(r"[-‐‑–_]")
LONGEST = 60
"""Letters of a word that are looked at: longer ones are no words."""


class Features(NamedTuple):
    """What is known of a word."""

    vectors: tuple[int, ...]
    """Rows of its word vector, or of those of its parts; empty for an unknown word."""
    hashed: tuple[int, ...]
    """Two rows of the table for words, then four of that for affixes."""
    runs: tuple[int, ...]
    """Rows of the table for runs of letters, at least one."""
    flags: tuple[float, ...]
    """`FLAGS` numbers from 0 to 1."""


def normal(word: str) -> str:
    """The word as it was counted: lower case, every number the same, brackets as printed.

    >>> normal("Experts"), normal("3,141.5"), normal("-LRB-")
    ('experts', '0', '(')
    """
    word = _BRACKETS.get(word, word)
    return "0" if word[0].isdigit() and _NUMBER.fullmatch(word) else word.lower()


def features(word: str, rows: Mapping[str, int], commonness: Mapping[str, float]) -> Features:
    """What the network is told about a word.

    `rows` has the row of each known word, `commonness` how common it is, from 0 to 1.

    >>> known = features("Sparse-models", {"sparse": 3, "model": 5}, {"sparse": 0.5})
    >>> known.vectors, len(known.hashed), len(known.flags)
    ((3, 5), 6, 12)
    """
    word = _BRACKETS.get(word, word)[:LONGEST]
    low, folded = word.lower(), normal(word)
    row = rows.get(folded)
    plain = folded.isalpha()  # most are: of one part, without signs
    parts = [folded] if plain else [part for part in _PARTS.split(folded) if part] or [folded]
    common = [commonness.get(part, 0.0) for part in parts]
    found = [row] if row is not None else [each for part in parts if (each := _row(part, rows)) is not None]
    return Features(
        vectors=tuple(found),
        hashed=(
            _hash("w" + folded, HASHED_WORDS),
            _hash("v" + folded, HASHED_WORDS),
            _hash("p" + low[:3], HASHED_AFFIXES),
            _hash("s" + low[-3:], HASHED_AFFIXES),
            _hash("t" + low[-4:], HASHED_AFFIXES),
            _hash("h" + shape(word), HASHED_AFFIXES),
        ),
        runs=_runs(f"<{low}>"),
        flags=(
            commonness.get(folded, 0.0),
            float(row is None),
            max(common),
            min(common),
            float(len(parts) > 1),
            float(word[0].isupper()),
            float(len(word) > 1 and word.isupper()),
            float(not word.isalpha() and any(map(str.isdigit, word))),
            float(not word.islower() and any(map(str.isupper, word[1:]))),
            min(len(word), 16) / 16,
            float(word.isalpha()),
            min(len(found), 4) / 4,
        ),
    )


def shape(word: str) -> str:
    """The kinds of its letters, of equal neighbours at most two.

    >>> shape("LLaMA-2"), shape("experts")
    ('XXxXX-d', 'xx')
    """
    if word.isalpha():  # most words are lower case, or that but for their first letter
        if word.islower():
            return "xx"[: len(word)]
        if word[0].isupper() and word[1:].islower():
            return "Xxx"[: len(word)]
    found = ""
    for kind in map(_kind, word):
        if not found.endswith(2 * kind):
            found += kind
    return found[:8]


def commonness(count: int, most: int) -> float:
    """How common a word is among words counted in a corpus, from 0 to 1 in steps of 1/255.

    >>> commonness(1000, 1000), commonness(1, 1000)
    (1.0, 0.0)
    """
    return round(255 * math.log(count) / math.log(most)) / 255


def _kind(letter: str) -> str:
    if letter.isdigit():
        return "d"
    if not letter.isalpha():
        return letter
    return "X" if letter.isupper() else "x"


def _runs(marked: str) -> tuple[int, ...]:
    """The rows of the runs of 3 to 5 letters, the short ones first."""
    places = _places(len(marked))
    if marked.isascii():  # then a letter is a byte, and all are encoded at once
        letters = marked.encode()
        found = [zlib.crc32(letters[place]) % HASHED_LETTERS for place in places]
    else:
        found = [_hash(marked[place], HASHED_LETTERS) for place in places]
    return tuple(found) or (_hash(marked, HASHED_LETTERS),)


@cache  # of at most `LONGEST` letters and the marks on both sides
def _places(letters: int) -> tuple[slice, ...]:
    """Where the runs stand in a word of so many letters."""
    return tuple(slice(i, i + n) for n in (3, 4, 5) for i in range(letters - n + 1))[:MOST_RUNS]


def _row(part: str, rows: Mapping[str, int]) -> int | None:
    return rows[part] if part in rows else rows.get(part.removesuffix("s"))


def _hash(text: str, rows: int) -> int:
    return zlib.crc32(text.encode(errors="replace")) % rows
