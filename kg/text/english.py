"""Whether a text is English prose, by the words that hold every English sentence together."""

from collections.abc import Sequence

ENOUGH = 20
"""Words from which on it is judged: a title may do without any of these."""
LEAST = 0.03
"""Part of the words; English abstracts have 0.04 to 0.3, tables, code and other languages next to none."""
_HELD_BY = frozenset(  # none of which is common in another language, or in code
    ("and", "are", "be", "by", "from", "it", "of", "that", "the", "this", "to", "we", "which", "with")
)


def is_english(words: Sequence[str]) -> bool:
    """Whether these words, signs and numbers among them, are those of an English text, or too few to tell.

    >>> is_english("We show that the model is as good as the best of all, on a set of noisy data".split() * 2)
    True
    >>> is_english(["Netz"] * 30), is_english(["Netz"])
    (False, True)
    """
    return len(words) < ENOUGH or sum(word.lower() in _HELD_BY for word in words) >= LEAST * len(words)
