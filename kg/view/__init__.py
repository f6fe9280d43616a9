"""Draws a graph as one self-contained HTML page.

The way of the data: the questions of `queries/views/` (`reading.questions`) → a `networkx` graph (`scene`,
and for what is around one thing `neighbourhood`) → places (`placing`) → a pyvis network (`network`) → what
the page holds (`columns`, `holding`, `wordcode`) → the page (`page`, `assets`); or vis-network's own picture
(`vis`). What the details say is put into words by `cards.nodes`, `cards.edges` and `cards.claims` from
`reading.facts` and the sentences in `reading.evidence`; the table of claims and the list, which need no
script, come from `cards.claims` and `listing`.
"""

from kg.view.excerpt import choose, excerpt
from kg.view.neighbourhood import neighbours
from kg.view.network import shown_as
from kg.view.page import Served, as_served, policy_of, render, render_around
from kg.view.reading.questions import Patient, properties
from kg.view.survey import Choice, Survey
from kg.view.vis import render_with_pyvis

__all__ = [
    "Choice",
    "Patient",
    "Served",
    "Survey",
    "as_served",
    "choose",
    "excerpt",
    "neighbours",
    "policy_of",
    "properties",
    "render",
    "render_around",
    "render_with_pyvis",
    "shown_as",
]
"""A page of anything that answers SPARQL; the others are for a build, which need not load what it wrote."""
