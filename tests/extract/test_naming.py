import pytest

from kg.extract.naming import apposed, in_list, is_known, is_spelled, is_strong, name_at
from kg.text.tokens import tokens


@pytest.mark.parametrize("word", ["BAM", "R-FOS", "iTransformer", "GPT2", "3DEditVerse", "OpenFusion++"])
def test_two_capitals_or_a_capital_with_a_digit_make_a_name(word: str) -> None:
    assert is_strong(word)


@pytest.mark.parametrize("word", ["Nexus", "LLMs", "Multi-agent", "model", "32B", "2024", "("])
def test_a_plain_word_a_plural_or_a_size_is_no_name_by_its_letters(word: str) -> None:
    assert not is_strong(word)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Nexus, an", "Nexus"),
        ("Chain of Thought is", "Chain of Thought"),
        ("Agent S2 and others", "Agent S2"),
        ("QLaMA on ImageNet", "QLaMA"),
        ("DDA-MLIC for UDA", "DDA-MLIC"),
        ("Attention for Video", "Attention for Video"),
        ("MatAnyone 2: Scaling", "MatAnyone 2"),
        ("OdysseyBench and HomerAgents", "OdysseyBench"),
        ("the Nexus", None),
        ("We", None),
        ("", None),
    ],
)
def test_a_name_is_a_run_of_capitalised_words(text: str, name: str | None) -> None:
    sequence = tokens(text)
    last = name_at(sequence, 0)
    assert (text[: sequence[last - 1].end] if last else None) == name


def test_a_name_that_many_papers_use_is_known() -> None:
    assert is_known("BERT")
    assert is_known("CLIP")
    assert not is_known("PARDEN")


@pytest.mark.parametrize(
    ("text", "strictly", "loosely"), [(", an", True, True), ("to", False, True), ("models", False, False)]
)
def test_what_follows_tells_whether_a_word_is_used_as_a_name(
    text: str, strictly: bool, loosely: bool
) -> None:
    assert apposed(tokens(text), 0) is strictly
    assert apposed(tokens(text), 0, loosely=True) is loosely


@pytest.mark.parametrize(
    ("text", "is_list"), [(", COCO and", True), ("and BAM", True), (", an", False), (", which", False)]
)
def test_another_name_at_once_makes_a_list(text: str, is_list: bool) -> None:
    assert in_list(tokens(text)) is is_list


@pytest.mark.parametrize(
    ("name", "phrase", "spelled"),
    [
        ("MMMORRF", "Multimodal Multilingual Modularized Reciprocal Rank Fusion", True),
        ("HiPerRAG", "High-Performance Retrieval Augmented Generation", True),
        ("HiPerRAG", "Scientific Insights", False),
        ("RAG", "Retrieval", False),
        ("nexus", "new excellent use", False),
        ("A" * 1000, "a " * 1000, False),
    ],
)
def test_a_name_stands_for_a_phrase_when_each_word_gives_letters(
    name: str, phrase: str, spelled: bool
) -> None:
    assert is_spelled(name, phrase) is spelled
