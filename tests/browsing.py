"""A real browser that opens a page and watches it, for every folder of tests: one for the whole run.

Two would not do: Playwright starts once in a process.
"""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

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


class Opened:
    """A page that keeps count of everything that should not happen."""

    def __init__(self, page: Any) -> None:
        self.page = page
        self.requests: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.add_init_script(
            "document.addEventListener('securitypolicyviolation', (e) => console.error(e.violatedDirective))"
        )

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


@pytest.fixture
def open_page(browser: Any, tmp_path: Path) -> Iterator[Open]:
    contexts = []

    def opened(
        html: str,
        width: int = 1280,
        height: int = 800,
        scheme: str = "light",
        *,
        touched: bool = False,
        ratio: float = 1,
    ) -> Opened:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme=scheme,
            reduced_motion="reduce",
            has_touch=touched,
            is_mobile=touched,
            device_scale_factor=ratio,
        )
        contexts.append(context)
        return Opened(context.new_page()).go(html, tmp_path)

    yield opened
    for context in contexts:
        context.close()


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
