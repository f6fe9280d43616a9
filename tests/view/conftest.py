"""Small graphs, and a stand-in for an opened one."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from kg.view.cards.telling import Telling
from kg.view.reading.facts import read_facts
from kg.view.scene import read_scene
from kg.view.wordcode import SEPARATOR
from tests.view.signs import decode

GRAPHS = Path(__file__).parent / "graphs"
ROOT = Path(__file__).resolve().parents[2]


class Answer:
    def __init__(self, solutions: Any) -> None:
        columns = [variable.value for variable in solutions.variables]
        self._rows = [
            {column: value.value for column, value in zip(columns, row, strict=True) if value is not None}
            for row in solutions
        ]

    def texts(self) -> Iterator[dict[str, str]]:
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
    const data = held;
    const box = document.getElementById("canvas").getBoundingClientRect();
    const at = (id) => { const p = picture.at(id); return [p.x + box.x, p.y + box.y]; };
    const edges = data.edges.map(({ from, to }) => {
        const [a, b] = [at(from), at(to)];
        return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    });
    return { nodes: data.nodes.map((node) => at(node.id)), edges };
}"""


def lines_of(page: str) -> dict[str, list[Any]]:
    """What the page holds for its script, part by part, in plain words."""
    match = re.search(r'<script type="text/plain" id="data">(.*?)</script>', page, re.DOTALL)
    assert match
    head, signs, *lines = match[1].split("\n")
    told = iter([json.loads(decode(line, signs.split(SEPARATOR))) for line in lines])
    return {part: [next(told) for _ in range(count)] for part, count in json.loads(head)}


def data_of(page: str) -> Any:
    """What the script reads at once."""
    return lines_of(page)["picture"][0]


def told_of(page: str) -> str:
    """What the page tells when it is asked."""
    parts = lines_of(page)
    del parts["picture"]
    return json.dumps(parts, ensure_ascii=False)


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
    return Telling(scene, read_facts(graph, scene.kinds()), scene.indices())


@pytest.fixture(scope="session")
def telling(small: StandIn) -> Telling:
    """What the cards of the small graph are told from."""
    return told(small)


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
