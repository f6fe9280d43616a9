"""The numbers of a sentence with what they count, as printed: `2.1%`, `25,605 records`, `900+ million nodes`.

What is part of a word, a formula or a name is no number, or one that counts nothing: `x_2`, `Claude 2`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from kg.extract.figures.composed import plain_unit
from kg.extract.figures.countable import COUNTS, SIZES
from kg.extract.figures.enacted import is_enacted, is_year_in
from kg.extract.figures.errors import uneven_end
from kg.extract.figures.expressions import is_of_expression
from kg.extract.figures.letters import is_unit
from kg.extract.figures.numbered import ends_name, is_catalogued, is_of_campaign, is_of_model
from kg.extract.figures.parts import SIDE, is_coordinate, is_digit, is_part, multiplies
from kg.extract.figures.powers import tail_of
from kg.extract.figures.quantities import currency_at, is_time
from kg.extract.figures.samples import is_sample
from kg.extract.figures.spelt import BEGINNINGS, SPELT, spelt_value
from kg.extract.figures.thousands import spaced_end
from kg.extract.figures.units import COUNTED_KINDS, UNREAD, YEARS, Unit, unit_at
from kg.extract.measures import is_measure
from kg.model import Bound, ClaimKind, Figure, Span

# No part of a word, a decimal, an address or an index, no side of `2:4` or `3 \times 3`: `R2`, `x_2`, `2·3`.
_APART = r"""(?: (?<![\w.,^_@·∙‧]) (?<!\d[•⋅]) (?<!\w')
        (?<!\{,\}) (?<!\d\\,) (?<!(?<![A-Z])\d:) (?<!arXiv:) (?<!times\\\))
    | (?<=\\sim) | (?<=\\leq) | (?<=\\geq) | (?<=\\approx) | (?<=\\textless) | (?<=\\textgreater) )"""
# After a slash only beside its like, `2.05/2.12`, `45/19%`; after a hyphen only in a range, not `Claude-2`.
_BEGINS = r"""(?: (?<![^%\sx×]/) | (?:(?<=\d\.\d/) | (?<=\d\.\d\d/) | (?<=\d\.\d\d\d/)) (?=\d+\.\d)
      | (?<=\d/) (?=\d+(?:\.\d+)?(?:/\d+(?:\.\d+)?){0,4}\\?%) )
    (?: (?<![^\W\d]-) | (?<=\d[BMKxX]-) ) (?<!\)-) (?<!\}-) (?<!\d\()
    (?<![^\W\d]−) (?: (?<![^\W\d]–) | (?<=\d[BMKxX]–) | (?=\d\d) )
    (?<![_^]\{) (?<![_^]\{[+−-]) (?<![_^][+−-])"""
_DIGITS = r"""\d{1,3}(?:(?:,|\{,\}|\\,)\d{3}){1,4}(?:\.\d{1,8})?
    | \d{1,12}(?:\.\d{1,8})?(?:[eE]-?\d{1,2}(?!\w))? | \.\d{1,5}"""
_NUMBER = re.compile(
    rf"""
    (?=[.\d{BEGINNINGS}])  # most places of a sentence are passed at once
    (?: (?:(?=\d) {_APART} {_BEGINS} | (?<![\w.,^_@)\]}}]) (?=\.\d)) ({_DIGITS}) (?!\d|,\d|\.\d)
      | \b(?<!-) ({SPELT})
    )
    (?: (?:\$?\+?\s?(?=[a-z]{{2}}|[BM]-param|[KMB]\s[a-z]{{2}}))?
        ((?:thousand|million|billion|trillion)s?\b|[KkMBT](?!\w)) )?
    """,
    re.VERBOSE,
)
_SCALES = {"k": 10**3, "K": 10**3, "M": 10**6, "B": 10**9, "T": 10**12}
_SCALES |= {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_SCALES |= {f"{word}s": _SCALES[word] for word in ("thousand", "million", "billion", "trillion")}
_SCALED = re.compile(r"\s(thousand|million|billion|trillion)\b")
_SUM = re.compile(r"\$?\s?\+\s?\$?\\?(?:log|ln)(?![a-z])")  # `12 + log(O/H)`
_GROUPS = re.compile(r"[,{}\\\s]+")  # `25{,}605`, `14 322`
REACH = 40
"""Code points before a number in which it is told what it is."""
_GLUED = re.compile(r"(?<![\d.])[A-Za-z][\w./-]*-\Z")  # `LLaMA-3-70B`
_FEW = 10  # numbers below are as often part of a name or a reference: `Phase 2 trials`
_LED = re.compile(
    r"""(?<![\w\\-])(?!(?:top|stage|phase|level|type|tier|grade|class|group|step|task|table|fig(?:ure)?|section|part|layer|track|mode
    |version|case|scenario|option|question|problem|experiment|study|subtask|week|day|year|round|category|no|challenge
    |model|setting|system|agent|dataset|cohort|generation|epoch|iteration|batch|rank|score|scale|factor|v)s?\s)
    (?:[a-z]{2,}|up\sto)\s(?:\d+\s?(?:-{1,2}|–|to)\s?)?\Z
    |[(,:]\s?(?:\d+\s?(?:-{1,2}|–|to)\s?)?\Z""",
    re.VERBOSE,
)
# `one in 20 patients` are not 20
_CHANCE = re.compile(
    r"""(?:\b(?:one|two|three|four|five|six|seven|eight|nine)
    |(?:\A|[(,;]\s?|\b(?:about|affects?|almost|and|approximately|around|is|nearly|of|only|roughly|than|to|was)\s)\d
    |(?<![\w.-]) (?<!able\s)(?<!igure\s)(?<!ask\s)(?<!tudy\s)(?<!ment\s)(?<!hase\s)(?<!rack\s)(?<!ype\s)
    (?<!op\s)(?<!ank\s)(?<!anked\s)(?<!rade\s)(?<!sion\s)(?<!ayer\s)(?<!evel\s)(?<!eam\s)(?<!no\.\s) 1)
    \s(?:in|out\sof)\s(?:every\s)?\Z""",
    re.VERBOSE | re.IGNORECASE,
)
_UNSIGNED = re.compile(r"US(?![A-Z])|[\s\\]+")  # `US\$` is `$`, but `A$` is none
_OPENED = re.compile(r"\(\s?[+−-]?\Z")
_CLOSING = re.compile(r"\s?(?:\\right\s?)?\)")
_OVER = re.compile(r"\s?/\s?([A-Za-z]{1,15}(?:\^?\{?[23]\}?|[²³])?)(?![\w$])")  # `$5/hour`, `$0.6/m³`
_TIMES = Unit(ClaimKind.FACTOR, "x", 0)


@dataclass(frozen=True, slots=True)
class Number:
    """A number as printed, before it is known what it counts."""

    value: int | float
    scale: int
    """10⁹ of `8B`."""
    unit: Unit | None
    span: Span
    """With its unit."""
    is_named: bool = False
    """Whether it is a year or ends a name, and so no end of a range: `Pi 4 and 95%`, `May 2023 to 51%`."""
    uncertainty: int | float | None = None
    """The number behind ±, where the span holds one, too."""


def numbers(text: str, place: Span) -> Iterator[Number]:
    """The numbers of a sentence in order.

    >>> text = "On Foo 2 we read 25{,}605 records"
    >>> [(each.value, each.unit and each.unit.name) for each in numbers(text, Span(0, len(text)))]
    [(2, None), (25605, 'records')]
    """
    done = place.start
    for match in _NUMBER.finditer(text, place.start, place.end):
        before = text[max(place.start, match.start() - REACH) : match.start()]
        if match.start() < done or (
            before[-1:] == "-" and _GLUED.search(text, match.start() - len(before), match.start())
        ):
            continue
        apart = uneven_end(text, match.start() - 2) if before.endswith("{+") else None
        found = None if apart else _number(text, place, match, before)
        if apart:
            done = apart  # `0.28 (1 sigma) {+0.05,-0.04}`
        elif found:
            done = found.span.end
            yield found
        else:
            done = match.end()


def _number(text: str, place: Span, match: re.Match[str], before: str) -> Number | None:
    """A number with its unit; `None` where what follows it is not understood."""
    value = _value(text, place, match, before)
    if value is None:
        return None
    start, end = match.start(), _closed(text, place, value, before)
    grouped = bool(_GROUPS.search(text, start, value.end))
    unit = unit_at(text, end, place.end, value=value.plain, scale=value.scale, grouped=grouped)
    if end > value.end and (unit is None or unit.kind in COUNTED_KINDS):
        unit, end = None, value.end  # of what is in the bracket, it is not the last
    if unit and _is_no_number(text, place, unit, value.end, end, before):
        return None
    if unit and unit.kind in COUNTED_KINDS and not _counts(text, place, match, before, value, unit):
        unit = None
    end += unit.length if unit else 0
    if unit is None and multiplies(before):
        unit = _TIMES
    if unit is None and is_sample(before, text[start : start + REACH]):
        unit = Unit(ClaimKind.COUNT, None, 0)
    unit, start, end = _with_currency(text, place, unit, start, end)
    if text.count(")", start, end) > text.count("(", start, end):
        start -= len(before) - len(before.removesuffix("("))
    decimal = unit is None and value.scale == 1 and "." in match[0]
    number = float(value.value) if decimal else value.plain
    named = unit is None and _is_named(before, number, grouped=grouped)
    error = None if value.uncertainty is None else plain(value.uncertainty)
    return Number(number, value.scale, unit, Span(start, end), named, error)


def _is_no_number(text: str, place: Span, unit: Unit, value_end: int, end: int, before: str) -> bool:
    """Whether a unit tells that nothing is measured: what is not understood, a part of a name, a place."""
    if unit.name == UNREAD or is_part(text, place, unit, value_end, before):
        return True
    return unit.name == "°" and is_coordinate(text, end + unit.length)


def _with_currency(
    text: str, place: Span, unit: Unit | None, start: int, end: int
) -> tuple[Unit | None, int, int]:
    """The unit with the currency before its number, `$5 per day`, `€3/kg`, and where both begin and end."""
    rate = unit.name if unit and unit.name and unit.name.startswith("per ") else ""
    currency = None if unit and not rate else currency_at(text, place.start, start, place.end)
    if currency is None:
        return unit, start, end
    name = _UNSIGNED.sub("", text[currency:start])
    over = None if rate else _OVER.match(text, end, place.end)
    if over:
        name, end = f"{name}/{plain_unit(over[1])}", over.end()
    return Unit(ClaimKind.MEASURE, f"{name} {rate}".strip(), 0), currency, end


@dataclass(frozen=True, slots=True)
class _Value:
    """The value of a number, whatever its unit."""

    value: Decimal
    """With its scale."""
    scale: int
    """10⁹ of `8B`."""
    end: int
    """Where it ends with its errors and its power of ten."""
    uncertainty: Decimal | None = None
    """Its error, with the same scale."""
    is_uncertain: bool = False
    """Whether it has errors, also such as are no `uncertainty`."""

    @property
    def plain(self) -> int | float:
        """The value as an integer where it is one."""
        return plain(self.value)


def _counts(text: str, place: Span, match: re.Match[str], before: str, value: _Value, unit: Unit) -> bool:
    """Whether a number is one of things, and not part of a name, or of a chance: `one in 20 patients`."""
    if is_of_model(text, place, match) or _CHANCE.search(before):
        return False
    if value.value < _FEW and not _is_led(before, unit):
        return False
    if value.scale > 1:
        return True
    if ends_name(before, float(value.value)) or SIDE.search(before):
        return False
    if "." in match[0] and value.end == match.end() and not is_time(unit.name):
        return False  # `in Industry 4.0 robots`, not `65.6 hours of speech`
    after = text[value.end : value.end + REACH]
    numbered = is_enacted(before, value.plain, after) or is_of_campaign(before, value.plain, after)
    return not numbered or bool(_GROUPS.search(text, match.start(), value.end))


def _value(text: str, place: Span, match: re.Match[str], before: str) -> _Value | None:
    """The value of a number, and where it ends; `None` where it is none that can be read."""
    digits, word, scale_word = match.groups()
    if digits and (is_of_expression(text, *match.span(1)) or is_digit(text, match.start())):
        return None
    is_kelvin = scale_word == "K" and text[match.start(3) - 1].isspace() and is_unit(text, match.start(3))
    if word or (scale_word and not is_kelvin):
        scale = _SCALES[scale_word] if scale_word else 1
        value = Decimal(_GROUPS.sub("", digits) if digits else spelt_value(word))
        return _Value(value * scale, scale, match.end())
    if before.endswith((" per ", "(per ")) and not word:
        return None  # `4.5 L per 100 km`
    if is_catalogued(before, digits, text[match.end() : match.end() + REACH]):
        return None
    if digits.startswith("00"):
        return None  # what is left of `2 000`
    led = before.rstrip(" \u00a0$")[-1:] in ("", "=", "≈") or bool(_LED.search(before))
    end = spaced_end(text, match.start(), place.end, is_led=led) or match.end(1)
    tail = tail_of(text, digits, end)
    if not tail.is_read or _SUM.match(text, tail.end):
        return None
    value = Decimal(_GROUPS.sub("", text[match.start() : end])).scaleb(tail.exponent)
    error = tail.uncertainty and tail.uncertainty.scaleb(tail.exponent)
    scaled = _SCALED.match(text, tail.end, place.end)  # `3.2 ± 0.4 million`
    scale = _SCALES[scaled[1]] if scaled else 1
    last = scaled.end() if scaled else min(tail.end, place.end)
    return _Value(value * scale, scale, last, error and error * scale, is_uncertain=tail.end > end)


def _closed(text: str, place: Span, value: _Value, before: str) -> int:
    """Where a number ends with the bracket that it stands in with its errors: `(67.4 ± 0.5) km/s`."""
    if not (value.is_uncertain and _OPENED.search(before)):
        return value.end
    closing = _CLOSING.match(text, value.end, place.end)
    return closing.end() if closing else value.end


def _is_led(before: str, unit: Unit) -> bool:
    """Whether the words beside a small number show that it counts: `of 6 finance textbooks`, `8 datasets`."""
    listed = (unit.name or "").lower() in SIZES | COUNTS
    return listed or bool(_LED.search(before))


def _is_named(before: str, value: float, *, grouped: bool) -> bool:
    """Whether a number without a unit is a year, or stands after a capitalised word that is no measure."""
    words = before.split()
    last = words[-1] if len(words) > 1 and before[-1].isspace() else ""
    if last.isalpha() and last.istitle() and not is_measure(last.lower()):
        return True
    if grouped or not isinstance(value, int):
        return False
    return YEARS[0] <= value <= YEARS[1] or is_year_in(before, value)


def ranging(first: Number, second: Number, low: float, high: float, start: int) -> Figure:
    """The range from one value to another that two numbers tell, in the unit of the second or the first."""
    unit = second.unit or first.unit
    return Figure(
        kind=unit.kind if unit else ClaimKind.MEASURE,
        unit=unit.name if unit else None,
        bound=Bound.RANGE,
        low=low,
        high=high,
        span=Span(start, second.span.end),
    )


def plain(value: Decimal) -> int | float:
    """A value as an integer where it is one.

    >>> plain(Decimal("5.0")), plain(Decimal("5.5"))
    (5, 5.5)
    """
    return int(value) if value == value.to_integral_value() else float(value)
