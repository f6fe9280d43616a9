"""Times that are printed in two units: `2 min 30 s`; `1 h and 30 min` may be two."""

from collections.abc import Iterable
from dataclasses import replace

from kg.extract.figures.numbers import Number
from kg.model import Span

_NAMES = {
    **dict.fromkeys(("s", "sec", "secs", "second", "seconds"), 1),
    **dict.fromkeys(("min", "mins", "minute", "minutes"), 60),
    **dict.fromkeys(("h", "hr", "hrs", "hour", "hours"), 3600),
    **dict.fromkeys(("day", "days"), 86400),
}
"""Seconds of each unit."""


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
