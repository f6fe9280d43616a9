"""Filters by kind, year and category in a real browser: what they hide, and that they say so."""

from typing import Any

import pytest

from kg.view import render
from tests.browsing import Open

pytestmark = pytest.mark.slow

ALL = """() => held.nodes.map((node) => node.name)"""


@pytest.fixture(scope="module")
def html(rich: Any) -> str:
    return render(rich)


def drawn(page: Any) -> set[str]:
    """The names of what the picture shows."""
    return set(page.evaluate("picture.scene().nodes.map((node) => node.name)"))


def test_everything_is_shown_at_first_and_nothing_is_said(open_page: Open, html: str) -> None:
    page = open_page(html).page
    assert drawn(page) == set(page.evaluate(ALL))
    assert page.locator("#status").is_hidden()
    assert page.locator("#undated").is_checked()


def test_a_range_of_years_hides_papers_and_what_hangs_on_them_alone(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.locator("#years summary").click()
    page.locator("#year-from").focus()
    page.keyboard.press("ArrowRight")  # from 2021: the paper of 2020 goes, the one without a year stays
    assert page.locator("#told").inner_text() == "3 of 4 papers shown"
    left = drawn(page)
    assert "PARDEN, Can You Repeat That?" not in left
    assert "jailbreak" not in left  # only that paper is about it
    assert "A Study of Noisy Data" in left
    assert {"Yao Lu", "Machine Learning"} <= left  # these hang on others, too
    assert "3 of 4" in page.locator("label.chip", has_text="papers").inner_text()


def test_papers_without_a_year_have_a_switch_of_their_own(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.locator("#years summary").click()
    assert "papers without a year" in page.locator("#years label", has=page.locator("#undated")).inner_text()
    page.locator("#undated").uncheck()
    assert "A Study of Noisy Data" not in drawn(page)
    assert page.locator("#told").inner_text() == "3 of 4 papers shown"


def test_a_click_on_a_bar_shows_that_year_alone(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.locator("#years summary").click()
    page.locator(".bar").nth(2).click()
    assert page.locator("#years summary b").inner_text() == "2022"
    page.locator("#undated").uncheck()
    assert {name for name in drawn(page) if "Nexus" in name} == {"Nexus", "Nexus: 50% fewer R_max & more"}


def test_the_ends_of_a_range_push_each_other(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.locator("#years summary").click()
    page.locator("#year-to").focus()
    for _ in range(4):
        page.keyboard.press("ArrowLeft")
    assert page.locator("#year-words").inner_text() == "2020"
    page.locator("#year-from").focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    assert page.locator("#year-words").inner_text() == "2023"


def test_categories_filter_papers_and_those_without_one_have_their_own_box(
    open_page: Open, html: str
) -> None:
    page = open_page(html).page
    page.locator("#categories summary").click()
    boxes = page.locator("#category-boxes label").all_inner_texts()
    assert len(boxes) == 3
    assert any("without a certain category" in text for text in boxes)
    page.locator("#category-boxes label", has_text="Machine Learning").locator("input").uncheck()
    left = drawn(page)
    assert "PARDEN, Can You Repeat That?" not in left  # only in this category
    assert "BAM! Upcycling for Mixture of Experts" in left  # also in another one
    page.locator("#category-boxes .more", has_text="none").click()
    assert drawn(page) == set()
    assert page.locator("#told").inner_text() == "0 of 4 papers shown"


def test_one_button_clears_every_filter(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.locator("label.chip", has_text="people").click()
    page.locator("label.chip", has_text="topic").click()
    page.locator("#years summary").click()
    page.locator("#undated").uncheck()
    page.keyboard.press("Escape")
    said = page.locator("#told").inner_text()
    assert said == "3 of 4 papers shown · without people · without lines for topic"
    page.locator("#clear").click()
    assert drawn(page) == set(page.evaluate(ALL))
    assert page.locator("#status").is_hidden()
    assert page.locator("#undated").is_checked()


def test_choosing_what_is_hidden_brings_it_back(open_page: Open, html: str) -> None:
    opened = open_page(html)
    page = opened.page
    page.locator("#years summary").click()
    page.locator(".bar").nth(2).click()
    page.locator("#search").fill("jailbreak")
    page.keyboard.press("Enter")
    assert opened.name() == "jailbreak"
    assert "jailbreak" in drawn(page)
    page.go_back()
    assert "jailbreak" not in drawn(page)
    assert page.locator("#years summary b").inner_text() == "2022"


def test_many_years_make_few_bars(open_page: Open, parsed: Any) -> None:
    years = ("0001", "1665", "2024", "9999")
    turtle = " ".join(
        f'<p{y}> a schema:ScholarlyArticle ; dcterms:title "P{y}" ; dcterms:issued "{y}" ; schema:about <c> .'
        for y in years
    )
    page = open_page(render(parsed(f'{turtle} <c> skos:prefLabel "C" .'))).page
    page.locator("#years summary").click()
    assert page.locator(".bar").count() <= 50
    page.locator(".bar").first.click()
    assert page.locator("#told").inner_text() == "1 of 4 papers shown"
    assert page.locator("#years .choices").bounding_box()["width"] < 400


def test_words_typed_in_the_picture_filter_the_list_once_it_is_seen(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.locator("#search").fill("noisy")
    page.locator("button[data-view=list]").click()
    assert page.locator("#list li:visible").count() == 1


def test_a_graph_without_years_has_no_filter_by_year(open_page: Open, parsed: Any) -> None:
    papers = " ".join(
        f'<p{i}> a schema:ScholarlyArticle ; dcterms:title "P{i}" ; schema:about <c> .' for i in (1, 2)
    )
    page = open_page(render(parsed(f'{papers} <c> skos:prefLabel "C" .'))).page
    assert page.locator("#years").is_hidden()
    assert page.locator("#categories").is_hidden()


def test_a_page_without_anything_still_works(open_page: Open, parsed: Any) -> None:
    opened = open_page(render(parsed("<a> <b> <c> .")))
    for view in ("claims", "list", "graph"):
        opened.page.locator(f"button[data-view={view}]").click()
    assert opened.complaints == []
