"""One HTML file that holds everything: text, data, style, script. It asks the network for nothing.

Words of documents reach the page in two ways only: through the template, which escapes them, and in
a data block of JSON (`holding`), which a script reads as text. The page's content security policy names its scripts by
their hashes, so that nothing else can run.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from jinja2 import Environment, PackageLoader, Template, StrictUndefined, select_autoescape
from markupsafe import Markup

from kg.view import listing, overview
from kg.view.assets import csp_hash, script, style, style_without_script
from kg.view.claim_cards import COLUMNS, claim_table, table_order
from kg.view.columns import regions
from kg.view.communities import communities
from kg.view.facts import read_facts
from kg.view.holding import at_once, block, told
from kg.view.kinds import NodeKind
from kg.view.network import network
from kg.view.questions import Graph
from kg.view.scene import MAX_NODES, Outline, read_scene
from kg.view.telling import Telling

_SHOWN = 20
"""Entries of each kind that the overview has at once: the list has all papers, a fold the other questions."""
ROWS = 300
"""Entries of each group of the list, and rows of the table, that the page has without its script."""


def render(
    graph: Graph,
    *,
    title: str = "Scholarly knowledge graph",
    max_nodes: int = MAX_NODES,
    outline: Outline | None = None,
) -> str:
    """The page of a graph: its best connected `max_nodes` nodes, drawn, searchable and explained.

    The same graph gives the same page on every machine. A graph without papers gives a page that says so.
    With an outline, the graph is the excerpt that belongs to it, and the page is that of the whole.
    """
    scene = read_scene(graph, max_nodes, outline)
    indices = scene.indices()
    facts = read_facts(graph, frozenset(indices))
    telling = Telling(scene, facts, indices)
    claims = claim_table(telling)
    order = table_order(claims)
    groups = communities(scene.graph)
    net = network(telling, groups)
    listed = _listed(telling)
    data = at_once(telling, net, claims, order[ROWS:]) | {"communities": regions(telling, groups)}
    return _template().render(
        title=title,
        **_told(telling),
        **listed,
        claims=claims,
        claims_order=order[:ROWS],
        claims_rest=len(order[ROWS:]),
        claims_cut=overview.undrawn_claims(telling),
        columns=COLUMNS,
        **_blocks(),
        data=Markup(block(data, told(telling, net, listed))),  # noqa: S704 - escaped by `block`
    )


def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("kg.view", "assets"),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    template: Template = environment.get_template("page.html.j2")
    return template


def _told(telling: Telling) -> Mapping[str, Any]:
    """What the page says of the whole graph."""
    scene = telling.scene
    return {
        "counts": overview.counts(scene),
        "cut": overview.cut(scene),
        "node_legend": overview.node_legend(scene),
        "edge_legend": overview.edge_legend(scene),
        "contradictions": overview.contradictions(telling),
        "doubts": overview.open_questions(telling),
        "undrawn_doubts": overview.undrawn_doubts(scene),
    }


def _listed(telling: Telling) -> dict[str, Any]:
    """The list of everything, and the papers of it that the overview names.

    Of each group the page itself has the first entries, for paper and for browsers without scripts; the
    script adds the `rest` when the list is looked at.
    """
    groups = listing.groups(telling)
    papers = [entry for group in groups if group["kind"] is NodeKind.PAPER for entry in group["entries"]]
    relations = listing.relations(telling)
    return {
        "groups": [
            group | {"number": len(entries), "entries": entries[:ROWS], "rest": entries[ROWS:]}
            for group, entries in ((group, group["entries"]) for group in groups)
        ],
        "relations": relations[:ROWS],
        "relations_rest": relations[ROWS:],
        "papers_number": len(papers),
        "papers": [paper | {"link": "node"} for paper in papers[:_SHOWN]],
        "shown": _SHOWN,
    }


def _blocks() -> Mapping[str, Any]:
    """Scripts and styles, all of them our own or vendored files, and the policy that allows these alone."""
    app, css, unscripted = script(), style(), style_without_script()
    return {
        "policy": _policy((app,), (css, unscripted)),
        "style": Markup(css),  # noqa: S704
        "unscripted": Markup(unscripted),  # noqa: S704
        "script": Markup(app),  # noqa: S704
    }


def _policy(scripts: Sequence[str], styles: Sequence[str]) -> str:
    """The part of the content security policy that names our own blocks; everything else is forbidden."""
    allowed = (("script-src", scripts), ("style-src", styles))
    return "; ".join(f"{rule} {' '.join(map(csp_hash, texts))}" for rule, texts in allowed)
