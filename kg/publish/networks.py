"""Networks of a graph, for programs that measure and draw them: Gephi, Cytoscape, igraph, networkx.

What belongs to each is asked in `queries/networks/`; pairs are counted here, by what they have in common.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from kg.query.catalogue import internal
from kg.store import Graph

if TYPE_CHECKING:
    from kg.publish.cooccurrence import Pairs

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


Said: TypeAlias = dict[str, Any]
"""Name → value: a text, a number, or whether something is so."""
Tie: TypeAlias = tuple[str, str, Said]
"""Its two ends, and what is said of it."""


class Ties(Protocol):
    """The ties of a network, each once; they can be gone through as often as one likes."""

    def __iter__(self) -> Iterator[Tie]: ...
    def __len__(self) -> int: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A network."""

    things: Mapping[str, Said]
    """IRI, or a keyword in small letters → its `label`, and what else is said of it."""
    ties: Ties
    """What is between them."""
    is_directed: bool = False
    """Whether a tie leads from its first end to its second."""


def network_of(
    graph: Graph,
    network: Network,
    *,
    timeout: float,
    most: int = MOST,
    notice: Callable[[str], None] = lambda _: None,
) -> Drawn:
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
    things: dict[str, Said] = {}
    for row in _rows(graph, asked.things, timeout):
        things.setdefault(row.pop("thing"), row)  # of a thing with several rows the first counts
    rows, left_out = _rows(graph, asked.ties, timeout), 0
    is_directed = network is Network.CITATIONS
    ties: Ties
    if is_directed:
        ties = _citations(things, rows)
    else:
        ties, left_out = _in_common(things, rows, asked, most)
    if left_out:
        crowd = f"{left_out:,} {asked.common}{'s' * (left_out > 1)} {asked.crowd.format(f'{most:,}')}"
        notice(f"{crowd} tied none of them; a larger number (--most, in Python most) lets them.")
    elif asked.nothing and not (things if network is Network.KEYWORDS else ties):
        notice(asked.nothing)
    return Drawn(things=things, ties=ties, is_directed=is_directed)


def _citations(things: Mapping[str, Said], rows: Iterable[Said]) -> list[Tie]:
    """What leads from paper to paper; each is told by how many it is cited."""
    both = ((row["from"], row["to"]) for row in rows)
    ties: list[Tie] = [(one, to, {}) for one, to in both if one != to and one in things and to in things]
    cited = Counter(to for _, to, _ in ties)
    for thing, said in things.items():
        said["cited"] = cited[thing]
    return ties


def _in_common(
    things: Mapping[str, Said], rows: Iterable[Said], asked: _Question, most: int
) -> tuple[Ties, int]:
    """Ties of what has papers, or works, in common; rows of one of these follow each other.

    How many of these have too many things to tie them comes back.
    """
    from kg.publish.cooccurrence import in_common

    numbers = {thing: number for number, thing in enumerate(things)}
    pairs, left_out = in_common(len(things), _seen(numbers, rows, asked.common), most)
    names, (alone, both) = list(things), pairs.parted()
    for said in things.values():
        said[asked.counted] = 0
    for number, _, said in alone.rows(asked.counted):
        things[names[number]] |= said
    return _Counted(names, both), left_out


def _seen(
    numbers: Mapping[str, int], rows: Iterable[Said], common: str
) -> Iterator[tuple[list[int], int | None]]:
    """The things of each paper or work, by their numbers, and the year that is known of it."""
    from kg.publish.cooccurrence import YEARS

    for _, of_one in groupby(rows, key=itemgetter(common)):
        told = [row for row in of_one if row["thing"] in numbers]
        years = (row["year"] for row in told if type(row.get("year")) is int and row["year"] in YEARS)
        yield sorted({numbers[row["thing"]] for row in told}), min(years, default=None)


@dataclass(frozen=True, slots=True)
class _Counted:
    """Ties that are made of numbers as they are asked for."""

    names: Sequence[str]
    """Of the things, by their numbers."""
    pairs: "Pairs"

    def __iter__(self) -> Iterator[Tie]:
        return ((self.names[one], self.names[other], said) for one, other, said in self.pairs.rows("weight"))

    def __len__(self) -> int:
        return len(self.pairs.pairs)


def _things(graph: Graph, timeout: float) -> Drawn:
    """What the picture draws, all of it."""
    from kg.view import Patient
    from kg.view.scene import read_scene

    scene = read_scene(Patient(graph, timeout), sys.maxsize)
    things: dict[str, Said] = {}
    for node in scene.nodes:
        more = {"code": node.code, "status": node.status, "unresolved": node.unresolved}
        said = {name: value for name, value in more.items() if value}
        things[node.iri] = {"label": node.title, "kind": str(node.kind), **said}
    drawn = (tie for *_, tie in scene.graph.edges(data=True))
    ties: list[Tie] = [
        (scene.node(tie["source"]).iri, scene.node(tie["target"]).iri, {"kind": str(tie["kind"])})
        for tie in drawn
    ]
    return Drawn(things=things, ties=ties, is_directed=True)


def _rows(graph: Graph, name: str, timeout: float) -> Iterator[dict[str, Any]]:
    """The rows of a question in the order of their columns, each without its empty ones.

    They are sorted here, since a store looks each term up again for every comparison.
    """
    answer = graph.query(internal(f"networks/{name}").text, timeout=timeout)
    for values in sorted(answer.values(), key=_order):
        yield {name: value for name, value in zip(answer.variables, values, strict=True) if value is not None}


def _order(values: Sequence[Any]) -> list[str]:
    return ["" if value is None else str(value) for value in values]
