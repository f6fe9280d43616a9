"""What the formats of arXiv share is read alike wherever it stands."""

import pytest

from kg.model import Author, Organisation
from kg.readers.arxiv.values import (
    category_issues,
    classes_of,
    doi_flaws,
    identifiers_of,
    listed_authors,
    places_of,
    title_of,
)
from kg.readers.fields.identifiers import paper_of_arxiv


@pytest.mark.parametrize(
    ("code", "is_other"),
    [
        ("68T50", True),
        ("68-XX", True),
        ("03Bxx", True),
        ("68", True),
        ("I.2.7", True),
        ("F.4.m", True),
        ("K.m", True),
        ("68T50, 62H30 (Primary)", True),
        ("I.2.7; H.3", True),
        ("cs.CL", False),
        ("hep-lat", False),
        ("cs.QQ", False),
        ("68T5", False),
    ],
)
def test_classes_of_other_schemes_are_no_categories(code: str, is_other: bool) -> None:
    categories, others = classes_of(["cs.LG", code])
    assert categories == (("cs.LG",) if is_other else ("cs.LG", code))
    assert bool(others) == is_other


def test_categories_come_once_and_in_order() -> None:
    assert classes_of(["cs.RO", "", "cs.LG", "cs.RO"]) == (("cs.RO", "cs.LG"), [])


@pytest.mark.parametrize(
    ("names", "printed"),
    [
        (["Jane Roe", "Wei Li et al."], "Jane Roe, Wei Li et al."),
        (["Jane Roe", "et al"], "Jane Roe et al."),
        (["Jane Roe", "Wei Li"], "Jane Roe, Wei Li"),
        (['J\\"org M\\"uller'], "Jörg Müller"),
        ([r"\'{E}. Roe", "Etal Alon"], "É. Roe, Etal Alon"),
    ],
)
def test_a_list_is_open_where_its_last_name_says_so(names: list[str], printed: str) -> None:
    byline = listed_authors(names).byline
    assert byline is not None
    assert (byline.printed, byline.complete) == (printed, "et al." not in printed)


def test_what_is_said_of_authors_stays_with_their_names() -> None:
    lab = Author(organisations=(Organisation(name="Room Lab"),))
    byline = listed_authors(["Bo Chen", "Jane Roe", "et al."], [Author(), lab, Author()]).byline
    assert byline is not None
    assert (byline.names, byline.authors) == (("Bo Chen", "Jane Roe"), (Author(), lab))


def test_a_list_without_names_is_no_byline() -> None:
    assert [listed_authors(names).byline for names in ([], [""], ["et al."])] == [None, None, None]


def test_a_title_is_printed_as_tex_prints_it() -> None:
    assert title_of('M\\"obius\n maps of $\\alpha$') == "Möbius maps of $\\alpha$"


def test_each_unknown_category_is_told() -> None:
    assert [flaw.line for flaw in category_issues("Nexus", ["cs.LG", "a", "b"], "a.xml", 7)] == [7, 7]


@pytest.mark.parametrize(
    ("arxiv", "doi", "values", "flaws"),
    [
        ("2408.00017v2", "10.1000/X", ["2408.00017", "10.1000/x"], 0),
        ("2408.00017v2", "10.1000/X 10.1000/y", ["2408.00017", "10.1000/x", "10.1000/y"], 0),
        ("2408.00017v2", "10.48550/arXiv.2408.00017", ["2408.00017"], 0),
        ("2408.00017v2", "10.1000/X (in print)", ["2408.00017", "10.1000/x"], 1),
        ("none", "none", [], 1),
        ("", "", [], 0),
    ],
)
def test_what_is_no_doi_is_told(arxiv: str, doi: str, values: list[str], flaws: int) -> None:
    assert [one.value for one in identifiers_of(paper_of_arxiv(arxiv), doi)] == values
    assert len(list(doi_flaws(doi))) == flaws


@pytest.mark.parametrize(
    "place",
    ["1", "2 and 3", "1,2", "a", "1a", "i and ii", "IV", "*", "(2)", "deceased", "on leave", "", "3 & 4"]
    + ["equal contribution", "corresponding author", "† Deceased"],
)
def test_what_leads_to_a_footnote_is_no_place_of_work(place: str) -> None:
    assert places_of([place]) == ()


@pytest.mark.parametrize(
    "place", ["SAO", "3M", "AT&T", "HP", "U.Chicago", "IN2P3", "中国科学院", "I. Physik"]
)
def test_a_short_place_of_work_stays(place: str) -> None:
    assert places_of([place]) == (Organisation(name=place),)
