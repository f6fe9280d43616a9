"""The picture for the page's script: what is known of all nodes and lines in columns, each said once.

A column is far smaller than a thousand objects with the same keys, and quicker to read.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Any

from kg.rdf import vocabulary as v
from kg.rdf.prefixes import PREFIXES, prefixed
from kg.text.letters.fold import search_form, slug
from kg.view.cards.telling import Telling
from kg.view.kinds import DESCRIBED, EDGE_STYLES, NODE_STYLES, EdgeKind, NodeKind
from kg.view.scene import Node

_PROPERTIES = {
    EdgeKind.AUTHOR: v.CREATOR,
    EdgeKind.ABOUT: v.ABOUT,
    EdgeKind.INTRODUCES: v.INTRODUCED_BY,
    EdgeKind.CATEGORY: v.SUBJECT,
    EdgeKind.POSSIBLE: v.POSSIBLE_CATEGORY,
    EdgeKind.AFFILIATION: v.AFFILIATION,
}
"""Kind → the simple edge that it shows; `introducedBy` is read from its target, relations have several."""
_PREFIXES = ("dcterms", "foaf", "kgo", "schema", "skos")
"""The namespaces of these."""
_TOLD = 2
"""Things after which a community is called."""
_NODES, _EDGES = list(NodeKind), list(EdgeKind)


def pictured(telling: Telling, net: Any) -> dict[str, Any]:
    """Nodes and lines of the pyvis network, as the script unpacks them.

    Of where each line comes from only the difference to the one before is said, which is small.
    """
    iris = [telling.iri(node["id"]) for node in net.nodes]
    base = _beginning(iris)
    return {
        "base": base,
        "nodes": {
            "iri": [
                _shortened(iri.removeprefix(base), node["name"])
                for iri, node in zip(iris, net.nodes, strict=True)
            ],
            "group": [_NODES.index(node["group"]) for node in net.nodes],
            **{name: [node[name] for node in net.nodes] for name in ("name", "size", "x", "y", "community")},
            "label": [_written(node) for node in net.nodes],
            "year": [node.get("year", 0) for node in net.nodes],
            **{name: _where(net.nodes, name) for name in ("minor", "unresolved", "wrong")},
            "printed": {node["id"]: node["printed"] for node in net.nodes if "printed" in node},
            "undrawn": _undrawn(telling),
        },
        "edges": {
            "from": [edge["from"] - before["from"] for before, edge in pairwise([{"from": 0}, *net.edges])],
            "to": [edge["to"] for edge in net.edges],
            "group": [_EDGES.index(edge["group"]) for edge in net.edges],
            **{name: _where(net.edges, name) for name in ("dashes", "arrow")},
            **{
                name: {number: edge[name] for number, edge in enumerate(net.edges) if name in edge}
                for name in ("word", "facts")
            },
        },
        "kinds": [_kind(kind) for kind in _NODES],
        "ties": [_tie(kind) for kind in _EDGES],
        "prefixes": {name: PREFIXES[name] for name in _PREFIXES},
    }


def _kind(kind: NodeKind) -> dict[str, str]:
    """How the script calls a kind of node, draws it and writes it as Turtle."""
    style, described = NODE_STYLES[kind], DESCRIBED[kind]
    many = style.many[:1].upper() + style.many[1:]
    terms = {"type": prefixed(described.type), "called": prefixed(described.name)}
    return {"kind": kind, "one": style.one, "many": many, "shape": style.shape} | terms


def _tie(kind: EdgeKind) -> dict[str, Any]:
    """How the script calls a kind of line; with the property that it stands for where it stands for one."""
    style = EDGE_STYLES[kind]
    fact = {"property": prefixed(_PROPERTIES[kind])} if kind in _PROPERTIES else {}
    return {"kind": kind, "word": style.legend, "inverse": style.inverse, "many": style.many} | fact


def _beginning(texts: Sequence[str]) -> str:
    """What all of them begin with; that is what the first and the last in the alphabet begin with."""
    first, last = min(texts, default=""), max(texts, default="")
    same = next((i for i, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), len(first))
    return first[:same]


def _shortened(end: str, name: str) -> str:
    """The end of an IRI with a space, which no IRI has, where it repeats the name, in plain letters alone."""
    if not name.isascii():
        return end
    words = re.sub("[^a-z0-9]+", " ", name.lower())
    return end.replace(f"/{slug(words)}-", "/ -", 1) if words.strip() else end


def _written(node: Mapping[str, Any]) -> str | int | list[int]:
    """The label: 0 where it is the name itself, else where the lines of the name end, or all of it.

    A last number below zero says that more of the name follows.
    """
    label, name = node["label"], node["name"]
    if label == name:
        return 0
    *rows, last = label.split("\n")
    cut = last.endswith("…") and not name.endswith("…")
    rows = [*rows, last[:-1] if cut else last]
    ends = list(accumulate((len(row) + 1 for row in rows), initial=-1))[1:]
    if name.isascii() and name.startswith(" ".join(rows)):
        return [*ends[:-1], -ends[-1] if cut else ends[-1]]
    return str(label)


def _where(things: Iterable[Mapping[str, Any]], name: str) -> list[int]:
    """The numbers of the things of which this is true."""
    return [number for number, thing in enumerate(things) if thing.get(name)]


def _undrawn(telling: Telling) -> list[int]:
    """How many of its neighbours are not drawn, for each node."""
    found = Counter[int]()
    for (index, _), number in telling.scene.undrawn.items():
        found[index] += number
    return [found[index] for index in telling.scene.graph]


def regions(telling: Telling, groups: Sequence[Sequence[int]]) -> list[dict[str, Any]]:
    """The communities, largest first, each with what it is called after: its best connected things."""
    return [{"name": _called(telling, group)} for group in groups]


def _called(telling: Telling, group: Sequence[int]) -> list[str]:
    """Two concepts that share no word where there are some, else a category and who has written most."""
    nodes = [telling.scene.node(index) for index in sorted(group)]
    concepts: list[str] = []
    for node in nodes:
        words = set(search_form(node.name).split())
        if node.kind is NodeKind.CONCEPT and words.isdisjoint(search_form(" ".join(concepts)).split()):
            concepts.append(node.name)
            if len(concepts) == _TOLD:
                return concepts
    return concepts or [*_first(nodes, NodeKind.CATEGORY), *_first(nodes, NodeKind.PERSON)]


def _first(nodes: Sequence[Node], kind: NodeKind) -> list[str]:
    """The name of the first node of a kind; none where there is none."""
    return [node.name for node in nodes if node.kind is kind][:1]
