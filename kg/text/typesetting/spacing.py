"""Spaces that registries lose around italics, as in `in<i>Escherichia coli</i>and`, and titles without them.

Only what is surely two words is parted: a small word that stands at a name. Not for words that are glued
where nothing tells of it: `coliandBacillus` stays, unless another record prints it well.
"""

import re
from collections.abc import Iterable

from kg.text.letters.fold import same_form

_ITALIC = re.compile(
    r"<(?P<tag>(?:jats:)?(?:i|em|italic))(?:\s[^<>]*)?>(?P<inside>[^<>]{3,120})</(?P=tag)\s*>", re.IGNORECASE
)
_BEFORE, _AFTER = re.compile(r"(?<![\w-])[^\W\d_]{2,20}\Z"), re.compile(r"[^\W\d_]{2,20}(?![\w-])")
_NAME = re.compile(r"[A-Z][a-z]{2}|\S+\s+\S")
_TWO_WORDS = re.compile(r"\S\s+\S")
_NEAR = 24  # characters in which a word ends or begins
_LONG = 5
"""Letters of a word that is no ending and no beginning of one, beside italics of several words."""
_SMALL = frozenset(
    str.split(
        "after against among an and are as at before between but by can during for from has have in into is"
        " its of on onto or over than that the their through to under upon using via was were when which"
        " while with within without"
    )
)
_WORD = re.compile(r"[^\W\d_]+")


def spaced(text: str) -> str:
    """The text with a space between a word and a name in italics that stand glued together.

    >>> spaced("in<i>Escherichia coli</i>and <i>Drosophila</i>s, the<i>o</i>ry")
    'in <i>Escherichia coli</i> and <i>Drosophila</i>s, the<i>o</i>ry'
    """
    return _ITALIC.sub(_with_spaces, text)


def _with_spaces(found: re.Match[str]) -> str:
    if not _NAME.match(found["inside"]):
        return found[0]
    text, start, end = found.string, found.start(), found.end()
    before = _BEFORE.search(text[max(0, start - _NEAR) : start])
    after = _AFTER.match(text, end)
    several = bool(_TWO_WORDS.search(found["inside"]))
    left, right = (" " if word and _is_a_word(word[0], several) else "" for word in (before, after))
    return f"{left}{found[0]}{right}"


def _is_a_word(glued: str, several: bool) -> bool:
    return glued.lower() in _SMALL or (several and len(glued) >= _LONG and glued.islower())


def ends_small(text: str) -> bool:
    """Whether a text ends with a small word in small letters, to which nothing is glued.

    >>> ends_small("masses of"), ends_small("CO"), ends_small("proof")
    (True, False, False)
    """
    word = _BEFORE.search(text[-_NEAR:])
    return word is not None and word[0] in _SMALL


def best_spaced(title: str, others: Iterable[str]) -> str:
    """The title, or that of the others with the same letters in which more small words stand apart.

    >>> best_spaced("Stress inListeria", ["Stress in listeria", "On stress in Listeria"])
    'Stress in listeria'
    """
    letters = _letters(title)
    return max((title, *(other for other in others if _letters(other) == letters)), key=_small_words)


def _letters(title: str) -> str:
    return same_form(title).replace(" ", "")


def _small_words(title: str) -> int:
    return sum(word in _SMALL for word in _WORD.findall(title.lower()))
