"""What the scenes share: the command line as a user types it, and a real browser."""

import shutil
from pathlib import Path

import pytest

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
