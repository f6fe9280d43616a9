import pytest

from kg.text.typesetting.formulas import are_two_formulas, formula_signs, have_one_formula
from kg.text.works.titles import title_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$L_2$-operators", "$L^2$-operators"),
        ("L₂-operators", "L²-operators"),
        ("groups of order $p^2$", "groups of order $p_{2}$"),
        ("intervals $[x, x+x^{1/2}]$", "intervals $[x, x+x^{-1/2}]$"),
        (r"the algebra $\mathcal{A}_n$", r"the algebra $\mathfrak{A}_n$"),
        (r"the algebra ${\cal A}$", "the algebra 𝔄"),
        (r"the ring $\mathbb Z$", r"the ring $\mathcal Z$"),
    ],
)
def test_titles_of_one_key_may_have_two_formulas(one: str, other: str) -> None:
    assert title_key(one) == title_key(other)
    assert are_two_formulas(formula_signs(one), formula_signs(other))
    assert not have_one_formula([formula_signs(one), (), formula_signs(other)])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$L^2$-operators", "L2-operators"),
        ("$L^2$-operators", "L²-operators"),
        (r"$L\sp{2}$-operators", "$L^2$-operators"),
        ("H$_2$O and CO2", "H2O and CO$_2$"),
        (r"$\mathcal{A}_n$", r"$\mathscr A_{n}$"),
        (r"$\mathcal{A}_n$", "$A_n$"),
        (r"$H\sp 1({\bf R}\sp n)$", r"$H^1(\mathbb{R}^n)$"),
        ("$x_1^2$", "$x^2_1$"),
    ],
)
def test_one_formula_is_written_in_several_ways(one: str, other: str) -> None:
    assert not are_two_formulas(formula_signs(one), formula_signs(other))
    assert have_one_formula([formula_signs(one), formula_signs(other)])


def test_a_formula_that_never_ends_is_no_matter() -> None:
    assert formula_signs("x^{" * 20_000) == ()
