"""Words that papers coin, and that others had before."""

from kg.pipeline.identifying.coined import known_words
from kg.pipeline.reading.coining import EARLIER

OWN = "paper/dice-aaaaaaaaaaaa5"
OTHERS = [f"paper/{letter}-aaaaaaaaaaaa{number}" for number, letter in enumerate("abc", 2)]


def test_a_paper_that_an_earlier_record_prints_too_is_none_of_those_that_had_its_word() -> None:
    assert len(OTHERS) == EARLIER
    heading = {("dice", OWN): 20250301}
    named = [("dice", paper, 20250101) for paper in (*OTHERS[1:], OWN)]
    assert known_words(named, heading, {}) == frozenset(), "its own authors are not known"
    assert known_words([*named, ("dice", OTHERS[0], 20250101)], heading, {}) == {"dice"}
