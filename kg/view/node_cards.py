"""What the details say of each kind of node."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.view import words
from kg.view.cards import Card, Item, Section
from kg.view.doubts import doubt_lines, summary
from kg.view.facts import Facts
from kg.view.kinds import NODE_STYLES, EdgeKind, NodeKind
from kg.view.questions import Row
from kg.view.scene import Scene

_QUOTES = 3
"""Sentences of one paper that a concept shows; the edge shows all."""
_QUOTED_PAPERS = 10
"""Papers from which a concept shows sentences, so that a page about thousands of papers stays small."""
_DOUBTS = 10
"""Other people of the name that a person shows with all reasons; each edge shows its own."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What there is to tell from."""

    scene: Scene
    """The nodes and edges."""
    facts: Facts
    """What the graph says of them."""
    indices: dict[str, int]
    """IRI → number of its node."""

    def beside(self, index: int, edge: EdgeKind) -> list[int]:
        """The neighbours along edges of one kind, best connected first."""
        graph = self.scene.graph
        return sorted(other for other in graph[index] if graph.edges[index, other]["kind"] is edge)

    def iri(self, index: int) -> str:
        """The name of a node in the graph."""
        return self.scene.node(index).iri


def node_card(telling: Telling, index: int) -> Card:
    """The details of one node."""
    node = telling.scene.node(index)
    return _CARDS[node.kind](telling, index)


def byline(facts: Facts, paper: str) -> str:
    """The authors of a paper as printed, with `et al.` where the list is cut; empty when none is printed."""
    printed = next((row["byline"] for row in facts.records[paper] if "byline" in row), None)
    if printed:
        return printed
    names = [row["printed"] for row in facts.authorships[paper] if "position" in row and "printed" in row]
    cut = facts.papers.get(paper, {}).get("complete") == "false"
    return ", ".join(names) + (" et al." if cut and names else "")


def paper_date(facts: Facts, paper: str) -> str:
    """When a paper appeared, as far as it is known; empty when nothing is."""
    row = facts.papers.get(paper, {})
    return words.date(row.get("issued"), row.get("printed"), row.get("inferred") == "true")


def places(facts: Facts, paper: str) -> tuple[str, ...]:
    """Where a paper stands: each document with its lines or entry."""
    return tuple(words.place(row["document"], row.get("entry")) for row in facts.records[paper])


def _paper(telling: Telling, index: int) -> Card:
    node, facts = telling.scene.node(index), telling.facts
    row = facts.papers.get(node.iri, {})
    cut = row.get("complete") == "false"
    note = "The document cuts this list of authors: more names are hidden behind “et al.”" if cut else ""
    return Card(
        title=node.name,
        kind=NODE_STYLES[node.kind].one,
        note=note,
        facts=tuple(_paper_facts(telling, index, row)),
        sections=(
            Section(heading="People", items=tuple(_authors(telling, index)), chips=True),
            Section(heading="Main concepts", items=_items(telling, index, EdgeKind.ABOUT), chips=True),
            Section(
                heading="Possible categories", items=_items(telling, index, EdgeKind.POSSIBLE), chips=True
            ),
            Section(heading="May be the same paper as", items=_items(telling, index, EdgeKind.DOUBT)),
            Section(heading="Where it stands", texts=places(facts, node.iri)),
        ),
        text=row.get("abstract", ""),
        iri=node.iri,
    )


def _paper_facts(telling: Telling, index: int, row: Row) -> Iterator[tuple[str, str]]:
    scene, facts = telling.scene, telling.facts
    iri = telling.iri(index)
    yield "Byline", byline(facts, iri)
    yield "Date", paper_date(facts, iri)
    categories = [scene.node(other) for other in telling.beside(index, EdgeKind.CATEGORY)]
    yield "Category", "; ".join(f"{c.name} ({c.code})" if c.code else c.name for c in categories)
    yield "Badge", f"{row['badge']} (printed after the byline, unverified)" if "badge" in row else ""
    yield "Code", _code(row)
    yield "Venue", row.get("venue", "")
    yield "arXiv", row.get("arxiv", "")
    yield "DOI", row.get("doi", "")
    yield "Figures", _figures(facts.metrics[iri])


def _code(row: Row) -> str:
    return row.get("repository", "available, says the document" if row.get("code") == "true" else "")


def _figures(rows: list[Row]) -> str:
    stated = [
        f"{words.measure(row['measure'], row.get('measureName'))} {row['value']}{row.get('unit', '')}"
        for row in rows
    ]
    return " · ".join(figure.replace(" ", "\u00a0") for figure in stated)


def _authors(telling: Telling, index: int) -> Iterator[Item]:
    told: set[int] = set()
    for row in telling.facts.authorships[telling.iri(index)]:
        person = telling.indices[row["person"]]
        yield Item(node=person, note="" if "position" in row else "hidden in “et al.”?")
        told.add(person)
    for person in telling.beside(index, EdgeKind.AUTHOR):
        if person not in told:
            yield Item(node=person)


def _person(telling: Telling, index: int) -> Card:
    node, facts = telling.scene.node(index), telling.facts
    papers = telling.beside(index, EdgeKind.AUTHOR)
    reasons = tuple(row["reason"] for row in facts.identities[node.iri])
    doubts = tuple(doubt_sections(telling, index))
    return Card(
        title=node.name,
        kind=NODE_STYLES[node.kind].one + (", unresolved" if node.unresolved else ""),
        note=_unresolved(telling, index) if node.unresolved else "",
        facts=(
            ("Also printed", ", ".join(row["name"] for row in facts.names[node.iri])),
            ("Figures", _figures(facts.metrics[node.iri])),
            ("According to", _sites(facts.metrics[node.iri])),
        ),
        sections=(
            *(doubts if node.unresolved else ()),
            Section(heading="Papers", items=tuple(_written(telling, index, paper) for paper in papers)),
            Section(heading="Coauthors", items=tuple(_coauthors(telling, index, papers)), chips=True),
            *(() if node.unresolved else doubts),
            Section(heading="Affiliations", items=_items(telling, index, EdgeKind.AFFILIATION)),
            Section(heading="Why these names are one person", texts=reasons),
        ),
        iri=node.iri,
    )


def _coauthors(telling: Telling, index: int, papers: list[int]) -> Iterator[Item]:
    """Who shares papers, those with the most first; unresolved people are nobody's coauthors yet."""
    shared = Counter(
        other
        for paper in papers
        for other in telling.beside(paper, EdgeKind.AUTHOR)
        if other != index and not telling.scene.node(other).unresolved
    )
    for other in sorted(shared, key=lambda other: (-shared[other], other)):
        yield Item(node=other, note=f"{shared[other]} papers" if shared[other] > 1 else "")


def doubt_sections(telling: Telling, index: int) -> Iterator[Section]:
    """One part for each node that may be the same: which it is, and what speaks for and against."""
    others = telling.beside(index, EdgeKind.DOUBT)
    for other in others[:_DOUBTS]:
        rows = doubt_rows(telling.facts, telling.iri(index), telling.iri(other))
        papers = len(telling.beside(other, EdgeKind.AUTHOR))
        item = Item(node=other, note=f"{words.count(papers, 'paper', 'papers')} · {summary(rows)}")
        yield Section(heading="May be the same as", items=(item,), texts=tuple(doubt_lines(rows)))
    yield _more(others[_DOUBTS:], "Others it may be the same as")


def _more(left_out: list[int], heading: str) -> Section:
    """The nodes of which no more than the name is told here."""
    return Section(heading=heading, items=tuple(Item(node=node) for node in left_out))


def doubt_rows(facts: Facts, one: str, other: str) -> list[Row]:
    """What is said about a pair of candidates."""
    first, second = sorted((one, other))
    return facts.doubts[first, second]


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
    iri = telling.iri(index)
    rows = [row for row in telling.facts.authorships[telling.iri(paper)] if row["person"] == iri]
    place = ", ".join(f"{words.ordinal(row['position'])} author" for row in rows if "position" in row)
    parts = [paper_date(telling.facts, telling.iri(paper)), place or "name not in the byline" if rows else ""]
    return Item(node=paper, note=" · ".join(part for part in parts if part))


def _concept(telling: Telling, index: int) -> Card:
    node, facts = telling.scene.node(index), telling.facts
    papers = telling.beside(index, EdgeKind.ABOUT)
    quoted = [(paper, facts.quotes[telling.iri(paper), node.iri]) for paper in papers[:_QUOTED_PAPERS]]
    return Card(
        title=node.name,
        kind=f"{NODE_STYLES[node.kind].one}, {facts.types[node.iri]}"
        if node.iri in facts.types
        else "Concept",
        facts=(("Spellings", ", ".join(row["name"] for row in facts.names[node.iri])),),
        sections=(
            Section(heading="Papers about it", items=tuple(_dated(telling, paper) for paper in papers)),
            *(
                Section(heading=f"In “{telling.scene.node(paper).name}”", quotes=tuple(quotes[:_QUOTES]))
                for paper, quotes in quoted
            ),
            Section(heading="Elsewhere", texts=_unquoted(len(papers) - len(quoted))),
        ),
        iri=node.iri,
    )


def _unquoted(papers: int) -> tuple[str, ...]:
    if papers <= 0:
        return ()
    more = words.count(papers, "more paper names", "more papers name")
    return (f"{more} it: choose a line in the picture to read the words.",)


def _group(telling: Telling, index: int) -> Card:
    """A category or an organisation."""
    node = telling.scene.node(index)
    return Card(
        title=node.name,
        kind=NODE_STYLES[node.kind].one,
        facts=(("Code", node.code or ""),),
        sections=(
            Section(heading="Papers", items=_papers_of(telling, index, EdgeKind.CATEGORY)),
            Section(heading="Papers that may be in it", items=_papers_of(telling, index, EdgeKind.POSSIBLE)),
            Section(heading="People", items=_items(telling, index, EdgeKind.AFFILIATION), chips=True),
        ),
        iri=node.iri,
    )


def _items(telling: Telling, index: int, edge: EdgeKind) -> tuple[Item, ...]:
    return tuple(Item(node=other) for other in telling.beside(index, edge))


def _papers_of(telling: Telling, index: int, edge: EdgeKind) -> tuple[Item, ...]:
    return tuple(_dated(telling, paper) for paper in telling.beside(index, edge))


def _dated(telling: Telling, paper: int) -> Item:
    return Item(node=paper, note=paper_date(telling.facts, telling.iri(paper)))


_CARDS: dict[NodeKind, Callable[[Telling, int], Card]] = {
    NodeKind.PAPER: _paper,
    NodeKind.PERSON: _person,
    NodeKind.CONCEPT: _concept,
    NodeKind.CATEGORY: _group,
    NodeKind.ORGANISATION: _group,
}
