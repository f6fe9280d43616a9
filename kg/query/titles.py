"""Titles of papers, by which things of one name are told apart."""

from itertools import islice
from typing import TYPE_CHECKING

from kg.query.catalogue import questions
from kg.query.entries import Kind
from kg.query.terms import text

if TYPE_CHECKING:
    from kg.store import Graph

_SHOWN = 3
_PAPERS_OF = {
    Kind.PERSON: "papers-of-person",
    Kind.CONCEPT: "papers-of-concept",
    Kind.ORGANISATION: "papers-at-organisation",
}
"""Kind → the question whose answer tells two of one name apart."""


def titles_of(graph: "Graph", kind: Kind, iri: str) -> list[str]:
    """Titles of a few papers of a person, concept or organisation; of other things none."""
    import pyoxigraph as ox

    if kind not in _PAPERS_OF:
        return []
    question = questions()[_PAPERS_OF[kind]]
    result = graph.query(question.text, bindings={question.parameters[0].name: ox.NamedNode(iri)})
    return [text(row[0]) for row in islice(result.rows(), _SHOWN)]
