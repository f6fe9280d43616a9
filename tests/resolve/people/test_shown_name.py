import pytest

from kg.model import Author
from kg.resolve.people.shown_name import in_full, since_change, usual_name


@pytest.mark.parametrize(
    ("others", "name"),
    [
        (("Silvio E. Inzucchi",), "Silvio E. Inzucchi"),
        (("S. Inzucchi", "Inzucchi SE"), "S. E. Inzucchi"),
        (("Silvio Inzucchi 0001",), "S. E. Inzucchi"),
        (("Сильвио Инзукки",), "S. E. Inzucchi"),
        (("SILVIO INZUCCHI", "Silvio Inzucchi"), "Silvio Inzucchi"),
        ((), "S. E. Inzucchi"),
    ],
)
def test_initials_are_told_by_how_other_documents_print_the_name(others: tuple[str, ...], name: str) -> None:
    assert in_full("S. E. Inzucchi", [Author(other_names=others)]) == name


def test_what_documents_print_of_the_paper_comes_before_what_a_catalogue_calls_the_author() -> None:
    catalogue = Author(other_names=("Silvio Enrico Inzucchi",), usual_names=("Silvio Enrico Inzucchi",))
    assert in_full("S. Inzucchi", [catalogue, None]) == "Silvio Enrico Inzucchi"
    assert in_full("S. Inzucchi", [catalogue, Author(other_names=("Silvio Inzucchi",))]) == "Silvio Inzucchi"


def test_a_name_in_full_stays_as_it_is_printed() -> None:
    assert in_full("Silvio Inzucchi", [Author(other_names=("Silvio E. Inzucchi",))]) == "Silvio Inzucchi"
    assert usual_name(["L. Køber", "LARS KØBER", "Lars Kober", "Lars Køber"]) == "Lars Køber"


@pytest.mark.parametrize("none", ["Bee, C., et al.", "Bee, C., Roe, Jane", "Bee, Carl; Roe, Jane"])
def test_what_may_be_no_name_is_not_shown_for_one(none: str) -> None:
    assert usual_name([none, "C. Bee", none]) == "C. Bee"
    assert in_full("C. Bee", [Author(other_names=(none,))]) == "C. Bee"


def test_a_sign_where_no_name_is_known_makes_no_full_name() -> None:
    assert usual_name(["- Bee", "Bee"]) == "Bee"
    assert in_full("C. Bee", [Author(other_names=("- Carl Bee",))]) == "C. Bee"


def test_a_name_with_a_suffix_is_one() -> None:
    assert usual_name(["M. King", "Martin King, Jr."]) == "Martin King, Jr."


def test_of_a_name_that_changed_the_latest_is_shown() -> None:
    old, new = ("Zofia Nowak", 1990), ("Zofia Lis", 2004)
    assert since_change([new, old, old]) == ["Zofia Lis"]
    assert since_change([old, ("Z. Lis", 2004)]) == ["Z. Lis"]
    assert since_change([("Zofia Nowak", None), ("Zofia Lis", None)]) == ["Zofia Nowak", "Zofia Lis"]
    assert since_change([old, ("Zofia Nowakk", 2004)]) == ["Zofia Nowak", "Zofia Nowakk"]
