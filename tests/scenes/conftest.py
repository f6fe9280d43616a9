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


@pytest.fixture
def place(root: Path, tmp_path: Path) -> Path:
    """A folder with the seed page and the graph that was built from it."""
    shutil.copytree(root / "seeds", tmp_path / "seeds")
    assert kg("build", cwd=tmp_path).returncode == 0
    return tmp_path
