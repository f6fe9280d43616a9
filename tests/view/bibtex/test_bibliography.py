"""All papers of a graph as one BibTeX file, as each alone and all of a picture are written."""

import re
from pathlib import Path
from typing import Any

import pytest

import kg
from kg.store import open_graph
from kg.view.bibtex import bibliography as room
from kg.view.bibtex.bibliography import bibliography


@pytest.fixture(scope="module")
def library(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("library")
    kg.build([*sorted((root / "tests/scenes/library").glob("*.bib")), root / "seeds"], folder / "graph")
    return folder / "graph" / "graph.nq"


@pytest.mark.slow
def test_each_entry_is_that_of_the_paper_alone(library: Path) -> None:
    with open_graph(library) as graph:
        papers = [
            row[0] for row in graph.query("SELECT ?p { ?p a schema:ScholarlyArticle } ORDER BY ?p").values()
        ]
        assert [*bibliography(graph)] == [entry for paper in papers for entry in bibliography(graph, [paper])]
        assert len(papers) > 9


@pytest.mark.parametrize("at_once", [1, 2, 5])
def test_how_many_are_told_at_a_time_makes_no_difference(
    at_once: int, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_graph(library) as graph:
        expected = [*bibliography(graph)]
        monkeypatch.setattr(room, "MANY", at_once)
        monkeypatch.setattr(room, "_IN_MEMORY", 1)
        assert [*bibliography(graph)] == expected


def test_no_two_papers_have_one_key_however_far_apart_they_are_told(
    parsed: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "MANY", 1)
    paper = '<paper/p{0}> a schema:ScholarlyArticle ; dcterms:title "Trust {0}" .'
    found = "".join(bibliography(parsed("\n".join(map(paper.format, range(3))))))
    ends = re.findall(r"@misc\{anonymoustrust-.*(p[0-9]),\n", found)
    assert ends == ["p0", "p1", "p2"]


def test_a_graph_without_papers_has_no_entries(parsed: Any) -> None:
    assert [*bibliography(parsed('<person/x> a foaf:Person ; foaf:name "X" .'))] == []
