"""The box that offers what somebody types, in a real browser."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.browsing import Open, Opened, faults

NAMES = Path(__file__).resolve().parents[2] / "search" / "names.trig"
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def site(serve: Callable[..., str]) -> str:
    """A server of a graph of names that are hard to show, with its index made."""
    address = serve(NAMES)
    httpx.get(f"{address}/api/search", params={"q": "a"}, trust_env=False, timeout=30)
    return address


@pytest.fixture
def box(window: Open, site: str) -> Iterator[Opened]:
    opened = window(900, 700, motion="no-preference")
    opened.page.goto(f"{site}/search")
    yield opened
    opened.page.unroute_all()


def offered(opened: Opened, typed: str, first: str) -> list[str]:
    """What is offered, as soon as this comes first."""
    opened.page.locator("#q").fill(typed)
    opened.page.locator("[role=option] .name", has_text=first).first.wait_for()
    return [str(name) for name in opened.page.locator("[role=option] .name").all_inner_texts()]


def active(opened: Opened) -> str:
    """The text of the option that a screen reader is told of; empty when it is none."""
    script = """() => {
      const id = document.querySelector("#q").getAttribute("aria-activedescendant");
      return id ? document.getElementById(id).querySelector(".name").textContent : "";
    }"""
    return str(opened.page.evaluate(script))


def test_arrows_walk_what_is_offered_and_enter_goes_there(box: Opened, site: str) -> None:
    names = offered(box, "noise", "Noise: A Study")
    keyboard = box.page.keyboard
    for name in [*names, "", names[0]]:
        keyboard.press("ArrowDown")
        assert active(box) == name
    keyboard.press("ArrowUp")
    assert active(box) == ""
    keyboard.press("ArrowUp")
    assert active(box) == names[-1]
    with box.page.expect_navigation():
        keyboard.press("Enter")
    assert box.page.url == f"{site}/paper/noise-2"


def test_enter_without_a_choice_searches(box: Opened) -> None:
    offered(box, "noise", "Noise: A Study")
    with box.page.expect_navigation():
        box.page.keyboard.press("Enter")
    assert box.page.url.endswith("/search?q=noise")


def test_escape_closes_the_list_and_keeps_what_was_typed(box: Opened) -> None:
    offered(box, "noise", "Noise: A Study")
    box.page.keyboard.press("Escape")
    assert box.page.locator("[role=listbox]:visible").count() == 0
    assert box.page.locator("#q").input_value() == "noise"
    assert box.page.locator("#q").get_attribute("aria-expanded") == "false"


def test_a_slash_leads_to_the_box_unless_somebody_types(box: Opened) -> None:
    box.page.locator("h1").click()
    box.page.keyboard.press("/")
    assert box.page.evaluate("document.activeElement.id") == "q"
    box.page.keyboard.type("a/b")
    assert box.page.locator("#q").input_value() == "a/b"


def test_an_option_can_be_clicked(box: Opened, site: str) -> None:
    offered(box, "jakob", "Jakob Foerster")
    with box.page.expect_navigation():
        box.page.locator("[role=option]").first.click()
    assert box.page.url == f"{site}/person/jakob"


def test_the_server_is_not_asked_for_every_key(box: Opened) -> None:
    with box.page.expect_response(lambda answer: answer.url.endswith("q=jakob%20foerster")):
        box.page.locator("#q").press_sequentially("jakob foerster")
    assert len([url for url in box.requests if "/suggest" in url]) < len("jakob foerster")


def test_an_answer_that_comes_late_is_not_shown(box: Opened) -> None:
    late: list[Any] = []
    box.page.route("**/suggest?q=noise", lambda route: late.append(route))
    with box.page.expect_request("**/suggest?q=noise"):
        box.page.locator("#q").fill("noise")
    assert offered(box, "jakob", "Jakob Foerster") == ["Jakob Foerster"]
    for route in late:
        route.fulfill(json=[{"kind": "paper", "name": "Noise", "note": "", "href": "./"}])
    assert box.page.locator("[role=option] .name").all_inner_texts() == ["Jakob Foerster"]


def test_a_list_from_which_somebody_chooses_stays_when_an_answer_comes_late(box: Opened, site: str) -> None:
    offered(box, "jakob", "Jakob Foerster")
    late: list[Any] = []
    box.page.route("**/suggest?q=jakob%20f", lambda route: late.append(route))
    with box.page.expect_request("**/suggest?q=jakob%20f"):
        box.page.keyboard.type(" f")
    box.page.keyboard.press("ArrowDown")
    for route in late:
        route.fulfill(json=[{"kind": "paper", "name": "Noise", "note": "", "href": "./"}])
    box.page.wait_for_timeout(200)  # as long as a list would take to come and let go of the choice
    assert box.page.locator("[role=option][aria-selected=true] .name").all_inner_texts() == ["Jakob Foerster"]
    with box.page.expect_navigation():
        box.page.keyboard.press("Enter")
    assert box.page.url == f"{site}/person/jakob"


def test_names_are_shown_as_text_and_nothing_else_is_loaded(box: Opened, site: str) -> None:
    names = offered(box, "img", "<img src=x")
    assert names[0].startswith("<img src=x onerror=")
    assert box.page.evaluate("window.__pwn") is None
    assert [url for url in box.requests if not url.startswith(site)] == []
    assert [words for words in box.complaints if "404" not in words] == []


def test_what_a_screen_reader_needs_is_there(box: Opened) -> None:
    offered(box, "noise", "Noise: A Study")
    box.page.keyboard.press("ArrowDown")
    assert faults(box.page) == []


@pytest.mark.parametrize("width", [320, 390, 900, 1280])
@pytest.mark.parametrize("note", ["2 papers · cs.DL · 2018–2020", "A Long Name et al. in a long line · 2020"])
def test_a_long_detail_leaves_a_name_its_line(box: Opened, width: int, note: str) -> None:
    hit = {"kind": "organisation", "name": "Jane Smith", "note": note, "href": "person/x"}
    box.page.route("**/search/suggest?*", lambda route: route.fulfill(json=[hit]))
    box.page.set_viewport_size({"width": width, "height": 700})
    offered(box, "jane smi", "Jane Smith")
    lines = "(at) => Math.round(at.offsetHeight / parseFloat(getComputedStyle(at).lineHeight))"
    for part in (".kind", ".name"):
        assert box.page.locator(f"[role=option] {part}").evaluate(lines) == 1
    inside = "(at) => at.scrollWidth <= at.clientWidth"
    assert box.page.locator("[role=listbox]:visible").evaluate(inside)


@pytest.mark.parametrize(("width", "is_beside"), [(390, False), (900, True)])
def test_a_detail_begins_below_the_name_or_stands_beside_it(box: Opened, width: int, is_beside: bool) -> None:
    hit = {"kind": "person", "name": "Jane Smith", "note": "2 papers · 2018–2020", "href": "person/x"}
    box.page.route("**/search/suggest?*", lambda route: route.fulfill(json=[hit]))
    box.page.set_viewport_size({"width": width, "height": 700})
    offered(box, "jane smi", "Jane Smith")
    name, note = (box.page.locator(f"[role=option] .{part}").bounding_box() for part in ("name", "note"))
    assert name
    assert note
    assert (note["x"] == name["x"], note["y"] >= name["y"] + name["height"]) == (not is_beside, not is_beside)
