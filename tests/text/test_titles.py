import pytest

from kg.text.fold import same_form
from kg.text.titles import title_form


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("$\\alpha$-Rooms: A Study", "α‐rooms — a study"),
        ("Mending <i>Maps</i> of H<sub>2</sub>O", "Mending Maps of H2O"),
        ("Mending Maps of H$_2$O", "Mending Maps of H₂O"),
        ("Sampling in $\\mathcal{O}(n^2)$ Steps", "Sampling in O(n²) steps"),
        ("$\\ell_2$ Maps", "ℓ₂ maps"),
        ("$\\varepsilon$-Greedy Doors", "ε-greedy doors"),
        ("$\\lambda$ Doors", "λ doors"),
        ("Doors \\textbf{and} {M}aps", "Doors and Maps"),
        ("Doors–Maps", "Doors-Maps"),
        ("Beyond $\\infty$", "Beyond ∞"),
    ],
)
def test_a_title_in_markup_equals_the_title_that_it_prints(one: str, other: str) -> None:
    assert title_form(one) == title_form(other)


@pytest.mark.parametrize("title", ["BAM! Just Like That", "Ελλάδα και Αθήνα", "x < y and y > z", "__init__"])
def test_a_title_without_markup_is_as_any_text(title: str) -> None:
    assert title_form(title) == same_form(title)


def test_titles_that_differ_in_their_formulas_differ() -> None:
    assert title_form("$\\alpha$ Maps") != title_form("$\\beta$ Maps")
