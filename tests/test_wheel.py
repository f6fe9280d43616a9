"""What is installed is all that `kg` needs: it runs from a wheel as it does from a checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.test_exports import FILES

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the wheel puts among a Python's packages."""
    built, packages = tmp_path_factory.mktemp("wheel"), tmp_path_factory.mktemp("packages")
    command = [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(built)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120)
    [wheel] = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(packages)
    return packages


def _run(packages: Path, *words: str, cwd: Path) -> str:
    """What `python WORDS` says, away from the checkout."""
    known = os.environ | {"PYTHONPATH": str(packages), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [sys.executable, *words], cwd=cwd, env=known, check=True, capture_output=True, text=True, timeout=120
    ).stdout


@pytest.mark.slow
def test_a_wheel_builds_the_graph_that_a_checkout_does_and_answers_the_same_questions(
    installed: Path, tmp_path: Path
) -> None:
    assert _run(installed, "-c", "import kg; print(kg.__file__)", cwd=tmp_path).startswith(str(installed))
    _run(installed, "-m", "kg", "build", str(SEEDS), "-o", "graph", cwd=tmp_path)
    for name in FILES:
        assert (tmp_path / "graph" / name).read_bytes() == (ROOT / "exports" / name).read_bytes(), name
    asked = _run(installed, "-m", "kg", "query", "systems", "-g", "graph", "--format", "csv", cwd=tmp_path)
    assert "Nexus" in asked
    listed = _run(installed, "-m", "kg", "query", "--list", cwd=tmp_path)
    assert all(question.stem in listed for question in (ROOT / "queries").glob("*.rq"))


@pytest.mark.slow
@pytest.mark.skipif(not (ROOT / ".git").exists(), reason="not a git checkout: what belongs to it is unknown")
def test_a_wheel_has_every_file_of_the_package_and_nothing_that_a_run_leaves_behind(installed: Path) -> None:
    inside = {path.relative_to(installed / "kg") for path in (installed / "kg").rglob("*") if path.is_file()}
    # with what is new and not yet added
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "kg"]
    names = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split()
    of_package = {Path(name).relative_to("kg") for name in names}
    assert of_package <= inside
    assert {path.parts[0] for path in inside - of_package} == {"queries", "docs"}
