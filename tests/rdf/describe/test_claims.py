from dataclasses import replace
from typing import Any

import pytest

from kg.model import Bound, Claim, ClaimKind, ClaimRole, Direction, Figure, Lines, Record, Span
from kg.rdf import vocabulary as v
from kg.rdf.describe.claims import GroundedClaim, describe_claims
from kg.rdf.describe.records import placed_at
from kg.rdf.description import Description, Graph
from kg.rdf.iris import Namer
from kg.rdf.terms import Term, number, string

NAME = Namer()
KEY = "abcdefghijkl2"
RECORD = Record(document="a.txt", lines=Lines(1, 2), title="On", abstract="Recall gains 2% over\nX.")
PRINTED = placed_at(f"record/on-{KEY}", f"paper/on-{KEY}", RECORD, NAME)
METRIC, SYSTEM = f"concept/recall-{KEY}", f"concept/q-{KEY}"


def claim(**figure: Any) -> Claim:
    given = {"kind": ClaimKind.PERCENT, "unit": "%"} | figure
    return Claim(
        figure=Figure(span=Span(16, 18), **given),
        role=ClaimRole.RESULT,
        direction=Direction.INCREASE,
        metric=Span(3, 9),
        comparator=Span(24, 25),
        span=Span(3, 18),
        sentence=Span(3, 26),
    )


def described(given: Claim, *, with_text: bool = True) -> list[Description]:
    return list(
        describe_claims(replace(PRINTED, with_text=with_text), [GroundedClaim(given, SYSTEM, METRIC)], NAME)
    )


def facts(given: Claim) -> dict[Term, Term]:
    (node,) = [each for each in described(given) if each.graph is Graph.FACTS]
    assert node.subject == NAME(f"claim/{KEY}-3-18")
    return dict(node.properties)


def test_a_claim_says_what_it_is_about_in_words_and_nodes() -> None:
    said = facts(claim(value=2))
    assert said[v.APPEARANCE] == PRINTED.paper
    assert said[v.ABOUT] == NAME(SYSTEM)
    assert said[v.METRIC] == NAME(METRIC)
    assert said[v.TEXT] == string("Recall gains 2% over X.")
    assert said[v.COMPARATOR] == string("X")
    assert said[v.DIRECTION] == string("increase")
    assert said[v.OUTCOME] == string("better")
    assert said[v.UNIT] == string("%")


@pytest.mark.parametrize(
    ("figure", "better"),
    [
        ({"kind": ClaimKind.MEASURE, "value": 94}, string("higher")),
        ({"kind": ClaimKind.FROM_TO, "from_value": 2, "to_value": 3}, string("higher")),
        ({"kind": ClaimKind.PERCENT, "value": 2}, None),  # by how much it changed, which is no value of it
    ],
)
def test_the_value_of_a_metric_has_the_way_in_which_that_improves(
    figure: dict[str, Any], better: Term | None
) -> None:
    assert facts(claim(**figure)).get(v.BETTER_WHEN) == better


def test_nothing_is_better_of_what_nobody_knows() -> None:
    unknown = replace(claim(kind=ClaimKind.MEASURE, value=2), metric=Span(10, 15))
    assert v.BETTER_WHEN not in facts(unknown)
    setting = replace(claim(kind=ClaimKind.MEASURE, value=2), role=ClaimRole.SETTING)
    assert v.BETTER_WHEN not in facts(setting)


def test_the_data_of_a_result_are_nodes_and_the_words_of_the_text() -> None:
    given = replace(claim(value=2), data=(Span(3, 9), Span(10, 15)))
    paths = ("concept/recall-1", "concept/gains-1")
    (node,) = [
        each
        for each in describe_claims(PRINTED, [GroundedClaim(given, SYSTEM, METRIC, paths)], NAME)
        if each.graph is Graph.FACTS
    ]
    assert [value for name, value in node.properties if name == v.TESTED_ON] == [NAME(path) for path in paths]
    assert dict(node.properties)[v.TESTED_ON_AS_PRINTED] == string("Recall, gains")


@pytest.mark.parametrize(
    ("figure", "properties"),
    [
        ({"value": 2}, {v.VALUE: 2}),
        ({"value": 2, "uncertainty": 0.3}, {v.VALUE: 2, v.UNCERTAINTY: 0.3}),
        ({"high": 2.1, "bound": Bound.UP_TO}, {v.MAX_VALUE: 2.1}),
        ({"low": 2, "bound": Bound.AT_LEAST}, {v.MIN_VALUE: 2}),
        ({"low": 1, "high": 2, "bound": Bound.RANGE}, {v.MIN_VALUE: 1, v.MAX_VALUE: 2}),
        (
            {"from_value": 24.8, "to_value": 2.0, "bound": Bound.FROM_TO},
            {v.FROM_VALUE: 24.8, v.TO_VALUE: 2.0},
        ),
    ],
)
def test_a_figure_is_said_as_exactly_as_it_is_meant(
    figure: dict[str, Any], properties: dict[Term, float]
) -> None:
    numbers = (v.VALUE, v.UNCERTAINTY, v.MIN_VALUE, v.MAX_VALUE, v.FROM_VALUE, v.TO_VALUE, v.HAS_VALUE)
    said = {property: value for property, value in facts(claim(**figure)).items() if property in numbers}
    assert said == {property: number(value) for property, value in properties.items()}


def test_only_a_value_of_the_metric_itself_is_an_evaluation() -> None:
    types = {kind: str(described(claim(kind=kind, value=2))).count(v.MODEL_EVALUATION) for kind in ClaimKind}
    assert types == {kind: int(kind is ClaimKind.MEASURE) for kind in ClaimKind}
    assert facts(claim(kind=ClaimKind.MEASURE, value=2))[v.HAS_VALUE] == number(2)


def test_what_is_known_to_be_no_metric_is_measured_and_specifies_no_evaluation() -> None:
    given = claim(kind=ClaimKind.MEASURE, value=2)
    stated = GroundedClaim(given, SYSTEM, METRIC, is_metric=False)
    said = next(describe_claims(PRINTED, [stated], NAME)).properties
    assert (v.METRIC, NAME(METRIC)) in said
    assert not {v.SPECIFIED_BY, v.HAS_VALUE} & {property for property, _ in said}


def test_words_and_sentence_are_the_evidence() -> None:
    (evidence,) = [each for each in described(claim(value=2)) if (v.DERIVED_FROM in dict(each.properties))]
    assert evidence.graph is Graph.EVIDENCE
    assert [object for _, object in evidence.properties] == [
        NAME(f"text/{KEY}#char=3,18"),
        NAME(f"text/{KEY}#char=3,26"),
    ]


def test_no_sentence_is_left_where_texts_are_left_out() -> None:
    assert "gains" not in str(described(claim(value=2), with_text=False))


def test_a_value_leads_to_the_interval_that_it_lies_in() -> None:
    interval = replace(claim(low=1, high=3, bound=Bound.INTERVAL), interval_of=Span(0, 2))
    said = [(each.subject, each.properties) for each in described(interval) if each.graph is Graph.FACTS]
    node, value = NAME(f"claim/{KEY}-3-18"), NAME(f"claim/{KEY}-0-2")
    assert said[1] == (value, ((v.VALUE_REFERENCE, node),))
    assert (v.BOUND, string("interval")) in said[0][1]
