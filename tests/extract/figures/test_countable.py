import pytest

from kg.extract.figures.countable import COUNTS, SIZES, is_plural


@pytest.mark.parametrize("word", ["rivers", "nuclei", "taxa", "llms", "rubrics"])
def test_a_plural_may_be_counted(word: str) -> None:
    assert is_plural(word)


@pytest.mark.parametrize("word", ["physics", "analysis", "orders", "outperforms", "river"])
def test_anything_else_may_not(word: str) -> None:
    assert not is_plural(word)


def test_no_word_is_in_both_lists() -> None:
    assert SIZES.isdisjoint(COUNTS)
