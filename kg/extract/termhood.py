"""How much a phrase is a term of a text: said often, early, in the title, in several and in rare words.

The product of these is an ordinary TF-IDF with the reading habits of a person: position and title as in KEA
(Witten et al. 1999), more words as in C-value (Frantzi et al. 2000), rare words by document frequency in
arXiv. Not trained: a handful of weights, each of which was checked on Inspec and SemEval-2017
(`benchmarks/concepts.py`).
"""

import math
import re

from kg.text.tags import lexicon

TITLE = 1.5
"""What standing in the title adds."""
DEFINED = 1.0
"""What a defined short form adds: nobody abbreviates what is said once."""
SINGLE = 0.5
"""What is left of a single word: most are too wide to name a concept."""
COUNTED_WORDS = 4
"""Words after which a longer phrase gains nothing more."""

_PART = re.compile(r"[^\W_]+")


def termhood(printed: str, *, times: int, position: float, in_title: bool, defined: bool) -> float:
    """How much a phrase is a term of its text: positive, rounded to 4 decimals, comparable within the text.

    `times` is how often the text says it, `position` where first: 0.0 to 1.0.

    >>> dense = termhood("dense model", times=3, position=0.1, in_title=False, defined=False)
    >>> dense > termhood("large model", times=3, position=0.1, in_title=False, defined=False)
    True
    """
    parts = _PART.findall(printed.lower()) or [printed]
    rarity = sum(_rarity(part) for part in parts) / len(parts)
    length = math.sqrt(min(len(parts), COUNTED_WORDS))
    score = (1 + math.log2(times)) * rarity * length / (1 + position)
    score *= 1 + TITLE * in_title + DEFINED * defined
    if len(parts) == 1 and not defined:
        score *= SINGLE
    return round(score, 4)


def _rarity(word: str) -> float:
    """The inverse document frequency of a word in arXiv; an unlisted word counts as one of two documents."""
    known = lexicon()
    return math.log((known.documents + 1) / (known.frequency.get(word, 2) + 1))
