import json
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests import running

pytestmark = pytest.mark.slow

WHOLE = Path(__file__).parent.parent / "publish" / "graphs" / "whole.trig"


def kg(*words: str) -> CompletedProcess[str]:
    return running.kg("validate", *words)


@pytest.fixture
def broken(tmp_path: Path) -> str:
    text = WHOLE.read_text("utf-8")
    text = text.replace('dcterms:title "Nexus" ;', 'dcterms:title "Nexus", "Other" ;')
    text = text.replace("kgo:confidence 0.5", "kgo:confidence 1.5")
    (tmp_path / "broken.trig").write_text(text, "utf-8")
    return str(tmp_path / "broken.trig")


def test_a_graph_that_conforms_exits_with_0() -> None:
    done = kg(str(WHOLE))
    assert (done.returncode, done.stderr) == (0, "")
    told = "conforms: 52 nodes were checked, and every one has the shape of its class."
    assert done.stdout == f"{WHOLE} {told}\n"


def test_findings_are_said_in_words_and_exit_with_1(broken: str) -> None:
    done = kg(broken)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines() == [
        "candidate/bbbbbbbbbbbb2-bbbbbbbbbbbb3",
        "  kgo:confidence is '1.5': the confidence that two nodes are one is exactly one decimal from 0 to 1",
        "dataset/all",
        "  void:triples is '217': it is how many statements in its graphs there are: 218",
        "dataset/facts",
        "  void:triples is '187': it is how many facts there are: 188",
        "paper/nexus-aaaaaaaaaaaa2  Nexus",
        "  dcterms:title: a paper has exactly one preferred title, a text",
        "",
        "4 findings about 4 nodes; 52 nodes were checked.",
    ]


def test_json_has_everything_for_programs(broken: str) -> None:
    done = kg(broken, "--format", "json")
    assert done.returncode == 1
    document = json.loads(done.stdout)
    assert (document["schema_version"], document["conforms"], len(document["findings"])) == (1, False, 4)
    assert document["findings"][0] == {
        "node": "https://example.org/kg/candidate/bbbbbbbbbbbb2-bbbbbbbbbbbb3",
        "name": "",
        "property": "kgo:confidence",
        "value": "1.5",
        "message": "the confidence that two nodes are one is exactly one decimal from 0 to 1",
        "rule": "candidate-confidence",
        "severity": "violation",
    }
    whole = json.loads(kg(str(WHOLE), "--format", "json").stdout)
    assert (whole["conforms"], whole["nodes"]) == (True, 52)


def test_what_a_graph_says_cannot_steer_the_terminal(tmp_path: Path) -> None:
    text = WHOLE.read_text("utf-8").replace('foaf:name "Wei Li" ;', 'foaf:name "\\u001B[31mLi", "Wei" ;')
    (tmp_path / "hostile.trig").write_text(text, "utf-8")
    done = kg(str(tmp_path / "hostile.trig"))
    assert done.returncode == 1
    assert "\x1b" not in done.stdout
    assert "␛[31mLi" in done.stdout


def test_the_answer_is_the_same_in_every_run(broken: str) -> None:
    assert len({kg(broken).stdout for _ in range(3)}) == 1


def test_a_file_without_shapes_exits_with_3() -> None:
    done = kg(str(WHOLE), "--shapes", str(WHOLE))
    assert (done.returncode, done.stdout) == (3, "")
    assert "no SHACL shape" in done.stderr


def test_a_value_that_is_not_of_its_datatype_is_a_finding_and_no_traceback(tmp_path: Path) -> None:
    text = WHOLE.read_text("utf-8").replace("kgo:year 2024", 'kgo:year "NaN"^^xsd:integer')
    (tmp_path / "nan.trig").write_text(text, "utf-8")
    done = kg(str(tmp_path / "nan.trig"))
    assert (done.returncode, done.stderr) == (1, "")


@pytest.mark.parametrize(
    ("statements", "why"),
    [
        ("", "the graph has no statement."),
        ("<http://e.example/p> <http://e.example/q> 7, [] .", "no node of the graph is one"),
        ("<http://e.example/p> a <http://schema.org/ScholarlyArticle> .", "they are about those in https://"),
        ("<http://e.example/p> <http://schema.org/name> 'A' .", "It has names in http://schema.org/"),
    ],
)
def test_a_graph_of_which_no_node_was_checked_does_not_conform(
    statements: str, why: str, tmp_path: Path
) -> None:
    (tmp_path / "foreign.ttl").write_text(statements, "utf-8")
    done = kg(str(tmp_path / "foreign.ttl"))
    assert (done.returncode, done.stdout) == (3, "")
    assert "Nothing was checked" in done.stderr
    assert why in done.stderr


@pytest.mark.parametrize("other", ["'x'", "[]"])
def test_a_value_that_is_none_of_its_datatype_is_found_on_any_node(other: str, tmp_path: Path) -> None:
    value = '"2020-13-45"^^<http://www.w3.org/2001/XMLSchema#date>'
    (tmp_path / "ill.ttl").write_text(
        f"<http://e.example/p> <http://e.example/q> {value}, {other} .", "utf-8"
    )
    done = kg(str(tmp_path / "ill.ttl"))
    assert (done.returncode, done.stderr) == (1, "")
    assert "'2020-13-45': a value with the datatype xsd:date is one" in done.stdout
    assert done.stdout.endswith("1 finding about 1 node; 0 nodes were checked.\n")


def test_as_many_nodes_are_checked_with_the_shapes_of_a_file(tmp_path: Path) -> None:
    own = Path(__file__).parents[2] / "kg" / "rdf" / "shapes.ttl"
    assert "52 nodes were checked" in kg(str(WHOLE), "--shapes", str(own)).stdout
