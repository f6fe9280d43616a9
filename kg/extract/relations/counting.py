"""Words that only tell how many things there are: `diverse downstream tasks` are downstream tasks."""

from collections.abc import Sequence

from kg.extract.generic import word_set
from kg.text.language.inflection import is_in_plural

MANY = word_set("challenging commonly-used diverse mainstream well-established widely-used")
"""Words before things in the plural that tell no more of them than that they are many, or worth a try.

Not `representative`: mechanics has representative volume elements, climate research concentration pathways.
"""


def counting(words: Sequence[str]) -> int:
    """How many words at the front of a phrase in the plural only tell of how many things it speaks.

    None where a single word would be left: `modalities` alone names less than `diverse modalities`.

    >>> counting("diverse downstream tasks".split()), counting("diverse beam search".split())
    (1, 0)
    """
    if len(words) < 3 or words[0].lower() not in MANY:
        return 0
    return int(is_in_plural(words[-1]))
