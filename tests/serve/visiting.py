"""Pages of a server in a real browser."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from tests.browsing import Opened

Visit = Callable[..., Opened]
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
        seen.page.goto(path if ":" in path.split("?")[0] else address + path)
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
