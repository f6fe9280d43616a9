import pytest

from kg.extract.relations.having import HAD, SETTING
from kg.extract.relations.linked import confidence, linked
from kg.extract.relations.own import Own
from kg.extract.source import sources
from kg.model import SURE, Entity, EntityType, Findings, Link, LinkType, RelationKind, Span
from tests.extract.telling import related

TITLE = "FooNet: A network for parsing\nWe propose FooNet, a new network."


def test_what_no_wording_says_is_seen() -> None:
    text = "A study\nConvolutional networks are a popular choice for semantic segmentation."
    assert ("Convolutional networks", RelationKind.USED_FOR, "semantic segmentation") in related(text)


@pytest.mark.parametrize("words", ["four methods", "your method"])
def test_our_method_is_the_papers_own_and_four_methods_are_not(words: str) -> None:
    text = f"{TITLE} In total, {words} is used for semantic segmentation."
    assert ("FooNet", RelationKind.USED_FOR, "semantic segmentation") not in related(text)


def test_what_is_denied_is_not_said() -> None:
    text = "A study\nConvolutional networks are not used for semantic segmentation."
    assert not {each for each in related(text) if each[0] == "Convolutional networks"}


@pytest.mark.parametrize(
    ("end", "told"),
    [("convolutional networks", True), ("networks for", False), ("networks for parsing,", False)],
)
def test_what_ends_in_the_middle_is_no_end_of_a_relation(end: str, told: bool) -> None:
    text = "A study\nWe use convolutional networks for parsing, and more for semantic segmentation."
    ends = (end, "semantic segmentation")
    spans = [Span(start, start + len(each)) for each in ends for start in [text.index(each)]]
    findings = Findings(
        entities=tuple(Entity(span, EntityType.METHOD) for span in spans),
        links=(Link(0, 1, LinkType.USED_FOR, Span(8, len(text)), 0.9),),
    )
    assert bool(list(linked(sources([text])[0], findings, Own(frozenset(), None)))) is told


def test_a_likelier_link_is_a_surer_relation() -> None:
    assert confidence(0.51) < SURE <= confidence(0.52) < confidence(0.6) <= confidence(1.0) < 1


@pytest.mark.parametrize(
    ("means", "type", "kind"),
    [
        ("safety benchmark", EntityType.METRIC, RelationKind.EVALUATED_ON),
        ("sentiment analysis", EntityType.TASK, RelationKind.EVALUATED_ON),
        ("FooBank", EntityType.MATERIAL, RelationKind.EVALUATED_ON),
        ("sentiment accuracy", EntityType.TASK, RelationKind.EVALUATED_BY),
        ("identity preservation", EntityType.TASK, RelationKind.EVALUATED_BY),
        ("FooScore", EntityType.METRIC, RelationKind.EVALUATED_BY),
    ],
)
def test_a_thing_is_tried_on_data_and_work_and_measured_by_metrics(
    means: str, type: EntityType, kind: RelationKind
) -> None:
    text = f"A study\nConvolutional networks do well on {means}."
    at = text.index(means)
    entities = (Entity(Span(8, 30), EntityType.METHOD), Entity(Span(at, at + len(means)), type))
    findings = Findings(
        entities=entities, links=(Link(1, 0, LinkType.EVALUATE_FOR, Span(8, len(text)), 0.9),)
    )
    assert [each.kind for each in linked(sources([text])[0], findings, Own(frozenset(), None))] == [kind]


@pytest.mark.parametrize(
    ("between", "told"),
    [
        ("are a choice for", True),
        ("tend to help", True),
        ("address the lack of", True),
        ("often struggle to capture", False),
        ("fail to model", False),
        ("suffer from", False),
        ("lack", False),
        ("are prone to", False),
    ],
)
def test_what_a_thing_is_of_no_use_for_it_is_not_used_for(between: str, told: bool) -> None:
    text = f"A study\nConvolutional networks {between} long contexts."
    at = text.index("long contexts")
    findings = Findings(
        entities=(Entity(Span(8, 30), EntityType.METHOD), Entity(Span(at, at + 13), EntityType.TASK)),
        links=(Link(0, 1, LinkType.USED_FOR, Span(8, len(text)), 0.9),),
    )
    assert bool(list(linked(sources([text])[0], findings, Own(frozenset(), None)))) is told


def test_a_likely_feature_is_one_where_words_say_that_a_thing_has_it() -> None:
    def sure(words: str) -> float:
        text = f"On trees\nWe study language models {words} linear complexity."
        spans = [Span(text.index(each), text.index(each) + len(each)) for each in ("language", "linear")]
        first, second = Span(spans[0].start, text.index(words) - 1), Span(spans[1].start, len(text) - 1)
        entities = (Entity(first, EntityType.METHOD), Entity(second, EntityType.OTHER))
        link = Link(1, 0, LinkType.FEATURE_OF, Span(9, len(text)), 0.52)
        (said,) = linked(
            sources([text])[0],
            Findings(entities=entities, links=(link,)),
            Own(frozenset({"language model", "linear complexity"}), None),
        )
        return said.confidence

    assert sure("with") == confidence(0.52) + HAD
    assert sure("in") == SETTING
