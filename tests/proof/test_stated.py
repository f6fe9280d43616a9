"""What the graph states of one document is asked in time that grows with it, not with its square."""

from pathlib import Path

import pyoxigraph as ox

from kg.query.catalogue import internal
from kg.store import open_graph
from kg.store.terms import text
from tests.query.many import papers_of_affiliated_people

HEAD = """@base <https://example.org/kg/> .
@prefix kgo: <https://w3id.org/scholarly-kg/ns#> . @prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> ."""
NUMBER = 6_000


def test_thousands_of_relations_of_one_document_are_asked_in_seconds(tmp_path: Path) -> None:
    """Names joined before the facts that they name once made this minutes for two thousand papers."""
    records = (f"<record/{n}> a kgo:Record ; prov:hadPrimarySource <document/a> ." for n in range(NUMBER))
    evidence = (
        f"<text/{n}> prov:wasDerivedFrom <record/{n}> . <span/{n}> nif:referenceContext <text/{n}> . "
        f"<statement/{n}> a rdf:Statement ; prov:wasDerivedFrom <span/{n}> ; rdf:subject <concept/{n}> ; "
        f"rdf:predicate kgo:uses ; rdf:object <concept/{n + 1}> ."
        for n in range(NUMBER)
    )
    names = (f'<concept/{n}> a skos:Concept ; skos:prefLabel "c{n}" .' for n in range(NUMBER + 1))
    (tmp_path / "a.trig").write_text(
        "\n".join([HEAD, *names, "<graph/records> {", *records, "} <graph/evidence> {", *evidence, "}"])
    )
    document = ox.NamedNode("https://example.org/kg/document/a")
    with open_graph(tmp_path / "a.trig") as graph:
        answer = graph.query(internal("verify/facts").text, bindings={"document": document}, timeout=20)
        assert len(list(answer.rows())) == NUMBER


def test_a_link_that_no_record_prints_is_found_among_the_fields_of_thousands(tmp_path: Path) -> None:
    """Every identifier compared with every field made this minutes for a thousand papers."""
    unprinted = "<paper/3> cito:corrects <paper/2> .\n<graph/records> {"
    graph = papers_of_affiliated_people(2000).replace("<graph/records> {", unprinted)
    (tmp_path / "a.trig").write_text(graph, "utf-8")
    with open_graph(tmp_path / "a.trig") as opened:
        answer = opened.query(internal("verify/unshown").text, timeout=20)
        assert [tuple(text(each) for each in row) for row in answer.rows()] == [
            ("Paper 3", "a link", "Paper 2")
        ]
