"""A sentence of a document with the words that a claim rests on, from the places of its evidence."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.serve.pages.answers import Row
from kg.view.quotes import quotes_within
from kg.view.words import place


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A sentence."""

    parts: tuple[str, ...]
    """Its words in pieces: every second one is what counts."""
    where: str
    """Document and lines."""
    title: str
    """Of the paper."""
    paper: str
    """The paper."""


def quoted(rows: Sequence[Row]) -> tuple[Quoted, ...]:
    """The sentences of places with `quote`, `start` and `end`; the widest place is that of the sentence."""
    by_place: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        if "quote" in row and "start" in row:
            by_place.setdefault((row["document"], row.get("lines", "")), []).append(row)
    found = []
    for (document, lines), spans in by_place.items():
        widest = max(spans, key=lambda row: int(row["end"]) - int(row["start"]))
        first = int(widest["start"])
        moved = [f"#char={int(row['start']) - first},{int(row['end']) - first}" for row in spans]
        for quote in quotes_within(widest["quote"], moved):
            where = place(document, lines or None)
            found.append(Quoted(parts=quote.parts, where=where, title=widest["title"], paper=widest["paper"]))
    return tuple(found)
