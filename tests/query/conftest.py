"""The graph of the seed, as it is committed, for all who ask it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.store import Graph, open_graph


@pytest.fixture(scope="module")
def seed(root: Path) -> Iterator[Graph]:
    with open_graph(root / "exports" / "graph.nq") as opened:
        yield opened


@pytest.fixture(scope="module")
def facts(root: Path) -> Iterator[Graph]:
    with open_graph(root / "exports" / "graph.ttl") as opened:
        yield opened
