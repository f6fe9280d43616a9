"""Before and after: two numbers in a bracket as the ends of a change, and which way numbers themselves go."""

import re
from dataclasses import replace

from kg.extract.claims.clauses import bracket_before
from kg.extract.claims.directions import COMPARATIVES, Way
from kg.extract.claims.phrases import LINKS
from kg.extract.claims.reading import Range, Reading
from kg.extract.claims.shared import SIZES, Stated
from kg.extract.figures.finding import is_below_zero, sign_of
from kg.extract.figures.numbers import numbers
from kg.extract.generic import word_set
from kg.model import Bound, ClaimKind, Figure

_TO = re.compile(r"\sto\s")
_FROM = re.compile(r"from\s", re.IGNORECASE)
_AMOUNTS = word_set("amount amounts count counts length number numbers quantity size sizes total")
_SCALES = word_set("parameters params layers shots")
"""What is made more to try it, and less to gain something."""
_CONDITIONS = word_set("as if when whenever")
_NEAR = 8  # tokens before `from` in which it is told that something changes
_FAR = 24  # tokens before a colon in which it is told what changes
_SIGNS = {"+": Way.MORE, "-": Way.LESS}


def turned(read: Reading, figure: Figure, tokens: Range, left: Range, before: Stated | None) -> Figure:
    """The figure, as both ends of the change told before it: `84% (0.17 to 0.32)`, `improves F1 (5% to 7%)`.

    `left` are the tokens before it in its clause.
    """
    opening = bracket_before(read, left)
    if figure.bound is Bound.RANGE and before and _goes_on(read, before, tokens[0]):
        return _changed(read, figure, before.way) if before.way else figure
    if figure.bound is not Bound.RANGE or opening == left[1] or "by" in read.words[opening : left[1]]:
        return figure
    if (tokens[1] < len(read.words) and read.way(tokens[1])) or sign_of(read.text, figure):
        return figure  # `improves safety (35% to 79% improvement)`
    way = None
    if before and read.words[before.tokens[1] : tokens[0]] == ["("]:
        way = None if is_around(figure, before.figure) else before.way
    elif _TO.search(read.text, figure.span.start, figure.span.end):
        listed = before and before.figure.bound is Bound.FROM_TO and left[0] - before.tokens[1] < 3
        way = before.way if before and listed else _way(read, left[0], opening)
        if way is None and before and left[0] - before.tokens[1] < 2 and before.figure.unit == figure.unit:
            way = before.way  # `by 10% with X (18% to 28%)`
    return _changed(read, figure, way) if way else figure


def is_around(figure: Figure, value: Figure) -> bool:
    """Whether a range has the value before it inside: `rose to 0.08 (0.05 to 0.12)`, how sure that is."""
    ends = figure.low, value.value, figure.high
    return (
        figure.unit == value.unit and None not in ends and sorted(ends, key=lambda end: end or 0) == [*ends]
    )


def counted(read: Reading, figure: Figure) -> Figure:
    """A range of what is counted as a change, where it is told to go from one to the other.

    `fell from 22 to 15 students`, `reduces the number of tokens from 576 to 64 tokens`.
    """
    if (
        figure.bound is not Bound.RANGE
        or figure.kind not in SIZES
        or not _FROM.match(figure.span.of(read.text))
    ):
        return figure
    way = _way_to(read, read.range_of(figure.span)[0])
    against = figure.high if way is Way.MORE else figure.low  # as the first, which the word denies
    if way is None or next(numbers(read.text, figure.span)).value == against:
        return figure
    if way is Way.MORE and figure.unit in _SCALES:
        return figure  # `we increase the model from 1B to 7B parameters`
    return _changed(read, figure, way)


def _way_to(read: Reading, first: int) -> Way | None:
    """Which way a word of more or less leads to a token, past what it speaks of."""
    for k in range(first - 1, max(-1, first - _NEAR), -1):
        way, word = read.way(k), read.words[k]
        if way in (Way.MORE, Way.LESS) and word not in COMPARATIVES:
            return None if _is_varied(read, k, way) else way
        led = k > 0 and (read.words[k - 1] in _AMOUNTS or read.way(k - 1) is not None)
        if not word[0].isalnum() or (word in LINKS and not (word in ("of", "in") and led)):
            return None
    return None


def _is_varied(read: Reading, k: int, way: Way) -> bool:
    """Whether a word of more or less only tells over what is tried: `increasing lengths`, `as it grows`."""
    if way is Way.MORE and read.marks[k] not in "VZAD":
        return True
    for j in range(k - 1, max(-1, k - _NEAR), -1):
        if read.words[j] in _CONDITIONS:
            return read.word(j - 1) not in ("such", "well")
        if not read.words[j][0].isalnum() or read.marks[j] in "VZ":
            return False
    return False


def _goes_on(read: Reading, before: Stated, first: int) -> bool:
    """Whether a bracket and `and` stand after another change: `from 36% to 65% (3B) and 37% to 63% (7B)`."""
    gap = read.words[before.tokens[1] : first]
    aside = gap[:1] == ["("] and gap[-2:] in ([")", "and"], [")", ","])
    return before.figure.bound is Bound.FROM_TO and aside


def _changed(read: Reading, figure: Figure, way: Way) -> Figure:
    start, end = (figure.low, figure.high) if _rises(read, figure, way) else (figure.high, figure.low)
    ends = replace(figure, kind=ClaimKind.FROM_TO, bound=Bound.FROM_TO, low=None, high=None)
    return replace(ends, from_value=start, to_value=end)


def _rises(read: Reading, figure: Figure, way: Way) -> bool:
    """Whether the least came first: as the word says, or as printed where it only says what is better."""
    if way in (Way.MORE, Way.LESS):
        return way is Way.MORE
    return next(numbers(read.text, figure.span)).value == figure.low


def _way(read: Reading, first: int, end: int) -> Way | None:
    """Which way the last verb before a bracket goes, if it is one of change."""
    if end > first and read.marks[end - 1] in "NL" and read.way(end - 1):
        return read.way(end - 1)  # `a complexity reduction (13.7 to 1.2)`
    if read.words[first - 1] == ":":  # `improves F1 on three sets: X (73% to 89%)`
        first = max(0, first - _FAR)
    verbs = (k for k in range(end - 1, first - 1, -1) if read.marks[k] in "VZAG")
    verb = next(verbs, None)
    return None if verb is None else read.way(verb)


def by_numbers(read: Reading, figure: Figure, printed: Figure) -> Way | None:
    """Which way the ends of a figure go, else its sign as printed."""
    if figure.from_value is None or figure.to_value is None or figure.from_value == figure.to_value:
        return None if is_below_zero(figure) else _SIGNS.get(sign_of(read.text, printed))
    return Way.MORE if figure.to_value > figure.from_value else Way.LESS
