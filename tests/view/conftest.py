"""A small graph, a stand-in for an opened one, and a real browser."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from kg.view.facts import read_facts
from kg.view.scene import read_scene
from kg.view.telling import Telling

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


MIDDLES = """() => {
    const data = JSON.parse(document.getElementById("data").textContent);
    const box = document.getElementById("canvas").getBoundingClientRect();
    const at = (id) => { const p = picture.at(id); return [p.x + box.x, p.y + box.y]; };
    const edges = data.edges.map(({ from, to }) => {
        const [a, b] = [at(from), at(to)];
        return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    });
    return { nodes: data.nodes.map((node) => at(node.id)), edges };
}"""


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
def small() -> StandIn:
    """Two papers with everything that can be told of them."""
    return StandIn(small_quads())


def rich_quads() -> list[ox.Quad]:
    return list(ox.parse(path=GRAPHS / "rich.trig", format=ox.RdfFormat.TRIG))


@pytest.fixture(scope="session")
def rich() -> StandIn:
    """Four papers with systems, claims, relations and contradictions."""
    return StandIn(rich_quads())


def told(graph: Any, nodes: int = 1000) -> Telling:
    """What cards are told from."""
    scene = read_scene(graph, nodes)
    return Telling(scene, read_facts(graph, frozenset(scene.indices())), scene.indices())


@pytest.fixture(scope="session")
def altered() -> Callable[[Callable[[str], str]], StandIn]:
    """Makes the small graph with every string changed by a function."""

    def make(change: Callable[[str], str]) -> StandIn:
        return StandIn(changed(quad, change) for quad in small_quads())

    return make


@pytest.fixture(scope="session")
def altered_rich() -> Callable[[Callable[[str], str]], StandIn]:
    """The same of the rich graph."""

    def make(change: Callable[[str], str]) -> StandIn:
        return StandIn(changed(quad, change) for quad in rich_quads())

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


@pytest.fixture
def open_page(browser: Any, tmp_path: Path) -> Iterator[Open]:
    contexts = []

    def opened(html: str, width: int = 1280, height: int = 800, scheme: str = "light") -> Opened:
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
        )
        contexts.append(context)
        return Opened(context.new_page()).go(html, tmp_path)

    yield opened
    for context in contexts:
        context.close()
