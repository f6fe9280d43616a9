import pytest

from kg.extract.figures.finding import all_figures
from kg.extract.figures.joined import change_back
from kg.extract.figures.numbers import Number, numbers
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


def ends(text: str) -> tuple[Number, Number, str]:
    first, second = numbers(text, Span(0, len(text)))
    return first, second, text[first.span.end : second.span.start]


@pytest.mark.parametrize(
    "text", ["to 0.57 (from 0.53)", "to just 84%, up from 72%", "to 5 ms from 20 ms", "at 43%, down from 69%"]
)
def test_a_change_may_be_told_from_its_end(text: str) -> None:
    first, second, gap = ends(text)
    figure = change_back(text[: first.span.start], first, second, gap)
    assert figure is not None
    assert (figure.from_value, figure.to_value) == (second.value, first.value)


@pytest.mark.parametrize(
    "text", ["up to 57% from 53%", "to 5 ms from 20%", "to 57 from 53", "of 5% (from 7%)"]
)
def test_what_has_no_end_or_another_unit_is_no_change(text: str) -> None:
    first, second, gap = ends(text)
    assert change_back(text[: first.span.start], first, second, gap) is None


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("it took 2 min 30 s", [(150, "s")]),
        ("it took 3 h 20 min on one GPU", [(200, "min")]),
        ("it took 1 hour 5 minutes 3 seconds", [(3903, "seconds")]),
        ("measured after 1 h, 2 min and 3 s", [(1, "h"), (2, "min"), (3, "s")]),
        ("it took 90 min 3 h later", [(90, "min"), (3, "h")]),
        ("it took 2 min 90 s", [(2, "min"), (90, "s")]),
    ],
)
def test_a_time_in_two_units_is_one_figure(text: str, times: list[tuple[int, str]]) -> None:
    assert [(each.value, each.unit) for each in all_figures(text, Span(0, len(text)))] == times
