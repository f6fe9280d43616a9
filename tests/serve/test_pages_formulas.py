"""Formulas of TeX: shown as signs, found as people type them, and handed on as documents print them."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from kg.api import build
from kg.rdf.files import PICTURE
from kg.serve.pages.panel import Column
from kg.serve.pages.strips import strip
from kg.serve.pages.tables import table
from tests.view.conftest import lines_of

TITLE = r"{C}$^2$DLM: {$\alpha$-Maps of $R_{max}$}"
LIBRARY = f"""
@article{{one_2024, title = {{{TITLE}}}, author = {{Anna Room}}, year = 2024,
  abstract = {{We introduce Roomer, 2.39$\\times$ faster than Stairs. It gains $+1.9\\%$ accuracy.}}}}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("formulas")
    (folder / "my.bib").write_text(LIBRARY, "utf-8")
    build([folder / "my.bib"], folder / "graph")
    return folder / "graph"


@pytest.fixture(scope="module")
def site(serve: Callable[..., str], folder: Path) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=serve(folder), headers={"accept": "text/html"}, trust_env=False) as client:
        yield client


def words(page: httpx.Response) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", page.text))


@pytest.mark.parametrize("typed", ["C2DLM", "C²DLM", "C$^2$DLM", "α-maps", "alpha maps", "Rmax"])
def test_a_title_is_found_as_people_type_its_formulas(site: httpx.Client, typed: str) -> None:
    page = words(site.get("/search", params={"q": typed}))
    assert "C²DLM: α-Maps of R_max" in page


def test_pages_show_signs_and_the_api_what_is_printed(site: httpx.Client) -> None:
    assert "C²DLM: α-Maps" in words(site.get("/papers"))
    assert "2.39× faster" in words(site.get("/claims"))
    answer = site.get("/api/questions/papers", headers={"accept": "application/json"}).json()
    (row,) = answer["rows"]
    assert row["title"].startswith("C$^2$DLM")
    page = words(site.get("/" + row["paper"].split("/kg/")[1]))
    assert "C²DLM: α-Maps" in page
    assert "gains +1.9% accuracy" in page


def test_the_picture_shows_signs_and_its_bibtex_what_is_printed(folder: Path) -> None:
    page = (folder / PICTURE).read_text("utf-8")
    assert "C²DLM: α-Maps of R_max" in page
    (card,) = (line for line in lines_of(page)["nodes"] if "bibtex" in line)
    assert "C$^2$DLM" in card["bibtex"]
    assert "2.39$\\times$ faster" in card["bibtex"]


@pytest.mark.parametrize("column", ["label", "other_label", "cited_title", "concepts", "builds_on", "under"])
def test_every_column_that_names_things_shows_signs(column: str) -> None:
    """Where a row tells what one document prints, that stays."""
    columns = (Column(name=column, heading="It"),)
    rows = [{column: r"$\alpha$-maps"}, {column: r"$\alpha$-maps", "record": "https://e/1"}]
    shown = table(rows, columns, str)
    assert [cell.text for (cell,) in shown.rows] == ["α-maps", r"$\alpha$-maps"]


def test_topics_over_time_show_signs() -> None:
    rows = [{"label": r"$\alpha$-maps", "year": year, "papers": "1"} for year in ("2023", "2024")]
    drawn = strip(rows, Column(name="label", heading="Concept"))
    assert drawn is not None
    assert [line.label for line in drawn.lines] == ["α-maps"]
