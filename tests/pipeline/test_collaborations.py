from pathlib import Path

import kg
from kg.query.checks import contradictions
from kg.store import open_graph


def test_a_graph_with_collaborations_has_their_papers_and_no_contradiction(tmp_path: Path) -> None:
    entry = "@article{%s, title={On the Maps of Rooms}, doi={10.1234/x}, year=2001, author={%s}%s}"
    (tmp_path / "a.bib").write_text(entry % ("a", "Roe, Jane and Li, Bo", ", collaboration={Doors}"), "utf-8")
    (tmp_path / "b.bib").write_text(
        entry % ("b", "{Doors Collaboration} and Roe, Jane and Li, Bo", ""), "utf-8"
    )
    (tmp_path / "c.bib").write_text(entry % ("c", "{Doors Collaboration}", ""), "utf-8")
    for name in "ac", "abc":
        files = [tmp_path / f"{each}.bib" for each in name]
        out = tmp_path / name
        kg.build(files, out)
        assert kg.verify(out, from_=tmp_path).holds
        with open_graph(out) as graph:
            assert contradictions(graph) == []
            found = graph.query(
                "SELECT ?p { ?o <https://schema.org/name> 'Doors Collaboration' ."
                " ?p <http://purl.org/dc/terms/creator> ?o }"
            )
            assert len(list(found.rows())) == 1
