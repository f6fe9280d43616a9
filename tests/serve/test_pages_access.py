"""Everybody can use every kind of page: no serious fault of access, nothing wider than the window."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import pyoxigraph as ox
import pytest

from kg.api import build
from tests.browsing import CUT_RINGS, Open, faults, reload_until_kept
from tests.serve.test_pages import CLAIM, CONCEPT, PAPER, PERSON, SYSTEM
from tests.serve.visiting import Visit, filled, visit

__all__ = ["visit"]

pytestmark = pytest.mark.slow

GRAPHS = Path(__file__).resolve().parents[1] / "query" / "graphs"
LISTS = (
    "/people", "/papers", "/concepts", "/datasets", "/systems", "/claims", "/categories", "/organisations",
    "/doubts", "/contradictions", "/missing",
)  # fmt: skip
THINGS = (
    PERSON, PAPER, SYSTEM, CONCEPT, CLAIM, "/category/cs.LG",
    "/document/seeds-000-eea491e0dc6133bd-txt-3uor7p4s5rqtp", "/resource?iri=http://xmlns.com/foaf/0.1/name",
)  # fmt: skip
OTHERS = (
    "/", "/questions", "/answer/papers-since", "/search", "/search?q=zhang", "/search?q=foester", "/api",
    "/ns", "/editor", "/person/jakob-foester", "/nothing/here", "/papers?top=-1",
)  # fmt: skip
FOREIGN = (
    "https://example.org/kg/organisation/lab",
    "http://doors.example/hinge",
    "http://doors.example/part",
)


def check(visit: Visit, path: str, width: int, scheme: str) -> None:
    seen = visit(path, width, scheme)
    page = filled(seen)
    assert [said for said in seen.complaints if "the server responded with a status of 4" not in said] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert faults(page) == []


@pytest.mark.parametrize(("width", "scheme"), [(1280, "dark"), (390, "light")])
@pytest.mark.parametrize("path", [*LISTS, *THINGS, *OTHERS])
def test_every_kind_of_page(visit: Visit, path: str, width: int, scheme: str) -> None:
    check(visit, path, width, scheme)


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (820, "dark")])
@pytest.mark.parametrize("path", ["/", PERSON, PAPER])
def test_the_pages_that_most_people_see(visit: Visit, path: str, width: int, scheme: str) -> None:
    check(visit, path, width, scheme)


@pytest.fixture(scope="module")
def foreign(serve: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """A server of a graph of organisations and topics."""
    quads = [quad for name in ("libraries", "topics") for quad in ox.parse(path=GRAPHS / f"{name}.trig")]
    file = tmp_path_factory.mktemp("foreign") / "graph.nq"
    file.write_bytes(ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b"")
    return serve(file)


@pytest.mark.parametrize(("width", "scheme"), [(820, "light"), (390, "dark")])
def test_pages_of_organisations_and_topics(visit: Visit, foreign: str, width: int, scheme: str) -> None:
    for iri in FOREIGN:
        check(visit, f"{foreign}/resource?iri={quote(iri, safe='')}", width, scheme)


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("path", ["/people", "/papers", "/editor", PERSON, PAPER])
def test_the_ring_of_the_focus_is_seen_whole(visit: Visit, path: str, width: int) -> None:
    assert filled(visit(path, width)).evaluate(CUT_RINGS) == []


def test_who_reached_a_panel_before_its_answer_goes_on_from_its_heading(visit: Visit) -> None:
    page = visit(PERSON, 390).page  # the last panel is far down, and waits
    name = page.locator("[data-panel]").last.get_attribute("data-panel")
    page.locator(f'[data-panel="{name}"] > .empty > a').focus()
    page.locator(f'[data-panel="{name}"]:not(.waiting)').wait_for()
    assert page.evaluate("document.activeElement.tagName") == "H2"
    assert page.evaluate("document.activeElement.parentElement.dataset.panel") == name


def test_a_table_can_be_sorted_on_a_phone_and_at_400_percent(visit: Visit) -> None:
    page = visit("/papers", 320).page
    page.get_by_role("link", name="Date").click()
    assert "sort=date" in page.url
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_terms_can_be_read_on_a_phone_without_scrolling_to_the_side(visit: Visit) -> None:
    page = visit("/ns", 390).page
    assert page.locator(".table").evaluate("(one) => one.scrollWidth - one.clientWidth") == 0
    first = page.locator("tbody tr").first
    assert "What it means" in first.locator("td").first.evaluate(
        "(td) => getComputedStyle(td, '::before').content"
    )


@pytest.mark.parametrize("path", ["/", "/search?q=model", "/answer/coauthors", "/api", "/editor"])
def test_what_is_typed_into_has_letters_that_phones_do_not_zoom_into(
    window: Open, address: str, path: str
) -> None:
    seen = window(390, 844, touched=True)
    seen.page.goto(address + path)
    page = filled(seen)
    if path == "/editor":
        page.locator(".CodeMirror").wait_for()
    small = page.evaluate(
        """() => [...document.querySelectorAll("input:not([type=checkbox], [type=radio]), select")]
            .filter((box) => box.checkVisibility() && parseFloat(getComputedStyle(box).fontSize) < 16)
            .map((box) => box.outerHTML.slice(0, 90))"""
    )
    assert small == []


def test_whoever_sorts_by_keyboard_goes_on_at_the_heading(visit: Visit) -> None:
    page = visit("/papers").page
    page.get_by_role("link", name="Date").focus()
    for order in ("ascending", "descending"):
        with page.expect_navigation():  # to its end: before that, the page has not gone to the heading
            page.keyboard.press("Enter")
        assert page.locator(f"th[aria-sort={order}]").count() == 1
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "Date"


@pytest.mark.parametrize("width", [390, 720, 1440])  # 720 is a laptop's screen at twice the size
@pytest.mark.parametrize("path", ["/", "/claims", PERSON, PAPER])
def test_tables_fit_whatever_the_width(visit: Visit, path: str, width: int) -> None:
    """Strips of years and drawings may scroll."""
    page = filled(visit(path, width))
    wider = """() => [...document.querySelectorAll(".table:not(:has(.strip, svg))")]
        .filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.ariaLabel)"""
    assert page.evaluate(wider) == []


def test_of_one_row_there_is_nothing_to_sort_on_a_phone(visit: Visit) -> None:
    page = filled(visit(PERSON, 390))
    rows = "(table) => [table.tBodies[0].rows.length > 1, table.tHead.checkVisibility()]"
    shown = [table.evaluate(rows) for table in page.locator(".stacked:has(thead a)").all()]
    assert sorted({tuple(one) for one in shown}) == [(False, False), (True, True)]


def test_escape_hides_what_a_word_says_of_itself(visit: Visit) -> None:
    page = visit(PAPER).page
    shown = "(at) => getComputedStyle(at, '::after').display"
    word, other = (page.locator(".abstract a.main").nth(place) for place in (0, 1))
    word.focus()
    assert word.evaluate(shown) != "none"
    page.keyboard.press("Escape")
    assert word.evaluate(shown) == "none"
    other.focus()
    assert other.evaluate(shown) != "none"


def test_authors_keep_their_order_whatever_the_direction_of_their_names(
    visit: Visit, serve: Callable[..., str], tmp_path: Path
) -> None:
    byline = "محمد الفاتح and שלמה כהן and Zoë Brien"
    (tmp_path / "my.bib").write_text(f"@article{{a, title = {{On Doors}}, author = {{{byline}}}}}", "utf-8")
    build([tmp_path / "my.bib"], tmp_path / "graph")
    address = serve(tmp_path / "graph")
    page = visit(f"{address}/papers").page
    page.get_by_role("link", name="On Doors").click()
    assert page.locator(".byline a").last.inner_text() == "Zoë Brien"
    lefts = [page.locator(".byline a").nth(place).bounding_box()["x"] for place in range(3)]
    assert lefts == sorted(lefts)


def test_a_word_that_has_the_focus_is_not_under_what_it_says_of_itself(visit: Visit) -> None:
    page = visit(PAPER, 360).page
    page.set_viewport_size({"width": 360, "height": 400})
    page.locator(".marked a[data-told]").first.focus()
    for _ in range(page.locator(".abstract a:not([tabindex])").count()):
        page.keyboard.press("Tab")
        room = page.evaluate(
            """() => {
                const at = document.activeElement;
                const told = parseFloat(getComputedStyle(at, "::after").height);
                return innerHeight - 16 - told - at.getBoundingClientRect().bottom;
            }"""
        )
        assert not room < 0  # of a link that says nothing it is no number


def test_the_key_of_the_search_is_switched_off_on_every_page_and_in_the_picture(visit: Visit) -> None:
    page = visit("/people").page
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "q"
    page.get_by_label("leads to the search").uncheck()
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") == "keys"
    reload_until_kept(page)
    page.goto(page.url.replace("/people", "/papers"))
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.tagName") == "BODY"
    page.goto(
        page.url.replace("/papers", "/explore?focus=" + quote("https://example.org/kg" + PERSON, safe=""))
    )
    page.wait_for_function("() => window.picture !== undefined")
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.id") != "search"
