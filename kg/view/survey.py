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
from typing import TypeAlias

from kg.rdf import vocabulary as v
from kg.rdf.description import Description, Graph
from kg.rdf.terms import Term, bare, string
from kg.rdf.watch import Look, Section
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

    A node is a number here, and an edge two of them: a hundred thousand papers are a few dozen megabytes.
    """

    def __init__(self) -> None:
        self._numbers: dict[Term, int] = {}
        self._known = bytearray()
        self._sources, self._targets, self._kinds = array("I"), array("I"), bytearray()
        self._claims = 0
        self.records: dict[Term, list[Term]] = {}
        """Paper → its records."""

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
            (Graph.RECORDS, "record"): self._record
        }

    def _number(self, node: Term, more: int = 0) -> int:
        number = self._numbers.setdefault(node, len(self._known))
        if number == len(self._known):
            self._known.append(more)
        elif more:
            self._known[number] |= more
        return number

    def _join(self, source: int, target: Term, kind: EdgeKind) -> None:
        self._sources.append(source)
        self._targets.append(self._number(target, _MAKES.get(kind, 0)))
        self._kinds.append(_PLACES[kind])

    def _paper(self, description: Description) -> None:
        is_one = (v.TYPE, v.SCHOLARLY_ARTICLE) in description.properties
        paper = self._number(description.subject, _PAPER if is_one and _has(description, v.TITLE) else 0)
        for property, object in description.properties if is_one else ():
            if kind := _OF_PAPERS.get(property):
                self._join(paper, object, kind)
            elif property == v.MENTIONS:
                self._number(object, _NAMED)

    def _authorship(self, description: Description) -> None:
        """Whoever is a creator has one, so that creators are not counted a second time."""
        paper = person = None
        for property, object in description.properties:
            if property == v.HELD_BY:
                person = object
            elif property == v.RELATES_TO:
                paper = object
        if paper and person:
            self._join(self._number(paper), person, EdgeKind.AUTHOR)

    def _person(self, description: Description) -> None:
        is_one = (v.TYPE, v.FOAF_PERSON) in description.properties
        person = self._number(description.subject, _PERSON if is_one and _has(description, v.NAME) else 0)
        for property, object in description.properties if is_one else ():
            if property == v.AFFILIATION:
                self._join(person, object, EdgeKind.AFFILIATION)

    def _organisation(self, description: Description) -> None:
        if _has(description, v.SCHEMA_NAME):
            self._number(description.subject, _NAME)

    def _candidate(self, description: Description) -> None:
        verdicts = [object for property, object in description.properties if property == v.VERDICT]
        if not verdicts or _OPEN in verdicts:
            two = [object for property, object in description.properties if property == v.CANDIDATE]
            for one, other in combinations(two, 2):
                self._join(self._number(one), other, EdgeKind.DOUBT)

    def _concept(self, description: Description) -> None:
        concept = self._number(description.subject)
        for property, object in description.properties:
            if property == v.PREF_LABEL:
                self._known[concept] |= _LABEL
            elif property == v.INTRODUCED_BY:
                self._join(self._number(object), description.subject, EdgeKind.INTRODUCES)
            elif property in PROPERTIES:
                self._join(concept, object, EdgeKind.RELATION)

    def _category(self, description: Description) -> None:
        if _has(description, v.PREF_LABEL):
            self._number(description.subject, _LABEL)

    def _claim(self, description: Description) -> None:
        self._claims += _has(description, v.APPEARANCE)

    def _record(self, description: Description) -> None:
        for property, object in description.properties:
            if property == v.RECORD_OF:
                self.records.setdefault(object, []).append(description.subject)

    def choose(self, max_nodes: int, names: Names) -> Choice:
        """What is drawn where there is room for so many, and what must be known of what is left out."""
        kinds = [_KINDS[known] for known in self._known]
        edges = self._edges(kinds)
        terms = list(self._numbers)

        def called(some: Sequence[int], kind: NodeKind) -> Mapping[int, tuple[str, str]]:
            found = names((terms[number] for number in some), kind)
            return {number: (found[terms[number]], bare(terms[number])) for number in some}

        ones = array("I", (edge >> _FIRST for edge in edges))
        others = array("I", (edge >> _SECOND & _NUMBER for edge in edges))
        drawn = select(max_nodes, kinds, (ones, others), called)
        undrawn: Counter[tuple[str, EdgeKind]] = Counter()
        for edge, one, other in zip(edges, ones, others, strict=True):
            if (one in drawn) != (other in drawn):
                undrawn[bare(terms[one if one in drawn else other]), _EDGES[edge & _KIND]] += 1
        return Choice(
            drawn=frozenset(terms[number] for number in drawn),
            beside=frozenset(terms[number] for number in self._beside(drawn)),
            outline=Outline(
                degrees={bare(terms[number]): degree for number, degree in drawn.items()},
                totals=Counter(kind for kind in kinds if kind),
                doubts=sum(edge & _KIND == _PLACES[EdgeKind.DOUBT] for edge in edges),
                concepts=sum(known & _NAMED > 0 for known in self._known),
                claims=self._claims,
                undrawn=undrawn,
            ),
        )

    def _edges(self, kinds: Sequence[NodeKind | None]) -> "array[int]":
        """The edges in order, one between two nodes: the numbers of both, and the kind, in one number."""
        relation, concept = _PLACES[EdgeKind.RELATION], NodeKind.CONCEPT
        found = []
        for source, target, kind in zip(self._sources, self._targets, self._kinds, strict=True):
            one, other = kinds[source], kinds[target]
            if one is None or other is None or source == target:
                continue
            if kind != relation or one is other is concept:
                low, high = (source, target) if source < target else (target, source)
                found.append(low << _FIRST | high << _SECOND | kind)
        found.sort()
        return _first_kinds(found)

    def _beside(self, drawn: Collection[int]) -> Iterator[int]:
        """What is not drawn itself, and makes something that is drawn what it is, or has a relation to it."""
        made = {}
        for source, target, place in zip(self._sources, self._targets, self._kinds, strict=True):
            if target in drawn:
                kind = _EDGES[place]
                if kind is EdgeKind.RELATION and source not in drawn:
                    yield source
                elif self._is_made(target, kind) and (target not in made or source in drawn):
                    made[target] = source
        yield from (source for source in made.values() if source not in drawn)

    def _is_made(self, target: int, kind: EdgeKind) -> bool:
        """Whether edges of this kind make something what it is: of authors only organisations."""
        return kind in _MAKES and (kind is not EdgeKind.AUTHOR or bool(self._known[target] & _NAME))


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
