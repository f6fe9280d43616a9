import pytest

from kg.text.typesetting.medline import is_bracketed, without_brackets


@pytest.mark.parametrize(
    ("printed", "plain"),
    [
        ("CO(2) to C(2+) products", "CO2 to C2+ products"),
        ("CO(2)RR", "CO2RR"),
        ("alpha-Fe(2)O(3)", "alpha-Fe2O3"),
        ("H(2)O(2)", "H2O2"),
        ("LiNi(0.8)Co(0.1)Mn(0.1)O(2)", "LiNi0.8Co0.1Mn0.1O2"),
        ("Ti(3)C(2)T(x) MXene", "Ti3C2Tx MXene"),
        ("Ca(2+)-ATPase", "Ca2+-ATPase"),
        ("Na(+)/K(+)", "Na+/K+"),
        ("PF(6)(-)", "PF6-"),
        ("NO(x)", "NOx"),
    ],
)
def test_a_formula_is_what_others_print_without_brackets(printed: str, plain: str) -> None:
    assert without_brackets(printed) == plain
    assert without_brackets(plain) == plain
    assert is_bracketed(printed)


@pytest.mark.parametrize(
    "text",
    [
        "SU(2)",
        "SO(3)",
        "U(1)",
        "O(1)",
        "f(2)",
        "GPU(s)",
        "LLMs (2)",
        "IrO2(110)",
        "Cu(111)",
        "Pd(0)",
        "Fe(II)",
    ]
    + ["In(2)", "A(2A)", "CP(2)", "Pd(OAc)2", "Cu(In,Ga)Se2", "section 3(2)", "the year (2)", "nm (2 nm)"],
)
def test_brackets_of_their_own_meaning_stay(text: str) -> None:
    assert without_brackets(text) == text
    assert not is_bracketed(text)


def test_raised_numbers_are_brackets_too() -> None:
    assert is_bracketed("2 mol L(-1)")
    assert is_bracketed("10(6) cells")
