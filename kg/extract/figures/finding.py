"""Numbers with a unit, as a text means them: `up to 2.1%`, `from 24.8% to 2.0%`, `590 million to 2 billion`.

A number without a unit is none, be it a year, a name (`Claude 2`) or a list mark, unless `claims` sees that a
metric stands beside it. What a figure is about is not known here.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from kg.extract.figures.bounds import bound_of
from kg.extract.figures.confidence import interval, names_interval
from kg.extract.figures.joined import change_back, with_durations, within
from kg.extract.figures.no_figures import no_figures
from kg.extract.figures.numbers import REACH, Number, numbers, plain
from kg.extract.figures.shared_units import is_of_unit
from kg.extract.figures.signs import has_minus, is_value_below, sign_before, unsigned
from kg.extract.figures.spreads import with_spreads
from kg.extract.figures.units import COUNTED_KINDS, RATIOS, Unit
from kg.model import Bound, ClaimKind, Figure, Span

_SIGNED = re.compile(r"[^\d+−–-]*([+−–-])[\s${~]{0,3}\d")
_MINUS = str.maketrans("−–", "--")
_SCALED_BELOW = 1000  # `7-8B` are 7 billion, but `5,000-2M` are not 5,000 millions
_FALLEN = 10  # times that the first of two may be larger: `1.4 to 0.7 billion`
_POINTING = r"(?:→|⟶|\\to|\\(?:[lL]ong)?[rR]ightarrow|->)"
_RANGE = re.compile(
    r"\$?\s?\$?(?:-{1,2}|–|—|−|~|∼|\\sim|\\text\{(?:-{1,2}|–|—)\})\$?\s?\$?"
    r"|\$?-?\s(?:to|through)\s(?:(?:about|around|over|nearly|almost|(?:more|less)\sthan|under)\s|[>$]\s?)?[$+]?"
    rf"|[\s~]?\$?[\s~]?{_POINTING}[\s~]?\$?[\s~]?"
)
_DASH = re.compile(r"\$?\s?[-–]\s?(?:to\s)?\$?")
_ARROW = re.compile(_POINTING)
_CHAINED = re.compile(rf"[\s$]{{0,3}}{_POINTING}")
_NEARLY = (
    r"(?:about|around|over|under|below|above|roughly|approximately|nearly|almost|only|just|merely"
    r"|(?:less|more|fewer)\sthan|at\s(?:least|most)|as\s(?:high|low|much|little|few|many)\sas|up\sto)"
)
# `from 5%`, `from a baseline of 5%`, `from as high as 5%`
_FROM = re.compile(
    r"\bfrom\s(?:(?:an?|the|its|their)\s(?:(?!(?:with|on|in|to|and|by|for|at)\s)[\w-]+\s){0,4}?)?"
    rf"(?:{_NEARLY}\s)?(?:an?\s)?\$?(?:[−–-]\$?)?\Z",
    re.I,
)
_ENDING = re.compile(rf"\sto\s(?:an?\s(?:[\w-]+\s){{0,3}}of\s)?(?:{_NEARLY}\s)?(?=[$+]?\Z)", re.I)
_BETWEEN = re.compile(r"\bbetween\s\$?(?:[−–-]\$?)?\Z", re.I)
_ASIDE = re.compile(r"^\s\([^()\d][^()]{0,80}\)")  # `from 56.7% (greedy) to 70%`
_WORDS_TO = re.compile(
    r"\s(?:(?!(?:and|by|up)\s|to\s(?:nil|nothing|zero)\b)[\w./=-]+\s){0,8}to\s"
    rf"(?:(?:an?|impressive|remarkable|{_NEARLY})\s){{0,2}}[$+]?[−–-]?"
)
_ONWARD = re.compile(r"\$?\s(?:down\s|up\s)?to\s(?:(?:an?|about|under|less|just|only|below|near|real)\b|\d)")
_GOING_ON = re.compile(r"(?=[^,]*(?:,|\sand)\s)(?!.*\w(?:ing|ed)\s)[\w\s$%(),-]{0,50}")
_RANGING = re.compile(
    r"\b(?:rang(?:ing|es?|ed)|vary(?:ing)?|varies|varied|scal(?:es?|ing|ed)|thresholds?"
    r"|ranges?\s(?:[a-z]+\s){0,4}?(?:is|was|were|of)(?:\s[\d.]+\s?\\?[%A-Za-z]{0,4})?)\s+\Z",
    re.I,
)
_LISTED = re.compile(r"\$?-?(?:,\s|,?\s(?:and|or)\s|\s?/\s?)\$?\+?")
_VERSUS = re.compile(r"\$?\s(?:vs\.?|v\.?|versus|compared\swith)\s\$?")
_SCORE = Unit(ClaimKind.MEASURE, None, 0)


def all_figures(text: str, place: Span) -> list[Figure]:
    """The figures of a sentence and its bare numbers, in order; these have no unit, and may be scores.

    >>> text = "an AUC of 0.978 in 2024, at 95%"
    >>> [(each.value, each.unit) for each in all_figures(text, Span(0, len(text)))]
    [(0.978, None), (2024, None), (95, '%')]
    """
    barred = no_figures(text, place)
    return [
        figure
        for figure in _figures(text, place, list(numbers(text, place)))
        if not any(each.start < figure.span.end and figure.span.start < each.end for each in barred)
    ]


def has_unit(figure: Figure) -> bool:
    """Whether a figure has a unit, or counts what it does not name: `n = 37`."""
    return figure.unit is not None or figure.kind in COUNTED_KINDS


def is_decimal(figure: Figure) -> bool:
    """Whether a figure has a decimal: without a unit, a score perhaps, and no year or list mark."""
    return any(
        isinstance(number, float) for number in (figure.value, figure.low, figure.high, figure.from_value)
    )


def is_below_zero(figure: Figure) -> bool:
    """Whether the sign of a figure is that of its value, and tells of no change."""
    ends = figure.value, figure.low, figure.high, figure.from_value, figure.to_value
    return any(end is not None and end < 0 for end in ends)


def is_pointed(text: str, figure: Figure) -> bool:
    """Whether the ends of a figure have an arrow between them, and none beside them: `3200 → 128`."""
    pointing = _ARROW.search(text, figure.span.start, figure.span.end)
    return pointing is not None and not _CHAINED.match(text, figure.span.end)


def sign_of(text: str, figure: Figure) -> str:
    """The sign that a figure is printed with, `+` or `-`; empty for none."""
    found = _SIGNED.match(text, figure.span.start, figure.span.end)
    return found[1].translate(_MINUS) if found else ""


def _figures(text: str, place: Span, printed: Sequence[Number]) -> Iterator[Figure]:
    numbers = _with_shared_units(text, with_spreads(text, place, with_durations(text, printed)))
    last: Figure | None = None
    i = 0
    while i < len(numbers):
        pair, used = _paired(text, place, numbers[i : i + 3])
        if pair and last and _is_listed(text, last, pair):
            pair = _ranging(pair)
        last = pair
        before = numbers[i - 1] if i and numbers[i - 1].unit else None
        yield pair or _single(text, place, numbers[i], before)
        i += used


def _is_listed(text: str, last: Figure, pair: Figure) -> bool:
    """Whether a pair goes on with a range: `ranging from 1% to 5% for A and from 2% to 9% for B`."""
    ranging = last.bound is Bound.RANGE and text[last.span.start : last.span.end].lower().startswith("from")
    alike = ranging and pair.bound is Bound.FROM_TO and last.unit == pair.unit
    return alike and bool(_GOING_ON.fullmatch(text, last.span.end, pair.span.start))


def _ranging(pair: Figure) -> Figure:
    ends = [end for end in (pair.from_value, pair.to_value) if end is not None]
    kind = ClaimKind.PERCENT if pair.unit == "%" else ClaimKind.MEASURE
    return replace(
        pair, kind=kind, bound=Bound.RANGE, low=min(ends), high=max(ends), from_value=None, to_value=None
    )


def _paired(text: str, place: Span, numbers: Sequence[Number]) -> tuple[Figure | None, int]:
    """The figure that begins with the first of some numbers, if others end it; and how many it takes."""
    first = numbers[0]
    for k, second in enumerate(numbers[1:], 1):
        gap = text[first.span.end : second.span.start]
        before = _before(text, place, first.span.start)
        dated = k > 1 and numbers[1].is_named
        figure = _pair(text, place, first, second, gap) if k == 1 else None
        if dated:
            figure = change_back(before, first, second, gap)
        onward = not figure and _WORDS_TO.fullmatch(gap) and _is_unit(first, second)
        if onward and (opening := _FROM.search(before)):
            gap = f" to {gap[-1:].strip('$+ ')}"  # `from 6% accuracy in Qua 3 to 91%`
            figure = _pair(text, place, first, second, gap)
            ranging = _RANGING.search(before[: opening.start()])
            figure = _changed(figure, first, second) if figure and dated and not ranging else figure
        if figure and (k == 1 or figure.bound is Bound.FROM_TO):
            return figure, k + 1
        if second.unit:
            break
    return None, 1


def _before(text: str, place: Span, at: int) -> str:
    """What stands before an offset in its sentence, as far as it may tell of a figure there."""
    return text[max(place.start, at - REACH) : at]


def _changed(figure: Figure, first: Number, second: Number) -> Figure:
    """The change from one to the other, also of counts, whose range it may be without a year between them."""
    return Figure(
        kind=ClaimKind.FROM_TO,
        bound=Bound.FROM_TO,
        from_value=figure.from_value if figure.low is None else first.value,
        to_value=figure.to_value if figure.low is None else second.value,
        unit=figure.unit,
        span=figure.span,
    )


def _is_unit(first: Number, second: Number) -> bool:
    """Whether two numbers are of one unit, none counts, too."""
    return (first.unit and first.unit.name) == (second.unit and second.unit.name)


def _with_shared_units(text: str, numbers: Sequence[Number]) -> list[Number]:
    """The numbers, each with the unit of the next in its list when it has none: `3.33 and 2.08 times`."""
    shared: list[Number] = []
    for number in reversed(numbers):
        after = shared[-1] if shared else None
        if after and after.unit and number.unit is None and _share(text, number, after):
            number = replace(number, unit=replace(after.unit, length=0))
        shared.append(number)
    return shared[::-1]


def _share(text: str, number: Number, after: Number) -> bool:
    """Whether two numbers are items of one list, and both decimals or both none."""
    alike = isinstance(number.value, int) == isinstance(after.value, int)
    if not alike or number.is_named or names_interval(text, after.span.end):
        return False  # `k = 31, 95% CI`
    if after.unit and after.unit.kind is ClaimKind.SIZE and number.scale == after.scale > 1:
        return bool(_VERSUS.fullmatch(text, number.span.end, after.span.start))  # `8B vs. 70B parameters`
    listed = bool(_LISTED.fullmatch(text, number.span.end, after.span.start))
    if after.unit and after.unit.kind is ClaimKind.MEASURE:
        if listed:
            return is_of_unit(text, number.span.start)
        return bool(_VERSUS.fullmatch(text, number.span.end, after.span.start))  # `24.9 vs. 2.7 s`
    return listed and after.unit is not None and after.unit.kind in RATIOS


def _pair(text: str, place: Span, first: Number, second: Number, gap: str) -> Figure | None:
    """Two numbers that are the ends of one figure: of one unit, or the first without any."""
    before = _before(text, place, first.span.start)
    sure = interval(before, first, second, gap) or change_back(before, first, second, gap)
    if sure or (sure := within(first, second, gap)):
        return sure
    led = _FROM.search(before)
    if first.is_named or not _are_alike(first, second, is_led=bool(led or _ARROW.search(gap))):
        return None
    gap, is_below = unsigned(gap)
    if led:
        gap = _ENDING.sub(" to ", _ASIDE.sub("", gap))
    opening = led or _BETWEEN.search(before)
    if not _RANGE.fullmatch(gap) and not _is_between(opening, gap):
        return None
    unit = second.unit or _SCORE
    start = first.span.start - len(opening[0] if opening else sign_before(before))
    figure = Figure(kind=unit.kind, unit=unit.name, span=Span(start, second.span.end))
    scale = _shared_scale(first, second, gap)
    one = first.value if scale == 1 else plain(Decimal(str(first.value)) * scale)
    one = -one if has_minus(before) else one
    other = -second.value if is_below else second.value
    if _changes(gap, before, unit) and not _ONWARD.match(text, second.span.end, place.end):
        changed = replace(figure, kind=ClaimKind.FROM_TO, bound=Bound.FROM_TO)
        return replace(changed, from_value=one, to_value=other)
    low, high = sorted((one, other))
    return replace(figure, bound=Bound.RANGE, low=low, high=high)


def _is_between(opening: re.Match[str] | None, gap: str) -> bool:
    """`between 5% and 7%`."""
    return bool(opening and opening[0].lower().startswith("between")) and gap.strip(" \n$") == "and"


def _shared_scale(first: Number, second: Number, gap: str) -> int:
    """What the first of two ends counts in with the second: `7-8B` are billions both, `500-1K` not."""
    is_shared = first.scale == 1 and first.unit is None and first.value < _SCALED_BELOW
    most = second.value if _DASH.fullmatch(gap) else _FALLEN * second.value  # `100-55K` rises from 100
    return second.scale if is_shared and first.value * second.scale < most else 1


def _are_alike(first: Number, second: Number, *, is_led: bool) -> bool:
    """Whether two can be ends of one figure; bare ones when both are decimals, or with `from` or `→`."""
    if second.unit is None:
        decimal = isinstance(first.value, float) and isinstance(second.value, float)
        return first.unit is None and (decimal or (is_led and not second.is_named))
    if first.unit is None or first.unit.name == second.unit.name:
        return True
    if first.unit.name == "%" and second.unit.kind is ClaimKind.POINTS:
        return True
    goes_on = (second.unit.name or "").startswith(f"{first.unit.name} ")  # `4 cm to 5 cm TL`
    return first.unit.name is not None and goes_on


def _changes(gap: str, before: str, unit: Unit) -> bool:
    """Whether two ends are before and after, and not least and most: `→`, or `from` without `ranging`."""
    if _ARROW.search(gap):
        return True
    counted = unit.kind in COUNTED_KINDS or _DASH.fullmatch(gap)  # `from 10-32%`
    opening = _FROM.search(before)
    return opening is not None and not _RANGING.search(before[: opening.start()]) and not counted


def _single(text: str, place: Span, number: Number, other: Number | None) -> Figure:
    """The figure of one number, which may follow an `other` that has a unit."""
    unit = number.unit or _SCORE
    last = other.span.end if other else place.start
    bound, start = bound_of(text, place, number.span, last, is_counted=unit.kind in COUNTED_KINDS)
    before = _before(text, place, number.span.start)
    if start == number.span.start:
        start -= len(sign_before(before))
    elif text[start - 1 : start] == "+":
        start -= len(sign_before(_before(text, place, start)))  # `+~3%`
    is_below = is_value_below(before, unit, text[number.span.end : place.end])
    value = -number.value if is_below else number.value
    return Figure(
        kind=unit.kind,
        value=value if bound in (Bound.EXACT, Bound.ABOUT) else None,
        low=value if bound is Bound.AT_LEAST else None,
        high=value if bound is Bound.UP_TO else None,
        uncertainty=number.uncertainty,
        unit=unit.name,
        bound=bound,
        span=Span(start, number.span.end),
    )
