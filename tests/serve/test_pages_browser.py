"""The site in a real browser: what people come for, by mouse, by keyboard, and without scripts."""

import re
from typing import Any

import pytest

from tests.browsing import Opened
from tests.serve.test_pages import PAPER, PERSON
from tests.serve.visiting import Visit, filled, visit

__all__ = ["visit"]

pytestmark = pytest.mark.slow


def test_a_newcomer_finds_who_works_with_whom_on_a_topic(visit: Visit) -> None:
    page = visit("/").page
    page.get_by_role("link", name="large language models").first.click()
    ring = page.get_by_role("group", name="Who works with whom on it")
    ring.wait_for()
    assert ring.get_by_role("link").count() > 5
    ring.get_by_role("link", name="Nikolas Gritsch").click()
    assert page.locator("h1").inner_text() == "Nikolas Gritsch"
    page.get_by_role("link", name="Qizhen Zhang").first.wait_for()


def test_a_claim_leads_to_the_words_of_its_document(visit: Visit) -> None:
    page = visit("/claims").page
    page.get_by_role("link", name="up to 2.1").click()
    assert page.locator("mark").inner_text() == "relative gain of up to 2.1%"
    assert "lines 12 to 17" in page.locator("figcaption").inner_text()
    page.locator("figcaption a").click()
    assert page.locator(".abstract .claim", has_text="2.1%").count() == 1


def test_a_word_of_an_abstract_says_what_it_is_and_leads_there(visit: Visit) -> None:
    page = visit(PAPER).page
    word = page.locator(".abstract a.main", has_text="MoE").first
    word.focus()
    told = word.evaluate("(at) => getComputedStyle(at, '::after').content")
    assert told == '"Mixture of Experts · 2 papers"'
    page.keyboard.press("Enter")
    page.wait_for_url("**/concept/mixture-of-experts-*")


def test_by_keyboard_alone_one_comes_from_the_first_page_to_a_claim(visit: Visit) -> None:
    page = visit("/").page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    for _ in range(12):
        page.keyboard.press("Tab")
        if "claims with a figure" in page.evaluate("document.activeElement.textContent"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/claims")
    for _ in range(60):
        page.keyboard.press("Tab")
        seen = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        assert seen != "none", page.evaluate("document.activeElement.outerHTML")
        if page.evaluate("document.activeElement.getAttribute('href')?.startsWith('claim/')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/claim/*")


def test_by_keyboard_alone_one_finds_a_person_and_goes_on_to_a_coauthor(visit: Visit) -> None:
    page = visit("/").page
    page.keyboard.press("/")
    page.keyboard.type("qizhen")
    page.locator("[role=option]", has_text="Qizhen Zhang").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.locator("[role=option][aria-selected=true]", has_text="Qizhen Zhang").wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{PERSON}")
    for _ in range(80):
        page.keyboard.press("Tab")
        page.wait_for_function("document.activeElement !== document.body")  # the key may be slow to arrive
        seen, name = page.evaluate(
            "[getComputedStyle(document.activeElement).outlineStyle, document.activeElement.textContent]"
        )
        assert seen != "none", name
        if name == "Chris Lu":
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/person/chris-lu-*")
    assert page.locator("h1").inner_text() == "Chris Lu"


def test_what_is_seen_is_seen_by_whoever_is_given_the_address(visit: Visit, address: str) -> None:
    page = visit("/people").page
    for order in ("ascending", "descending"):
        page.get_by_role("link", name="Name").click()
        page.locator(f"th[aria-sort={order}]").wait_for()
    names = page.locator("tbody tr").all_inner_texts()
    assert names[0].startswith("Ziyang Zhang")
    other = visit(page.url.removeprefix(address)).page
    assert other.locator("tbody tr").all_inner_texts() == names
    assert other.locator("th[aria-sort=descending]").inner_text() == "Name"


def test_a_picture_is_handed_on_with_what_is_chosen_in_it(visit: Visit, address: str) -> None:
    page = visit(PERSON).page
    page.get_by_role("link", name="Explore around it").click()
    page.wait_for_function("() => window.picture !== undefined")
    page.locator("#search").fill("parden")
    page.keyboard.press("Enter")
    page.wait_for_function("() => location.hash.includes('parden')")
    other = visit(page.url.removeprefix(address)).page
    other.locator("#card h2").wait_for()
    assert other.locator("#card h2").inner_text() == page.locator("#card h2").inner_text()


def test_without_scripts_every_panel_is_a_page(visit: Visit) -> None:
    seen = visit(PERSON, scripts=False)
    page = seen.page
    links = page.locator("[data-panel] > p > a")
    assert links.count() == page.locator("[data-panel]").count() > 5
    page.get_by_role("link", name="Show coauthors").click()
    assert page.locator("tbody tr").count() == 11
    page.get_by_role("link", name="Name").click()
    assert page.locator("tbody td").first.inner_text() == "Acyr Locatelli"
    page.get_by_role("link", name="Name").click()
    assert page.locator("tbody td").first.inner_text() == "Ziyang Zhang"
    assert all(url.startswith(page.url[:20]) for url in seen.requests)


def test_headings_sort_a_table_where_it_stands(visit: Visit) -> None:
    page = filled(visit(PERSON))
    claims = page.locator("section", has=page.get_by_role("heading", name="Claims with a figure"))
    claims.get_by_role("link", name="Figure").click()
    first = claims.locator("tbody tr").first
    assert "24.8" in first.inner_text()
    claims.get_by_role("link", name="Figure").click()
    assert "480 million" in first.inner_text().replace("\N{NO-BREAK SPACE}", " ")
    assert claims.locator("th[aria-sort=descending]").inner_text() == "Figure"


def test_a_line_that_decides_a_doubt_is_copied_whole(visit: Visit, browser: Any, address: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(address + PERSON)
    page.locator("h2", has_text="Where it stands").scroll_into_view_if_needed()
    page.get_by_role("button", name="Copy They are the same").first.click()
    page.get_by_role("button", name="Copied").wait_for()
    assert page.locator("button[aria-live]", has_text="Copied").count() == 1  # it is heard, too
    line = page.evaluate("navigator.clipboard.readText()")
    context.close()
    assert line.split("\t")[:2] == ["same", "person"]
    assert len(line.split("\t")) == 4


def test_a_page_with_all_its_panels_weighs_little(browser: Any, address: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900})  # which has nothing of it yet
    seen = Opened(context.new_page())
    weights: list[int] = []
    seen.page.on("response", lambda response: weights.append(len(response.body())))
    seen.page.goto(address + PERSON)
    filled(seen)
    context.close()
    assert len(weights) > 10
    assert sum(weights) < 150_000


def test_on_a_phone_every_room_is_in_the_header(visit: Visit) -> None:
    page = visit("/", width=390).page
    for link in page.locator(".rooms a").all():
        box = link.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390


def test_whoever_prints_a_page_has_the_panels_that_nobody_scrolled_to(visit: Visit) -> None:
    page = visit(PERSON).page
    assert page.locator(".panel.waiting").count() > 0
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".panel.waiting").count() == 0
    assert "Where it stands" in page.locator(".panels").inner_text()
    assert "Show where it stands" not in page.locator(".panels").inner_text()


@pytest.mark.parametrize("path", ["/claims", PERSON])
def test_tables_fit_on_paper_without_shadows(visit: Visit, path: str) -> None:
    """A4 has 718 pixels between its margins."""
    page = filled(visit(path, 718))
    page.emulate_media(media="print")
    assert page.evaluate("document.documentElement.scrollWidth") == 718
    assert page.locator(".table").first.evaluate("(one) => getComputedStyle(one).backgroundImage") == "none"


def test_a_panel_that_the_server_did_not_answer_can_be_asked_for_again(visit: Visit) -> None:
    panels = re.compile("/coauthors")
    page = visit("/").page
    page.route(panels, lambda route: route.abort())
    page.goto(page.url.rstrip("/") + PERSON)
    panel = page.locator("[data-panel*=coauthors]").first
    panel.scroll_into_view_if_needed()
    again = panel.get_by_role("button", name="Try again")
    again.wait_for()
    assert panel.locator(".failure").inner_text() == "The server did not answer. Try again"
    again.click()
    again.wait_for()
    assert panel.locator(".failure").count() == 1
    page.unroute(panels)
    again.focus()
    page.keyboard.press("Enter")
    panel.locator("table").first.wait_for(state="attached")
    assert panel.locator(".failure").count() == 0
    assert page.evaluate("document.activeElement.tagName") == "H2"
