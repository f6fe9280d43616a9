"""One HTML file that holds everything: text, data, style, script. It asks the network for nothing.

Words of documents reach the page in two ways only: through the template, which escapes them, and as JSON
in a data block, which a script reads as text. The page's content security policy names its scripts by
their hashes, so that nothing else can run.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from kg.view import bibtex, listing, overview
from kg.view.assets import csp_hash, script, style, style_without_script
from kg.view.claim_cards import COLUMNS, claim_card, claim_table, exported, table_order
from kg.view.edge_cards import edge_card
from kg.view.facts import read_facts
from kg.view.kinds import NODE_STYLES, NodeKind
from kg.view.network import network
from kg.view.node_cards import node_card
from kg.view.questions import Graph
from kg.view.scene import MAX_NODES, Outline, read_scene
from kg.view.sharing import share
from kg.view.telling import Telling
from kg.view.wording import WORDS

_SHOWN = 20
"""Entries of each kind that the overview has at once: the list has all papers, a fold the other questions."""
_ESCAPES = {c: f"\\u{ord(c):04x}" for c in "<>&\u2028\u2029"}


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
    data = _data(telling, network(telling), claims)
    return _fill(title, telling, claims, island(data))


def _data(telling: Telling, net: Any, claims: Sequence[Mapping[str, Any]]) -> Mapping[str, Any]:
    """What the script needs: nodes, lines, claims, and their cards."""
    cards = [_untitled(node_card(telling, node["id"]).data()) for node in net.nodes]
    lines = [edge_card(telling, edge["from"], edge["to"]).data() for edge in net.edges]
    numbers = range(len(telling.facts.claims))
    stated = [claim_card(telling, number).data() for number in numbers]
    rows = [{"facts": [list(cell) for cell in exported(telling, number)]} for number in numbers]
    told, shared = share([*cards, *lines, *stated, *rows])
    parts = iter(told)
    papers = bibtex.entries(telling)
    return {
        "nodes": [
            node | {"card": next(parts)} | ({"bibtex": papers[node["id"]]} if node["id"] in papers else {})
            for node in net.nodes
        ],
        "edges": [_line(edge) | {"card": next(parts)} for edge in net.edges],
        "claims": _claims([next(parts) for _ in numbers], list(parts), claims),
        "shared": shared,
        "options": net.options,
        "kinds": {kind.value: NODE_STYLES[kind].one for kind in NodeKind},
        "words": WORDS,
    }


def _claims(cards: list[Any], rows: list[Any], table: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """What the script needs of each claim: its card, its row in a file, how it sorts, what it is about."""
    kept = ("ranks", "paper", "system")
    return [
        {"card": card, "row": row} | {name: claim[name] for name in kept if name in claim}
        for card, row, claim in zip(cards, rows, table, strict=True)
    ]


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
    for sign, written in _ESCAPES.items():
        text = text.replace(sign, written)
    return text


def _fill(title: str, telling: Telling, claims: list[dict[str, Any]], data: str) -> str:
    environment = Environment(
        loader=PackageLoader("kg.view", "assets"),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("page.html.j2").render(
        title=title,
        **_told(telling),
        **_listed(telling),
        claims=claims,
        claims_order=table_order(claims),
        claims_cut=overview.undrawn_claims(telling),
        columns=COLUMNS,
        **_blocks(),
        data=Markup(data),  # noqa: S704 - escaped by `island`
    )


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


def _listed(telling: Telling) -> Mapping[str, Any]:
    """The list of everything, and the papers of it that the overview names."""
    groups = listing.groups(telling)
    papers = [entry for group in groups if group["kind"] is NodeKind.PAPER for entry in group["entries"]]
    return {
        "groups": groups,
        "relations": listing.relations(telling),
        "papers": [paper | {"link": "node"} for paper in papers],
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
