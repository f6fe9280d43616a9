"""What concepts have to do with each other, as papers say."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias

from kg.model import SURE, Relation, RelationKind
from kg.rdf import vocabulary as v
from kg.rdf.describe.evidence import describe_span, describe_statement, statement_path
from kg.rdf.describe.records import PlacedRecord
from kg.rdf.description import Description, Graph
from kg.rdf.iris import Namer
from kg.rdf.terms import Term, integer, number

PROPERTIES: Mapping[RelationKind, Term] = MappingProxyType(
    {
        RelationKind.USES: v.USES,
        RelationKind.USED_FOR: v.USED_FOR,
        RelationKind.BUILDS_ON: v.BUILDS_ON,
        RelationKind.EVALUATED_ON: v.EVALUATED_ON,
        RelationKind.EVALUATED_BY: v.EVALUATED_BY,
        RelationKind.COMPARED_WITH: v.COMPARED_WITH,
        RelationKind.PART_OF: v.PART_OF,
        RelationKind.FEATURE_OF: v.FEATURE_OF,
        RelationKind.IS_A: v.BROADER,
    }
)
"""Kind → the property that says it."""

_ONE_WAY = (RelationKind.IS_A, RelationKind.BUILDS_ON, RelationKind.PART_OF, RelationKind.FEATURE_OF)
_MOST = 3
"""Papers that must say so for each that says it the other way round: 76 call multimodal large language models
language models, five the other way."""

Fact: TypeAlias = tuple[str, RelationKind, str]
"""Path of the head, what is said, path of the tail."""


@dataclass(frozen=True, slots=True)
class Related:
    """A relation of a record with the concepts at its ends."""

    relation: Relation
    """What the text says."""
    head: str
    """Path of the concept that it says it of."""
    tail: str
    """Path of the other concept."""

    @property
    def fact(self) -> Fact:
        """What is said, whoever says it."""
        return self.head, self.relation.kind, self.tail


@dataclass(frozen=True, slots=True)
class Backing:
    """How far a relation is to be trusted."""

    support: int
    """Number of papers that say so, from 1."""
    confidence: float
    """That of the surest wording, 0 to 1."""


def describe_related(
    placed: PlacedRecord, relations: Sequence[Related], name: Namer
) -> Iterator[Description]:
    """What each relation says, and the sentences; the phrases at its ends are among those of the concepts."""
    for sentence in dict.fromkeys(related.relation.sentence for related in relations):
        yield describe_span(placed, sentence)
    for related in relations:
        relation = related.relation
        fact = (name(related.head), PROPERTIES[relation.kind], name(related.tail))
        yield describe_statement(placed, fact, (relation.head, relation.tail, relation.sentence), name)


def describe_relations(
    backings: Mapping[Fact, Backing], name: Namer, no_metrics: Container[str] = ()
) -> Iterator[Description]:
    """The edge of each relation between two concepts, and how well it is backed.

    Where papers say of each of two that it is a kind of the other, or builds on it, what most of them say is
    an edge, `_MOST` for each of the others, else neither. Nor is what is backed too weakly (`SURE`), nor that
    something is measured by what is known to be no metric, whose paths are in `no_metrics`: what papers say
    stays in the evidence.
    """
    for (head, kind, tail), backing in backings.items():
        other = backings.get((tail, kind, head)) if kind in _ONE_WAY else None
        agreed = other is None or backing.support >= _MOST * other.support
        fits = kind is not RelationKind.EVALUATED_BY or tail not in no_metrics
        fact = subject, property, object = name(head), PROPERTIES[kind], name(tail)
        if backing.confidence >= SURE and agreed and fits:
            yield Description(Graph.FACTS, subject, ((property, object),))
        properties = (
            *zip((v.RDF_SUBJECT, v.RDF_PREDICATE, v.RDF_OBJECT), fact, strict=True),
            (v.SUPPORT, integer(backing.support)),
            (v.CONFIDENCE, number(backing.confidence)),
        )
        yield Description(Graph.EVIDENCE, name(statement_path(fact)), properties)
