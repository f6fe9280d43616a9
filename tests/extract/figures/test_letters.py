import pytest

from kg.extract.figures.finding import all_figures
from kg.model import Span


def units(text: str) -> list[str | None]:
    return [figure.unit for figure in all_figures(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The gripper applies a force of 12 N.", "N"),
        ("The gripper lifts with a 12 N load.", "N"),
        ("It carries a current of 20 A in summer.", "A"),
        ("The noise temperature is 35 K at the input.", "K"),
        ("It becomes a metal with a Tc of 203 K under pressure.", "K"),
        ("It has a T(c) of 39 K.", "K"),
        ("The ZT is high at 923 K.", "K"),
        ("Nitrogen adsorption was measured at 77 K.", "K"),
        ("It was cooled to 4\u00a0K.", "K"),
        ("The field was 3 T.", "T"),
        ("Magnets of 3~T in use.", "T"),
        ("The capacitance is 2.5 F at most.", "F"),
        ("An inductance of 0.2 H was found.", "H"),
        ("A conductance of 3 S was found.", "S"),
    ],
)
def test_a_capital_is_a_unit_where_its_quantity_is_spoken_of(text: str, unit: str) -> None:
    assert units(text) == [unit]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("With a load, n = 12 N treatments were compared.", "treatments"),
        ("It passed 24 A levels on current affairs.", "levels"),
        ("It grew 3 T cells in a magnetic field.", "cells"),
        ("At that temperature 5 K images were lost.", "images"),
        ("It holds 35 K thermal frames.", "frames"),
        ("It has 5 K for tests and 118 K frames of a thermal camera.", None),
        ("Of temperatures it had 10 K or 20 K points.", None),
        ("For the conductivity it had 5 K for testing.", None),
        ("At 45 N, 12 E the load grew.", None),
        ("It took 7.5 N at the output.", None),
        ("The current study had 12 A/B tests.", "tests"),
    ],
)
def test_a_capital_that_may_mean_something_else_is_no_unit(text: str, unit: str | None) -> None:
    assert units(text)[0] == unit


def test_what_is_as_warm_is_not_counted_in_thousands() -> None:
    assert units("At 300 K samples are soft, and superconducting below 20 K in all fields.")[-1] == "K"
    assert units("The steel was cooled to 77 K for testing.") == ["K"]


def test_a_capital_of_which_there_is_so_much_each_year_is_a_unit() -> None:
    assert units("It rose by 0.18 K decade-1.") == ["K decade^-1"]


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The stock fell to 44,000 t in 2006.", "t"),
        ("We filtered 2 L of water.", "L"),
        ("At 5 t the curve ends.", None),
        ("It has 12 L layers.", "layers"),
    ],
)
def test_tons_and_litres_are_units_where_the_sentence_speaks_of_them(text: str, unit: str | None) -> None:
    assert units(text)[0] == unit
