"""What the details say of a person: bylines, coauthors, and who else it may be."""

from collections.abc import Iterator

import numpy as np

from kg.query.deciding import page_groups
from kg.text.typesetting.readable import readable
from kg.view.cards import words
from kg.view.cards.card import Card, Item, Section
from kg.view.cards.doubts import decisions, doubt_lines, summary
from kg.view.cards.imprint import person_links
from kg.view.cards.telling import (
    Telling,
    author_of,
    doubt_rows,
    excluding,
    figures,
    neighbours,
    paper_date,
    paper_time,
    wrong_section,
)
from kg.view.kinds import NODE_STYLES, EdgeKind
from kg.view.reading.questions import Row

_DOUBTS = 10
"""Other people of the name that a person shows with all reasons; each edge shows its own."""
_COAUTHORS = 200
"""Coauthors that are told of one person: thousands may have signed one paper."""


def person_card(telling: Telling, index: int) -> Card:
    """The details of a person."""
    node, facts = telling.scene.node(index), telling.facts
    papers = sorted(telling.beside(index, EdgeKind.AUTHOR), key=lambda paper: telling.scene.node(paper).name)
    papers.sort(key=lambda paper: paper_time(facts, telling.iri(paper)), reverse=True)
    reasons = tuple(readable(row["reason"]) for row in facts.identities[node.iri])
    doubts = tuple(doubt_sections(telling, index))
    return Card(
        title=node.name,
        kind=NODE_STYLES[node.kind].one + (", unresolved" if node.unresolved else ""),
        note=_unresolved(telling, index) if node.unresolved else "",
        facts=(
            ("Also called", ", ".join(row["name"] for row in facts.names[node.iri])),
            ("Figures", figures(facts.metrics[node.iri])),
            ("According to", _sites(facts.metrics[node.iri])),
        ),
        links=person_links(telling, node.iri),
        sections=(
            wrong_section(telling, node.iri),
            *_page_sections(telling, node.iri),
            *(doubts if node.unresolved else ()),
            Section(
                heading="Papers",
                items=tuple(_written(telling, index, paper) for paper in papers),
                texts=telling.more(index, EdgeKind.AUTHOR),
            ),
            _coauthors_section(telling, index, papers),
            *(() if node.unresolved else doubts),
            neighbours(telling, index, EdgeKind.AFFILIATION, "Affiliations"),
            Section(heading=_why_one(telling, index), texts=reasons),
        ),
        iri=node.iri,
    )


def _page_sections(telling: Telling, person: str) -> Iterator[Section]:
    """For each author page that falls apart, its groups and the lines that take them from the person."""
    for rows in page_groups.by_page(telling.facts.page_groups[person]):
        copies = [
            (f"Group {group} is another person", line) for group, line in page_groups.partings(person, rows)
        ]
        said = (f"{page_groups.summary(rows)}; {page_groups.HIDING}", *page_groups.groups(rows))
        yield Section(
            heading="Does the author page mix people?",
            texts=tuple(f"{text[:1].upper()}{text[1:]}" for text in said),
            copies=tuple(copies),
        )


def _why_one(telling: Telling, index: int) -> str:
    """The heading above the reasons why several bylines were taken to name one person."""
    bylines = telling.count(index, EdgeKind.AUTHOR)
    if telling.facts.names[telling.iri(index)]:
        return "Why these names are one person"
    return f"Why these {bylines:,} bylines are one person" if bylines > 1 else "Why this is one person"


def _coauthors_section(telling: Telling, index: int, papers: list[int]) -> Section:
    """Who shares papers, those with the most first: people, but no unresolved ones.

    They are counted as numbers in an array: each of thousands may share hundreds of papers with all others.
    """
    shared = np.bincount(np.concatenate([np.empty(0, np.intp), *map(telling.writers, papers)]))
    shared[index : index + 1] = 0
    others = np.flatnonzero(shared)
    first = others[np.argsort(-shared[others], kind="stable")][:_COAUTHORS]
    more = (f"… and {len(others) - _COAUTHORS:,} more",) if len(others) > _COAUTHORS else ()
    cut = any(telling.more(node, EdgeKind.AUTHOR) for node in (index, *papers))
    return Section(
        heading="Coauthors",
        items=tuple(
            Item(node=other, note=f"{number} papers" if number > 1 else "")
            for other, number in zip(first.tolist(), shared[first].tolist(), strict=True)
        ),
        texts=(*more, *(("Only those that are drawn",) if cut else ())),
        chips=True,
    )


def doubt_sections(telling: Telling, index: int) -> Iterator[Section]:
    """One part for each node that may be the same: which it is, and what speaks for and against."""
    others = telling.beside(index, EdgeKind.DOUBT)
    for other in others[:_DOUBTS]:
        rows = doubt_rows(telling.facts, telling.iri(index), telling.iri(other))
        item = Item(node=other, note=f"{author_of(telling, other)} · {summary(rows)}")
        deciding = decisions(telling, index, other)
        yield Section(
            heading="May be the same as",
            items=(item,),
            texts=(*doubt_lines(rows), *excluding(telling, index, other)),
            copies=deciding.copies,
            about=deciding.about,
        )
    rest = tuple(Item(node=node) for node in others[_DOUBTS:])
    more = telling.more(index, EdgeKind.DOUBT)
    yield Section(heading="Others it may be the same as", items=rest, texts=more)


def _unresolved(telling: Telling, index: int) -> str:
    name = telling.scene.node(index).name
    return (
        f"Open question. An author page lists this paper under {name}, but the byline does not show the "
        "name: it may be hidden behind “et al.”, or be another person of that name."
    )


def _sites(rows: list[Row]) -> str:
    sites = sorted({row["site"] for row in rows if "site" in row})
    dates = sorted({row["date"] for row in rows if "date" in row})
    when = ", ".join(words.date(day, None, False) for day in dates) or "undated"
    return f"{', '.join(sites)} ({when})" if sites else ""


def _written(telling: Telling, index: int, paper: int) -> Item:
    rows = telling.signed(telling.iri(paper), telling.iri(index))
    place = ", ".join(f"{words.ordinal(row['position'])} author" for row in rows if "position" in row)
    parts = [paper_date(telling.facts, telling.iri(paper)), place or "name not in the byline" if rows else ""]
    return Item(node=paper, note=" · ".join(part for part in parts if part))
