"""What else a thing may be: the reasons for and against, and the lines by which a person decides it."""

from dataclasses import dataclass

from kg.curation import lines_for_doubt
from kg.serve.pages.answers import Answer
from kg.serve.pages.panel import Panel
from kg.view.doubts import doubt_lines, summary


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
    """What the other one is called."""
    iri: str
    """The other one."""
    summary: str
    """`open, confidence 50 %`."""
    reasons: tuple[Reason, ...]
    """Those for it first."""
    lines: tuple[tuple[str, str], ...]
    """What a line decides, and the line to copy; empty where none can be about them."""


def doubts(answer: Answer, panel: Panel) -> tuple[Doubt, ...]:
    """The pairs of an answer that has a row for each reason, in its order."""
    thing = answer.given.get(panel.parameter or "", "")
    pairs: dict[str, list[dict[str, str]]] = {}
    for row in answer.rows:
        pairs.setdefault(row["other"], []).append(dict(row))
    return tuple(
        Doubt(
            name=rows[0].get("name", "") or other,
            iri=other,
            summary=summary(rows),
            reasons=tuple(_reason(line) for line in doubt_lines(rows)),
            lines=_lines(thing, other),
        )
        for other, rows in pairs.items()
    )


def _reason(line: str) -> Reason:
    side, colon, text = line.partition(":")
    if colon and side.lower() in ("for", "against"):
        return Reason(side=side.lower(), text=text.strip())
    return Reason(side="", text=line)


def _lines(thing: str, other: str) -> tuple[tuple[str, str], ...]:
    lines = lines_for_doubt(*sorted((thing, other)))
    return tuple(zip(("They are the same", "They are different"), lines, strict=True)) if lines else ()
