"""What else a thing may be: the reasons for and against, and the lines by which a person decides it."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.curation import lines_for_doubt
from kg.serve.pages.answers import Row
from kg.serve.pages.sides import Sides
from kg.store.terms import short
from kg.text.reason import Stance, read_reason
from kg.text.typesetting.readable import readable
from kg.view.cards.doubts import doubt_lines, summary


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One piece of evidence."""

    side: str
    """`for`, `against`, or empty."""
    text: str
    """What it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubt:
    """A pair that may be one."""

    name: str
    """What the other one is called; where the rows are about both, what both are."""
    known_by: tuple[str, str]
    """What tells the one and the other from others of the name."""
    one: str
    """The one, where the page is about no thing; else empty."""
    other: str
    """The other one."""
    summary: str
    """`open, confidence 50 %`."""
    reasons: tuple[Reason, ...]
    """Those for it first."""
    lines: tuple[tuple[str, str], ...]
    """What a line decides, and the line to copy; empty where none can be about them."""


def doubts(rows: Sequence[Row], told: Sides, thing: str = "") -> tuple[Doubt, ...]:
    """The pairs of rows that have one for each reason, in their order.

    `thing` is one of the two, where the rows name the other alone.
    """
    return tuple(
        Doubt(
            name=readable(of[0].get("names") or of[0].get("name") or other),
            known_by=(told.known_by.get(one) or short(one), told.known_by.get(other) or short(other)),
            one=one if "one" in of[0] else "",
            other=other,
            summary=summary(of),
            reasons=tuple(
                _reason(line) for line in (*doubt_lines(of), *told.excluding.get((one, other), ()))
            ),
            lines=_lines(one, other),
        )
        for (one, other), of in pairs(rows, thing).items()
    )


def pairs(rows: Sequence[Row], thing: str = "") -> dict[tuple[str, str], list[Row]]:
    """The two of each doubt → its rows, in the order in which they begin."""
    found: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        found.setdefault((row.get("one", thing), row["other"]), []).append(row)
    return found


def _reason(line: str) -> Reason:
    found = read_reason(line)
    if found.stance is Stance.OPEN:
        return Reason(side="", text=line)
    return Reason(side=found.stance, text=found.text)


def _lines(thing: str, other: str) -> tuple[tuple[str, str], ...]:
    lines = lines_for_doubt(*sorted((thing, other)))
    return tuple(zip(("They are the same", "They are different"), lines, strict=True)) if lines else ()
