"""One HTML file that holds everything: text, data, style, script. It asks the network for nothing.

Words of documents reach the page in two ways only: through the template, which escapes them, and as JSON
in a data block, which a script reads as text. The page's content security policy names its scripts by
their hashes, so that nothing else can run.
"""

import json
from collections.abc import Mapping
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from kg.view import overview
from kg.view.assets import csp_hash, script, style, vis_network
from kg.view.edge_cards import edge_card
from kg.view.facts import read_facts
from kg.view.kinds import NODE_STYLES, NodeKind
from kg.view.network import network
from kg.view.node_cards import node_card
from kg.view.questions import Graph
from kg.view.scene import read_scene
from kg.view.sharing import share
from kg.view.telling import Telling

_ESCAPES = {ord(c): f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


def render(graph: Graph, *, title: str = "Scholarly knowledge graph", max_nodes: int = 2000) -> str:
    """The page of a graph: its best connected `max_nodes` nodes, drawn, searchable and explained.

    The same graph gives the same page on every machine. A graph without papers gives a page that says so.
    """
    scene = read_scene(graph, max_nodes)
    indices = scene.indices()
    facts = read_facts(graph, frozenset(indices))
    telling = Telling(scene, facts, indices)
    data = _data(telling, network(telling))
    return _fill(title, telling, island(data))


def _data(telling: Telling, net: Any) -> Mapping[str, Any]:
    """What the script needs: nodes, lines, and their cards."""
    cards = [_untitled(node_card(telling, node["id"]).data()) for node in net.nodes]
    ends = [(edge["from"], edge["to"]) for edge in net.edges]
    told, shared = share([*cards, *(edge_card(telling, *pair).data() for pair in ends)])
    lines = zip(net.edges, told[len(cards) :], strict=True)
    return {
        "nodes": [node | {"card": card} for node, card in zip(net.nodes, told, strict=False)],
        "edges": [_line(edge) | {"card": card} for edge, card in lines],
        "shared": shared,
        "options": net.options,
        "kinds": {kind.value: NODE_STYLES[kind].one for kind in NodeKind},
    }


def _untitled(card: Mapping[str, Any]) -> Mapping[str, Any]:
    """The card of a node, whose title is the node's name."""
    return {key: value for key, value in card.items() if key != "title"}


def _line(edge: Mapping[str, Any]) -> dict[str, Any]:
    """What pyvis knows of a line, without what is the same for all."""
    return {key: value for key, value in edge.items() if key not in ("id", "arrows")}


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
        counts=overview.counts(scene),
        cut=overview.cut(scene),
        node_legend=overview.node_legend(scene),
        edge_legend=overview.edge_legend(scene),
        papers=overview.paper_list(telling),
        doubts=overview.open_questions(telling),
        undrawn_doubts=overview.undrawn_doubts(scene),
        policy=f"script-src {csp_hash(library)} {csp_hash(app)}; style-src {csp_hash(css)}",
        style=Markup(css),  # noqa: S704 - our own file
        library=Markup(library),  # noqa: S704 - a vendored file
        script=Markup(app),  # noqa: S704 - our own files
        data=Markup(data),  # noqa: S704 - escaped by `island`
    )
