import pytest

from kg.extract.figures.errors import errors_at
from kg.extract.figures.finding import all_figures
from kg.model import Figure, Span


def read(text: str) -> list[Figure]:
    """The figures of a sentence."""
    return all_figures(text, Span(0, len(text)))


@pytest.mark.parametrize(
    ("text", "value", "uncertainty", "unit"),
    [
        (r"is $80.385\pm0.015$ GeV in", 80.385, 0.015, "GeV"),
        ("is (67.4 ± 0.5) km/s/Mpc in", 67.4, 0.5, "km/s/Mpc"),
        (r"is $(67.4 \pm 0.5)$ km s$^{-1}$ in", 67.4, 0.5, "km s^-1"),
        ("is (1.5 ± 0.5) × 10^{4} in", 15_000, 5_000, None),
        (r"is \left(1.5 \pm 0.5\right) \times 10^{4} in", 15_000, 5_000, None),
        ("is (−1.2 ± 0.3) °C in", -1.2, 0.3, "°C"),
        ("is 3.2 ± 0.4 million in", 3_200_000, 400_000, None),
        (r"is $62^{+4}_{-4} M_\odot$ in", 62, 4, "M⊙"),
        (r"is $36^{+5}_{-4} M_\odot$ in", 36, None, "M⊙"),
        ("is 1.519 +0.005 -0.004 ps in", 1.519, None, "ps"),
        ("is 5.2 (+0.4/-0.3) GeV in", 5.2, None, "GeV"),
        ("is 5.2 GeV (+0.4/-0.3) in", 5.2, None, "GeV"),
        ("is 14.9{+1.4,-1.1} Gyr in", 14.9, None, "Gyr"),
        ("is 0.846 (+0.042 −0.039) (+0.013 −0.012) in", 0.846, None, None),
        ("is 172.5 ± 0.3 (stat) ± 0.4 (syst) GeV in", 172.5, None, "GeV"),
        ("is 172.5 ± 0.3 (stat.) GeV in", 172.5, 0.3, "GeV"),
        ("is 172.5 GeV ± 0.3 GeV (stat) ± 0.4 GeV in", 172.5, None, "GeV"),
        (r"is $172.5 \pm 0.2\,\text{(stat)} \pm 0.4\,(\mathrm{syst})~GeV$ in", 172.5, None, "GeV"),
        ("is 4.5$_{-0.3}$$^{+0.5}$ × 10$^{3}$ erg in", 4500, None, "erg"),
        ("is (3.08 ± 0.07 [stat] ± 0.13 [sys]) × 10$^{14}$ kg in", 3.08e14, None, "kg"),
        (r"is [ -18.2 \pm 3.2\,(\rm stat.) ] \times 10^{-4} in", -0.00182, 0.00032, None),
        (r"is 82\substack{+5 \\ -3}\textrm{ (syst)}\pm3\textrm{ (stat)} kg in", 82, None, "kg"),
        ("is 17,529 ± 1,650 steps in", 17_529, 1_650, "steps"),
        ("is 12,500±1,000 m in", 12_500, 1_000, "m"),
        ("is 1,234,567 ± 12,345.5 dollars in", 1_234_567, 12_345.5, "dollars"),
        ("is 17,529 (+1,650/-1,200) kg in", 17_529, None, "kg"),
        (r"is 17,529$^{+1,650}_{-1,650}$ kg in", 17_529, 1_650, "kg"),
        (r"is $116\,592(41)\times 10^{-3}$ in", 116.592, 0.041, None),
    ],
)
def test_errors_are_no_figures(text: str, value: float, uncertainty: float | None, unit: str | None) -> None:
    (figure,) = read(text)
    assert (figure.value, figure.uncertainty, figure.unit) == (value, uncertainty, unit)


def test_a_bracket_that_holds_more_is_none_of_a_value() -> None:
    text = "by experts (21.3 ± 0.4) models reach 5%"
    assert [figure.span.of(text) for figure in read(text)] == ["21.3 ± 0.4", "5%"]


@pytest.mark.parametrize("rest", [" (+0.2) and", " (+0.2%/-0.3%)", " + 0.2", " (ours)"])
def test_one_signed_number_alone_is_a_change(rest: str) -> None:
    assert errors_at(f"5.2{rest}", 3).end == 3


def test_a_pair_of_errors_apart_from_its_value_is_no_figure() -> None:
    figures = read("is 0.25 (statistical) {+0.05,-0.04} (systematic)")
    assert [figure.value for figure in figures] == [0.25]
