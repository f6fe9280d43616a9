"""What goes on a number behind its digits: an error without a sign of its own, and a power of ten.

`4.1 \\times 10^{-46}`, `10^5`, `10⁻³`, `(3.2 ± 0.4) × 10^{44}`, `1.23(4)`, `67^{+0.5}_{-0.4}`.
"""

import re
from dataclasses import dataclass, replace

_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−–", "0123456789-+--")
_SIGNED = r"[+−–-]?\s?\d{1,3}"
_EXPONENT = rf"""\$?\s?\^\s?(?: \{{\s?({_SIGNED})\s?\}} | \(({_SIGNED})\) | ({_SIGNED}) )
    | \\textsuperscript\s?\{{\s?({_SIGNED})\s?\}} | ([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}})"""
_SPACE = r"(?:[\s$~]|\\[,;!\s]){0,4}"
_TIMES = rf"{_SPACE}(?:\\times|\\cdot|[×·⋅*xX]){_SPACE}"
_TOLD = rf"{_SPACE}(?:±|\\pm|\+/?-){_SPACE}\d{{1,6}}(?:\.\d{{1,6}})?"
_POWER = re.compile(rf"({_TOLD})?(?:\s?\))?{_TIMES}10(?:{_EXPONENT} | (−\d{{1,2}}(?!\d)))", re.VERBOSE)
# of 10 alone: `10−4` goes down, and so is no range, as `10−15` may be
_OF_TEN = re.compile(rf"{_EXPONENT} | (−[1-9](?![\d.]))", re.VERBOSE)
_LAST_DIGITS = re.compile(r"\(\d{1,3}\)")
_ERROR = r"\s?\{\s?[+−-]\s?\d{1,6}(?:\.\d{1,6})?\s?\}\s?"
_UNEVEN = re.compile(rf"\$?(?:\^{_ERROR}_{_ERROR}|_{_ERROR}\^{_ERROR})")
_RAISED = re.compile(r"\$?\s?\^(?!\s?\{?\s?(?:\\circ|[*'†‡]))|[⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹]|\\textsuperscript")
_FARTHEST = 99  # an exponent of more digits is no size of anything


@dataclass(frozen=True, slots=True)
class Tail:
    """What belongs to a number behind its digits."""

    exponent: int
    """Of the power of ten that the digits are multiplied with: 4 of `10^5`."""
    end: int
    """Where the number ends."""
    is_read: bool = True
    """Whether all of it is understood: not `2^{10}`."""


def tail_of(text: str, digits: str, end: int) -> Tail:
    r"""What follows the digits of a number that end at an offset.

    >>> tail_of(r"4.1 \times 10^{-46} cm", "4.1", 3)
    Tail(exponent=-46, end=19, is_read=True)
    >>> tail_of("10^5 nodes", "10", 2).exponent, tail_of("2^{10} nodes", "2", 1).is_read
    (4, False)
    """
    ten = _OF_TEN.match(text, end) if digits == "10" else None
    if ten:
        found = _tail(ten.groups(), ten.end())
        return replace(found, exponent=found.exponent - 1)
    last = _LAST_DIGITS.match(text, end) if "." in digits else None
    end = last.end() if last else end
    uneven = _UNEVEN.match(text, end)
    end = uneven.end() if uneven else end
    power = _POWER.match(text, end)
    if power:  # an error between them is a number of its own, with the same power
        return _tail(power.groups()[1:], end if power[1] else power.end())
    return Tail(0, end, is_read=not _RAISED.match(text, end))


def _tail(exponents: tuple[str | None, ...], end: int) -> Tail:
    printed = next(filter(None, exponents)).translate(_PLAIN).replace(" ", "")
    return Tail(int(printed), end, is_read=abs(int(printed)) <= _FARTHEST)
