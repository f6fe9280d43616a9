import pytest

from kg.extract.figures.finding import all_figures
from kg.model import Bound, Span


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("for 1 < m < 5 GeV in", 1, 5, "GeV"),
        ("for 5 GeV > m > 1 GeV in", 1, 5, "GeV"),
        ("for $10 < m_X < 100$ GeV in", 10, 100, "GeV"),
        (r"for $0.1 \leq \Omega_m \le 0.5$ in", 0.1, 0.5, None),
        ("for 2x10^4 < Delta m^2 < 6x10^4 eV^2 in", 20_000, 60_000, "eV^2"),
        ("for 0.5 ≤ z ≤ 2.5 in", 0.5, 2.5, None),
    ],
)
def test_two_inequalities_are_a_range(text: str, low: float, high: float, unit: str | None) -> None:
    (figure,) = all_figures(text, Span(0, len(text)))
    assert (figure.bound, figure.low, figure.high, figure.unit) == (Bound.RANGE, low, high, unit)


@pytest.mark.parametrize("text", ["is 5% < m > 6%", "is 5% < this and that < 6%", "is 5% and < 6%"])
def test_what_does_not_stand_in_between_makes_no_range(text: str) -> None:
    assert len(all_figures(text, Span(0, len(text)))) == 2
