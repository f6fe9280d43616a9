"""A title is that of a correction by its words, or by the place of the paper behind it."""

import pytest

from kg.text.works.errata import corrected_title, is_marked_erratum


@pytest.mark.parametrize(
    "place",
    ["vol 2, pg e17, 2020", "VOL 2, PG 17, 1995", "vol 2, art no 1234, 2020", "vol 20, 1234567, 2020"],
)
def test_the_place_of_the_paper_behind_a_title_says_that_it_is_a_correction(place: str) -> None:
    assert corrected_title(f"On doors ({place})") == "On doors"
    assert corrected_title(f"Erratum: On doors ({place})") == "On doors"
    assert is_marked_erratum(f"On doors ({place})")


@pytest.mark.parametrize(
    "title",
    [
        "A History of Rome (Vol. 1, From the origins to 1453)",
        "Handbook of doors (Vol 1, 2nd ed., 2014)",
        "The Letters of Roe (vol 4, 1928-1929)",
        "Letters (vol 3, London, 1853)",
        "Expression of concern: On doors (vol 2, pg 17, 2020)",
        "Retraction: On doors (vol 2, pg 17, 2020)",
    ],
)
def test_volumes_of_books_and_other_notices_are_no_corrections(title: str) -> None:
    assert corrected_title(title) == ""
    assert not is_marked_erratum(title)
