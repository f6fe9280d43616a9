import json
import subprocess
import sys
from pathlib import Path

GOOD = '{"id": 1, "title": "Mixture of Experts (MoE)"}\n'


def kg(*words: str, stdin: str = "") -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "kg", "extract", *words]
    return subprocess.run(
        command, input=stdin, capture_output=True, text=True, encoding="utf-8", timeout=60, check=False
    )


def test_a_file_and_standard_input_give_the_same(tmp_path: Path) -> None:
    (tmp_path / "papers.jsonl").write_text(GOOD, "utf-8")
    done = kg(str(tmp_path / "papers.jsonl"))
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["id"] == 1
    assert kg("-", stdin=GOOD).stdout == kg(stdin=GOOD).stdout == done.stdout


def test_nothing_in_nothing_out() -> None:
    done = kg()
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_broken_line_ends_with_3_after_what_came_before_was_written() -> None:
    done = kg(stdin=GOOD * 100 + "no JSON\n" + GOOD)
    assert done.returncode == 3
    assert done.stdout.count("\n") == 100
    assert done.stderr.startswith("Error: stdin:101: ")


def test_the_development_sets_score_as_they_did(shared: Path, tmp_path: Path) -> None:
    for name, least in (("inspec_dev", 40.5), ("semeval2017_dev", 35.5)):
        gold = shared / "data" / "keyphrase" / f"{name}.jsonl"
        (tmp_path / "out").write_text(kg(str(gold)).stdout, "utf-8")
        score = [
            sys.executable,
            str(shared / "eval" / "score.py"),
            "keyphrases",
            str(gold),
            str(tmp_path / "out"),
        ]
        printed = subprocess.run(score, capture_output=True, text=True, timeout=60, check=True).stdout
        (line,) = [line for line in printed.splitlines() if "@10" in line]
        assert float(line.split()[-1]) >= least
