"""Draws a graph as one self-contained HTML page.

The way of the data: the questions of `queries/views/` (`questions`) → a `networkx` graph (`scene`) → places
(`layout`, `spacing`) → a pyvis network (`network`) → the page (`page`, `assets`). What the details say is put
into words by `node_cards`, `edge_cards` and `claim_cards` from `facts` and the sentences in `evidence`; the
table of claims and the list, which need no script, come from `claim_cards` and `listing`.
"""

from kg.view.excerpt import choose, excerpt
from kg.view.page import render
from kg.view.questions import properties
from kg.view.survey import Choice, Survey

__all__ = ["Choice", "Survey", "choose", "excerpt", "properties", "render"]
"""A page of anything that answers SPARQL; the others are for a build, which need not load what it wrote."""
