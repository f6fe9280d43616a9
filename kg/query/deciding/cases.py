"""Open questions about who is who, as cases to decide: which come first, what is known of the two sides."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.curation import Kind, lines_for_doubt
from kg.curation.line import path_of
from kg.query.catalogue import internal
from kg.store.terms import text
from kg.text.reason import read_reason

if TYPE_CHECKING:
    from kg.store import Graph

_KINDS = (Kind.PAPER, Kind.PERSON, Kind.CONCEPT)
"""Papers first: with two that are one, the questions about their authors are gone."""
_TIMEOUT = 300.0  # seconds: a library of 40,000 papers has 100,000 cases


@dataclass(frozen=True, slots=True)
class Side:
    """One of two things that may be one."""

    iri: str
    """Its IRI."""
    name: str
    """What it is called."""
    size: int
    """How much hangs on it: papers of a person, authors of a paper, papers that name a concept."""

    @property
    def path(self) -> str:
        """The end of the IRI, as curation files name it."""
        return path_of(self.iri) or self.iri


@dataclass(frozen=True, slots=True)
class Case:
    """Two things of which a person can say whether they are one."""

    kind: Kind
    """What they are."""
    confidence: float
    """How probable it is that they are one, from 0 to 1."""
    one: Side
    """The one on which more hangs."""
    other: Side
    """The other."""
    same: str
    """The line of a curation file by which they are one."""
    different: str
    """The line by which they are two."""

    @property
    def weight(self) -> float:
        """How much hangs on an answer: what the smaller side has, times how uncertain it is.

        That is 1 at a confidence of 0.5, and 0 at 0 and 1.

        >>> one, other = Side("person/a", "A", 7), Side("person/b", "B", 2)
        >>> Case(Kind.PERSON, 0.75, one, other, "same…", "different…").weight
        1.0
        """
        uncertain = 1 - abs(2 * self.confidence - 1)
        return round(min(self.one.size, self.other.size) * uncertain, 2)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known of the two sides of a case."""

    headings: Sequence[tuple[str, Sequence[str], Sequence[str]]]
    """What the values are ("papers"), those of the one, and those of the other; in the order to show them."""
    reasons: Sequence[str]
    """What speaks for it, against it, and what is open."""


def open_cases(graph: "Graph", kinds: Collection[Kind] = ()) -> list[Case]:
    """The open questions of a graph, all or those of some kinds, in the order in which they are worth asking.

    Papers come before people and concepts, and among them those first that have most weight. Left out are
    those that no line can be about, because the nodes are not named as `kg` names things.
    """
    rows = graph.query(internal("identity/sizes").text, timeout=_TIMEOUT).rows()
    sizes = {text(thing): int(text(size)) for thing, size in rows}
    cases = {(case.one.iri, case.other.iri): case for case in _cases(graph, sizes)}
    return sorted((case for case in cases.values() if not kinds or case.kind in kinds), key=_order)


def _cases(graph: "Graph", sizes: Mapping[str, int]) -> Iterator[Case]:
    for row in graph.query(internal("identity/cases").text, timeout=_TIMEOUT).rows():
        kind, confidence, one, one_name, other, other_name = map(text, row)
        sides = [Side(one, one_name, sizes.get(one, 0)), Side(other, other_name, sizes.get(other, 0))]
        more, less = sorted(sides, key=lambda side: (-side.size, side.iri))
        if lines := lines_for_doubt(more.iri, less.iri):
            yield Case(Kind(kind), float(confidence), more, less, *lines)


def _order(case: Case) -> tuple[object, ...]:
    one, other = case.one, case.other
    return (_KINDS.index(case.kind), -case.weight, -case.confidence, one.name, other.name, one.iri, other.iri)


def evidence(graph: "Graph", case: Case) -> Evidence:
    """What is known of both sides, heading by heading, and the reasons."""
    ours, theirs = (_known(graph, case.kind, side) for side in (case.one, case.other))
    ranks = {**{heading: rank for heading, (rank, _) in theirs.items()}}
    ranks |= {heading: rank for heading, (rank, _) in ours.items()}
    headings = [
        (heading, ours.get(heading, (0, []))[1], theirs.get(heading, (0, []))[1])
        for heading in sorted(ranks, key=lambda heading: (ranks[heading], heading))
    ]
    return Evidence(headings, _reasons(graph, case))


def _known(graph: "Graph", kind: Kind, side: Side) -> dict[str, tuple[int, list[str]]]:
    """Heading → its rank and values."""
    question = internal(f"identity/{kind}")
    rows = graph.query(question.text, bindings={"thing": ox.NamedNode(side.iri)}).rows()
    told = [(int(text(rank)), text(heading), text(value)) for rank, heading, _, value in rows]
    return {
        heading: (rank, [value for *_, value in group])
        for (rank, heading), group in groupby(told, key=lambda row: row[:2])
    }


def _reasons(graph: "Graph", case: Case) -> list[str]:
    nodes = {"node": ox.NamedNode(case.one.iri), "other": ox.NamedNode(case.other.iri)}
    result = graph.query(internal("explain/doubts").text, bindings=nodes)
    place = result.variables.index("reason")
    found = dict.fromkeys(text(row[place]) for row in result.rows() if row[place] is not None)
    return sorted(found, key=lambda line: read_reason(line).rank)
