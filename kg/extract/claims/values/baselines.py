"""Figures that a change is measured from, and that are none: `over the previous 73.9% state of the art`."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.claims.phrases import LINKS
from kg.extract.claims.reading import Range, Reading
from kg.extract.claims.shared import SIZES, Stated
from kg.extract.figures.finding import sign_of
from kg.extract.generic import word_set
from kg.extract.measures import is_measure
from kg.model import Bound

_OVER = re.compile(
    r"(?:over|above|than|from|beyond|upon|against|to|(?:outperform|surpass|exceed|beat)(?:s|ed|ing)?)\Z"
)
_OWNED = word_set("the its their his our this that")
_EARLIER = word_set(
    """
    baseline best current earlier existing former initial original previous prior published reported
    state-of-the-art sota vanilla
    """
)
_QUALIFYING = _OWNED | _EARLIER | word_set("already strong overall competitive random human of")
_NAMES = word_set(
    "baseline baselines state-of-the-art sota state-of-art record ceiling target reference benchmark best"
)
_OLDER = _EARLIER - word_set("best current state-of-the-art sota")
_BESIDE = word_set("with , ( while where")
_BEFORE = 7  # words between `over` and the figure
_AFTER = 4  # words behind a figure that what it is the value of may take


def with_baselines(found: Sequence[Stated], read: Reading) -> list[Stated]:
    """The figures, of which those that are compared with did not change."""
    made: list[Stated] = []
    for each in found:
        last = made[-1] if made else None
        if last and _is_of_beaten(read, last, each):
            # `more in men (-17%) than in women (-11%)`: what has a sign changed by itself
            way = each.way if sign_of(read.text, each.figure) else None
            each = replace(each, way=way, metric=last.metric, comparator=None, is_baseline=True)
        elif is_baseline(read, each):
            each = replace(each, way=None, comparator=None, is_share=False, is_level=False, is_baseline=True)
        elif last and last.is_baseline and last.metric and each.metric is None and _goes_on(read, last, each):
            each = replace(each, metric=last.metric)  # `improves accuracy over the 84% baseline by 5%`
        made.append(each)
    return made


def _is_of_beaten(read: Reading, last: Stated, each: Stated) -> bool:
    """Whether a bracket right behind whom a change is over has its value: `9% higher than X (34.9%)`."""
    first, end = each.tokens
    bracketed = read.word(first - 1) == "(" and read.word(end) == ")" and each.figure.unit == "%"
    beaten = last.way is not None and last.figure.unit == "%" and last.comparator
    return bool(bracketed and beaten and last.tokens[1] < beaten[0] and beaten[1] == first - 1)


def is_baseline(read: Reading, said: Stated) -> bool:
    """Whether a figure is what a change is measured from: `over the 84.9% baseline`, `than the prior 5%`."""
    first, end = said.tokens
    if said.figure.kind in SIZES or said.figure.bound is Bound.FROM_TO:
        return False
    k = read.past(first, words=_QUALIFYING, first=max(0, first - _BEFORE))
    if read.word(first - 1) == "of" and _is_older(read, first - 1):
        return True
    if k == first or k == 0 or not _OWNED.intersection(read.words[k:first]):
        return False
    earlier = _EARLIER.intersection(read.words[k:first]) or _is_named(read, (end, end + _AFTER))
    return bool(earlier and _OVER.match(read.words[k - 1]))


def _is_older(read: Reading, end: int) -> bool:
    """Whether `of`, at a token, tells the value of something earlier: `over the previous best F1 of`."""
    k = end
    while end - k < _BEFORE and k > 0 and (read.words[k - 1] in _QUALIFYING or is_measure(read.words[k - 1])):
        k -= 1
    told = read.words[k:end]
    if k == 0 or not (_OWNED.intersection(told) and _OLDER.intersection(told)):
        return False
    lead = read.words[k - 1]
    if lead in ("over", "above") and _is_untold(read, k - 2):
        return False  # `a gain over the previous best F1 of 5%`
    return bool(_OVER.match(lead)) or (lead in _BESIDE and len(_EARLIER.intersection(told)) > 1)


def _is_untold(read: Reading, k: int) -> bool:
    """Whether a noun of change has no figure right before it: `a gain`, not `a 5% gain`."""
    if k < 1 or read.marks[k] not in "NL" or read.way(k) is None:
        return False
    return not (read.words[k - 1][-1] in "%x" or read.words[k - 1][0].isdigit())


def _is_named(read: Reading, after: Range) -> bool:
    """Whether the phrase behind a figure is called a baseline, with no link before that word."""
    for k in range(after[0], min(after[1], len(read.words))):
        if read.words[k] in _NAMES:
            return True
        if read.words[k] in LINKS or not read.words[k][0].isalpha() or read.marks[k] in "VZ":
            return False
    return False


def _goes_on(read: Reading, last: Stated, each: Stated) -> bool:
    """Whether a change is told with `by` right behind what it is measured from."""
    gap = read.words[last.tokens[1] : each.tokens[0]]
    return gap[-1:] == ["by"] and 1 < len(gap) <= _AFTER and each.way is not None
