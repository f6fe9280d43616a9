"""What the details say of each kind of node; people have more to tell, which is in `people`."""

from collections.abc import Callable, Iterator

from kg.text.printing import counted
from kg.text.typesetting.readable import readable
from kg.view.cards import words
from kg.view.cards.card import Card, Item, Link, Section
from kg.view.cards.imprint import citation_sections, imprint_facts, is_web, link_sections, paper_links
from kg.view.cards.people import person_card
from kg.view.cards.relations import relation_sections
from kg.view.cards.telling import (
    Telling,
    byline,
    claims_section,
    dated,
    figures,
    is_for,
    neighbours,
    paper_date,
    places,
    spared_section,
    wrong_section,
)
from kg.view.kinds import NODE_STYLES, EdgeKind, NodeKind
from kg.view.reading.questions import Row

_QUOTES = 3
"""Sentences of one paper that a concept shows; the edge shows all."""
_QUOTED_PAPERS = 10
"""Papers from which a concept shows sentences, so that a page about thousands of papers stays small."""


def node_card(telling: Telling, index: int) -> Card:
    """The details of one node."""
    node = telling.scene.node(index)
    return _CARDS[node.kind](telling, index)


def _paper(telling: Telling, index: int) -> Card:
    node, facts = telling.scene.node(index), telling.facts
    row = facts.papers.get(node.iri, {})
    cut = row.get("complete") == "false"
    note = "The document cuts this list of authors: more names are hidden behind “et al.”" if cut else ""
    return Card(
        title=node.name,
        kind=NODE_STYLES[node.kind].one + (f", {node.status}" if node.status else ""),
        note=note,
        facts=tuple(_paper_facts(telling, index, row)),
        links=paper_links(telling, node.iri),
        sections=(
            wrong_section(telling, node.iri),
            Section(
                heading="Authors" if _has_organisations(telling, index) else "People",
                items=tuple(_authors(telling, index)),
                texts=telling.more(index, EdgeKind.AUTHOR),
                chips=True,
            ),
            neighbours(telling, index, EdgeKind.INTRODUCES, "Introduces", chips=True),
            neighbours(telling, index, EdgeKind.ABOUT, "Main concepts", chips=True),
            claims_section(telling, index),
            spared_section(telling, index),
            neighbours(telling, index, EdgeKind.POSSIBLE, "Possible categories", chips=True),
            neighbours(telling, index, EdgeKind.DOUBT, "May be the same paper as"),
            *link_sections(telling, node.iri),
            *citation_sections(telling, node.iri),
            Section(heading="Where it stands", texts=places(facts, node.iri)),
        ),
        text=readable(words.running(row.get("abstract", ""))),
        iri=node.iri,
    )


def _paper_facts(telling: Telling, index: int, row: Row) -> Iterator[tuple[str, str]]:
    scene, facts = telling.scene, telling.facts
    iri = telling.iri(index)
    yield "Byline", byline(facts, iri)
    yield "Date", paper_date(facts, iri)
    yield from imprint_facts(telling, iri)
    categories = [scene.node(other) for other in telling.beside(index, EdgeKind.CATEGORY)]
    yield "Category", "; ".join(f"{c.name} ({c.code})" if c.code else c.name for c in categories)
    yield "Badge", f"{row['badge']} (printed after the byline, unverified)" if "badge" in row else ""
    yield "Code", _code(row)
    yield "Figures", figures(facts.metrics[iri])


def _code(row: Row) -> str:
    """What is said of its code; an address of the web is a link instead."""
    said = "available, says the document" if row.get("code") in ("true", "1") else ""
    repository = row.get("repository", said)
    return "" if is_web(repository) else repository


def _authors(telling: Telling, index: int) -> Iterator[Item]:
    told: set[int] = set()
    for row in telling.facts.authorships[telling.iri(index)]:
        person = telling.indices.get(row["person"])
        if person is not None and person not in told:
            note = "they write for it" if is_for(row) else "hidden in “et al.”?"
            yield Item(node=person, note="" if "position" in row else note)
            told.add(person)
    for person in telling.beside(index, EdgeKind.AUTHOR):
        if person not in told:
            yield Item(node=person)


def _has_organisations(telling: Telling, paper: int) -> bool:
    authors = telling.beside(paper, EdgeKind.AUTHOR)
    return any(telling.scene.node(author).kind is NodeKind.ORGANISATION for author in authors)


def _concept(telling: Telling, index: int) -> Card:
    node, facts = telling.scene.node(index), telling.facts
    makers = telling.beside(index, EdgeKind.INTRODUCES)
    papers = [*makers, *telling.beside(index, EdgeKind.ABOUT)]
    told = [paper for paper in papers if not telling.spares(index, paper)]
    quoted = [
        (paper, facts.evidence.of_topic(telling.iri(paper), node.iri)) for paper in told[:_QUOTED_PAPERS]
    ]
    return Card(
        title=node.name,
        kind=_sort(telling, index),
        facts=(("Also called", ", ".join(readable(row["name"]) for row in facts.names[node.iri])),),
        links=tuple(_topics(telling, node.iri)),
        sections=(
            wrong_section(telling, node.iri),
            dated(telling, index, EdgeKind.INTRODUCES, "Introduced by"),
            claims_section(telling, index),
            *relation_sections(telling, index),
            _about(telling, index),
            *(
                Section(
                    heading=f"In “{telling.scene.node(paper).name}”",
                    texts=places(facts, telling.iri(paper)) if quotes else (),
                    quotes=tuple(quotes[:_QUOTES]),
                )
                for paper, quotes in quoted
            ),
            spared_section(telling, index),
            Section(heading="Elsewhere", texts=_unquoted(len(papers) - len(quoted))),
        ),
        iri=node.iri,
    )


def _about(telling: Telling, index: int) -> Section:
    """The papers that are mainly about a concept, and how many others name it."""
    section = dated(telling, index, EdgeKind.ABOUT, "Papers mainly about it")
    named = telling.naming(index)
    return section._replace(texts=(*section.texts, named)) if named else section


def _topics(telling: Telling, concept: str) -> Iterator[Link]:
    """The topics of vocabularies that it is or may be, each with the vocabulary, which has more to say."""
    for row in telling.facts.topics.get(concept, ()):
        if is_web(row["topic"]):
            yield Link(row["match"], f"{row['label']} ({row['vocabulary']})", row["topic"])


def _sort(telling: Telling, index: int) -> str:
    """What sort of concept it is, as far as the graph says."""
    known = telling.facts.types.get(telling.iri(index))
    one = "System" if telling.count(index, EdgeKind.INTRODUCES) else NODE_STYLES[NodeKind.CONCEPT].one
    return f"{one}, {known}" if known else one


def _unquoted(papers: int) -> tuple[str, ...]:
    if papers <= 0:
        return ()
    more = counted(papers, "more paper names", "more papers name")
    return (f"{more} it: choose a line in the picture to read the words.",)


def _group(telling: Telling, index: int) -> Card:
    """A category or an organisation."""
    node = telling.scene.node(index)
    return Card(
        title=node.name,
        kind=NODE_STYLES[node.kind].one,
        facts=(
            ("Code", node.code or ""),
            ("Also called", _variants(telling, index)),
        ),
        sections=(
            wrong_section(telling, node.iri),
            dated(telling, index, EdgeKind.CATEGORY, "Papers"),
            dated(telling, index, EdgeKind.POSSIBLE, "Papers that may be in it"),
            dated(telling, index, EdgeKind.AUTHOR, "Papers that it signs"),
            neighbours(telling, index, EdgeKind.AFFILIATION, "People", chips=True),
        ),
        iri=node.iri,
    )


def _variants(telling: Telling, index: int) -> str:
    """Other names of an organisation; those of a category are arXiv's."""
    node = telling.scene.node(index)
    names = telling.facts.names[node.iri] if node.kind is NodeKind.ORGANISATION else ()
    return ", ".join(row["name"] for row in names)


_CARDS: dict[NodeKind, Callable[[Telling, int], Card]] = {
    NodeKind.PAPER: _paper,
    NodeKind.PERSON: person_card,
    NodeKind.CONCEPT: _concept,
    NodeKind.CATEGORY: _group,
    NodeKind.ORGANISATION: _group,
}
