import pytest

from kg.extract.abbreviations import find_abbreviations
from kg.extract.relations.noun_phrases import noun_phrases
from kg.extract.source import sources
from kg.model import Findings


def phrases(text: str) -> list[str]:
    abbreviations = find_abbreviations(text, Findings()).abbreviations
    return [span.of(text) for span in noun_phrases(sources([text])[0], abbreviations)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We train dense expert models.", ["dense expert models"]),
        ("We present a novel and efficient training algorithm.", ["training algorithm"]),
        ("It has seen rapid progress with neural networks.", ["rapid progress", "neural networks"]),
        ("We compare methods using neural networks.", ["neural networks"]),
        ("Code is at https://github.com/Ed-Zh/PARDEN for $R_{max}$ agents.", ["agents"]),
        ("Following Li et al., we train the seed model.", ["seed model"]),
        ("In recent years, the results of our experiments play an important role.", []),
        ("At large scale, this work has a high level.", []),
        ("For upcycling, we merge experts.", ["upcycling", "experts"]),
        ("A framework combining language models with pruning.", ["language models", "pruning"]),
        ("Prompts for Visual Question Answering", ["Prompts", "Visual Question Answering"]),
        ("Entity Linking with Prompts", ["Entity Linking", "Prompts"]),
        ("Agents Learning the Chess Rules", ["Agents", "Chess Rules"]),
        ("A probability of divergence depends on noise.", ["probability", "divergence", "noise"]),
        ("We fit a state space model.", ["state space model"]),
        ("", []),
        ("12 34 5.6 | 7 8 9", []),
    ],
)
def test_noun_phrases_are_cut_whole_and_without_generic_words(text: str, expected: list[str]) -> None:
    assert phrases(text) == expected


def test_x_of_y_is_one_phrase_when_said_twice() -> None:
    assert phrases("The swarm of robots is here. A swarm\nof robots is not.") == [
        "swarm of robots",
        "swarm\nof robots",
    ]
    assert phrases("The swarm of robots is here.") == ["swarm", "robots"]


def test_x_of_y_is_one_phrase_when_it_has_a_short_form() -> None:
    assert phrases("A Mixture of Experts (MoE) learns.") == ["Mixture of Experts", "MoE"]


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("We train 480M dense models.", ["dense models"]),
        ("A 3D scene is shown.", ["3D scene"]),
        ("It says Sorry I can't do that.", []),
    ],
)
def test_quantities_and_cut_words_are_in_no_phrase(text: str, phrases: list[str]) -> None:
    found = [phrase.of(text) for phrase in noun_phrases(sources([text])[0])]
    assert [phrase for phrase in found if "can" in phrase or "480" in phrase] == []
    assert set(phrases) <= set(found)
