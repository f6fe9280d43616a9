"""The same input gives the same bytes, and they are those that are committed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FILES = ("graph.ttl", "graph.nq", "graph.html", "ids.tsv", "report.json")

ENVIRONMENTS = [
    {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8"},
    # An ASCII locale, which every system has: files must not be written in the locale's encoding.
    {
        "PYTHONHASHSEED": "4242",
        "TZ": "Asia/Kathmandu",
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
    },
]


@pytest.mark.parametrize("environment", ENVIRONMENTS, ids=["plain", "strange"])
def test_a_build_anywhere_gives_the_committed_bytes(environment: dict[str, str], tmp_path: Path) -> None:
    command = [sys.executable, "-m", "kg", "build", "seeds", "-o", str(tmp_path / "out")]
    subprocess.run(command, cwd=ROOT, env=os.environ | environment, check=True, capture_output=True)
    for name in FILES:
        made, committed = (folder / name for folder in (tmp_path / "out", ROOT / "exports"))
        assert made.read_bytes() == committed.read_bytes(), f"{name} differs: see make exports"


def test_a_build_over_its_own_names_changes_nothing(tmp_path: Path) -> None:
    import kg

    for _ in range(2):
        kg.build([ROOT / "seeds"], tmp_path)
        for name in FILES:
            assert (tmp_path / name).read_bytes() == (ROOT / "exports" / name).read_bytes()


@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="not a git checkout: nothing is committed")
def test_nothing_else_is_committed_beside_the_files_of_a_build() -> None:
    listed = subprocess.run(
        ["git", "ls-files", "exports"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    assert sorted(listed) == sorted(f"exports/{name}" for name in FILES)
