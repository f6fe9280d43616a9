import pytest

from kg.text.spelling import american


@pytest.mark.parametrize(
    ("british", "expected"),
    [
        ("colour", "color"),
        ("neighbourhood", "neighborhood"),
        ("tokenisation", "tokenization"),
        ("discretises", "discretizes"),
        ("analysing", "analyzing"),
        ("labelled", "labeled"),
        ("kilometre", "kilometer"),
        ("centred", "centered"),
        ("dialogue", "dialog"),
        ("defence", "defense"),
        ("leukaemia", "leukemia"),
        ("haemoglobin", "hemoglobin"),
        ("anaesthesia", "anesthesia"),
        ("artefact", "artifact"),
    ],
)
def test_british_words_become_american_and_american_ones_stay(british: str, expected: str) -> None:
    assert american(british) == expected
    assert american(expected) == expected


@pytest.mark.parametrize(
    "word", ["noise", "wise", "rise", "premise", "compromise", "revised", "tour", "cadre", "herd"]
)
def test_other_words_stay(word: str) -> None:
    assert american(word) == word
