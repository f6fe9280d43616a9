import pytest

from kg.model import Author, Byline, Organisation
from kg.resolve.papers.author_details import with_author_details
from tests.counting import calls


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
    assert with_author_details(byline(*names), [other]).authors == ()


def test_equal_names_are_told_apart_by_their_places_in_equal_bylines() -> None:
    said = (Author(orcid="1"), Author(orcid="2"))
    assert (
        with_author_details(byline("Wei Li", "Wei Li"), [byline("Wei Li", "Wei Li", authors=said)]).authors
        == said
    )


def test_of_orcids_that_differ_the_first_counts_and_the_others_stay() -> None:
    first = byline("Jane Roe", authors=(Author(orcid="1", other_orcids=("3",)),))
    others = [byline("Jane Roe", authors=(Author(orcid=orcid),)) for orcid in ("2", "1", "3")]
    [author] = with_author_details(first, [first, *others]).authors
    assert (author.orcid, author.other_orcids) == ("1", ("3", "2"))


def test_numbers_of_registries_are_those_of_all_bylines() -> None:
    said = [byline("Jane Roe", authors=(Author(registered=(id,)),)) for id in ("gnd:1", "viaf:2", "gnd:1")]
    [author] = with_author_details(byline("Jane Roe"), said).authors
    assert author.registered == ("gnd:1", "viaf:2")
    assert author.identifiers == ("gnd:1", "viaf:2")


def test_an_author_that_any_byline_marks_as_an_organisation_is_one() -> None:
    marked = byline("The Gemma Team", authors=(Author(is_organisation=True),))
    [author] = with_author_details(byline("The Gemma Team"), [byline("The Gemma Team"), marked]).authors
    assert author.is_organisation


@pytest.mark.parametrize(
    ("marked", "other", "is_one"),
    [
        ("Supriyadi", "S. Supriyadi", False),
        ("Supriyadi", "Supriyadi S.", False),
        ("Supriyadi", "Supriyadi", True),
        ("Supriyadi", "S. Suharto", True),
        ("Supriyadi", "Agus Supriyadi", True),
        ("NASA", "N. NASA", True),
        ("NVIDIA", "NVIDIA N.", True),
    ],
)
def test_a_name_in_one_word_that_has_an_initial_elsewhere_is_a_persons(
    marked: str, other: str, is_one: bool
) -> None:
    braced = byline(marked, "Jane Roe", authors=(Author(is_organisation=True), Author()))
    for shown in (braced, byline(other, "Jane Roe")):
        details = with_author_details(shown, [braced, byline(other, "Jane Roe")]).authors
        if shown is braced or marked == other:
            assert details[0].is_organisation is is_one
        else:
            assert not any(author.is_organisation for author in details)


@pytest.mark.parametrize(
    ("shown", "said", "known"),
    [
        (("Bosch", "Robert Bosch"), ("R. Bosch",), [None, "R. Bosch"]),
        (("Bosch", "Robert Bosch"), ("R. Bosch", "Bosch"), [None, "R. Bosch"]),
        (("Supriyadi", "Ann Lee"), ("S. Supriyadi", "A. Supriyadi"), []),
        (("Supriyadi", "Ann Lee"), ("S. Supriyadi", "Supriyadi"), []),
        (("W. Li", "Ann Lee"), ("Wei Li", "Wu Li"), []),
    ],
)
def test_what_is_said_of_one_of_two_that_fit_is_of_nobody_else(
    shown: tuple[str, ...], said: tuple[str, ...], known: list[str | None]
) -> None:
    orcids = ["0000-0002-1825-0097", *[None for _ in said[1:]]]
    other = byline(*said, authors=tuple(Author(orcid=orcid) for orcid in orcids))
    found = with_author_details(byline(*shown), [byline(*shown), other]).authors
    assert [said[0] if author.orcid else None for author in found] == known


@pytest.mark.parametrize(
    ("shown", "said"),
    [("Jörg Müller", "Joerg Mueller"), ("Minjun Kim", "Min-Jun Kim"), ("JP Smith", "John P. Smith")],
)
def test_what_is_said_of_an_author_is_found_under_another_spelling(shown: str, said: str) -> None:
    author = Author(orcid="0000-0002-1825-0097")
    ours = Byline(names=(shown, "Ann Lee"), complete=True, printed="")
    theirs = Byline(names=(said, "Ann Lee"), complete=True, printed="", authors=(author, Author()))
    assert with_author_details(ours, [ours, theirs]).authors[0].orcid == author.orcid


def test_the_ids_of_openalex_are_those_of_all_records() -> None:
    ids = [(Author(openalex_ids=each),) for each in (("A5",), ("A6", "A5"))]
    found = with_author_details(byline("Ann Lee"), [byline("A. Lee", authors=each) for each in ids])
    assert found.authors[0].openalex_ids == ("A5", "A6")


ETH = Organisation(name="ETH Zurich", ror="05a28rw58")
OXFORD = Organisation(name="University of Oxford", ror="052gg0110")
PRINTED = Organisation(name="Dept. of Rivers, ETH Zurich")


@pytest.mark.parametrize(
    ("places", "known"),
    [
        (((PRINTED,), (ETH,)), (ETH,)),
        (((ETH,), (PRINTED,)), (ETH,)),
        (((ETH, PRINTED), (OXFORD, ETH)), (ETH, PRINTED, OXFORD)),
        (((PRINTED,), (Organisation(name="ETH"),)), (PRINTED,)),
    ],
)
def test_no_id_of_an_organisation_is_lost_whatever_comes_first(
    places: tuple[tuple[Organisation, ...], ...], known: tuple[Organisation, ...]
) -> None:
    said = [byline("Ada Brand", authors=(Author(organisations=each),)) for each in places]
    [author] = with_author_details(said[0], said).authors
    assert author.organisations == known


def test_of_thousands_of_authors_with_initials_few_are_compared() -> None:
    """A collaboration, printed twice with one name otherwise: each “G.” was compared with each."""

    def cost(authors: int) -> int:
        names = [f"G. {chr(65 + number % 26)}ee{number:x}" for number in range(authors)]
        return calls(lambda: with_author_details(byline(*names), [byline("J. Roe", *names[1:])]))

    assert cost(400) < 2.2 * cost(200)


def test_a_family_name_of_one_letter_is_compared() -> None:
    said = (Author(orcid="1"), Author())
    other = byline("W. E", "B. Engquist", authors=said)
    assert with_author_details(byline("Weinan E", "Bo Engquist"), [other]).authors[0].orcid == "1"


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("M. van der Berg", "van der Berg M"),
        ("J. Kovács-Nagy", "Kovács-Nagy J"),
        ("J. O Brien", "J. O'Brien"),
    ],
)
def test_initials_and_a_family_name_of_several_words_are_compared(name: str, other: str) -> None:
    said = (Author(orcid="1"), Author())
    told = with_author_details(byline(name, "Bo Li"), [byline(other, "B. Li", authors=said)])
    assert told.authors[0].orcid == "1"
