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
    assert headings == ["Papers 4", "People 4", "Main concepts 8", "Categories 3", "Relations 6"]
    assert page.locator("#list li[data-node]").count() == len(page.evaluate("picture.scene().nodes"))
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
    assert page.locator("#list li[data-node]:visible .go").all_inner_texts() == ["Mixture of Experts"]
    page.locator("#search").fill("zzz")
    assert "Nothing that the filters leave has “zzz” in its names" in page.locator("#list-none").inner_text()


def test_relations_are_listed_with_their_sentences_filtered_like_all_else_and_lead_to_the_line(
    open_page: Open, html: str
) -> None:
    opened = open_page(html)
    page = opened.page
    page.locator("button[data-view=list]").click()
    page.locator("#search").fill("rests moe")
    (tie,) = page.locator("#list li[data-edge]:visible").all()
    # What it says, whether or not the browser has laid it out yet (`content-visibility`).
    assert "BAM builds on a Mixture of Experts." in (tie.text_content() or "")
    tie.locator(".go").click()
    assert opened.name() == "BAM and Mixture of Experts"
    page.locator("#search").fill("")
    page.locator("label.chip", has_text="concepts").click()
    assert page.locator("#list li[data-edge]:visible").count() == 0


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


def assert_sentences(page: Any) -> None:
    """Each claim and each relation has the words it rests on beside it, where nothing can be chosen."""
    claims = page.locator("#claims tr[data-claim]")
    for number in range(claims.count()):
        assert claims.nth(number).locator(".words q").first.is_visible()
    assert page.locator("#claims .whole").first.is_visible()
    assert page.locator("#list li[data-edge]", has_text="Unlike BAM, which rests on MoE").is_visible()


@pytest.mark.parametrize("width", [320, 390, 500])
def test_no_line_begins_or_ends_with_a_dot(open_page: Open, html: str, width: int) -> None:
    page = open_page(html, width=width, height=844).page
    page.locator("button[data-view=list]").click()
    wrong = """() => [...document.querySelectorAll(".seen .parted, .counts .parted")].flatMap((whole) => {
        const edge = whole.getBoundingClientRect().left;
        return [...whole.querySelectorAll(".part + .part")].filter((part) => {
            const before = part.previousElementSibling.getBoundingClientRect();
            const dot = part.querySelector(".dot").getBoundingClientRect();
            const first = part.getBoundingClientRect().top >= before.bottom - 1;
            return first ? dot.right > edge + 1 : dot.left < edge;
        }).map((part) => part.textContent);
    })"""
    assert page.evaluate(wrong) == []
    assert page.evaluate("document.querySelectorAll('.part + .part').length") > 5


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
    assert_sentences(page)
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
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert len(page.pdf()) > 10_000
    assert_sentences(page)


def test_print_leaves_out_what_is_filtered(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.locator("#years summary").click()
    page.locator("#undated").uncheck()
    page.emulate_media(media="print")
    assert page.locator("#list .go", has_text="A Study of Noisy Data").is_hidden()
    assert page.locator("#told").inner_text() == "3 of 4 papers shown"


def test_nothing_that_is_left_is_no_file(open_page: Open, html: str) -> None:
    page = open_page(html).page
    for view, buttons in (("list", ["#list-bibtex"]), ("claims", ["#claims-csv", "#claims-bibtex"])):
        page.locator(f"button[data-view={view}]").click()
        for words, ready in (("xyzzy", False), ("", True)):
            page.locator("#search").fill(words)
            assert [page.locator(button).is_enabled() for button in buttons] == [ready] * len(buttons)


def test_a_title_without_spaces_is_broken_and_not_clipped(open_page: Open, parsed: Any) -> None:
    graph = parsed(f'<paper/a> a schema:ScholarlyArticle ; dcterms:title "{"Unbroken" * 40}" .')
    page = open_page(render(graph), width=390, height=844).page
    page.locator("button[data-view=list]").click()
    assert page.evaluate(
        "list.scrollWidth <= list.clientWidth".replace("list", "document.getElementById('list')")
    )
    box = page.locator("#list li .go").first.bounding_box()
    assert box["x"] + box["width"] <= 390


@pytest.fixture(scope="module")
def long(parsed: Any) -> str:
    """More papers than the page itself lists, twenty of them older than the others, and a concept."""
    lines = ['<hub> skos:prefLabel "hub" .']
    for paper in range(340):
        year = 2003 if paper >= 320 else 2020
        lines.append(
            f'<p{paper}> a schema:ScholarlyArticle ; dcterms:title "Paper {paper}" ; schema:about <hub> ;'
            f' dcterms:issued "{year}-01-01" ; kgo:year {year} .'
        )
    return render(parsed("\n".join(lines)))


@pytest.mark.parametrize(
    ("filters", "told", "headings"),
    [
        ("types=-", "0 of 341 shown", []),
        ("types=concept", "1 of 341 shown", ["Main concepts 1"]),
        ("years=2003-2003", "21 of 341 shown", ["Papers 20 of 340", "Main concepts 1"]),
        ("words=paper%20339", "1 of 341 shown", ["Papers 1 of 340"]),
    ],
)
def test_what_a_filter_leaves_is_counted_right_also_before_all_of_it_is_written(
    open_page: Open, long: str, filters: str, told: str, headings: list[str]
) -> None:
    page = open_page(long).page
    page.goto(page.url.partition("#")[0] + f"#{filters}&view=list")
    page.reload()
    assert page.locator("#list-told").inner_text() == told
    seen = [" ".join(text.split()) for text in page.locator("#list h2:visible").all_inner_texts()]
    assert seen == headings
    assert page.locator("#list-none").is_visible() == (not headings)
    page.wait_for_function("document.querySelectorAll('#list li[data-node]').length === 341")
    assert page.locator("#list li[data-node]:visible").count() == int(told.partition(" ")[0])
    assert page.locator("#list-told").inner_text() == told
