"""The picture as a pyvis `Network`: nodes with their places, edges, and the options of vis-network.

Only pyvis's data is used. Its own page loads scripts from the web and runs what documents say; ours is in
`kg.view.page`.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from pyvis.network import Network

from kg.text.letters.fold import search_form
from kg.text.registered.identifiers import whole_isbn
from kg.text.works.titles import typed_plainly
from kg.view.cards.telling import Telling, author_of, byline, paper_date, paper_year
from kg.view.kinds import EDGE_STYLES, NODE_STYLES, EdgeKind, NodeKind
from kg.view.placing.layout import place
from kg.view.placing.lettering import extent, label
from kg.view.placing.spacing import Box
from kg.view.reading.facts import Facts
from kg.view.scene import Node, Scene
from kg.view.ties import RELATIONS

OPTIONS: dict[str, Any] = {
    "layout": {"improvedLayout": False},
    "physics": {"enabled": False},
    "interaction": {
        "hover": True,
        "hideEdgesOnDrag": False,
        "selectConnectedEdges": False,
        "tooltipDelay": 250,
    },
    "nodes": {"borderWidth": 1.5, "borderWidthSelected": 3},
    "edges": {"smooth": False, "width": 1, "selectionWidth": 2, "hoverWidth": 1},
}
"""Where nodes stand is computed beforehand: nothing moves but what a reader drags."""

_LETTERED = 150
"""Best connected nodes that are given room for their label; the others' show when one comes near."""
_MINOR = 0.62
"""Size of a concept that only one paper is about, beside that of a shared one."""
_SQUEEZE = 0.7
"""Part of the room for its label that a minor concept is given; it shows where there is more."""
_GROWTH = 1.35
"""Largest size of a well connected node, beside the usual."""
_IDENTIFIERS = ("Identifiers", "ORCID")
"""What imprints say identifiers under: `arxiv:2401.00001`."""


def network(telling: Telling, groups: Sequence[Sequence[int]] = ()) -> Any:
    """The pyvis `Network` of the scene, with integer places, directed as the edges are read.

    The groups are the communities of its nodes; -1 stands for none. It is filled here, for pyvis looks
    through all nodes before it adds one.
    """
    scene = telling.scene
    net = Network(directed=True)
    hints = _hints(telling)
    labels = {index: label(scene.node(index)) for index in scene.graph}
    boxes = {index: _box(scene, index, labels[index]) for index in scene.graph}
    places = place(scene.graph, boxes, groups or None)
    home = {index: number for number, group in enumerate(groups) for index in group}
    for index in scene.graph:
        node = _node(telling, index) | {"community": home.get(index, -1), "label": labels[index]}
        node |= dict(zip(("x", "y"), places[index], strict=True))
        net.nodes.append(node | ({"hint": hints[index]} if index in hints else {}))
        net.node_ids.append(index)
        net.node_map[index] = node
    for number, (source, target, kind) in enumerate(edges(scene)):
        ends = {"from": source, "to": target, "id": f"e{number}", "group": kind.value, "arrows": ""}
        net.edges.append(ends | _edge(telling, source, target, kind))
    net.options = OPTIONS
    return net


def _node(telling: Telling, index: int) -> dict[str, Any]:
    """What is known of a node wherever it stands; what is false is absent."""
    scene, facts = telling.scene, telling.facts
    node = scene.node(index)
    year = paper_year(facts, node.iri)
    known = {
        "find": _findable(node, facts),
        "printed": node.printed,
        "minor": _is_minor(scene, index),
        "unresolved": node.unresolved,
        "wrong": bool(facts.wrong.get(node.iri)),
        "year": int(year) if year else 0,
    }
    always = {"id": index, "group": node.kind.value, "name": node.name, "shape": NODE_STYLES[node.kind].shape}
    return always | {"size": _size(scene, index)} | {key: value for key, value in known.items() if value}


def _edge(telling: Telling, source: int, target: int, kind: EdgeKind) -> dict[str, Any]:
    """What is known of a line beside its ends and kind; what is false is absent."""
    known: dict[str, Any] = {
        "dashes": EDGE_STYLES[kind].dashed or _is_doubtful(telling.scene, source, target),
    }
    if kind is EdgeKind.RELATION:
        known |= _relation(telling, source, target)
    return {key: value for key, value in known.items() if value}


def shown_as(node: Node) -> dict[str, Any]:
    """What a page needs to draw one more node."""
    size = NODE_STYLES[node.kind].size
    known = {"iri": node.iri, "kind": node.kind, "name": node.name, "label": label(node), "size": size}
    more = {"unresolved": node.unresolved, "printed": node.printed}
    return known | {key: value for key, value in more.items() if value}


def edges(scene: Scene) -> list[tuple[int, int, Any]]:
    """Source, target and kind of every edge, in a fixed order: the one of the cards."""
    found = (data for _, _, data in scene.graph.edges(data=True))
    return [(data["source"], data["target"], data["kind"]) for data in sorted(found, key=_number)]


def _number(data: dict[str, Any]) -> int:
    number: int = data["number"]
    return number


def _relation(telling: Telling, source: int, target: int) -> dict[str, Any]:
    """What is written at the line between two concepts, and whether it has a direction."""
    first, second = telling.iri(source), telling.iri(target)
    rows = [row for row in telling.facts.relations[first] if second in (row["source"], row["target"])]
    known = [RELATIONS[row["relation"]] for row in rows]
    one_way = all(row["source"] == first for row in rows) and any(relation.directed for relation in known)
    word = ", ".join(dict.fromkeys(relation.word for relation in known))
    facts = [[row["relation"], row["source"] == first] for row in rows]
    return {"word": word, "facts": facts, "arrow": one_way}


def _is_minor(scene: Scene, index: int) -> bool:
    """A concept that hangs on one paper alone, whatever it has to do with other concepts."""
    kinds = [data["kind"] for _, _, data in scene.graph.edges(index, data=True)]
    papers = sum(kind is not EdgeKind.RELATION for kind in kinds)
    return scene.node(index).kind is NodeKind.CONCEPT and papers < 2 and EdgeKind.INTRODUCES not in kinds


def _is_doubtful(scene: Scene, source: int, target: int) -> bool:
    return scene.node(source).unresolved or scene.node(target).unresolved


def _size(scene: Scene, index: int) -> int:
    """Half the height of the symbol: larger for what is well connected."""
    size = NODE_STYLES[scene.node(index).kind].size
    degree: int = scene.graph.degree(index)
    if _is_minor(scene, index):
        return round(size * _MINOR)
    return round(size * min(_GROWTH, 1 + degree / 50))


def _box(scene: Scene, index: int, text: str) -> Box:
    """The room for the symbol, and for the label below it."""
    size = _size(scene, index) + 3
    if index >= _LETTERED:
        return Box(-size, -size, size, size)
    width, height = extent(text, _letters(scene, index))
    if _is_minor(scene, index):
        width, height = _SQUEEZE * width, min(height, _SQUEEZE * height + 4)
    half = max(size, width / 2 + 3)
    return Box(-half, -size, half, size + height + 5)


def _letters(scene: Scene, index: int) -> int:
    """Height of the label's letters."""
    font = NODE_STYLES[scene.node(index).kind].font
    return font - 1 if _is_minor(scene, index) else font


def _hints(telling: Telling) -> dict[int, str]:
    """What tells nodes of one name apart where only their names are listed; absent where a name is unique."""
    scene = telling.scene
    names = Counter((node.kind, node.name) for node in map(scene.node, scene.graph))
    return {
        index: hint
        for index in scene.graph
        if names[scene.node(index).kind, scene.node(index).name] > 1 and (hint := _hint(telling, index))
    }


def _hint(telling: Telling, index: int) -> str:
    node = telling.scene.node(index)
    if node.kind is NodeKind.PERSON:
        return author_of(telling, index)
    if node.kind is NodeKind.PAPER:
        parts = (node.status, byline(telling.facts, node.iri), paper_date(telling.facts, node.iri))
        return " · ".join(filter(None, parts))
    return node.code or ""


def _findable(node: Node, facts: Facts) -> str:
    """What the search box compares with beside the name: other names, without case and accents, cut by ` · `.

    The name itself is among them where its letters need spelling out; so are identifiers, and the keys of a
    paper in libraries.
    """
    row = facts.papers.get(node.iri, {})
    others = [other["name"] for other in facts.names[node.iri]]
    own = "" if node.name.isascii() else node.name
    told = facts.imprints[node.iri]
    identifiers = [line["value"].partition(":")[2] for line in told if line["what"] in _IDENTIFIERS]
    books = [isbn for line in told if line["what"] == "ISBN" and (isbn := whole_isbn(line["value"]))]
    journals = [line["value"] for line in told if line["what"] == "ISSN"]
    keys = [entry["entry"].partition(" ")[2] for entry in facts.records[node.iri] if "entry" in entry]
    texts = [
        own,
        typed_plainly(node.title),
        node.code or "",
        *others,
        row.get("arxiv", ""),
        row.get("doi", ""),
        *identifiers,
        *books,
        *journals,
        *keys,
    ]
    return " · ".join(dict.fromkeys(filter(None, map(search_form, texts))))
