"""Which numbers without a unit are scores, and not versions, counts or levels of significance."""

import re

from kg.extract.comparators import SURPASSES
from kg.extract.estimates import ratio_before
from kg.extract.figures import is_below_zero, is_decimal, is_pointed, sign_of
from kg.extract.intervals import is_interval, is_level
from kg.extract.measures import has_measure, is_measure
from kg.extract.metrics import is_metric
from kg.extract.phrases import LINKS, Reading
from kg.extract.shared import Stated
from kg.model import Bound, Figure

_BOUNDED = (Bound.UP_TO, Bound.AT_LEAST)
_RELATIONS = ("<", ">", "≈", "≤", "≥", "~", "\\")
_STATISTICS = ("r", "ρ", "rho", "κ", "kappa", "τ", "tau", "r^2", "r2", "r²")
_PHRASE = 14  # tokens from a verb to the value of what is surpassed
_VERSUS = ("vs", "vs.", "versus")
_LINKS = ("on", "in", "of", "for", "with", "to", "by", "than", "over")
_SIDES = (["x"], ["×"], ["\\times"])
_SCORING = ("scores", "scored", "scoring", "score")
_LISTED = 8  # tokens from `by` to the last of some changes
_MANY = 1000  # from here on a number without a decimal counts
_PROBABILITY = re.compile(r"\b[pP]\$?\s?[=<>≤]?\s?\$?\Z")  # `p < 0.05` tells how sure a result is


def may_be_told(read: Reading, figure: Figure) -> bool:
    """Whether a figure may say something: it has a unit and is no level of confidence, or may be a score."""
    return not is_level(read, figure) if figure.unit else may_be_score(read, figure)


def may_be_score(read: Reading, figure: Figure) -> bool:
    """A bare number is a score when it is a decimal, or when a measure stands before it: `a BLEU of 32`."""
    first, end = read.range_of(figure.span)
    if is_decimal(figure) and ratio_before(read, first):
        return True
    within = read.text[figure.span.end : figure.span.end + 1].isalnum()  # `3D`
    within = within or read.words[end : end + 1] in _SIDES  # `4 x 16`
    if within or (_is_version(read, first, end) and figure.bound is not Bound.FROM_TO):
        return False
    if (sign_of(read.text, figure) == "-" and not is_below_zero(figure)) or _PROBABILITY.search(
        read.text, max(read.place.start, figure.span.start - 8), figure.span.start
    ):
        return False
    if is_interval(read, figure):
        return True
    if is_decimal(figure):
        return not _counts(read, end)
    if figure.bound is Bound.FROM_TO:
        return True
    if end < len(read.tokens) and read.tokens[end].text.isupper() and is_measure(read.words[end]):
        return figure.bound is not Bound.RANGE  # `35+ PSNR`
    if max(figure.value or 0, figure.low or 0, figure.high or 0) >= _MANY or figure.bound is Bound.RANGE:
        return False
    if read.words[first - 1 : first] == ["of"]:
        return has_measure(read.words[max(0, first - 2) : first - 1])
    return figure.bound in _BOUNDED and _is_valued(read, first, end)


def _is_valued(read: Reading, first: int, end: int) -> bool:
    """Whether a measure stands right before the words of a bound: `an FID (FID) as low as 5`."""
    last = read.words[first - 1 : first]
    if last == [")"]:
        last = read.words[first - 2 : first - 1]
    ends = end == len(read.words) or not read.words[end][0].isalpha() or read.words[end] in LINKS
    return ends and has_measure(last)


def _is_statistic(read: Reading, first: int) -> bool:
    """Whether a measure of one letter has the value: `r = 0.8`."""
    near = read.words[first - 2 : first]
    begun = read.words[first : first + 1]
    if near and begun and begun[0][:1] in _RELATIONS:
        near = [near[-1], "="]  # `ρ \\approx 0.9`, of which the sign is a bound
    if len(near) < 2 or near[1] not in ("=", ">", "of"):
        return False
    named = read.words[first - 3 : first - 2] == ["'s"] and near[0].strip("$\\") in ("alpha", "α")
    return named or near[0].strip("$\\") in _STATISTICS  # `Cronbach's alpha = 0.9`


def _is_on(read: Reading, said: Stated) -> bool:
    """Whether a decimal is told of what has a name of its own: `achieves 88.5 on GLUE`."""
    end = said.tokens[1]
    while read.words[end : end + 1] in (["on"], ["the"]):
        end += 1
    named = end > said.tokens[1] and end < len(read.tokens) and read.tokens[end].text[0].isupper()
    return named and is_decimal(said.figure)


def _is_change(read: Reading, said: Stated) -> bool:
    """Whether a decimal is by how much something changed: `surpasses X by 7.76`, `an improvement of 0.19`."""
    first, end = said.tokens
    if said.way is None or not is_decimal(said.figure) or read.marks[end : end + 1] in ("N", "L", "J"):
        return False
    link = read.words[first - 1 : first]
    if link in (["and"], [","]) and "by" in read.words[max(0, first - _LISTED) : first]:
        return True
    return link == ["by"] or (link == ["of"] and read.way(first - 2) is not None)


def _is_against(read: Reading, first: int, end: int) -> bool:
    """Whether a number stands beside another with `vs.` between them: `(6.26 vs. 4.95)`."""
    before, after = read.words[max(0, first - 2) : first], read.words[end : end + 2]
    left = len(before) == 2 and before[1] in _VERSUS and before[0][0].isdigit()
    return left or (len(after) == 2 and after[0] in _VERSUS and after[1][0].isdigit())


def _is_surpassed(read: Reading, first: int) -> bool:
    """Whether something is said to be surpassed not far before: `surpassing both A (36.7) and B (32.1)`."""
    near = range(max(1, first - _PHRASE), first)
    return any(SURPASSES.match(read.words[k]) or (read.words[k] == "over" and read.way(k - 1)) for k in near)


def _counts(read: Reading, end: int) -> bool:
    """Whether a plural follows that is no measure: `an average of 28.9 labels`."""
    plural = read.marks[end : end + 1] == "L" and not is_measure(read.words[end])
    return plural and not any(letter.isupper() for letter in read.tokens[end].text)


def _is_version(read: Reading, first: int, end: int) -> bool:
    """Whether a bare number belongs to a name or a threshold: `AlpacaEval 2.0 rates`, `mAP 0.5 of 95.6`."""
    named = first > 1 and read.tokens[first - 1].text[0].isupper()
    if named and read.words[first - 2] in (*_LINKS, "and") and not is_measure(read.words[first - 1]):
        return True  # `a win rate on AlpacaEval 2.0`
    return named and (read.words[end : end + 1] == ["of"] or read.marks[end : end + 1] in ("N", "L", "J"))


def is_score(read: Reading, said: Stated) -> bool:
    """Whether a bare number is a score by what is said of it: it is signed, or has a metric beside it."""
    first = said.tokens[0]
    if _is_statistic(read, first):
        return True
    if "".join(read.words[first - 1 : first]) in _SCORING and is_decimal(said.figure):
        return True  # `GPT-4 scores 71.46`
    if is_interval(read, said.figure) or (said.is_told and _is_on(read, said)):
        return True
    if sign_of(read.text, said.figure) == "+" or _is_change(read, said):
        return True
    if said.figure.bound is Bound.FROM_TO and any(read.way(k) for k in range(*said.clause)):
        return True  # `the rating increased from 5.8 to 6.4`
    if is_pointed(read.text, said.figure):
        return True
    if _is_against(read, *said.tokens) or (said.is_apposed and _is_surpassed(read, first)):
        return True
    if said.metric is None or not is_metric(read, said.metric):
        return False
    before = "".join(read.words[first - 1 : first])
    named = read.marks[first - 1 : first] in ("N", "L") or any(letter.isdigit() for letter in before)
    return said.metric[0] < first or not named  # `wav2vec 2.0 performance`
