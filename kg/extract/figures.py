"""Numbers with a unit, as a text means them: `up to 2.1%`, `from 24.8% to 2.0%`, `590 million to 2 billion`.

A number without a unit is none, be it a year, a name (`Claude 2`) or a list mark, unless `claims` sees that a
metric stands beside it. What a figure is about is not known here.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from kg.extract.bounds import bound_of
from kg.extract.measures import is_measure
from kg.extract.units import YEARS, Unit, unit_at
from kg.model import Bound, ClaimKind, Figure, Span

# No part of a word, a formula's index, a decimal, an address or a name: `R2`, `x_{2}`, `Claude-2`, `v1.5`.
_NUMBER = re.compile(
    r"""
    (?: (?<![\w.,^_@]) | (?<=\\sim) | (?<=\\leq) | (?<=\\geq) | (?<=\\approx) )
    (?<![^%\s]/) (?: (?<![^\W\d]-) | (?<=\d[BMKxX]-) ) (?<!\)-) (?<![_^]\{) (?<!\d\()
    (?: (\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,8})? | \d{1,12}(?:\.\d{1,8})?) (?![\d]|,\d|\.\d)
      | (one|two|three|four|five|six|seven|eight|nine|ten)(?=[\s-](?:times|fold|orders?)\b)
    )
    (?: (?:\s?(?=[a-z]{2}|[BM]-param))? (thousand\b|million\b|billion\b|trillion\b|[KkMBT](?![\w])) )?
    """,
    re.VERBOSE,
)
_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_SCALES = {"k": 10**3, "K": 10**3, "M": 10**6, "B": 10**9, "T": 10**12}
_SCALES |= {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_REACH = 40  # code points before a number in which it is told what it is
_SIGN = re.compile(r"(?<![\w)}])[+−-]\Z")
_GLUED = re.compile(r"(?<![\d.])[A-Za-z][\w./-]*-\Z")  # `LLaMA-3-70B`
# `Llama 3.1 8B`, `Qwen 2.5-7B`, `(Dream 7B`, `SEA-LION v3 70B`
_NAMED = re.compile(
    r"""\A[A-Z][\w.]*\s\d[\d.]*\s\Z | [A-Z][\w.]*\s\d[\d.]*-\Z
    | (?:\w\s|[,(;]\s?) (?:[\w.-]+\s)? [A-Z][\w.]*(?:-[A-Z\d][\w.]*)* \s (?:v?\d[\d.]*\s)?\Z""",
    re.VERBOSE,
)
_HEADS = re.compile(r"[A-Z]\w+\s")
_VERSIONED = re.compile(r":|\sv\d|\s[A-Z][a-z]")  # `Kuwain 1.5B: …`
_CARD = re.compile(r"(?<=\d0)\sGPUs?\b")  # `RTX 4090 GPUs`
_SIGNED = re.compile(r"[^\d+−-]*([+−-])[\s${]{0,2}\d")
_SCALED_BELOW = 1000  # `7-8B` are 7 billion, but `5,000-2M` are not 5,000 millions
_NAMED_BELOW = 10  # `Argoverse 2 datasets`, but `MNIST 60,000 images`
_RANGE = re.compile(
    r"\$?\s?(?:-{1,2}|–|—|~|∼|\\sim)\s?\$?|\$?\s(?:to|through)\s(?:about\s|around\s|over\s)?[$+]?"
    r"|\$?\s?(?:→|\\to|\\rightarrow|->)\s?\$?"
)
_ERROR = re.compile(r"[\s$]{0,3}(?:±|\\pm|\+/-)[\s$]{0,3}")
_ARROW = re.compile(r"→|\\to|\\rightarrow|->")
_FROM = re.compile(r"\bfrom\s(?:(?:about|around|over|roughly|approximately|nearly)\s)?(?:an?\s)?\$?\Z", re.I)
_BETWEEN = re.compile(r"\bbetween\s\$?\Z", re.I)
_ASIDE = re.compile(r"^\s\([^()\d][^()]{0,30}\)")  # `from 56.7% (greedy) to 70%`
_WORDS_TO = re.compile(
    r"\s(?:(?!(?:and|by|up)\s)[\w./-]+\s){0,8}to\s"
    r"(?:(?:an?|just|only|nearly|impressive|remarkable)\s){0,2}[$+]?"
)
_ONWARD = re.compile(r"\$?\s(?:down\s|up\s)?to\s(?:(?:an?|about|under|less|just|only|below|near|real)\b|\d)")
_RANGING = re.compile(
    r"\b(?:rang(?:ing|es?|ed)|vary(?:ing)?|varies|varied|scal(?:es?|ing|ed))\s+from\s\$?\Z", re.I
)
_LISTED = re.compile(r"\$?(?:,|,?\s(?:and|or))\s\$?")
_COUNTED = (ClaimKind.SIZE, ClaimKind.COUNT)
_RATIOS = (ClaimKind.PERCENT, ClaimKind.POINTS, ClaimKind.FACTOR)
_TIMES = Unit(ClaimKind.FACTOR, "x", 0)
_FACTOR_OF = re.compile(
    r"\bfactors?\sof\s(?:(?:about|approximately|around|nearly|roughly|up\sto|over)\s)?\$?\Z"
)
_SCORE = Unit(ClaimKind.MEASURE, None, 0)


@dataclass(frozen=True, slots=True)
class _Number:
    """A number as printed, before it is known what it counts."""

    value: int | float
    scale: int
    """10⁹ of `8B`."""
    unit: Unit | None
    span: Span
    """With its unit."""
    is_named: bool = False
    """Whether it is a year or ends a name, and so no end of a range: `Pi 4 and 95%`, `May 2023 to 51%`."""


def figures(text: str, place: Span) -> list[Figure]:
    """The figures of a sentence in order; bare numbers are left out.

    >>> text = "It gains up to 2.1%, with 480M to 5.2B parameters, in 2024."
    >>> [(each.high, each.low, each.unit, str(each.bound)) for each in figures(text, Span(0, len(text)))]
    [(2.1, None, '%', 'up to'), (5200000000, 480000000, 'parameters', 'range')]
    """
    return [figure for figure in all_figures(text, place) if figure.unit]


def all_figures(text: str, place: Span) -> list[Figure]:
    """The figures of a sentence and its bare numbers, in order; these have no unit, and may be scores.

    >>> text = "an AUC of 0.978 in 2024, at 95%"
    >>> [(each.value, each.unit) for each in all_figures(text, Span(0, len(text)))]
    [(0.978, None), (2024, None), (95, '%')]
    """
    return list(_figures(text, place, list(_numbers(text, place))))


def is_decimal(figure: Figure) -> bool:
    """Whether a figure has a decimal: without a unit, a score perhaps, and no year or list mark."""
    return any(
        isinstance(number, float) for number in (figure.value, figure.low, figure.high, figure.from_value)
    )


def sign_of(text: str, figure: Figure) -> str:
    """The sign that a figure is printed with, `+` or `-`; empty for none."""
    found = _SIGNED.match(text, figure.span.start, figure.span.end)
    return found[1].replace("−", "-") if found else ""


def _numbers(text: str, place: Span) -> Iterator[_Number]:
    for match in _NUMBER.finditer(text, place.start, place.end):
        before = text[max(place.start, match.start() - _REACH) : match.start()]
        if before[-1:] == "-" and _GLUED.search(text, match.start() - len(before), match.start()):
            continue
        digits, word, scale_word = match.groups()
        scale = _SCALES[scale_word] if scale_word else 1
        value = scale * (Decimal(digits.replace(",", "")) if digits else Decimal(_WORDS.index(word)))
        unit = unit_at(text, match.end(), place.end, value=_plain(value), scale=scale)
        if unit and unit.kind in _COUNTED and _is_name(text, place, match):
            unit = None
        end = match.end() + unit.length if unit else match.end()
        if unit is None and "factor" in before and _FACTOR_OF.search(before):
            unit = _TIMES
        decimal = unit is None and "." in match[0]
        number = float(value) if decimal else _plain(value)
        named = unit is None and _is_named(before, number)
        yield _Number(number, scale, unit, Span(match.start(), end), named)


def _is_name(text: str, place: Span, number: re.Match[str]) -> bool:
    """Whether a number is part of a name: `Argoverse 2 datasets`, `Llama 3.1 8B`."""
    if number[3] == "B" and text[number.start() - 1 : number.start()] == ":":
        return True  # `llama3.1:8B`
    if (
        number[3] == "B"
        and _VERSIONED.match(text, number.end())
        and _HEADS.fullmatch(text, place.start, number.start())
    ):
        return True
    small = (
        number[3] == "B"
        or _CARD.match(text, number.end(), place.end)
        or ((number[1] or "").isdigit() and int(number[1]) < _NAMED_BELOW)
    )
    return small and bool(_NAMED.search(text[max(place.start, number.start() - _REACH) : number.start()]))


def _is_named(before: str, value: float) -> bool:
    """Whether a number without a unit is a year, or stands after a capitalised word that is no measure."""
    words = before.split()
    last = words[-1] if len(words) > 1 and before[-1].isspace() else ""
    if last.isalpha() and last.istitle() and not is_measure(last.lower()):
        return True
    return isinstance(value, int) and YEARS[0] <= value <= YEARS[1]


def _plain(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _figures(text: str, place: Span, numbers: Sequence[_Number]) -> Iterator[Figure]:
    numbers = _with_shared_units(text, numbers)
    i = 0
    while i < len(numbers):
        pair, used = _paired(text, place, numbers[i : i + 3])
        before = numbers[i - 1] if i and numbers[i - 1].unit else None
        yield pair or _single(text, place, numbers[i], before)
        i += used


def _paired(text: str, place: Span, numbers: Sequence[_Number]) -> tuple[Figure | None, int]:
    """The figure that begins with the first of some numbers, if others end it; and how many it takes."""
    first = numbers[0]
    for k, second in enumerate(numbers[1:], 1):
        gap = text[first.span.end : second.span.start]
        figure = _pair(text, place, first, second, gap) if k == 1 else None
        onward = not figure and _WORDS_TO.fullmatch(gap) and _is_unit(first, second)
        if onward and _FROM.search(text, max(place.start, first.span.start - _REACH), first.span.start):
            figure = _pair(text, place, first, second, " to ")  # `from 6% accuracy in Qua 3 to 91%`
        if figure and (k == 1 or figure.bound is Bound.FROM_TO):
            return figure, k + 1
        if second.unit:
            break
    return None, 1


def _is_unit(first: _Number, second: _Number) -> bool:
    """Whether two numbers are of one unit, none counts, too."""
    return (first.unit and first.unit.name) == (second.unit and second.unit.name)


def _with_shared_units(text: str, numbers: Sequence[_Number]) -> list[_Number]:
    """The numbers, each with the unit of the next in its list when it has none: `3.33 and 2.08 times`."""
    shared: list[_Number] = []
    for number in reversed(numbers):
        after = shared[-1] if shared else None
        if after and after.unit and number.unit is None and _share(text, number, after):
            number = replace(number, unit=replace(after.unit, length=0))
        shared.append(number)
    return shared[::-1]


def _share(text: str, number: _Number, after: _Number) -> bool:
    """Whether two numbers are items of one list, and both decimals or both none."""
    alike = isinstance(number.value, int) == isinstance(after.value, int)
    if not alike or number.is_named:
        return False
    return _is_ratio(after.unit) and bool(_LISTED.fullmatch(text, number.span.end, after.span.start))


def _pair(text: str, place: Span, first: _Number, second: _Number, gap: str) -> Figure | None:
    """Two numbers that are the ends of one figure: of one unit, or the first without any."""
    unit = second.unit or _SCORE
    if first.is_named or not _are_alike(first, second):
        return None
    before = text[max(place.start, first.span.start - _REACH) : first.span.start]
    if _FROM.search(before):
        gap = _ASIDE.sub("", gap)
    if _ERROR.fullmatch(gap):
        span = Span(first.span.start, second.span.end)
        return Figure(kind=unit.kind, value=first.value, unit=unit.name, span=span)
    opening = _FROM.search(before) or _BETWEEN.search(before)
    between = opening and opening[0].lower().startswith("between") and gap.strip(" \n$") == "and"
    if not between and not _RANGE.fullmatch(gap):
        return None
    start = first.span.start - (len(opening[0]) if opening else len(_sign(before)))
    figure = Figure(kind=unit.kind, unit=unit.name, span=Span(start, second.span.end))
    if _changes(gap, before, unit) and not _ONWARD.match(text, second.span.end, place.end):
        changed = replace(figure, kind=ClaimKind.FROM_TO, bound=Bound.FROM_TO)
        return replace(changed, from_value=first.value, to_value=second.value)
    shared = second.scale if first.scale == 1 and first.unit is None and first.value < _SCALED_BELOW else 1
    low, high = sorted((first.value * shared, second.value))  # `7-8B`
    return replace(figure, bound=Bound.RANGE, low=low, high=high)


def _are_alike(first: _Number, second: _Number) -> bool:
    """Whether two numbers can be ends of one figure; two bare ones when both are decimals."""
    if second.unit is None:
        return first.unit is None and isinstance(first.value, float) and isinstance(second.value, float)
    shared = second.unit.kind is ClaimKind.POINTS and first.unit and first.unit.name == "%"
    return first.unit is None or first.unit.name == second.unit.name or bool(shared)


def _changes(gap: str, before: str, unit: Unit) -> bool:
    """Whether two ends are before and after, and not least and most: `→`, or `from` without `ranging`."""
    if _ARROW.search(gap):
        return True
    counted = unit.kind in _COUNTED
    return bool(_FROM.search(before)) and not _RANGING.search(before) and not counted


def _is_ratio(unit: Unit | None) -> bool:
    return unit is not None and unit.kind in _RATIOS


def _single(text: str, place: Span, number: _Number, other: _Number | None) -> Figure:
    """The figure of one number, which may follow an `other` that has a unit."""
    unit = number.unit or _SCORE
    last = other.span.end if other else place.start
    bound, start = bound_of(text, place, number.span, last, is_counted=unit.kind in _COUNTED)
    if start == number.span.start:
        start -= len(_sign(text[max(place.start, start - _REACH) : start]))
    return Figure(
        kind=unit.kind,
        value=number.value if bound in (Bound.EXACT, Bound.ABOUT) else None,
        low=number.value if bound is Bound.AT_LEAST else None,
        high=number.value if bound is Bound.UP_TO else None,
        unit=unit.name,
        bound=bound,
        span=Span(start, number.span.end),
    )


def _sign(before: str) -> str:
    found = _SIGN.search(before)
    return found[0] if found else ""
