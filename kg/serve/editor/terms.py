"""What the editor completes: the prefixes of the project, and the classes and properties of this graph."""

from collections.abc import Iterator
from typing import TypedDict

from kg.errors import LimitError
from kg.query import Question, questions
from kg.query.catalogue import internal
from kg.rdf.prefixes import PREFIXES
from kg.serve.site import Site
from kg.store import BusyError
from kg.store.terms import text

_SECONDS = 10.0  # a graph that does not describe itself is counted for so long
_MOST = 2000  # terms of each kind; the others are used less


class Counted(TypedDict):
    """A class or property."""

    iri: str
    """Its name."""
    count: int
    """How many things or statements have it."""


class Terms(TypedDict):
    """What can be completed."""

    prefixes: dict[str, str]
    """Prefix → namespace; known to the endpoint without declaration."""
    classes: list[Counted]
    """The most used first; empty where counting would take too long."""
    properties: list[Counted]
    """The most used first; empty where counting would take too long."""


def terms(site: Site) -> Terms:
    """What can be completed in a query to this graph."""
    return {
        "prefixes": dict(PREFIXES),
        "classes": list(_counted(site, questions()["classes"])),
        "properties": list(_counted(site, internal("editor/properties"))),
    }


def _counted(site: Site, question: Question) -> Iterator[Counted]:
    """The terms; none where counting takes too long.

    Raises:
        BusyError: when too many are asking, so that it should be tried again.
    """
    try:
        result = site.graph.query(question.text, timeout=_SECONDS, max_rows=_MOST)
    except BusyError:
        raise
    except LimitError:
        return
    for term, count in result.rows():
        yield {"iri": text(term), "count": int(text(count))}
