"""Changes of which the end is told first: `to 0.57 (from 0.53)`, `to 84%, up from 72%`."""

import re

from kg.extract.figures.numbers import Number
from kg.model import Bound, ClaimKind, Figure, Span

_TO = re.compile(r"(?<!\bup\s)\bto\s(?:(?:about|around|just|only|nearly|over)\s)?\$?(?P<minus>[−–-]\$?)?\Z")
_FROM = re.compile(
    r"\$?(?:\s(?:in|by)\s\d{4})?(?:\s\(|,\s|\s)(?P<way>(?:up|down)\s)?from\s"
    r"(?:(?:about|around|just|only|nearly|over)\s)?\$?(?P<minus>[−–-]\$?)?"
)
_LISTED = re.compile(r"\d\S*,?\s(?:and|or)\s\$?\Z")


def change_back(before: str, first: Number, second: Number, gap: str) -> Figure | None:
    """The change between two numbers with these words before and between them, if the first is its end.

    It is where the words say so before it, `to`, or behind it, `up from`; a year may stand behind it. Of
    several ends it is not known which began where: `80% and 90%, up from 70% and 85%`.

    Both are of one unit; without one both are decimals.

    >>> end, start = Number(0.57, 1, None, Span(3, 7)), Number(0.53, 1, None, Span(14, 18))
    >>> found = change_back("to ", end, start, " (from ")
    >>> found.from_value, found.to_value, change_back("of ", end, start, " (from ")
    (0.53, 0.57, None)
    """
    led, back = _TO.search(before), _FROM.fullmatch(gap)
    unit = first.unit
    if back is None or not (led or back["way"]) or unit != second.unit:
        return None
    if not led and _LISTED.search(before):
        return None
    if unit is None and not (isinstance(first.value, float) and isinstance(second.value, float)):
        return None
    return Figure(
        kind=ClaimKind.FROM_TO,
        bound=Bound.FROM_TO,
        from_value=-second.value if back["minus"] else second.value,
        to_value=-first.value if led and led["minus"] else first.value,
        unit=unit.name if unit else None,
        span=Span(first.span.start - len(led[0] if led else ""), second.span.end),
    )
