"""What several test folders share: options, and where data that is not part of the project may lie."""

import os
import signal
from pathlib import Path

import pytest
from hypothesis import settings

from tests.browsing import browser, left, open_page, window
from tests.servers import listener, oxigraph, oxigraph_server, union, virtuoso, virtuoso_server

__all__ = [
    "browser", "left", "listener", "open_page", "oxigraph", "oxigraph_server", "union", "virtuoso",
    "virtuoso_server", "window",
]  # fmt: skip

ROOT = Path(__file__).resolve().parent.parent

collect_ignore = ["loaded.py"]  # which builds a graph when it is imported, to look for examples

settings.register_profile("untimed", deadline=None)  # how fast a machine is, is no property of the code
settings.load_profile("untimed")

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell lets what it runs in the background ignore interrupts, and so would what tests start.
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--refresh", action="store_true", help="write the expected files anew instead of comparing"
    )


@pytest.fixture(scope="session")
def root() -> Path:
    """The top folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of development data, from KG_SHARED or beside the project; skips where there is none."""
    place = Path(os.environ.get("KG_SHARED", ROOT.parent / "shared"))
    if not (place / "gold").is_dir():
        pytest.skip(f"the development data is not at {place}; set KG_SHARED to where it is")
    return place
