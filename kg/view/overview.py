"""What the page says of the whole graph: counts, legend, contradictions, open questions."""

from collections import Counter
from collections.abc import Mapping
from typing import Any

from kg.text.printing import counted
from kg.view.cards.claims import claim_card
from kg.view.cards.doubts import summary
from kg.view.cards.telling import Telling, author_of, doubt_rows, excluding
from kg.view.kinds import EDGE_STYLES, NODE_STYLES, EdgeKind, NodeKind
from kg.view.network import edges
from kg.view.scene import Scene


def counts(scene: Scene) -> str:
    """The line below the heading: `9 papers · 20 of 21 people · 83 main concepts of 172 named`."""
    found = scene.counts()
    parts = [_counted(kind, number, scene.totals[kind]) for kind, number in found.items()]
    if found.get(NodeKind.CONCEPT, 0) < scene.concepts and NodeKind.CONCEPT in found:
        place = list(found).index(NodeKind.CONCEPT)
        parts[place] += f" of {scene.concepts:,} named"
    links = counted(scene.graph.number_of_edges(), "connection")
    return " · ".join([*parts, links]) if parts else "There is nothing to draw in this graph."


def _counted(kind: NodeKind, drawn: int, total: int) -> str:
    """How many are drawn, and of how many; of concepts those that papers name are told beside it."""
    if kind is NodeKind.CONCEPT:
        return counted(drawn, "main concept", NODE_STYLES[kind].many)
    of = f"{drawn:,} of " if drawn < total else ""
    return of + counted(total, NODE_STYLES[kind].one.lower(), NODE_STYLES[kind].many)


def cut(scene: Scene) -> str:
    """What is not drawn, in words; empty when everything is."""
    drawn = scene.graph.number_of_nodes()
    if drawn == scene.total:
        return ""
    which = "the best connected of each kind, and papers that join them"
    return f"Showing {drawn:,} of {scene.total:,} nodes: {which}."


def around(telling: Telling, hops: int) -> str:
    """What a picture of one thing shows, in words: the thing is the first of its nodes.

    Papers that only name a concept are no neighbours of it, and told of.
    """
    scene, named = telling.scene, telling.naming(0)
    steps = "one step" if hops == 1 else "two steps"
    left = sum(number for (index, _), number in scene.undrawn.items() if index == 0)
    rest = f"; {left:,} more of its neighbours are not drawn" if left else ""
    return f"Around {_short(scene.node(0).name)}: what is {steps} away{rest}{f'; {named}' if named else ''}."


def _short(name: str) -> str:
    """A name with room for it in any window.

    >>> _short("On " + 50 * "A"), len(_short(90 * "two "))
    ('On AAAAAAAAAAAAAAAAAAAAAAAAAAAAA…', 121)
    """
    shown = " ".join(word if len(word) <= 30 else f"{word[:29]}…" for word in name.split())
    return shown if len(shown) <= 120 else f"{shown[:120]}…"


def node_legend(scene: Scene) -> list[dict[str, str]]:
    """The kinds that are drawn, each with its shape and number."""
    return [
        {
            "kind": kind,
            "shape": NODE_STYLES[kind].shape,
            "name": NODE_STYLES[kind].many,
            "count": f"{number:,}",
        }
        for kind, number in scene.counts().items()
    ]


def edge_legend(scene: Scene) -> list[dict[str, str]]:
    """The kinds of line that are drawn, each with its number."""
    drawn = Counter(kind for _, _, kind in edges(scene))
    return [
        {"kind": kind, "name": EDGE_STYLES[kind].many, "count": f"{drawn[kind]:,}"}
        for kind in EdgeKind
        if kind in drawn
    ]


def contradictions(telling: Telling) -> list[dict[str, Any]]:
    """What cannot be true, each with the drawn things that it concerns, as links."""
    claims = {claim.iri: number for number, claim in enumerate(telling.facts.claims)}
    return [
        {
            "text": contradiction.text,
            "rule": contradiction.rule,
            "links": [link for iri in contradiction.concerns for link in _links(telling, claims, iri)],
        }
        for contradiction in telling.facts.contradictions
    ]


def _links(telling: Telling, claims: Mapping[str, int], iri: str) -> list[dict[str, Any]]:
    """The link to a node or a claim (IRI → number); none to what is not drawn."""
    if iri in telling.indices:
        index = telling.indices[iri]
        node = telling.scene.node(index)
        mark = f"{node.kind}{' hollow' if node.unresolved else ''}"
        return [{"link": "node", "id": index, "mark": mark, "name": node.name}]
    if iri in claims:
        title = claim_card(telling, claims[iri]).title
        return [{"link": "claim", "id": claims[iri], "mark": "claim", "name": title}]
    return []


def open_questions(telling: Telling) -> list[dict[str, Any]]:
    """Everything that is open: who is who, which papers are one, what an ambiguous code means.

    Each leads to its line, or to its node where there is no line.
    """
    return [*_pairs(telling), *_strangers(telling), *_codes(telling)]


def undrawn_doubts(scene: Scene) -> int:
    """How many pairs are open beyond those that are drawn."""
    return scene.doubts - sum(kind is EdgeKind.DOUBT for _, _, kind in edges(scene))


def undrawn_claims(telling: Telling) -> str:
    """How many claims are of papers that are not drawn, in words; empty when there are none."""
    shown, total = len(telling.facts.claims), telling.scene.claims
    which = "papers" if telling.full is None else "best connected papers"
    return f"{shown:,} of {total:,} claims: those of the {which} that are drawn." if shown < total else ""


def left_out(telling: Telling) -> str:
    """Of which things the page tells no long texts, in words; empty when it tells all."""
    if telling.full is None:
        return ""
    if telling.full == 0:
        return "It has no abstracts, claims and sentences, to stay small."
    return f"Abstracts, claims and sentences are those of the {telling.full:,} best connected, to stay small."


def _pairs(telling: Telling) -> list[dict[str, Any]]:
    """The pairs that are drawn, the most probable first, as the questions of the catalogue have them."""
    scene = telling.scene
    found: list[tuple[float, str, str, str, dict[str, Any]]] = []
    for number, (source, target, kind) in enumerate(edges(scene)):
        if kind is not EdgeKind.DOUBT:
            continue
        one, other = sorted((source, target), key=lambda node: (not scene.node(node).unresolved, -node))
        first, second = scene.node(one), scene.node(other)
        rows = doubt_rows(telling.facts, first.iri, second.iri)
        so_far, chance = summary(rows), max((float(row.get("confidence", 0)) for row in rows), default=0.0)
        if first.kind is NodeKind.PAPER:
            name, note = first.name, f"The same paper as “{second.name}”? · {so_far}"
        else:
            name = first.name if first.name == second.name else f"{first.name} and {second.name}"
            note = " · ".join((_asked(telling, one, other), so_far, *excluding(telling, one, other)))
        mark = f"{first.kind}{' hollow' if first.unresolved else ''}"
        entry = {"link": "edge", "id": number, "mark": mark, "name": name, "note": note}
        low, high = sorted((first.iri, second.iri))
        found.append((-chance, name, low, high, entry))
    return [entry for *_, entry in sorted(found, key=lambda pair: pair[:-1])]


def _asked(telling: Telling, one: int, other: int) -> str:
    """Of whom it is asked whether they are one: authors of two papers, or a name that stands twice on one."""
    first, second = (telling.beside(person, EdgeKind.AUTHOR) for person in (one, other))
    if first == second and len(first) == telling.count(one, EdgeKind.AUTHOR) == 1:
        title = telling.scene.node(first[0]).name
        return f"The byline of “{title}” prints the name twice: one person or two?"
    return f"The {author_of(telling, one)}, and the {author_of(telling, other)}: one person or two?"


def _strangers(telling: Telling) -> list[dict[str, Any]]:
    """Unresolved people who may be somebody that no line names."""
    return [
        {
            "link": "node",
            "id": index,
            "mark": "person hollow",
            "name": telling.scene.node(index).name,
            "note": f"Who is the {author_of(telling, index)}?",
        }
        for index in telling.scene.graph
        if telling.scene.node(index).unresolved and not telling.beside(index, EdgeKind.DOUBT)
    ]


def _codes(telling: Telling) -> list[dict[str, Any]]:
    found = []
    for index in telling.scene.graph:
        node = telling.scene.node(index)
        if node.kind is NodeKind.PAPER and telling.count(index, EdgeKind.POSSIBLE):
            printed = telling.facts.papers.get(node.iri, {}).get("categoryPrinted", "")
            note = f"Which category does the printed code {printed} mean?".replace("  ", " ")
            found.append({"link": "node", "id": index, "mark": "paper", "name": node.name, "note": note})
    return found
