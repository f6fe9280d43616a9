"""What the rows of an answer cannot say is said beside it."""

from pathlib import Path

import pytest

from kg.query import ask, questions, read_question
from kg.store import open_graph

SMALL = Path(__file__).parent / "graphs" / "small.trig"


def said(query: str, graph: Path = SMALL) -> list[str]:
    notices: list[str] = []
    with open_graph(graph) as opened:
        question = questions().get(query) or read_question(query, "q")
        ask(opened, question, notice=notices.append)
    return notices


@pytest.mark.parametrize("query", ["SELECT * { ?p dcterms:titel ?t }", "ASK { ?p dcterms:titel ?t }"])
def test_a_name_that_nothing_uses_explains_why_there_are_no_rows(query: str) -> None:
    assert said(query) == ["No fact uses dcterms:titel. Did you mean dcterms:title?"]


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?p kgo:venueAsPrinted ?v }",
        "SELECT * { ?p foaf:name ?n OPTIONAL { ?p foaf:nick ?o } }",
        "SELECT * { ?p dcterms:title ?t FILTER (xsd:integer(?t) = 3) }",
        "PREFIX dcterms: <http://elsewhere/> ASK { ?p dcterms:titel ?t }",
        "SELECT * { ?p dcterms:title 'dcterms:titel' } # dcterms:titel",
    ],
)
def test_a_known_name_a_full_answer_and_a_prefix_of_its_own_need_no_remark(query: str) -> None:
    assert said(query) == []


def test_a_prefix_that_is_declared_as_the_project_does_is_the_same() -> None:
    assert said("PREFIX dcterms: <http://purl.org/dc/terms/>\nASK { ?p dcterms:titel ?t }")


@pytest.mark.parametrize("name", ["papers-with-words", "quotes-of-concept"])
def test_a_graph_without_texts_says_so(name: str, tmp_path: Path) -> None:
    lines = SMALL.read_text("utf-8").replace("dcterms:abstract", "rdfs:comment")
    bare = lines.replace("nif:anchorOf", "rdfs:comment")
    file = tmp_path / "a.trig"
    file.write_text("@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .\n" + bare, encoding="utf-8")
    assert said(name, file) == [
        "This graph has no texts, abstracts or quotes: kg build --no-text leaves them out."
    ]
    assert said(name) == []


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("10", ["The first 10 of 20: --param top=20 all."]),
        ("20", []),
        ("100", []),
    ],
)
def test_who_sees_the_first_of_many_is_told_how_many_there_are(
    given: str, expected: list[str], root: Path
) -> None:
    assert first("people", {"top": given}, root / "exports" / "graph.nq") == expected


def test_a_category_has_a_number_of_its_own(root: Path) -> None:
    given = {"category": "cs.LG", "top": "2"}
    assert first("papers-of-category", given, root / "exports" / "graph.nq") == [
        "The first 2 of 4: --param top=4 all."
    ]


def test_what_nobody_counted_has_no_number(root: Path) -> None:
    given = {"since": "2025", "top": "1"}
    assert first("papers-since", given, root / "exports" / "graph.nq") == [
        "The first 1: a top above 1,000 shows all."
    ]


def test_a_graph_without_lists_says_that_all_are_here() -> None:
    assert first("people", {"top": "1"}, SMALL) == [
        "This graph does not list what comes first (it has no graph/derived), so all are here."
    ]


def first(question: str, given: dict[str, str], graph: Path) -> list[str]:
    notices: list[str] = []
    with open_graph(graph) as opened:
        ask(opened, questions()[question], given, notice=notices.append)
    return notices
