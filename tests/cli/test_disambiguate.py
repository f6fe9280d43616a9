import json
import subprocess
import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests import running

WEI = '{"id": 1, "name": "Wei Li", "coauthors": ["Ana"]}\n{"id": 2, "name": "Wei Li", "coauthors": ["Ana"]}\n'


def kg(*words: str, stdin: str = "") -> CompletedProcess[str]:
    return running.kg("disambiguate", *words, stdin=stdin)


def test_a_file_and_standard_input_give_the_same(tmp_path: Path) -> None:
    (tmp_path / "signatures.jsonl").write_text(WEI, "utf-8")
    done = kg(str(tmp_path / "signatures.jsonl"))
    assert (done.returncode, done.stderr) == (0, "")
    one, two = map(json.loads, done.stdout.splitlines())
    assert one["person"] == two["person"]
    assert kg("-", stdin=WEI).stdout == kg(stdin=WEI).stdout == done.stdout


def test_a_broken_line_ends_with_3_and_writes_nothing() -> None:
    done = kg(stdin=WEI + "{}\n")
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith("Error: stdin:3: ")


def test_a_name_that_names_nobody_is_told_beside_the_answers() -> None:
    done = kg(stdin=WEI + '{"id": 3, "name": "et al."}\n')
    assert (done.returncode, done.stdout.count("\n")) == (0, 3)
    assert done.stderr == "stdin:3: 'et al.' names nobody; it is a person of its own.\n"


@pytest.mark.slow
def test_the_development_set_scores_as_it_did(shared: Path, tmp_path: Path) -> None:
    gold = shared / "data" / "people" / "aminer_dev.jsonl"
    given = subprocess.run(
        [sys.executable, str(shared / "eval" / "people_input.py"), str(gold)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    ).stdout
    (tmp_path / "out").write_text(kg(stdin=given).stdout, "utf-8")
    score = [sys.executable, str(shared / "eval" / "score.py"), "people", str(gold), str(tmp_path / "out")]
    printed = subprocess.run(score, capture_output=True, text=True, timeout=60, check=True).stdout
    (line,) = [line for line in printed.splitlines() if "B-cubed" in line]
    assert float(line.split()[-1]) >= 79.0
