import pytest

from kg.text.people.bylines import folded_name
from kg.text.people.names import are_suffixes, in_order, is_suffix, lineage, may_be_suffix, with_suffixes
from kg.text.people.parts import name_parts


@pytest.mark.parametrize(
    "name", ["Martin Luther King, Jr.", "Jane Roe, PhD", "Roe, Jane, Jr.", "Roe,", "Jane Roe"]
)
def test_only_a_name_with_one_comma_before_given_names_is_turned(name: str) -> None:
    assert in_order(name) == name


@pytest.mark.parametrize("given", ["Xi", "Vi", "Ii", "Iv", "Md", "V", "X", "C", "M. D.", "J.D.", "MA"])
def test_a_given_name_that_could_be_a_number_or_a_degree_is_a_name(given: str) -> None:
    assert not is_suffix(given)
    assert in_order(f"Wang, {given}") == f"{given} Wang"


@pytest.mark.parametrize("after", ["Jr", "Jr.", "junior", "Sr.", "II", "iii", "IV", "PhD", "MD"])
def test_what_follows_a_name_is_no_name_wherever_names_are_taken_apart(after: str) -> None:
    assert is_suffix(after)
    assert with_suffixes(["Jane Roe", after, "Bo Li"]) == [f"Jane Roe, {after}", "Bo Li"]
    assert folded_name(f"Jane Smith, {after}") == ("jane", "smith")
    parts = name_parts(f"Roe, Jane, {after}")
    assert (parts.given, parts.family, parts.suffix) == (("jane",), "roe", lineage(after))


def test_degrees_that_can_be_initials_are_such_behind_given_names_alone() -> None:
    assert [may_be_suffix(part) for part in ("M.D.", "R.N.", "M. A.", "Ann")] == [True, True, False, False]


@pytest.mark.parametrize("name", ["S. Li", "S.Li", "M. Ip", "M. Eng", "S. Si", "D. Par", "A. Ma", "S. Kom"])
def test_a_short_family_name_behind_an_initial_is_no_degree(name: str) -> None:
    assert not is_suffix(name)
    assert not are_suffixes([name])
    assert with_suffixes(["Wei Zhang", name, "Jane Roe"]) == ["Wei Zhang", name, "Jane Roe"]


@pytest.mark.parametrize("after", ["S.Kom.", "M.Kom", "M.Pd", "S. Pd.", "M.Si.", "A.Md.", "M.Pd.I", "S.Tr."])
def test_a_degree_of_indonesia_follows_a_name_wherever_names_are_taken_apart(after: str) -> None:
    assert is_suffix(after)
    assert with_suffixes(["Nur Aisyah", after, "Bo Li"]) == [f"Nur Aisyah, {after}", "Bo Li"]


def test_degrees_that_can_be_names_are_such_behind_a_whole_name_alone() -> None:
    for parts in (["M.Si"], ["S.T.", "M.Eng"], ["S. Si", "M.Kom"], ["S.Ag", "M.Ag"]):
        assert are_suffixes(parts)
    assert with_suffixes(["Bo Li", "S.Ag"]) == ["Bo Li", "S.Ag"]
