"""Draws a graph as one self-contained HTML page.

The way of the data: the questions of `queries/views/` (`questions`) → a `networkx` graph (`scene`) → places
(`layout`, `spacing`) → a pyvis network (`network`) → the page (`page`, `assets`). What the details say is put
into words by `node_cards`, `edge_cards` and `claim_cards` from `facts` and the sentences in `evidence`; the
table of claims and the list, which need no script, come from `claim_cards` and `listing`.
"""

from kg.view.page import render
from kg.view.questions import properties

__all__ = ["properties", "render"]
"""A page of anything that answers SPARQL."""
