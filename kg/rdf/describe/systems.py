"""The named systems that papers introduce."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.model import System
from kg.rdf import vocabulary as v
from kg.rdf.describe.evidence import describe_span, describe_statement
from kg.rdf.describe.records import Printed
from kg.rdf.description import Description, Graph
from kg.rdf.iris import Namer


@dataclass(frozen=True, slots=True)
class Introduced:
    """A system of a record, and the concept that it is."""

    system: System
    """What the text says."""
    concept: str
    """Path of the concept."""


def describe_introduced(
    printed: Printed, systems: Sequence[Introduced], name: Namer, *, with_text: bool = True
) -> Iterator[Description]:
    """The edge from each system to its paper, and the name and the sentence that it stands on."""
    for introduced in systems:
        concept, paper = name(introduced.concept), name(printed.paper)
        yield Description(Graph.FACTS, concept, ((v.INTRODUCED_BY, paper),))
        system = introduced.system
        yield describe_span(printed, system.span, name, with_text=with_text, identifies=concept)
        yield describe_span(printed, system.sentence, name, with_text=with_text)
        spans = (system.span, system.sentence)
        yield describe_statement(printed, (concept, v.INTRODUCED_BY, paper), spans, name)
