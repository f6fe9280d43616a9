"""Two numbers that are one figure: `1 < m < 5 GeV`, `to 84%, up from 72%`, `2 min 30 s`."""

import re
from collections.abc import Iterable
from dataclasses import replace

from kg.extract.figures.numbers import Number, ranging
from kg.model import Bound, ClaimKind, Figure, Span

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
_TO = re.compile(r"(?<!\bup\s)\bto\s(?:(?:about|around|just|only|nearly|over)\s)?\$?(?P<minus>[−–-]\$?)?\Z")
_FROM = re.compile(
    r"\$?(?:\s(?:in|by)\s\d{4})?(?:\s\(|,\s|\s)(?P<way>(?:up|down)\s)?from\s"
    r"(?:(?:about|around|just|only|nearly|over)\s)?\$?(?P<minus>[−–-]\$?)?"
)
_LISTED = re.compile(r"\d\S*,?\s(?:and|or)\s\$?\Z")
_NAMES = {
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), 1),
    **dict.fromkeys(("min", "mins", "minute", "minutes"), 60),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), 3600),
    **dict.fromkeys(("day", "days"), 86400),
}
"""Seconds of each unit."""


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


def with_durations(text: str, printed: Iterable[Number]) -> list[Number]:
    """The numbers, with two that tell one time as one, in the smaller unit.

    >>> from kg.extract.figures.numbers import numbers
    >>> text = "It took 2 min 30 s, and 3 hours."
    >>> found = with_durations(text, numbers(text, Span(0, len(text))))
    >>> [(each.value, each.unit and each.unit.name, each.span.of(text)) for each in found]
    [(150, 's', '2 min 30 s'), (3, 'hours', '3 hours')]
    """
    found: list[Number] = []
    for number in printed:
        joined = _joined(text, found[-1], number) if found else None
        if joined:
            found[-1] = joined
        else:
            found.append(number)
    return found


def _joined(text: str, first: Number, second: Number) -> Number | None:
    """The time that both numbers tell; `None` where they are two."""
    one, other = (_NAMES.get(each.unit.name or "", 0) if each.unit else 0 for each in (first, second))
    if not one > other > 0 or text[first.span.end : second.span.start].strip():
        return None
    times, rest = divmod(one, other)
    is_whole = isinstance(first.value, int) and first.uncertainty is None
    if rest or not is_whole or second.value >= times:
        return None
    return replace(
        second, value=first.value * times + second.value, span=Span(first.span.start, second.span.end)
    )
