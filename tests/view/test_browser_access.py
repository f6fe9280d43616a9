"""For everybody: no fault that axe-core calls serious, and everything by keyboard."""

from typing import Any

import pytest

from kg.view import render
from tests.browsing import DRAWN, Open, faults, reload_until_kept

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def html(rich: Any) -> str:
    return render(rich)


def as_it_starts(page: Any) -> None:
    pass


def a_node(page: Any) -> None:
    page.locator("#overview .papers .go").first.click()


def a_doubt(page: Any) -> None:
    page.locator("#overview .go", has_text="Yao Lu").click()
    page.locator(".copy").first.click()
    page.locator(".copied").wait_for(state="visible")


def claims(page: Any) -> None:
    page.locator("button[data-view=claims]").click()
    page.locator("th button").first.click()
    page.locator(".open").first.click()


def the_list(page: Any) -> None:
    page.locator("button[data-view=list]").click()


def filters(page: Any) -> None:
    page.locator("#years summary").click()
    page.locator("#undated").uncheck()


def categories(page: Any) -> None:
    page.locator("#categories summary").click()


def searching(page: Any) -> None:
    page.locator("#search").fill("e")


def nothing_found(page: Any) -> None:
    page.locator("#search").fill("zzz")


def coloured(page: Any) -> None:
    page.locator("#colour").select_option("community")


def a_path(page: Any) -> None:
    page.evaluate("location.hash = 'path=concept/jailbreak%20concept/bam'")
    page.locator("#card .steps").wait_for(state="attached")


def a_selection(page: Any) -> None:
    page.evaluate("location.hash = 'colour=community'")
    page.locator("#colour-key button").first.click()


def saving(page: Any) -> None:
    page.locator(".tools summary").click()


def help_open(page: Any) -> None:
    page.keyboard.press("?")


@pytest.mark.parametrize(
    "state",
    [
        as_it_starts,
        a_node,
        a_doubt,
        claims,
        the_list,
        filters,
        categories,
        searching,
        nothing_found,
        coloured,
        a_path,
        a_selection,
        saving,
        help_open,
    ],
)
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (390, "light")])
def test_axe_finds_nothing_serious(open_page: Open, html: str, state: Any, width: int, scheme: str) -> None:
    page = open_page(html, width=width, height=800, scheme=scheme).page
    if width < 600 and state in (a_node, a_doubt):
        page.locator("#about").click()
    if width < 600 and state in (filters, categories, coloured):
        page.locator("#folded").click()
    state(page)
    page.evaluate(DRAWN)
    assert faults(page) == []


FOCUSED = """() => {
    const at = document.activeElement;
    if (at === document.body) return "";
    const { id, className, tagName, dataset } = at;
    const name = id || dataset.view || dataset.nodeKind || dataset.edgeKind || className || tagName;
    const isSeen = getComputedStyle(at).outlineStyle !== "none" || at.closest(".chip, #canvas");
    return isSeen ? name : `${name} without ring`;
}"""


def test_tab_reaches_every_part(open_page: Open, html: str) -> None:
    page = open_page(html).page
    reached = []
    for _ in range(60):
        page.keyboard.press("Tab")
        reached.append(page.evaluate(FOCUSED))
    wanted = ["graph", "claims", "list", "search", "paper", "relation", "canvas", "closer", "help-open", "go"]
    assert [name for name in wanted if name not in reached] == []
    assert [name for name in reached if name.endswith("without ring")] == []


def test_how_much_is_found_is_said_to_those_who_do_not_see_it(open_page: Open, html: str) -> None:
    page = open_page(html).page
    search = page.locator("#search")
    search.fill("nexus")
    assert page.locator("#spoken").inner_text() == f"{page.locator('#found li').count()} found"
    search.fill("zzz")
    assert page.locator("#spoken").inner_text() == page.locator("#found li").inner_text()
    search.fill("")
    page.locator("button[data-view=list]").click()
    assert page.locator("#list-told").inner_text() == ""
    search.fill("nexus")
    left = page.locator("#list li:visible").count()
    everything = page.locator("#list li").count()
    assert page.locator("#list-told").inner_text() == f"{left} of {everything} shown"


def test_what_filters_hide_is_written_where_a_screen_reader_already_listens(
    open_page: Open, html: str
) -> None:
    page = open_page(html).page
    there = page.evaluate("document.getElementById('told').checkVisibility()")
    page.locator("label.chip", has_text="people").click()
    assert there
    assert page.locator("#told[role=status]").inner_text() == "without people"


def test_the_search_is_called_what_it_does(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.get_by_role("combobox", name="Search papers, people").fill("jailbreak")
    page.keyboard.press("Enter")
    page.locator(".actions button", has_text="Path to").click()
    assert page.get_by_role("combobox", name="Path from jailbreak to").is_visible()
    page.keyboard.press("Escape")
    page.locator("button[data-view=claims]").click()
    assert page.get_by_role("combobox", name="Filter the claims").is_visible()


def test_escape_hides_what_a_node_is_called(open_page: Open, html: str) -> None:
    page = open_page(html).page
    x, y = page.evaluate(
        """() => {
            const [at, box] = [picture.at(0), document.getElementById("canvas").getBoundingClientRect()];
            return [at.x + box.x, at.y + box.y];
        }"""
    )
    page.mouse.move(x, y)
    page.locator(".tip").wait_for(state="visible")
    page.keyboard.press("Escape")
    assert page.locator(".tip").is_hidden()


def test_what_lies_under_another_view_is_not_reached(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.locator("button[data-view=list]").click()
    for _ in range(60):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('#graph, #claims') === null")


def test_a_question_mark_opens_a_short_help_and_escape_closes_it(open_page: Open, html: str) -> None:
    opened = open_page(html)
    page = opened.page
    page.locator("#overview .papers .go").first.click()
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    assert page.evaluate("document.activeElement.id") == "help-close"
    page.keyboard.press("Escape")
    assert page.locator("#help").is_hidden()
    assert page.locator("#card").is_visible()  # Escape does one thing at a time
    page.keyboard.press("/")
    page.keyboard.type("?")
    assert page.locator("#help").is_hidden()
    assert page.locator("#search").input_value() == "?"


def test_keys_of_a_single_sign_are_switched_off_for_who_speaks_to_the_computer(
    open_page: Open, html: str
) -> None:
    page = open_page(html).page
    page.keyboard.press("?")
    page.get_by_label("work wherever you are").uncheck()
    reload_until_kept(page)
    page.locator("#help-open").click()
    assert not page.get_by_label("work wherever you are").is_checked()
    page.locator("#help-close").click()
    for key in "/?":
        page.keyboard.press(key)
    assert page.locator("#help").is_hidden()
    assert page.evaluate("document.activeElement.id") != "search"
    page.locator("#canvas").focus()
    before = page.evaluate("picture.scale()")
    page.keyboard.press("+")
    assert page.evaluate("picture.scale()") > before  # only where the picture has the focus


def test_escape_leaves_what_was_found_for_the_picture_where_the_keys_work(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.keyboard.press("/")
    page.keyboard.type("jailbreak")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "canvas"
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()


@pytest.mark.parametrize("view", ["graph", "claims", "list"])
@pytest.mark.parametrize("typed", ["", "nex"])
def test_escape_leaves_the_search_so_that_the_keys_of_the_page_work(
    open_page: Open, html: str, view: str, typed: str
) -> None:
    page = open_page(html).page
    page.locator(f"button[data-view={view}]").click()
    page.keyboard.press("/")
    page.keyboard.type(typed)
    page.keyboard.press("Escape")
    assert page.locator("#search").input_value() == ""
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()


def test_arrows_walk_among_the_neighbours_of_what_is_chosen(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.locator("#search").fill("jailbreak")
    page.keyboard.press("Enter")
    page.locator("#canvas").focus()
    seen = set()
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"):
        page.keyboard.press(key)
        seen.add(page.locator("#spoken").inner_text())
    told = {text.strip() for text in seen if "Nothing more" not in text}
    assert told <= {"Concept: jailbreak", "Paper: PARDEN, Can You Repeat That? · is about jailbreak"}
    assert "Paper: PARDEN, Can You Repeat That? · is about jailbreak" in told


def test_escape_closes_a_menu_before_it_clears_the_choice(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.locator("#overview .papers .go").first.click()
    page.locator("#years summary").click()
    page.keyboard.press("Escape")
    assert page.locator("#year-from").is_hidden()
    assert page.locator("#card").is_visible()
    page.keyboard.press("Escape")
    assert page.locator("#card").is_hidden()
