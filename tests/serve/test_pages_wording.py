"""The site says things as the picture does: dates, codes of categories, the words that a claim rests on."""

import html
import re
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import httpx
import pytest

from kg.api import build
from kg.query import questions
from kg.rdf.files import PICTURE
from kg.serve.pages.answers import Answer
from kg.serve.pages.kinds import Kind
from kg.serve.pages.lists import CLAIMS
from kg.serve.pages.panel import Drawing
from kg.serve.pages.panels import PANELS
from kg.serve.pages.showing import shown
from kg.view.cards.claims import COLUMNS

PERSON = "https://example.org/kg/person/qizhen-zhang-evusjmk5daeal"
PARDEN = "/paper/parden-can-you-repeat-that-defending-against-mwklxfjauaiv3"

pytestmark = pytest.mark.usefixtures("as_browser")


def test_dates_in_tables_are_told_in_words_and_sorted_by_what_they_are(client: httpx.Client) -> None:
    page = client.get("/papers").text
    assert 'data-key="2024-05-13">13 May 2024</td>' in page
    assert "Feb 2 (no year)</td>" in page
    order = re.findall(r'data-key="(20[^"]+)"', client.get("/papers", params={"sort": "date"}).text)
    assert order == sorted(order)


def test_a_category_is_told_with_its_code(client: httpx.Client) -> None:
    assert ">Computation and Language (cs.CL)</a>" in client.get(PARDEN).text


@pytest.mark.parametrize("path", ["/claims", f"/panel/claims-of-person?person={PERSON}"])
def test_the_words_of_a_claim_are_marked_in_tables_and_its_figure_has_their_digits(
    client: httpx.Client, path: str
) -> None:
    page = client.get(path).text
    assert "<mark>FPR from 24.8% to 2.0%</mark>" in page
    assert "24.8\u00a0% → 2.0\u00a0%" in html.unescape(page)
    assert "24.8\u00a0% → 2\u00a0%" not in html.unescape(page)


def test_tables_of_claims_have_the_columns_of_the_picture_in_their_order() -> None:
    panels = [
        CLAIMS,
        *(panel for of in PANELS.values() for panel in of if panel.question.startswith("claims")),
    ]
    for panel in panels:
        shared = [column.heading for column in panel.columns if column.heading in COLUMNS]
        assert shared == [heading for heading in COLUMNS if heading in shared]
        assert "Of what" not in [column.heading for column in panel.columns]


@pytest.mark.parametrize(("years", "heading"), [("44", "Topics"), ("45", "Topics over time")])
def test_topics_of_papers_of_one_year_are_no_topics_over_time(years: str, heading: str) -> None:
    (panel,) = (each for each in PANELS[Kind.PERSON] if each.drawing is Drawing.STRIP)
    rows = [
        {"label": name, "concept": f"urn:{name}", "year": f"202{year}", "papers": "1", "all": "1"}
        for name, year in zip(("doors", "maps"), years, strict=True)
    ]
    question = questions()[panel.question]
    answer = Answer(question=question, given={}, variables=tuple(rows[0]), rows=list(rows), cut=False)
    site: Any = SimpleNamespace(href=lambda iri: iri)
    assert shown(site, panel, answer, {}, rows).panel.heading == heading


def test_a_graph_whose_texts_were_not_read_does_not_say_that_papers_claim_nothing(
    serve: Callable[..., str], tmp_path: Path
) -> None:
    entry = (
        "@article{one, title={Rooms}, author={Anna Room}, abstract={We introduce Roomer, 2 times faster.}}"
    )
    (tmp_path / "a.bib").write_text(entry, "utf-8")
    build([tmp_path / "a.bib"], tmp_path / "graph", extract=False)
    assert "their texts were not read" in (tmp_path / "graph" / PICTURE).read_text("utf-8")
    address = serve(tmp_path / "graph")
    for path in ("/claims", "/systems", "/concepts"):
        page = httpx.get(address + path, headers={"accept": "text/html"}, trust_env=False).text
        assert "Not known: the texts were not read" in page
        assert "No paper of the graph" not in page


def test_a_paper_is_headed_by_the_title_that_the_graph_has(serve: Callable[..., str], tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text(
        "@article{de, title={Wasser der Stadt}, author={Anna Raum}, journal={Orte}, doi={10.1000/a}}\n"
        "@article{en, title={Water management in medieval Ulm}, author={Anna Raum}, doi={10.1000/a}}\n",
        "utf-8",
    )
    build([tmp_path / "a.bib"], tmp_path / "graph")
    ids = (tmp_path / "graph" / "ids.tsv").read_text("utf-8").split()
    path = next(word for word in ids if word.startswith("paper/"))
    with httpx.Client(base_url=serve(tmp_path / "graph"), trust_env=False) as site:
        page = site.get(f"/{path}", headers={"accept": "text/html"}).text
    assert "<title>Wasser der Stadt" in page
    assert '<h1 class="marked">Wasser der Stadt</h1>' in page
    assert "Water" in page[page.index("</h1>") :]
