"""Networks of a graph, for programs that measure and draw them: Gephi, Cytoscape, igraph, networkx.

What belongs to each is asked in `queries/networks/`; pairs are counted here, paper by paper.
"""

import sys
from collections.abc import Callable, Iterable, Iterator
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
"""People, concepts or keywords that a paper may have to tie them: 3,000 authors would be 4.5 million ties."""

_NO_CITATIONS = (
    "No paper of this graph cites another, as far as its documents list references. Most databases export "
    "these only with full records, or when asked to."
)
_NO_KEYWORDS = (
    "No document of this graph gives its papers keywords. What texts are about is the network of concepts."
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


@dataclass(frozen=True, slots=True)
class _Question:
    things: str
    """The question for what is tied; every column but the first is an attribute."""
    ties: str
    """The question for papers and what they have, or for the two ends of each tie."""


_QUESTIONS = {
    Network.COAUTHORS: _Question("people", "people-of-papers"),
    Network.CONCEPTS: _Question("concepts", "concepts-of-papers"),
    Network.KEYWORDS: _Question("keywords", "keywords-of-papers"),
    Network.CITATIONS: _Question("papers", "citations"),
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
    known. A paper with more than so many, `most`, ties none of them, and `notice` is told, as it is where
    nothing cites anything. The other networks have directions: each paper of `citations` has the number of
    papers by which it is `cited`, its year and whether it was retracted; of `things`, these and their ties
    are of a `kind`.
    """
    if network is Network.THINGS:
        return _things(graph, timeout)
    asked = _QUESTIONS[network]
    drawn = _with_things(_rows(graph, asked.things, timeout), is_directed=network is Network.CITATIONS)
    ties = _rows(graph, asked.ties, timeout)
    if network is Network.CITATIONS:
        both = ((row["from"], row["to"]) for row in ties)
        drawn.add_edges_from(ends for ends in both if ends[0] != ends[1] and _has(drawn, ends))
        for thing in drawn:
            drawn.nodes[thing]["cited"] = drawn.in_degree(thing)
        if len(drawn) > 1 and not drawn.number_of_edges():
            notice(_NO_CITATIONS)
    else:
        left_out = _count_pairs(drawn, ties, most)
        if network is Network.KEYWORDS and not drawn:
            notice(_NO_KEYWORDS)
        if left_out:
            notice(
                f"{left_out:,} paper{'s' * (left_out > 1)} with more than {most:,} {asked.things} tied none "
                "of them; a larger number (--most, in Python most) lets them."
            )
    return drawn


def _with_things(rows: Iterable[dict[str, Any]], *, is_directed: bool) -> "networkx.Graph[str]":
    """A network without ties; of a thing with several rows the first counts."""
    import networkx

    drawn: networkx.Graph[str] = networkx.DiGraph() if is_directed else networkx.Graph()
    for row in rows:
        if row["thing"] not in drawn:
            drawn.add_node(row.pop("thing"), **row)
    return drawn


def _count_pairs(drawn: "networkx.Graph[str]", rows: Iterable[dict[str, Any]], most: int) -> int:
    """Tie what the same papers have, with the number of papers; rows of one paper follow each other.

    How many papers have too many to tie them comes back.
    """
    papers: dict[str, _Papers] = {thing: _Papers() for thing in drawn}
    pairs: dict[tuple[str, str], _Papers] = {}
    left_out = 0
    for _, of_paper in groupby(rows, key=itemgetter("paper")):
        told = [row for row in of_paper if row["thing"] in drawn]
        things, year = sorted({row["thing"] for row in told}), min(_years(told), default=None)
        for thing in things:
            papers[thing].count(year)
        if len(things) > most:
            left_out += 1
            continue
        for pair in combinations(things, 2):
            pairs.setdefault(pair, _Papers()).count(year)
    for thing, its in papers.items():
        drawn.nodes[thing].update(papers=its.number, **its.years)
    ties = sorted(pairs.items(), key=itemgetter(0))
    drawn.add_edges_from((*pair, {"weight": its.number, **its.years}) for pair, its in ties)
    return left_out


@dataclass(slots=True)
class _Papers:
    """The papers of a thing, or that two have in common; grows while they pass by."""

    number: int = 0
    first: int | None = None
    """The earliest year that is known."""
    last: int | None = None

    def count(self, year: int | None) -> None:
        """One paper more."""
        self.number += 1
        if year is not None:
            self.first = year if self.first is None else min(self.first, year)
            self.last = year if self.last is None else max(self.last, year)

    @property
    def years(self) -> dict[str, int]:
        """Both years by their names; empty where none is known."""
        return {} if self.first is None or self.last is None else {"first": self.first, "last": self.last}


def _years(rows: Iterable[dict[str, Any]]) -> Iterator[int]:
    """The years of a paper in its rows: one, or none."""
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
    """The rows of a question, each without its empty columns."""
    answer = graph.query(internal(f"networks/{name}").text, timeout=timeout)
    for values in answer.values():
        yield {name: value for name, value in zip(answer.variables, values, strict=True) if value is not None}
