import pytest

from kg.extract.figures.numbers import numbers
from kg.extract.figures.quantities import currency_at, is_length, is_long, is_time
from kg.extract.figures.units import unit_at
from kg.model import ClaimKind, Span
from tests.counting import calls
from tests.extract.figures.with_unit import figures


@pytest.mark.parametrize(
    ("after", "name"),
    [
        ("h of human effort", "h"),
        ("g of gas", "g"),
        (" bpp on it", "bpp"),
        ("kMACs/pixel", "kMACs/pixel"),
        (" G FLOPs", "G FLOPs"),
        (" mWh", "mWh"),
        (" mmol/L", "mmol/L"),
        ("s/image", "s/image"),
        (" m", "m"),
        ("km^2", "km^2"),
        (" kbps", "kbps"),
        (" MPa", "MPa"),
        (" bits per weight", "bits"),
        (" months", "months"),
        (" transactions per second", "transactions per second"),
        (" megapixels", "megapixels"),
        (" core-hours", "core-hours"),
        (" node hours", "node hours"),
        (" nats per token", "nats"),
        (" Mpps on one core", "Mpps"),
        ("^\\circ$ apart", "°"),
        (" liters of water", "liters"),
        (" L of hydrogen", "L"),
        (" kilowatt-hours", "kilowatt-hours"),
        (" hertz", "hertz"),
        (" hectares of forest", "hectares"),
    ],
)
def test_a_unit_is_one_of_closed_lists(after: str, name: str) -> None:
    unit = unit_at(after, 0, len(after), value=16)
    assert unit is not None
    assert (unit.kind, unit.name) == (ClaimKind.MEASURE, name)


@pytest.mark.parametrize(
    "text",
    [
        "3D scenes",
        "the 1860s before",
        "4-bit weights",
        "6 degrees of freedom",
        "5 mother tongues",
        "12 NATs",
        "8 core switches",
    ],
)
def test_a_letter_of_a_word_and_a_decade_are_no_units(text: str) -> None:
    end = max(k for k, letter in enumerate(text) if letter.isdigit()) + 1
    found = unit_at(text, end, len(text), value=6)
    assert found is None or found.kind is not ClaimKind.MEASURE


def test_half_a_second_is_measured_also_with_a_hyphen() -> None:
    text = "0.57-second"
    unit = unit_at(text, 4, len(text), value=0.57)
    assert unit is not None
    assert unit.name == "second"


@pytest.mark.parametrize(
    ("before", "after", "at"),
    [
        ("at ", "US$5 a page", 3),
        ("at ", "US$ 5 a page", 3),
        ("at ", "A$5 a page", 3),
        ("A ", "$5 page", 2),
        ("from \\", "$10 on", 5),
        ("at $x = 3$ for ", "$5 a page", 15),
        ("from $4.25 to ", "$5.05 an hour", 14),
        ("costs $1, $2 or ", "$3 a page", 16),
        ("costs $1, $2 or ", "$3$ pages", None),
        ("for €", "5", None),
        ("in $>", "$5$ cases", None),
        ("of ", "$5$ cases", None),
        ("costs EUR ", "1.2 trillion", 6),
        ("costs USD", "5 a page", 6),
        ("of AMUSD ", "5 a page", None),
        ("costs INR ", "2,500", 6),
        ("costs SGD ", "5 million", 6),
        ("an INR ", "2.5 or more", None),
        ("with SGD ", "91.1 on it", None),
        ("of CHF ", "30 patients", None),
        ("of CAD ", "3 vessels", None),
    ],
)
def test_money_is_no_formula(before: str, after: str, at: int | None) -> None:
    text = before + after
    number = next(k for k, letter in enumerate(text) if letter.isdigit() and k >= len(before))
    found = currency_at(text, 0, number, len(text))
    assert found == (at if at is not None or "€" not in text else text.index("€"))


def test_calendar_time_tells_how_long_something_was_looked_at() -> None:
    assert [is_long(unit) for unit in ("months", "hours", None)] == [True, False, False]
    assert [is_time(unit) for unit in ("ms", "FPS", None)] == [True, False, False]


@pytest.mark.parametrize(
    ("unit", "length"), [("mm", True), ("px", True), ("GFLOPs", False), ("ms", False), (None, False)]
)
def test_errors_are_told_in_lengths(unit: str | None, length: bool) -> None:
    assert is_length(unit) is length


@pytest.mark.slow
def test_the_signs_of_a_long_sentence_are_paired_once() -> None:
    def work(times: int) -> int:
        text = "1 $\\times$ 10" * times
        return calls(lambda: list(numbers(text, Span(0, len(text)))))

    assert work(4_000) < 2.2 * work(2_000)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("a mass of 1.34 solar masses", "solar masses"),
        ("a radius of 1.8 Earth radii", "Earth radii"),
        ("a survey of 5,000 square degrees", "square degrees"),
        ("an area of 120 square kilometers", "square kilometers"),
        ("it fell by 0.3 dex", "dex"),
        ("a depth of 24.5 mag", "mag"),
        ("a distance of 120 au", "au"),
        ("a significance of 4.2σ", "σ"),
        ("a distance of 1.295 parsecs", "parsecs"),
        ("an orbit of 0.05 astronomical units", "astronomical units"),
        ("a temperature of 3,050 kelvin", "kelvin"),
        ("a fluence of 0.04 Jy ms", "Jy ms"),
        ("a flux of 0.04 Jy km s$^{-1}$", "Jy km s^-1"),
    ],
)
def test_astronomers_and_surveyors_have_units_of_two_words(text: str, unit: str) -> None:
    (figure,) = figures(text, Span(0, len(text)))
    assert (figure.kind, figure.unit) == ("measure", unit)


def test_an_au_pair_is_no_distance() -> None:
    assert figures("5 au pair agencies", Span(0, 18)) == []


def test_an_amount_behind_the_code_of_its_money_shares_no_unit_with_a_share() -> None:
    text = "Loans stood at EUR 1.2 trillion, or 9% of GDP, and USD 20 000."
    found = [(each.value, each.unit) for each in figures(text, Span(0, len(text)))]
    assert found == [(1_200_000_000_000, "EUR"), (9, "%"), (20_000, "USD")]
