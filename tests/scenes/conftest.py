"""What the scenes share: the command line as a user types it, and a real browser."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]
"""`kg(*words)` in the folder where the user works."""


def kg(*words: str, cwd: Path) -> "subprocess.CompletedProcess[str]":
    """One command, as a user types it; it may fail, but never with a traceback."""
    command = [sys.executable, "-m", "kg", *words]
    done = subprocess.run(command, capture_output=True, text=True, cwd=cwd, timeout=120, check=False)
    assert "Traceback" not in done.stderr
    return done


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
