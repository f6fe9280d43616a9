import pytest

from kg.readers.csl_authors import read_authors
from kg.readers.rules import Rule


@pytest.mark.parametrize(
    ("author", "name"),
    [
        ({"family": "Roe", "given": "Jane"}, "Jane Roe"),
        ({"family": "Berg", "given": "Ada", "non-dropping-particle": "van der"}, "Ada van der Berg"),
        ({"family": "Humboldt", "given": "Alexander", "dropping-particle": "von"}, "Alexander von Humboldt"),
        ({"family": "Alembert", "given": "Jean", "non-dropping-particle": "d'"}, "Jean d'Alembert"),
        ({"family": "King", "given": "Martin", "suffix": "Jr."}, "Martin King, Jr."),
        ({"family": "Roe"}, "Roe"),
        ({"literal": "Door Lab"}, "Door Lab"),
        ({"name": "Door Lab", "sequence": "first"}, "Door Lab"),
        ("Jane Roe", "Jane Roe"),
    ],
)
def test_a_name_is_in_natural_order(author, name):
    byline, flaws = read_authors([author])
    assert (byline.names, byline.complete, flaws) == ((name,), True, [])


@pytest.mark.parametrize("cut", [{"literal": "others"}, {"family": "et al."}, "and others"])
def test_a_list_that_ends_in_others_is_cut(cut):
    byline, _ = read_authors([{"family": "Roe"}, cut])
    assert (byline.names, byline.complete) == (("Roe",), False)


@pytest.mark.parametrize("value", [None, [], [{}], {}, "", 7.5, [None]])
def test_without_names_there_is_no_byline(value):
    byline, _ = read_authors(value)
    assert byline is None or byline.names == ("7.5",)


def test_an_orcid_with_a_wrong_check_digit_is_told_and_left_out():
    byline, [(rule, message)] = read_authors([{"family": "Roe", "ORCID": "0000-0002-1825-0098"}])
    assert (byline.authors, rule) == ((), Rule.UNKNOWN_IDENTIFIER)
    assert "“Roe”" in message


def test_organisations_stay_with_their_author_when_a_name_is_empty():
    byline, _ = read_authors(
        [{"given": ""}, {"family": "Roe", "affiliation": ["Room 7", {"name": "Lab"}, {}]}]
    )
    assert [[one.name for one in author.organisations] for author in byline.authors] == [["Room 7", "Lab"]]
