"""The page in a real Chromium: it draws, explains, finds, and runs nothing that a document says."""

from typing import Any

import pytest

from kg.view import render
from tests.browsing import DRAWN, Open
from tests.view.conftest import MIDDLES

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def html(small: Any) -> str:
    return render(small)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_draws_without_the_network_and_without_complaint(
    open_page: Open, html: str, scheme: str
) -> None:
    opened = open_page(html, scheme=scheme)
    drawn = """() => {
        const canvas = document.querySelector("#canvas canvas");
        const pixels = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
        let painted = 0;
        for (let i = 3; i < pixels.length; i += 4) painted += pixels[i] > 0;
        return painted;
    }"""
    opened.page.wait_for_timeout(100)
    assert opened.page.evaluate(drawn) > 2000
    assert opened.strangers == []
    assert opened.complaints == []


def test_a_click_on_any_node_or_edge_shows_its_details_and_on_nothing_clears(
    open_page: Open, html: str
) -> None:
    page = open_page(html).page
    middles = page.evaluate(MIDDLES)
    shown = set()
    for x, y in [*middles["nodes"], *middles["edges"]]:
        page.mouse.click(x, y)
        shown.add(page.locator("#card .kind").inner_text())
        assert page.locator("#overview").is_hidden()
    assert {"Paper", "Person", "Person, unresolved", "Category"} <= shown
    assert {
        "Authorship",
        "Authorship, not in the byline",
        "Main concept of a paper",
        "Open question",
    } <= shown
    page.mouse.click(12, 790)
    assert page.locator("#card").is_hidden()
    assert page.locator("#overview").is_visible()


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("jose", "José Núñez"),
        ("NUÑ", "José Núñez"),
        ("moe", "Mixture of Experts"),
        ("nexus", "Nexus: Specialization meets Adaptability"),
        ("cs.cl", "Computation and Language"),
        ("noisy emp", "An Empirical Study on Noisy Data"),
    ],
)
def test_search_ignores_case_and_accents_and_knows_other_names(
    open_page: Open, html: str, typed: str, found: str
) -> None:
    opened = open_page(html)
    opened.page.keyboard.press("/")
    opened.page.keyboard.type(typed)
    opened.page.keyboard.press("Enter")
    assert opened.name() == found


def test_the_keyboard_walks_the_suggestions_and_escape_clears(open_page: Open, html: str) -> None:
    opened = open_page(html)
    page = opened.page
    page.keyboard.press("/")
    page.keyboard.type("qizhen")
    assert page.locator("#found [role=option]").count() == 2
    page.keyboard.press("ArrowDown")
    second = page.locator("#found [aria-selected=true] .symbol").get_attribute("class")
    assert "hollow" in second
    page.keyboard.press("Enter")
    assert page.locator("#card .kind").inner_text() == "Person, unresolved"
    page.keyboard.press("Escape")
    assert page.locator("#card").is_hidden()
    page.keyboard.press("/")
    page.keyboard.type("nobody")
    assert "in the picture has the name, identifier or key “nobody”" in page.locator("#found").inner_text()
    page.keyboard.press("Escape")
    assert page.locator("#found").is_hidden()
    assert page.locator("#search").input_value() == ""


def test_tab_reaches_search_legend_and_list(open_page: Open, html: str) -> None:
    page = open_page(html).page
    reached = set()
    for _ in range(25):
        page.keyboard.press("Tab")
        reached.add(
            page.evaluate(
                "() => { const e = document.activeElement;"
                "return e.id || e.dataset.nodeKind || e.dataset.edgeKind || e.className; }"
            )
        )
    assert {"search", "paper", "author", "go", "whole"} <= reached


def test_names_in_the_details_lead_on_and_back_returns(open_page: Open, html: str) -> None:
    opened = open_page(html)
    page = opened.page
    page.locator("#overview .go", has_text="Nexus").click()
    page.locator("#card .go", has_text="Mixture of Experts").click()
    assert opened.name() == "Mixture of Experts"
    page.go_back()
    assert opened.name().startswith("Nexus")
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    assert opened.name().startswith("Nexus")


def test_the_legend_filters(open_page: Open, html: str) -> None:
    page = open_page(html).page
    x, y = page.evaluate(MIDDLES)["nodes"][0]
    page.locator("label.chip", has_text="papers").click()
    page.evaluate(DRAWN)
    page.mouse.click(x, y)
    assert page.locator("#card").is_hidden()
    page.locator("label.chip", has_text="papers").click()
    page.evaluate(DRAWN)
    page.mouse.click(x, y)
    assert page.locator("#card .kind").inner_text() == "Paper"


def test_on_a_phone_the_details_are_a_sheet_from_below(open_page: Open, html: str) -> None:
    page = open_page(html, width=390, height=844).page
    sheet = page.locator("#details")
    assert sheet.is_hidden()
    x, y = page.evaluate(MIDDLES)["nodes"][0]
    page.mouse.click(x, y)
    sheet.wait_for(state="visible")
    box = sheet.bounding_box()
    assert box["x"] == 0
    assert box["width"] == 390
    assert 844 * 0.6 < box["y"] < 844
    top = page.locator("#canvas").bounding_box()["y"]
    assert top < 844 * 0.25
    name = "document.querySelector('#card h2').textContent"
    chosen = page.evaluate(f"held.nodes.findIndex((node) => node.name === {name})")
    for y in page.evaluate(
        "(id) => held.edges.filter(({ from, to }) => from === id || to === id)"
        ".flatMap(({ from, to }) => [from, to]).map((id) => picture.at(id).y)",
        chosen,
    ):
        assert 0 < y < box["y"] - top
    page.locator("#taller").click()
    assert sheet.bounding_box()["y"] < 844 * 0.4
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    page.locator("#close").click()
    sheet.wait_for(state="hidden")
    page.locator("#about").click()
    assert page.locator("#overview").is_visible()


@pytest.mark.parametrize(("width", "height"), [(640, 360), (844, 390)])
def test_a_low_window_is_for_the_picture(open_page: Open, html: str, width: int, height: int) -> None:
    """Twice as large letters on a small screen, and a phone that is held sideways."""
    page = open_page(html, width=width, height=height).page
    box = page.locator("#canvas").bounding_box()
    assert box["width"] == width
    assert box["height"] > height * 0.8
    assert page.locator("#edge-kinds .chip").first.is_hidden()
    page.get_by_role("button", name="Filters", exact=True).click()
    for part in ("#node-kinds .chip", "#edge-kinds .chip", "#categories summary"):
        page.locator(part).first.scroll_into_view_if_needed()
        assert page.locator(part).first.is_visible()
    page.locator("#categories summary").click()
    page.locator("#categories label").last.click()
    page.get_by_role("button", name="Filters", exact=True).click()
    assert page.locator("#edge-kinds .chip").first.is_hidden()
    page.locator("#about").click()
    sheet = page.locator("#details")
    sheet.wait_for(state="visible")
    assert sheet.bounding_box()["width"] == width
    assert page.evaluate("[document.documentElement.scrollWidth, document.documentElement.scrollHeight]") == [
        width,
        height,
    ]


@pytest.mark.parametrize(("width", "height"), [(320, 256), (320, 200), (640, 200)])
def test_letters_four_times_as_large_leave_a_picture(
    open_page: Open, html: str, width: int, height: int
) -> None:
    page = open_page(html, width=width, height=height).page
    assert page.locator("#canvas").bounding_box()["height"] >= 150
    search, tools = (page.locator(name).bounding_box() for name in (".search", ".tools"))
    assert search["y"] + search["height"] <= tools["y"]
    assert search["y"] + search["height"] <= height
    page.locator("#whole").scroll_into_view_if_needed()
    page.locator("#whole").click()
    page.locator("#about").click()
    assert page.locator("#overview .counts").inner_text().startswith("2 papers")


@pytest.mark.parametrize(("width", "height"), [(320, 256), (320, 200), (640, 200)])
def test_what_is_chosen_stays_in_sight_above_the_sheet_of_a_low_window(
    open_page: Open, html: str, width: int, height: int
) -> None:
    page = open_page(html, width=width, height=height).page
    place = """() => {
        const { top } = document.getElementById("canvas").getBoundingClientRect();
        const name = document.querySelector("#card h2").innerText;
        const { y } = picture.at(held.nodes.find((node) => node.name === name).id);
        return [top, top + y, document.getElementById("details").getBoundingClientRect().top];
    }"""
    for name in ("José Núñez", "Mixture of Experts"):
        page.evaluate("scrollTo(0, 0)")
        page.locator("#search").fill(name)
        page.keyboard.press("Enter")
        page.locator("#card h2", has_text=name).wait_for()
        top, middle, sheet = page.evaluate(place)
        assert max(top, 0) < middle < sheet


def test_what_is_switched_off_comes_back_when_it_is_chosen(open_page: Open, html: str) -> None:
    opened = open_page(html)
    page = opened.page
    for kind in ("papers", "people", "main concepts", "categories"):
        page.locator("label.chip", has_text=kind).click()
    page.locator("#closer").click()
    page.locator("#whole").click()
    assert "0 of 4" in page.locator("label.chip", has_text="author").inner_text()
    page.locator("#search").fill("jose")
    page.keyboard.press("Enter")
    assert opened.name() == "José Núñez"
    assert page.locator("[data-node-kind=person]").is_checked()
    assert not page.locator("[data-node-kind=paper]").is_checked()
    page.reload()
    page.locator("#farther").click()
    assert not page.locator("[data-node-kind=paper]").is_checked()  # the address keeps it
    assert opened.complaints == []


def test_zoom_has_limits_and_the_picture_stays_in_sight(open_page: Open, html: str) -> None:
    page = open_page(html).page
    usual = page.evaluate("picture.scale()")
    page.mouse.move(300, 400)
    for turn in (-1, 1):
        for _ in range(40):
            page.mouse.wheel(0, turn * 400)
        page.wait_for_timeout(50)
        assert usual * 0.5 < page.evaluate("picture.scale()") <= max(4, usual)
    page.mouse.move(100, 700)
    page.mouse.down()
    page.mouse.move(5000, 5000, steps=4)
    page.mouse.up()
    xs = [x for x, _ in page.evaluate(MIDDLES)["nodes"]]
    assert min(xs) < 900


def test_the_focus_returns_to_where_it_came_from(open_page: Open, html: str) -> None:
    page = open_page(html).page
    link = page.locator("#overview .go", has_text="Nexus").last
    link.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    assert link.evaluate("element => element === document.activeElement")
    page.locator("#search").fill("jose")
    page.keyboard.press("Enter")
    page.locator("#close").click()
    assert page.evaluate("document.activeElement.id") == "search"


def test_arrow_keys_walk_the_picture_and_enter_chooses(open_page: Open, html: str) -> None:
    opened = open_page(html)
    page = opened.page
    page.locator("#canvas").focus()
    page.keyboard.press("ArrowRight")
    first = page.evaluate("picture.pointed()")
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("picture.pointed()") != first
    spoken = page.locator("#spoken").inner_text()
    page.keyboard.press("Enter")
    assert spoken.endswith(opened.name())
    assert "Arrow keys" in page.locator("#canvas").get_attribute("aria-label")


def test_an_open_question_leads_to_its_line(open_page: Open, html: str) -> None:
    opened = open_page(html)
    opened.page.locator("#overview .go", has_text="Qizhen Zhang").first.click()
    assert opened.name() == "Two nodes named Qizhen Zhang: one or two?"


def test_a_line_says_what_it_is(open_page: Open, html: str) -> None:
    opened = open_page(html)
    page = opened.page
    data = page.evaluate("({nodes: held.nodes, edges: held.edges})")
    number = next(i for i, edge in enumerate(data["edges"]) if edge["group"] == "about")
    x, y = page.evaluate(MIDDLES)["edges"][number]
    page.mouse.move(x - 40, y - 40)
    page.mouse.move(x, y, steps=8)
    page.wait_for_timeout(500)
    page.mouse.move(x, y + 0.5)
    page.wait_for_timeout(500)
    assert page.locator(".tip").inner_text().startswith("Main concept of a paper: ")


def test_quotes_mark_the_words_that_count(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.locator("#search").fill("moe")
    page.keyboard.press("Enter")
    assert page.locator("#card mark").inner_text() == "Mixture of Experts"


@pytest.mark.parametrize(("width", "height"), [(1280, 800), (390, 844), (320, 640)])
def test_labels_lie_on_no_node_and_on_no_edge_of_the_page(
    open_page: Open, html: str, width: int, height: int
) -> None:
    page = open_page(html, width=width, height=height).page
    page.wait_for_timeout(100)
    covered = """() => {
        const data = held;
        const found = [];
        for (const box of picture.labels()) {
            const [a, b] = [picture.onScreen(box.left, box.top), picture.onScreen(box.right, box.bottom)];
            if (a.x < 7.9 || b.x > document.getElementById("canvas").clientWidth - 7.9) found.push("edge");
            for (const { id } of data.nodes) {
                const { x, y } = picture.at(id);
                if (x > a.x && x < b.x && y > a.y && y < b.y) found.push(id);
            }
        }
        return [picture.labels().length, found];
    }"""
    number, found = page.evaluate(covered)
    assert number >= 4
    assert found == []


def test_the_legend_of_a_phone_is_whole_and_easy_to_touch(open_page: Open, html: str) -> None:
    page = open_page(html, width=320, height=640).page
    page.locator("#folded").click()
    for box in (chip.bounding_box() for chip in page.locator(".chip").all()):
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320
        assert box["height"] >= 32


def test_closing_the_sheet_shows_the_whole_picture_again(open_page: Open, html: str) -> None:
    page = open_page(html, width=390, height=844).page
    before = page.evaluate(MIDDLES)["nodes"]
    page.locator("#about").click()
    page.locator("#overview .go", has_text="Nexus").last.click()
    assert page.evaluate(MIDDLES)["nodes"] != before
    page.locator("#close").click()
    page.wait_for_timeout(400)
    after = page.evaluate(MIDDLES)["nodes"]
    assert all(abs(a - b) < 1 for p, q in zip(before, after, strict=True) for a, b in zip(p, q, strict=True))


def test_colours_of_the_reader_leave_those_that_explain(open_page: Open, html: str) -> None:
    page = open_page(html).page
    colour = "getComputedStyle(document.querySelector('{}')).{}"
    symbol, line = colour.format(".symbol.person", "backgroundColor"), colour.format(".line.author", "color")
    before = page.evaluate(symbol), page.evaluate(line)
    page.emulate_media(forced_colors="active")
    assert (page.evaluate(symbol), page.evaluate(line)) == before
    outlines = [page.locator(f"button[data-view={name}]") for name in ("graph", "list")]
    styles = [one.evaluate("(button) => getComputedStyle(button).outlineStyle") for one in outlines]
    assert styles == ["solid", "none"]


def test_what_only_helps_on_a_screen_is_not_printed(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.emulate_media(media="print")
    for hidden in ("#search", ".tools", ".filters", "#canvas", "#overview .lead"):
        assert page.locator(hidden).is_hidden()
    assert page.locator(".legend").is_visible()
    assert page.locator("#overview h2").first.is_visible()


def test_counts_that_are_cut_use_the_whole_line(open_page: Open, html: str) -> None:
    page = open_page(html, width=360, height=740).page
    line = page.locator(".heading .counts .parted")
    line.locator(".part").nth(1).evaluate(
        "(part) => part.append(' and many others of whom nobody knows more')"
    )
    box = line.bounding_box()
    right = {"x": box["width"] * 0.6, "y": box["y"], "width": box["width"] * 0.25, "height": box["height"]}
    seen = page.screenshot(clip=right)
    line.evaluate("(line) => { line.style.visibility = 'hidden'; }")
    assert page.screenshot(clip=right) != seen


@pytest.mark.parametrize(("width", "height"), [(260, 500), (240, 400)])
def test_no_paper_is_labelled_by_an_article_alone(
    open_page: Open, altered: Any, width: int, height: int
) -> None:
    title = "A Causality-Oriented Approach to Attribution of Words"
    page = open_page(
        render(altered(lambda text: title if 3 < len(text.split()) < 20 else text)),
        width=width,
        height=height,
    ).page
    page.wait_for_timeout(100)
    labels = page.evaluate("picture.scene().labels.map(({ lines }) => lines.join(' '))")
    assert page.evaluate("(title) => held.nodes.some(({ name }) => name === title)", title)
    assert "A…" not in labels
