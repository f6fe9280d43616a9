import json
from pathlib import Path

import kg


def test_of_two_dumps_of_one_work_the_newer_is_shown_and_the_older_counted(tmp_path: Path) -> None:
    work = {"id": "https://openalex.org/W27", "title": "On Very Old Maps", "publication_year": 2024}
    old = work | {"updated_date": "2024-05-01", "doi": "10.1234/old", "is_retracted": True}
    new = work | {"updated_date": "2026-01-05T10:00:00", "doi": "10.1234/new", "is_retracted": False}
    for name, version in (("a", old), ("b", new)):
        (tmp_path / f"{name}.jsonl").write_text(json.dumps(version), "utf-8")
    report = kg.build(tmp_path, tmp_path / "out")
    assert (report.counts.papers, report.counts.records, report.counts.superseded_records) == (1, 2, 1)
    written = (tmp_path / "out" / "graph.nq").read_text("utf-8")
    assert "10.1234/new" in written
    assert '"retracted"' not in written.partition("graph/records")[0]
    assert kg.verify(tmp_path / "out", from_=tmp_path.parent).holds
    with kg.open_graph(tmp_path / "out") as graph:
        assert not kg.validate(graph)
