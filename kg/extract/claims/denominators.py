"""What a figure is told of one each of, behind it: `10 mg per kg body weight`, `120 trees per hectare`.

It is part of the unit, in the words of the text. Of percentages and points only time is: `3.5% per year`.
"""

import re
from dataclasses import replace

from kg.extract.claims.phrases import phrase_at
from kg.extract.claims.reading import Reading
from kg.extract.figures.composed import plain_unit
from kg.extract.generic import word_set
from kg.extract.measures import is_measure
from kg.model import ClaimKind, Figure, Span

_INVERTED = re.compile(r"\s?(?:a|yr|year|decade|month|d|day|h|°\s?C|K)(?:⁻¹|[−–-]1)(?!\w|\.\d)")
"""`1.9% yr−1`, `3% decade⁻¹`."""
_NONE = word_set("cent se os diem")
_TIMES = re.compile(r"second|minute|hour|day|night|week|month|quarter|year|annum|decade|century|generation")
_SHARES = (ClaimKind.PERCENT, ClaimKind.POINTS)
_LONGEST = 4  # tokens of what stands behind `per`
_MOST = 3  # of them in a row: `per person per day`


def with_denominators(read: Reading, figure: Figure) -> Figure:
    """The figure with all that `per` leads to behind it in its unit and in its place."""
    units = [figure.unit] if figure.unit else []
    span = figure.span
    inverted = _INVERTED.match(read.text, span.end) if _is_share(figure) else None
    if inverted:
        return replace(
            figure, unit=" ".join((*units, plain_unit(inverted[0]))), span=Span(span.start, inverted.end())
        )
    for _ in range(_MOST):
        found = _denominator(read, read.range_of(span)[1], is_share=_is_share(figure))
        if found is None:
            break
        units += found.of(read.text).split()
        span = Span(span.start, found.end)
    return replace(figure, unit=" ".join(units), span=span) if span != figure.span else figure


def _is_share(figure: Figure) -> bool:
    return figure.kind in _SHARES or figure.unit in ("%", "points")


def _denominator(read: Reading, per: int, *, is_share: bool) -> Span | None:
    """What begins with `per` at a token; of shares only a time is told so."""
    first, last = per + 1, min(per + 1 + _LONGEST, len(read.words))
    if read.word(per) != "per" or first == last or read.words[first] in _NONE:
        return None
    if (is_share and not _TIMES.fullmatch(read.words[first])) or read.marks[first] in "TPI":
        return None  # `3 trials per our protocol`
    named = first + 1 if read.words[first][0].isdigit() and last > first + 1 else first  # `per 100 km`
    if _TIMES.fullmatch(read.words[named].removesuffix("s")):
        return Span(read.tokens[per].start, read.tokens[named].end)
    phrase = phrase_at(read, named, last)
    if phrase is None and not read.words[named][0].isalpha():
        return None
    end = _before_measures(read, *phrase) if phrase else named + 1
    return Span(read.tokens[per].start, read.tokens[end - 1].end)


def _before_measures(read: Reading, first: int, end: int) -> int:
    """Where a phrase ends before what is measured: `per token latency`, but not `per unit time`."""
    while end - 1 > first and read.words[end - 2] != "unit" and is_measure(read.words[end - 1]):
        end -= 1
    return end
