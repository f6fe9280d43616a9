"""A small graph, a stand-in for an opened one, and a real browser."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

GRAPHS = Path(__file__).parent / "graphs"
SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class Answer:
    def __init__(self, solutions: Any) -> None:
        self.variables = [variable.value for variable in solutions.variables]
        self._rows = [tuple(solution) for solution in solutions]

    def rows(self) -> Iterator[tuple[Any, ...]]:
        return iter(self._rows)


class StandIn:
    """Answers SPARQL in this process: what `kg.store` does, without its safety and its cost."""

    def __init__(self, quads: Any) -> None:
        self._store = ox.Store()
        self._store.extend(quads)

    def query(self, text: str, /) -> Answer:
        return Answer(self._store.query(text))


def small_quads() -> list[ox.Quad]:
    return list(ox.parse(path=GRAPHS / "small.trig", format=ox.RdfFormat.TRIG))


@pytest.fixture(scope="session")
def small() -> StandIn:
    """Two papers with everything that can be told of them."""
    return StandIn(small_quads())


@pytest.fixture(scope="session")
def altered() -> Callable[[Callable[[str], str]], StandIn]:
    """Makes the small graph with every string changed by a function."""

    def make(change: Callable[[str], str]) -> StandIn:
        return StandIn(changed(quad, change) for quad in small_quads())

    return make


def changed(quad: ox.Quad, change: Callable[[str], str]) -> ox.Quad:
    value = quad.object
    plain = isinstance(value, ox.Literal) and value.datatype.value.endswith("#string")
    if not plain or quad.predicate.value.endswith("#verdict"):
        return quad
    return ox.Quad(quad.subject, quad.predicate, ox.Literal(change(value.value)), quad.graph_name)


@pytest.fixture(scope="session")
def parsed() -> Callable[[str], StandIn]:
    """Makes a graph from Turtle, with the prefixes of the small one."""
    head = "".join(line for line in (GRAPHS / "small.trig").open(encoding="utf-8") if line.startswith("@"))
    return lambda turtle: StandIn(ox.parse(head + turtle, format=ox.RdfFormat.TRIG))


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
