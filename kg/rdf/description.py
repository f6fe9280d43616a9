"""What travels from values to files: all that one source says of one subject, in one graph.

Descriptions, not single triples, are what is sorted and merged: there are seven times fewer of them, and a
description is already grouped the way Turtle prints it.
"""

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from functools import lru_cache
from itertools import chain, pairwise
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
    TOPICS = "graph/topics"
    """Topics of the vocabularies that were given, as far as concepts lead to them."""
    DERIVED = "graph/derived"
    """What follows from the facts, counted once for many questions."""
    DATASET = "graph/dataset"
    """What this graph is: counts and vocabularies."""

    __hash__ = object.__hash__  # each is one object: no need to hash its name a million times


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
    "group",
)
"""The first part of a path, in the order in which the graph files show the nodes."""

_GRAPHS = tuple(Graph)
_USUAL = 64  # properties of a subject: a paper of a thousand authors has its predicates alone
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


def from_sorted_lines(lines: Iterable[str]) -> Iterator[Description]:
    """The descriptions of sorted lines, one for each subject in each graph, its properties in fixed order.

    >>> names = [((vocabulary.NAME, Term(f'"{name}"')),) for name in ("Roe", "Jane")]
    >>> said = [Description(Graph.FACTS, Term("<http://e/person/a>"), each) for each in names]
    >>> [found] = from_sorted_lines(sorted(sort_line(each, "http://e/") for each in said))
    >>> [object for _, object in found.properties]
    ['"Jane"', '"Roe"']
    """
    last = ""
    gathered: list[str] = []
    for line in lines:
        head, _, pairs = line.rstrip("\n").partition("\t")
        if head != last:
            if gathered:
                yield _described(last, gathered)
            last, gathered = head, []
        gathered.append(pairs)
    if gathered:
        yield _described(last, gathered)


def _described(head: str, lines: Sequence[str]) -> Description:
    terms = cast(list[Term], (lines[0] if len(lines) == 1 else "\t".join(dict.fromkeys(lines))).split("\t"))
    predicates, objects = tuple(terms[::2]), terms[1::2]
    ranks = _ranks(predicates) if len(predicates) <= _USUAL else _ranked(predicates)
    if ranks is None:
        properties = tuple(zip(predicates, objects, strict=True))
    else:
        placed = sorted(set(zip(ranks, predicates, objects, strict=True)))
        properties = tuple([(predicate, object) for _, predicate, object in placed])
    return Description(_GRAPHS[int(head[0])], Term(head[3:]), properties)


@lru_cache(maxsize=1 << 12)
def _ranks(predicates: tuple[Term, ...]) -> tuple[int, ...] | None:
    """The same as `_ranked`, kept: most subjects have the predicates of others."""
    return _ranked(predicates)


def _ranked(predicates: tuple[Term, ...]) -> tuple[int, ...] | None:
    """The place of each predicate among those of a subject; `None` when they stand so, none of them twice."""
    ranks = tuple(_PREDICATE_RANKS.get(predicate, len(_PREDICATE_RANKS)) for predicate in predicates)
    return None if all(one < next for one, next in pairwise(ranks)) else ranks
