"""What stands between a metric and its value and is none itself: who has it, what it is told against.

`nitrogen input by seabirds was`, `elasticity with respect to the price of`, `the time to compliance is`.
"""

import re

from kg.extract.claims.empty import EMPTY
from kg.extract.claims.phrases import phrase_before
from kg.extract.claims.reading import Range, Reading
from kg.extract.generic import COPULAS, MODIFIERS, word_set
from kg.extract.measures import is_measured

_SKIPPED = EMPTY | MODIFIERS
_GOALS = word_set("to from at with against")
_SAYING = COPULAS | word_set("averaged averages equals remained remains")
_LEVELS = word_set("interval intervals level levels")
_QUANTILES = word_set("percentile percentiles quantile quantiles")
_SHARE = re.compile(r"%\Z|(?:per)?cent\Z")


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


def before_goal(read: Reading, first: int, phrase: Range) -> Range | None:
    """`time` of `the time to compliance is`, `difference` of `the difference from Planck was`.

    Only of a noun that nothing else leads to, where a verb behind the phrase tells of it; else the phrase as
    it is. What is told by a number of its own, `at the 5% level`, is no metric: `None`.
    """
    link = past_article(read, first, phrase[0]) - 1
    if link >= first and read.words[link] == "without" and not names_measure(read, phrase):
        return None  # `survival after 12 days without water was 78%`
    said = read.word(phrase[1]) in _SAYING
    changed = not said and read.is_marked(phrase[1], "VZD") and read.way(phrase[1])
    if link > first and read.words[link] in _GOALS and (said or changed):
        untagged = (link - 1, link)  # `the pass-through to`, by its tag no noun
        head = phrase_before(read, first, link) or untagged
        named = head[1] == link and (read.is_marked(link - 1, "NL") or read.is_marked(link - 2, "T"))
        plain = read.tokens[link - 1].text.islower() and not read.way(link - 1)
        if named and plain and (said or is_measured(read.words[slice(*head)])):
            return head
    of_share = read.head(phrase) in _LEVELS and _SHARE.search(read.word(phrase[0] - 1))
    return None if of_share or read.head(phrase) in _QUANTILES else phrase


def past_article(read: Reading, first: int, k: int) -> int:
    """Where the article and the praise before a phrase begin, which begins at `k`."""
    return read.past(k, "T", _SKIPPED, first)


def names_measure(read: Reading, phrase: Range) -> bool:
    """Whether a phrase names a measure, by any of its words or by its head."""
    return read.has_measure(phrase) or is_measured(read.words[slice(*phrase)])
