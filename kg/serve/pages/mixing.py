"""How the papers of an author page hang together, and the lines that take groups of them from its person."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from kg.query.deciding import page_groups
from kg.serve.pages.answers import Row
from kg.text.typesetting.readable import readable

_SHORT = 30
"""Papers of a page up to which its groups are unfolded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Papers of a page that share coauthors."""

    number: str
    """Its place, the largest first."""
    papers: tuple[tuple[str, str], ...]
    """IRI and title of each."""
    line: str
    """What makes another person of its author; empty where there is none."""
    reason: str
    """Why there is no line: the author stays, or none can say it; empty where there is one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mixed:
    """An author page whose papers fall apart."""

    said: str
    """How many papers and groups, and what must be known beside it."""
    groups: tuple[Group, ...]
    """The largest first."""

    @property
    def is_short(self) -> bool:
        """Whether all groups can be seen at once, though the rest of a page follows them."""
        return sum(len(group.papers) for group in self.groups) <= _SHORT


def mixed(rows: Sequence[Row], person: str) -> tuple[Mixed, ...]:
    """The pages of a person that fall apart, from the answer of `page-groups-of-person`."""
    return tuple(_page(list(of), person) for of in page_groups.by_page(rows))


def first_rows(rows: Sequence[Row]) -> list[Row]:
    """A row for each page, from the answer of `page-conflation`."""
    return [next(of) for _, of in groupby(rows, key=lambda row: row["page"])]


def _page(rows: Sequence[Row], person: str) -> Mixed:
    told = {group: (line, reason) for group, line, reason in page_groups.with_reasons(person, rows)}
    said = page_groups.summary(rows)
    return Mixed(
        said=f"{said[:1].upper()}{said[1:]}; {page_groups.HIDING}.",
        groups=tuple(
            Group(
                number=number,
                papers=tuple({row["paper"]: readable(row["title"]) for row in of}.items()),
                line=told[number][0],
                reason=told[number][1],
            )
            for number, of in groupby(rows, key=lambda row: row["group"])
        ),
    )
