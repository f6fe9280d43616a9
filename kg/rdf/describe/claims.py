"""The figures that papers state."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.claims.directions import Way
from kg.extract.claims.verdicts import improving, is_better
from kg.model import Claim, ClaimKind, ClaimRole, Figure, Span
from kg.rdf import vocabulary as v
from kg.rdf.describe.evidence import describe_span, place_in
from kg.rdf.describe.records import PlacedRecord
from kg.rdf.description import Description, Graph, Properties
from kg.rdf.iris import Namer, node_key
from kg.rdf.terms import Term, number, string


@dataclass(frozen=True, slots=True)
class GroundedClaim:
    """A claim of a record with the concepts that it names."""

    claim: Claim
    """What the text says."""
    system: str | None = None
    """Path of the system that it is about."""
    metric: str | None = None
    """Path of the concept that was measured."""
    data: tuple[str, ...] = ()
    """Paths of the concepts of the data that it is on, as far as they are shown."""
    is_metric: bool = True
    """False where that is known to be something else, such as the task: `improves parsing by 2 points`."""


def describe_claims(
    placed: PlacedRecord, claims: Sequence[GroundedClaim], name: Namer
) -> Iterator[Description]:
    """Each claim, and the words and the sentence that it stands on."""
    text = placed.record.text
    for stated in claims:
        claim = stated.claim
        node = _node(placed, claim.span, name)
        properties = [
            (v.TYPE, v.CLAIM),
            (v.TYPE, v.QUANTITATIVE_VALUE),
            (v.APPEARANCE, placed.paper),
            (v.CLAIM_KIND, string(claim.figure.kind)),
            (v.CLAIM_ROLE, string(claim.role)),
            *_named(stated, name),
            *_figure(claim.figure),
            *_best(claim, text),
            *_compared(claim, text),
            *_tested(claim, text),
        ]
        if placed.with_text:
            properties.append((v.TEXT, string(" ".join(claim.sentence.of(text).split()))))
        yield Description(Graph.FACTS, node, tuple(properties))
        if claim.interval_of:
            value = _node(placed, claim.interval_of, name)
            yield Description(Graph.FACTS, value, ((v.VALUE_REFERENCE, node),))
        spans = (claim.span, claim.sentence)
        derived = tuple((v.DERIVED_FROM, place_in(placed.text, span)) for span in spans)
        yield Description(Graph.EVIDENCE, node, derived)
        for span in spans:
            yield describe_span(placed, span)


def _node(placed: PlacedRecord, span: Span, name: Namer) -> Term:
    return name(f"claim/{node_key(placed.paper)}-{span.start}-{span.end}")


def _named(stated: GroundedClaim, name: Namer) -> Properties:
    if stated.system:
        yield v.ABOUT, name(stated.system)
    if stated.metric:
        yield v.METRIC, name(stated.metric)
    for data in stated.data:
        yield v.TESTED_ON, name(data)
    value, kind = stated.claim.figure.value, stated.claim.figure.kind
    measured = kind is ClaimKind.MEASURE and stated.claim.role is ClaimRole.RESULT
    # `11x less FPR` is no value of the FPR.
    if stated.metric and stated.is_metric and measured and value is not None:
        yield v.TYPE, v.MODEL_EVALUATION
        yield v.SPECIFIED_BY, name(stated.metric)
        yield v.HAS_VALUE, number(value)


def _figure(figure: Figure) -> Properties:
    for property, value in (
        (v.VALUE, figure.value),
        (v.MIN_VALUE, figure.low),
        (v.MAX_VALUE, figure.high),
        (v.UNCERTAINTY, figure.uncertainty),
        (v.FROM_VALUE, figure.from_value),
        (v.TO_VALUE, figure.to_value),
    ):
        if value is not None:
            yield property, number(value)
    if figure.unit:
        yield v.UNIT, string(figure.unit)
    yield v.BOUND, string(figure.bound)


def _best(claim: Claim, text: str) -> Properties:
    """Which way the metric improves whose value is stated: what orders values of several systems."""
    has_value = claim.figure.kind in (ClaimKind.MEASURE, ClaimKind.FROM_TO)
    if has_value and claim.role is ClaimRole.RESULT:
        way = improving(_measured(claim, text))
        if way is not None:
            yield v.BETTER_WHEN, string("higher" if way is Way.MORE else "lower")


def _compared(claim: Claim, text: str) -> Properties:
    if claim.direction:
        yield v.DIRECTION, string(claim.direction)
        better = is_better(claim.direction, _measured(claim, text))
        if better is not None:
            yield v.OUTCOME, string("better" if better else "worse")
    if claim.comparator:
        yield v.COMPARATOR, string(" ".join(claim.comparator.of(text).split()))


def _measured(claim: Claim, text: str) -> Sequence[str]:
    """The words of the metric, in lower case; none where the text names none."""
    return claim.metric.of(text).lower().split() if claim.metric else ()


def _tested(claim: Claim, text: str) -> Properties:
    if claim.data:
        names = (" ".join(span.of(text).split()) for span in claim.data)
        yield v.TESTED_ON_AS_PRINTED, string(", ".join(names))
