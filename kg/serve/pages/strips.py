"""Things by year as a table that is darker where there is more: its numbers are its own text alternative."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.serve.pages.answers import Row
from kg.serve.pages.panel import Column
from kg.text.typesetting.readable import readable

SHADES = 5
"""Degrees of darkness."""
_YEARS = 14
"""Years beside each other at most: the latest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A thing, and how many papers it has in each year."""

    label: str
    """Its name."""
    iri: str
    """Its IRI."""
    cells: tuple[tuple[int, int], ...]
    """For each year, how many, and how dark: 0 to `SHADES`."""
    all: int
    """How many altogether, those of other years included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Strip:
    """The table."""

    years: tuple[str, ...]
    """From left to right; the last is empty where papers have no year."""
    lines: tuple[Line, ...]
    """In the order of the rows."""


def strip(rows: Sequence[Row], column: Column) -> Strip | None:
    """The strip of rows with `year`, `papers` and a thing's name in `column`; none for a single year."""
    counts: dict[tuple[str, str], dict[str, int]] = {}
    for row in rows:
        thing = row.get(column.name, ""), row.get(column.link or "", "")
        counts.setdefault(thing, {})[row.get("year", "")] = int(row.get("papers", "0"))
    years = _years({year for of in counts.values() for year in of})
    if len(years) < 2:
        return None
    most = max((of.get(year, 0) for of in counts.values() for year in years), default=1) or 1
    lines = (
        Line(
            label=readable(label),
            iri=iri,
            cells=tuple((of.get(year, 0), -(-of.get(year, 0) * SHADES // most)) for year in years),
            all=sum(of.values()),
        )
        for (label, iri), of in counts.items()
    )
    return Strip(years=years, lines=tuple(lines))


def of_several_years(rows: Sequence[Row]) -> list[Row]:
    """The rows, where they are of two years at least: of one, nothing has grown.

    >>> of_several_years([{"label": "maps", "year": "2024"}]), of_several_years([])
    ([], [])
    """
    return list(rows) if len({row.get("year", "") for row in rows} - {""}) > 1 else []


def totals(rows: Sequence[Row], column: Column) -> list[Mapping[str, str]]:
    """A row for each thing, without years: what is shown where there is no strip."""
    found: dict[str, Row] = {}
    for row in rows:
        found.setdefault(row.get(column.link or "", ""), {**row, "papers": row.get("all", "")})
    return list(found.values())


def _years(found: set[str]) -> tuple[str, ...]:
    """Every year from the first to the last, at most the latest few; at the end that of no year."""
    dated = sorted(int(year) for year in found if year.isdecimal() and len(year) == 4)
    all_years = range(max(dated[0], dated[-1] - _YEARS + 1), dated[-1] + 1) if dated else range(0)
    return (*map(str, all_years), *([""] if "" in found else []))
