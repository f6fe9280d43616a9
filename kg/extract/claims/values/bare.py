"""Which numbers without a unit may be scores, and not versions, counts or levels of significance."""

import re
from collections.abc import Callable

from kg.extract.claims.metrics import MOVING
from kg.extract.claims.phrases import LINKS
from kg.extract.claims.reading import Range, Reading
from kg.extract.claims.values.estimates import is_number_needed, ratio_before
from kg.extract.claims.values.intervals import is_end, is_interval, is_level
from kg.extract.claims.values.limits import LIMITS
from kg.extract.claims.values.sureness import is_price_year, is_sureness
from kg.extract.figures.finding import has_unit, is_below_zero, is_decimal, sign_of
from kg.extract.generic import word_set
from kg.extract.measures import is_measure
from kg.model import Bound, Figure

_BOUNDED = (Bound.UP_TO, Bound.AT_LEAST)
_LINKS = ("on", "in", "of", "for", "with", "to", "by", "than", "over")
_LISTING = ("and", "both", "either")
_SIDES = word_set("x × $\\times$")
_SHARES = word_set("% percent pp points")
_YEARS = range(1000, 2101)
_MANY = 1000  # from here on a number without a decimal counts
_GLUED = re.compile(r"\w|-bit\b|:\d")
_JOINED = re.compile(r"\w|-[A-Za-z]|:\d")
_BARE_NUMBER = re.compile(r"\d{0,6}\.?\d{1,6}")
_NEAR = 60  # code points before a number in which it is told to be a probability
# `p < 0.05` tells how sure a result is, as does `P for interaction, 0.03`
_PROBABILITY = re.compile(
    r"\b[pP](?:[\s-]values?)?(?:\$?\s?[=<>≤]?|\s(?:for|of)\s(?:[a-z-]+\s){0,3}[a-z-]+\s?[,:=<>≤]?)\s?\$?\Z"
)


def may_be_told(read: Reading, figure: Figure) -> bool:
    """Whether a figure may say something: it has a unit, or may be a score, and only tells of no interval."""
    if is_end(read, figure) or is_sureness(read, figure) or is_price_year(read, figure):
        return False
    return not is_level(read, figure) if has_unit(figure) else may_be_score(read, figure)


def may_be_score(read: Reading, figure: Figure) -> bool:
    """A bare number is a score when it is a decimal, or when a measure stands before it: `a BLEU of 32`."""
    tokens = read.range_of(figure.span)
    answers = (rule(read, figure, tokens) for rule in _BARE)
    return next((answer for answer in answers if answer is not None), False)


def _is_ratio(read: Reading, figure: Figure, tokens: Range) -> bool | None:
    """`the odds ratio was 2.1`, `hazard ratio for death, 0.7`, `number needed to treat, 21`."""
    name = ratio_before(read, tokens[0])
    return True if name and (is_decimal(figure) or is_number_needed(read, name)) else None


def _is_side(read: Reading, figure: Figure, tokens: Range) -> bool | None:
    """`4 x 16`, `3D`, `a 1-step FID`, `a ratio of 8:1:1`."""
    glued = (_GLUED if is_decimal(figure) else _JOINED).match(read.text, figure.span.end)
    return False if glued or read.word(tokens[1]) in _SIDES else None


def _is_most(read: Reading, figure: Figure, tokens: Range) -> bool | None:
    """`3.79/4.0`: what a score is told to be out of."""
    first = tokens[0]
    before = read.words[first - 2 : first]
    if len(before) < 2 or before[1] != "/" or not _BARE_NUMBER.fullmatch(before[0]) or not figure.value:
        return None
    whole = float(figure.value).is_integer() and figure.value > 1
    return False if whole and float(before[0]) <= figure.value else None


def _is_of_name(read: Reading, figure: Figure, tokens: Range) -> bool | None:
    """`AlpacaEval 2.0 rates`, but not `X from 0.2 to 0.4`."""
    return False if _is_version(read, *tokens) and figure.bound is not Bound.FROM_TO else None


def _is_minus(read: Reading, figure: Figure, tokens: Range) -> bool | None:
    """`a score of 0.02 and -0.01`: a minus before what is not known to go below nothing."""
    return False if sign_of(read.text, figure) == "-" and not is_below_zero(figure) else None


def _is_probability(read: Reading, figure: Figure, tokens: Range) -> bool | None:
    """`p < 0.05`."""
    begin = max(read.place.start, figure.span.start - _NEAR)
    return False if _PROBABILITY.search(read.text, begin, figure.span.start) else None


def _is_interval(read: Reading, figure: Figure, tokens: Range) -> bool | None:
    """`95% CI, 1.1 to 3.1`."""
    return True if is_interval(read, figure) else None


def _is_untold(read: Reading, figure: Figure, tokens: Range) -> bool | None:
    """`3.42 (0.81)`, `2.6% (2.5)`: alone in a bracket behind a number, a spread or nobody knows what."""
    first, end = tokens
    alone = read.word(first - 1) == "(" and read.word(end) == ")"
    if sign_of(read.text, figure):
        return None  # `55.5 (+1.4) mIoU`: what has a sign is by how much it changed
    if figure.bound is not Bound.EXACT or LIMITS.intersection(read.words[:first]):
        return None  # `the odds ratio is 2.12 (1.45-3.10)`, `the upper limit is 0.12 (0.15)`
    value = first - 2 - (read.word(first - 2) in _SHARES)
    return False if alone and _BARE_NUMBER.fullmatch(read.word(value)) else None


def _is_decimal(read: Reading, figure: Figure, tokens: Range) -> bool | None:
    """`an FID of 2.9`, but not `an average of 28.9 labels`."""
    return not _counts(read, tokens[1]) if is_decimal(figure) else None


def _is_change_of_value(read: Reading, figure: Figure, tokens: Range) -> bool | None:
    """`from 12 to 16`; not `in England from 1580 to 1837`."""
    return not _is_span_of_years(read, figure, tokens[0]) if figure.bound is Bound.FROM_TO else None


def _is_span_of_years(read: Reading, figure: Figure, first: int) -> bool:
    """Whether two ends are years: `from 1580 to 1837`; not where a measure `rose from 1210 to 1480`."""
    start, end = figure.from_value, figure.to_value
    grouped = "," in figure.span.of(read.text)
    if start not in _YEARS or end not in _YEARS or (start or 0) >= (end or 0) or grouped:
        return False
    rising = first > 0 and (read.way(first - 1) is not None or read.words[first - 1] in MOVING)
    return not (rising and any(map(is_measure, read.words[:first])))


def _is_before_measure(read: Reading, figure: Figure, tokens: Range) -> bool | None:
    """`35+ PSNR`, `+6 mIoU`."""
    end = tokens[1]
    named = end < len(read.tokens) and any(letter.isupper() for letter in read.tokens[end].text)
    measure = named and is_measure(read.words[end])
    return figure.bound is not Bound.RANGE if measure else None


def _is_many(read: Reading, figure: Figure, tokens: Range) -> bool | None:
    """`2,000`, `12-16`."""
    many = max(figure.value or 0, figure.low or 0, figure.high or 0) >= _MANY
    return False if many or figure.bound is Bound.RANGE else None


def _is_of_measure(read: Reading, figure: Figure, tokens: Range) -> bool | None:
    """`a BLEU of 32`, but not `a group of 32`."""
    first = tokens[0]
    if read.word(first - 1) != "of":
        return None
    return is_measure(read.word(first - 2))


def _is_bound(read: Reading, figure: Figure, tokens: Range) -> bool | None:
    """`an FID as low as 5`."""
    return True if figure.bound in _BOUNDED and _is_valued(read, *tokens) else None


def _is_of_factor(read: Reading, figure: Figure, tokens: Range) -> bool | None:
    """`a quality factor of 12000`: what multiplies has a unit."""
    return True if read.words[max(0, tokens[0] - 2) : tokens[0]] == ["factor", "of"] else None


_BARE: tuple[Callable[[Reading, Figure, Range], bool | None], ...] = (
    _is_ratio,
    _is_side,
    _is_most,
    _is_of_name,
    _is_minus,
    _is_probability,
    _is_interval,
    _is_untold,
    _is_decimal,
    _is_change_of_value,
    _is_before_measure,
    _is_of_factor,
    _is_many,
    _is_of_measure,
    _is_bound,
)
"""What tells whether a bare number may be a score; the first that answers wins, and else it is none."""


def _is_valued(read: Reading, first: int, end: int) -> bool:
    """Whether a measure stands right before the words of a bound: `an FID (FID) as low as 5`."""
    last = read.word(first - 2 if read.word(first - 1) == ")" else first - 1)
    ends = end == len(read.words) or not read.words[end][0].isalpha() or read.words[end] in LINKS
    return ends and is_measure(last)


def _counts(read: Reading, end: int) -> bool:
    """Whether a plural follows that is no measure: `an average of 28.9 labels`."""
    plural = read.is_marked(end, "L") and not is_measure(read.words[end])
    return plural and not any(letter.isupper() for letter in read.tokens[end].text)


def _is_version(read: Reading, first: int, end: int) -> bool:
    """Whether a bare number belongs to a name or a threshold: `AlpacaEval 2.0 rates`, `mAP 0.5 of 95.6`."""
    named = first > 1 and read.tokens[first - 1].text[0].isupper()
    if named and read.words[first - 2] in (*_LINKS, *_LISTING) and not is_measure(read.words[first - 1]):
        return True  # `a win rate on AlpacaEval 2.0`, `for both AMR 2.0 and AMR 3.0`
    if named and read.is_marked(end, "VZ") and not is_measure(read.words[first - 1]):
        return True  # `Foo 3.0 outperforms`
    return named and (read.word(end) == "of" or read.is_marked(end, "NLJ"))
