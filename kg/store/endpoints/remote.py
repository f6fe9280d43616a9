"""What is asked of every endpoint: which of the builds there is meant, and all that it has."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple, Protocol

from kg.errors import UsageError
from kg.rdf.description import FACTS_NAME
from kg.store.address import Address, siblings

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.store.result import Result

_FACTS = """SELECT DISTINCT ?graph WHERE {
  GRAPH ?graph { ?thing a ?class }
  VALUES ?class { schema:ScholarlyArticle foaf:Person }
  FILTER(REGEX(STR(?graph), "[^A-Za-z0-9]facts$"))
} ORDER BY ?graph LIMIT 5"""
_BASES = """SELECT DISTINCT ?base WHERE {
  ?thing a ?class
  VALUES ?class { schema:ScholarlyArticle foaf:Person }
  FILTER(REGEX(STR(?thing), "/(paper|person)/[^/]+$"))
  BIND(REPLACE(STR(?thing), "(paper|person)/[^/]+$", "") AS ?base)
} ORDER BY ?base LIMIT 5"""
_HAS_OTHER_PAPERS = """ASK {
  ?paper a schema:ScholarlyArticle
  FILTER NOT EXISTS { GRAPH ?graph { ?paper a schema:ScholarlyArticle } }
}"""
_TOLD = "ASK { GRAPH ?graph { ?dataset void:uriSpace ?base } }"
_TOLD_APART = """ASK {
  GRAPH ?graph { ?dataset void:uriSpace ?base }
  FILTER NOT EXISTS { ?dataset void:uriSpace ?base }
}"""
_LACKS_SOMETHING = """ASK {
  GRAPH ?graph { ?subject ?predicate ?object }
  FILTER NOT EXISTS { ?subject ?predicate ?object }
}"""
_HAS_MORE = """ASK {
  ?subject ?predicate ?object
  FILTER NOT EXISTS { GRAPH ?graph { ?subject ?predicate ?object } }
}"""
_DEFAULT = "SELECT ?subject ?predicate ?object { ?subject ?predicate ?object }"
_NAMED = "SELECT ?subject ?predicate ?object ?graph { GRAPH ?graph { ?subject ?predicate ?object } }"
_URI_SPACE = "SELECT DISTINCT ?base { GRAPH ?graph { ?dataset void:uriSpace ?base } }"


class Asked(Protocol):
    """What can be asked a query."""

    def query(self, text: str) -> "Result":
        """The answer."""


class Build(NamedTuple):
    """Where the graph is in a store that may have several."""

    facts: str | None = None
    """The IRI of the graph that holds the facts; `None` for the default graph."""
    named: tuple[str, ...] | None = None
    """IRIs of the named graphs that go with them; `None` for all that there are."""
    others: tuple[str, ...] = ()
    """IRIs of the graphs with the facts of other builds."""


def build(ask: "Callable[[str], Result]") -> Build:
    """The build that is meant: that of the default graph where it has facts of its own, else the only one.

    `ask` answers a query.

    Raises:
        LimitError: when that could not be asked.
        UsageError: when none has its facts in the default graph, and there are several; it names them.
    """
    try:
        found = _texts(ask(_FACTS))
        if not found:
            return Build()
        bases = _texts(ask(_BASES))
        if bases and _is_apart(ask):
            return Build(named=tuple(siblings(base + FACTS_NAME for base in bases)), others=found)
    except UsageError:  # a server that takes no such question has nothing of ours
        return Build()
    if len(found) > 1:
        raise UsageError(
            f"There are the facts of several builds: {', '.join(found)}. Say which is meant: add "
            f"?default-graph-uri={found[0]} to the address."
        )
    return Build(facts=found[0], named=tuple(siblings(found)))


def _is_apart(ask: "Callable[[str], Result]") -> bool:
    """Whether the default graph is not all named graphs in one, as on some servers.

    What builds say of themselves stands in a named graph alone, and is little: by that it is told where any
    says something, else by all statements.
    """
    if ask(_HAS_OTHER_PAPERS).answer or ask(_TOLD_APART).answer:
        return True
    return not ask(_TOLD).answer and bool(ask(_LACKS_SOMETHING).answer or ask(_HAS_MORE).answer)


def _texts(result: "Result") -> tuple[str, ...]:
    """The values of the one column."""
    return tuple(term.value for (term,) in result.rows())  # type: ignore[union-attr]


def as_built(graph: Asked, address: Address) -> dict[str, str]:
    """What the named graphs of a build are called there → in the build; empty where nothing tells.

    Under a prefix, the names of the build are those that it has for itself.
    """
    if address.prefix is None:
        return {}
    bases = _texts(graph.query(_URI_SPACE.replace("?graph", f"<{address.called('dataset')}>")))
    if len(bases) != 1:
        return {}
    return {address.called(name): name for name in siblings([bases[0] + FACTS_NAME])}


def quads(ask: "Callable[[str], Result]") -> "Iterator[ox.Quad]":
    """Every statement of the default graph and of the named ones that can be reached."""
    import pyoxigraph as ox

    for query in (_DEFAULT, _NAMED):
        for row in ask(query).rows():
            yield ox.Quad(*row)  # type: ignore[arg-type]
