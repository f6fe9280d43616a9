"""The words that give a concept its short form: `large language models (LLMs)`."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.model import Span
from kg.rdf import vocabulary as v
from kg.rdf.describe.evidence import describe_span, describe_statement, statement_path
from kg.rdf.describe.records import PlacedRecord
from kg.rdf.description import Description, Graph
from kg.rdf.iris import Namer
from kg.rdf.terms import integer, string


@dataclass(frozen=True, slots=True)
class Defined:
    """A short form of a concept that a record defines."""

    concept: str
    """Path of the concept."""
    short: str
    """The short form, as one of the concept's names."""
    span: Span
    """Where the long form and the short one stand beside each other."""


def describe_defined(placed: PlacedRecord, defined: Sequence[Defined], name: Namer) -> Iterator[Description]:
    """The words that each short form stands on."""
    for each in defined:
        yield describe_span(placed, each.span)
        fact = (name(each.concept), v.ALT_LABEL, string(each.short))
        yield describe_statement(placed, fact, (each.span,), name)


def describe_definitions(papers: Mapping[tuple[str, str], int], name: Namer) -> Iterator[Description]:
    """How many papers define each short form; `papers` has them by path of the concept and short form."""
    for (concept, short), count in papers.items():
        path = statement_path((name(concept), v.ALT_LABEL, string(short)))
        yield Description(Graph.EVIDENCE, name(path), ((v.SUPPORT, integer(count)),))
