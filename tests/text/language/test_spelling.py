import pytest

from kg.text.language.frequency import frequency
from kg.text.language.spelling import _ANY, _TELLING, american


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


def test_what_every_british_word_has_in_it_is_in_each_that_a_rule_changes() -> None:
    words = [word for word in frequency().of if _ANY.search(word)]
    assert len(words) > 100
    assert all(map(_TELLING.search, words))
