"""The ends of an interval of confidence as printed: `95% CI [3.06, 7.70]`, `95% CI, -3.1 to -1.9`."""

import re

from kg.extract.figures.numbers import Number, ranging
from kg.extract.figures.units import COUNTED_KINDS
from kg.model import Figure

_SHORT = r"(?:C(?:r)?Is?|UIs?|HP?DIs?|HPDs?|BCa?Is?|BCa)"
_OPENING = re.compile(
    rf"""(?: \b{_SHORT} | \b[Ii]ntervals? | \b{_SHORT}[)\]]) [\s:,=]{{0,3}} (?:(?:of|was|is|from)\s)?
    [\[({{]?\s?\$?[\[(]?\s?([+−–-]?)\Z""",
    re.VERBOSE,
)
_PARTED = re.compile(r"[%\s\\$]{0,3}(?:,|;|to|and|-{1,2}|–|—|−)\s?\$?([+−–-]?)")
_MINUS = "−–-"
_LEVEL = re.compile(
    rf"[\s-](?:(?!and\s|or\s|of\s|in\s)[A-Za-z-]+\s){{0,4}}(?:{_SHORT}|[Ii]ntervals?)(?![\w-])"
)
_BEHIND = re.compile(
    r"""\s?[,;:]?\s?(?: [(\[]\s? | (?<=[,;:]\s) ) \[?\$?\d\d(?:\.\d{1,2})?\s?(?:\\?%|per\s?cent)""",
    re.VERBOSE,
)


def names_interval(text: str, end: int) -> bool:
    """Whether what stands behind a percentage is the interval that is so sure: `95% bootstrap CI`.

    >>> names_interval("95% bias-corrected bootstrap CI", 3), names_interval("95% of all", 3)
    (True, False)
    """
    return _LEVEL.match(text, end) is not None


def has_interval(text: str, end: int) -> bool:
    """Whether a value that ends at an offset has its interval right behind it: `0.12, 95% CI [0.05, 0.20]`.

    >>> has_interval("0.12 (95% HDI: 0.05 to 0.20)", 4), has_interval("0.12 (95% of all)", 4)
    (True, False)
    """
    level = _BEHIND.match(text, end)
    return level is not None and names_interval(text, level.end())


def interval(before: str, first: Number, second: Number, gap: str) -> Figure | None:
    """The interval whose ends are two numbers with these words before and between them, if they are ends.

    >>> from kg.model import Span
    >>> low, high = Number(3.1, 1, None, Span(8, 11)), Number(1.9, 1, None, Span(15, 18))
    >>> found = interval("95% CI -", low, high, " to ")
    >>> found.low, found.high, interval("sizes ", low, high, " to ")
    (-3.1, 1.9, None)
    """
    opening, parted = _OPENING.search(before), _PARTED.fullmatch(gap)
    if opening is None or parted is None:
        return None
    low = -first.value if opening[1] and opening[1] in _MINUS else first.value
    high = -second.value if parted[1] and parted[1] in _MINUS else second.value
    found = ranging(first, second, low, high, first.span.start - len(opening[1]))
    return None if low > high or found.kind in COUNTED_KINDS else found
