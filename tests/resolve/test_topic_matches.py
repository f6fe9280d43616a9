"""Which topics a concept is by its names: every kind of agreement, and every reason to doubt it."""

import pytest

from kg.model import LabelKind, Topic, TopicLabel
from kg.resolve.concepts import Concept
from kg.resolve.topic_matches import Doubt, Match, index_topics, match
from kg.text.language.inflection import concept_form

PREFERRED, TRANSLATED = LabelKind.PREFERRED, LabelKind.TRANSLATED
ALTERNATIVE, HIDDEN = LabelKind.ALTERNATIVE, LabelKind.HIDDEN


def topic(iri: str, *labels: str | tuple[LabelKind, str], scheme: str = "s") -> Topic:
    """A topic by its labels; a text alone is a preferred one."""
    every = [TopicLabel(PREFERRED, each) if isinstance(each, str) else TopicLabel(*each) for each in labels]
    return Topic(iri=iri, name=every[0].text, labels=tuple(sorted(every)), schemes=(scheme,), documents=())


def concept(label: str, *others: str) -> Concept:
    forms = dict.fromkeys(map(concept_form, (label, *others)))
    return Concept(tuple(forms), label, tuple(sorted(others)))


def found(one: Concept, *topics: Topic) -> list[Match]:
    return match(one, index_topics({each.iri: each for each in topics}))


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Neural Networks", "neural network"),
        ("state-action space", "State action spaces"),
        ("optimisation", "Optimization"),
        ("C++", "C++"),
        ("support vector machine", "support vector machines (SVM)"),
        ("support vector machines", "svm(support vector machine)"),
        ("method of moments", "MoM (Method of Moments)"),
        ("random fields", "random fields (RFs)"),
        ("ImageNet", "imagenet"),
    ],
)
def test_a_full_name_and_the_only_preferred_label_are_one(name: str, label: str) -> None:
    (one,) = found(concept(name), topic("t", label))
    assert one.exact
    assert (one.printed, one.label, one.kind) == (name, label, PREFERRED)


@pytest.mark.parametrize(
    ("name", "label", "doubt"),
    [
        ("LLMs", "LLM", Doubt.SHORT),
        ("SVM", "support vector machine (SVM)", Doubt.SHORT),
        ("svm", "support vector machine (SVM)", Doubt.SHORT),
        ("MoE", "moe", Doubt.SHORT),
        ("Python", "Python (programming language)", Doubt.BRACKETS),
        ("deep learning model", "deep learning", Doubt.UMBRELLA),
        ("decision support", "Decision support systems", Doubt.UMBRELLA),
        ("upcycling", (TRANSLATED, "Upcycling"), Doubt.OTHER_LABEL),
        ("upcycling", (ALTERNATIVE, "Upcycling"), Doubt.OTHER_LABEL),
        ("upcycling", (HIDDEN, "upcycling"), Doubt.OTHER_LABEL),
        ("deep learning model", (ALTERNATIVE, "deep learning"), Doubt.UMBRELLA),
    ],
)
def test_any_other_agreement_is_close_and_says_why(
    name: str, label: str | tuple[LabelKind, str], doubt: Doubt
) -> None:
    assert [each.doubt for each in found(concept(name), topic("t", label))] == [doubt]


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("C", "C++"),
        ("genetic algorithm", "genetics"),
        ("graph model", "graph"),
        ("deep learning method", "deep learning model"),
        ("MoE architecture", "moe"),
        ("learning", "deep learning"),
        ("language (programming)", "programming"),
    ],
)
def test_names_that_are_only_alike_do_not_match(name: str, label: str) -> None:
    assert found(concept(name), topic("t", label)) == []


def test_a_label_of_several_topics_is_close_to_each() -> None:
    both = found(concept("cell"), topic("a", "Cell"), topic("b", "cells"))
    assert [(each.topic, each.doubt) for each in both] == [("a", Doubt.SEVERAL), ("b", Doubt.SEVERAL)]


def test_a_topic_is_not_alone_where_brackets_tell_another_from_it() -> None:
    both = found(concept("mercury"), topic("a", "Mercury"), topic("b", "Mercury (planet)"))
    assert [each.doubt for each in both] == [Doubt.SEVERAL, Doubt.BRACKETS]


def test_an_alternative_label_of_another_topic_leaves_the_match_exact() -> None:
    both = found(concept("cell"), topic("a", "Cell"), topic("b", "unit", (ALTERNATIVE, "cell")))
    assert [each.doubt for each in both] == [None, Doubt.OTHER_LABEL]


def test_each_vocabulary_is_matched_for_itself() -> None:
    both = found(concept("cell"), topic("a", "Cell", scheme="one"), topic("b", "cell", scheme="other"))
    assert [each.exact for each in both] == [True, True]


def test_a_long_form_and_its_short_one_match_as_what_they_are() -> None:
    one = concept("large language model", "LLM", "LLMs")
    both = found(one, topic("a", "Large language models"), topic("b", "LLM"))
    assert [(each.topic, each.doubt) for each in both] == [("a", None), ("b", Doubt.SHORT)]


def test_two_names_that_are_two_topics_make_both_close() -> None:
    one = concept("graph neural network", "message passing network")
    both = found(one, topic("a", "Graph neural network"), topic("b", "Message passing networks"))
    assert [each.doubt for each in both] == [Doubt.SEVERAL, Doubt.SEVERAL]


def test_umbrella_words_are_left_out_only_where_nothing_else_matches() -> None:
    one = concept("deep learning model")
    first, second = topic("a", "deep learning models"), topic("b", "deep learning")
    assert [each.topic for each in found(one, first, second)] == ["a"]
    other = topic("c", "deep learning", scheme="other")
    assert [(each.topic, each.exact) for each in found(one, first, second, other)] == [
        ("a", True),
        ("c", False),
    ]


def test_the_best_label_is_the_evidence() -> None:
    one = concept("upcycling", "up-cycled models")
    labels = ("Upcycling", (ALTERNATIVE, "upcycling"), (HIDDEN, "up-cycled model"))
    (best,) = found(one, topic("t", *labels))
    assert (best.printed, best.kind, best.label, best.form) == (
        "upcycling",
        PREFERRED,
        "Upcycling",
        "upcycling",
    )


def test_a_concept_without_a_printed_name_of_the_form_shows_the_form() -> None:
    (one,) = found(Concept(("upcycling", "reuse"), "Upcycling", ()), topic("t", "Reuse"))
    assert one.printed == "reuse"
