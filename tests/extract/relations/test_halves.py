"""Half a name is no end of a relation."""

import pytest

from kg.extract import extract_texts
from kg.extract.relations.halves import goes_on, is_cut_off
from kg.extract.source import sources
from kg.model import RelationKind, Span


def spans(text: str, phrase: str) -> Span:
    at = text.rindex(phrase)
    return Span(at, at + len(phrase))


@pytest.mark.parametrize(
    ("text", "phrase", "half"),
    [
        ("We introduce MetaScenes, a large-scale, simulatable dataset.", "large-scale", True),
        ("We leverage a frozen, large-scale generative oracle.", "frozen", True),
        ("It fuses infrared and visible imagery.", "infrared", True),
        ("It is a simulatable dataset, and large.", "simulatable dataset", False),
        ("We leverage reasoning, which is large.", "reasoning", False),
        ("We call it CritiCal, large and open.", "CritiCal", False),
        ("The toxins are formaldehyde, dichromate, salicylic acid and urea.", "dichromate", False),
        ("We try strategies including prefix-tuning, prompt-tuning, and more.", "prefix-tuning", False),
        ("We add other modalities such as sonar or synthetic aperture radar.", "sonar", False),
    ],
)
def test_the_first_of_several_adjectives_is_half_a_name(text: str, phrase: str, half: bool) -> None:
    (source,) = sources([f"On scenes\n{text}"])
    assert goes_on(source, spans(source.text, phrase)) is half


@pytest.mark.parametrize(
    ("phrase", "cut"),
    [("nuclear and", True), ("Control of", True), ("high-quality,", True), ("band", False), ("proof", False)],
)
def test_what_ends_in_a_word_that_joins_is_cut_off(phrase: str, cut: bool) -> None:
    assert is_cut_off(f"On {phrase} more", Span(3, 3 + len(phrase))) is cut


def test_a_dataset_is_no_large_scale() -> None:
    text = "MetaScenes\nWe present MetaScenes, a large-scale, simulatable 3D scene dataset."
    (found,) = extract_texts([text])
    kinds = {each.tail.of(text) for each in found.relations if each.kind is RelationKind.IS_A}
    assert "large-scale" not in kinds
