import pytest

from kg.extract.outcomes import direction_of, outcome
from kg.model import Direction
from kg.text.tags import tags
from kg.text.tokens import tokens

UP, DOWN = Direction.INCREASE, Direction.DECREASE


def said(text: str, *, linked: bool = False) -> tuple[Direction | None, str | None]:
    """What is said of the figure that a text marks by `#`."""
    sequence = tokens(text)
    at = next(i for i, token in enumerate(sequence) if token.text == "#")
    result = outcome(sequence, tags(sequence), (0, at), (at + 1, len(sequence)), linked=linked)
    metric = result.metric and text[sequence[result.metric[0]].start : sequence[result.metric[1] - 1].end]
    return result.direction, metric


@pytest.mark.parametrize(
    ("text", "direction", "metric"),
    [
        ("it improves sample efficiency by #", UP, "sample efficiency"),
        ("we reduce memory usage by #", DOWN, "memory usage"),
        ("a relative gain of #", UP, "relative gain"),
        ("an average performance gain of #", UP, "performance"),
        ("a # relative gain for experts", UP, "relative gain"),
        ("a # reduction in the perplexity", DOWN, "perplexity"),
        ("a # accuracy degradation in hard settings", DOWN, "accuracy"),
        ("# faster inference", UP, "inference"),
        ("# lower error rates", DOWN, "error rates"),
        ("achieves # accuracy", None, "accuracy"),
        ("an accuracy of #", None, "accuracy"),
        ("outperforms the baseline by # in accuracy", UP, "accuracy"),
        ("outperforms the baseline by #", UP, None),
        ("a better model with #", None, None),
        ("only # of papers", None, None),
        ("#", None, None),
    ],
)
def test_the_words_around_a_figure_say_what_changed(
    text: str, direction: Direction | None, metric: str | None
) -> None:
    assert said(text) == (direction, metric)


def test_a_figure_that_begins_with_from_needs_no_by() -> None:
    assert said("a reduction in the perplexity #", linked=True) == (DOWN, "perplexity")


@pytest.mark.parametrize("word", ["gainful", "moreover", "lesson", "", "saviour"])
def test_only_whole_words_say_a_direction(word: str) -> None:
    assert direction_of(word) is None
