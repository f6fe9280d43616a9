import pytest

from kg.extract.directions import Way, direction_of, way_of
from kg.model import Direction


@pytest.mark.parametrize("word", ["gains", "boosting", "doubled", "faster", "outperforms", "speedup"])
def test_a_word_may_say_that_something_rises(word: str) -> None:
    assert way_of(word) in (Way.MORE, Way.BETTER)


@pytest.mark.parametrize("word", ["cuts", "lowering", "saved", "slashing", "fewer", "degradation"])
def test_a_word_may_say_that_something_falls(word: str) -> None:
    assert way_of(word) in (Way.LESS, Way.WORSE)


@pytest.mark.parametrize("word", ["gainful", "moreover", "lesson", "", "saviour"])
def test_only_whole_words_say_a_direction(word: str) -> None:
    assert way_of(word) is None
