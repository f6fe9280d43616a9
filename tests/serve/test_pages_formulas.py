"""Formulas of TeX: shown as signs, found as people type them, and handed on as documents print them."""

import html
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
from tests.serve.conftest import browsing, words
from tests.view.conftest import lines_of

TITLE = r"{C}$^2$DLM: {$\alpha$-Maps of $R_{max}$}"
LIBRARY = f"""
@article{{one_2024, title = {{{TITLE}}}, author = {{Anna Room}}, year = 2024,
  abstract = {{We introduce Roomer, 2.39$\\times$ faster than Stairs. It gains $+1.9\\%$ accuracy.}}}}
"""
NETS = r"""
@inproceedings{one, author = {Roe, Jane and Poe, Al}, title = {Learning $\alpha$-Divergences}, year = 2023,
  abstract = {We introduce $\beta$-Net, a network that learns $\alpha$-divergences. $\beta$-Net improves the
  $F_1$ score by 12.5\% over $\gamma$-Net on ImageNet. $\beta$-Net is based on $\gamma$-Net.}}
@article{two, author = {Roe, Jane and Poe, Al}, title = {More on $\gamma$-Net}, year = 2022,
  journal = {J. $K$-Theory}, note = {Erratum to: Learning $\alpha$-Divergences}}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("formulas")
    (folder / "my.bib").write_text(LIBRARY, "utf-8")
    build([folder / "my.bib"], folder / "graph")
    return folder / "graph"


@pytest.fixture(scope="module")
def site(serve: Callable[..., str], folder: Path) -> Iterator[httpx.Client]:
    with browsing(serve(folder)) as client:
        yield client


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


def test_nothing_that_the_picture_tells_has_dollars_but_its_files(tmp_path: Path) -> None:
    (tmp_path / "my.bib").write_text(NETS, "utf-8")
    build([tmp_path / "my.bib"], tmp_path / "graph")
    page = (tmp_path / "graph" / PICTURE).read_text("utf-8")
    assert "β-Net is evaluated by F₁ score" in page
    assert "$" not in re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL)
    told = lines_of(page)
    del told["picture"], told["rows"]  # what is printed, to be found and saved
    for card in told["nodes"]:
        card.pop("bibtex", None)
    assert "$" not in str(told)


@pytest.mark.slow
def test_pages_of_things_have_no_dollars(serve: Callable[..., str], tmp_path: Path) -> None:
    (tmp_path / "my.bib").write_text(NETS, "utf-8")
    build([tmp_path / "my.bib"], tmp_path / "graph")
    asks = {"headers": {"accept": "text/html"}, "trust_env": False}
    with httpx.Client(base_url=serve(tmp_path / "graph"), **asks) as client:
        start = ["/search?q=net", *(f"/{name}" for name in ("papers", "people", "concepts", "claims"))]
        found = {path: client.get(path).text for path in start}
        for path in set(re.findall(r'href="((?:paper|concept|claim|person)/[^".]*)"', str(found))):
            found[path] = client.get(path).text
            for panel in re.findall(r'data-panel="([^"]*)"', found[path]):
                found[panel] = client.get(html.unescape(panel)).text
    assert len(found) > 40
    shown = {path: re.findall(r">([^<]*\$[^<]*)<", text) for path, text in found.items()}
    assert {path: words for path, words in shown.items() if words} == {}
