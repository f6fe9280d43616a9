"""What the scenes share: the command line as a user types it, and a real browser."""

import shutil
from pathlib import Path

import pytest

from kg.store import Graph
from kg.store.terms import text
from tests.running import kg


@pytest.fixture(scope="session")
def built(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the seed page and the graph that was built from it, which no test changes."""
    folder = tmp_path_factory.mktemp("built")
    shutil.copytree(root / "seeds", folder / "seeds")
    assert kg("build", cwd=folder).returncode == 0
    return folder


@pytest.fixture
def place(built: Path, tmp_path: Path) -> Path:
    """The same, for the test alone."""
    return shutil.copytree(built, tmp_path / "place")


def files(place: Path) -> dict[str, bytes]:
    """The files of the graph there, by their names."""
    return {path.name: path.read_bytes() for path in (place / "exports").iterdir() if path.is_file()}


def rows(graph: Graph, query: str) -> list[list[str]]:
    """The rows that a query has, as texts."""
    return [list(map(text, row)) for row in graph.query(query).rows()]
