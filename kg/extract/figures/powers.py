"""What goes on a number behind its digits: its errors, and a power of ten.

`4.1 \\times 10^{-46}`, `10^5`, `10⁻³`, `(3.2 ± 0.4) × 10^{44}`, `1.23(4)`, `67^{+0.5}_{-0.4}`.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from kg.extract.figures.errors import Errors, errors_at
from kg.text.typesetting.raised import ON_THE_LINE

_SIGNED = r"[+−–-]?\s?\d{1,3}"
_EXPONENT = rf"""\$?\s?\^\s?(?: \{{\s?({_SIGNED})\s?\}} | \(({_SIGNED})\) | ({_SIGNED}) )
    | \\textsuperscript\s?\{{\s?({_SIGNED})\s?\}} | ([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{{1,3}})"""
_SPACE = r"(?:[\s$~]|\\[,;!\s]){0,4}"
_TIMES = rf"{_SPACE}(?:\\times|\\cdot|[×·⋅*xX]){_SPACE}"
_BRACKETED = rf"\(({_SIGNED})\)"  # as PubMed and the Web of Science print it
_POWER = re.compile(
    rf"""(?:\s?(?:\\right\s?)?[)\]])?{_TIMES}10
    (?:{_EXPONENT} | {_BRACKETED} | (−\d{{1,2}}(?!\d)) | ([–-][1-9](?![\d.])))""",
    re.VERBOSE,
)
# of 10 alone: `10−4` goes down, and so is no range, as `10−15` may be
_OF_TEN = re.compile(
    rf"""{_EXPONENT} | \(([−–-]\d{{1,2}})\) | \((?P<bare>\d{{1,2}})\)(?=\s(?!of\b)[A-Za-zµμ]|-fold|/)
    | (−[1-9](?![\d.]))""",
    re.VERBOSE,
)
_NUMBERED = re.compile(
    r"""(?:§|\b(?i:arts?\.|articles?|chapters?|clauses?|paragraphs?|regulations?|rules?|secs?\.|sections?|volumes?
    |vols?\.)) \s? (?:\d+\(\d+\)(?:,|,?\s(?:and|or|to))\s){0,4}\Z""",
    re.VERBOSE,
)
"""What has numbers in two parts: `Article 10(2)`, `sections 10(1) and 10(2)`."""
_PERCENT = re.compile(r"\s?(?:percent|per\scent)(?!\w)")
_TIME = re.compile(r"\s(?:years?|months?|weeks?|days?|hours?|min(?:ute)?s?|sec(?:ond)?s?)(?!\w)")
_LEAST, _MOST = 2, 60  # exponents of 10 alone
_FEW = 5  # and of a time: below, it is a mean with its deviation
# two digits, or a hyphen for the minus, where no range can stand and no unit follows: `BER < 10−12`
_LOST = re.compile(
    r"""[−–-](\d{1,2})(?=[.,;)]?(?:\s|\Z)) (?!\s?(?:%|°|[A-Zµμ]|\d)
    |\s(?!(?:after|and|are|at|by|can|for|has|in|is|on|over|to|using|was|were|when|while|with)\b)[a-z])""",
    re.VERBOSE,
)
_DOWN = re.compile(rf"{_TIMES}10([–-]\d{{2}})(?![\d.]|\s?[cmnµμ]?m(?!\w))")
"""With a hyphen for the minus, behind a decimal: `2.3 × 10–12 cm2/s`; not the sides of something."""
_FLAT = re.compile(rf"{_TIMES}10\d{{1,2}}(?![\d,]|\.\d)")
"""A power of ten whose exponent has lost its place: `1.4 × 104`."""
_RARE = re.compile(
    r"(?:[<‹≤≲]|\b(?:below|(?:less|lower|smaller)\sthan|(?:BER|probability|rate)\s(?:of|is|was)))\s?\Z"
)
_REACH = 60  # code points before a number in which it is told what is numbered
_NEAR = 20  # code points before a number in which that is told
_LAST_DIGITS = re.compile(r"\((\d{1,3})\)(\(\d{1,3}\))?")
"""The error in units of the last digit, `1.23(4)`; of two, `1.23(4)(5)`, none is the whole of it."""
_RAISED = re.compile(r"\$?\s?\^(?!\s?\{?\s?(?:\\circ|[*'†‡]))|[⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹]|\\textsuperscript")
_FARTHEST = 99  # an exponent of more digits is no size of anything


@dataclass(frozen=True, slots=True)
class Tail:
    """What belongs to a number behind its digits."""

    exponent: int
    """Of the power of ten that the digits are multiplied with: 4 of `10^5`."""
    end: int
    """Where the number ends."""
    uncertainty: Decimal | None = None
    """Its error, before the power of ten."""
    is_read: bool = True
    """Whether all of it is understood: not `2^{10}`."""


def tail_of(text: str, digits: str, end: int) -> Tail:
    r"""What follows the digits of a number that end at an offset.

    >>> tail_of(r"4.1 \times 10^{-46} cm", "4.1", 3)
    Tail(exponent=-46, end=19, uncertainty=None, is_read=True)
    >>> tail_of("10^5 nodes", "10", 2).exponent, tail_of("2^{10} nodes", "2", 1).is_read
    (4, False)
    """
    ten = _OF_TEN.match(text, end) if digits == "10" else None
    if ten and ten["bare"] and not _is_exponent(text, int(ten["bare"]), end, ten.end()):
        return Tail(0, ten.end(), is_read=False)
    if ten:
        found = _tail(ten.groups(), ten.end())
        return replace(found, exponent=found.exponent - 1)
    lost = _LOST.match(text, end) if digits == "10" else None
    if lost and _RARE.search(text, max(0, end - 2 - _NEAR), end - 2):
        return Tail(-int(lost[1]) - 1, lost.end())
    last = _LAST_DIGITS.match(text, end)
    is_decimal = "." in digits
    if last and (is_decimal or _POWER.match(text, last.end())):
        errors = Errors(last.end(), _of_last_digits(digits, last[1], last[2]))
    else:
        errors = errors_at(text, end)
    power = _POWER.match(text, errors.end) or (_DOWN.match(text, errors.end) if is_decimal else None)
    if power:
        return replace(_tail(power.groups(), power.end()), uncertainty=errors.uncertainty)
    is_flat = is_decimal and _FLAT.match(text, errors.end)
    return Tail(0, errors.end, errors.uncertainty, is_read=not (is_flat or _RAISED.match(text, errors.end)))


def _of_last_digits(digits: str, error: str, another: str | None) -> Decimal | None:
    """The error that a bracket tells behind digits; none that is not less than the number itself."""
    decimals = len(digits.partition(".")[2])
    found = Decimal(error).scaleb(-decimals)
    return found if another is None and 0 < found < Decimal(re.sub(r"[^\d.]", "", digits)) else None


def _is_exponent(text: str, exponent: int, start: int, end: int) -> bool:
    """Whether the bracket behind a 10 alone raises it: not in `Article 10(2)` or `a mean of 10(3) days`."""
    if not _LEAST <= exponent <= _MOST or _PERCENT.match(text, end):
        return False
    if exponent < _FEW and _TIME.match(text, end):
        return False
    return not _NUMBERED.search(text, max(0, start - 2 - _REACH), start - 2)


def _tail(exponents: tuple[str | None, ...], end: int) -> Tail:
    printed = next(filter(None, exponents)).translate(ON_THE_LINE).replace(" ", "")
    return Tail(int(printed), end, is_read=abs(int(printed)) <= _FARTHEST)
