import pytest

from tests.extract.telling import told


@pytest.mark.parametrize(
    "sentence",
    [
        "We give cotransporter 2 inhibitors.",
        "We give peptidase 4 inhibitors.",
        "We give omega 3 supplements.",
        "We saw COVID 19 patients.",
        "We saw class 3 obesity patients.",
    ],
)
def test_the_number_of_a_name_counts_nothing(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize("sentence", ["We give 4 inhibitors.", "We saw an increase 19 patients later."])
def test_a_number_behind_another_word_counts(sentence: str) -> None:
    assert len(told(sentence)) == 1
