import pytest

from kg.extract.figures.numbers import numbers
from kg.extract.figures.powers import tail_of
from kg.model import Span


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (r"$4.1\times10^{-46}$", 4.1e-46),
        (r"3.0$\times$10$^{5}$", 300_000),
        ("3.2 x 10^-3", 0.0032),
        ("7 × 10⁻²", 0.07),
        ("7 × 10−2", 0.07),
        ("(3.2 ± 0.4) × 10^{4}", 32_000),
        ("2.5 · 10^(3)", 2_500),
        ("$10^{-4}$", 0.0001),
        ("10$^{6}$", 1_000_000),
        ("10⁵", 100_000),
        (r"2 \times 10\textsuperscript{-3} kg", 0.002),
        ("4.2_{−0.3}^{+0.5} × 10⁻³ kg", 0.0042),
        ("10−4", 0.0001),
        ("1.5 x 10(6) cells", 1_500_000),
        ("1.2 x 10(-4) S", 0.00012),
        ("1.2 × 10–4 S", 0.00012),
        ("1.2 × 10-4 S", 0.00012),
        ("2.3 × 10–12 cm2/s", 2.3e-12),
        ("10(-2) S", 0.01),
        ("10(6) cells", 1_000_000),
        ("10(6) of them", 10),
        ("10(50%)", 10),
        ("BER ‹ 10−12", 1e-12),
        ("a BER below 10-12 is", 1e-12),
        ("below 10-15 ms", 10),
        ("below 10–15%", 10),
        ("1.23(4)", 1.23),
        ("$67.4^{+0.5}_{-0.4}$", 67.4),
    ],
)
def test_a_power_of_ten_is_part_of_its_number(text: str, value: float) -> None:
    first = next(numbers(text, Span(0, len(text))))
    assert first.value == pytest.approx(value)


@pytest.mark.parametrize(
    "text",
    [
        "$2^{10}$ states",
        "10^{500} ways",
        "the $5^{th}$",
        "cm$^{-1}$",
        "V−1",
        "e^{-3}",
        "2^{k} doors",
        "10^{9.5} doors",
    ]
    + [r"2\textsuperscript{n} doors", r"the 10\textsuperscript{th} door"],
)
def test_an_exponent_that_is_no_power_of_ten_makes_no_number(text: str) -> None:
    assert not list(numbers(text, Span(0, len(text))))


@pytest.mark.parametrize("digits", ["10", "12"])
def test_a_range_and_an_angle_are_no_powers(digits: str) -> None:
    assert tail_of(f"{digits}-15 nets", digits, 2).exponent == 0
    assert tail_of(f"{digits}−15 nets", digits, 2).exponent == 0
    assert tail_of(rf"{digits}^\circ", digits, 2).is_read


@pytest.mark.parametrize("text", ["1.4 × 104 of them", "1.4 x 104 of them"])
def test_a_power_of_ten_whose_exponent_lost_its_place_is_no_number(text: str) -> None:
    """`1.4` and `104` are both wrong."""
    assert not list(numbers(text, Span(0, len(text))))


@pytest.mark.parametrize("text", ["2.5 × 10–12 mm in size", "3 x 10-12 repetitions", "1.5 × 10 mm"])
def test_a_side_of_something_is_no_power_of_ten(text: str) -> None:
    assert 10 in [each.value for each in numbers(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "Article 10(2) data duties",
        "sections 9(1), 10(2) and 10(3) apply",
        "an age of 10(3) years",
        "10(50) percent of",
        "10(1) doors",
    ],
)
def test_a_bracket_behind_ten_may_number_a_part_or_be_a_deviation(text: str) -> None:
    assert not [each for each in numbers(text, Span(0, len(text))) if each.value >= 10]


@pytest.mark.parametrize(
    ("text", "value"),
    [("10(6) years", 10**6), ("10(44) erg", 10**44), ("10(4) cells", 10**4), ("However, 10(5) cells", 10**5)],
)
def test_a_bracket_behind_ten_raises_it(text: str, value: int) -> None:
    assert [each.value for each in numbers(text, Span(0, len(text)))] == [value]


@pytest.mark.parametrize(
    ("text", "value", "uncertainty"),
    [
        ("10.234(2) nm", 10.234, 0.002),
        ("14.567(13) nm", 14.567, 0.013),
        ("1.23(4) × 10^5 m", 123_000, 4_000),
        ("5(2) × 10^3 s", 5_000, 2_000),
        ("1.23(4)(5) nm", 1.23, None),
        ("0.002(12) nm", 0.002, None),
    ],
)
def test_a_bracket_behind_the_last_digit_is_the_error_of_it(
    text: str, value: float, uncertainty: float | None
) -> None:
    (found,) = numbers(text, Span(0, len(text)))
    assert (found.value, found.uncertainty) == (value, uncertainty)
