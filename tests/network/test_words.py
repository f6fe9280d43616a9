import pytest

from kg.network.words import (
    FLAGS,
    HASHED_AFFIXES,
    HASHED_LETTERS,
    HASHED_WORDS,
    MOST_RUNS,
    commonness,
    features,
    normal,
    shape,
)

ROWS = {"sparse": 0, "model": 1, "state-space": 2}


@pytest.mark.parametrize(
    ("word", "rows"),
    [
        ("Sparse", (0,)),
        ("state-space", (2,)),
        ("sparse-models", (0, 1)),
        ("sparse–model", (0, 1)),
        ("unheard", ()),
        ("unheard-model", (1,)),
    ],
)
def test_a_word_has_its_own_vector_or_those_of_its_parts(word: str, rows: tuple[int, ...]) -> None:
    assert features(word, ROWS, {}).vectors == rows


@pytest.mark.parametrize(
    "word", ["a", "(", "-", "$x^2$", "Ω", "-LRB-", "a" * 1000, "\ud800", "3,141.5", "中文"]
)
def test_every_word_has_rows_in_all_tables(word: str) -> None:
    found = features(word, ROWS, {})
    assert len(found.hashed) == 6
    assert all(0 <= row < HASHED_WORDS for row in found.hashed[:2])
    assert all(0 <= row < HASHED_AFFIXES for row in found.hashed[2:])
    assert 1 <= len(found.runs) <= MOST_RUNS
    assert all(0 <= row < HASHED_LETTERS for row in found.runs)
    assert len(found.flags) == FLAGS
    assert all(0 <= flag <= 1 for flag in found.flags)


def test_all_numbers_are_one_word() -> None:
    assert normal("12") == normal("3,141.5") == "0"
    assert normal("12b") == "12b"


def test_a_shape_tells_capitals_digits_and_signs() -> None:
    assert [shape(word) for word in ("BERT", "GPT-4o", "iPhone", "x", "Model")] == [
        "XX",
        "XX-dx",
        "xXxx",
        "x",
        "Xxx",
    ]


def test_common_words_are_commoner() -> None:
    assert 1 == commonness(5000, 5000) > commonness(500, 5000) > commonness(5, 5000) > 0
