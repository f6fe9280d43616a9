import pytest

from kg.extract.claims.changes.change_words import changes_before, doing
from kg.extract.claims.reading import reading
from kg.extract.source import sources


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("it improves it by #", ["improves"]),
        ("a better model with #", []),
        ("it outperforms it with an accuracy of #", []),
        ("it reduces calls to larger models by #", ["reduces"]),
        ("it outperforms pruned models by #", ["outperforms"]),
        ("it lowers the growth by #", ["growth", "lowers"]),
    ],
)
def test_a_word_of_change_speaks_of_the_figure_that_it_reaches(text: str, words: list[str]) -> None:
    read = reading(text, *next(sources([text])[0].tagged()))
    found = changes_before(read, 0, read.words.index("#"), None, linked=False)
    assert [change.word for change in found] == words


def test_a_verb_before_a_noun_of_change_says_which_way() -> None:
    text = "it is fast, lowering chunk growth by #"
    read = reading(text, *next(sources([text])[0].tagged()))
    nearest = next(changes_before(read, 0, read.words.index("#"), None, linked=False))
    assert (nearest.word, doing(nearest).word) == ("growth", "lowering")
