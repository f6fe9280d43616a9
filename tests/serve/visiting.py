"""Pages of a server in a real browser."""

from collections.abc import Callable
from typing import Any

import pytest

from tests.browsing import SCROLLED, Open, Opened

Visit = Callable[..., Opened]


@pytest.fixture
def visit(window: Open, address: str) -> Visit:
    """Opens a page of the server and watches it; with `scripts=False` as a browser without any."""

    def opened(path: str, width: int = 1280, scheme: str = "light", *, scripts: bool = True) -> Opened:
        seen = window(width, 900, scheme, scripts=scripts)
        seen.page.goto(path if ":" in path.split("?")[0] else address + path)
        return seen

    return opened


def filled(seen: Opened) -> Any:
    """The page when every panel has been scrolled to and has its answer."""
    assert seen.page.evaluate(SCROLLED)
    return seen.page
