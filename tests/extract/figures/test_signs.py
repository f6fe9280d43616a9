import pytest

from kg.extract.figures.finding import all_figures
from kg.model import Bound, Figure, Span


def only(text: str) -> Figure:
    """The only figure of a sentence."""
    (figure,) = all_figures(text, Span(0, len(text)))
    return figure


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("had ΔG = −7.3 kcal/mol in", -7.3),
        ("a barrier (−0.3 eV) of", -0.3),
        ("run at −78 °C for", -78),
        (r"run at $-$78 $^\circ$C for", -78),
        ("a potential was −70 mV in", -70),
        ("fell to −1.5 MPa in", -1.5),
        ("a forcing of −0.9 W m−2 in", -0.9),
        ("an elasticity of -0.4 in", -0.4),
        ("an elasticity is $-0.4$ in", -0.4),
        ("a correlation of -3% in", -3),
        ("of sheep (−18.9‰; p", -18.9),
        ("of litter (-28.4 parts per thousand) in", -28.4),
        ("lost ice (−0.18 m w.e. yr−1) in", -0.18),
        ("a decrease of −2.1‰ in", 2.1),
        ("by −0.3 °C in", 0.3),
        ("a change of −0.3 °C in", 0.3),
        ("with −0.3 dB loss in", 0.3),
        ("a latency (−5 ms) of", 5),
        ("a yield was −12% in", 12),
        ("gains -0.4 points in", 0.4),
    ],
)
def test_a_minus_is_of_the_value_where_there_is_less_than_nothing(text: str, value: float) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("from −32.4 mV to +18.1 mV", -32.4, 18.1),
        ("from −6.5 kcal/mol to −9.8 kcal/mol", -6.5, -9.8),
        ("from 4 °C to −20 °C", 4, -20),
        ("from 4 °C in the morning to −20 °C", 4, -20),
        ("from −3% to 5%", -3, 5),
        ("from 5% to -3%", 5, -3),
        ("to −9.8 eV (from −6.5 eV)", -6.5, -9.8),
        ("0.4 → −0.2", 0.4, -0.2),
    ],
)
def test_both_ends_of_a_change_have_their_signs(text: str, start: float, end: float) -> None:
    figure = only(text)
    assert figure.bound is Bound.FROM_TO
    assert (figure.from_value, figure.to_value) == (start, end)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("between −20 °C and −10 °C", -20, -10),
        ("in −20 to −10 °C", -20, -10),
        ("in −20–−10 °C", -20, -10),
        ("in 50--60 °C", 50, 60),
        ("ranging from −20 °C to 40 °C", -20, 40),
        ("below −20 °C", None, -20),
        ("above -0.5 V", -0.5, None),
    ],
)
def test_both_ends_of_a_range_have_their_signs(text: str, low: float | None, high: float | None) -> None:
    figure = only(text)
    assert (figure.low, figure.high) == (low, high)
