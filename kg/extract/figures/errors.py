r"""What a number may be off by, as printed behind it: `± 0.5`, `+0.4 −0.3`, `± 0.2 (stat) ± 0.1 (syst)`.

Such numbers are no figures of their own. One that is the same both ways is the uncertainty; of several, or
of two that differ, none is the whole of it, and the words that a claim quotes have them all.
"""

import re
from dataclasses import dataclass
from decimal import Decimal

_SPACE = r"(?:[\s$~]|\\[,;:!\s]|\{\}){0,4}"
_DIGITS = r"((?:\d{1,3}(?:,\d{3}){1,3}|\d{1,6}(?!,\d{3}(?!\d)))(?:\.\d{1,6})?)(?![\d.])"
_AMOUNT = rf"{_DIGITS}(?!\s?\\?%)"
_KIND = r"(?:stat|sys|lumi|th|exp|model|random|tot|fit|cal|scale|ext|int|norm|br|pdf)[a-z]*\.?"
_SET = r"(?:\\(?:mathrm|textrm|text|rm|mbox)\s?\{?\s?)"
LABEL = rf"""(?:{_SPACE}{_SET}?[(\[]\s?{_SET}?{_KIND}(?:\s?[+,]\s?{_KIND})?\s?\}}?\s?[)\]]\}}?
    | \s?_\s?\{{\s?{_SET}?{_KIND}\s?\}}{{1,2}} | \s(?:stat|syst?)\.?(?=\s))"""
r"""A pattern of what names an error behind it, spaces ignored: `(stat)`, `[sys]`, `\,\text{(syst)}`."""
_EVEN = re.compile(
    rf"{_SPACE}(?:±|\\pm(?![a-z])|\+/?-){_SPACE}{_DIGITS}{LABEL}?",
    re.VERBOSE | re.IGNORECASE,
)
_UP, _DOWN = rf"\+\s?{_AMOUNT}", rf"[−–-]\s?{_AMOUNT}"
_RAISED = r"\s?\{?\s?%s(?:\s?\})?"
_PARTED = r"[\s,/~$]{0,3}(?:\\[,;:!])?"
_UNEVEN = re.compile(
    rf"""(?: {_SPACE}\^{_RAISED % _UP}\s?\$?\$?\s?_{_RAISED % _DOWN}
      | {_SPACE}_{_RAISED % _DOWN}\s?\$?\$?\s?\^{_RAISED % _UP}
      | {_SPACE}[_^]?\{{?\\substack\{{\s?{_UP}\s?\\\\\s?{_DOWN}\s?\}}\}}?
      | {_SPACE}(?P<opens>[({{\[])?\s?(?:{_UP}{_PARTED}{_DOWN}|{_DOWN}{_PARTED}{_UP})(?(opens)\s?[)}}\]]) )
    {LABEL}?""",
    re.VERBOSE | re.IGNORECASE,
)
_MOST = 4  # errors of one value


@dataclass(frozen=True, slots=True)
class Errors:
    """The errors behind a number."""

    end: int
    """Where they end; where the number does, when there are none."""
    uncertainty: Decimal | None = None
    """The error, if there is one, and it is the same both ways."""


def uneven_end(text: str, end: int) -> int | None:
    """Where a pair of errors ends that is printed at an offset, `(+0.4/-0.3)`; `None` where there is none.

    >>> uneven_end("5.2 GeV (+0.4/-0.3)", 7), uneven_end("5.2 GeV", 7)
    (19, None)
    """
    found = _UNEVEN.match(text, end)
    return found.end() if found else None


def errors_at(text: str, end: int) -> Errors:
    r"""The errors that are printed at an offset, where a number ends.

    >>> errors_at("5.2 ± 0.3 GeV", 3), errors_at("5.2 (+0.4/-0.3) GeV", 3)
    (Errors(end=9, uncertainty=Decimal('0.3')), Errors(end=15, uncertainty=None))
    """
    found: list[set[str]] = []
    while len(found) < _MOST and (error := _EVEN.match(text, end) or _UNEVEN.match(text, end)):
        found.append({amount.replace(",", "") for amount in error.groups() if amount and amount[0].isdigit()})
        end = error.end()
    whole = found[0].pop() if len(found) == 1 and len(found[0]) == 1 else None
    return Errors(end, None if whole is None else Decimal(whole))
