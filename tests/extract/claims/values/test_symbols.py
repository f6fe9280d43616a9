import pytest

from kg.extract.claims.finding import find_claims
from kg.extract.source import sources
from kg.model import ClaimRole, Findings
from tests.extract.telling import told


def measured(sentence: str) -> list[tuple[str, str | None]]:
    """Each figure with its metric."""
    return [(figure, metric) for figure, _, metric, _ in told(sentence)]


@pytest.mark.parametrize(
    ("sentence", "metrics"),
    [
        ("The group improved (SE = 0.02, d = 0.05).", [("0.02", "SE"), ("0.05", "d")]),
        ("It mattered (OR = 2.10, SE = 0.20, b = 0.74).", [("2.10", "OR"), ("0.20", "SE"), ("0.74", "b")]),
        ("It mattered (SE = 0.20, q = 0.74).", [("0.20", "SE")]),
        ("The BDI was read (SD = 9.2, α = .91).", [("9.2", "SD"), (".91", "α")]),
    ],
)
def test_a_letter_keeps_its_value_from_the_metric_before(
    sentence: str, metrics: list[tuple[str, str]]
) -> None:
    assert measured(sentence) == metrics


@pytest.mark.parametrize(
    ("sentence", "figure", "metric"),
    [
        ("Therapy helped, d = 0.43, p < .001.", "0.43", "d"),
        ("Women had more, d = −0.27, p < .001.", "−0.27", "d"),
        ("There was an effect, F(2, 117) = 4.56, p < .001, ηp² = .07.", ".07", "ηp²"),
        ("It mattered, F(1, 94) = 9.87, p = .002, partial η² = .095.", ".095", "partial η²"),
        ("Neuroticism predicted anxiety (β = −.23, p < .001).", "−.23", "β"),
        ("The scale was reliable (McDonald's test, ω = .91).", ".91", "ω"),
        ("The effect was moderate (Cohen's d = 0.43).", "0.43", "Cohen's d"),
    ],
)
def test_an_effect_size_is_told_by_its_letter(sentence: str, figure: str, metric: str) -> None:
    assert measured(sentence) == [(figure, metric)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The fractal has a dimension near two (d = 1.89).",
        "We train with β = 0.9 and more.",
        "We tested at α = .05, p < .001.",
        "The regression had a learning rate of α = 0.7 and a momentum β = 0.9.",
        "The drawings of participants have a fractal dimension d = 1.85.",
        "For participants the fractal dimension is d = 1.85.",
        "The seats of participants are at a distance d = 2.5.",
        "The participants are linked by the coupling g = 0.3.",
        "They were taller (M = 4.12, SD = 0.93), t(58) = 2.31, p = .024.",
    ],
)
def test_a_letter_that_may_be_anything_tells_nothing(sentence: str) -> None:
    assert [metric for _, metric in measured(sentence) if metric not in ("α",)] == []


def test_how_reliable_a_scale_is_came_out() -> None:
    text = "A title\nThe scales were reliable (α = .78)."
    (claim,) = find_claims(sources([text])[0], Findings()).claims
    assert claim.role is ClaimRole.RESULT


def test_a_mean_of_nothing_named_has_no_metric() -> None:
    assert measured("They were slower (M = 612 ms, SD = 88).") == [("612 ms, SD = 88", None)]
