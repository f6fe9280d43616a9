"""Chooses what is drawn of a graph while the build writes it, so that the rest need not be loaded.

`nodes.rq`, `edges.rq`, `concepts.rq` and `claims-stated.rq` decide what the picture shows. To ask them of a
large graph takes long, and here only their counts are needed: how many edges each node has. So they are
told a second time, for graphs as `kg` writes them; a test holds that both give the same picture. What is
drawn is then read from an excerpt by the questions themselves. See docs/decisions/020.
"""

from array import array
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import TypeAlias

import numpy as np

from kg.numbering import Numbers, Places, Seen, digest
from kg.rdf import vocabulary as v
from kg.rdf.description import Description, Graph
from kg.rdf.printings import Printings
from kg.rdf.terms import Term, bare, string
from kg.rdf.watch import Look, Section
from kg.shelf import Shelf
from kg.view.choosing import select
from kg.view.kinds import EdgeKind, NodeKind
from kg.view.scene import Outline
from kg.view.ties import PROPERTIES

_OF_PAPERS = {
    v.ABOUT: EdgeKind.ABOUT,
    v.SUBJECT: EdgeKind.CATEGORY,
    v.POSSIBLE_CATEGORY: EdgeKind.POSSIBLE,
}
_EDGES = sorted(EdgeKind)
"""In the order in which the first of several edges between two nodes counts."""
_PLACES = {kind: place for place, kind in enumerate(_EDGES)}
_OPEN = string("open")
_BITS = 28
"""Of the number of a node."""
_SECOND = (len(_EDGES) - 1).bit_length()
_FIRST = _SECOND + _BITS
"""Where in the number of an edge the numbers of its nodes begin; the kind stands before them."""
_KIND, _NUMBER = (1 << _SECOND) - 1, (1 << _BITS) - 1

_Links: TypeAlias = tuple[Numbers, Numbers, Numbers]
"""The sources of edges, their targets and the places of their kinds."""
Names: TypeAlias = Callable[[Iterable[Term], NodeKind], Mapping[Term, str]]
"""The names of nodes of one kind."""

# What is known of a node so far, one bit each: it is drawn when it has a name and what makes it one.
_PAPER, _PERSON, _LABEL, _NAME, _MAIN, _NAMED, _CATEGORY, _BODY = (1 << bit for bit in range(8))
_MAKES = {
    EdgeKind.ABOUT: _MAIN | _NAMED,
    EdgeKind.CATEGORY: _CATEGORY,
    EdgeKind.POSSIBLE: _CATEGORY,
    EdgeKind.INTRODUCES: _MAIN,
    EdgeKind.AFFILIATION: _BODY,
    EdgeKind.AUTHOR: _BODY,
}
"""Kind of edge → what its target is by it; a person stays one, also as an author."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What is drawn of a graph."""

    drawn: frozenset[Term]
    """The nodes that are drawn."""
    beside: frozenset[Term]
    """Nodes that are not, but that say of a drawn one what it is, or have a relation to it."""
    outline: Outline
    """What must be known of all others."""


class Survey:
    """What has been seen of the nodes and edges of a graph; a class because it sees them one by one.

    Nodes lie on disk, and here is only what tells them apart: a million papers are a few hundred megabytes.
    """

    def __init__(self, folder: Path) -> None:
        self._nodes: Shelf[Term] = Shelf(Term, (), folder)
        self._told_by, self._known = array("q"), bytearray()
        self._named = Seen()
        self._sources, self._targets, self._kinds = array("q"), array("q"), bytearray()
        self._claims = 0
        self.printings = Printings(folder)
        """The records of papers."""

    def looks(self) -> Mapping[Section, Look]:
        """What is to be shown to it."""
        facts = {
            "paper": self._paper,
            "authorship": self._authorship,
            "person": self._person,
            "organisation": self._organisation,
            "candidate": self._candidate,
            "concept": self._concept,
            "category": self._category,
            "claim": self._claim,
        }
        return {(Graph.FACTS, kind): look for kind, look in facts.items()} | {
            (Graph.RECORDS, "record"): self.printings.record
        }

    def _node(self, node: Term, known: int = 0) -> int:
        """Take note of a node, which is described once; returns what tells it."""
        told_by = digest(node)
        self._nodes.append(node)
        self._told_by.append(told_by)
        self._known.append(known)
        return told_by

    def _join(self, source: int, target: int, kind: EdgeKind) -> None:
        self._sources.append(source)
        self._targets.append(target)
        self._kinds.append(_PLACES[kind])

    def _paper(self, description: Description) -> None:
        is_one = (v.TYPE, v.SCHOLARLY_ARTICLE) in description.properties
        paper = self._node(description.subject, _PAPER if is_one and _has(description, v.TITLE) else 0)
        for property, object in description.properties if is_one else ():
            if kind := _OF_PAPERS.get(property):
                self._join(paper, digest(object), kind)
            elif property == v.MENTIONS:
                self._named.add(object)

    def _authorship(self, description: Description) -> None:
        """Whoever is a creator has one, so that creators are not counted a second time."""
        paper = person = None
        for property, object in description.properties:
            if property == v.HELD_BY:
                person = object
            elif property == v.RELATES_TO:
                paper = object
        if paper and person:
            self._join(digest(paper), digest(person), EdgeKind.AUTHOR)

    def _person(self, description: Description) -> None:
        is_one = (v.TYPE, v.FOAF_PERSON) in description.properties
        person = self._node(description.subject, _PERSON if is_one and _has(description, v.NAME) else 0)
        for property, object in description.properties if is_one else ():
            if property == v.AFFILIATION:
                self._join(person, digest(object), EdgeKind.AFFILIATION)

    def _organisation(self, description: Description) -> None:
        self._node(description.subject, _NAME if _has(description, v.SCHEMA_NAME) else 0)

    def _candidate(self, description: Description) -> None:
        verdicts = [object for property, object in description.properties if property == v.VERDICT]
        if not verdicts or _OPEN in verdicts:
            two = [digest(object) for property, object in description.properties if property == v.CANDIDATE]
            for one, other in combinations(two, 2):
                self._join(one, other, EdgeKind.DOUBT)

    def _concept(self, description: Description) -> None:
        concept = self._node(description.subject, _LABEL if _has(description, v.PREF_LABEL) else 0)
        for property, object in description.properties:
            if property == v.INTRODUCED_BY:
                self._join(digest(object), concept, EdgeKind.INTRODUCES)
            elif property in PROPERTIES:
                self._join(concept, digest(object), EdgeKind.RELATION)

    def _category(self, description: Description) -> None:
        self._node(description.subject, _LABEL if _has(description, v.PREF_LABEL) else 0)

    def _claim(self, description: Description) -> None:
        self._claims += _has(description, v.APPEARANCE)

    def choose(self, max_nodes: int, names: Names) -> Choice:
        """What is drawn where there is room for so many, and what must be known of what is left out."""
        links, known = self._numbered()
        kinds = [_KINDS[each] for each in known]
        edges = _edges(links, kinds)

        def called(some: Sequence[int], kind: NodeKind) -> Mapping[int, tuple[str, str]]:
            terms = {number: self._nodes[number] for number in some}
            found = names(terms.values(), kind)
            return {number: (found[term], bare(term)) for number, term in terms.items()}

        ones = array("I", (edge >> _FIRST for edge in edges))
        others = array("I", (edge >> _SECOND & _NUMBER for edge in edges))
        drawn = select(max_nodes, kinds, (ones, others), called)
        terms = {number: self._nodes[number] for number in drawn}
        undrawn: Counter[tuple[str, EdgeKind]] = Counter()
        for edge, one, other in zip(edges, ones, others, strict=True):
            if (one in drawn) != (other in drawn):
                undrawn[bare(terms[one if one in drawn else other]), _EDGES[edge & _KIND]] += 1
        return Choice(
            drawn=frozenset(terms.values()),
            beside=frozenset(self._nodes[number] for number in _beside(drawn, links, known)),
            outline=Outline(
                degrees={bare(terms[number]): degree for number, degree in drawn.items()},
                totals=Counter(kind for kind in kinds if kind),
                doubts=sum(edge & _KIND == _PLACES[EdgeKind.DOUBT] for edge in edges),
                concepts=sum(each & _NAMED > 0 for each in known),
                claims=self._claims,
                undrawn=undrawn,
            ),
        )

    def _numbered(self) -> tuple[_Links, bytes]:
        """The edges between nodes that are described, by their numbers; and what is known of each node."""
        places = Places(self._told_by)
        sources, targets = places.of(self._sources), places.of(self._targets)
        known = np.frombuffer(self._known, np.uint8).copy()
        named = places.of(self._named.all())
        known[named[named >= 0]] |= _NAMED
        kinds = np.frombuffer(self._kinds, np.uint8)
        makes = np.array([_MAKES.get(kind, 0) for kind in _EDGES], np.uint8)
        made = targets >= 0
        np.bitwise_or.at(known, targets[made], makes[kinds[made]])
        there = made & (sources >= 0)
        return (sources[there], targets[there], kinds[there]), known.tobytes()


def _edges(links: _Links, kinds: Sequence[NodeKind | None]) -> "array[int]":
    """The edges in order, one between two nodes: the numbers of both, and the kind, in one number."""
    sources, targets, places = (each.astype(np.uint64) for each in links)
    are_some = np.array([kind is not None for kind in kinds], bool)
    are_concepts = np.array([kind is NodeKind.CONCEPT for kind in kinds], bool)
    one, other = links[0], links[1]
    drawable = are_some[one] & are_some[other] & (one != other)
    drawable &= (links[2] != _PLACES[EdgeKind.RELATION]) | (are_concepts[one] & are_concepts[other])
    low, high = np.minimum(sources, targets), np.maximum(sources, targets)
    numbers = low << np.uint64(_FIRST) | high << np.uint64(_SECOND) | places
    return _first_kinds(array("Q", np.sort(numbers[drawable]).tobytes()))


def _beside(drawn: Collection[int], links: _Links, known: Sequence[int]) -> Iterator[int]:
    """What is not drawn itself, and makes something that is drawn what it is, or has a relation to it."""
    made = {}
    to_drawn = np.isin(links[1], list(drawn))
    for source, target, place in zip(*(each[to_drawn].tolist() for each in links), strict=True):
        kind = _EDGES[place]
        if kind is EdgeKind.RELATION and source not in drawn:
            yield source
        elif _is_made(known[target], kind) and (target not in made or source in drawn):
            made[target] = source
    yield from (source for source in made.values() if source not in drawn)


def _is_made(known: int, kind: EdgeKind) -> bool:
    """Whether edges of this kind make something what it is: of authors only organisations."""
    return kind in _MAKES and (kind is not EdgeKind.AUTHOR or bool(known & _NAME))


def _has(description: Description, property: Term) -> bool:
    return any(predicate == property for predicate, _ in description.properties)


def _kind(known: int) -> NodeKind | None:
    """What something is, by its bits; of several kinds the first in the alphabet, as of several names."""
    if known & _CATEGORY and known & _LABEL:
        return NodeKind.CATEGORY
    if known & _MAIN and known & _LABEL:
        return NodeKind.CONCEPT
    if known & _BODY and known & _NAME:
        return NodeKind.ORGANISATION
    if known & _PAPER:
        return NodeKind.PAPER
    return NodeKind.PERSON if known & _PERSON else None


_KINDS = tuple(_kind(known) for known in range(256))


def _first_kinds(edges: Sequence[int]) -> "array[int]":
    """Of several edges between two nodes the first kind; a system is introduced rather than a topic."""
    about, introduces = _PLACES[EdgeKind.ABOUT], _PLACES[EdgeKind.INTRODUCES]
    first = array("Q")
    ends = -1
    for edge in edges:
        if edge >> _SECOND != ends:
            first.append(edge)
            ends = edge >> _SECOND
        elif edge & _KIND == introduces and first[-1] & _KIND == about:
            first[-1] = edge
    return first
