import pytest

from kg.extract.figures.finding import all_figures
from kg.model import Bound, Span


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("95% CI [3.06, 7.70]", (3.06, 7.7)),
        ("95% CI, 0.73 to 0.92", (0.73, 0.92)),
        ("95% CI (1.12; 1.88)", (1.12, 1.88)),
        ("95% CI -3.1 to -1.9", (-3.1, -1.9)),
        ("95% CI −0.4 to 1.9", (-0.4, 1.9)),
        ("95% confidence interval 3 to 7", (3, 7)),
        ("95% CrI 1.32–4.40", (1.32, 4.4)),
        ("95% UI 1.32–4.40", (1.32, 4.4)),
        ("95% CI –3.1 to –1.9", (-3.1, -1.9)),
    ],
)
def test_an_interval_has_its_ends_as_printed(text: str, ends: tuple[float, float]) -> None:
    found = [each for each in all_figures(text, Span(0, len(text))) if each.bound is Bound.RANGE]
    assert [(each.low, each.high) for each in found] == [ends]


@pytest.mark.parametrize("text", ["CI 5.2, 3.1", "CI of 200 images and 300 videos"])
def test_what_falls_or_counts_is_no_interval(text: str) -> None:
    assert not [each for each in all_figures(text, Span(0, len(text))) if each.bound is Bound.RANGE]
