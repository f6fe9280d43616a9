"""What the details say of ties between concepts: as a line, and at each of the two."""

from collections.abc import Iterator

from kg.store.terms import whole_number
from kg.text.printing import counted
from kg.view.cards import words
from kg.view.cards.card import Card, Item, Section
from kg.view.cards.telling import Telling, places, spared_sentences
from kg.view.reading.questions import Row
from kg.view.reading.quotes import Quote
from kg.view.ties import RELATIONS
from kg.view.wording import UNDRAWN

_UNDRAWN = 10
"""Concepts that are not drawn and still told of, so that a page about thousands of papers stays small."""


def relation_card(telling: Telling, source: int, target: int) -> Card:
    """The details of the line between two concepts: each of their ties with the sentences that say so.

    The tie that most papers tell comes first.
    """
    rows = list(_between(telling, source, target))
    first = rows[0]
    ends = (telling.scene.node(source).name, telling.scene.node(target).name)
    parts = [part for row in rows for part in _evidence(telling, row, several=len(rows) > 1)]
    return Card(
        title=_said(first) if len(rows) == 1 else " and ".join(ends),
        kind="Relation" if len(rows) == 1 else "Relations",
        facts=tuple(fact for row in rows[:1] if len(rows) == 1 for fact in _sureness(telling, row)),
        sections=(
            *parts,
            spared_sentences(telling, source, target),
            Section(heading="Between", ends=True),
        ),
    )


def ties(telling: Telling, source: int, target: int) -> Iterator[tuple[str, tuple[Quote, ...]]]:
    """Each tie between two concepts in words, with the sentences that say so; best supported first."""
    for row in _between(telling, source, target):
        found = (quote for quotes in _sentences(telling, row).values() for quote in quotes)
        yield _said(row), tuple(dict.fromkeys(found))


def relation_sections(telling: Telling, index: int) -> Iterator[Section]:
    """What a concept has to do with others, a part for each kind of tie.

    The names of what is drawn lead to the evidence; for what is not, the sentences stand here.
    """
    iri = telling.iri(index)
    for name, relation in RELATIONS.items():
        rows = [row for row in telling.facts.relations.get(iri, ()) if row["relation"] == name]
        outward = [row for row in rows if row["source"] == iri or not relation.directed]
        inward = [row for row in rows if row["source"] != iri and relation.directed]
        yield _section(telling, index, relation.heading, outward)
        yield _section(telling, index, relation.inverse, inward)


def _section(telling: Telling, index: int, heading: str, rows: list[Row]) -> Section:
    """What stands at the other ends: links to what is drawn, then what is not, by name and sentence."""
    items: list[Item] = []
    undrawn: list[tuple[str, Row]] = []
    for row in rows:
        end = "target" if row["source"] == telling.iri(index) else "source"
        other = telling.indices.get(row[end])
        if other is None or not telling.scene.graph.has_edge(index, other):
            undrawn.append((row[f"{end}Name"], row))
        else:
            line = telling.scene.graph.edges[index, other]["number"]
            items.append(Item(node=other, note=_short(telling, row), line=line))
    names = [f"{name} (not drawn)" for name, _ in undrawn[:_UNDRAWN]]
    rest = len(undrawn) - len(names)
    quotes = (
        quote
        for _, row in undrawn[:_UNDRAWN]
        for found in _sentences(telling, row).values()
        for quote in found
    )
    return Section(
        heading=heading,
        items=tuple(items),
        texts=(*names, *([UNDRAWN.format(count=f"{rest:,}")] if rest else [])),
        quotes=tuple(dict.fromkeys(quotes)),
    )


def _between(telling: Telling, source: int, target: int) -> Iterator[Row]:
    ends = {telling.iri(source), telling.iri(target)}
    order = list(RELATIONS)
    rows = [
        row for row in telling.facts.relations[telling.iri(source)] if {row["source"], row["target"]} == ends
    ]
    yield from sorted(
        rows, key=lambda row: (-_support(telling, row), order.index(row["relation"]), row["source"])
    )


def _evidence(telling: Telling, row: Row, *, several: bool) -> Iterator[Section]:
    """The sentences of one tie, paper by paper; where there are several ties, its words stand above them."""
    found = _sentences(telling, row)
    if several:
        sure = " · ".join(f"{name.lower()} {value}" for name, value in _sureness(telling, row) if value)
        yield Section(heading=_said(row), texts=(sure,) if sure else ())
    for paper, quotes in found.items():
        drawn = (Item(node=telling.indices[paper]),) if paper in telling.indices else ()
        yield Section(
            heading="The words it rests on",
            items=drawn,
            texts=places(telling.facts, paper),
            quotes=tuple(quotes),
        )


def _sentences(telling: Telling, row: Row) -> dict[str, list[Quote]]:
    """Paper → where it says so."""
    return telling.facts.evidence.of_relation(row["relation"], row["source"], row["target"])


def _said(row: Row) -> str:
    return f"{row['sourceName']} {RELATIONS[row['relation']].word} {row['targetName']}"


def _support(telling: Telling, row: Row) -> int:
    """How many papers say so: as the graph counts them, or at least those with a sentence."""
    quoted = len(_sentences(telling, row))
    return max(quoted, whole_number(row.get("support", "")) or 0)


def _sureness(telling: Telling, row: Row) -> list[tuple[str, str]]:
    number = _support(telling, row)
    return [
        ("Said by", counted(number, "paper") if number else ""),
        ("Confidence", words.percent(row["confidence"]) if "confidence" in row else ""),
    ]


def _short(telling: Telling, row: Row) -> str:
    number = _support(telling, row)
    sure = f"confidence {words.percent(row['confidence'])}" if "confidence" in row else ""
    return " · ".join(filter(None, (counted(number, "paper") if number else "", sure)))
