"""Each stage of a build has its time, in a file that somebody asked for."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import kg
from kg.cli.timings import timings
from kg.errors import OutputError
from kg.pipeline.reading.driver import Progress


@pytest.mark.slow
def test_a_build_writes_the_time_of_each_stage(tmp_path: Path, root: Path) -> None:
    file = tmp_path / "times.json"
    words = ["build", str(root / "seeds"), "-o", str(tmp_path / "out"), "--timings", str(file)]
    subprocess.run([sys.executable, "-m", "kg", *words], check=True, capture_output=True)
    stages = json.loads(file.read_text())["stages"]
    assert [each["stage"] for each in stages] == [
        "reading",
        "finding out who is who",
        "reading the texts",
        "finding out what they name",
        "describing and writing",
        "checking and drawing",
    ]
    assert all(each["seconds"] >= 0 and each["cpu_seconds"] >= 0 for each in stages)
    assert not (tmp_path / "out" / "times.json").exists()


def test_a_stage_is_told_before_anything_of_it_is_done(tmp_path: Path, root: Path) -> None:
    told: list[Progress] = []
    kg.build(root / "seeds", tmp_path, tell=told.append)
    first = {each.stage: each.done for each in reversed(told)}
    assert first["reading the texts"] == 0


def test_what_is_told_is_told_on(tmp_path: Path) -> None:
    told: list[Progress] = []
    progress = Progress("reading", 1, 2, 3)
    with timings(None) as keeping_time:
        assert keeping_time(told.append) == told.append
    with timings(tmp_path / "times.json") as keeping_time:
        tell = keeping_time(told.append)
        assert tell is not None
        tell(progress)
    assert told == [progress]


def test_a_build_that_fails_leaves_no_times(tmp_path: Path) -> None:
    def fail() -> None:
        raise OSError

    with pytest.raises(OSError), timings(tmp_path / "times.json"):  # noqa: PT011
        fail()
    assert not (tmp_path / "times.json").exists()


def test_a_file_that_cannot_be_written_is_named_before_the_build(tmp_path: Path) -> None:
    (tmp_path / "times.json").mkdir()
    with pytest.raises(OutputError, match="Is a directory"), timings(tmp_path / "times.json"):
        pytest.fail("nothing may be done before")


@pytest.mark.slow
def test_where_the_times_cannot_be_written_the_build_is_told_first(tmp_path: Path, root: Path) -> None:
    words = [
        "build",
        str(root / "seeds"),
        "-o",
        str(tmp_path / "out"),
        "--timings",
        str(tmp_path / "no/x.json"),
    ]
    done = subprocess.run([sys.executable, "-m", "kg", *words], capture_output=True, text=True)
    assert done.returncode == 4
    assert "9 papers" in done.stdout
    assert "x.json cannot be written: No such file or directory" in done.stderr


def test_what_holds_no_times_is_never_replaced(tmp_path: Path) -> None:
    decisions = tmp_path / "curation.tsv"
    decisions.write_text("same\tperson\ta\tb\n")
    with pytest.raises(OutputError, match="holds no times, and would be replaced"), timings(decisions):
        pytest.fail("nothing may be done before")
    assert decisions.read_text() == "same\tperson\ta\tb\n"
    times = tmp_path / "times.json"
    for _ in range(2):
        with timings(times):
            pass
    assert json.loads(times.read_text())["stages"]
