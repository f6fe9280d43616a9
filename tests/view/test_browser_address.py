"""The address of the page: it names what is seen, and can be shared, reloaded and gone back to."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from kg.view import render
from tests.browsing import Open

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def html(rich: Any) -> str:
    return render(rich)


def address(page: Any) -> str:
    return unquote(str(page.evaluate("location.hash")))


def test_nodes_are_named_by_their_iri_and_not_by_a_number(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.locator("#overview .papers .go", has_text="BAM!").click()
    assert address(page) == "#node=paper/bam"


@pytest.mark.parametrize(
    ("hash", "seen"),
    [
        ("#node=person/zhang", "Qizhen Zhang"),
        ("#line=concept/bam%20concept/moe", "BAM and Mixture of Experts"),
        ("#claim=claim/upto&view=claims", "Nexus: relative gain up to 2.1\u00a0%, increase"),
    ],
)
def test_a_shared_address_shows_what_it_names(open_page: Open, html: str, hash: str, seen: str) -> None:
    opened = open_page(html)
    opened.page.goto(opened.page.url.partition("#")[0] + hash)
    opened.page.reload()
    opened.page.wait_for_function("window.picture !== undefined")
    assert opened.name() == seen


def test_a_reload_keeps_view_filters_words_and_order(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.locator("#years summary").click()
    page.locator("#undated").uncheck()
    page.keyboard.press("Escape")
    page.locator("label.chip", has_text="people").click()
    page.locator("button[data-view=claims]").click()
    page.locator("th button", has_text="Figure").click()
    page.locator("#search").fill("the")
    before = address(page)
    assert before == "#view=claims&types=paper,concept,category&undated=no&words=the&sort=figure"
    rows = page.locator("tbody tr:visible").all_inner_texts()
    page.reload()
    page.wait_for_function("window.picture !== undefined")
    assert address(page) == before
    assert page.locator("tbody tr:visible").all_inner_texts() == rows
    assert page.locator("#search").input_value() == "the"
    assert page.locator("#told").inner_text() == "3 of 4 papers shown · without people"


def test_back_and_forward_restore_each_step(open_page: Open, html: str) -> None:
    opened = open_page(html)
    page = opened.page
    page.locator("button[data-view=list]").click()
    page.locator("#list .go", has_text="PARDEN, Can").click()
    page.locator("button[data-view=graph]").click()
    page.locator("label.chip", has_text="people").click()
    page.go_back()
    assert page.locator("[data-node-kind=person]").is_checked()
    page.go_back()
    assert page.locator("#list").is_visible()
    assert opened.name() == "PARDEN, Can You Repeat That?"
    page.go_back()
    assert page.locator("#card").is_hidden()
    page.go_forward()
    page.go_forward()
    page.go_forward()
    assert not page.locator("[data-node-kind=person]").is_checked()
    assert page.locator("#canvas").is_visible()


def test_years_before_christ_are_kept_by_an_address(open_page: Open, parsed: Any) -> None:
    """What was shared or loaded again from 380 BC on showed all years."""
    papers = "".join(
        f'<p{i}> a schema:ScholarlyArticle ; dcterms:title "P{i}" ; dcterms:issued "{year}" . '
        for i, year in enumerate(("-0400", "-0379", "1999"))
    )
    opened = open_page(render(parsed(papers)))
    opened.page.goto(opened.page.url.partition("#")[0] + "#years=-379-1999")
    opened.page.reload()
    opened.page.wait_for_function("window.picture !== undefined")
    assert opened.page.locator("#told").inner_text() == "2 of 3 papers shown"
    assert address(opened.page) == "#years=-379-1999"


def test_one_step_back_leads_to_all_years_however_far_an_end_was_moved(open_page: Open, html: str) -> None:
    opened = open_page(html)
    page = opened.page
    page.locator("#overview .papers .go").first.click()
    page.locator("#years summary").click()
    page.locator("#year-from").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    assert "years=" in page.url
    page.go_back()
    assert "years=" not in page.url
    assert page.locator("#card").is_visible()
    page.go_forward()
    assert "years=" in page.url


def test_a_step_back_undoes_what_was_done_last_and_nothing_before_it(open_page: Open, html: str) -> None:
    """Years that were narrowed once more took the card away with them, and so did words."""
    page = open_page(html).page
    page.locator("#years summary").click()
    page.locator("#year-from").press("ArrowRight")
    page.locator("#overview .papers .go").first.click()
    chosen = page.url
    page.locator("#years summary").click()
    page.locator("#year-to").press("ArrowLeft")
    page.go_back()
    assert page.url == chosen
    page.locator("button[data-view=list]").click()
    page.locator("#search").press_sequentially("e")
    page.locator("#list .go:visible").first.click()
    chosen = page.url
    page.locator("#search").press_sequentially("r")
    page.go_back()
    assert page.url == chosen


def test_one_step_back_leads_to_what_was_not_searched_yet(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.locator("button[data-view=claims]").click()
    page.locator("th button").first.click()
    page.locator("#search").press_sequentially("nexus")
    page.go_back()
    assert page.locator("#search").input_value() == ""
    assert page.locator("th[aria-sort]").count() == 1


@pytest.mark.parametrize(
    "hash",
    [
        "#node=nobody&view=nowhere&years=x-y&types=alien&sort=--&line=a&claim=0",
        "#years=9999-0&categories=%00",
        "#%E0%A4%A",
        "#__proto__=1&node=__proto__&view=constructor",
        "#&&==&node",
    ],
)
def test_an_address_that_names_nothing_does_no_harm(open_page: Open, html: str, hash: str) -> None:
    opened = open_page(html)
    opened.page.goto(opened.page.url.partition("#")[0] + hash)
    opened.page.reload()
    opened.page.wait_for_function("window.picture !== undefined")
    assert opened.page.locator("#canvas").is_visible()
    assert opened.page.locator("#card .go").count() == 0
    assert opened.complaints == []


def test_an_address_may_choose_what_it_hides(open_page: Open, html: str) -> None:
    opened = open_page(html)
    opened.page.goto(
        opened.page.url.partition("#")[0] + "#node=person/zhang&types=-&years=1900-1901&undated=no"
    )
    opened.page.reload()
    opened.page.wait_for_function("window.picture !== undefined")
    assert opened.name() == "Qizhen Zhang"
    assert opened.page.locator("#told").inner_text().startswith("0 of 4 papers shown")
    opened.page.locator("#clear").click()
    assert opened.page.evaluate("picture.scene().nodes.length") == 19
    assert opened.complaints == []


def test_iris_that_end_alike_are_named_whole(open_page: Open, parsed: Any) -> None:
    turtle = """<http://one.org/person/a> a foaf:Person ; foaf:name "A of one" .
                <http://two.org/person/a> a foaf:Person ; foaf:name "A of two" ."""
    page = open_page(render(parsed(turtle))).page
    page.locator("#search").fill("two")
    page.keyboard.press("Enter")
    assert address(page) == "#node=http://two.org/person/a"


@pytest.mark.parametrize(
    ("hash", "named"),
    [
        ("#node=paper/nope", "paper/nope"),
        ("#claim=claim/nope", "claim/nope"),
        ("#line=concept/bam%20concept/nope", "concept/bam concept/nope"),
        ("#path=concept/bam%20concept/nope", "concept/bam concept/nope"),
    ],
)
def test_what_is_not_in_the_picture_is_said(open_page: Open, html: str, hash: str, named: str) -> None:
    opened = open_page(html)
    page = opened.page
    page.evaluate(f"location.hash = '{hash}'")
    page.locator("#card").wait_for(state="visible")
    assert page.locator("#card .kind").inner_text() == "Not in the picture"
    assert opened.name() == named
    assert "kg search" in page.locator("#card .note").inner_text()
    assert page.locator("#spoken").inner_text().startswith(f"Not in the picture: {named}. ")
    page.locator("label.chip", has_text="people").click()
    assert address(page).startswith(unquote(hash))
    page.keyboard.press("Escape")
    assert page.locator("#card").is_hidden()
    assert opened.complaints == []


def test_the_title_of_the_page_names_what_is_chosen(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.locator("#overview .papers .go", has_text="BAM!").click()
    assert page.title() == "BAM! Upcycling for Mixture of Experts – Scholarly knowledge graph"
    page.locator("button[data-view=claims]").click()
    assert page.title() == "BAM! Upcycling for Mixture of Experts – Claims – Scholarly knowledge graph"
    page.keyboard.press("Escape")
    page.locator("button[data-view=graph]").click()
    assert page.title() == "Scholarly knowledge graph"


def test_a_frame_that_may_run_scripts_alone_as_in_a_notebook_is_enough(
    window: Open, html: str, tmp_path: Path
) -> None:
    (tmp_path / "graph.html").write_text(html, "utf-8")
    around = tmp_path / "cell.html"
    around.write_text('<iframe sandbox="allow-scripts" src="graph.html" width="1200" height="700">', "utf-8")
    opened = window()
    opened.page.goto(around.as_uri())
    frame = opened.page.frame_locator("iframe")
    frame.locator("#overview .papers .go", has_text="BAM!").click()
    frame.locator("#card h2", has_text="BAM!").wait_for()
    assert unquote(opened.page.frames[1].url).endswith("graph.html#node=paper/bam")
    assert [words for words in opened.complaints if "autofocusing" not in words] == []
