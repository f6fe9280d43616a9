"""The site below a path in a real browser: whatever is done there, nothing is asked for above the path."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.browsing import DRAWN, Open, Opened
from tests.serve.stripping import below
from tests.serve.test_pages import PERSON
from tests.serve.visiting import filled

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def site(address: str) -> Iterator[str]:
    """Where the site is, of which the proxy tells it nothing."""
    with below(address, told=False) as found:
        yield found


@pytest.fixture
def opened(window: Open, site: str) -> Iterator[Callable[[str], Opened]]:
    """Opens a page below the path; at the end no request has strayed or failed, and nothing complained."""
    seen = window()

    def go(path: str) -> Opened:
        seen.page.goto(site + path)
        return seen

    yield go
    assert [url for url in seen.requests if not url.startswith((f"{site}/", "blob:", "data:"))] == []
    assert [each for each in seen.failed if not each.endswith("ABORTED")] == []  # as suggestions are
    assert seen.complaints == []


def test_who_searches_comes_to_a_thing_and_to_all_that_is_told_of_it(opened: Any, site: str) -> None:
    page = opened("/").page
    page.locator("#q").press_sequentially("qizhen")
    page.locator("[role=option]").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site}/person/qizhen-zhang-*")
    page.locator("#q").press_sequentially("large language")  # from another folder
    page.locator("[role=option]", has_text="large language models").first.click()
    page.wait_for_url(f"{site}/concept/large-language-models-*")
    page.locator("#q").fill("foerster")
    page.locator("#q").press("Enter")
    page.wait_for_url(f"{site}/search?q=foerster")
    page.get_by_role("link", name="Jakob Foerster").first.click()
    page.wait_for_url(f"{site}/person/jakob-foerster-*")


def test_every_panel_of_a_thing_is_filled_and_leads_on(opened: Any, site: str) -> None:
    seen = opened(PERSON)
    page = filled(seen)
    assert page.locator(".failure").count() == 0
    whole = "(all) => all.map((one) => new URL(one.getAttribute('href'), one.baseURI).href)"
    links = page.locator(".panel a").evaluate_all(whole)
    assert len(links) > 50
    assert all(link.startswith(f"{site}/") for link in links)
    page.locator(".panel", has_text="Coauthors").get_by_role("link", name="Chris Lu").first.click()
    page.wait_for_url(f"{site}/person/chris-lu-*")
    page.locator("h1", has_text="Chris Lu").wait_for()


def test_what_nobody_has_scrolled_to_is_asked_for_when_the_page_is_printed(opened: Any) -> None:
    page = opened(PERSON).page
    assert page.locator("[data-panel].waiting").count() > 0
    page.evaluate("() => dispatchEvent(new Event('beforeprint'))")
    assert page.locator("[data-panel].waiting, .failure").count() == 0


def test_the_keyboard_skips_to_the_content_without_asking_again(opened: Any) -> None:
    seen = opened("/answer/papers?top=3")
    seen.page.keyboard.press("Tab")
    seen.page.keyboard.press("Enter")
    seen.page.wait_for_function("() => location.hash === '#main'")
    assert len([url for url in seen.requests if "/answer/" in url]) == 1


def test_the_picture_fetches_more_and_leads_to_pages(opened: Any, site: str) -> None:
    page = opened(PERSON).page
    page.get_by_role("link", name="Explore around it").click()
    page.wait_for_function("() => window.picture !== undefined")
    assert page.url.startswith(f"{site}/explore?focus=")
    page.evaluate(DRAWN)
    page.locator("#search").fill("parden")
    page.keyboard.press("Enter")
    page.locator("#card .actions button", has_text="Show its other neighbours").click()
    page.locator("#card .go", has_text="jailbreak").click()
    page.locator("#card h2", has_text="is about jailbreak").wait_for()
    page.locator("#card .go", has_text="jailbreak").last.click()
    page.get_by_role("link", name="Its page on this site").click()
    page.wait_for_url(f"{site}/concept/jailbreak*")
    page.go_back()
    page.wait_for_function("() => window.picture !== undefined")
    page.locator("h1 a").click()
    page.wait_for_url(f"{site}/")


def test_a_query_is_asked_shared_and_leads_to_things(opened: Any, site: str) -> None:
    page = opened("/editor").page
    page.wait_for_function("() => window.queryEditor !== undefined")
    query = "SELECT ?paper { ?paper a schema:ScholarlyArticle } LIMIT 3"
    page.evaluate("(query) => queryEditor.yasqe.setValue(query)", query)
    page.locator("#run").click()
    page.locator("#answer td a").first.wait_for()
    assert page.url.startswith(f"{site}/editor?query=")
    assert page.locator("#share").evaluate("(link) => link.href") == page.url
    with page.expect_download() as saved:
        page.get_by_role("button", name="CSV").click()
    assert saved.value.suggested_filename == "answer.csv"
    page.locator(".examples summary", has_text="A person").click()
    page.locator(".examples [open] a", has_text="coauthors").first.click()
    page.wait_for_url(f"{site}/editor?question=*")
    page.go_back()
    page.locator("#answer td a").first.click()
    page.wait_for_url(f"{site}/paper/*")


@pytest.mark.parametrize("path", ["/a/b/c/d", "/a//b/", "/person/a%2Fb/c", "//a"])
def test_a_page_that_is_not_there_looks_like_the_site_however_far_down(
    window: Open, site: str, path: str
) -> None:
    page = window().page
    assert page.goto(site + path).status == 404
    assert page.locator("header.top").evaluate("(at) => getComputedStyle(at).display") == "grid"
    page.get_by_role("link", name="People", exact=True).click()
    page.wait_for_url(f"{site}/people")
