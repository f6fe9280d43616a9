"""The graph of open questions, for all who decide them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.store import Graph, open_graph


@pytest.fixture(scope="module")
def graph(root: Path) -> Iterator[Graph]:
    with open_graph(root / "tests" / "query" / "graphs" / "doubts.trig") as opened:
        yield opened
