import pytest

from kg.readers.bibtex.names import read_authors
from kg.readers.fields.author_numbers import (
    BY_NAME,
    FIELD,
    HOMONYMS,
    with_homonyms,
    with_orcids,
    with_registered,
)
from kg.readers.fields.paper_flaws import PaperFlaw
from tests.counting import calls


@pytest.mark.parametrize(
    ("written", "orcids", "flaws"),
    [
        ('2="0000-0002-1825-0097"', [None, "0000-0002-1825-0097"], 0),
        (
            '1="https://orcid.org/0000-0001-5109-3700"; 2="0000-0002-1825-0097";',
            ["0000-0001-5109-3700", "0000-0002-1825-0097"],
            0,
        ),
        ('3="0000-0002-1825-0097"', [None, None], 1),
        ('2="0000-0002-1825-0098"', [None, None], 1),
        ("highlight", [None, None], 1),
    ],
)
def test_an_orcid_is_that_of_the_author_whose_place_it_names(
    written: str, orcids: list[str | None], flaws: int
) -> None:
    found: list[PaperFlaw] = []
    authors = with_orcids(read_authors("Roe, Jane and Poe, Al"), {FIELD: written}, found)
    assert authors.byline
    assert ([author.orcid for author in authors.byline.authors] or [None, None]) == orcids
    assert len(found) == flaws


@pytest.mark.parametrize("written", ['1="2001"', '2="0001"', "0001"])
def test_what_is_no_number_of_dblp_or_of_nobody_is_a_flaw(written: str) -> None:
    found: list[PaperFlaw] = []
    authors = with_homonyms(read_authors("Roe, Jane"), {HOMONYMS: written}, found)
    assert authors == read_authors("Roe, Jane")
    assert len(found) == 1


def test_the_byline_has_the_numbers_behind_the_names_as_dblp_prints_it() -> None:
    names = "Wei Wang and King, Jr., Martin and Wei Wang and others"
    found = with_homonyms(read_authors(names), {HOMONYMS: '1="0001"; 2="0003"; 3="0002"; 3="0004"'}, [])
    assert found.byline
    assert found.byline.printed == "Wei Wang 0001, Martin King, Jr. 0003, Wei Wang 0002 et al."
    printed = [name for author in found.byline.authors for name in author.other_names]
    assert printed == ["Wei Wang 0001", "Martin King, Jr. 0003", "Wei Wang 0002"]


def told(authors: str, written: str) -> tuple[dict[str, str], list[str]]:
    found: list[PaperFlaw] = []
    byline = with_orcids(read_authors(authors), {FIELD: written}, found).byline
    known = zip(byline.names, byline.authors, strict=False) if byline else ()
    return {name: author.orcid for name, author in known if author.orcid}, [flaw.words for flaw in found]


@pytest.mark.parametrize(
    ("authors", "place", "owner"),
    [
        ("NCT03036124 and Roe, Jane and Poe, Al", 2, "Jane Roe"),
        ("Roe, Jane; Doe, John and Poe, Al", 2, "Al Poe"),
        ("Roe, Jane and Poe, Al and {}", 2, "Al Poe"),
        ("Hopewell S and ISRCTN35739639 and Okafor N", 3, "N Okafor"),
        ("Roe, Jane and Poe, Al and others", 2, "Al Poe"),
    ],
)
def test_a_place_is_that_in_the_field_whatever_was_left_out(authors: str, place: int, owner: str) -> None:
    given, flaws = told(authors, f'{place}="0000-0002-1825-0097"')
    assert given == {owner: "0000-0002-1825-0097"}
    assert not flaws


@pytest.mark.parametrize(
    ("authors", "place", "why"),
    [
        ("Roe, Jane and Al Poe, Bo Li, Jane Lee and Ann Lee", 2, "3 names were read"),
        ("NCT03036124 and Roe, Jane", 1, "no author was read"),
        ("Roe, Jane and others and Poe, Al", 3, "no author was read"),
        ("Roe, Jane and {} and Poe, Al", 3, "no author was read"),
    ],
)
def test_an_orcid_in_whose_place_no_one_name_stands_is_nobodys(authors: str, place: int, why: str) -> None:
    given, flaws = told(authors, f'{place}="0000-0002-1825-0097"')
    told_why = f"gives the ORCID 0000-0002-1825-0097 to author {place}, in whose place {why}"
    assert (given, flaws) == ({}, [f"{told_why}; it was kept as text"])


ROE, POE = "Roe, Jane/0000-0002-1825-0097", "Poe, Al/0000-0001-5109-3700"


@pytest.mark.parametrize(
    ("authors", "written", "owners", "flaws"),
    [
        ("Roe, Jane Ann and Poe, Al", ROE, {"Jane Ann Roe"}, []),
        ("Roe, J. and Poe, A.", f"{ROE}\n   {POE}", {"J. Roe", "A. Poe"}, []),
        ("Roe, J. and Poe, A.", f"{ROE}; {POE}", {"J. Roe", "A. Poe"}, []),
        ("Roe, J. and Poe, A.", f"{ROE} {POE}", {"J. Roe", "A. Poe"}, []),
        ("Roe, J. and Poe, A.", f"Roe, Jane/; {POE}; Nobody, Ann/", {"A. Poe"}, []),
        ("Roe, Jane and Roe, J.", ROE, {"Jane Roe"}, []),
        (
            "Roe, J. and Roe, J. A.",
            ROE,
            set(),
            [
                "gives “Jane Roe” the ORCID 0000-0002-1825-0097, who several of its authors may be; "
                "it was kept as text"
            ],
        ),
        (
            "Poe, Al",
            ROE,
            set(),
            ["gives “Jane Roe” the ORCID 0000-0002-1825-0097, who none of its authors is; it was"],
        ),
        ("Poe, Al", "Roe, Jane", set(), ["has “Roe, Jane” for an ORCID"]),
    ],
)  # fmt: skip
def test_an_orcid_behind_a_name_is_that_of_the_one_author_of_this_name(
    authors: str, written: str, owners: set[str], flaws: list[str]
) -> None:
    found: list[PaperFlaw] = []
    byline = with_orcids(read_authors(authors), {BY_NAME: written}, found).byline
    assert byline
    known = zip(byline.names, byline.authors, strict=False)
    assert {name for name, author in known if author.orcid} == owners
    assert [flaw.words[: len(said)] for flaw, said in zip(found, flaws, strict=True)] == flaws


GOETHE = {
    "author+an:gnd": '2="118540238"',
    "author+an:viaf": '1="none"; 2="24602065"',
    "author+an:isni": '3="0000 0001 2103 2683"',
    "author+an:default": "1=highlight",
    "researcherid-numbers": "Roe, Jane/A-1009-2008\nNobody, Ann/B-2222-2010",
}


def test_numbers_of_other_registries_are_those_of_the_author_whose_place_or_name_they_have() -> None:
    found: list[PaperFlaw] = []
    byline = with_registered(read_authors("Roe, Jane and Goethe, J. W."), GOETHE, found).byline
    assert byline
    assert [author.registered for author in byline.authors] == [
        ("researcherid:A-1009-2008",),
        ("gnd:118540238", "viaf:24602065"),
    ]
    assert [flaw.kept for flaw in found] == [
        "ISNI 0000 0001 2103 2683 of author 3",
        "VIAF number none of Jane Roe",
    ]


def test_a_paper_that_thousands_sign_costs_as_much_for_each_of_them() -> None:
    def work(times: int) -> None:
        names = [f"{'abcdefghij'[n % 10] * 3}{n}, J" for n in range(times)]
        numbers = "; ".join(f"{name}/0000-0002-1825-0097" for name in names)
        found = with_orcids(read_authors(" and ".join(names)), {BY_NAME: numbers}, [])
        assert found.byline is not None
        assert all(author.orcid for author in found.byline.authors)

    work(1)
    short, long = (calls(lambda: work(times)) for times in (50, 200))  # noqa: B023
    assert long < 6 * short


@pytest.mark.parametrize(
    ("author", "called"),
    [
        ("Müller, Jörg", "Mueller, J"),
        ("Петров, Иван", "Petrov, Ivan"),
        ("王, 伟", "Wang, Wei"),
        ("{The ATLAS Collaboration}", "ATLAS Collaboration"),
    ],
)
def test_whose_a_number_is_may_be_spelt_otherwise(author: str, called: str) -> None:
    fields = {BY_NAME: f"{called}/0000-0002-1825-0097"}
    byline = with_orcids(read_authors(f"Roe, Jane and {author}"), fields, []).byline
    assert byline is not None
    assert [known.orcid for known in byline.authors] == [None, "0000-0002-1825-0097"]
