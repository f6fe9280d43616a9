"""Days by which something had happened, and no amounts by which it changed: `fewer deaths by 90 days`."""

import re

from kg.extract.claims.changes.beside import Beside
from kg.extract.claims.shared import Outcome
from kg.extract.figures.quantities import is_long
from kg.extract.generic import word_set
from kg.model import Figure

_DAYS = word_set("day days")
_PAST = word_set("last past next coming previous preceding")
_MORE = word_set("more fewer less higher lower greater")
_SINCE = word_set("after following post postoperatively postpartum post-treatment thereafter")
_OF = word_set(
    "age antibiotics care exercise follow-up followup gestation intervention life therapy training treatment"
)
_LASTING = word_set(
    """
    admission age course days delay delays downtime duration durations exposure healing hospitalisation
    hospitalization hours interval lag latency lead leave length life lifespan longevity los months onset
    period recovery stay stays survival time times treatment use ventilation wait waiting weeks years
    """
)
"""What is measured in days itself."""
_TIMING = re.compile(r"(?:shorten|lengthen|prolong|postpon|accelerat|hasten|quicken)(?:e[sd]?|s|ing)?")
"""What is done to what lasts."""


def without_deadline(at: Beside, said: Outcome) -> Outcome:
    """What a figure says; of a day by which something had happened nothing: `more events by 90 days`.

    Whole numbers of days and longer, of what does not last: `shortened the stay by 2 days`.
    """
    if said.way and is_long(at.figure.unit) and at.last in _PAST:
        return Outcome()  # `rose over the last 30 years`
    if said.way is None or at.last != "by" or not _is_of_days(at.figure):
        return said
    before = at.read.words[at.left[0] : at.end - 1]
    lasts = _LASTING.intersection(before) or any(map(_TIMING.fullmatch, before))
    if lasts or not (_is_since(at) or _has_more(at, said)):
        return said
    return Outcome()


def _is_of_days(figure: Figure) -> bool:
    is_whole = figure.value is not None and figure.value == int(figure.value)
    return is_whole and (figure.unit in _DAYS or is_long(figure.unit))


def _is_since(at: Beside) -> bool:
    """`by 90 days after surgery`, `by 12 weeks of treatment`."""
    first, second = [*at.read.words[at.right[0] : at.right[0] + 2], "", ""][:2]
    return first in _SINCE or (first == "of" and second in _OF)


def _has_more(at: Beside, said: Outcome) -> bool:
    """`more adverse events by 90 days`: the word of change stands before what there was more of."""
    metric = said.metric
    if metric is None or metric[1] != at.end - 1:
        return False
    return bool(_MORE.intersection(at.read.words[max(at.left[0], metric[0] - 1) : metric[1] - 1]))
