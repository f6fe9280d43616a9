"""What the details say of each kind of edge: why it is there."""

from collections.abc import Callable, Sequence

from kg.view.cards import words
from kg.view.cards.card import Card, Item, Section
from kg.view.cards.doubts import decisions, doubt_lines, summary
from kg.view.cards.relations import relation_card
from kg.view.cards.telling import (
    Telling,
    author_of,
    doubt_rows,
    excluding,
    is_for,
    places,
    spared_sentences,
    wrong_section,
)
from kg.view.kinds import EDGE_STYLES, EdgeKind
from kg.view.reading.questions import Row
from kg.view.reading.quotes import Quote

_CLAIMED = "An author page claims this paper; its byline does not show the name."
_FOR = "The authors write for it: a document names it beside the byline, or in the place of its members."


def edge_card(telling: Telling, source: int, target: int) -> Card:
    """The details of the edge that is read from one node to another."""
    kind: EdgeKind = telling.scene.graph.edges[source, target]["kind"]
    return _CARDS[kind](telling, source, target)


_ENDS = Section(heading="Between", ends=True)


def _title(telling: Telling, source: int, target: int, kind: EdgeKind) -> str:
    first, second = telling.scene.node(source), telling.scene.node(target)
    return f"{first.name} {EDGE_STYLES[kind].legend} {second.code or second.name}"


def _naming(telling: Telling, target: int, kind: EdgeKind) -> str:
    """The title as the page makes it of the names of the ends."""
    code = telling.scene.node(target).code
    return f"{{source}} {EDGE_STYLES[kind].legend} {code or '{target}'}"


def _author(telling: Telling, source: int, target: int) -> Card:
    paper, person = telling.scene.node(source), telling.scene.node(target)
    rows = telling.signed(paper.iri, person.iri)
    hidden = bool(rows) and not any("position" in row for row in rows)
    return Card(
        title=f"{person.name} — {paper.name}",
        naming="{target} — {source}",
        kind="Authorship, not in the byline" if hidden else "Authorship",
        note=(_FOR if any(map(is_for, rows)) else _CLAIMED) if hidden else "",
        facts=(
            ("Byline", telling.byline_at(paper.iri, person.iri)),
            *(fact for row in rows for fact in _place(row)),
        ),
        sections=(
            _ENDS,
            wrong_section(telling, *(row["authorship"] for row in rows if "authorship" in row)),
            Section(heading="Where it stands", texts=places(telling.facts, paper.iri)),
        ),
    )


def _place(row: Row) -> tuple[tuple[str, str], ...]:
    printed = f"“{row['printed']}”" if "printed" in row else ""
    if "position" in row:
        return (("Position", row["position"]), ("Printed as", printed))
    if is_for(row):
        return (("Position", ""), ("Named as", printed))
    hidden = (
        f"hidden behind “et al.”, {words.ordinal(row['hiddenFrom'])} or later" if "hiddenFrom" in row else ""
    )
    owner = row.get("basis", "").endswith("PageOwner")
    return (("Position", hidden), ("Rests on", f"the heading of a page: {printed}" if owner else ""))


def _about(telling: Telling, source: int, target: int) -> Card:
    paper, concept = telling.scene.node(source), telling.scene.node(target)
    return Card(
        title=f"{concept.name} in “{paper.name}”",
        naming="{target} in “{source}”",
        kind="Main concept of a paper",
        sections=_resting(telling, source, target, telling.facts.evidence.of_topic(paper.iri, concept.iri)),
    )


def _introduces(telling: Telling, source: int, target: int) -> Card:
    paper, system = telling.scene.node(source), telling.scene.node(target)
    said = telling.facts.evidence.of_introduction(paper.iri, system.iri)
    quotes = said or telling.facts.evidence.of_topic(paper.iri, system.iri)
    return Card(
        title=f"“{paper.name}” introduces {system.name}",
        naming="“{source}” introduces {target}",
        kind="A new system",
        sections=_resting(telling, source, target, quotes),
    )


def _resting(telling: Telling, source: int, target: int, quotes: Sequence[Quote]) -> tuple[Section, ...]:
    """The words of a paper that an edge from it rests on, and where they stand."""
    where = places(telling.facts, telling.iri(source)) if quotes else ()
    return (
        Section(heading="The words it rests on", quotes=tuple(quotes)),
        spared_sentences(telling, source, target),
        _ENDS,
        Section(heading="Where they stand", texts=where),
    )


def _category(telling: Telling, source: int, target: int) -> Card:
    paper, category = telling.scene.node(source), telling.scene.node(target)
    row = telling.facts.papers.get(paper.iri, {})
    primary = row.get("primary") == category.iri
    return Card(
        title=_title(telling, source, target, EdgeKind.CATEGORY),
        naming=_naming(telling, target, EdgeKind.CATEGORY),
        kind="Category of a paper",
        facts=(
            ("Category", category.name),
            ("Rank", "the primary category" if primary else "a further category"),
        ),
        sections=(
            _ENDS,
            Section(heading="Where it stands", texts=places(telling.facts, paper.iri)),
        ),
    )


def _possible(telling: Telling, source: int, target: int) -> Card:
    paper = telling.scene.node(source)
    printed = telling.facts.papers.get(paper.iri, {}).get("categoryPrinted", "")
    return Card(
        title=_title(telling, source, target, EdgeKind.POSSIBLE),
        naming=_naming(telling, target, EdgeKind.POSSIBLE),
        kind="Open question",
        note="Several archives use the printed code; nothing says which one is meant.",
        facts=(("Printed as", printed),),
        sections=(_ENDS,),
    )


def _affiliation(telling: Telling, source: int, target: int) -> Card:
    return Card(
        title=_title(telling, source, target, EdgeKind.AFFILIATION),
        naming=_naming(telling, target, EdgeKind.AFFILIATION),
        kind="Affiliation",
        sections=(_ENDS,),
    )


def _doubt(telling: Telling, source: int, target: int) -> Card:
    rows = doubt_rows(telling.facts, telling.iri(source), telling.iri(target))
    first, second = telling.scene.node(source).name, telling.scene.node(target).name
    return Card(
        title=f"Two nodes named {first}: one or two?"
        if first == second
        else f"{first} and {second}: one or two?",
        kind="Open question",
        note="Nothing in the documents decides it, so both stay apart until somebody does.",
        facts=(("So far", summary(rows)),),
        sections=(
            Section(heading="Reasons", texts=(*doubt_lines(rows), *excluding(telling, source, target))),
            decisions(telling, source, target),
            Section(
                heading="Between",
                items=tuple(
                    Item(node=node, note=author_of(telling, node)) for node in sorted((source, target))
                ),
            ),
        ),
    )


_CARDS: dict[EdgeKind, Callable[[Telling, int, int], Card]] = {
    EdgeKind.AUTHOR: _author,
    EdgeKind.ABOUT: _about,
    EdgeKind.INTRODUCES: _introduces,
    EdgeKind.CATEGORY: _category,
    EdgeKind.POSSIBLE: _possible,
    EdgeKind.AFFILIATION: _affiliation,
    EdgeKind.RELATION: relation_card,
    EdgeKind.DOUBT: _doubt,
}
