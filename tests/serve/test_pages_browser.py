"""The site in a real browser: what people come for, by mouse, by keyboard, and without scripts."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browsing import Opened
from tests.serve.test_pages import CLAIM, CONCEPT, PAPER, PERSON, SYSTEM

pytestmark = pytest.mark.slow

Visit = Callable[..., Opened]
LOOKS = ((1280, "light"), (1280, "dark"), (390, "light"))
WAITING = "[data-panel] > p.empty > a, [aria-busy]"


@pytest.fixture
def visit(browser: Any, address: str) -> Iterator[Visit]:
    """Opens a page of the server and watches it; with `scripts=False` as a browser without any."""
    contexts = []

    def opened(path: str, width: int = 1280, scheme: str = "light", *, scripts: bool = True) -> Opened:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,
            reduced_motion="reduce",
            java_script_enabled=scripts,
        )
        contexts.append(context)
        seen = Opened(context.new_page())
        seen.page.goto(address + path)
        return seen

    yield opened
    for context in contexts:
        context.close()


def filled(seen: Opened) -> Any:
    """The page when every panel has been scrolled to and has its answer."""
    page = seen.page
    for _ in range(40):
        page.mouse.wheel(0, 800)
        page.wait_for_timeout(30)
    page.locator(WAITING).first.wait_for(state="detached")
    return page


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
        if page.evaluate("document.activeElement.getAttribute('href')?.startsWith('/claim/')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/claim/*")


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
    page.locator("h2", has_text="Where this comes from").scroll_into_view_if_needed()
    page.get_by_role("button", name="Copy").first.click()
    page.get_by_role("button", name="Copied").wait_for()
    line = page.evaluate("navigator.clipboard.readText()")
    context.close()
    assert line.split("\t")[:2] == ["same", "person"]
    assert len(line.split("\t")) == 4


@pytest.mark.parametrize(
    ("path", "width", "scheme"),
    [
        *((path, width, scheme) for path in ("/", PERSON, PAPER) for width, scheme in LOOKS),
        *((path, 1280, "dark") for path in (SYSTEM, CONCEPT, "/category/cs.LG", "/questions")),
        *((path, 390, "light") for path in (CLAIM, "/claims", "/doubts")),
    ],
)
def test_axe_finds_nothing_serious_and_nothing_is_wider_than_the_window(
    visit: Visit, path: str, width: int, scheme: str
) -> None:
    seen = visit(path, width, scheme)
    page = filled(seen)
    assert seen.complaints == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    found = Axe().run(page).response["violations"]
    assert [
        f"{fault['id']}: {node['html'][:140]} {node['failureSummary'][:200]}"
        for fault in found
        if fault["impact"] in ("serious", "critical")
        for node in fault["nodes"]
    ] == []


def test_a_page_with_all_its_panels_weighs_little(visit: Visit) -> None:
    seen = visit("/")
    weights: list[int] = []
    seen.page.on("response", lambda response: weights.append(len(response.body())))
    seen.page.goto(seen.page.url.rstrip("/") + PERSON)
    filled(seen)
    assert len(weights) > 10
    assert sum(weights) < 150_000
