"""Real runs of `kg identity`: from a pipe, on a terminal, broken off, killed, and two at once."""

import csv
import io
import json
import os
import pty
import re
import select
import signal
import subprocess
import sys
import time
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from kg.cli.identity import _as_csv
from kg.curation import COLUMNS, Kind, parse
from kg.query.deciding.cases import Case, Side
from tests import running

ROOT = Path(__file__).resolve().parent.parent.parent
DOUBTS = str(ROOT / "tests" / "query" / "graphs" / "doubts.trig")
A, B, C, D = (
    f"person/li-wei-{letter * 12}{digit}" for letter, digit in (("a", 2), ("b", 3), ("c", 4), ("d", 5))
)
CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]")


def command(*words: str) -> list[str]:
    return [sys.executable, "-m", "kg", "identity", *words, "-g", DOUBTS]


def kg(*words: str, cwd: Path, typed: str = "") -> CompletedProcess[str]:
    return running.kg("identity", *words, "-g", DOUBTS, cwd=cwd, stdin=typed)


def written(place: Path) -> list[list[str]]:
    file = place / "curation.tsv"
    return [line.split("\t") for line in file.read_text("utf-8").splitlines()] if file.exists() else []


def test_answers_are_read_line_by_line_and_each_is_a_line_of_the_file(tmp_path: Path) -> None:
    done = kg("review", "--who", "Ann", cwd=tmp_path, typed="k\ns his page lists it\n\nDIFFERENT\nk\n")
    assert done.returncode == 0, done.stderr
    head, one, two = written(tmp_path)
    assert head == list(COLUMNS)
    assert one[:5] == ["same", "person", A, B, "Ann"]
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", one[5])
    assert one[6] == "his page lists it"
    assert two[:5] == ["different", "person", B, C, "Ann"]
    assert "2 decisions in curation.tsv; 3 of 6 cases left open." in done.stdout
    assert f"  person 'Li Wei' ({A}) is the same as 'Li Wei' ({B})" in done.stdout
    assert "To build with it: kg build YOUR-DOCUMENTS -o" in done.stdout


def test_the_end_of_input_ends_well_and_makes_no_file(tmp_path: Path) -> None:
    done = kg("review", cwd=tmp_path)
    assert done.returncode == 0
    assert "0 decisions in curation.tsv; 6 of 6 cases left open." in done.stdout
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_who_decides_is_the_login_by_itself(tmp_path: Path) -> None:
    environment = {**os.environ, "LOGNAME": "bea"}
    subprocess.run(
        command("review"), input="s\n", text=True, cwd=tmp_path, env=environment, timeout=60, check=True
    )
    assert written(tmp_path)[1][4] == "bea"


def test_both_sides_stand_beside_each_other_and_no_word_of_a_document_is_obeyed(tmp_path: Path) -> None:
    done = kg("review", cwd=tmp_path, typed="k\nopen\n")
    assert re.search(r"^papers \(3\) +papers \(2\)$", done.stdout, re.MULTILINE)
    assert re.search(r"^  2022 +On doors of A 3 +2021 +On doors of B 2$", done.stdout, re.MULTILINE)
    assert "for: equal ␛]0;names␇" in done.stdout
    assert not CONTROLS.search(done.stdout)


def test_a_word_that_is_no_answer_ends_a_script_and_keeps_what_was_before(tmp_path: Path) -> None:
    done = kg("review", cwd=tmp_path, typed="s\nperhaps \x1b[31m\ns\n")
    assert done.returncode == 2
    assert "Answer 2 of stdin: 'perhaps' is no answer" in done.stderr
    assert len(written(tmp_path)) == 2


def test_an_answer_that_cannot_be_taken_ends_a_script(tmp_path: Path) -> None:
    done = kg("review", cwd=tmp_path, typed="u\ns\n")
    assert done.returncode == 2
    assert "Answer 1 of stdin: There is nothing to take back." in done.stderr
    done = kg("review", cwd=tmp_path, typed="s the \x1b[31mreason\nd\n")
    assert done.returncode == 2
    assert "a character that cannot be seen" in done.stderr
    assert written(tmp_path) == []


def test_bytes_that_are_no_text_do_no_harm(tmp_path: Path) -> None:
    done = subprocess.run(
        command("review"), input=b"s caf\xe9\nq\n", capture_output=True, cwd=tmp_path, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    assert written(tmp_path)[1][6] == "caf\ufffd"


def test_a_second_review_goes_on_where_the_first_ended(tmp_path: Path) -> None:
    kg("review", "--kind", "person", cwd=tmp_path, typed="s\n")
    done = kg("review", "--kind", "person", cwd=tmp_path, typed="d\n")
    assert "1 of 3: One person, or two?" in done.stdout
    assert [row[:4] for row in written(tmp_path)[1:]] == [
        ["same", "person", A, B],
        ["different", "person", B, C],
    ]


def test_only_cases_of_a_kind(tmp_path: Path) -> None:
    done = kg("review", "--kind", "concept", "--curation", "ours.tsv", cwd=tmp_path, typed="same\n")
    assert "1 of 1: One concept, or two? Confidence 0.9, weight 0.8." in done.stdout
    assert (
        (tmp_path / "ours.tsv").read_text("utf-8").splitlines()[1].startswith("same\tconcept\tconcept/door-")
    )
    assert done.stdout.rstrip().endswith("--curation ours.tsv")


def test_lines_that_contradict_each_other_are_told_before_any_case(tmp_path: Path) -> None:
    (tmp_path / "curation.tsv").write_text(
        f"same\tperson\t{A}\t{B}\nsame\tperson\t{B}\t{C}\ndifferent\tperson\t{A}\t{C}\n", "utf-8"
    )
    for words in (["review"], ["list"]):
        done = kg(*words, cwd=tmp_path, typed="s\n")
        assert (done.returncode, done.stdout) == (3, "")
        assert [f"curation.tsv line {number}:" in done.stderr for number in (1, 2, 3)] == [True] * 3


def test_lines_about_who_is_one_person_already_are_told_where_they_contradict(tmp_path: Path) -> None:
    decided = tmp_path / "curation.tsv"
    decided.write_text(f"different\tperson\t{A}\tLi Wei @ On doors of A 1\n", "utf-8")
    assert kg("list", cwd=tmp_path).returncode == 0  # a build may tell them apart
    decided.write_text(f"{decided.read_text('utf-8')}same\tperson\tLi Wei @ On doors of A 1\t{A}\n", "utf-8")
    done = kg("list", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (3, "")
    assert [f"curation.tsv line {number}:" in done.stderr for number in (1, 2)] == [True] * 2


def test_a_line_that_means_nothing_here_is_mentioned(tmp_path: Path) -> None:
    (tmp_path / "curation.tsv").write_text("same\tperson\tLi Wei\tNobody\n", "utf-8")
    done = kg("list", cwd=tmp_path)
    assert done.returncode == 0
    assert "Not considered: line 1 of curation.tsv, which means nothing" in done.stderr


def test_a_file_that_cannot_be_written_ends_with_4(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    done = kg("review", "--curation", "none/curation.tsv", cwd=tmp_path, typed="s\n")
    assert done.returncode == 4
    assert "none/curation.tsv cannot be written" in done.stderr


@pytest.mark.parametrize("name", ["=1+1", "\uff1d1+1", "\uff20SUM(1)", "@x"])
def test_no_name_in_the_list_is_a_formula_for_a_spreadsheet(name: str) -> None:
    one, other = Side("https://e/kg/person/a", name, 2), Side("https://e/kg/person/b", "Li Wei", 1)
    (row,) = csv.DictReader(io.StringIO(_as_csv([Case(Kind.PERSON, 0.5, one, other, "same…", "different…")])))
    assert (row["one_name"], row["other_name"]) == (f"'{name}", "Li Wei")


def test_the_list_is_a_table_json_or_csv_in_one_order(tmp_path: Path) -> None:
    table = kg("list", cwd=tmp_path).stdout.splitlines()
    document = json.loads(kg("list", "--json", cwd=tmp_path).stdout)
    rows = list(csv.DictReader(io.StringIO(kg("list", "--csv", cwd=tmp_path).stdout)))
    assert len(table) == 2 + len(rows)
    assert [case["one"]["iri"].split("/kg/")[1] for case in document["cases"]] == [row["one"] for row in rows]
    assert [row["weight"] for row in rows] == ["1.0", "2.0", "2.0", "1.6", "1.0", "0.8"]
    assert document["cases"][1]["same"] == f"same\tperson\t{A}\t{B}"
    for line, row in zip(table[2:], rows, strict=True):
        assert line.split()[0] == row["kind"]
        assert row["one"] in line


def test_the_list_leaves_out_what_the_file_decides(tmp_path: Path) -> None:
    (tmp_path / "curation.tsv").write_text(f"same\tperson\t{A}\t{B}\n", "utf-8")
    rows = list(csv.DictReader(io.StringIO(kg("list", "--csv", "--kind", "person", cwd=tmp_path).stdout)))
    assert [(row["one"], row["other"]) for row in rows] == [(B, C), (A, C), (A, D)]
    (tmp_path / "curation.tsv").write_text("hide\tpaper\tOn doors of A 1\n", "utf-8")
    assert kg("list", "--kind", "paper", cwd=tmp_path).stdout == "No open case.\n"


class Terminal:
    """A review on a terminal of its own."""

    def __init__(self, place: Path) -> None:
        self._here, there = pty.openpty()
        self._left = b""  # printed, and not looked at yet
        self.process = subprocess.Popen(
            command("review", "--who", "Ann"),
            cwd=place,
            stdin=there,
            stdout=there,
            stderr=there,
            start_new_session=True,
            env={**os.environ, "TERM": "dumb"},
        )
        os.close(there)

    def wait_until_it_waits(self) -> None:
        """An interrupt between the question and the wait for its answer would be seen with the answer."""
        state = Path(f"/proc/{self.process.pid}/stat")
        while state.exists() and state.read_text().rpartition(")")[2].split()[0] != "S":
            time.sleep(0.01)

    def until(self, text: str) -> str:
        """What was printed since the last time, up to and with the text."""
        end = time.monotonic() + 60
        while text.encode() not in self._left and time.monotonic() < end:
            if select.select([self._here], [], [], 1)[0]:
                try:
                    self._left += os.read(self._here, 4096)
                except OSError:  # the other end is closed
                    break
        seen, found, self._left = self._left.partition(text.encode())
        assert found, seen.decode()
        return (seen + found).decode()

    def type(self, text: str) -> None:
        os.write(self._here, text.encode())


def test_on_a_terminal_the_reason_is_asked_for_and_a_wrong_word_asked_again(tmp_path: Path) -> None:
    review = Terminal(tmp_path)
    review.until("1 of 6")
    review.until("q(uit) >")
    review.type("k\n")
    review.until("2 of 6")
    review.until("q(uit) >")
    review.type("what\n")
    review.until("'what' is no answer")
    review.type("s\n")
    review.until("why?")
    review.type("his page\n")
    review.until("3 of 6")
    review.type("d\n")
    review.until("why?")
    review.type("\n")
    review.until("5 of 6")  # the fourth follows from the others
    review.type("\x04")  # Ctrl-D
    review.until("2 decisions in curation.tsv")
    assert review.process.wait(60) == 0
    assert [(row[0], *row[6:]) for row in written(tmp_path)[1:]] == [("same", "his page"), ("different",)]


def test_ctrl_c_keeps_what_was_answered_and_says_it(tmp_path: Path) -> None:
    review = Terminal(tmp_path)
    review.until("q(uit) >")
    review.type("s\n\n")
    review.until("2 of 6")
    review.until("q(uit) >")
    review.wait_until_it_waits()
    os.killpg(review.process.pid, signal.SIGINT)
    told = review.until("Interrupted.")
    assert "1 decision in curation.tsv" in told
    assert review.process.wait(60) == 130
    assert len(written(tmp_path)) == 2


def test_what_was_answered_outlives_a_kill(tmp_path: Path) -> None:
    review = Terminal(tmp_path)
    review.until("q(uit) >")
    review.type("s\n\n")
    review.until("2 of 6")
    review.process.kill()
    review.process.wait(60)
    assert written(tmp_path)[1][:2] == ["same", "paper"]
    assert (tmp_path / "curation.tsv").read_text("utf-8").endswith("\n")


@pytest.mark.slow
@pytest.mark.parametrize("repeat", range(2))
def test_two_reviews_at_once_mix_no_lines_and_repeat_none(tmp_path: Path, repeat: int) -> None:
    both = [
        subprocess.Popen(
            command("review", "--who", name),
            cwd=tmp_path,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for name in ("Ann", "Bob")
    ]
    for process in both:
        assert process.stdin is not None
        process.stdin.write("d\n" * 6)
        process.stdin.close()
    for process in both:
        assert process.wait(60) == 0, process.stderr and process.stderr.read()
        for stream in (process.stdout, process.stderr):
            assert stream is not None
            stream.close()
    found = parse((tmp_path / "curation.tsv").read_text("utf-8"))
    assert found.complaints == ()
    assert len({(line.thing, line.value) for line in found.lines}) == len(found.lines) == 6
