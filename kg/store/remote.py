"""What is asked of every endpoint: which of its graphs holds the facts, and all that it has."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Protocol

from kg.errors import UsageError

if TYPE_CHECKING:
    import pyoxigraph as ox

    from kg.store.result import Result

_FACTS = """SELECT DISTINCT ?graph WHERE {
  GRAPH ?graph { ?thing a ?class }
  VALUES ?class { schema:ScholarlyArticle foaf:Person }
  FILTER(STRENDS(STR(?graph), "/facts"))
} ORDER BY ?graph LIMIT 5"""
_ITS_OWN = """ASK {
  { SELECT ?paper { ?paper a schema:ScholarlyArticle } LIMIT 1 }
  FILTER NOT EXISTS { GRAPH ?graph { ?paper a schema:ScholarlyArticle } }
}"""
"""Whether the default graph has a paper that no named graph has: then it is no union of them."""
_DEFAULT = "SELECT ?subject ?predicate ?object { ?subject ?predicate ?object }"
_NAMED = "SELECT ?subject ?predicate ?object ?graph { GRAPH ?graph { ?subject ?predicate ?object } }"


class Asked(Protocol):
    """What can be asked a query."""

    def query(self, text: str) -> "Result":
        """The answer."""


def facts(ask: "Callable[[str], Result]") -> str | None:
    """The graph that holds the facts in a store without a default graph; `None` where there is none.

    `ask` answers a query.

    Raises:
        LimitError: when that could not be asked.
        UsageError: when there are the facts of several builds; it names them.
    """
    try:
        found = [str(term)[1:-1] for (term,) in ask(_FACTS).rows()]
        if not found or ask(_ITS_OWN).answer:
            return None
    except UsageError:  # a server that takes no such question has nothing of ours
        return None
    if len(found) > 1:
        raise UsageError(
            f"There are the facts of several builds: {', '.join(found)}. Say which is meant: add "
            f"?default-graph-uri={found[0]} to the address."
        )
    return found[0]


def quads(graph: Asked) -> "Iterator[ox.Quad]":
    """Every statement of the default graph and of the named ones that can be reached."""
    import pyoxigraph as ox

    for query in (_DEFAULT, _NAMED):
        for row in graph.query(query).rows():
            yield ox.Quad(*row)  # type: ignore[arg-type]
