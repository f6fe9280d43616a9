import pytest

from kg.resolve.papers.numbering import are_two_registered, patent_number, standard_number


@pytest.mark.parametrize(
    ("one", "other", "are_two"),
    [
        ("US10555556", "10,555,556 B2", False),
        ("Patent No. 10555555", "US 10555555", False),
        ("No. 7,654,321", "EP 7654321", False),
        ("US 10555555 B2", "EP 10555555", True),
        ("US 10555555 A1", "US 10555555 B2", True),
        ("10555555", "10666666 B2", True),
    ],
)
def test_patents_are_two_where_a_part_differs_that_both_print(one: str, other: str, are_two: bool) -> None:
    assert are_two_registered(patent_number(one), patent_number(other)) is are_two
    assert are_two_registered(patent_number(other), patent_number(one)) is are_two


@pytest.mark.parametrize(
    ("one", "other", "are_two"),
    [
        ("ASTM D638-14", "D638-2014", False),
        ("D638-10", "D638-2014", True),
        ("IEC 61010-1:2013", "IEC 61010-13", True),
        ("IEC 61010", "IEC 61010:2013", False),
    ],
)
def test_a_standard_may_have_its_year_in_two_figures(one: str, other: str, are_two: bool) -> None:
    assert are_two_registered(standard_number(one), standard_number(other)) is are_two
    assert are_two_registered(standard_number(other), standard_number(one)) is are_two
