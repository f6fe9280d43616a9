"""Names with a number side by side, grouped where the rows say by what."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.serve.pages.answers import Row
from kg.serve.pages.panel import Column
from kg.store.terms import grouped
from kg.text.typesetting.readable import readable


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """A name."""

    name: str
    """What it is called."""
    iri: str
    """What it leads to."""
    papers: str
    """The number beside it."""
    strong: bool
    """Whether it counts more than the others: what a paper is mainly about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """What belongs together."""

    heading: str
    """`Builds on`; empty where there is one group alone."""
    chips: tuple[Chip, ...]
    """In the order of the rows."""


def groups(rows: Sequence[Row], column: Column, by: Column | None = None) -> tuple[Group, ...]:
    """The rows as chips, in groups in the order in which these come."""
    found: dict[str, list[Chip]] = {}
    for row in rows:
        heading = row.get(by.name, "") if by else ""
        chip = Chip(
            name=readable(row.get(column.name, "")),
            iri=row.get(column.link or "", ""),
            papers=grouped(row.get("papers", "")),
            strong=row.get("mainly") == "true",
        )
        found.setdefault(heading[:1].upper() + heading[1:], []).append(chip)
    return tuple(Group(heading=heading, chips=tuple(chips)) for heading, chips in found.items())
