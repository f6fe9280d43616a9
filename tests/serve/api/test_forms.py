import pyoxigraph as ox
import pytest

from kg.serve.api.forms import table

FORMULAS = [
    "=cmd|'/C calc'!A0", "+1+1", "-2+3", "@SUM(1)", "\t=1", "\r=1", '=HYPERLINK("http://evil","x")',
    "\uff1d1", "-",
]  # fmt: skip


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_spreadsheet_is_given_no_formula(formula: str) -> None:
    assert (
        table(["a"], [[ox.Literal(formula)]], guarded=True).decode().split("\r\n", 1)[1].lstrip('"')[0] == "'"
    )


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_program_is_given_the_text_as_it_is(formula: str) -> None:
    written = table(["a"], [[ox.Literal(formula)]]).decode()
    assert formula.replace('"', '""') in written


@pytest.mark.parametrize("number", ["-2", "-2.5", "3", "0"])
def test_a_number_stays_a_number(number: str) -> None:
    assert table(["a"], [[ox.Literal(number)]], guarded=True) == f"a\r\n{number}\r\n".encode()


def test_a_cell_without_a_value_is_empty() -> None:
    assert table(["a", "b"], [[None, ox.NamedNode("http://e/x")]]) == b"a,b\r\n,http://e/x\r\n"
