"""Keywords as documents spell them."""

from pathlib import Path

from kg.query import ask, questions
from kg.store import open_graph

RECORDS = """@prefix kgo: <https://w3id.org/scholarly-kg/ns#> . @prefix schema: <https://schema.org/> .
<urn:records> {
    <urn:r1> kgo:recordOf <urn:p1> ; schema:keywords "PERFORMANCE", "BIM", "MODEL" .
    <urn:r2> kgo:recordOf <urn:p2> ; schema:keywords "Performance", "bim", "FRAMEWORK" .
}
"""


def test_a_keyword_in_capitals_alone_is_shown_as_others_spell_it(tmp_path: Path) -> None:
    (tmp_path / "graph.trig").write_text(RECORDS, "utf-8")
    with open_graph(tmp_path / "graph.trig") as graph:
        rows = [
            [getattr(cell, "value", "") for cell in row]
            for row in ask(graph, questions()["given-keywords"]).rows()
        ]
    assert rows == [
        ["BIM", "2", "2"],
        ["Performance", "2", "2"],
        ["FRAMEWORK", "1", "1"],
        ["MODEL", "1", "1"],
    ]
