import json
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests import running

SEED = "seeds/000_eea491e0dc6133bd.txt"


def kg(*words: str, cwd: Path) -> CompletedProcess[str]:
    return running.kg("verify", *words, cwd=cwd)


@pytest.fixture
def changed(root: Path, tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    page = (root / SEED).read_text("utf-8").replace("Mixture of Experts", "Mixture of\x1b[31m Exports", 1)
    (tmp_path / SEED).write_text(page, "utf-8")
    return tmp_path


def test_a_graph_that_stands_ends_with_counts_and_with_what_is_not_checked(root: Path) -> None:
    done = kg("exports/graph.nq", cwd=root)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.count("\n") == 2
    assert "Not checked is what rules conclude" in done.stdout
    assert "1 document, 9 records" in done.stdout
    assert (
        "338 quotes (the words for concepts, relations and claims), 5 figures that sites state" in done.stdout
    )


def test_what_fell_is_told_in_words_and_ends_with_1(root: Path, changed: Path) -> None:
    done = kg(str(root / "exports" / "graph.nq"), cwd=changed)
    assert done.returncode == 1
    assert "the concept 'Mixture of Experts' in '" in done.stdout
    assert "expected 'Mixture of Experts', found 'Mixture of" in done.stdout
    assert f"{SEED} L" in done.stdout
    assert "\x1b" not in done.stdout


def test_what_could_not_be_checked_is_counted_apart_with_what_to_do(root: Path, tmp_path: Path) -> None:
    done = kg(str(root / "exports" / "graph.nq"), cwd=tmp_path)
    assert done.returncode == 1
    assert (
        "Nothing could be checked.\nNot checked, because their documents could not be read: 1 document, 9 rec"
        in done.stdout
    )
    assert "--from DIR" in done.stdout
    assert "no longer stands" not in done.stdout


def test_json_has_everything_for_programs(root: Path, changed: Path) -> None:
    done = kg(str(root / "exports" / "graph.nq"), "--from", str(changed), "--json", cwd=root)
    document = json.loads(done.stdout)
    assert done.returncode == 1
    assert document["holds"] is False
    assert document["checked"]["documents"] == 1
    assert document["unchecked"]["documents"] == 0
    assert {"document", "record", "quote"} <= {fall["kind"] for fall in document["falls"]}


def test_a_folder_that_is_not_there_is_bad_input(root: Path) -> None:
    done = kg("exports/graph.nq", "--from", "nowhere", cwd=root)
    assert done.returncode == 3
    assert "nowhere is no folder" in done.stderr


def test_the_graph_may_be_named_as_with_other_commands(root: Path) -> None:
    done = kg("-g", "exports/graph.nq", cwd=root)
    assert (done.returncode, done.stderr) == (0, "")
    twice = kg("exports", "-g", "exports/graph.nq", cwd=root)
    assert twice.returncode == 2
    assert "The graph is named twice" in twice.stderr
    assert "the name of a file or folder is empty" in kg("-g", "", cwd=root).stderr
