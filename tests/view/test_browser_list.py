"""The list: for keyboards, screen readers, print, and browsers without scripts."""

from pathlib import Path
from typing import Any

import pytest

from kg.view import render
from tests.browsing import Open

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def html(rich: Any) -> str:
    return render(rich)


def test_the_list_has_everything_in_groups(open_page: Open, html: str) -> None:
    opened = open_page(html)
    page = opened.page
    page.locator("button[data-view=list]").click()
    headings = [" ".join(text.split()) for text in page.locator("#list h2").all_inner_texts()]
    assert headings == ["Papers 4", "People 4", "Main concepts 8", "Categories 3"]
    assert page.locator("#list li").count() == len(page.evaluate("picture.scene().nodes"))
    page.locator("#list .go", has_text="PARDEN, Can").click()
    assert opened.name() == "PARDEN, Can You Repeat That?"


def test_filters_and_words_leave_entries_out_and_say_so(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.locator("button[data-view=list]").click()
    page.locator("#years summary").click()
    page.locator("#undated").uncheck()
    page.keyboard.press("Escape")
    assert "3 of 4" in page.locator("#list h2").first.inner_text()
    page.locator("label.chip", has_text="people").click()
    assert page.locator("#list h2", has_text="People").is_hidden()
    page.locator("#search").fill("moe")
    assert page.locator("#list li:visible .go").all_inner_texts() == ["Mixture of Experts"]
    page.locator("#search").fill("zzz")
    assert "Nothing that the filters leave is called “zzz”" in page.locator("#list-none").inner_text()


def test_the_papers_of_the_list_can_be_taken_along(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.locator("button[data-view=list]").click()
    page.locator("#search").fill("noisy")
    with page.expect_download() as waiting:
        page.locator("#list-bibtex").click()
    text = Path(waiting.value.path()).read_text(encoding="utf-8")
    assert text.count("@misc{") == 1
    assert "year" not in text  # it is not known
    assert "month = feb,\n  day = {2}" in text
    assert "author = {Yao Lu}" in text


def test_without_scripts_list_and_claims_are_what_one_sees(browser: Any, html: str, tmp_path: Path) -> None:
    (tmp_path / "graph.html").write_text(html, encoding="utf-8")
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 800})
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto((tmp_path / "graph.html").as_uri())
    for seen in ("#list", "#claims table", ".wrong", ".noscript"):
        assert page.locator(seen).is_visible()
    for hidden in ("#canvas", "#search", ".filters", ".views", "#claims-csv", "#help"):
        assert page.locator(hidden).is_hidden()
    assert page.locator("#list li").last.bounding_box()["height"] > 0
    assert "up to 2.1\u00a0%" in page.locator("#claims").inner_text()
    assert complaints == []
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_print_has_legend_list_and_claims_on_white(open_page: Open, html: str, scheme: str) -> None:
    page = open_page(html, scheme=scheme).page
    page.locator("button[data-view=claims]").click()
    page.emulate_media(media="print", color_scheme=scheme)
    for seen in (".legend", "#list", "#claims table", ".wrong", "#list li >> nth=-1"):
        assert page.locator(seen).is_visible()
    for hidden in ("#canvas", ".tools", "#search", ".filters", ".views", "#claims-csv"):
        assert page.locator(hidden).is_hidden()
    ground = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--ground')")
    assert ground.strip() == "#fbfaf7"
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    assert page.evaluate("getComputedStyle(document.body).overflow") == "visible"
    assert len(page.pdf()) > 10_000


def test_print_leaves_out_what_is_filtered(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.locator("#years summary").click()
    page.locator("#undated").uncheck()
    page.emulate_media(media="print")
    assert page.locator("#list .go", has_text="A Study of Noisy Data").is_hidden()
    assert page.locator("#told").inner_text() == "3 of 4 papers shown"
