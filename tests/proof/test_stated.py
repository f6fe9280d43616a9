"""What the graph states of one document is asked in time that grows with it, not with its square."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.proof.stated import StatedRecord, addresses, records, with_quotes
from kg.query.catalogue import internal
from kg.store import open_graph
from kg.store.terms import text
from tests.query.many import papers_of_affiliated_people

HEAD = """@base <https://example.org/kg/> .
@prefix kgo: <https://w3id.org/scholarly-kg/ns#> . @prefix prov: <http://www.w3.org/ns/prov#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix schema: <https://schema.org/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> ."""
NUMBER = 6_000


def test_the_facts_of_a_record_are_asked_in_no_time_among_those_of_thousands(tmp_path: Path) -> None:
    """Names joined before the facts that they name once made this minutes for two thousand papers."""
    record = ox.NamedNode("https://example.org/kg/record/7")
    with open_graph(_relations(tmp_path)) as graph:
        for _ in range(100):
            answer = graph.query(internal("verify/facts").text, bindings={"record": record}, timeout=20)
            assert [text(fact) for _, fact in answer.rows()] == ["'c7' uses 'c8'"]


def test_the_addresses_of_code_are_asked_once_for_all_records(tmp_path: Path) -> None:
    """Asked for each record, they took a tenth of the whole, although few records give any."""
    nodes = [ox.NamedNode(f"https://example.org/kg/record/{number}") for number in (3, 7)]
    with open_graph(_relations(tmp_path)) as graph:
        given = addresses(graph)
        assert given == {"https://example.org/kg/span/3": ["https://a.org/", "https://b.org/"]}
        coded, bare = (with_quotes(graph, StatedRecord(each.value, "", node=each), given) for each in nodes)
        assert [quote.address for quote in coded.quotes] == ["https://a.org/", "https://b.org/"]
        assert [quote.address for quote in bare.quotes] == [None]


def _relations(folder: Path) -> Path:
    """A graph of thousands of records, each of which says one thing; one also two places of its code."""
    printed = (f"<record/{n}> a kgo:Record ; prov:hadPrimarySource <document/a> ." for n in range(NUMBER))
    evidence = (
        f"<text/{n}> prov:wasDerivedFrom <record/{n}> . <span/{n}> nif:referenceContext <text/{n}> . "
        f"<statement/{n}> a rdf:Statement ; prov:wasDerivedFrom <span/{n}> ; rdf:subject <concept/{n}> ; "
        f"rdf:predicate kgo:uses ; rdf:object <concept/{n + 1}> ."
        for n in range(NUMBER)
    )
    code = (
        "<statement/code> a rdf:Statement ; prov:wasDerivedFrom <span/3> ; "
        "rdf:predicate schema:codeRepository ; rdf:object <https://a.org/>, <https://b.org/> ."
    )
    names = (f'<concept/{n}> a skos:Concept ; skos:prefLabel "c{n}" .' for n in range(NUMBER + 1))
    target = folder / "a.trig"
    graphs = ["<graph/records> {", *printed, "} <graph/evidence> {", *evidence, code, "}"]
    target.write_text("\n".join([HEAD, *names, *graphs]))
    return target


@pytest.mark.slow
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


def test_the_records_of_a_document_are_asked_in_no_time_among_thousands_of_documents(tmp_path: Path) -> None:
    """What may be absent, asked for in one pattern, went through the records of all documents for each."""
    said = (
        f'<record/{n}> a kgo:Record ; prov:hadPrimarySource <document/{n}> ; kgo:entry "L{n}", "L0" .'
        for n in range(1, NUMBER)
    )
    texts = (
        f'<text/{n}> prov:wasDerivedFrom <record/{n}> ; nif:isString "words {n}" .' for n in range(NUMBER)
    )
    target = tmp_path / "a.trig"
    target.write_text("\n".join([HEAD, "<graph/records> {", *said, "} <graph/evidence> {", *texts, "}"]))
    with open_graph(target) as graph:
        for number in range(1, 300):
            (found,) = records(graph, ox.NamedNode(f"https://example.org/kg/document/{number}"))
            assert (found.text, found.entries) == (f"words {number}", ["L0", f"L{number}"])
            assert (found.of, found.paper) == ([], "")
