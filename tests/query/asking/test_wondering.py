"""What is odd about a query is said beside its answer, and of a query that is right nothing is."""

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from kg.errors import LimitError
from kg.query import ask, questions, read_question
from kg.query.asking.wondering import oddities
from kg.store import Graph, Result, open_graph

SEEDS = Path("exports/graph.nq")


@pytest.fixture(scope="module")
def graph() -> Iterator[Graph]:
    with open_graph(SEEDS) as opened:
        yield opened


def said(graph: Graph, query: str) -> tuple[str, ...]:
    return ask(graph, read_question(query, "-q")).remarks


@pytest.mark.parametrize(
    ("query", "remark"),
    [
        ("SELECT ?p { ?p kgo:year '2025' }", "kgo:year '2025'. Its values are like 20"),
        ("SELECT ?p { ?p kgo:authorListComplete 'false' }", "Its values are like true, without quotes."),
        ("SELECT ?p { ?p dcterms:issued '2025-01-31' }", '"^^xsd:date.'),
        ("SELECT ?p { ?p foaf:name 'chris lu' }", 'It is written "Chris Lu".'),
        ("SELECT ?p { ?p skos:altLabel 'moe' }", 'It is written "MoE".'),
        ("SELECT ?p { ?p kgo:verdict 'Open' }", 'It is written "open".'),
        ("SELECT ?p { ?p skos:prefLabel 'Mixture of Experts'@en }", "Without @en there is."),
        ("SELECT ?p { ?p dcterms:creator 'Chris Lu' }", "their foaf:name is so: dcterms:creator/foaf:name."),
        ("SELECT ?p { ?p dcterms:creator 'Nobody' }", "It leads to things, such as person/"),
        ("SELECT ?p { ?p a <foaf:Person> }", "with the prefix it is foaf:Person."),
        (
            "SELECT ?p { ?p dcterms:creator <https://e.org/x> }",
            "No fact has dcterms:creator <https://e.org/x>.",
        ),
        (
            "SELECT ?w { ?span nif:anchorOf ?w }",
            "is said in graph/evidence, not among the facts: GRAPH ?graph",
        ),
        (
            "SELECT ?n { ?p a schema:ScholarlyArticle ; schema:name ?n }",
            "Nothing that is a schema:ScholarlyArticle has",
        ),
        ("SELECT ?n { ?p dc:title ?n }", "No fact uses dc:title. Did you mean dcterms:title?"),
        ("SELECT (COUNT(*) AS ?n) { ?p dc:title ?t }", "No fact uses dc:title. Did you mean dcterms:title?"),
        (
            "SELECT (MAX(?y) AS ?last) { ?p schema:year ?y }",
            "No fact uses schema:year. Did you mean kgo:year?",
        ),
        ("SELECT (COUNT(?s) AS ?n) (SUM(?a) AS ?all) { ?s nif:anchorOf ?a }", "is said in graph/evidence"),
        ("CONSTRUCT { ?p dcterms:title ?t } { ?p dc:title ?t }", "No fact uses dc:title. Did you mean"),
        (
            "SELECT ?n { ?p rdfs:label ?n }",
            "No fact uses rdfs:label. Did you mean dcterms:title of papers, foaf:name of people, "
            "skos:prefLabel of concepts?",
        ),
        ("SELECT ?n { ?p schema:author ?n }", "No fact uses schema:author. Did you mean dcterms:creator?"),
        (
            "PREFIX schema: <http://schema.org/> ASK { ?p a schema:Person }",
            "<https://schema.org/> in graphs of kg",
        ),
        ("PREFIX foaf: <http://xmlns.com/foaf/0.1> ASK { ?p foaf:name ?n }", "PREFIX foaf: is <http"),
    ],
)
def test_why_there_is_no_answer_is_said_with_what_there_is(query: str, remark: str, graph: Graph) -> None:
    remarks = said(graph, query)
    assert len(remarks) == 1, remarks
    assert remark in remarks[0]


@pytest.mark.parametrize(
    ("query", "remark"),
    [
        ("SELECT ?titel { ?p dcterms:title ?title }", "?titel has no value"),
        (
            "SELECT ?t { ?p dcterms:title ?t OPTIONAL { ?p kgo:year ?y } FILTER (?year > 1) }",
            "?year has no value",
        ),
        ("SELECT ?t { ?p dcterms:title ?t } ORDER BY ?tt", "Did you mean ?t?"),
        ("SELECT ?t ?n { ?p dcterms:title ?t . ?x foaf:name ?n }", "Nothing joins ?p and ?n: every row"),
    ],
)
def test_what_is_odd_is_said_also_where_there_are_rows(query: str, remark: str, graph: Graph) -> None:
    remarks = said(graph, query)
    assert len(remarks) == 1, remarks
    assert remark in remarks[0]


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?t { ?p kgo:year 2025 ; dcterms:title ?t }",
        "SELECT ?t { ?p kgo:year 2025.5 ; dcterms:title ?t }",
        "SELECT ?t { ?p kgo:authorListComplete true ; dcterms:title ?t }",
        "SELECT ?a ?b { ?p dcterms:creator ?x, ?y . ?x foaf:name ?a . ?y foaf:name ?b FILTER (?a < ?b) }",
        "SELECT ?n { ?p foaf:name ?n FILTER NOT EXISTS { ?p kgo:unresolved true } }",
        "SELECT ?n { ?p foaf:name ?n FILTER EXISTS { ?q a schema:ScholarlyArticle } }",
        "SELECT ?n ?m { ?p foaf:name ?n . ?q foaf:name ?m FILTER (?n = ?m) }",
        "SELECT ?n { VALUES ?n { 'a' } ?p foaf:name ?n }",
        "SELECT ?n { VALUES (?n ?m) { ('a' 'b') } ?p foaf:name ?n, ?m }",
        "SELECT ?n { ?p a foaf:Person ; dcterms:creator/foaf:name|skos:altLabel 'x' BIND (1 AS ?n) }",
        "SELECT ?n (COUNT(?p) AS ?many) { ?p dcterms:creator/foaf:name ?n } GROUP BY ?n ORDER BY ?many",
        "SELECT ?n { ?p foaf:name ?n OPTIONAL { ?p schema:email 'x' } }",
        "SELECT ?w { GRAPH ?graph { ?span nif:anchorOf ?w } }",
        "SELECT ?n { ?p a foaf:Person. ?p foaf:name ?n. }",
        "SELECT ?n { ?p foaf:name ?n { ?p a ?c } }",
        "SELECT ?p ?l { ?p a ?c } VALUES (?c ?l) { (foaf:Person 'person') }",
        "SELECT ?a ?b { GRAPH ?graph { ?a kgo:entry ?e } GRAPH ?graph { ?b kgo:entry ?f } }",
        "SELECT ?n { { ?p foaf:name ?n } UNION { ?q skos:prefLabel ?n } }",
        "CONSTRUCT { ?p foaf:name ?n } WHERE { ?p foaf:name ?n }",
        "SELECT ?n (EXISTS { ?p kgo:unresolved ?u } AS ?unsure) { ?p foaf:name ?n }",
    ],
)
def test_of_a_query_that_is_right_nothing_is_said(query: str, graph: Graph) -> None:
    assert list(oddities(graph, query, is_empty=False)) == []


@pytest.mark.parametrize(
    "query",
    [
        "BASE <http://e/> PREFIX e: <x#> SELECT ?x { ?x e:p 'q'^^e:t ; a e:C }",
        "SELECT ?n FROM <https://example.org/kg/graph/records> { ?x foaf:name ?n ; kgo:year '1' }",
    ],
)
def test_of_names_that_are_whole_elsewhere_nothing_is_said(query: str, graph: Graph) -> None:
    assert list(oddities(graph, query, is_empty=True)) == []


def test_no_terminal_obeys_what_is_said(graph: Graph) -> None:
    (remark,) = said(graph, "SELECT ?p { ?p dcterms:title '\x1b[31m' }")
    assert "'␛[31m'" in remark


@pytest.mark.parametrize("name", questions())
def test_no_question_of_the_catalogue_is_odd(name: str, graph: Graph) -> None:
    question = questions()[name]
    given = [each.name for each in question.parameters]
    assert list(oddities(graph, question.text, is_empty=False, bound=given)) == []


class Slow:
    """A graph that answers the first questions, then none. A class, because it counts."""

    def __init__(self, graph: Graph, answers: int) -> None:
        self.graph, self.answers, self.timeouts = graph, answers, list[float]()

    def query(self, text: str, *, timeout: float, **more: Any) -> Result:
        self.timeouts.append(timeout)
        if len(self.timeouts) > self.answers:
            raise LimitError("It takes too long.")
        return self.graph.query(text, timeout=10, **more)


LONG = "SELECT ?p { ?p foaf:name 'chris lu'@en ; kgo:year '2025' ; dcterms:title 'Nothing' ; a foaf:Person }"


@pytest.mark.parametrize("answers", range(12))
def test_what_takes_long_is_not_looked_up_and_nothing_wrong_is_said(answers: int, graph: Graph) -> None:
    whole = list(oddities(graph, LONG, is_empty=True))
    slow = Slow(graph, answers)
    found = list(oddities(slow, LONG, is_empty=True, timeout=1))  # type: ignore[arg-type]
    assert found == whole[: len(found)]
    assert len(slow.timeouts) <= answers + 1, "it is asked no more"
    assert all(one >= other for one, other in pairwise([1, *slow.timeouts])), "all looks share that time"
