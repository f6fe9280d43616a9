"""One HTML file that holds everything: text, data, style, script. It asks the network for nothing.

Words of documents reach the page in two ways only: through the template, which escapes them, and as JSON
in a data block (`holding`), which a script reads as text. The page's content security policy names its
scripts by their hashes, so that nothing else can run.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from html import unescape
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined, Template, select_autoescape
from markupsafe import Markup, escape

from kg.rdf.files import UNTITLED
from kg.view import listing, overview
from kg.view.assets import csp_hash, script, style, style_without_script
from kg.view.cards.claims import COLUMNS, claim_table, table_order
from kg.view.cards.telling import Telling
from kg.view.columns import regions
from kg.view.holding import at_once, block, told
from kg.view.kinds import NodeKind
from kg.view.neighbourhood import neighbourhood
from kg.view.network import network
from kg.view.placing.communities import communities
from kg.view.reading.facts import read_facts
from kg.view.reading.questions import Graph
from kg.view.scene import MAX_NODES, Outline, read_scene
from kg.view.sparing import spared

_SHOWN = 20
"""Entries of each kind that the overview has at once: the list has all papers, a fold the other questions."""
ROWS, _FEWER = 300, 100
"""Entries of each group of the list, and rows of the table, that the page has without its script; and where
it leaves long texts out to stay small."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """Where a page that a site serves finds more."""

    base: str | None
    """What the IRIs of the graph begin with: the page of such a thing is at what follows."""
    home: str = "./"
    """The site's first page."""
    neighbours: str = "explore/neighbours"
    """Where the page asks for what it does not hold, with `?node=` and an IRI."""
    search: str = "search"
    """Where all that has a name is found, with `?q=` and what somebody typed."""


def render(
    graph: Graph,
    *,
    title: str = UNTITLED,
    max_nodes: int = MAX_NODES,
    outline: Outline | None = None,
    served: Served | None = None,
) -> str:
    """The page of a graph: at most `max_nodes` of its nodes, drawn, searchable and explained.

    The same graph gives the same page on every machine. A graph without papers gives a page that says so.
    With an outline, the graph is the excerpt that belongs to it, and the page is that of the whole.
    """
    scene = read_scene(graph, max_nodes, outline)
    facts = read_facts(graph, scene.kinds())
    return _page(Telling(scene, facts, scene.indices()), title, overview.cut(scene), "", served)


def render_around(
    graph: Graph,
    iri: str,
    *,
    hops: int = 1,
    title: str = UNTITLED,
    served: Served | None = None,
) -> str:
    """The page of what is one step, or two, away from one thing, which is the first of its nodes.

    Raises:
        UsageError: when the graph has no such thing.
    """
    scene, facts = neighbourhood(graph, iri, hops)
    telling = Telling(scene, facts, scene.indices())
    return _page(telling, title, overview.around(telling, hops), scene.node(0).name, served)


def _page(telling: Telling, title: str, cut: str, focus: str, served: Served | None) -> str:
    telling = spared(telling)
    claims = claim_table(telling)
    order = table_order(claims)
    rows = ROWS if telling.full is None else _FEWER
    groups = communities(telling.scene.graph)
    net = network(telling, groups)
    listed = _listed(telling, rows)
    data = at_once(telling, net, claims, order[rows:], is_part=bool(focus)) | {
        "communities": regions(telling, groups)
    }
    return template("page.html.j2").render(
        title=title,
        focus=focus,
        cut=" ".join(filter(None, (cut, overview.left_out(telling)))),
        **_told(telling),
        **listed,
        claims=claims,
        claims_order=order[:rows],
        claims_rest=len(order[rows:]),
        claims_cut=overview.undrawn_claims(telling),
        columns=COLUMNS,
        is_unread=telling.scene.is_unread,
        served=served,
        **_blocks(served),
        data=Markup(block(data, told(telling, net, listed))),  # noqa: S704 - escaped by `block`
    )


def as_served(page: str, title: str, served: Served) -> str | None:
    """The page of a file as a site serves it: what `render` gives with `served`, without drawing it again.

    `None` for a page whose scripts and styles are not those of this version, as a site runs its own alone,
    and for one that lacks what is to be changed.
    """
    if policy_of(page) != _whole(_blocks(None)["policy"]):
        return None
    asked = " ".join(
        f'data-{name}="{escape(value)}"'
        for name, value in (
            ("neighbours", served.neighbours),
            ("base", served.base or ""),
            ("search", served.search),
        )
    )
    shown = str(escape(title))
    changes = (
        (r"(?<=; )(?=base-uri 'none'; form-action 'none'\">)", "connect-src &#39;self&#39;; "),
        (r"(?<=<title>)[^<]*(?=</title>)", shown),
        (r'<body data-view="graph">', f'<body data-view="graph" {asked}>'),
        (r"<h1>[^<]*</h1>", f'<h1><a href="{escape(served.home)}">{shown}</a></h1>'),
    )
    for found, made in changes:
        before, *after = re.split(found, page, maxsplit=1)
        if not after:
            return None
        page = before + made + after[0]
    return page


def policy_of(page: str) -> str:
    """The content security policy that a page states itself, for whoever serves it.

    >>> policy_of('<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;">')
    "default-src 'none'"
    """
    found = re.search(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    return "" if found is None else unescape(found[1])


def template(name: str) -> Template:
    """A template of the page, which escapes every word that is put into it."""
    return _templates().get_template(name)


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("kg.view", "assets"),
        autoescape=select_autoescape(default=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _told(telling: Telling) -> Mapping[str, Any]:
    """What the page says of the whole graph."""
    scene = telling.scene
    return {
        "counts": overview.counts(scene),
        "node_legend": overview.node_legend(scene),
        "edge_legend": overview.edge_legend(scene),
        "contradictions": overview.contradictions(telling),
        "doubts": overview.open_questions(telling),
        "undrawn_doubts": overview.undrawn_doubts(scene),
    }


def _listed(telling: Telling, rows: int) -> dict[str, Any]:
    """The list of all that is drawn, and the papers of it that the overview names.

    Of each group the page itself has the first entries, for paper and for browsers without scripts; the
    script adds the `rest` when the list is looked at.
    """
    groups = listing.groups(telling)
    papers = [entry for group in groups if group["kind"] is NodeKind.PAPER for entry in group["entries"]]
    relations = listing.relations(telling)
    return {
        "groups": [
            group | {"number": len(entries), "entries": entries[:rows], "rest": entries[rows:]}
            for group, entries in ((group, group["entries"]) for group in groups)
        ],
        "relations": relations[:rows],
        "relations_rest": relations[rows:],
        "papers_number": len(papers),
        "papers": [paper | {"link": "node"} for paper in papers[:_SHOWN]],
        "shown": _SHOWN,
    }


def _blocks(served: Served | None) -> Mapping[str, Any]:
    """Scripts and styles, all of them our own files, and the policy that allows these alone.

    A page that is served may also ask its server; one on disk asks nobody.
    """
    app, css, unscripted = script(), style(), style_without_script()
    asked = "; connect-src 'self'" if served else ""
    return {
        "policy": policy((app,), (css, unscripted)) + asked,
        "style": Markup(css),  # noqa: S704
        "unscripted": Markup(unscripted),  # noqa: S704
        "script": Markup(app),  # noqa: S704
    }


def _whole(policy: str) -> str:
    """The policy as the template has it, with what it says of itself."""
    return f"default-src 'none'; {policy}; base-uri 'none'; form-action 'none'"


def policy(scripts: Sequence[str], styles: Sequence[str]) -> str:
    """The part of the content security policy that names our own blocks; everything else is forbidden."""
    allowed = (("script-src", scripts), ("style-src", styles))
    return "; ".join(f"{rule} {' '.join(map(csp_hash, texts))}" for rule, texts in allowed)
