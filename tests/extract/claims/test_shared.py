import pytest

from kg.extract.claims.reading import reading
from kg.extract.claims.shared import is_told, past_merely
from kg.extract.source import sources


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("its recognition reached #", True),
        ("its recall, which was #", True),
        ("the net reaches only #", True),
        ("while retaining about #", False),
        ("while retaining # on it", True),
        ("it improves recall by #", False),
    ],
)
def test_what_something_has_or_reaches_is_told(text: str, told: bool) -> None:
    read = reading(text, *next(sources([text])[0].tagged()))
    assert is_told(read, read.words.index("#"), None) is told


def test_a_figure_begins_with_the_words_that_say_how_little_it_is() -> None:
    text = "it reaches only just #"
    read = reading(text, *next(sources([text])[0].tagged()))
    assert past_merely(read, read.words.index("#")) == 2
