from pathlib import Path

import pytest

import kg
from kg.query import ask, questions
from kg.query.checking.checks import contradictions
from kg.query.explaining.explanation import explanation
from kg.store import open_graph


@pytest.mark.slow
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


@pytest.mark.slow
def test_a_long_byline_is_told_around_the_name_and_asks_nothing_of_equal_names_in_it(tmp_path: Path) -> None:
    names = " and ".join([*(f"Roe{number}, Jane" for number in range(300)), "Smith, J.", "Smith, J."])
    said = "title={On the Maps of Rooms}, year=2001, collaboration={Doors}"
    text = f"@article{{a, {said}, author={{{names}}}}}"
    (tmp_path / "a.bib").write_text(text, "utf-8")
    kg.build(tmp_path / "a.bib", tmp_path / "out")
    with open_graph(tmp_path / "out") as graph:
        assert not list(ask(graph, questions()["identity-doubts"], {}).rows())
        told = "\n".join(part for each in explanation(graph, "Jane Roe150").parts for part in each.lines)
        assert "… 147 more …, Jane Roe147, " in told
        assert len(told) < 1_000
        parts = explanation(graph, "Doors Collaboration").parts
        told = "\n".join(line for each in parts for line in each.lines)
        assert "the authors of 'On the Maps of Rooms' write for 'Doors Collaboration'" in told
