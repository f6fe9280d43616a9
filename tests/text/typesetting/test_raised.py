"""What is raised keeps its meaning on a line, and marks stay marks."""

import pytest

from kg.text.typesetting.raised import both, raised


@pytest.mark.parametrize(
    ("before", "inside", "after", "line"),
    [
        ("× 10", "9", " cm", "⁹"),
        ("× 10", "−13", " erg", "⁻¹³"),
        ("cm", "–3", "", "⁻³"),
        ("SO4", "2−", "", "²⁻"),
        ("[", "18", "F]FDG", "¹⁸"),
        ("2", "n", "", "ⁿ"),
        ("2", "k", " rooms", "^{k}"),
        ("10", "9.5", "", "^{9.5}"),
        ("10", "5–6", "", "^{5−6}"),
        ("Hz", "−1/2", "", "^{−1/2}"),
        ("e", "−λt", "", "^{−λt}"),
        ("in 2010", "1,2", "", "^{1,2}"),
        ("37", "o", "C", "°"),
        ("37 ", "∘", "", "°"),
    ],
)
def test_a_number_that_is_raised_stays_another_number(
    before: str, inside: str, after: str, line: str
) -> None:
    assert raised(inside, before, after) == line


@pytest.mark.parametrize(
    ("before", "inside"),
    [("10", "th"), ("1", "er"), ("XX", "e"), ("CD4", "+"), ("CD8", "hi"), ("p53", "−/−"), ("Roe", "a")]
    + [("C", "*"), ("known", "1,2"), ("Maps", "®"), ("n", "o"), ("", "99m"), ("3", "o"), ("", "")],
)
def test_ordinals_charges_and_marks_are_typed_as_without_markup(before: str, inside: str) -> None:
    assert raised(inside, before) == inside


def test_letters_are_exponents_in_a_formula_alone() -> None:
    assert (raised("p", "L"), raised("p", "L", formula=True)) == ("p", "^{p}")
    assert (raised("th", "n", formula=True), raised("′", "v", formula=True)) == ("th", "′")


def test_only_an_error_stands_above_and_below() -> None:
    assert both("+0.5", "−0.3") == "_{−0.3}^{+0.5}"
    assert both("2", "−0.3") == both("+0.5", "max") == ""
