"""What stands between a metric and its value and is none itself: who has it, what it is told against.

`nitrogen input by seabirds was`, `elasticity with respect to the price of`.
"""

from kg.extract.claims.empty import EMPTY
from kg.extract.claims.phrases import phrase_before
from kg.extract.claims.reading import Range, Reading
from kg.extract.generic import COPULAS, MODIFIERS
from kg.extract.measures import is_measured

_SKIPPED = EMPTY | MODIFIERS


def before_agent(read: Reading, first: int, phrase: Range) -> Range:
    """`nitrogen input` of `nitrogen input by seabirds was`; another phrase as it is."""
    at, end = phrase
    stated = read.word(end) in COPULAS
    if at < first + 2 or read.words[at - 1] != "by" or not stated or names_measure(read, phrase):
        return phrase
    return phrase_before(read, first, at - 1) or phrase


def before_respect(read: Reading, first: int, phrase: Range) -> Range | None:
    """`elasticity` of `elasticity with respect to the price`."""
    k = past_article(read, first, phrase[0])
    if read.words[max(first, k - 3) : k] != ["with", "respect", "to"]:
        return phrase
    return phrase_before(read, first, k - 3)


def past_article(read: Reading, first: int, k: int) -> int:
    """Where the article and the praise before a phrase begin, which begins at `k`."""
    return read.past(k, "T", _SKIPPED, first)


def names_measure(read: Reading, phrase: Range) -> bool:
    """Whether a phrase names a measure, by any of its words or by its head."""
    return read.has_measure(phrase) or is_measured(read.words[slice(*phrase)])
