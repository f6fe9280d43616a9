"""What is a kind of what, and what only looks like it."""

import pytest

from kg.extract import extract_texts
from kg.extract.relations.broader import by_name, is_example, is_told_of
from kg.model import Abbreviation, EntityType, Findings, Keyphrase, RelationKind, Span


def kinds(text: str) -> set[tuple[str, str]]:
    """What the text says to be a kind of what."""
    (found,) = extract_texts([text])
    is_a = (each for each in found.relations if each.kind is RelationKind.IS_A)
    return {(" ".join(each.head.of(text).split()), each.tail.of(text)) for each in is_a}


def named(long: str, tail: str) -> bool:
    """Whether a defined name is a kind of what it ends in."""
    spans = (Span(0, len(long)), Span(len(long) + 2, len(long) + 4))
    defined = Abbreviation(short="XY", long=long, short_span=spans[1], long_span=spans[0])
    phrase = Keyphrase(label=tail, score=0.5, spans=(Span(0, 1),))
    return bool(list(by_name(Findings(abbreviations=(defined,), keyphrases=(phrase,)))))


@pytest.mark.parametrize(
    ("long", "tail", "holds"),
    [
        ("model-free opponent shaping", "opponent shaping", True),
        ("state-of-the-art language model", "language model", True),
        ("stroke with reduced blood flow", "reduced blood flow", False),
        ("learning from human feedback", "human feedback", False),
        ("mixture of sparse experts", "sparse experts", False),
        ("domain transfer for object tracking", "object tracking", False),
        ("pooling within an attention block", "attention block", False),
        ("risk and health management", "health management", False),
        ("search & rescue robots", "rescue robots", False),
        ("signal-to-noise ratio", "noise ratio", False),
        ("not-safe-for-work content", "work content", False),
    ],
)
def test_a_name_is_a_kind_of_its_head_and_of_nothing_that_stands_behind(
    long: str, tail: str, holds: bool
) -> None:
    assert named(long, tail) is holds


@pytest.mark.parametrize(
    "sentence",
    [
        "A key component of QARCO is the sparse token aggregator.",
        "At the heart of the QARCO framework is a sparse token aggregator.",
        "The core of our framework is a sparse token aggregator.",
        "On top of QARCO, a sparse token aggregator is trained.",
        "In QARCO, a sparse token aggregator is trained.",
    ],
)
def test_a_part_of_the_papers_own_is_not_what_it_is(sentence: str) -> None:
    assert kinds(f"On tokens\nWe propose QARCO, a framework. {sentence}") == set()


@pytest.mark.parametrize("based", ["large language model (LLM)-based", "risk minimization based"])
def test_what_a_thing_is_based_on_is_not_what_it_is(based: str) -> None:
    text = f"QARCO: Driving\nWe propose QARCO, a {based} trajectory planner for cars."
    assert {tail for head, tail in kinds(text) if head == "QARCO"} <= {
        "trajectory planner",
        "risk minimization based trajectory planner",
    }
    assert kinds(text)


def test_what_is_based_on_something_is_what_it_is() -> None:
    text = "QARCO: Driving\nWe propose QARCO, a trajectory planner based on pruning."
    assert ("QARCO", "trajectory planner") in kinds(text)


@pytest.mark.parametrize(
    ("sentence", "tails"),
    [
        ("We introduce QARCO, a new MARL benchmark.", {"MARL benchmark"}),
        ("We introduce QARCO, an enhanced MARL architecture.", {"MARL"}),
        ("We introduce QARCO, a hard question-answering (QA) dataset for models.", set()),
    ],
)
def test_the_word_for_its_kind_is_part_of_what_a_thing_is(sentence: str, tails: set[str]) -> None:
    defined = "Multi-agent reinforcement learning (MARL) is hard."
    found = {tail for head, tail in kinds(f"QARCO: Games\n{defined} {sentence}") if head == "QARCO"}
    assert found & {"MARL", "MARL benchmark", "question-answering"} == tails


def test_half_a_compound_is_no_kind() -> None:
    text = "QARCO: Cameras\nWe propose QARCO, a Transformer-based bird's-eye-view perception method for cars."
    assert not {tail for _, tail in kinds(text)} & {"Transformer-based bird", "eye-view"}


def test_examples_end_with_their_bracket() -> None:
    things = "a vision foundation model (i.e., SAM), large language models (i.e., ChatGPT), sparse clustering"
    assert kinds(f"On clusters\nWe use {things}, and more.") == {
        ("SAM", "vision foundation model"),
        ("ChatGPT", "large language models"),
    }


@pytest.mark.parametrize(
    ("words", "type", "holds"),
    [
        ("language models (e.g., QLaMA", EntityType.METHOD, True),
        ("a language model (e.g., QLaMA", EntityType.METHOD, True),
        ("sparse attention (SA) (e.g., QLaMA-V2", EntityType.METHOD, False),
        ("sparse attention (e.g., sliding windows", EntityType.METHOD, True),
        ("semi-supervised learning (e.g., CIFAR-100", EntityType.MATERIAL, False),
        ("semi-supervised learning such as CIFAR-100", EntityType.MATERIAL, False),
        ("settings such as CIFAR-100", EntityType.MATERIAL, True),
        ("models (e.g., QLaMA), pruning", EntityType.METHOD, False),
        ("settings such as transfer (e.g., CIFAR-100", EntityType.MATERIAL, False),
        ("settings of transfer (e.g., CIFAR-100", EntityType.MATERIAL, True),
        ("models such as QLaMA and Iris on data such as CIFAR-100", EntityType.MATERIAL, False),
        ("models, including sparse ones such as QLaMA-V2", EntityType.METHOD, True),
    ],
)
def test_a_name_is_an_example_of_several_or_of_one_thing(words: str, type: EntityType, holds: bool) -> None:
    text = f"We use {words}"
    kind = next(each for each in ("models", "model", "attention", "learning", "settings") if each in words)
    example = words.split("such as ")[-1].split("(e.g., ")[-1].split("), ")[-1]
    spans = [Span(text.index(each), text.index(each) + len(each)) for each in (kind, example)]
    assert is_example(text, *spans, type) is holds


def test_the_words_before_a_name_tell_whether_the_sentence_tells_of_it() -> None:
    assert is_told_of("we show that ", "is a method")
    assert is_told_of("we test it, and ", "is a method")
    assert is_told_of("experiments on ", ", a benchmark, show")
    assert not is_told_of("behind the ", "is a method")
    assert not is_told_of("compared with ", ", our method")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It has many applications of language models, such as chatbots and spell checkers.", set()),
        ("We study key aspects of visual storytelling such as narrative pacing.", set()),
        (
            "It beats the best language models, such as recurrent networks.",
            {("recurrent networks", "language models")},
        ),
        (
            "We study the limitations of language models, such as Gemma-2 and Llama-3.",
            {("Gemma-2", "language models"), ("Llama-3", "language models")},
        ),
    ],
)
def test_an_example_of_what_is_told_of_a_thing_is_none_of_the_thing(
    sentence: str, expected: set[tuple[str, str]]
) -> None:
    assert kinds(f"On models\n{sentence}") == expected


def test_a_family_is_what_its_members_are() -> None:
    text = "On models\nWe present MOBIUS, a family of compact language models for segmentation."
    assert kinds(text) == {("MOBIUS", "compact language models")}
