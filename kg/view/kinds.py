"""What can be drawn, and how the legend calls it; in shapes that vis-network knows as well."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from kg.rdf import vocabulary as v
from kg.rdf.terms import Term


class NodeKind(StrEnum):
    """The kinds of node, in the order of the legend."""

    PAPER = "paper"
    PERSON = "person"
    CONCEPT = "concept"
    CATEGORY = "category"
    ORGANISATION = "organisation"


class EdgeKind(StrEnum):
    """The kinds of edge, in the order of the legend."""

    AUTHOR = "author"
    ABOUT = "about"
    INTRODUCES = "introduces"
    CATEGORY = "category"
    POSSIBLE = "possible"
    AFFILIATION = "affiliation"
    RELATION = "relation"
    DOUBT = "doubt"


class Described(NamedTuple):
    """How a graph describes a kind of node."""

    type: Term
    """Its class."""
    name: Term
    """The property with its name."""


DESCRIBED = {
    NodeKind.PAPER: Described(v.SCHOLARLY_ARTICLE, v.TITLE),
    NodeKind.PERSON: Described(v.FOAF_PERSON, v.NAME),
    NodeKind.CONCEPT: Described(v.SKOS_CONCEPT, v.PREF_LABEL),
    NodeKind.CATEGORY: Described(v.SKOS_CONCEPT, v.PREF_LABEL),
    NodeKind.ORGANISATION: Described(v.ORGANIZATION, v.SCHEMA_NAME),
}
"""Every kind's terms."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NodeStyle:
    """How nodes of one kind look; the colours are the style sheet's."""

    one: str
    """The kind in words, for one: `Paper`."""
    many: str
    """For several: `papers`."""
    shape: str
    """A shape that vis-network knows; no two kinds share one."""
    size: int
    """Half its height, in units of the picture."""
    font: int
    """Height of its label's letters, in pixels."""
    wrap: int
    """Characters after which a line of its label is broken."""
    lines: int
    """Lines that its label may have."""


NODE_STYLES = {
    NodeKind.PAPER: NodeStyle(one="Paper", many="papers", shape="square", size=11, font=15, wrap=23, lines=2),
    NodeKind.PERSON: NodeStyle(one="Person", many="people", shape="dot", size=9, font=13, wrap=14, lines=2),
    NodeKind.CONCEPT: NodeStyle(
        one="Concept", many="main concepts", shape="diamond", size=8, font=12, wrap=16, lines=2
    ),
    NodeKind.CATEGORY: NodeStyle(
        one="Category", many="categories", shape="hexagon", size=11, font=13, wrap=18, lines=2
    ),
    NodeKind.ORGANISATION: NodeStyle(
        one="Organisation", many="organisations", shape="triangle", size=9, font=13, wrap=18, lines=2
    ),
}
"""Every kind's looks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EdgeStyle:
    """How edges of one kind are called and how strongly they draw their ends together."""

    legend: str
    """What such an edge says, read from its source: `is written by`."""
    inverse: str
    """The same, read from its target: `wrote`."""
    many: str
    """For the legend: `authorships`."""
    pull: int
    """Strength of the spring, in tenths: a whole number, so that sums of it are exact everywhere."""
    dashed: bool = False
    """True for what is not certain."""


EDGE_STYLES = {
    EdgeKind.AUTHOR: EdgeStyle(legend="is written by", inverse="wrote", many="author", pull=10),
    EdgeKind.ABOUT: EdgeStyle(legend="is about", inverse="is a topic of", many="topic", pull=10),
    EdgeKind.INTRODUCES: EdgeStyle(
        legend="introduces", inverse="is introduced by", many="new system", pull=10
    ),
    EdgeKind.CATEGORY: EdgeStyle(
        legend="is in the category", inverse="has the paper", many="category", pull=3
    ),
    EdgeKind.POSSIBLE: EdgeStyle(
        legend="may be in the category", inverse="may have the paper", many="possible", pull=3, dashed=True
    ),
    EdgeKind.AFFILIATION: EdgeStyle(
        legend="belongs to", inverse="has the member", many="affiliation", pull=6
    ),
    EdgeKind.RELATION: EdgeStyle(legend="has to do with", inverse="has to do with", many="relation", pull=2),
    EdgeKind.DOUBT: EdgeStyle(
        legend="may be the same as", inverse="may be the same as", many="open question", pull=3, dashed=True
    ),
}
"""Every kind's looks."""
