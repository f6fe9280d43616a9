"""The focus of the keyboard: it is never lost, never cut off, and never under something else."""

from typing import Any

import pytest

from kg.view import render
from tests.browsing import CUT_RINGS, FRAMES, Open

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def html(rich: Any) -> str:
    return render(rich)


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("hash", ["#colour=community", "#view=claims", "#view=list"])
def test_the_ring_of_the_focus_is_seen_whole(open_page: Open, html: str, hash: str, width: int) -> None:
    page = open_page(html, width=width, height=740).page
    page.evaluate("(hash) => { location.hash = hash; }", hash)
    if width == 360:
        page.locator("#folded").click()
    assert page.evaluate(CUT_RINGS) == []


def test_a_menu_closes_when_the_keyboard_goes_on(open_page: Open, html: str) -> None:
    page = open_page(html).page
    page.locator("#years summary").focus()
    page.keyboard.press("Enter")
    reached = page.locator("#year-from, #year-to, #play, #undated").locator("visible=true").count()
    for _ in range(reached):
        page.keyboard.press("Tab")
        assert page.locator("#years[open]").count() == 1
    page.keyboard.press("Tab")
    assert page.locator("#years[open]").count() == 0  # what it covers has the focus soon
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.parentElement.id") == "years"


def test_what_lies_below_an_open_menu_is_where_it_is_pressed(open_page: Open, html: str) -> None:
    """On a phone a menu pushes down what follows it; when it closed at once, the press met something else."""
    page = open_page(html, width=390, height=844).page
    page.locator("#folded").click()
    page.locator("#years summary").click()
    page.locator("#categories summary").click()
    assert page.locator("#categories[open]").count() == 1
    assert page.locator("#years[open]").count() == 0


def test_the_sheet_of_details_covers_no_filter(open_page: Open, html: str) -> None:
    page = open_page(html, width=390, height=844).page
    page.locator("button[data-view=list]").click()
    page.locator("#list .go").first.click()
    for view in ("list", "graph"):
        page.locator(f"button[data-view={view}]").click()
        if view == "list":
            page.locator("#folded").click()
            page.locator("#years summary").click()
        bottom = page.evaluate("document.querySelector('.legend').getBoundingClientRect().bottom")
        assert bottom <= page.evaluate("document.getElementById('details').getBoundingClientRect().top")


@pytest.mark.parametrize("file", ["png", "svg", "csv"])
def test_the_focus_is_at_the_menu_once_it_saved(open_page: Open, html: str, file: str) -> None:
    page = open_page(html).page
    page.locator(".tools summary").focus()
    page.keyboard.press("Enter")
    page.locator(f"#save-{file}").focus()
    page.evaluate(FRAMES)
    with page.expect_download():
        page.keyboard.press("Enter")
    page.locator(".tools [open]").wait_for(state="detached")
    assert page.evaluate("document.activeElement.textContent") == "Save"


@pytest.mark.parametrize(
    ("hash", "button", "part"),
    [
        ("#years=2024-2024", "#clear", "canvas"),
        ("#view=claims&words=zzz", "#claims-none [data-clear=words]", "claims"),
        ("#view=list&words=zzz", "#list-none [data-clear=words]", "list"),
    ],
)
def test_a_button_that_is_gone_once_it_cleared_hands_the_focus_on(
    open_page: Open, html: str, hash: str, button: str, part: str
) -> None:
    page = open_page(html).page
    page.evaluate("(hash) => { location.hash = hash; }", hash)
    page.locator(button).wait_for()
    page.locator(button).press("Enter")
    page.locator(button).wait_for(state="hidden")
    assert page.evaluate("document.activeElement.id") == part


COVERED = """() => {
    const { x, y, width, height } = document.activeElement.getBoundingClientRect();
    const at = (part) => document.elementFromPoint(x + width * part, y + height / 2);
    return ![0.1, 0.5, 0.9].some((part) => document.activeElement.contains(at(part)));
}"""


@pytest.mark.parametrize(("width", "height"), [(360, 740), (320, 256), (700, 400)])
def test_the_sheet_of_details_never_covers_what_has_the_focus(
    open_page: Open, html: str, width: int, height: int
) -> None:
    page = open_page(html, width=width, height=height).page
    page.locator("button[data-view=list]").click()
    page.locator("#list .go").first.click()
    page.locator("#list .go").first.focus()
    for _ in range(page.locator("#list .go").count()):
        assert not page.evaluate(COVERED), page.evaluate("document.activeElement.outerHTML")
        page.keyboard.press("Tab")


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_the_sheet_of_details_has_the_focus_as_soon_as_it_comes(
    open_page: Open, html: str, motion: str
) -> None:
    page = open_page(html, width=360, height=740).page
    page.emulate_media(reduced_motion=motion)
    focused = "document.activeElement.id || document.activeElement.tagName"
    page.locator("#about").focus()
    page.keyboard.press("Enter")
    assert page.evaluate(focused) == "details"
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert page.evaluate(focused) == "about"
    page.locator("button[data-view=list]").click()
    page.locator("#list .go").nth(1).focus()
    page.keyboard.press("Enter")
    assert page.evaluate(focused) == "H2"
