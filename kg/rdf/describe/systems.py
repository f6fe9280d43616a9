"""The named systems that papers introduce."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.model import System
from kg.rdf import vocabulary as v
from kg.rdf.describe.evidence import describe_span, describe_statement, statement_path
from kg.rdf.describe.records import PlacedRecord
from kg.rdf.description import Description, Graph
from kg.rdf.iris import Namer
from kg.rdf.terms import number

KNOWN_BEFORE = 0.05
"""How often a paper introduces what earlier ones name: see `kg.pipeline.describing.introductions`."""


@dataclass(frozen=True, slots=True)
class Introduced:
    """A system of a record, and the concept that it is."""

    system: System
    """What the text says."""
    concept: str
    """Path of the concept."""


def describe_introduced(
    placed: PlacedRecord, systems: Sequence[Introduced], name: Namer
) -> Iterator[Description]:
    """That a paper introduces a system, and the sentence; the name is among the places of the concept."""
    for introduced in systems:
        concept, system = name(introduced.concept), introduced.system
        yield describe_span(placed, system.sentence)
        spans = (system.span, system.sentence)
        yield describe_statement(placed, (concept, v.INTRODUCED_BY, placed.paper), spans, name)


def describe_introductions(told: Iterable[tuple[str, str, bool]], name: Namer) -> Iterator[Description]:
    """The edge from each system to its paper; `told` are their paths, and whether it may be new there.

    What is not new has no edge: the evidence keeps what the paper says, and how little that is to be trusted.
    """
    for system, paper, may_be_new in told:
        concept, introducing = name(system), name(paper)
        if may_be_new:
            yield Description(Graph.FACTS, concept, ((v.INTRODUCED_BY, introducing),))
        else:
            path = statement_path((concept, v.INTRODUCED_BY, introducing), introducing)
            yield Description(Graph.EVIDENCE, name(path), ((v.CONFIDENCE, number(KNOWN_BEFORE)),))
