"""A small graph with names of every kind, and its index."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.search import Index, open_index
from kg.store import open_graph

NAMES = Path(__file__).with_name("names.trig")


@pytest.fixture(scope="session")
def index() -> Iterator[Index]:
    """The index of the graph of names."""
    with open_graph(NAMES) as graph:
        made = open_index(graph)
    yield made
    made.close()
