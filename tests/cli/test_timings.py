"""Each stage of a build has its time, in a file that somebody asked for."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kg.cli.timings import timings
from kg.pipeline.driver import Progress


def test_a_build_writes_the_time_of_each_stage(tmp_path: Path, root: Path) -> None:
    file = tmp_path / "times.json"
    words = ["build", str(root / "seeds"), "-o", str(tmp_path / "out"), "--timings", str(file)]
    subprocess.run([sys.executable, "-m", "kg", *words], check=True, capture_output=True)
    stages = json.loads(file.read_text())["stages"]
    assert [each["stage"] for each in stages] == [
        "reading",
        "finding out who is who",
        "describing and writing",
        "checking and drawing",
    ]
    assert all(each["seconds"] >= 0 and each["cpu_seconds"] >= 0 for each in stages)
    assert not (tmp_path / "out" / "times.json").exists()


def test_what_is_told_is_told_on() -> None:
    told: list[Progress] = []
    progress = Progress("reading", 1, 2, 3)
    with timings(None, told.append) as tell:
        assert tell is not None
        tell(progress)
    assert told == [progress]


def test_a_build_that_fails_leaves_no_times(tmp_path: Path) -> None:
    def fail() -> None:
        raise OSError

    with pytest.raises(OSError), timings(tmp_path / "times.json", None):  # noqa: PT011
        fail()
    assert not (tmp_path / "times.json").exists()
