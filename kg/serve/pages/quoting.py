"""A sentence of a document with the words that a claim rests on, from the places of its evidence."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.serve.pages.answers import Row, about
from kg.serve.site import Site
from kg.text.typesetting.readable import readable
from kg.view.cards.words import place
from kg.view.reading.quotes import Quote, quotes_within


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
        where, first = place(document, lines or None), spans[0]
        for quote in _sentences(spans):
            found.append(
                Quoted(parts=quote.parts, where=where, title=readable(first["title"]), paper=first["paper"])
            )
    return tuple(found)


def claimed(site: Site, claims: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Claim → its sentence in pieces, every second one is what counts; only where the graph has the words.

    Raises:
        LimitError: when a limit is reached.
    """
    asked = sorted(set(claims))
    by_text: dict[tuple[str, str], list[Row]] = {}
    for row in about(site, "site/claim-words", asked, "claim") if asked else ():
        by_text.setdefault((row["claim"], row["text"]), []).append(row)
    found: dict[str, tuple[str, ...]] = {}
    for (claim, _), spans in by_text.items():
        for quote in _sentences(spans)[:1]:
            found.setdefault(claim, quote.parts)
    return found


def _sentences(spans: Sequence[Row]) -> list[Quote]:
    """The sentences of places of one text; the widest place is that of the sentence."""
    widest = max(spans, key=lambda row: int(row["end"]) - int(row["start"]))
    first = int(widest["start"])
    moved = [f"#char={int(row['start']) - first},{int(row['end']) - first}" for row in spans]
    return quotes_within(widest["quote"], moved)
