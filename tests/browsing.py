"""A real browser that opens a page and watches it, for every folder of tests: one for the whole run.

Two would not do: Playwright starts once in a process. Its windows are few as well, and each is used by test
after test: to make one takes Chromium longer than most of the tests do.
"""

import shutil
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from axe_playwright_python.sync_playwright import Axe

SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


DRAWN = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
"""Waits until what was changed is drawn."""


FRAMES = "() => { let left = 90; const next = () => left-- && requestAnimationFrame(next); next(); }"
"""Has a page draw for a while. Chromium encodes a PNG between two frames; where nothing is drawn it waits."""


class Opened:
    """A page that keeps count of everything that should not happen."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.forget()
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("response", lambda answer: self.failed.append(answer.url) if answer.status >= 400 else None)
        page.on("requestfailed", lambda request: self.failed.append(f"{request.url} {request.failure}"))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.add_init_script(
            "document.addEventListener('securitypolicyviolation', (e) => console.error(e.violatedDirective))"
        )

    def forget(self) -> None:
        self.requests: list[str] = []
        self.failed: list[str] = []
        self.complaints: list[str] = []

    def go(self, html: str, folder: Path) -> "Opened":
        (folder / "graph.html").write_text(html, encoding="utf-8")
        self.page.goto((folder / "graph.html").as_uri())
        self.page.wait_for_function("window.picture !== undefined")
        return self

    @property
    def strangers(self) -> list[str]:
        """Requests for anything but the page itself."""
        return [url for url in self.requests if not url.endswith("/graph.html")]

    def name(self) -> str:
        return str(self.page.locator("#card h2").inner_text())


Open = Callable[..., Opened]


class Kind(NamedTuple):
    """What a window is for good, whatever is opened in it."""

    touched: bool
    ratio: float
    scripts: bool


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """A real Chromium; without one these tests fail, for what they promise cannot be seen otherwise."""
    from playwright.sync_api import sync_playwright

    names = ("chromium", "chromium-browser", "google-chrome")
    path = next(filter(None, map(shutil.which, names)), None)
    if path is None:
        pytest.fail("the tests of the page need Chromium: apt install chromium, or Google Chrome")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def left() -> defaultdict[Kind, list[Opened]]:
    """The windows that no test is using."""
    return defaultdict(list)


@pytest.fixture
def window(
    request: pytest.FixtureRequest, browser: Any, left: defaultdict[Kind, list[Opened]]
) -> Iterator[Open]:
    """Lends a blank window to the test; who routes or listens in it undoes that."""
    lent: list[tuple[Kind, Opened]] = []

    def given(
        width: int = 1280,
        height: int = 900,
        scheme: str = "light",
        *,
        motion: str = "reduce",
        touched: bool = False,
        ratio: float = 1,
        scripts: bool = True,
    ) -> Opened:
        kind = Kind(touched, ratio, scripts)
        seen = left[kind].pop() if left[kind] else made(browser, kind)
        lent.append((kind, seen))
        size = {"width": width, "height": height}
        if seen.page.viewport_size != size:
            seen.page.set_viewport_size(size)
        seen.page.emulate_media(
            media="null", color_scheme=scheme, reduced_motion=motion, forced_colors="none"
        )
        return seen

    failed = request.session.testsfailed
    yield given
    for kind, seen in lent:
        if request.session.testsfailed == failed and is_blank_again(seen):
            left[kind].append(seen)
        else:
            seen.page.context.close()


def made(browser: Any, kind: Kind) -> Opened:
    context = browser.new_context(
        has_touch=kind.touched,
        is_mobile=kind.touched,
        device_scale_factor=kind.ratio,
        java_script_enabled=kind.scripts,
    )
    return Opened(context.new_page())


KEPT = "() => { try { return localStorage.length + sessionStorage.length; } catch { return 0; } }"


def is_blank_again(seen: Opened) -> bool:
    """Leaves what is open; false where something of it stays, be it only what a page keeps."""
    page = seen.page
    if page.is_closed() or len(page.context.pages) > 1 or page.evaluate(KEPT) or page.context.cookies():
        return False
    page.goto("about:blank")
    page.mouse.move(0, 0)
    page.context.clear_permissions()
    seen.forget()
    return True


@pytest.fixture
def open_page(window: Open, tmp_path: Path) -> Open:
    """Opens a page that is one file."""

    def opened(html: str, width: int = 1280, height: int = 800, scheme: str = "light", **more: Any) -> Opened:
        return window(width, height, scheme, **more).go(html, tmp_path)

    return opened


def reload_until_kept(page: Any) -> None:
    """Waits for what a page keeps: a busy Chromium may open the next one before it has written that down."""
    for _ in range(20):
        page.reload()
        if page.evaluate("localStorage.length"):
            return
    pytest.fail("the page keeps nothing")


SCROLLED = """async () => {
    const drawn = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const isWaiting = () => document.querySelector("[data-panel] > p.empty > a, [aria-busy]");
    for (let turn = 0; turn < 1000 && isWaiting(); turn += 1) {
        scrollBy({ top: innerHeight, behavior: "instant" });
        await drawn();
    }
    scrollTo({ top: document.documentElement.scrollHeight, behavior: "instant" });
    await drawn();
    return isWaiting() === null;
}"""
"""Scrolls window by window until every panel, asked for when it is near, has its answer; then to the end."""


def faults(page: Any) -> list[str]:
    """What axe-core calls serious or critical, with the places."""
    found = Axe().run(page).response["violations"]
    return [
        f"{fault['id']}: {node['html'][:140]} {node['failureSummary'][:200]}"
        for fault in found
        if fault["impact"] in ("serious", "critical")
        for node in fault["nodes"]
    ]


CUT_RINGS = """() => {
    const cut = [];
    const usable = "a[href], button, input, select, summary, [tabindex='0']";
    for (const place of document.querySelectorAll(usable)) {
        if (!place.checkVisibility({ visibilityProperty: true })) continue;
        if (place.closest("[inert], svg, .yasqe")) continue;
        place.focus({ focusVisible: true });
        const at = place.closest(".chip") ?? place;
        const { outlineOffset, outlineWidth } = getComputedStyle(at);
        const reach = parseFloat(outlineOffset) + parseFloat(outlineWidth);
        const { left, right, top, bottom } = at.getClientRects()[0] ?? at.getBoundingClientRect();
        for (let around = at.parentElement; around !== document.body; around = around.parentElement) {
            if (getComputedStyle(around).overflow === "visible" || around.clientWidth === 0) continue;
            const box = around.getBoundingClientRect();
            const [x, y] = [box.left + around.clientLeft, box.top + around.clientTop];
            const [width, height] = [around.clientWidth, around.clientHeight];
            const room = Math.min(left - x, top - y, x + width - right, y + height - bottom);
            if (room > -1 && room < reach - 1) cut.push(at.outerHTML.slice(0, 80) + around.className);
        }
    }
    return cut;
}"""
"""The places whose ring is cut off, by what they lie in, when they have the focus."""


def saved(page: Any, button: str) -> str:
    """The text of the file that a button saves."""
    with page.expect_download() as waiting:
        page.locator(button).click()
    return Path(waiting.value.path()).read_text(encoding="utf-8")
