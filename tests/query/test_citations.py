"""No paper cites itself, whatever its documents list, and two lists of one paper are not added up."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import kg
from kg.query import ask, questions
from kg.query.profile import profile
from kg.readers.rules import Rule
from kg.store import Graph, open_graph

pytestmark = pytest.mark.slow

PAPER = "A Paper of Trees"
ENTRY = {
    "DOI": "10.1000/self",
    "type": "article-journal",
    "title": PAPER,
    "author": [{"family": "Bee", "given": "Ann"}],
    "issued": {"date-parts": [[2020]]},
    "reference": [{"DOI": doi} for doi in ("10.1000/self", "10.1000/b", "10.1000/c")],
}
WORK = {
    "id": "https://openalex.org/W1000000001",
    "doi": "https://doi.org/10.1000/self",
    "title": PAPER,
    "publication_year": 2020,
    "authorships": [{"author": {"display_name": "Ann Bee"}}],
    "referenced_works": [f"https://openalex.org/W{number}" for number in (1000000001, 2000000002)],
}
SELF = """
@prefix cito: <http://purl.org/spar/cito/> . @prefix dcterms: <http://purl.org/dc/terms/> .
@prefix schema: <https://schema.org/> .
<urn:a> a schema:ScholarlyArticle ; cito:cites <urn:a> ; dcterms:title "A" .
<urn:b> a schema:ScholarlyArticle ; cito:cites <urn:a> ; dcterms:title "B" .
"""


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    folder = tmp_path_factory.mktemp("cited")
    (folder / "crossref.json").write_text(json.dumps([ENTRY]), "utf-8")
    (folder / "openalex.jsonl").write_text(json.dumps(WORK) + "\n", "utf-8")
    report = kg.build([folder / "crossref.json", folder / "openalex.jsonl"], folder / "out")
    told = [issue.message for issue in report.issues if issue.rule == Rule.CITES_ITSELF]
    assert told == [
        f"“{PAPER}” has itself ({own}) among its references, which counts as no citation."
        for own in ("doi:10.1000/self", "openalex:W1000000001")
    ]
    with open_graph(folder / "out") as opened:
        yield opened


def test_a_paper_that_lists_itself_does_not_cite_itself(graph: Graph) -> None:
    assert not [*ask(graph, questions()["most-cited"]).rows()]
    assert not [*ask(graph, questions()["citations-of-paper"], {"paper": PAPER}).rows()]
    cited = [row[-1] for row in ask(graph, questions()["references-of-paper"], {"paper": PAPER}).rows()]
    assert [getattr(one, "value", "") for one in cited] == [
        "https://doi.org/10.1000/b",
        "https://doi.org/10.1000/c",
        "https://openalex.org/W2000000002",
    ]


TOGETHER = """
@prefix cito: <http://purl.org/spar/cito/> . @prefix dcterms: <http://purl.org/dc/terms/> .
@prefix kgo: <https://w3id.org/scholarly-kg/ns#> . @prefix schema: <https://schema.org/> .
<urn:one> a schema:ScholarlyArticle ; dcterms:title "One" ;
    cito:cites <urn:x>, <urn:old>, <urn:z>, <urn:one> .
<urn:two> a schema:ScholarlyArticle ; dcterms:title "Two" ; kgo:year 2021 ;
    cito:cites <urn:x>, <urn:old>, <urn:one> .
<urn:three> a schema:ScholarlyArticle ; dcterms:title "Three" ; cito:cites <urn:x>, <urn:one> .
<urn:four> a schema:ScholarlyArticle ; dcterms:title "Four" ; cito:cites <urn:one>, <urn:two>, <urn:four> .
<urn:old> a schema:ScholarlyArticle ; dcterms:title "Old" .
"""


def test_papers_are_near_by_what_both_cite_and_by_who_cites_both(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_text(TOGETHER, "utf-8")
    with open_graph(tmp_path / "graph.ttl") as opened:
        near = {
            title: [
                tuple(row[:4])
                for row in ask(opened, questions()["papers-cited-like-paper"], {"paper": title}).values()
            ]
            for title in ("One", "Two", "Old")
        }
    assert near == {
        "One": [("Two", 2021, 2, 1), ("Three", None, 1, 0), ("Old", None, 0, 1)],
        "Two": [("One", None, 2, 1), ("Three", None, 2, 0), ("Four", None, 1, 0)],
        "Old": [("One", None, 0, 1)],
    }


def test_the_record_keeps_that_it_lists_itself(graph: Graph) -> None:
    query = "ASK { GRAPH ?records { ?record schema:citation 'doi:10.1000/self' } }"
    assert graph.query(query).answer


def test_lists_of_two_documents_are_not_added_up(graph: Graph) -> None:
    facts = {name: getattr(value, "value", "") for name, value in profile(graph, PAPER).facts}
    assert facts["references"] == "2 in the longest of 2 lists"


@pytest.mark.parametrize(
    ("references", "said"),
    [
        ([{"DOI": "10.1000/a"}, {"DOI": "10.1000/b"}], "2"),
        (
            [{"DOI": "10.1000/a"}, {"DOI": "10.1000/a"}, {"unstructured": "Roe"}],
            "1 of 3 listed, by identifier or title",
        ),
        ([{"unstructured": "Roe, J.: Doors"}, {"key": "b"}], "0 of 2 listed, by identifier or title"),
        ([], None),
    ],
)
def test_references_without_an_identifier_are_counted(
    references: list[dict[str, str]], said: str | None, tmp_path: Path
) -> None:
    (tmp_path / "a.json").write_text(json.dumps([{**ENTRY, "reference": references}]), "utf-8")
    kg.build([tmp_path / "a.json"], tmp_path / "out")
    assert not kg.validate(tmp_path / "out")
    with open_graph(tmp_path / "out") as graph:
        facts = {name: getattr(value, "value", "") for name, value in profile(graph, PAPER).facts}
    assert facts.get("references") == said


def test_of_two_lists_the_longest_is_told_with_what_it_has_without_an_identifier(tmp_path: Path) -> None:
    entry = {**ENTRY, "reference": [{"DOI": "10.1000/a"}, {"DOI": "10.1000/b"}, {"unstructured": "Roe"}]}
    (tmp_path / "a.json").write_text(json.dumps([entry]), "utf-8")
    (tmp_path / "b.jsonl").write_text(json.dumps(WORK) + "\n", "utf-8")
    kg.build([tmp_path / "a.json", tmp_path / "b.jsonl"], tmp_path / "out")
    with open_graph(tmp_path / "out") as graph:
        facts = {name: getattr(value, "value", "") for name, value in profile(graph, PAPER).facts}
    assert facts["references"] == "2 of 3 listed, by identifier or title, in the longest of 2 lists"


def test_a_graph_of_others_may_have_a_paper_that_cites_itself(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text(SELF, "utf-8")
    with open_graph(tmp_path / "a.ttl") as other:
        rows = list(ask(other, questions()["most-cited"]).rows())
        citing = list(ask(other, questions()["citations-of-paper"], {"paper": "A"}).rows())
    assert [[getattr(cell, "value", "") for cell in row] for row in rows] == [["A", "", "1", "urn:a"]]
    assert [getattr(row[0], "value", "") for row in citing] == ["B"]


SCOPUS_BIB = """Scopus
EXPORT DATE: 28 November 2026

@ARTICLE{Bee2019,
	author = {Bee, Ann and Okafor, Chidi},
	title = {How trees, shrubs and moss grow in rooms},
	year = {2019},
	source = {Scopus}
}

@ARTICLE{Cee2021,
	author = {Cee, Bo},
	title = {Rooms without any trees at all},
	year = {2021},
	references = {Bee A., How trees, shrubs and moss grow in rooms, J. Trees, (2019); Dee D., Moss, (2001)},
	source = {Scopus}
}
"""
SCOPUS_RIS = """TY  - JOUR
TI  - Moss and trees in many rooms
AU  - Dee, D.
PY  - 2022
DB  - Scopus
N1  - Cited By: 2
N1  - References: Bee, A., Okafor, C., How trees, shrubs and moss grow in rooms (2019) J. Trees, 7 (2);
Cee, B., Rooms without any trees at all (2021) J. Trees, 9, pp. 3-4
ER  -
"""


def test_what_scopus_lists_in_words_is_cited_where_it_is_a_paper_of_the_graph(tmp_path: Path) -> None:
    (tmp_path / "scopus.bib").write_text(SCOPUS_BIB, "utf-8")
    (tmp_path / "scopus.ris").write_text(SCOPUS_RIS, "utf-8")
    kg.build([tmp_path / "scopus.bib", tmp_path / "scopus.ris"], tmp_path / "out")
    assert not kg.validate(tmp_path / "out")
    assert kg.verify(tmp_path / "out", from_=tmp_path).holds
    with open_graph(tmp_path / "out") as graph:
        cited = [
            (getattr(row[0], "value", ""), getattr(row[2], "value", ""))
            for row in ask(graph, questions()["most-cited"]).rows()
        ]
        facts = {
            n: getattr(v, "value", "") for n, v in profile(graph, "Rooms without any trees at all").facts
        }
        why = kg.explain("Rooms without any trees at all", "How trees", graph=graph).document
    assert cited == [
        ("How trees, shrubs and moss grow in rooms", "2"),
        ("Rooms without any trees at all", "1"),
    ]
    assert facts["references"] == "1 of 2 listed, by identifier or title"
    assert "its list of references" in json.dumps(why)


def test_words_that_no_longer_name_a_paper_are_told(tmp_path: Path) -> None:
    (tmp_path / "scopus.bib").write_text(SCOPUS_BIB, "utf-8")
    kg.build([tmp_path / "scopus.bib"], tmp_path / "out")
    (tmp_path / "scopus.bib").write_text(SCOPUS_BIB.replace("Bee A., How", "Bee A., Where"), "utf-8")
    falls = kg.verify(tmp_path / "out", from_=tmp_path).falls
    assert "a reference" in {fall.fact.partition(" of ")[0] for fall in falls}
