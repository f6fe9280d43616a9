"""The table of claims in a real browser: every figure as it is meant, sorted, filtered, with its sentence."""

import csv
import io
from pathlib import Path
from typing import Any

import pytest

from kg.view import render
from tests.browsing import Open, saved

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def html(rich: Any) -> str:
    return render(rich)


@pytest.fixture
def page(open_page: Open, html: str) -> Any:
    page = open_page(html).page
    page.locator("button[data-view=claims]").click()
    return page


def column(page: Any, number: int) -> list[str]:
    return [
        cell.replace("\u00a0", " ")
        for cell in page.locator(f"tbody tr:visible td:nth-child({number})").all_inner_texts()
    ]


def test_every_claim_has_its_row_with_or_without_a_system(page: Any) -> None:
    assert column(page, 1) == ["BAM", "Nexus", "PARDEN", "–"]
    assert column(page, 3) == [
        "about 11×",
        "up to 2.1 %",
        "24.8 % → 2.0 %",
        "480 million – 5.2 billion parameters",
    ]
    assert column(page, 6) == ["result", "result", "result", "setting"]
    assert column(page, 8) == ["2024", "2022", "2020", "–"]


@pytest.mark.parametrize("number", range(1, 9))
def test_any_cell_opens_the_sentence_with_the_words_of_the_claim(page: Any, number: int) -> None:
    page.locator(f"tr[data-claim] td:nth-child({number})").nth(1).click()
    assert page.locator("#card mark").all_inner_texts() == ["gains up to 2.1%"]
    assert page.locator("#card blockquote").inner_text() == "Nexus gains up to 2.1% over the baseline."
    assert page.locator("#card .go", has_text="Nexus: 50%").is_visible()
    assert "page.txt, lines 5 to 8" in page.locator("#card").inner_text()


def test_a_click_on_a_column_sorts_up_then_down_then_not(page: Any) -> None:
    head = page.locator("th button", has_text="Year")
    head.click()
    assert column(page, 8) == ["2020", "2022", "2024", "–"]
    assert page.locator("th[aria-sort=ascending]").inner_text().startswith("Year")
    head.click()
    assert column(page, 8) == ["2024", "2022", "2020", "–"]  # what is unknown stays last
    head.click()
    assert page.locator("th[aria-sort]").count() == 0


def test_figures_sort_by_unit_and_size(page: Any) -> None:
    page.locator("th button", has_text="Figure").click()
    assert column(page, 3)[:2] == ["24.8 % → 2.0 %", "up to 2.1 %"]


def test_search_and_filters_leave_out_rows_and_say_how_many(page: Any) -> None:
    page.keyboard.press("/")
    page.keyboard.type("baseline")
    assert column(page, 1) == ["Nexus"]
    assert page.locator("#claims-told").inner_text() == "1 of 4 shown"
    page.keyboard.press("Escape")
    page.locator("#years summary").click()
    page.locator("#undated").uncheck()
    assert column(page, 1) == ["BAM", "Nexus", "PARDEN"]
    page.locator("#search").fill("nothing like it")
    none = page.locator("#claims-none")
    assert "No claim that the filters leave has “nothing like it”" in none.inner_text()
    none.get_by_text("Clear filters").click()
    assert "No claim has “nothing like it” in its row or its sentence." in none.inner_text()
    assert none.get_by_text("Clear filters").is_hidden()
    none.get_by_text("Clear the search").click()
    assert none.is_hidden()
    assert len(column(page, 1)) == 4


def test_the_csv_holds_the_rows_that_are_shown_and_no_formula(page: Any) -> None:
    page.locator("th button", has_text="Year").click()
    page.locator("#search").fill("result")
    text = saved(page, "#claims-csv")
    assert text.startswith("\ufeff")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert [row["year"] for row in rows] == ["2020", "2022", "2024"]
    assert rows[0]["figure"] == "24.8 % → 2.0 %"
    assert (rows[0]["from"], rows[0]["to"], rows[0]["unit"]) == ("24.8", "2", "%")
    assert (rows[1]["up to"], rows[1]["value"]) == ("2.1", "")  # up to 2.1 is never 2.1
    assert rows[1]["sentence"] == "Nexus gains up to 2.1% over the baseline."
    assert rows[2]["compared with"] == "'=cmd|'/C calc'!A0"
    assert all(cell[:1] not in "=+-@\t\r" or not cell for row in rows for cell in row.values())


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1+1", "-2+3", "@SUM(1)", "\t=1", "\r=1", '=HYPERLINK("http://evil","x")', "\uff1d1"]
)
def test_a_spreadsheet_runs_no_cell(open_page: Open, altered_rich: Any, cell: str) -> None:
    page = open_page(render(altered_rich(lambda text: cell if "baseline" in text else text))).page
    page.locator("button[data-view=claims]").click()
    with page.expect_download() as waiting:
        page.locator("#claims-csv").click()
    text = Path(waiting.value.path()).read_bytes().decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(text, newline="")) for cell in row]
    assert f"'{cell}" in cells
    assert not [cell for cell in cells if cell[:1] in tuple("=+-@\t\r\n\uff1d")]


def test_bibtex_has_each_paper_of_the_rows_once(page: Any) -> None:
    page.locator("#search").fill("result")
    text = saved(page, "#claims-bibtex")
    assert text.count("@misc{") == 3
    assert "@misc{zhang2024bam," in text
    assert "author = {Qizhen Zhang and Nikolas Gritsch and others}" in text
    assert r"title = {{Nexus: 50\% fewer $R_{max}$ \& more}}" in text
    assert r"howpublished = {NeurIPS \& friends}" in text
    assert "eprint = {2408.08274}" in text
    assert "doi = {10.48550/arXiv.2408.08274}" in text


def test_the_table_is_reached_and_used_by_keyboard(page: Any) -> None:
    page.locator("tbody .open").nth(2).focus()
    page.keyboard.press("Enter")
    assert page.locator("#card h2").inner_text().startswith("PARDEN: False Positive Rate")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.closest('tr').dataset.claim") is not None


def test_a_claim_lights_its_paper_and_its_system(page: Any) -> None:
    page.locator("tbody .open").first.click()
    page.locator("button[data-view=graph]").click()
    lit = page.evaluate("picture.scene().nodes.filter((node) => node.opacity === 1).map((node) => node.name)")
    assert sorted(lit) == ["BAM", "BAM! Upcycling for Mixture of Experts"]


def test_a_long_table_has_all_its_rows_in_any_order(open_page: Open, parsed: Any) -> None:
    lines = ['<p> a schema:ScholarlyArticle ; dcterms:title "Paper" .']
    for number in range(450):
        lines.append(
            f"<claim/{number:03}> a schema:Claim ; schema:appearance <p> ; kgo:claimKind 'measure' ;"
            f" kgo:claimRole 'result' ; schema:value {number} ; schema:unitText '%' ."
        )
    page = open_page(render(parsed("\n".join(lines)))).page
    assert page.locator("tbody tr").count() == 300
    page.locator("button[data-view=claims]").click()
    page.locator("tbody tr").nth(449).wait_for(state="attached")
    page.reload()
    page.evaluate("location.hash = 'view=claims&sort=-figure'")
    page.locator("tbody tr").nth(449).wait_for(state="attached")
    figures = [int(text.partition(" ")[0]) for text in column(page, 3)]
    assert figures == sorted(figures, reverse=True)


def test_claims_are_counted_right_before_all_of_them_are_written(
    open_page: Open, rich: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.view.page.ROWS", 1)
    page = open_page(render(rich)).page
    page.evaluate("location.hash = 'years=2022-2022&undated=no'")
    page.wait_for_function("document.getElementById('claims-told').textContent === '1 of 4 shown'")
    assert page.locator("#claims tr[data-claim]").count() == 1
    page.locator("button[data-view=claims]").click()
    page.locator("#claims tr[data-claim]").nth(3).wait_for(state="attached")
    assert page.locator("#claims-told").inner_text() == "1 of 4 shown"
    assert column(page, 1) == ["Nexus"]
