"""What is said of what fell."""

import json
from pathlib import Path

import kg


def test_a_line_taken_out_is_told_in_few_lines(tmp_path: Path) -> None:
    papers = [
        {
            "id": f"2408.1590{n}",
            "title": f"Nexus {n}",
            "authors": "Jane Roe",
            "abstract": "We train sparse experts.",
        }
        for n in range(8)
    ]
    lines = [json.dumps(paper) for paper in papers]
    document = tmp_path / "papers.jsonl"
    document.write_text("\n".join(lines), "utf-8")
    kg.build([document], tmp_path / "graph")
    document.write_text("\n".join(lines[1:]), "utf-8")
    found = kg.verify(tmp_path / "graph", from_=[tmp_path])
    told = str(found).splitlines()
    moved = [line for line in told if "'Nexus" in line and "is printed elsewhere: " in line]
    (gone,) = (line for line in told if "'Nexus 0' is no longer printed there" in line)
    assert len(moved) == 3
    assert "papers.jsonl: 4 more of its records are printed elsewhere in it" in told
    assert gone.endswith("quotes")
    assert not any("sparse experts" in line for line in told)
    assert any(fall.concept == "sparse experts" for fall in found.falls)
