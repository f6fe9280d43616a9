"""What the details and the table say of a claim: whose figure it is, of what, and the sentence with it."""

from dataclasses import replace
from typing import Any

from kg.text.typesetting.readable import readable
from kg.view.cards.card import Card, Item, Section
from kg.view.cards.telling import Telling, byline, paper_date, paper_year, places, wrong_section
from kg.view.placing.lettering import label
from kg.view.reading.claims import Claim, amount, called, figure, marked
from kg.view.reading.quotes import Quote
from kg.view.scene import Node

COLUMNS = ("System", "Measured", "Figure", "Tested on", "Compared with", "Role", "Paper", "Year")
"""The columns of the table, in order."""


def claim_card(telling: Telling, number: int) -> Card:
    """The details of one claim."""
    claim, facts = telling.facts.claims[number], telling.facts
    row = claim.row
    links = (claim.system, *claim.data, claim.paper)
    ends = [telling.indices[iri] for iri in links if iri in telling.indices]
    return Card(
        title=_title(telling, claim),
        kind=f"Claim, a {row['role']}" if "role" in row else "Claim",
        facts=(
            ("System", row.get("systemName", "")),
            ("Measured", row.get("metricName", "")),
            ("Figure", _figure(telling, claim)),
            ("Direction", row.get("direction", "")),
            ("Tested on", row.get("data", "")),
            ("Compared with", row.get("comparator", "")),
            ("Status of the paper", _status(telling, claim.paper)),
        ),
        sections=(
            wrong_section(telling, claim.iri),
            Section(heading="The words it rests on", quotes=_sentences(telling, claim)),
            Section(
                heading="Where it leads",
                items=tuple(Item(node=end, note=_note(telling, end)) for end in ends),
            ),
            Section(heading="Where it stands", texts=places(facts, claim.paper)),
        ),
        iri=claim.iri,
    )


def claim_table(telling: Telling) -> list[dict[str, Any]]:
    """A row for each claim, with or without a system: its cells, and the place of each in its column.

    `ranks` are what the page sorts by; -1 stands for an empty cell.
    """
    rows = [_row(telling, claim) for claim in telling.facts.claims]
    for column in range(len(COLUMNS)):
        order = sorted({row["keys"][column] for row in rows if row["cells"][column]})
        place = {key: position for position, key in enumerate(order)}
        for row in rows:
            row.setdefault("ranks", []).append(place[row["keys"][column]] if row["cells"][column] else -1)
    for row in rows:
        del row["keys"]
    return rows


def table_order(rows: list[dict[str, Any]]) -> list[int]:
    """The numbers of the rows as first shown: results first, by system, those without one last."""

    def key(number: int) -> tuple[Any, ...]:
        system, measured, figure, _, _, role, paper, _ = rows[number]["ranks"]
        return (role, system < 0, system, paper, measured, figure, number)

    return sorted(range(len(rows)), key=key)


def _row(telling: Telling, claim: Claim) -> dict[str, Any]:
    row = claim.row
    paper = telling.scene.node(telling.indices[claim.paper])
    year = paper_year(telling.facts, claim.paper)
    cells = (
        row.get("systemName", ""),
        row.get("metricName", ""),
        _figure(telling, claim),
        row.get("data", ""),
        row.get("comparator", ""),
        row.get("role", ""),
        _paper_cell(paper),
        year,
    )
    number = amount(row)
    keys: list[Any] = [(cell.casefold(), cell) for cell in cells]
    keys[2] = (row.get("unit", ""), 0.0 if number is None else number, cells[2])
    return {
        "cells": list(cells),
        "keys": keys,
        "direction": row.get("direction", ""),
        "paper": telling.indices[claim.paper],
        "title": paper.name,
        "quotes": [quote.parts for quote in _sentences(telling, claim)],
        **({"system": telling.indices[claim.system]} if claim.system in telling.indices else {}),
    }


def exported(telling: Telling, number: int) -> list[tuple[str, str]]:
    """Column and cell of one claim in the file that a reader downloads, every figure also as numbers."""
    claim = telling.facts.claims[number]
    row, paper = claim.row, telling.facts.papers.get(claim.paper, {})
    return [
        ("system", row.get("systemName", "")),
        ("measured", row.get("metricName", "")),
        ("figure", _figure(telling, claim).replace("\u00a0", " ")),
        ("tested on", row.get("data", "")),
        ("compared with", row.get("comparator", "")),
        ("role", row.get("role", "")),
        ("direction", row.get("direction", "")),
        ("bound", row.get("bound", "")),
        ("value", row.get("value", "")),
        ("at least", row.get("least", "")),
        ("up to", row.get("most", "")),
        ("from", row.get("from", "")),
        ("to", row.get("to", "")),
        ("unit", row.get("unit", "")),
        ("paper", telling.scene.node(telling.indices[claim.paper]).name),
        ("status", _status(telling, claim.paper)),
        ("year", paper_year(telling.facts, claim.paper)),
        ("arXiv", paper.get("arxiv", "")),
        ("DOI", paper.get("doi", "")),
        ("sentence", _plain(telling, claim)),
        ("claim", claim.iri),
    ]


def _paper_cell(paper: Node) -> str:
    """The paper in a few words, and behind them that it was retracted."""
    said = label(replace(paper, status="")).replace("\n", " ")
    return f"{said} ({paper.status})" if paper.status else said


def _status(telling: Telling, paper: str) -> str:
    return telling.scene.node(telling.indices[paper]).status


def _title(telling: Telling, claim: Claim) -> str:
    return called(claim.row, _words(telling, claim)) or "A claim"


def _figure(telling: Telling, claim: Claim) -> str:
    return figure(claim.row, _words(telling, claim))


def _words(telling: Telling, claim: Claim) -> str:
    """The words that it rests on, whose digits are shown."""
    return " ".join(marked(quote.parts) for quote in telling.facts.evidence.of_claim(claim.iri))


def _sentences(telling: Telling, claim: Claim) -> tuple[Quote, ...]:
    """The sentence with its words; without the text, the sentence as the claim has it."""
    found = telling.facts.evidence.of_claim(claim.iri)
    sentence = claim.row.get("sentence")
    return tuple(found) or ((Quote(0, (readable(sentence),)),) if sentence else ())


def _plain(telling: Telling, claim: Claim) -> str:
    found = _sentences(telling, claim)
    return claim.row.get("sentence") or " ".join("".join(quote.parts) for quote in found)


def _note(telling: Telling, index: int) -> str:
    iri, status = telling.iri(index), telling.scene.node(index).status
    return " · ".join(filter(None, (status, byline(telling.facts, iri), paper_date(telling.facts, iri))))
