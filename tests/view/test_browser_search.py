"""What the search box of the page finds, and in which order."""

from typing import Any

import pytest

from kg.api import build
from kg.rdf.files import PICTURE
from tests.browsing import Open

pytestmark = pytest.mark.slow

PEOPLE = " and ".join(f"{given} Roomsmith" for given in ("Ada", "Bo", "Cleo", "Dora", "Emil", "Finn", "Gus"))
LIBRARY = f"""
@article{{room_first_2024, title = {{Roomy Doors: A Study}}, author = {{Anna Room and {PEOPLE}}}, year = 2024,
  doi = {{10.1000/xyz.12}}}}
@article{{stair_2025, title = {{Stairs of Wood}}, author = {{Bert Stair and Roomer Hall}}, year = 2025,
  eprint = {{2501.01234}}, archiveprefix = {{arXiv}}}}
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
