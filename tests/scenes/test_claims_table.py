"""The scene: a table of systems and their claims, where each cell opens the sentence that states it."""

import csv
import io
from pathlib import Path
from typing import Any

import pytest

from tests.browsing import Open, saved

pytestmark = pytest.mark.slow


@pytest.fixture
def table(place: Path, open_page: Open) -> Any:
    """The page that `kg build` wrote, at its table of claims."""
    html = (place / "exports" / "graph.html").read_text("utf-8")
    page = open_page(html).page
    page.locator("button[data-view=claims]").click()
    return page


@pytest.mark.parametrize(
    ("figure", "marked", "sentence"),
    [
        ("up to 2.1", "relative gain of up to 2.1%", "Our experiments show that Nexus achieves"),
        ("24.8", "FPR from 24.8% to 2.0%", "For instance, for Llama2-7B, at TPR equal to 90%"),
        ("up to 20", "sample efficiency by up to 20x", "We empirically evaluate the proposed"),
    ],
)
def test_a_figure_opens_its_sentence_with_its_words_marked(
    table: Any, figure: str, marked: str, sentence: str
) -> None:
    table.locator("tr[data-claim]", has_text=figure).first.locator("button").first.click()
    assert marked in table.locator("#card mark").all_inner_texts()
    assert table.locator("#card blockquote").first.inner_text().startswith(sentence)
    assert "seeds/000_eea491e0dc6133bd.txt" in table.locator("#card").inner_text()


def test_the_table_is_taken_along_as_csv_and_its_papers_as_bibtex(table: Any) -> None:
    rows = list(csv.DictReader(io.StringIO(saved(table, "#claims-csv").lstrip("\ufeff"))))
    assert len(rows) == 8
    assert {row["system"] for row in rows} == {"MARCO", "Nexus", "PARDEN", ""}
    library = saved(table, "#claims-bibtex")
    assert library.count("\n@") + library.startswith("@") == 5
    assert "and others" in library


def test_the_address_of_a_claim_leads_a_colleague_to_its_sentence(table: Any) -> None:
    table.locator("tr[data-claim]", has_text="24.8").locator("button").first.click()
    address = table.url
    table.goto("about:blank")
    table.goto(address)
    table.wait_for_selector("#card mark")
    assert table.locator("#card mark").first.inner_text() == "FPR from 24.8% to 2.0%"
