"""What only tells how many or how good things are: `diverse downstream tasks`, `SOTA methods`.

The first names downstream tasks, the second nothing.
"""

from collections.abc import Sequence

from kg.extract.generic import HEADS, MODIFIERS, UMBRELLAS, word_set
from kg.text.language.inflection import concept_form

MANY = word_set("challenging commonly-used diverse mainstream representative well-established widely-used")
"""Words before things in the plural that tell no more of them than that they are many, or worth a try."""
_GOOD = word_set(
    "baseline best-performing competing competitive cutting-edge leading sota strong top top-performing"
)
_WHAT = HEADS | UMBRELLAS | word_set("baseline competitor counterpart")


def counting(words: Sequence[str]) -> int:
    """How many words at the front of a phrase in the plural only tell of how many things it speaks.

    None where a single word would be left: `modalities` alone names less than `diverse modalities`.

    >>> counting("diverse downstream tasks".split()), counting("diverse beam search".split())
    (1, 0)
    """
    if len(words) < 3 or words[0].lower() not in MANY:
        return 0
    return int(words[-1].endswith("s") and not concept_form(words[-1]).endswith("s"))


def is_plain(form: str) -> bool:
    """Whether a folded form names nothing but what is better or worse: `strong baseline`, `sota method`.

    >>> is_plain("strong baseline"), is_plain("strong lensing"), is_plain("diffusion method")
    (True, False, False)
    """
    *before, head = form.split() or [""]
    praised = head in _WHAT and not _GOOD.isdisjoint(before)
    return praised and (_GOOD | MODIFIERS).issuperset(before)
