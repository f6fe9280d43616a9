import pytest

from kg.model import Span
from tests.extract.figures.with_unit import figures
from tests.extract.telling import told


def read(text: str) -> list[tuple[float | None, str | None]]:
    return [(figure.value, figure.unit) for figure in figures(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("an area of 8 × 8 mm²", []),
        ("a size of 30 × 30 × 1.6 mm³", []),
        ("sides of 8 × 9 mm", [(9, "mm")]),
        ("currents of 1.7 × 105 A/cm2", []),
        ("a 3-dB bandwidth of 54 GHz", [(54, "GHz")]),
        ("a −10 dB impedance bandwidth of 5 GHz", [(5, "GHz")]),
        ("a 1-dB compression point of 12 dBm", [(12, "dBm")]),
        ("a 3-dB bandwidth improvement", [(3, "dB")]),
        ("a 3-dB gain", [(3, "dB")]),
        (r"a mass of $m_{ud}(2\,\mathrm{GeV}) = 3.364(41)$ MeV", [(3.364, "MeV")]),
        ("a mass of m (2 GeV) and 3 MeV", [(2, "GeV"), (3, "MeV")]),
    ],
)
def test_a_side_and_a_part_of_a_name_are_no_figures(
    text: str, expected: list[tuple[float | None, str | None]]
) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "by a factor of 3",
        "by factors of 3",
        "a speedup factor of 3",
        "a compression factor of 3",
        "a large factor of 3",
        "a constant factor of 3",
        "an additional factor of 3",
        "by a factor of ~3",
        "by a factor of $\\sim$3",
        "by a factor of $\\approx 3$",
    ],
)
def test_a_factor_alone_or_of_a_process_multiplies(text: str) -> None:
    assert read(text) == [(3, "x")]


@pytest.mark.parametrize(
    "name",
    [
        "quality",
        "safety",
        "discount",
        "loss",
        "friction",
        "emission",
        "power",
        "form",
        "impact",
        "duty",
        "scale",
        "Q",
    ],
)
def test_a_factor_with_the_name_of_a_quantity_is_a_value(name: str) -> None:
    assert read(f"a {name} factor of 3") == []


@pytest.mark.parametrize("place", ["0.4521° S, 77.8912° W", "45.2°N", "14°40′S", "145° 28' E"])
def test_a_coordinate_is_a_place_and_no_figure(place: str) -> None:
    assert read(f"It lies at {place} in") == []


def test_an_angle_is_a_figure() -> None:
    assert read("It turns by 45.5° North of that") == [(45.5, "°")]


@pytest.mark.parametrize(
    "sentence",
    [
        "PARITY is the language of bit strings with an odd number of 1s.",
        "It tells whether a string has more 0s than 1s.",
        "It reads strings of 0s and 1s.",
    ],
)
def test_digits_are_no_seconds(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence", ["It answers with a latency of 1s.", "It has a latency of between 0s and 1s."]
)
def test_a_time_is_one(sentence: str) -> None:
    assert told(sentence) != []
