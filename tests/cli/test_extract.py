import gc
import json
import re
import subprocess
import sys
import threading
from enum import StrEnum
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from click.testing import CliRunner

from kg.cli.extract import command
from kg.model import ConceptType, EntityType, LinkType
from kg.model.findings import Bound, ClaimKind, ClaimRole, Direction
from tests import running

GOOD = '{"id": 1, "title": "Mixture of Experts (MoE)"}\n'


def kg(*words: str, stdin: str = "") -> CompletedProcess[str]:
    return running.kg("extract", *words, stdin=stdin)


def test_a_file_and_standard_input_give_the_same(tmp_path: Path) -> None:
    (tmp_path / "papers.jsonl").write_text(GOOD, "utf-8")
    done = kg(str(tmp_path / "papers.jsonl"))
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout)["id"] == 1
    assert kg("-", stdin=GOOD).stdout == kg(stdin=GOOD).stdout == done.stdout


TELLING = {
    "id": 1,
    "title": "Nexus, Mixture of Experts (MoE)",
    "abstract": "We present Nexus, a model for translation. Nexus uses LoRA and is evaluated on ImageNet. "
    "It outperforms BAM by up to 2.1% in accuracy.",
}


def test_the_help_names_every_field_and_every_kind_of_entity_and_relation() -> None:
    answer = json.loads(kg(stdin=json.dumps(TELLING) + "\n").stdout)
    told = kg("--help").stdout
    assert all(answer[key] for key in answer)
    for key, found in answer.items():
        fields = "" if key == "id" else ", ".join(f'"{field}"' for field in found[0])
        assert f'"{key}": [{{{fields}}}, …]' in " ".join(told.split()) or key == "id"
    kinds = {each["type"] for key in ("entities", "relations") for each in answer[key]}
    kinds |= {*EntityType, *LinkType}
    assert all(kind in told for kind in kinds)


@pytest.mark.parametrize(
    ("field", "values"),
    [("kind", ClaimKind), ("role", ClaimRole), ("bound", Bound), ("direction", Direction)],
)
def test_the_help_names_every_value_of_a_field_of_claims(field: str, values: type[StrEnum]) -> None:
    claims = " ".join((command.help or "").partition("claims: its figures")[2].split())
    told = re.search(rf"{field}: (.*?)(?= [a-z]+(?:, [a-z]+)?: |$)", claims)
    assert told is not None
    named = re.sub(r"\([^)]*\)", "", told[1])
    assert all(re.search(rf"\b{re.escape(value)}\b", named) for value in values), named


def test_the_help_names_every_type_of_concept() -> None:
    told = " ".join((command.help or "").partition("concepts:")[2].partition("entities:")[0].split())
    assert all(value in told for value in ConceptType)


def test_nothing_in_nothing_out() -> None:
    done = kg()
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_broken_line_ends_with_3_after_what_came_before_was_written() -> None:
    done = kg(stdin=GOOD * 100 + "no JSON\n" + GOOD)
    assert done.returncode == 3
    assert done.stdout.count("\n") == 100
    assert done.stderr.startswith("Error: stdin:101: ")


@pytest.mark.slow
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


@pytest.mark.slow
@pytest.mark.parametrize("after", ["", "\n"])
def test_a_program_that_writes_one_line_gets_its_answer_before_the_next(after: str) -> None:
    command = [sys.executable, "-m", "kg", "extract"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        waiting = threading.Timer(60, process.kill)
        waiting.start()
        for number in range(3):
            process.stdin.write(GOOD.replace("1", str(number), 1) + after)
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["id"] == number
        process.stdin.close()
        waiting.cancel()
        assert process.wait(60) == 0


def test_cycles_of_garbage_are_seldom_looked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "papers.jsonl").write_text(GOOD, "utf-8")
    before, during = gc.get_threshold()[0], []
    monkeypatch.setattr(
        "kg.exchange.texts.extract_lines", lambda *_: during.append(gc.get_threshold()[0]) or ()
    )
    assert CliRunner().invoke(command, [str(tmp_path / "papers.jsonl")]).exit_code == 0
    assert during[0] > before == gc.get_threshold()[0]
