"""Of a query, the graphs are bounded that it does not name."""

import pyoxigraph as ox
import pytest

from kg.store.endpoints.reach import reaching

OURS = ("http://a/records", "http://a/evidence")
STORE = """<http://s> <http://p> "ours" <http://a/records> .
<http://s> <http://q> "ours" <http://a/evidence> .
<http://s> <http://p> "theirs" <http://b/records> .
<http://s> <http://q> "theirs" <http://b/evidence> .
<http://s> <http://p> "fact" ."""


BOTH = ["fact", "ours"]


def answers(query: str) -> list[str]:
    store = ox.Store()
    store.load(STORE.encode(), format=ox.RdfFormat.N_QUADS)
    return sorted(row[0].value for row in store.query(reaching(query, OURS)))  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("SELECT ?x { GRAPH ?g { ?s <http://p> ?x } }", ["ours"]),
        ("SELECT ?x { ?s <http://p> ?f GRAPH ?g { ?s ?p ?x } }", ["ours", "ours"]),
        ("SELECT ?x { ?s ?p ?f OPTIONAL { graph $g { ?s <http://q> ?x } } }", ["ours"]),
        ("SELECT ?x { ?s <http://p> ?x FILTER EXISTS { GRAPH ?g { ?s ?p 'theirs' } } }", []),
        ("SELECT ?x { ?s <http://p> ?x FILTER NOT EXISTS { GRAPH ?g { ?s ?p 'theirs' } } }", ["fact"]),
        (
            "SELECT ?x { { SELECT ?x { GRAPH ?g { ?s <http://p> ?x } } } UNION { ?s ?p ?x } }",
            ["fact", "ours"],
        ),
        ("SELECT ?x { VALUES ?g { <http://b/records> } GRAPH ?g { ?s ?p ?x } }", []),
        ("SELECT ?x { GRAPH ?g { ?s ?p ?y } GRAPH ?g { ?s ?p ?x } }", ["ours", "ours"]),
        ("SELECT ?x { GRAPH <http://b/records> { ?s ?p ?x } }", ["theirs"]),
        ("SELECT ?x FROM NAMED <http://b/records> { GRAPH ?g { ?s ?p ?x } }", ["theirs"]),
        ("SELECT ?x { ?s <http://p> ?x } # GRAPH ?g {", ["fact"]),
    ],
)
def test_a_variable_for_a_graph_means_those_of_the_build(query: str, found: list[str]) -> None:
    assert answers(query) == found


def test_a_build_of_facts_alone_has_no_named_graphs() -> None:
    assert reaching("ASK { GRAPH ?g { ?s ?p ?o } }", ()) == "ASK { FILTER (?g IN ()) GRAPH ?g { ?s ?p ?o } }"
