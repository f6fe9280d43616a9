import pytest

from kg.model import Span
from tests.extract.figures.with_unit import figures


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Seventy-eight percent of them finished.", 78, "%"),
        ("About thirty two per cent were bullied.", 32, "%"),
        ("Only ten percent of them, and not more, finished.", 10, "%"),
        ("They had a twofold higher risk.", 2, "x"),
        ("It is three times faster.", 3, "x"),
    ],
)
def test_numbers_in_words_count_what_stands_behind(text: str, value: int, unit: str) -> None:
    (figure,) = figures(text, Span(0, len(text)))
    assert (figure.value, figure.unit) == (value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "Sixty one point four percent of them finished.",
        "It grew to a hundred and four percent of that.",
        "It grew to one hundred six percent of that.",
        "It took one quarter of one percent of that.",
        "Thirty to forty percent of them finished.",
        "Between three and nine percent of them finished.",
    ],
)
def test_the_end_of_a_longer_number_in_words_is_no_number(text: str) -> None:
    assert figures(text, Span(0, len(text))) == []


@pytest.mark.parametrize("text", ["Our contribution is twofold: speed.", "One in five teachers left."])
def test_words_that_count_nothing_are_no_figures(text: str) -> None:
    assert figures(text, Span(0, len(text))) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Biomass increased threefold.", 3),
        ("The cost was reduced tenfold.", 10),
        ("The dose was raised more than fourfold.", 4),
    ],
)
def test_a_number_of_folds_behind_a_verb_of_change_counts(text: str, value: int) -> None:
    (figure,) = figures(text, Span(0, len(text)))
    assert (figure.value or figure.low, figure.unit) == (value, "x")


def test_a_number_of_folds_alone_does_not() -> None:
    text = "Our contribution is threefold."
    assert figures(text, Span(0, len(text))) == []
