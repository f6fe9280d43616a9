"""Networks of a graph, for programs that measure and draw them: Gephi, Cytoscape, igraph, networkx.

What belongs to each is asked in `queries/networks/`; pairs are counted here, by what they have in common.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from kg.query.catalogue import internal
from kg.store import Graph

if TYPE_CHECKING:
    import networkx

MOST = 100
"""Things that may have one in common to be tied by it: 3,000 authors would be 4.5 million ties."""

_REFERENCES = (
    "as far as its documents list references. Most databases export these only with full records, or when "
    "asked to."
)


class Network(StrEnum):
    """What is tied by what."""

    THINGS = "things"
    """Papers, people, main concepts, categories and organisations, by what the picture draws between them."""
    COAUTHORS = "coauthors"
    """People by the papers that they wrote together."""
    CONCEPTS = "concepts"
    """Concepts by the papers that are mainly about both."""
    KEYWORDS = "keywords"
    """Keywords, in whatever case documents give them, by the papers that have both."""
    CITATIONS = "citations"
    """Papers by their references, as far as documents list them."""
    COUPLING = "coupling"
    """Papers by the works that both cite, in the graph or not (Kessler 1963)."""
    COCITATION = "cocitation"
    """Works that two papers cite, in the graph or not, by the papers that cite both (Small 1973)."""


@dataclass(frozen=True, slots=True)
class _Question:
    things: str
    """The question for what is tied; every column but the first is an attribute."""
    ties: str
    """The question for what things have in common, or for the two ends of each tie."""
    common: str = "paper"
    """The column of what two have in common, rows of one after each other, and what it is called."""
    counted: str = "papers"
    """What the number of these is called where it is said of a thing."""
    crowd: str = ""
    """Of which of these too many things are to tie them, in words."""
    nothing: str = ""
    """What is told where there is none of this, and why."""


_QUESTIONS = {
    Network.COAUTHORS: _Question("people", "people-of-papers", crowd="with more than {} people"),
    Network.CONCEPTS: _Question("concepts", "concepts-of-papers", crowd="with more than {} concepts"),
    Network.KEYWORDS: _Question(
        "keywords",
        "keywords-of-papers",
        crowd="with more than {} keywords",
        nothing="No document of this graph gives its papers keywords. What texts are about is the network of "
        "concepts.",
    ),
    Network.CITATIONS: _Question(
        "papers", "citations", nothing=f"No paper of this graph cites another, {_REFERENCES}"
    ),
    Network.COUPLING: _Question(
        "papers",
        "couplings",
        common="work",
        counted="references",
        crowd="cited by more than {} papers",
        nothing=f"No two papers of this graph cite the same work, {_REFERENCES}",
    ),
    Network.COCITATION: _Question(
        "works",
        "cocitations",
        counted="cited",
        crowd="with more than {} references that others have too",
        nothing=f"No paper of this graph cites two works that others cite too, {_REFERENCES}",
    ),
}


def network_of(
    graph: Graph,
    network: Network,
    *,
    timeout: float,
    most: int = MOST,
    notice: Callable[[str], None] = lambda _: None,
) -> "networkx.Graph[str]":
    """The things by their IRIs, keywords by their small letters, each with a `label`; the ties between them.

    A tie of coauthors, concepts and keywords has the number of papers as its `weight`, and each of these
    things its own number of `papers`; both have the years of the `first` and the `last` of them, where any is
    known. A tie of `coupling` has that of the works which both cite, and each paper that of its `references`;
    one of `cocitation` has that of the papers which cite both, with their years, and each work by how many it
    is `cited`; what is not in the graph has its address as its label. What more than so many things, `most`,
    have in common ties none of them, and `notice` is told, as it is where there is nothing to tie. The
    other networks have directions: each paper of `citations` has the number of papers by which it is `cited`,
    its year and whether it was retracted; of `things`, these and their ties are of a `kind`.
    """
    if network is Network.THINGS:
        return _things(graph, timeout)
    asked = _QUESTIONS[network]
    drawn = _with_things(_rows(graph, asked.things, timeout), is_directed=network is Network.CITATIONS)
    ties = _rows(graph, asked.ties, timeout)
    left_out = 0
    if network is Network.CITATIONS:
        both = ((row["from"], row["to"]) for row in ties)
        drawn.add_edges_from(ends for ends in both if ends[0] != ends[1] and _has(drawn, ends))
        for thing in drawn:
            drawn.nodes[thing]["cited"] = drawn.in_degree(thing)
    else:
        left_out = _count_pairs(drawn, ties, asked, most)
    if left_out:
        crowd = f"{left_out:,} {asked.common}{'s' * (left_out > 1)} {asked.crowd.format(f'{most:,}')}"
        notice(f"{crowd} tied none of them; a larger number (--most, in Python most) lets them.")
    elif asked.nothing and not (drawn if network is Network.KEYWORDS else drawn.edges):
        notice(asked.nothing)
    return drawn


def _with_things(rows: Iterable[dict[str, Any]], *, is_directed: bool) -> "networkx.Graph[str]":
    """A network without ties; of a thing with several rows the first counts."""
    import networkx

    drawn: networkx.Graph[str] = networkx.DiGraph() if is_directed else networkx.Graph()
    for row in rows:
        if row["thing"] not in drawn:
            drawn.add_node(row.pop("thing"), **row)
    return drawn


def _count_pairs(
    drawn: "networkx.Graph[str]", rows: Iterable[dict[str, Any]], asked: _Question, most: int
) -> int:
    """Tie what has papers, or works, in common, with the number of these; rows of one follow each other.

    How many of these have too many things to tie them comes back.
    """
    common: dict[str, _Common] = {thing: _Common() for thing in drawn}
    pairs: dict[tuple[str, str], _Common] = {}
    left_out = 0
    for _, of_one in groupby(rows, key=itemgetter(asked.common)):
        told = [row for row in of_one if row["thing"] in drawn]
        things, year = sorted({row["thing"] for row in told}), min(_years(told), default=None)
        for thing in things:
            common[thing].count(year)
        if len(things) > most:
            left_out += 1
            continue
        for pair in combinations(things, 2):
            pairs.setdefault(pair, _Common()).count(year)
    for thing, its in common.items():
        drawn.nodes[thing].update({asked.counted: its.number, **its.years})
    ties = sorted(pairs.items(), key=itemgetter(0))
    drawn.add_edges_from((*pair, {"weight": its.number, **its.years}) for pair, its in ties)
    return left_out


@dataclass(slots=True)
class _Common:
    """The papers or works of a thing, or that two have in common; grows while they pass by."""

    number: int = 0
    first: int | None = None
    """The earliest year that is known."""
    last: int | None = None

    def count(self, year: int | None) -> None:
        """One more."""
        self.number += 1
        if year is not None:
            self.first = year if self.first is None else min(self.first, year)
            self.last = year if self.last is None else max(self.last, year)

    @property
    def years(self) -> dict[str, int]:
        """Both years by their names; empty where none is known."""
        return {} if self.first is None or self.last is None else {"first": self.first, "last": self.last}


def _years(rows: Iterable[dict[str, Any]]) -> Iterator[int]:
    """The years of a paper in its rows: one, or none, as of a work."""
    return (row["year"] for row in rows if isinstance(row.get("year"), int))


def _things(graph: Graph, timeout: float) -> "networkx.Graph[str]":
    """What the picture draws, all of it."""
    import networkx

    from kg.view import Patient
    from kg.view.scene import read_scene

    scene = read_scene(Patient(graph, timeout), sys.maxsize)
    drawn: networkx.Graph[str] = networkx.DiGraph()
    for index in scene.graph:
        node = scene.node(index)
        more = {"code": node.code, "status": node.status, "unresolved": node.unresolved}
        said = {name: value for name, value in more.items() if value}
        drawn.add_node(node.iri, label=node.title, kind=str(node.kind), **said)
    for *_, tie in scene.graph.edges(data=True):
        ends = (scene.node(tie[end]).iri for end in ("source", "target"))
        drawn.add_edge(*ends, kind=str(tie["kind"]))
    return drawn


def _has(drawn: "networkx.Graph[str]", things: Iterable[str]) -> bool:
    return all(thing in drawn for thing in things)


def _rows(graph: Graph, name: str, timeout: float) -> Iterator[dict[str, Any]]:
    """The rows of a question in the order of their columns, each without its empty ones.

    They are sorted here, since a store looks each term up again for every comparison.
    """
    answer = graph.query(internal(f"networks/{name}").text, timeout=timeout)
    for values in sorted(answer.values(), key=_order):
        yield {name: value for name, value in zip(answer.variables, values, strict=True) if value is not None}


def _order(values: Sequence[Any]) -> list[str]:
    return ["" if value is None else str(value) for value in values]
