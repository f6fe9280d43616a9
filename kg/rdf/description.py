"""What travels from values to files: all that one source says of one subject, in one graph.

Descriptions, not single triples, are what is sorted and merged: there are seven times fewer of them, and a
description is already grouped the way Turtle prints it.
"""

from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import chain, groupby
from typing import NamedTuple, TypeAlias, cast

from kg.rdf import vocabulary
from kg.rdf.terms import Term


class Graph(Enum):
    """The default graph, and the graphs about it by the end of their IRI; in the order of the files."""

    FACTS = ""
    """The facts: the default graph."""
    RECORDS = "graph/records"
    """What each document prints."""
    EVIDENCE = "graph/evidence"
    """The words that extracted facts stand on."""
    IDENTITY = "graph/identity"
    """Why names were taken to be one person, and what is due to people's decisions."""
    DERIVED = "graph/derived"
    """What follows from the facts, counted once for many questions."""
    DATASET = "graph/dataset"
    """What this graph is: counts and vocabularies."""


FACTS_NAME = "graph/facts"
"""The end of the IRI that the facts get in a store that has no default graph."""

Properties: TypeAlias = Iterator[tuple[Term, Term]]
"""Predicates with their objects, one after the other."""


class Description(NamedTuple):
    """Some properties of one subject in one graph."""

    graph: Graph
    """Where it is said."""
    subject: Term
    """Of whom."""
    properties: tuple[tuple[Term, Term], ...]
    """Predicate and object, in any order, possibly repeated."""


KINDS = (
    "page",
    "paper",
    "authorship",
    "person",
    "organisation",
    "candidate",
    "contradiction",
    "rule",
    "decision",
    "figure",
    "value",
    "measure",
    "site",
    "concept",
    "claim",
    "category",
    "scheme",
    "document",
    "record",
    "statement",
    "text",
    "circle",
    "pair",
    "list",
    "item",
)
"""The first part of a path, in the order in which the graph files show the nodes."""

_GRAPHS = tuple(Graph)
_GRAPH_RANKS = {graph: rank for rank, graph in enumerate(_GRAPHS)}
_KIND_RANKS = {kind: rank for rank, kind in enumerate(KINDS)}
_PREDICATE_RANKS = {
    value: rank
    for rank, value in enumerate(vars(vocabulary).values())
    if isinstance(value, str) and value.startswith("<")
}


def sort_line(description: Description, base: str) -> str:
    """One line of text that sorts where the description belongs: by graph, kind, subject.

    Terms hold no tab and no line break, so that the line can be split again.
    """
    kind = description.subject[len(base) + 1 :].partition("/")[0]
    rank = _KIND_RANKS.get(kind, len(KINDS))
    pairs = "\t".join(chain.from_iterable(description.properties))
    return f"{_GRAPH_RANKS[description.graph]}{rank:02d}{description.subject}\t{pairs}\n"


def _place(property: tuple[Term, Term]) -> tuple[int, tuple[Term, Term]]:
    """Where a property stands among those of a subject."""
    return _PREDICATE_RANKS.get(property[0], len(_PREDICATE_RANKS)), property


def from_sorted_lines(lines: Iterable[str]) -> Iterator[Description]:
    """The descriptions of sorted lines, one for each subject in each graph, its properties in fixed order."""
    for head, group in groupby(lines, key=lambda line: line[: line.index("\t")]):
        pairs = set[tuple[Term, Term]]()
        for line in group:
            terms = cast(list[Term], line[:-1].split("\t"))
            pairs.update(zip(terms[1::2], terms[2::2], strict=True))
        ordered = sorted(pairs, key=_place) if len(pairs) > 1 else pairs
        yield Description(_GRAPHS[int(head[0])], Term(head[3:]), tuple(ordered))
