"""What a program binds to a variable is data, whatever it says."""

import datetime
import sys
from collections.abc import Iterator
from decimal import Decimal
from types import ModuleType

import numpy as np
import pyoxigraph as ox
import pytest
import rdflib

from kg.errors import UsageError
from kg.store import Graph, open_graph
from kg.store.queries.binding import written
from tests.graphs import SMALL

XSD = "http://www.w3.org/2001/XMLSchema#"
NAMES = "SELECT ?name { ?person foaf:name ?name }"


@pytest.fixture(scope="module")
def graph() -> Iterator[Graph]:
    with open_graph(SMALL) as opened:
        yield opened


@pytest.mark.parametrize(
    "typed",
    [
        "UNDEF",
        "?name",
        "<http://e/a>",
        '"José Silva"',
        'x" } GRAPH ?g { ?s ?p ?name } VALUES ?x { "',
        "x\\",
        "x\\u0022 } GRAPH ?g { ?s ?p ?name } #",
        "x\n\r } #",
        "'''",
        "\0\x7f\u2028",
        "",
    ],
)
def test_no_text_of_a_user_becomes_anything_but_a_literal(typed: str, graph: Graph) -> None:
    assert list(graph.query(NAMES, bindings={"name": typed}).rows()) == []
    row = graph.query("SELECT ?name { BIND(1 AS ?one) FILTER(BOUND(?name)) }", bindings={"name": typed})
    assert list(row.rows()) == [(ox.Literal(typed),)]


def test_a_text_is_found_as_it_is(graph: Graph) -> None:
    assert list(graph.query(NAMES, bindings={"name": "José Silva"}).rows()) == [(ox.Literal("José Silva"),)]


@pytest.mark.parametrize(
    ("value", "term"),
    [
        (7, f'"7"^^<{XSD}integer>'),
        (np.int64(7), f'"7"^^<{XSD}integer>'),
        (np.float32(0.1), f'"0.1"^^<{XSD}decimal>'),
        (np.float64(0.1), f'"0.1"^^<{XSD}decimal>'),
        (np.bool_(True), f'"true"^^<{XSD}boolean>'),
        (10**30, f'"{10**30}"^^<{XSD}integer>'),
        (True, f'"true"^^<{XSD}boolean>'),
        (0.5, f'"0.5"^^<{XSD}decimal>'),
        (94.6, f'"94.6"^^<{XSD}decimal>'),
        (3.0, f'"3.0"^^<{XSD}decimal>'),
        (Decimal("0.50"), f'"0.5"^^<{XSD}decimal>'),
        (float("-inf"), f'"-INF"^^<{XSD}double>'),
        (datetime.date(2025, 1, 31), f'"2025-01-31"^^<{XSD}date>'),
        (datetime.datetime(2025, 1, 31, 9), f'"2025-01-31T09:00:00"^^<{XSD}dateTime>'),
        (ox.NamedNode("http://e/a"), "<http://e/a>"),
        (ox.Literal("a", language="en"), '"a"@en'),
        (rdflib.URIRef("http://e/a"), "<http://e/a>"),
        (rdflib.Literal('a"', lang="en"), '"a\\""@en'),
        (rdflib.Literal("UNDEF"), '"UNDEF"'),
        (rdflib.Literal(7), f'"7"^^<{XSD}integer>'),
        (["a", 7], f'"a" "7"^^<{XSD}integer>'),
        (("a", rdflib.URIRef("http://e/a")), '"a" <http://e/a>'),
        ([], ""),
    ],
)
def test_values_of_python_pyoxigraph_and_rdflib_are_their_terms(value: object, term: str) -> None:
    assert written("x", value) == term  # type: ignore[arg-type]


@pytest.mark.parametrize("library", ["numpy", "rdflib", "rdflib.term"])
def test_a_library_that_another_thread_is_loading_does_no_harm(
    library: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, library, ModuleType(library))  # which has nothing in it yet
    assert written("name", "a") == '"a"'


@pytest.mark.parametrize(
    "value",
    [
        None,
        {"a"},
        {"a": 1},
        b"a",
        object(),
        [["a"]],
        [None],
        "\ud800",
        ox.BlankNode("a"),
        ox.Variable("a"),
        ox.DefaultGraph(),
        ox.Triple(ox.NamedNode("http://e/a"), ox.NamedNode("http://e/b"), ox.Literal("c")),
        rdflib.BNode("a"),
        rdflib.Variable("a"),
        rdflib.URIRef("http://e/a> } GRAPH ?g {"),
        rdflib.URIRef("relative"),
        rdflib.Literal("a", datatype=rdflib.URIRef("no IRI")),
    ],
)
def test_what_is_no_value_is_an_error_that_names_its_parameter(value: object, graph: Graph) -> None:
    with pytest.raises(UsageError, match=r"^name is bound to "):
        graph.query(NAMES, bindings={"name": value})  # type: ignore[dict-item]


def test_a_whole_number_of_python_is_a_limit_and_a_text_is_none(graph: Graph) -> None:
    text = "SELECT ?name { ?person foaf:name ?name } LIMIT 100 #+ top"
    assert len(list(graph.query(text, bindings={"top": 1}).rows())) == 1
    with pytest.raises(UsageError, match="top says how many rows"):
        graph.query(text, bindings={"top": "1"})
