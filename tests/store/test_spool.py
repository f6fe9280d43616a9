"""An answer that waits in a temporary file, where none can be written."""

import tempfile
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from kg.errors import OutputError
from kg.serve.app import create_app
from kg.store import open_graph, spool

ALL = "SELECT * { ?s ?p ?o }"
FULL = Path("/dev/full")
TOLD = r"temporary file, which cannot be written: No .*\. TMPDIR=FOLDER"


def lose_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From now on every answer waits in a file, and there is no folder for it."""
    monkeypatch.setattr(spool, "IN_MEMORY", 1)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none"))


def test_that_an_answer_cannot_be_kept_is_told_and_the_next_one_is_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lose_the_folder(tmp_path, monkeypatch)
    with open_graph("exports/graph.nq") as graph:
        with pytest.raises(OutputError, match=TOLD):
            graph.query(ALL)
        assert graph.query("ASK {}").answer


def test_a_server_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with open_graph("exports/graph.nq") as graph:
        client = TestClient(create_app(graph), base_url="http://localhost")
        lose_the_folder(tmp_path, monkeypatch)
        answer = client.get("/sparql", params={"query": ALL})
        assert answer.status_code == 500
        assert "TMPDIR=FOLDER" in answer.text


@pytest.mark.skipif(not FULL.exists(), reason="no device here is always full")
def test_what_shows_only_when_a_file_is_ended_is_told_as_well(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "SpooledTemporaryFile", lambda _: FULL.open("wb"))
    with pytest.raises(OutputError, match=TOLD), spool.spooled() as file:
        file.write(b"little")
    assert file.closed
