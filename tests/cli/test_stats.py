import json
from pathlib import Path
from subprocess import CompletedProcess

from tests import running
from tests.graphs import SMALL


def kg(*words: str, graph: str = SMALL) -> CompletedProcess[str]:
    return running.kg("stats", *words, "-g", graph)


def test_what_is_in_the_graph_is_counted() -> None:
    counted = json.loads(kg("--json").stdout)
    assert counted["schema_version"] == 1
    assert counted["overview"] == {
        "papers": 4,
        "first dated": "2024-08-15",
        "last dated": "2025",
        "papers without a year": 1,
        "years inferred": 0,
        "papers with a cut list of authors": 2,
        "people": 7,
        "people whom only a page names": 2,
        "concepts": 4,
        "categories with papers": 2,
        "open questions of who is who": 2,
        "contradictions in what documents say": 0,
    }
    assert counted["classes"]["foaf:Person"] == 7
    assert counted["graphs"] == {"facts": 246, "graph/records": 2, "graph/evidence": 3}


def test_people_read_the_same_counts_in_columns() -> None:
    lines = kg().stdout.splitlines()
    assert lines[0] == "Overview"
    assert lines[1].split() == ["papers", "4"]


def test_an_empty_graph_has_nothing_to_count(tmp_path: Path) -> None:
    (tmp_path / "empty.ttl").touch()
    done = kg("--json", graph=str(tmp_path / "empty.ttl"))
    assert done.returncode == 0
    counted = json.loads(done.stdout)
    assert counted["overview"]["papers"] == 0
    assert "first dated" not in counted["overview"]
    assert (counted["classes"], counted["graphs"]) == ({}, {"facts": 0})
