from itertools import permutations

import pytest

from kg.model import Author, Byline
from kg.resolve.papers.shown_byline import fullest, persons


def byline(*names: str, complete: bool = True, authors: tuple[Author, ...] = ()) -> Byline:
    return Byline(names=names, complete=complete, printed=", ".join(names), authors=authors)


def shown(*bylines: Byline) -> tuple[str, ...]:
    (found,) = {fullest(each).names for each in permutations(bylines)}  # type: ignore[union-attr]
    return found


FULL = byline("Silvio E. Inzucchi", "Lars Køber", "DAPA-HF Trial Committees and Investigators")


@pytest.mark.parametrize(
    "other",
    [
        byline("S. E. Inzucchi", "L. Kober", "Dapa-Hf Trial Committees", "Investigators"),
        byline("Inzucchi SE", "Køber L", "DAPA-HF Trial Committees and Investigators"),
        byline("S. E. Inzucchi", "L. Kober", "The DAPA-HF Trial Committees and Investigators"),
        byline("Silvio Ernesto Inzucchi", "Lars Køber"),
        byline("Lars Køber", "DAPA-HF Trial Committees", "Investigators", "GRADE Working Group"),
        byline("Silvio E. Inzucchi", "Lars Køber", "Bo Li", complete=False),
    ],
)
def test_persons_count_then_organisations_then_names_in_full(other: Byline) -> None:
    assert shown(FULL, other) == FULL.names


def test_a_byline_with_more_persons_is_shown_with_its_initials() -> None:
    longer = byline("S. E. Inzucchi", "L. Kober", "J. J. V. McMurray")
    assert shown(FULL, longer) == longer.names


def test_a_part_of_a_group_that_looks_like_a_person_is_none_where_another_byline_has_the_whole() -> None:
    marked = (Author(), Author(is_organisation=True))
    whole = byline("Jane Roe", "Doors, Rooms and Maps Team", authors=marked)
    cut = byline("J. Roe", "Doors", "Rooms", "Maps Team")
    assert shown(whole, cut) == whole.names
    assert persons(whole) == 1
    assert shown(whole, byline("Jane Roe", "Rooms", "Doors")) == ("Jane Roe", "Rooms", "Doors")


def test_a_family_name_in_capitals_is_no_initials() -> None:
    assert shown(byline("Wei LI"), byline("W. Li")) == ("Wei LI",)
