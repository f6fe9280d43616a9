"""The words that extracted facts stand on: places in the text of a record, and facts that point to them."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kg.model import Span
from kg.rdf import vocabulary as v
from kg.rdf.describe.records import PlacedRecord
from kg.rdf.description import Description, Graph
from kg.rdf.iris import Namer, key, node_key
from kg.rdf.terms import Term, integer, string


class NamedConcept(NamedTuple):
    """A concept of one record with the places that name it."""

    concept: str
    """Path of the concept."""
    rank: int
    """1 for the most central."""
    spans: tuple[Span, ...]
    """In the record's text; empty for a keyword of the document that its text does not say."""


def describe_named(
    placed: PlacedRecord, concepts: Sequence[NamedConcept], name: Namer, *, main: int
) -> Iterator[Description]:
    """The spans that name concepts, and for the `main` first of these the edge that they are evidence for."""
    for named in concepts:
        concept = name(named.concept)
        for span in named.spans:
            yield describe_span(placed, span, concept)
        if named.rank <= main:
            rank = ((v.RANK, integer(named.rank)),)
            fact = (placed.paper, v.ABOUT, concept)
            yield describe_statement(placed, fact, named.spans, name, rank)
        elif not named.spans:
            yield describe_statement(placed, (placed.paper, v.MENTIONS, concept), (), name)


def describe_repository(
    placed: PlacedRecord, span: Span, repository: Term, name: Namer
) -> Iterator[Description]:
    """The place in the text that gives the address of the paper's code."""
    yield describe_span(placed, span)
    fact = (placed.paper, v.CODE_REPOSITORY, repository)
    yield describe_statement(placed, fact, (span,), name)


def describe_span(placed: PlacedRecord, span: Span, identifies: Term | None = None) -> Description:
    """A place in the text of a record, and the concept that its words name."""
    quoted = ((v.ANCHOR, string(placed.record.quote(span))),) if placed.with_text else ()
    named = ((v.IDENTIFIES, identifies),) if identifies else ()
    properties = ((v.CONTEXT, placed.text), *quoted, *named)
    return Description(Graph.EVIDENCE, place_in(placed.text, span), properties)


def place_in(text: Term, span: Span) -> Term:
    """The IRI of a place in a text, as RFC 5147 writes it.

    >>> place_in(Term("<https://example.org/kg/text/abcdefghijkl2>"), Span(3, 9))
    '<https://example.org/kg/text/abcdefghijkl2#char=3,9>'
    """
    return Term(f"{text[:-1]}#char={span.start},{span.end}>")


def describe_statement(
    placed: PlacedRecord,
    fact: tuple[Term, Term, Term],
    spans: Sequence[Span],
    name: Namer,
    more: tuple[tuple[Term, Term], ...] = (),
) -> Description:
    """A fact that the record's paper is a part of, or states, as a node that carries its evidence.

    Without `spans` the record says it outside of its text, as a keyword.
    """
    subject, predicate, object = fact
    evidence = [place_in(placed.text, span) for span in spans] or [placed.node]
    properties = (
        (v.TYPE, v.STATEMENT),
        (v.RDF_SUBJECT, subject),
        (v.RDF_PREDICATE, predicate),
        (v.RDF_OBJECT, object),
        *more,
        *((v.DERIVED_FROM, source) for source in evidence),
    )
    return Description(Graph.EVIDENCE, name(statement_path(fact, placed.paper)), properties)


def statement_path(fact: tuple[Term, Term, Term], paper: Term | None = None) -> str:
    """Path of a fact as a node: it begins with the key of the paper, where that is a part of the fact."""
    subject, predicate, object = fact
    first, other = (paper, subject) if object == paper else (subject, object)
    return f"statement/{node_key(first)}-{key(predicate, other)}"
