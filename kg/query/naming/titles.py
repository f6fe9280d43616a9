"""Titles of papers, by which things of one name are told apart; papers of one title by where they stand."""

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING

from kg.query.catalogue import internal, questions
from kg.query.naming.entries import Kind
from kg.store.terms import text

if TYPE_CHECKING:
    from kg.store import Graph

_SHOWN = 3  # titles
_PAPERS_OF = {
    Kind.PERSON: "papers-of-person",
    Kind.CONCEPT: "papers-of-concept",
    Kind.ORGANISATION: "papers-at-organisation",
}
"""Kind → the question whose answer tells two of one name apart."""


def titles_of(graph: "Graph", kind: Kind, iri: str) -> list[str]:
    """Titles of a few papers of a person, concept or organisation; of other things none."""
    return list(islice(_titles(graph, kind, iri), _SHOWN))


def telling_apart(graph: "Graph", kind: Kind, iri: str) -> tuple[str, ...]:
    """What tells a thing from others of its name: titles of a few papers, and how many more there are.

    Of a paper it is one line: its year, its venue, and where a document prints it.
    """
    import pyoxigraph as ox

    if kind is Kind.PAPER:
        query = internal("names/printed-paper").text
        rows = graph.query(query, bindings={"paper": ox.NamedNode(iri)}).rows()
        printed = ([text(value) for value in row if value is not None] for row in rows)
        return tuple(" · ".join(values) for values in printed)
    titles = _titles(graph, kind, iri)
    shown = tuple(islice(titles, _SHOWN))
    more = sum(1 for _ in titles)
    return (*shown, f"(and {more:,} more)") if more else shown


def _titles(graph: "Graph", kind: Kind, iri: str) -> Iterator[str]:
    import pyoxigraph as ox

    if kind in _PAPERS_OF:
        question = questions()[_PAPERS_OF[kind]]
        bound = {question.parameters[0].name: ox.NamedNode(iri)}
        yield from (text(row[0]) for row in graph.query(question.text, bindings=bound).rows())
