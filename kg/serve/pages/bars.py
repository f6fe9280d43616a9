"""Papers by year as bars: the shapes of a drawing, in whole numbers, for a template to write as SVG."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.query.terms import whole_number
from kg.serve.pages.answers import Row

WIDTH, HEIGHT = 520, 150
"""Of the drawing, in its own units."""
_FOOT, _HEAD = 24, 18
"""Room for the years below, for the numbers above."""
_WIDEST = 46
_LABELS = 12
"""Years and numbers that are written at most."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A year, and how many papers it has."""

    label: str
    """The year; `no year` for papers without one."""
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
    """Whether there is room for its year and number."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """The drawing."""

    bars: tuple[Bar, ...]
    """From left to right: every year from the first to the last, then those without."""
    told: str
    """The same in a sentence."""
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
    dated = {int(year): papers for year, papers in counted if year.isdecimal() and len(year) == 4}
    undated = sum(papers for year, papers in counted if not (year.isdecimal() and len(year) == 4))
    if len(dated) + bool(undated) < 2:
        return None
    years = list(range(min(dated), max(dated) + 1)) if dated else []
    columns = [(str(year), dated.get(year, 0), True) for year in years]
    if undated:
        columns.append(("no year", undated, False))
    return Bars(bars=tuple(_placed(columns)), told=_told(dated, undated))


def one_year(rows: Sequence[Row]) -> str:
    """What is said instead of bars: `All 8 papers are of 2025.`; empty for no paper."""
    if len(rows) != 1:
        return ""
    year, papers = rows[0].get("year", ""), whole_number(rows[0].get("papers", "")) or 0
    when = f"of {year}" if year.isdecimal() else "without a year"
    return f"All {papers:,} papers are {when}." if papers > 1 else f"The only paper is {when}."


def _placed(columns: Sequence[tuple[str, int, bool]]) -> list[Bar]:
    most = max(papers for _, papers, _ in columns) or 1
    step = min(_WIDEST, 2 * WIDTH // (2 * len(columns) + 1))
    every = -(-len(columns) // _LABELS)
    room = HEIGHT - _FOOT - _HEAD
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
            )
        )
    return placed


def _told(dated: dict[int, int], undated: int) -> str:
    said = [f"{year}: {papers:,}" for year, papers in sorted(dated.items())]
    return ", ".join([*said, *([f"without a year: {undated:,}"] if undated else [])])
