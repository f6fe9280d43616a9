"""The scene: this author page mixes people; here is why, and the one line that changes it."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OTHER = "person/qizhen-zhang-c2awv2bfnr4hd"


@pytest.fixture
def place(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    assert kg("build", cwd=tmp_path).returncode == 0
    return tmp_path


def kg(*words: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "kg", *words]
    done = subprocess.run(command, capture_output=True, text=True, cwd=cwd, timeout=120, check=False)
    assert "Traceback" not in done.stderr
    return done


def files(place: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (place / "exports").iterdir() if path.is_file()}


def offered(place: Path, verb: str) -> str:
    told = kg("explain", "Qizhen Zhang", cwd=place).stdout.splitlines()
    (line,) = [line for line in told if line.startswith(f"{verb}\t") and OTHER in line]
    return line


def test_the_line_that_explain_offers_makes_two_people_one_and_is_undone_by_removing_it(place: Path) -> None:
    before = files(place)
    shutil.copytree(place / "exports", place / "before")
    line = offered(place, "same")
    with open(place / "curation.tsv", "a", encoding="utf-8") as file:
        file.write(f"{line}\tAnn\t2026-03-01\this page at the university lists it\n")
    done = kg("build", cwd=place)
    assert done.stderr.startswith("Using the decisions in curation.tsv.")
    assert "9 papers by 19 people" in done.stdout
    assert "1 open question whether" in done.stdout
    told = kg("explain", "Qizhen Zhang", cwd=place).stdout
    assert "author of 'Computing in the Era of Large Generative Models" in told
    assert "curation.tsv line 1 (Ann, 2026-03-01): person '" in told
    assert "because: his page at the university lists it" in told
    assert kg("verify", cwd=place).returncode == 0
    said = kg("diff", "before", "exports", cwd=place).stdout
    assert f"Qizhen Zhang: {OTHER} → person/qizhen-zhang-evusjmk5daeal" in said
    assert "verdict: open → same" in said
    assert "was attributed to: equal names → curation.tsv line 1 (Ann, 2026-03-01)" in said
    (place / "curation.tsv").unlink()
    assert kg("build", cwd=place).returncode == 0
    assert files(place) == before


def test_the_line_that_explain_offers_closes_the_question_as_different(place: Path) -> None:
    before = files(place)
    (place / "curation.tsv").write_text(offered(place, "different") + "\n", "utf-8")
    assert "9 papers by 20 people" in kg("build", cwd=place).stdout
    told = kg("explain", "Qizhen Zhang", cwd=place).stdout
    assert f"is not Qizhen Zhang ({OTHER}), by curation.tsv line 1" in told
    assert f"different\tperson\tperson/qizhen-zhang-evusjmk5daeal\t{OTHER}" not in told
    (place / "curation.tsv").write_text("", "utf-8")
    kg("build", cwd=place)
    assert files(place) == before


def test_json_has_the_lines_too(place: Path) -> None:
    document = json.loads(kg("explain", "Qizhen Zhang", "--json", cwd=place).stdout)
    (offer,) = [offer for offer in document["curation"] if offer["other"].endswith(OTHER)]
    assert offer["same"] == offered(place, "same")
    assert offer["different"].startswith("different\tperson\t")


def test_all_that_is_wrong_ends_the_build_with_3_and_leaves_the_graph(place: Path) -> None:
    before = files(place)
    (place / "ours.tsv").write_text("hied\tconcept\tMoE\nhide\tconcept\tno such thing\n", "utf-8")
    done = kg("build", "--curation", "ours.tsv", cwd=place)
    assert done.returncode == 3
    assert "\nours.tsv:1: there is no verb 'hied'" in done.stderr
    assert "\nours.tsv:2: no concept is called 'no such thing'" in done.stderr
    assert files(place) == before


def test_what_is_hidden_and_what_changes_nothing_is_said(place: Path) -> None:
    (place / "curation.tsv").write_text(
        "hide\tconcept\tseed models\nsame\tconcept\tMoE\tMixture of Experts\n", "utf-8"
    )
    done = kg("build", cwd=place)
    assert "  concept 'seed models' is left out (curation line 1)\n" in done.stdout
    assert "line 2 of the curation file" in done.stderr


def test_a_curation_file_among_the_documents_is_not_read_as_one(place: Path) -> None:
    (place / "seeds" / "curation.tsv").write_text("hide\tconcept\tseed models\n", "utf-8")
    done = kg("build", "--curation", "seeds/curation.tsv", "--strict", cwd=place)
    assert done.returncode == 0
    assert "from 1 document" in done.stdout
