import pytest

from kg.model import Author, Byline
from kg.resolve.authors import agree, described, in_order


@pytest.mark.parametrize(
    ("one", "other", "may_be_one"),
    [
        ("Jane Roe", "J. Roe", True),
        ("Jane Roe", "Roe, J.", True),
        ("Jane A. Roe", "Jane Roe", True),
        ("J. B. Roe", "Jane A. Roe", False),
        ("Jane Roe", "Jan Roe", False),
        ("Jane Roe", "Roe", False),
        ("Wei Li", "Li Wei", True),
        ("José Núñez", "Jose Nunez", True),
        ("ATLAS Collaboration", "CMS Collaboration", False),
        ("李伟", "李伟", True),
        ("—", "–", False),
    ],
)
def test_names_agree_when_they_can_be_one_authors(one: str, other: str, may_be_one: bool) -> None:
    assert agree(one, other) is agree(other, one) is may_be_one


@pytest.mark.parametrize(
    "name", ["Martin Luther King, Jr.", "Jane Roe, PhD", "Roe, Jane, Jr.", "Roe,", "Jane Roe"]
)
def test_only_a_name_with_one_comma_before_given_names_is_turned(name: str) -> None:
    assert in_order(name) == name


def byline(*names: str, authors: tuple[Author, ...] = ()) -> Byline:
    return Byline(names=names, complete=True, printed="", authors=authors)


@pytest.mark.parametrize(
    ("names", "others"),
    [
        (("Ann Lee", "Ada Lee"), ("A. Lee",)),
        (("Ann Lee", "Bo Li"), ("A. Lee", "Ann Lee")),
        (("Ann Lee",), ("Bo Li",)),
    ],
)
def test_what_is_said_of_a_name_that_fits_two_is_said_of_neither(
    names: tuple[str, ...], others: tuple[str, ...]
) -> None:
    other = byline(*others, authors=(Author(orcid="1"), *(Author() for _ in others[1:])))
    assert described(byline(*names), [other]).authors == ()


def test_equal_names_are_told_apart_by_their_places_in_equal_bylines() -> None:
    said = (Author(orcid="1"), Author(orcid="2"))
    assert described(byline("Wei Li", "Wei Li"), [byline("Wei Li", "Wei Li", authors=said)]).authors == said
