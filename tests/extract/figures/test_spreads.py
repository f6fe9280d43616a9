import pytest

from kg.extract.figures.finding import all_figures
from kg.model import Span


def read(text: str) -> list[tuple[float | None, float | None, str | None]]:
    """The value, the uncertainty and the unit of each figure."""
    return [(each.value, each.uncertainty, each.unit) for each in all_figures(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("The score was 6.2 (SD 4.1) before.", (6.2, 4.1, None)),
        ("The score was 6.2 (SD = 4.1).", (6.2, 4.1, None)),
        ("The error was 3.86 (SD=2.01) mm.", (3.86, 2.01, "mm")),
        ("The accuracy was 96% (SD = 0.24%).", (96, 0.24, "%")),
        ("The mean (SD) age was 38.4 (9.7) years.", (38.4, 9.7, "years")),
        ("The mean [SE] age, 38.4 [9.7] years.", (38.4, 9.7, "years")),
        ("They were older (M = 4.12, SD = 0.93).", (4.12, 0.93, None)),
        ("The age was 43.2 years (SD 11.6; women).", (43.2, 11.6, "years")),
    ],
)
def test_the_spread_in_the_bracket_behind_a_value_is_its_uncertainty(
    text: str, figure: tuple[float, float, str | None]
) -> None:
    assert read(text) == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "The score was 6.2 (4.1).",
        "A drop of 11%, SD 15%.",
        "Synthetic data (SD) gives 6.2 (4.1).",
        "The mean (SD) score was 6.2 (4.1 in girls).",
    ],
)
def test_a_number_that_is_not_said_to_be_a_spread_is_none(text: str) -> None:
    assert [uncertainty for _, uncertainty, _ in read(text)] == [None, None]


def test_the_ends_of_a_change_may_have_their_spreads() -> None:
    text = "The mean (SD) score fell from 17.2 (4.1) to 9.8 (4.9)."
    (change,) = all_figures(text, Span(0, len(text)))
    assert (change.from_value, change.to_value) == (17.2, 9.8)


@pytest.mark.parametrize(
    ("text", "uncertainty"),
    [
        ("a cost of $2.4 million (standard error 0.3)", 300_000),
        ("a cost of $2.4 million (SE 300,000)", 300_000),
        ("a cost of $2.4 (SE 0.3)", 0.3),
    ],
)
def test_a_spread_counts_in_what_its_value_does(text: str, uncertainty: float) -> None:
    assert [each for _, each, _ in read(text)] == [uncertainty]
