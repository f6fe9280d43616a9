"""The ends of an interval of confidence as printed: `95% CI [3.06, 7.70]`, `95% CI, -3.1 to -1.9`."""

import re

from kg.extract.figures.numbers import Number
from kg.model import Bound, ClaimKind, Figure, Span

_OPENING = re.compile(
    r"""(?: \b(?:C(?:r)?|U)Is? | \b[Ii]ntervals? | \b[CU]Is?[)\]]) [\s:,=]{0,3} (?:(?:of|was|is|from)\s)?
    [\[({]?\s?\$?[\[(]?\s?([+−–-]?)\Z""",
    re.VERBOSE,
)
_PARTED = re.compile(r"[%\s\\$]{0,3}(?:,|;|to|and|-{1,2}|–|—|−)\s?\$?([+−–-]?)")
_MINUS = "−–-"


def interval(before: str, first: Number, second: Number, gap: str) -> Figure | None:
    """The interval whose ends are two numbers with these words before and between them, if they are ends.

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
    unit = second.unit or first.unit
    if low > high or (unit and unit.kind in (ClaimKind.SIZE, ClaimKind.COUNT)):
        return None
    return Figure(
        kind=unit.kind if unit else ClaimKind.MEASURE,
        unit=unit.name if unit else None,
        bound=Bound.RANGE,
        low=low,
        high=high,
        span=Span(first.span.start - len(opening[1]), second.span.end),
    )
