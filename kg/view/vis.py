"""The picture as vis-network draws it, the library that pyvis brings: nodes, lines and names, and no more.

For whoever wants pyvis's own way of drawing. It is slow beyond two thousand nodes, and has no table, list or
details; the page of `kg.view.page` has all of that. pyvis's template is not used here either, for it runs
words of documents as markup and loads parts from the web.
"""

from markupsafe import Markup

from kg.rdf.files import UNTITLED
from kg.view import overview
from kg.view.assets import read, vis_network
from kg.view.cards.telling import Telling
from kg.view.holding import island
from kg.view.network import network
from kg.view.page import policy, template
from kg.view.reading.facts import read_facts
from kg.view.reading.questions import Graph
from kg.view.scene import MAX_NODES, read_scene

_KEPT = ("id", "label", "group", "shape", "size", "x", "y")


def render_with_pyvis(graph: Graph, *, title: str = UNTITLED, max_nodes: int = MAX_NODES) -> str:
    """One page that works offline, with a pyvis network of at most `max_nodes` nodes."""
    scene = read_scene(graph, max_nodes)
    telling = Telling(scene, read_facts(graph, scene.kinds()), scene.indices())
    net = network(telling)
    data = {
        "nodes": [{name: node[name] for name in _KEPT} | {"title": node["name"]} for node in net.nodes],
        "edges": [
            {"from": edge["from"], "to": edge["to"], "dashes": edge.get("dashes", False)}
            for edge in net.edges
        ],
        "options": net.options,
    }
    library, app, colours, css = vis_network(), read("vis.js"), read("colours.css"), read("vis.css")
    style = f"{colours}{css}"
    return template("vis.html.j2").render(
        title=title,
        counts=overview.counts(scene),
        cut=overview.cut(scene),
        legend=overview.node_legend(scene),
        policy=policy((library, app), (style,)),
        style=Markup(style),  # noqa: S704 - a file of ours
        library=Markup(library),  # noqa: S704 - vendored, checked by its hash
        script=Markup(app),  # noqa: S704 - a file of ours
        data=Markup(island(data)),  # noqa: S704 - escaped by `island`
    )
