"""Which percentages tell whom is spoken of, by rank: `the top 1 percent`, `the poorest 20% of households`."""

from kg.extract.claims.reading import Reading
from kg.extract.claims.shared import Stated
from kg.extract.generic import word_set
from kg.extract.measures import is_measure

_RANKS = word_set("bottom poorest richest top wealthiest")
_SIDES = word_set("lower upper")
"""Not those of `at a lower 5% cost`."""
_INSIDE = word_set("in within among")
_ARTICLES = word_set("the a an its our their")


def is_ranked(read: Reading, said: Stated) -> bool:
    """Whether a percentage is a part of those who are ranked; not where something came to be in it."""
    first, end = said.tokens
    if said.figure.unit != "%" or first < 1:
        return False
    rank, article = read.words[first - 1], read.words[max(0, first - 2)]
    named = rank in _RANKS and not is_measure(read.word(end))
    if not (named or (rank in _SIDES and article == "the" and read.word(end) == "of")):
        return False
    link = first - 3 if article in _ARTICLES else first - 2
    came = link > 0 and read.words[link] in _INSIDE and read.marks[link - 1] in "VZADG"
    return not came  # `it ranks in the top 5% of submissions`
