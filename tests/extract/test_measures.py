import pytest

from kg.extract.measures import has_measure, is_measure, is_measured, is_statistic
from tests.extract.telling import told


@pytest.mark.parametrize(
    "word", ["accuracy", "robustness", "diversity", "macro-f1", "pass@1", "f1-score", "icc", "aupr-in"]
)
def test_a_word_of_what_is_measured_is_a_measure(word: str) -> None:
    assert is_measure(word)


@pytest.mark.parametrize("word", ["city", "modality", "witness", "german", "models", "", "-"])
def test_a_thing_or_language_is_none(word: str) -> None:
    assert not is_measure(word)


def test_one_word_of_a_phrase_is_enough() -> None:
    assert has_measure(["mean", "accuracy", "drop"])
    assert not has_measure([])


@pytest.mark.parametrize("word", ["$f_1$", "ap$_{50}$", "r$^2$", "mfscore", "rank-1"])
def test_an_index_or_a_rank_hides_no_measure(word: str) -> None:
    assert is_measure(word)


def test_some_letters_stand_for_measures() -> None:
    assert [is_statistic(word) for word in ("r", "$\\rho$", "r^2", "p", "n")] == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_a_factor_needs_what_it_is_of_and_that_is_no_scale() -> None:
    phrases = (["quality", "factor"], ["factor"], ["scale", "factor"], ["upsampling", "factor"])
    assert [is_measured(phrase) for phrase in phrases] == [True, False, False, False]


def test_rates_of_medicine_are_measures() -> None:
    assert [is_measure(word) for word in ("survival", "adherence", "prevalence")] == [True, True, False]
    assert told("We vary type and prevalence (0.01-0.50 of the prompt).") == []


def test_predictive_values_are_measures() -> None:
    assert is_measured(["negative", "predictive", "value"])
    assert not is_measured(["value"])
