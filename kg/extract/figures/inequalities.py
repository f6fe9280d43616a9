"""Ranges that are printed as two inequalities: `1 < m < 5 GeV`, `$0.1 \\le z \\le 0.5$`."""

import re

from kg.extract.figures.numbers import Number, ranging
from kg.model import Figure

_SPACES = r"(?:[\s$~{}]|\\[,;:!])*"
_WHAT = r"(?=[^<>]*[^\W\d])(?:(?!\s(?:and|or|but|with|for|in|the|than)\s)[^<>≤≥;.]){1,40}?"
_WITHIN = re.compile(
    "|".join(
        rf"{_SPACES}(?:{sign}){_SPACES}{_WHAT}{_SPACES}(?:{sign}){_SPACES}"
        for sign in (
            r"<=?|[≤⩽≲]|\\(?:leq?|leqslant|lt|lesssim|textless)(?![a-z])",
            r">=?|[≥⩾≳]|\\(?:geq?|geqslant|gt|gtrsim|textgreater)(?![a-z])",
        )
    )
)


def within(first: Number, second: Number, gap: str) -> Figure | None:
    """The range of which two numbers are the ends, with these words between them, if two inequalities are.

    >>> from kg.model import Span
    >>> one, other = Number(1, 1, None, Span(0, 1)), Number(5, 1, None, Span(8, 9))
    >>> found = within(one, other, " < m < ")
    >>> found.low, found.high, within(one, other, " < m > ")
    (1, 5, None)
    """
    unlike = first.unit and second.unit and first.unit.name != second.unit.name
    if unlike or not _WITHIN.fullmatch(gap):
        return None
    low, high = sorted((first.value, second.value))
    return ranging(first, second, low, high, first.span.start)
