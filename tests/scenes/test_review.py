"""The scene: who is who is decided case by case, the graph follows; a line removed takes all of it back."""

import subprocess
import sys
from pathlib import Path

import pytest

import kg as library
from tests.running import kg
from tests.scenes.conftest import files

pytestmark = pytest.mark.slow

OTHER = "person/qizhen-zhang-c2awv2bfnr4hd"
KNOWN = "person/qizhen-zhang-evusjmk5daeal"


def review(place: Path, typed: str) -> str:
    command = [sys.executable, "-m", "kg", "identity", "review", "--who", "Ann"]
    done = subprocess.run(
        command, input=typed, capture_output=True, text=True, cwd=place, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def decisions(place: Path) -> list[str]:
    return (place / "curation.tsv").read_text("utf-8").splitlines()[1:]


def test_a_review_joins_two_people_and_removing_its_line_gives_the_first_graph_again(place: Path) -> None:
    before = files(place)
    told = review(place, "same his page at the university lists it\nquit\n")
    assert told.rstrip().endswith("To build with it: kg build")
    assert "9 papers by 19 people" in kg("build", cwd=place).stdout
    assert kg("verify", cwd=place).returncode == 0
    # Whoever knows the name that was given up is led on, in the graph and on the command line.
    assert f"<{OTHER}> dcterms:isReplacedBy <{KNOWN}> ." in (place / "exports" / "graph.ttl").read_text(
        "utf-8"
    )
    assert OTHER in (place / "exports" / "ids.tsv").read_text("utf-8")
    shown = kg("show", OTHER, "--json", cwd=place)
    assert f"/{KNOWN}" in shown.stdout
    # The graph knows the answer now: only the other case is left.
    assert "1 of 1: One person, or two?" in review(place, "")
    file = place / "curation.tsv"
    file.write_text("".join(line for line in file.open(encoding="utf-8") if OTHER not in line), "utf-8")
    assert kg("build", cwd=place).returncode == 0
    assert files(place) == before


def test_answers_of_all_kinds_are_lines_that_a_build_takes(place: Path) -> None:
    before = files(place)
    review(place, "d another group\nundo\ns\nd\n")
    assert [line.split("\t")[0] for line in decisions(place)] == ["same", "different"]
    kg("build", "--strict", cwd=place)
    assert review(place, "").startswith("There is no open case")
    report = library.build(place / "seeds", place / "again", curation=place / "curation.tsv")
    assert all(line.changes for line in report.curation if line.verb == "same")
    review(place, "")  # nothing to ask, nothing written
    assert len(decisions(place)) == 2
    (place / "curation.tsv").unlink()
    kg("build", cwd=place)
    assert files(place) == before


def test_three_that_are_one_are_asked_twice_and_built_as_one(place: Path) -> None:
    review(place, "s\ns\n")
    assert "9 papers by 18 people" in kg("build", cwd=place).stdout
    assert kg("identity", "list", cwd=place).stdout == "No open case.\n"
