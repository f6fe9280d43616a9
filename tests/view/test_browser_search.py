"""What the search box of the page finds, and in which order."""

from typing import Any

import pytest

from kg.api import build
from kg.rdf.files import PICTURE
from kg.view import render
from tests.browsing import Open

pytestmark = pytest.mark.slow

PEOPLE = " and ".join(f"{given} Roomsmith" for given in ("Ada", "Bo", "Cleo", "Dora", "Emil", "Finn", "Gus"))
LIBRARY = f"""
@article{{room_first_2024, title = {{Roomy Doors: A Study}}, author = {{Anna Room and {PEOPLE}}}, year = 2024,
  doi = {{10.1000/xyz.12}}, issn = {{1234-5679}}}}
@article{{stair_2025, title = {{Stairs of Wood}}, year = 2025,
  author = {{Bert Stair and Roomer Hall and Pat O'Brien and Wei-Shi Dalembert}},
  isbn = {{978-3-16-148410-0}}, eprint = {{2501.01234}}, archiveprefix = {{arXiv}}}}
"""


@pytest.fixture(scope="module")
def html(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("library")
    (folder / "my.bib").write_text(LIBRARY, "utf-8")
    build([folder / "my.bib"], folder / "graph")
    return (folder / "graph" / PICTURE).read_text("utf-8")


def suggested(page: Any, typed: str) -> list[str]:
    page.locator("#search").fill(typed)
    return [text.partition("\n")[0] for text in page.locator("#found li").all_inner_texts()]


def test_names_with_the_whole_word_come_before_those_that_begin_so(open_page: Open, html: str) -> None:
    page = open_page(html).page
    found = suggested(page, "Room")
    assert found[0] == "Anna Room"
    assert len(found) == 9
    assert found[-1] == "… and 3 more: type more of the name."
    page.keyboard.press("ArrowUp")
    assert page.locator("#found [aria-selected=true]").inner_text().partition("\n")[0] == found[-2]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("room_first_2024", "Roomy Doors: A Study"),
        ("https://doi.org/10.1000/XYZ.12", "Roomy Doors: A Study"),
        ("2501.01234", "Stairs of Wood"),
        ("arXiv:2501.01234v2", "Stairs of Wood"),
        ("10.48550/arXiv.2501.01234", "Stairs of Wood"),
    ],
)
def test_identifiers_and_keys_find_their_paper(open_page: Open, html: str, typed: str, title: str) -> None:
    assert suggested(open_page(html).page, typed) == [title]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("9783161484100", "Stairs of Wood"),
        ("978-3-16-148410-0", "Stairs of Wood"),
        ("9783161484", "Stairs of Wood"),  # the beginning of it
        ("ISBN 3-16-148410-0", "Stairs of Wood"),
        ("1234-5679", "Roomy Doors: A Study"),
        ("OBrien", "Pat O'Brien"),
        ("o’brien", "Pat O'Brien"),
        ("weishi", "Wei-Shi Dalembert"),
        ("d'alembert", "Wei-Shi Dalembert"),
    ],
)
def test_numbers_of_books_and_journals_and_names_without_their_signs_are_found(
    open_page: Open, html: str, typed: str, title: str
) -> None:
    assert suggested(open_page(html).page, typed) == [title]


@pytest.mark.parametrize(("typed", "first"), [("c++", "C++"), ("C++", "C++"), ("c#", "C#"), ("c", "C")])
def test_what_is_called_so_to_the_letter_comes_first(
    open_page: Open, parsed: Any, typed: str, first: str
) -> None:
    lines = [f'<{key}> skos:prefLabel "{name}" .' for key, name in (("a", "C#"), ("b", "C++"), ("c", "C"))]
    for paper in range(6):  # what more papers are about comes first among equals
        about = ", ".join(("<a>", "<b>", "<c>")[: 1 + paper // 2])
        lines.append(f'<p{paper}> a schema:ScholarlyArticle ; dcterms:title "Paper" ; schema:about {about} .')
    page = open_page(render(parsed("\n".join(lines)))).page
    assert sorted(suggested(page, typed)) == ["C", "C#", "C++"]
    assert suggested(page, typed)[0] == first
