"""The answer to one query of `queries/explain/`, whole, or so much of it as somebody reads."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from kg.query.catalogue import internal
from kg.query.documents import Plain, objects
from kg.query.explaining.one_paper import Row
from kg.query.explaining.reasons import WORDS
from kg.query.naming.entries import Named
from kg.store.terms import text
from kg.text.printing import pretty, safe

if TYPE_CHECKING:
    from kg.store import Graph, Value

_OF_ANY_KIND = ("contradictions", "decisions", "doubts")
"""Queries that call what is asked about `?node`, because it may be of any kind."""
_OF_AUTHORS = ("authorships", "pages")
"""Queries that call an organisation `?person`, because either may sign a paper or have a page."""
_BEGINNING = {"paper": 0, "person": 2, "organisation": 3}
"""What is asked about → when a store begins with it, 1 for all else: a paper has few of everything."""


_IN_PAPER = frozenset({"relations"})
"""Queries that `queries/explain/in-paper/` asks otherwise where one paper is given."""
_LONG: Mapping[tuple[str, str], str] = MappingProxyType(
    {
        ("quotes", "concept"): "quotes",
        ("keywords", "concept"): "papers that name it",
        ("relations", "concept"): "statements",
        ("categories", "category"): "papers",
    }
)
"""Query whose answer about what is bound there may take many seconds → what it consists of."""
_MANY = 2000
"""So many of these are soon told."""
_LEAST = 25
"""Papers or statements that are looked at where few lines are wanted: some have none."""


@dataclass(frozen=True, slots=True)
class Part:
    """The answer to one query."""

    query: str
    """Its name in `queries/explain/`."""
    summary: str
    """What it asks."""
    rows: tuple[Row, ...]
    """The answer, or its first rows, as texts."""
    values: tuple[Mapping[str, Plain], ...]
    """The same with numbers and truth values as such."""
    of: str = ""
    """How many there are in all, `11,622 quotes`, where the rows are the first alone; else empty."""

    def __str__(self) -> str:
        return "\n".join(map(safe, self.lines))

    _repr_pretty_ = pretty

    @property
    def lines(self) -> tuple[str, ...]:
        """The answer in words; lines that begin with two spaces belong to the one before."""
        return tuple(WORDS[self.query](self.rows))

    @property
    def document(self) -> dict[str, Any]:
        """The same for programs."""
        asks = self.summary.partition("; bind ")[0]  # what to bind is said to those who write queries
        told = {"query": self.query, "asks": asks, "rows": self.values, "words": self.lines}
        return told | ({"of": self.of} if self.of else {})


def part(graph: "Graph", name: str, ends: Mapping[str, Named], one: Named, most: int | None = None) -> Part:
    """The answer about what is at the ends, by their variables.

    Of one that is long there are at least `most` lines, if that is given.
    """
    variable = next(iter(ends)) if len(ends) == 1 else ""
    if most is not None and (things := _LONG.get((name, variable))):
        bound: dict[str, Value] = {variable: one.node}
        ((told,),) = graph.query(internal(f"explain/first/count-of-{name}").text, bindings=bound).rows()
        of = f"{total:,} {things}" if (total := int(text(told))) > _MANY else ""
        if of and (begun := _begun(graph, name, bound, of, most)):
            return begun
    # A store begins with what is bound first.
    order = sorted(ends, key=lambda variable: _BEGINNING.get(variable, 1))
    called = {"organisation": "person"} if name in _OF_AUTHORS else {}
    bindings: dict[str, Value] = {called.get(variable, variable): ends[variable].node for variable in order}
    if name in _OF_ANY_KIND:
        bindings = {"node": one.node} | {key: node for key, node in bindings.items() if key == "other"}
    asked = f"in-paper/{name}" if "paper" in ends and name in _IN_PAPER else name
    return _part(graph, name, asked, bindings)


def _begun(graph: "Graph", name: str, bound: "Mapping[str, Value]", of: str, most: int) -> Part | None:
    """The first rows of the answer; `None` where the first papers or statements say too little."""
    first = {**bound, "top": _whole(max(most, _LEAST))}
    begun = _part(graph, name, f"first/{name}", first, of)
    return begun if len(begun.lines) >= most else None


def _part(graph: "Graph", name: str, asked: str, bindings: "Mapping[str, Value]", of: str = "") -> Part:
    """The answer of the query that is asked for the part of this name."""
    result = graph.query(internal(f"explain/{asked}").text, bindings=bindings)
    values = tuple(objects(result.variables, result.rows()))
    return Part(name, internal(f"explain/{name}").summary, tuple(result.texts()), values, of)


def _whole(number: int) -> "Value":
    import pyoxigraph as ox

    return ox.Literal(number)
