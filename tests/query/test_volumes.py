"""Volumes: who edited them, what stands in them, what came of it in journals, and what they do not lack."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.query import ask, questions
from kg.store import Graph, open_graph
from kg.store.terms import text

TURTLE = """@base <https://example.org/kg/> .
@prefix dcterms: <http://purl.org/dc/terms/> . @prefix fabio: <http://purl.org/spar/fabio/> .
@prefix kgo: <https://w3id.org/scholarly-kg/ns#> . @prefix schema: <https://schema.org/> .
<paper/v> a schema:ScholarlyArticle, fabio:AcademicProceedings ; dcterms:title "Doors 2019" ; kgo:year 2019 ;
    dcterms:issued "2019" ; dcterms:abstract "Doors." ; schema:isbn "1" ;
    kgo:editorsAsPrinted "Ann Lee, Wei Wang 0012" .
<paper/a> a schema:ScholarlyArticle, fabio:ConferencePaper ; dcterms:title "A Hinge" ; kgo:year 2019 ;
    dcterms:isPartOf <paper/v> ; schema:pagination "100-110" ; kgo:venueAsPrinted "Doors 2019" ;
    kgo:editorsAsPrinted "Ann Lee, Wei Wang" ; kgo:knownAuthorCount 1 .
<paper/b> a schema:ScholarlyArticle, fabio:ConferencePaper ; dcterms:title "Zinc Latches" ; kgo:year 2019 ;
    dcterms:isPartOf <paper/v> ; schema:pagination "9:1-9:12" ; kgo:venueAsPrinted "Doors 2019" .
<paper/c> a schema:ScholarlyArticle, fabio:BookChapter ; dcterms:title "Keys" ; kgo:year 2021 ;
    kgo:venueAsPrinted "All Locks" ; kgo:editorsAsPrinted "Ann Leeds, Wei Wang" .
<paper/d> a schema:ScholarlyArticle, fabio:BookChapter ; dcterms:title "Bolts" ; kgo:year 2021 ;
    kgo:venueAsPrinted "All Locks" ; kgo:editorsAsPrinted "Ann Leeds, Wei Wang" .
<paper/a> dcterms:creator <person/p> . <paper/b> dcterms:creator <person/p> .
<paper/e> a fabio:JournalArticle ; dcterms:title "A hinge (extended version)" ; dcterms:creator <person/p> .
<paper/f> a fabio:JournalArticle ; dcterms:title "Zinc latches: a survey" ; dcterms:creator <person/q> .
<paper/g> a fabio:JournalArticle ; dcterms:title "Zinc: A metal" ; dcterms:creator <person/p> .
"""


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    file = Path(tmp_path_factory.mktemp("volumes"), "volumes.ttl")
    file.write_text(TURTLE, "utf-8")
    with open_graph(file) as opened:
        yield opened


@pytest.mark.parametrize(
    ("editor", "rows"),
    [
        ("wei wang", [("2021", "All Locks", "2"), ("2019", "Doors 2019", "2")]),
        ("Ann Lee", [("2019", "Doors 2019", "2")]),  # who is not Ann Leeds
        ("–", []),
        (", ", []),
        ("Lee Wei", []),  # two who stand side by side
    ],
)
def test_volumes_are_found_by_their_editors(
    graph: Graph, editor: str, rows: list[tuple[str, str, str]]
) -> None:
    answer = [
        list(map(text, row))
        for row in ask(graph, questions()["volumes-of-editor"], {"editor": editor}).rows()
    ]
    assert [(year, volume, papers) for year, volume, _, papers, *_ in answer] == rows


def test_what_stands_in_a_volume_comes_by_its_pages(graph: Graph) -> None:
    answer = ask(graph, questions()["links-of-paper"], {"paper": "Doors 2019"}).rows()
    assert [text(row[1]) for row in answer] == ["Zinc Latches", "A Hinge"]


def test_an_article_of_an_author_by_the_title_of_a_paper_may_be_its_longer_version(graph: Graph) -> None:
    rows = ask(graph, questions()["journal-versions"], {}).rows()
    assert [(text(row[0]), text(row[2])) for row in rows] == [("A Hinge", "A hinge (extended version)")]


def test_a_volume_with_editors_lacks_no_authors(graph: Graph) -> None:
    assert not list(ask(graph, questions()["missing-of-paper"], {"paper": "Doors 2019"}).rows())
    counted = {text(row[0]): text(row[1]) for row in ask(graph, questions()["missing"], {}).rows()}
    assert counted["authors: no document prints any"] == "3"
    assert counted["category: no document prints one of arXiv's"] == "0"
