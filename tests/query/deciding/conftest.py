"""The graph of open questions, for all who decide them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.store import Graph, open_graph

A, B, C, D = (
    f"person/li-wei-{letter * 12}{digit}" for letter, digit in (("a", 2), ("b", 3), ("c", 4), ("d", 5))
)
"""The paths of four people in it."""


@pytest.fixture(scope="module")
def graph(root: Path) -> Iterator[Graph]:
    with open_graph(root / "tests" / "query" / "graphs" / "doubts.trig") as opened:
        yield opened
