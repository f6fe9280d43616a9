"""How many of a few words are English: those that the package has counted, some of other sciences, and those
with an English ending.

Words of names are of no language: `PARDEN`, `LLaMA-2`, `α-synuclein`. Those of three letters or fewer tell
nothing: languages share them.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from kg.text.language.frequency import frequency

_PART = re.compile(r"[^\W\d_]+")
_OF_A_NAME = re.compile(r"\d|(?<![^\W_])[^\W_](?![^\W_])|[^\W\d_][A-Z]")
"""A digit, a letter that stands alone, or a capital within: GPT3, `p-adic`, `BibTeX`."""
_ENDING = re.compile(
    r"[a-z]{2,}(?:ness|it(?:y|ies)|ous|icals?|ics|isms?|ysis|osis|ations?|i[sz]e(?:d|rs?)"
    r"|ings?|ed|ly|ships?|less|ful|wares?|oids?|ases"
    r"|(?:graph|log|path|tom|metr|istr|enc|anc|phag|scop|troph|nom|crac|gen|therap)(?:y|ies))"
)
"""Endings that English has and hardly another language: of words too rare to be counted."""
_TELLS = 4
"""Letters from which on a word tells."""
_LONGEST = 40
"""Letters of a word that may be made of two."""


class WordCount(NamedTuple):
    """What few words are."""

    known: int
    """Words that are English."""
    strange: int
    """Others that a sentence would not begin: in small letters, or the first where those after it are."""
    accented: int
    """Those of them with letters that English does not have."""
    capitalised: int
    """Others in capitals: they may be names."""
    ends_known: bool
    """Whether the last that tells is English: an English title ends with what it is about."""


def count_words(words: Sequence[str]) -> WordCount:
    """How many of the words are English, and how many are not.

    >>> count_words("Kolmogorov–Arnold Networks".split())
    WordCount(known=2, strange=0, accented=0, capitalised=1, ends_known=True)
    >>> count_words("Historia polska XX wieku".split())
    WordCount(known=0, strange=3, accented=0, capitalised=0, ends_known=False)
    """
    parts = [part for word in words if not _OF_A_NAME.search(word) for part in _PART.findall(word)]
    telling = [part for part in parts if len(part) >= _TELLS or not part.isascii()]
    begins = any(map(str.islower, telling))  # the first word is in capitals because it is the first
    known = strange = accented = capitalised = 0
    ends_known = False
    for part in telling:
        ends_known = is_known(part.lower())
        if ends_known:
            known += 1
        elif part.islower() or (begins and part is parts[0]):
            strange += 1
            accented += not part.isascii()
        else:
            capitalised += 1
    return WordCount(known, strange, accented, capitalised, ends_known)


@lru_cache(maxsize=1 << 14)  # titles repeat their words
def is_known(word: str) -> bool:
    """Whether a word in small letters is English, as far as the package knows: or made of two that are.

    >>> is_known("networks"), is_known("utilitarianism"), is_known("firewall"), is_known("historia")
    (True, True, True, False)
    """
    counted, singular = frequency().of, word.removesuffix("s")
    if word in counted or singular in counted or word in _sciences() or singular in _sciences():
        return True
    if _ENDING.fullmatch(word):
        return True
    cuts = range(_TELLS, min(len(word), _LONGEST) - _TELLS + 1)
    return any(word[:at] in counted and word[at:] in counted for at in cuts)


@cache
def _sciences() -> frozenset[str]:
    """Words of other sciences, which the counts seldom have: most papers counted are of computing."""
    return frozenset(files("kg.text").joinpath("data/sciences.txt").read_text("utf-8").split())
