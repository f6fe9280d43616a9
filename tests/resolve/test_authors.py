import pytest

from kg.model import Author, Byline
from kg.resolve.authors import described


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
