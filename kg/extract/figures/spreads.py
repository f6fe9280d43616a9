"""What a number may be off by, or spreads by, as printed behind its unit: `0.64% ± 0.11%`, `17.2 (SD 4.1)`.

Such numbers are no figures of their own. One in a bracket without a name is a spread where the sentence has
said so before, `the mean (SD) score was 17.2 (4.1)`; else nobody knows what it is.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from kg.extract.figures.errors import LABEL, uneven_end
from kg.extract.figures.numbers import REACH, Number, plain
from kg.extract.figures.units import COUNTED_KINDS, Unit, unit_at
from kg.model import Span

_ERROR = re.compile(
    rf"(?:{LABEL})?[\s$]{{0,3}}(?P<aside>\(\s?)?(?:±|\\pm|\+/?-)[\s$]{{0,3}}", re.VERBOSE | re.IGNORECASE
)
_NAME = r"(?:SDs?|SEs?|SEM|[sS]\.[dD]\.|[sS]\.[eE]\.|[sS]tandard\s(?:deviation|error)s?)"
_NAMED = re.compile(rf"\s?[(\[]\s?{_NAME}\s?[=:,]?\s?")
_BARE = re.compile(r"\s?[(\[]\s?")
_BEHIND_MEAN = re.compile(rf",\s?{_NAME}(?:age)?\s?[=:]?\s?")
_MEAN = re.compile(
    r"(?:\bM(?:age)?\s?=|\b[Mm]eans?(?:\s(?!of\s|was\s|is\s)[a-z-]+)?(?:\s?=|\sof|\swas|\sis)?)\s?\Z"
)
"""What has its spread behind a comma: `M = 4.12, SD = 0.93`, not `a drop of 11%, SD 15%` in many."""
_DECLARED = re.compile(
    rf"""\b(?:[mM]eans?|M|[aA]verages?)(?:\s[\w-]+){{0,3}}\s[(\[]\s?(?:±\s?)?{_NAME}(?![\w-])
    | [(\[]\s?{_NAME}\s?[=:,]?\s?\.?\d""",
    re.VERBOSE,
)
_CLOSING = {"(": ")", "[": "]"}
_FAR_LARGER = 10  # times that a spread is no larger than its value


def with_spreads(text: str, place: Span, printed: Iterable[Number]) -> list[Number]:
    """The numbers of a sentence, each with the errors and the spread behind it, which are none of their own.

    >>> text = "Mean (SD) scores were 17.2 (4.1)."
    >>> value, spread = Number(17.2, 1, None, Span(22, 26)), Number(4.1, 1, None, Span(28, 31))
    >>> (whole,) = with_spreads(text, Span(0, len(text)), [value, spread])
    >>> whole.uncertainty, whole.span.of(text)
    (4.1, '17.2 (4.1)')
    """
    whole: list[Number] = []
    for number in printed:
        value = whole[-1] if whole else None
        if value and number.span.start < value.span.end:
            continue
        joined = value and (_with_error(text, value, number) or _with_spread(text, place, value, number))
        if joined:
            whole[-1] = joined
            continue
        uneven = uneven_end(text, number.span.end) if number.unit else None
        whole.append(replace(number, span=Span(number.span.start, uneven)) if uneven else number)
    return whole


def _with_error(text: str, value: Number, number: Number) -> Number | None:
    """A value with the error that the next number is: `0.64% ± 0.11%`."""
    error = _ERROR.fullmatch(text, value.span.end, number.span.start)
    if error is None:
        return None
    closed = bool(error["aside"]) and text.startswith(")", number.span.end)
    span = Span(value.span.start, number.span.end + closed)
    one = number.value if value.uncertainty is None else None  # of several none is the whole
    return replace(value, unit=value.unit or number.unit, span=span, uncertainty=one)


def _with_spread(text: str, place: Span, value: Number, number: Number) -> Number | None:
    """A value with the spread that the next number is, and with the unit behind its bracket."""
    gap = value.span.end, number.span.start
    if value.uncertainty is not None or _are_counted(value, number):
        return None
    named = _NAMED.fullmatch(text, *gap)
    if named is None and not _is_told(text, place, value, number):
        return None
    opening = text[slice(*gap)].strip()[:1]
    closed = _CLOSING.get(opening, "") == text[number.span.end : number.span.end + 1]
    if opening in _CLOSING and not (closed or named):
        return None  # `17.2 (4.1 in girls)`
    end = number.span.end + closed
    behind = _unit_behind(text, place, value, end) if closed and not (value.unit or number.unit) else None
    span = Span(value.span.start, end + (behind.length if behind else 0))
    unit = value.unit or number.unit or behind
    return replace(value, unit=unit, span=span, uncertainty=_in_scale(value, number))


def _in_scale(value: Number, number: Number) -> int | float:
    """A spread in what its value counts in, unless it is far too large: `$2.4 million (SE 0.3)`."""
    whole = plain(Decimal(str(number.value)) * value.scale)
    return whole if number.scale == 1 and whole < _FAR_LARGER * value.value else number.value


def _is_told(text: str, place: Span, value: Number, number: Number) -> bool:
    """Whether a number without a name is a spread by what stands before, or that of a mean."""
    gap = value.span.end, number.span.start
    if _BARE.fullmatch(text, *gap):
        return _DECLARED.search(text, place.start, value.span.start) is not None
    before = max(place.start, value.span.start - REACH)
    return bool(_BEHIND_MEAN.fullmatch(text, *gap) and _MEAN.search(text[before : value.span.start]))


def _are_counted(value: Number, number: Number) -> bool:
    """Whether one of two numbers counts, or a share stands behind what is none: `41 (12%)`."""
    counted = any(each.unit and each.unit.kind in COUNTED_KINDS for each in (value, number))
    return counted or bool(number.unit and number.unit.name != (value.unit and value.unit.name))


def _unit_behind(text: str, place: Span, value: Number, end: int) -> Unit | None:
    """The unit of a value behind the bracket of its spread: `3.2 (0.4) kg`."""
    unit = unit_at(text, end, place.end, value=value.value)
    return unit if unit and unit.name and unit.kind not in COUNTED_KINDS else None
