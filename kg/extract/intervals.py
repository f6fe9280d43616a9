"""The interval of confidence of a value, which is one of the same metric: `91.2% (95% CI 88.0-94.1)`."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.generic import word_set
from kg.extract.phrases import Reading
from kg.extract.shared import SIZES, Stated
from kg.model import Bound, Figure

_NAMES = word_set("ci cis interval intervals")
_BETWEEN = word_set(": , = of [ ( was is")
_LEVEL = word_set("ci cis confidence credible")
_FAR = 40  # tokens from a value to its interval


def is_interval(read: Reading, figure: Figure) -> bool:
    """Whether a range stands right after `CI`: `(95% CI: 0.80-0.91)`."""
    k = read.range_of(figure.span)[0] - 1
    while k > 0 and read.words[k] in _BETWEEN:
        k -= 1
    return k >= 0 and figure.bound is Bound.RANGE and read.words[k] in _NAMES


def with_values(found: Sequence[Stated], read: Reading) -> list[Stated]:
    """The figures, each interval with the metric and the unit of the value before it."""
    made: list[Stated] = []
    value: Stated | None = None
    for each in found:
        if not is_interval(read, each.figure):
            level = _LEVEL.intersection(read.words[each.tokens[1] : each.tokens[1] + 1])
            value = value if level or each.figure.kind in SIZES else each
        elif value and each.tokens[0] - value.tokens[1] < _FAR:
            unit = each.figure.unit or value.figure.unit
            figure = replace(each.figure, unit=unit, kind=value.figure.kind)
            each = replace(each, figure=figure, metric=value.metric, way=None, comparator=None)
        made.append(each)
    return made
