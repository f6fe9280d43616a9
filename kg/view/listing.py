"""Everything that is drawn, as a list: for keyboards, screen readers, print, and browsers without scripts."""

from typing import Any

from kg.text.letters.ordering import NameOrder, name_order
from kg.text.printing import counted
from kg.view.cards.relations import ties
from kg.view.cards.telling import Telling, byline, makers, paper_date, paper_time
from kg.view.kinds import NODE_STYLES, EdgeKind, NodeKind
from kg.view.network import edges


def groups(telling: Telling) -> list[dict[str, Any]]:
    """The kinds that are drawn, each with its entries: papers latest first, others by name."""
    found: dict[NodeKind, list[int]] = {}
    for index in telling.scene.graph:
        found.setdefault(telling.scene.node(index).kind, []).append(index)
    return [
        {
            "kind": kind,
            "note": _note(telling, kind),
            "heading": NODE_STYLES[kind].many[:1].upper() + NODE_STYLES[kind].many[1:],
            "entries": [_entry(telling, index) for index in _ordered(telling, kind, found[kind])],
        }
        for kind in NodeKind
        if kind in found
    ]


def relations(telling: Telling) -> list[dict[str, Any]]:
    """What the drawn concepts have to do with each other, by name, each tie with its sentences."""
    found = [
        {"id": number, "name": said, "quotes": [quote.parts for quote in quotes]}
        for number, (source, target, kind) in enumerate(edges(telling.scene))
        if kind is EdgeKind.RELATION
        for said, quotes in ties(telling, source, target)
    ]
    return sorted(found, key=lambda tie: (name_order(tie["name"]), tie["id"]))


def _note(telling: Telling, kind: NodeKind) -> str:
    """How many there are beside those that are listed."""
    scene = telling.scene
    drawn = scene.counts().get(kind, 0)
    rest = (scene.concepts if kind is NodeKind.CONCEPT else scene.totals.get(kind, 0)) - drawn
    if rest < 1:
        return ""
    are = "is" if rest == 1 else "are"
    if kind is not NodeKind.CONCEPT:
        style = NODE_STYLES[kind]
        more = counted(rest, f"more {style.one.lower()}", f"more {style.many}")
        return f"{more} {are} in the graph, and not drawn."
    how = "only mentioned by papers" if scene.graph.number_of_nodes() == scene.total else "named by papers"
    return f"{counted(rest, 'more concept')} {are} {how}, and not drawn."


def _ordered(telling: Telling, kind: NodeKind, indices: list[int]) -> list[int]:
    def name(index: int) -> tuple[NameOrder, str]:
        return name_order(telling.scene.node(index).name), telling.iri(index)

    def time(index: int) -> tuple[bool, int, str]:
        return paper_time(telling.facts, telling.iri(index))

    named = sorted(indices, key=name)
    return sorted(named, key=time, reverse=True) if kind is NodeKind.PAPER else named


def _entry(telling: Telling, index: int) -> dict[str, Any]:
    node = telling.scene.node(index)
    return {
        "id": index,
        "mark": f"{node.kind}{' hollow' if node.unresolved else ''}",
        "name": node.name,
        "note": " · ".join(notes := [note for note in _notes(telling, index) if note]),
        "notes": notes,
    }


def _notes(telling: Telling, index: int) -> list[str]:
    node, facts = telling.scene.node(index), telling.facts
    match node.kind:
        case NodeKind.PAPER:
            codes = [telling.scene.node(other) for other in telling.beside(index, EdgeKind.CATEGORY)]
            named = ", ".join(other.code or other.name for other in codes)
            authors = byline(facts, node.iri) or " ".join(filter(None, makers(facts, node.iri)))
            return [node.status, authors, paper_date(facts, node.iri), named]
        case NodeKind.PERSON:
            return ["unresolved" if node.unresolved else "", _papers(telling, index, EdgeKind.AUTHOR)]
        case NodeKind.CONCEPT:
            papers = telling.beside(index, EdgeKind.INTRODUCES)
            new = f"introduced by “{telling.scene.node(papers[0]).name}”" if papers else ""
            about = _papers(telling, index, EdgeKind.ABOUT) if not papers else ""
            return [facts.types.get(node.iri, ""), new, about]
        case NodeKind.CATEGORY:
            number = telling.count(index, EdgeKind.CATEGORY)
            maybe = telling.count(index, EdgeKind.POSSIBLE)
            possible = f"{counted(maybe, 'paper')} may be in it" if maybe else ""
            return [node.code or "", counted(number, "paper") if number else "", possible]
        case NodeKind.ORGANISATION:
            people = telling.count(index, EdgeKind.AFFILIATION)
            signed = telling.count(index, EdgeKind.AUTHOR)
            return [
                counted(people, "person", "people") if people or not signed else "",
                f"signs {counted(signed, 'paper')}" if signed else "",
            ]


def _papers(telling: Telling, index: int, kind: EdgeKind) -> str:
    return counted(telling.count(index, kind), "paper")
