"""One HTML file that holds everything: text, data, style, script. It asks the network for nothing.

Words of documents reach the page in two ways only: through the template, which escapes them, and as JSON
in a data block, which a script reads as text. The page's content security policy names its scripts by
their hashes, so that nothing else can run.
"""

import json
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from kg.view import words
from kg.view.assets import csp_hash, script, style, vis_network
from kg.view.edge_cards import edge_card
from kg.view.facts import Facts, read_facts
from kg.view.kinds import EDGE_STYLES, NODE_STYLES, EdgeKind, NodeKind
from kg.view.network import edges, network
from kg.view.node_cards import Telling, byline, node_card, paper_date
from kg.view.questions import Graph
from kg.view.scene import Scene, read_scene

_ESCAPES = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


def render(graph: Graph, *, title: str = "Scholarly knowledge graph", max_nodes: int = 2000) -> str:
    """The page of a graph: its best connected `max_nodes` nodes, drawn, searchable and explained.

    The same graph gives the same page on every machine. A graph without papers gives a page that says so.
    """
    scene = read_scene(graph, max_nodes)
    indices = scene.indices()
    facts = read_facts(graph, frozenset(indices))
    telling = Telling(scene, facts, indices)
    net = network(scene, facts)
    data = {
        "nodes": [node | {"card": node_card(telling, node["id"]).data()} for node in net.nodes],
        "edges": [edge | {"card": edge_card(telling, edge["from"], edge["to"]).data()} for edge in net.edges],
        "options": net.options,
        "kinds": {kind.value: NODE_STYLES[kind].one for kind in NodeKind},
    }
    return _fill(title, telling, island(data))


def island(data: Any) -> str:
    """The data as JSON that cannot end the block it stands in, nor be read as markup.

    >>> island({"title": "</script><b>"})
    '{"title":"\\\\u003c/script\\\\u003e\\\\u003cb\\\\u003e"}'
    """
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.translate(_ESCAPES)


def _fill(title: str, telling: Telling, data: str) -> str:
    scene = telling.scene
    environment = Environment(
        loader=PackageLoader("kg.view", "assets"),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    app, library, css = script(), vis_network(), style()
    return environment.get_template("page.html.j2").render(
        title=title,
        counts=_counts(scene),
        cut=_cut(scene),
        node_legend=_node_legend(scene),
        edge_legend=_edge_legend(scene),
        papers=_paper_list(scene, telling.facts),
        doubts=_doubt_list(telling),
        policy=f"script-src {csp_hash(library)} {csp_hash(app)}; style-src {csp_hash(css)}",
        style=Markup(css),  # noqa: S704 - our own file
        library=Markup(library),  # noqa: S704 - a vendored file
        script=Markup(app),  # noqa: S704 - our own files
        data=Markup(data),  # noqa: S704 - escaped by `island`
    )


def _counts(scene: Scene) -> str:
    """The line below the heading: `9 papers · 21 people · 83 concepts`."""
    parts = [
        words.count(number, NODE_STYLES[kind].one.lower(), NODE_STYLES[kind].many)
        for kind, number in scene.counts().items()
    ]
    links = words.count(scene.graph.number_of_edges(), "connection", "connections")
    return " · ".join([*parts, links]) if parts else "There is nothing to draw in this graph."


def _cut(scene: Scene) -> str:
    """What is not drawn, in words; empty when everything is."""
    drawn = scene.graph.number_of_nodes()
    if drawn == scene.total:
        return ""
    return f"Showing {drawn:,} of {scene.total:,} nodes, ranked by number of connections."


def _node_legend(scene: Scene) -> list[dict[str, str]]:
    return [
        {
            "kind": kind,
            "shape": NODE_STYLES[kind].shape,
            "name": NODE_STYLES[kind].many,
            "count": f"{number:,}",
        }
        for kind, number in scene.counts().items()
    ]


def _edge_legend(scene: Scene) -> list[dict[str, str]]:
    drawn = [kind for _, _, kind in edges(scene)]
    return [
        {"kind": kind, "name": EDGE_STYLES[kind].many, "count": f"{drawn.count(kind):,}"}
        for kind in EdgeKind
        if kind in drawn
    ]


def _paper_list(scene: Scene, facts: Facts) -> list[dict[str, Any]]:
    """Every drawn paper in words, the latest first, those without a year last."""
    papers = [
        {
            "id": index,
            "title": node.name,
            "byline": byline(facts, node.iri),
            "date": paper_date(facts, node.iri),
        }
        | {"issued": facts.papers.get(node.iri, {}).get("issued", "")}
        for index, node in ((index, scene.node(index)) for index in scene.graph)
        if node.kind is NodeKind.PAPER
    ]
    papers.sort(key=lambda paper: str(paper["title"]))
    return sorted(papers, key=lambda paper: str(paper["issued"]), reverse=True)


def _doubt_list(telling: Telling) -> list[dict[str, Any]]:
    """The people of whom it is open who they are, each with a paper that they may have written."""
    found = []
    for index in telling.scene.graph:
        node = telling.scene.node(index)
        papers = telling.beside(index, EdgeKind.AUTHOR)
        if node.unresolved and papers:
            found.append({"id": index, "name": node.name, "paper": telling.scene.node(papers[0]).name})
    return found
