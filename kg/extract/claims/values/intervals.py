"""The interval of confidence of a value, which is one of the same metric: `91.2% (95% CI 88.0-94.1)`.

How sure an interval is, is no result: `95%` of `95% CI` is left out, and so is what only names a measure.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.claims.reading import Range, Reading
from kg.extract.claims.shared import SIZES, Stated
from kg.extract.claims.values.estimates import ratio_before
from kg.extract.claims.values.limits import LIMITS
from kg.extract.claims.values.sureness import CUSTOMARY
from kg.extract.figures.confidence import names_interval
from kg.extract.generic import word_set
from kg.model import Bound, Figure

_NAMES = word_set("bca bcai bci bcis ci cis cri crl hdi hdis hpd hpdi interval intervals ui uis")
_BETWEEN = word_set(": , = of [ ( was is ) ] + - − –")
_SURE = _NAMES | word_set("bound bounds level levels limit limits region regions")
_LEVEL = word_set("ci cis cl cri confidence credible credibility ui uncertainty")
"""Behind a percentage that tells how sure an interval is."""
_SIDES = word_set("lower upper")
_ENDS = word_set("bound boundary limit")
_DISTANCE = word_set("hausdorff hd percentile")
"""Behind one that tells which part of all distances is meant: `95% Hausdorff`, not `a 17% HD reduction`."""
_LEAST = 90  # per cent of all distances
_DOTTED = re.compile(r"\s?(?:C\.\s?L\.?|c\.\s?l\.)(?!\w)")
"""How physics shortens `confidence level`, too."""
_FAR = 24  # tokens from a value to its interval
_NAMING = 4  # words of the name of an interval: `bias-corrected and accelerated bootstrap CI`
_SPREADS = word_set("sd se sem")
_BESIDE = _SPREADS | word_set("f k n p q t z χ² i² df")
"""Letters that tell of a value between it and its interval, and have none: `r = .19, k = 31, 95% CI`."""
_SIGNS = word_set("= < > ≤")
_DF = 6  # tokens of the degrees of freedom of a test


def is_interval(read: Reading, figure: Figure) -> bool:
    """Whether a range stands right after `CI`: `(95% CI: 0.80-0.91)`."""
    k = read.past(read.range_of(figure.span)[0], words=_BETWEEN, first=1) - 1
    return figure.bound is Bound.RANGE and read.word(k) in _NAMES


def is_level(read: Reading, figure: Figure) -> bool:
    """Whether a percentage only tells which interval or limit is meant: `95% CI`, `95% Hausdorff`."""
    first, end = read.range_of(figure.span)
    limiting = figure.value in CUSTOMARY and _is_of_limit(read, first, end)
    if figure.unit == "%" and (_DOTTED.match(read.text, figure.span.end) or limiting):
        return True
    if figure.unit == "%" and names_interval(read.text, figure.span.end):
        return not any(read.way(k) for k in range(end, min(end + _NAMING, len(read.words))))
    if (figure.value or 0) >= _LEAST and read.word(end) in _DISTANCE:
        return True
    # `with 80% confidence` is told of what is sure
    sure = read.word(end) not in ("confidence", "uncertainty") or read.word(end + 1) in _SURE
    return figure.unit == "%" and sure and read.word(end) in _LEVEL


def _is_of_limit(read: Reading, first: int, end: int) -> bool:
    """`a 95% upper limit`, `the upper 95% limit`."""
    behind = read.word(end) in _SIDES
    return (behind or read.word(first - 1) in _SIDES) and read.word(end + behind) in LIMITS


def is_end(read: Reading, figure: Figure) -> bool:
    """Whether a figure is one end of an interval: `the upper bound of the 95% CI, 1.8 points`."""
    first = read.range_of(figure.span)[0]
    near = range(max(0, first - _FAR), first - 1)
    at = next((k for k in near if read.words[k] in _SIDES and read.words[k + 1] in _ENDS), None)
    told = read.words[at:first] if at is not None else []
    return bool(_LEVEL.union(_NAMES).intersection(told)) and told[-1] in _BETWEEN and not {";", "("} & {*told}


def with_values(found: Sequence[Stated], read: Reading) -> list[Stated]:
    """The figures, each interval as one, with the metric and the unit of the value right before it.

    Once one is named, a bracket is enough: `0.91 (95% CI 0.90-0.92) on X and 0.87 (0.85-0.89) on Y`. One of
    no value that was read is left out: nobody knows what it is one of.
    """
    made: list[Stated] = []
    value: Stated | None = None
    sure: set[tuple[Range | None, str | None]] = set()  # metrics and units of values that had an interval
    for each in found:
        named = is_interval(read, each.figure)
        alike = value is not None and (value.metric, value.figure.unit) in sure
        around = value and (is_around(read, value, each) or (alike and _is_bracketed(read, value, each)))
        if value and (around or (named and _is_beside(read, value, each))):
            sure.add((value.metric, value.figure.unit))
            unit = each.figure.unit or value.figure.unit
            figure = replace(each.figure, unit=unit, kind=value.figure.kind, bound=Bound.INTERVAL)
            told = replace(each, figure=figure, value=value.tokens, metric=value.metric)
            made.append(replace(told, way=None, comparator=None, is_share=False))
        elif not named:
            value = value if each.figure.kind in SIZES or _is_spread(read, each) else each
            made.append(each)
    return made


def is_around(read: Reading, value: Stated, interval: Stated) -> bool:
    """Whether a range right behind an estimate has it inside: `OR 2.12 (1.45-3.10)`, `RR 1.7, 1.1 to 2.5`."""
    parted = read.words[value.tokens[1] : interval.tokens[0]] == [","]
    estimated = ratio_before(read, value.tokens[0]) is not None
    return estimated and ((parted and _is_inside(value, interval)) or _is_bracketed(read, value, interval))


def _is_bracketed(read: Reading, value: Stated, interval: Stated) -> bool:
    """Whether a bracket right behind a value has a range that it lies in."""
    opened = read.words[value.tokens[1] : interval.tokens[0]] in (["("], ["["])
    return opened and _is_inside(value, interval)


def _is_inside(value: Stated, interval: Stated) -> bool:
    """Whether a value lies in a range."""
    low, high, inside = interval.figure.low, interval.figure.high, value.figure.value
    if interval.figure.bound is not Bound.RANGE or low is None or high is None or inside is None:
        return False
    return low < inside < high


def _is_spread(read: Reading, said: Stated) -> bool:
    """Whether a figure only tells how much a value spreads."""
    return said.metric is not None and bool(_SPREADS.intersection(read.words[slice(*said.metric)]))


def _is_beside(read: Reading, value: Stated, interval: Stated) -> bool:
    """Whether between a value and its interval no other number stands but what is told of the two."""
    first, end = value.tokens[1], interval.tokens[0]
    if end - first >= _FAR:
        return False
    numbers = (k for k in range(first, end) if read.words[k][0].isdigit() and read.words[k - 1] != "/")
    return all(_is_level_at(read, k) or _is_of_letter(read, first, k) for k in numbers)


def _is_level_at(read: Reading, k: int) -> bool:
    """Whether a number tells how sure an interval is."""
    return bool(_LEVEL.intersection(read.words[k + 1 : k + 3])) or names_interval(
        read.text, read.tokens[k].end
    )


def _is_of_letter(read: Reading, first: int, k: int) -> bool:
    """Whether a number is that of a test, a spread or how many there were: `t(58) = 2.3`, `p < .001`."""
    near = range(k - 1, max(first, k - _DF) - 1, -1)
    letter = next((j for j in near if read.words[j][0].isalpha()), None)
    if letter is None or read.words[letter] not in _BESIDE:
        return False
    between = read.words[letter + 1 : k]
    return bool(_SIGNS.intersection(between)) or between[:1] == ["("] or read.words[letter] in _SPREADS
