"""Papers by year as bars: the shapes of a drawing, in whole numbers, for a template to write as SVG."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.serve.pages.answers import Row
from kg.store.terms import whole_number

WIDTH, HEIGHT = 520, 150
"""Of the drawing, in its own units."""
_FOOT, _HEAD = 24, 18
"""Room for the years below, for the numbers above."""
_WIDEST = 46
_YEAR = re.compile(r"-?[0-9]{1,4}")
_SPANS = (1, 10, 100, 1000)
"""Years that a bar may stand for; of four digits, also before Christ, there are 20 millennia."""
_MOST = 100
"""Bars of years, decades or centuries at most: more could not be told apart."""
_LETTER = 8
"""Room for a character of a label, on a small screen too."""
_DIGIT, _BETWEEN = 7, 4
"""Room for a digit above a bar, and between two such numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A year, or the decade or century of a longer time, and how many papers it has."""

    label: str
    """The year, `1990s` for several; `no year` for papers without one."""
    papers: int
    """How many."""
    x: int
    """The left edge."""
    y: int
    """The upper edge; that of the ground where there is none."""
    width: int
    """From the left edge to the right."""
    height: int
    """From the upper edge to the ground."""
    dated: bool
    """False for the bar of papers without a year."""
    is_told: bool
    """Whether there is room for its year."""
    is_counted: bool
    """Whether there is room for its number: that of the highest bar is always told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """The drawing."""

    bars: tuple[Bar, ...]
    """From left to right: every year from the first to the last, then those without."""
    told: str
    """The same in a sentence, without bars of no paper."""
    width: int = WIDTH
    """Of the drawing."""
    height: int = HEIGHT
    """Of the drawing."""
    ground: int = HEIGHT - _FOOT
    """Where bars stand."""


def bars(rows: Sequence[Row]) -> Bars | None:
    """The bars of rows with `year` and `papers`; none where a sentence says as much: one year or none.

    >>> drawn = bars([{"year": "2021", "papers": "1"}, {"year": "2023", "papers": "2"}])
    >>> [(bar.label, bar.papers, bar.height) for bar in drawn.bars]
    [('2021', 1, 54), ('2022', 0, 0), ('2023', 2, 108)]
    """
    counted = [(row.get("year", ""), whole_number(row.get("papers", "")) or 0) for row in rows]
    dated = {int(year): papers for year, papers in counted if _YEAR.fullmatch(year)}
    undated = sum(papers for year, papers in counted if not _YEAR.fullmatch(year))
    if len(dated) + bool(undated) < 2:
        return None
    columns = [*_columns(dated), *([("no year", undated, False)] if undated else [])]
    return Bars(bars=tuple(_placed(columns)), told=_told(columns))


def one_year(rows: Sequence[Row]) -> str:
    """What is said instead of bars: `All 8 papers are of 2025.`; empty for no paper."""
    if len(rows) != 1:
        return ""
    year, papers = rows[0].get("year", ""), whole_number(rows[0].get("papers", "")) or 0
    when = f"of {year}" if _YEAR.fullmatch(year) else "without a year"
    return f"All {papers:,} papers are {when}." if papers > 1 else f"The only paper is {when}."


def _columns(dated: Mapping[int, int]) -> list[tuple[str, int, bool]]:
    """Each year from the first to the last with its papers, or each decade or century where they are many."""
    if not dated:
        return []
    first, last = min(dated), max(dated)
    span = next(span for span in _SPANS if last // span - first // span < _MOST)
    counted: Counter[int] = Counter()
    for year, papers in dated.items():
        counted[year // span] += papers
    places = range(first // span, last // span + 1)
    return [(f"{place * span}{'s' * (span > 1)}", counted[place], True) for place in places]


def _placed(columns: Sequence[tuple[str, int, bool]]) -> list[Bar]:
    most = max(papers for _, papers, _ in columns) or 1
    step = min(_WIDEST, 2 * WIDTH // (2 * len(columns) + 1))
    every = -(-_LETTER * (len(columns[0][0]) + 1) // step)
    room = HEIGHT - _FOOT - _HEAD
    numbered = _numbered([papers for _, papers, _ in columns], step)
    placed = []
    for place, (label, papers, is_dated) in enumerate(columns):
        height = max(2, round(papers * room / most)) if papers else 0
        placed.append(
            Bar(
                label=label,
                papers=papers,
                x=place * step + step // 8 + (0 if is_dated else step // 2),
                y=HEIGHT - _FOOT - height,
                width=max(1, step - step // 4),
                height=height,
                dated=is_dated,
                is_told=(len(columns) - 1 - place) % every == 0,
                is_counted=place in numbered,
            )
        )
    return placed


def _numbered(papers: Sequence[int], step: int) -> set[int]:
    """The places whose numbers have room beside each other, those of the highest bars first.

    >>> _numbered([7, 1200, 900, 0], 20), _numbered([7, 12, 9, 0], 20)
    ({1}, {0, 1, 2})
    """
    found: set[int] = set()
    widths = [_DIGIT * len(f"{number:,}") + _BETWEEN for number in papers]
    for place in sorted(range(len(papers)), key=lambda place: (-papers[place], place)):
        if papers[place] and all(
            widths[place] + widths[other] <= 2 * step * abs(place - other) for other in found
        ):
            found.add(place)
    return found


def _told(columns: Sequence[tuple[str, int, bool]]) -> str:
    shown = [
        (label if is_dated else "without a year", papers) for label, papers, is_dated in columns if papers
    ]
    return ", ".join(f"{label}: {papers:,}" for label, papers in shown)
