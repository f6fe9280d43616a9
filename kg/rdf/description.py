"""What travels from values to files: all that one source says of one subject, in one graph.

Descriptions, not single triples, are what is sorted and merged: there are seven times fewer of them, and a
description is already grouped the way Turtle prints it.
"""

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum
from typing import NamedTuple, TypeAlias

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

DATASET_WHOLE, DATASET_FACTS = "dataset/all", "dataset/facts"
"""The ends of the IRIs of what a graph says of itself: of everything, and of the facts."""

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
GRAPH_RANKS = {graph: rank for rank, graph in enumerate(_GRAPHS)}
KIND_RANKS = {kind: rank for rank, kind in enumerate(KINDS)}
"""The places of graphs, and of kinds of nodes, among all; of any other kind it is `len(KINDS)`."""
_GRAPH_CODES = {graph: f"{rank}" for graph, rank in GRAPH_RANKS.items()}
_KIND_CODES = {kind: f"{rank:02}" for kind, rank in KIND_RANKS.items()}
_LAST_KIND = f"{len(KINDS):02}"
"""What stands for graphs and kinds in a line, which sorts by it."""
_CODE_LENGTH = 3
_CODES = {
    term: f"{rank:0{_CODE_LENGTH}}"
    for rank, term in enumerate(vars(vocabulary).values())
    if isinstance(term, str) and term.startswith("<")
}
"""Predicate → what stands for it in a line: codes sort as the properties of a subject are shown."""
_PREDICATES = {code: Term(term) for term, code in _CODES.items()}
TERMS = tuple(_PREDICATES.values())
"""The vocabulary, all predicates among it, in the order in which the properties of a subject are shown."""


def sort_line(description: Description, base: str) -> str:
    """One line of text that sorts where the description belongs: by graph, kind, subject.

    Terms hold no tab and no line break, so that the line can be split again.

    Raises:
        KeyError: for a predicate that is not in `kg.rdf.vocabulary`.
    """
    graph, subject, properties = description
    kind = subject[len(base) + 1 :].partition("/")[0]
    coded = "\t".join([_CODES[predicate] + object for predicate, object in properties])
    return f"{_GRAPH_CODES[graph]}{_KIND_CODES.get(kind, _LAST_KIND)}{subject}\t{coded}\n"


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
        head, _, coded = line[:-1].partition("\t")
        if head != last:
            if gathered:
                yield _described(last, gathered)
            last, gathered = head, []
        gathered.append(coded)
    if gathered:
        yield _described(last, gathered)


def _described(head: str, lines: Sequence[str]) -> Description:
    properties = sorted({*"\t".join(lines).split("\t")})
    return Description(
        _GRAPHS[int(head[0])],
        Term(head[3:]),
        tuple([(_PREDICATES[each[:_CODE_LENGTH]], Term(each[_CODE_LENGTH:])) for each in properties]),
    )
