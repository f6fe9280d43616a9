import pytest

from kg.readers.csl.authors import read_authors
from kg.readers.rules import Rule


@pytest.mark.parametrize(
    ("author", "name"),
    [
        ({"family": "Roe", "given": "Jane"}, "Jane Roe"),
        ({"family": "Berg", "given": "Ada", "non-dropping-particle": "van der"}, "Ada van der Berg"),
        ({"family": "Humboldt", "given": "Alexander", "dropping-particle": "von"}, "Alexander von Humboldt"),
        ({"family": "Alembert", "given": "Jean", "non-dropping-particle": "d'"}, "Jean d'Alembert"),
        ({"family": "King", "given": "Martin", "suffix": "Jr."}, "Martin King, Jr."),
        ({"family": "King", "given": "Martin L Jr"}, "Martin L King, Jr"),
        ({"family": "King Jr.", "given": "M. L."}, "M. L. King, Jr."),
        ({"family": "Roe"}, "Roe"),
        ({"literal": "Door Lab"}, "Door Lab"),
        ({"name": "Door Lab", "sequence": "first"}, "Door Lab"),
        ("Jane Roe", "Jane Roe"),
        ({"family": "Roe<sup>a,b</sup>", "given": "Jane"}, "Jane Roe"),
        ({"family": "Roe&lt;sup&gt;1&lt;/sup&gt;", "given": "Jane"}, "Jane Roe"),
        ("Jane M<sup>c</sup>Donald<sup>*</sup>", "Jane McDonald"),
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


def test_an_orcid_with_a_wrong_check_digit_is_told_and_kept_as_text():
    byline, [flaw] = read_authors([{"family": "Roe", "ORCID": "0000-0002-1825-0098"}])
    assert (byline.authors, flaw.rule) == ((), Rule.UNKNOWN_IDENTIFIER)
    assert "of “Roe”, whose check digit is wrong" in flaw.words
    assert flaw.kept == "ORCID 0000-0002-1825-0098 of Roe"


def test_of_two_orcids_the_first_counts_and_the_other_is_kept():
    two = ["0000-0001-5109-3700", "0000-0002-1825-0097", "https://orcid.org/0000-0001-5109-3700"]
    byline, [flaw] = read_authors([{"family": "Roe", "ORCID": two}])
    [author] = byline.authors
    assert (author.orcid, author.other_orcids) == (two[0], (two[1],))
    assert flaw.rule is Rule.TWO_ORCIDS


@pytest.mark.parametrize(
    "place", [{"name": "Lab", "id": [{"id": "https://ror.org/052gg0111", "id-type": "ROR"}]}]
)
def test_a_ror_id_with_wrong_check_digits_is_told_and_kept_as_text(place):
    byline, [flaw] = read_authors([{"family": "Roe", "affiliation": [place]}])
    assert byline.authors[0].organisations[0].ror is None
    assert flaw.kept == "ROR id https://ror.org/052gg0111 of Lab"


def test_numbers_of_authority_files_are_kept_with_the_author_under_whatever_key():
    written = {"family": "Goethe", "GND": "118540238", "viaf": "24602065", "isni": "none"}
    byline, [flaw] = read_authors([written])
    assert byline.authors[0].registered == ("gnd:118540238", "viaf:24602065")
    assert flaw.kept == "ISNI none of Goethe"


def test_ids_of_other_registries_of_organisations_are_no_flaws():
    place = {"name": "Lab", "id": [{"id": "https://isni.org/1", "id-type": "ISNI"}]}
    assert read_authors([{"family": "Roe", "affiliation": [place]}])[1] == []


@pytest.mark.parametrize(
    ("author", "is_organisation"),
    [
        ({"literal": "Door Lab"}, True),
        ({"name": "Door Lab"}, True),
        ({"literal": "王小明"}, False),
        ({"literal": "Roe, Jane"}, False),
        ({"literal": "J. Roe"}, False),
        ({"family": "Roe", "given": "Jane"}, False),
        ({"family": "Roe", "literal": "Roe Lab"}, False),
        ("Door Lab", False),
    ],
)
def test_a_name_in_one_piece_is_marked_as_an_organisations(author, is_organisation):
    byline, _ = read_authors([author, {"family": "Poe"}])
    marked = [one.is_organisation for one in byline.authors] or [False]
    assert marked[0] is is_organisation


def test_names_after_et_al_are_told_and_not_read():
    byline, [flaw] = read_authors([{"family": "Roe"}, {"literal": "et al."}, {"family": "Poe"}])
    assert (byline.names, byline.complete, flaw.rule) == (("Roe",), False, Rule.NAMES_AFTER_CUT)
    assert "“Poe”" in flaw.words


def test_organisations_stay_with_their_author_and_the_byline_ends_before_an_empty_name():
    places = ["Room 7", {"name": "Lab a@lab.example"}, {}]
    byline, [flaw] = read_authors(
        [{"family": "Roe", "affiliation": places}, {"given": ""}, {"family": "Poe"}]
    )
    assert [[one.name for one in author.organisations] for author in byline.authors] == [["Room 7", "Lab"]]
    assert byline.names == ("Roe",)
    assert (byline.complete, flaw.rule) == (False, Rule.BROKEN_ENTRY)


def test_a_family_name_of_several_words_is_kept():
    parts = [
        {"family": "Vargas Llosa", "given": "Mario"},
        {"family": "Berg", "given": "Ada", "non-dropping-particle": "van der"},
        {"family": "Roe", "given": "Jane"},
    ]
    byline, _ = read_authors(parts)
    assert [author.family for author in byline.authors] == ["Vargas Llosa", "van der Berg", ""]


def test_the_number_of_dblp_is_no_part_of_a_name():
    byline, _ = read_authors([{"family": "0012", "given": "Wei Wang"}, {"literal": "Percy Liang 0001"}])
    assert byline.names == ("Wei Wang", "Percy Liang")


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ({"literal": "Okafor, Mina and Walden, Tobias"}, ("Mina Okafor", "Tobias Walden")),
        ({"literal": "Okafor, Mina; Walden, Tobias"}, ("Mina Okafor", "Tobias Walden")),
        ({"family": "Okafor, Mina and Walden, Tobias"}, ("Mina Okafor", "Tobias Walden")),
        ({"family": "Okafor M, Walden T, Smith J"}, ("M Okafor", "T Walden", "J Smith")),
    ],
)
def test_a_list_in_the_place_of_one_name_is_a_list(author, names):
    byline, [flaw] = read_authors([author])
    assert (byline.names, flaw.rule) == (names, Rule.COMMAS_IN_BYLINE)


def test_what_may_be_a_list_or_an_organisation_is_kept_and_told():
    byline, [flaw] = read_authors([{"literal": "Human Rights Watch and Amnesty International"}])
    assert len(byline.names) == 1
    assert "one name or several" in flaw.words


def test_an_organisation_has_an_and_of_its_own():
    byline, flaws = read_authors([{"literal": "Barnes and Noble"}])
    assert (byline.names, byline.authors[0].is_organisation, flaws) == (("Barnes and Noble",), True, [])


def test_what_says_something_of_an_author_is_no_place_of_work():
    affiliations = [{"name": "Door Lab"}, {"name": "Lead Contact"}, {"name": "Contributed equally"}]
    byline, _ = read_authors([{"family": "Roe", "given": "Jane", "affiliation": affiliations}])
    assert [place.name for place in byline.authors[0].organisations] == ["Door Lab"]
