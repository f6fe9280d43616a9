from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.errors import UsageError
from kg.query import ask, find_question, read_question
from kg.store import Graph, open_graph
from tests.graphs import SMALL


@pytest.fixture(scope="module")
def graph() -> Iterator[Graph]:
    with open_graph(SMALL) as opened:
        yield opened


def echo(graph: Graph, type: str, value: str) -> str:
    """What a parameter's value is in the query."""
    question = read_question(f"#+ param: x ({type})\nSELECT ?x {{ }}", "echo")
    ((found,),) = ask(graph, question, {"x": value}).rows()
    return str(found)


@pytest.mark.parametrize(
    ("type", "value", "term"),
    [
        ("string", 'a "b"', '"a \\"b\\""'),
        ("integer", "007", '"7"^^<http://www.w3.org/2001/XMLSchema#integer>'),
        ("date", "2024", '"2024"^^<http://www.w3.org/2001/XMLSchema#gYear>'),
        ("date", "-0100", '"-0100"^^<http://www.w3.org/2001/XMLSchema#gYear>'),
        ("date", "2024-02", '"2024-02"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'),
        ("date", "2024-02-29", '"2024-02-29"^^<http://www.w3.org/2001/XMLSchema#date>'),
        ("iri", "https://e.org/any", "<https://e.org/any>"),
        ("iri", "urn:x", "<urn:x>"),
        ("iri", "MoE", "<https://example.org/kg/concept/mixture-of-experts-aaaaaaaaaaaa2>"),
        ("iri", "nexus: specialization", "<https://example.org/kg/paper/nexus-aaaaaaaaaaaa2>"),
        ("concept_type", "Data sets", "<http://www.w3.org/ns/mls#Dataset>"),
        ("concept_type", "mls:Model", "<http://www.w3.org/ns/mls#Model>"),
        ("concept_type", "<http://www.w3.org/ns/mls#Task>", "<http://www.w3.org/ns/mls#Task>"),
        ("concept", "MoE", "<https://example.org/kg/concept/mixture-of-experts-aaaaaaaaaaaa2>"),
    ],
)
def test_a_value_becomes_a_term_of_its_type(type: str, value: str, term: str, graph: Graph) -> None:
    assert echo(graph, type, value) == term


@pytest.mark.parametrize(
    ("type", "value"),
    [
        ("integer", "2.5"),
        ("integer", "1 } #"),
        ("integer", "٣"),
        ("integer", "-1"),
        ("string", ""),
        ("string", " \n"),
        ("date", "2023-02-29"),
        ("date", "Feb 2"),
        ("date", "2024-13"),
        ("string", "\ud800"),
        ("person", "nobody at all"),
        ("iri", "https://e.org/any thing"),
        ("concept_type", "robot"),
        ("concept_type", "skos:Concept"),
        ("iri", "https://e.org/> <https://e.org/x"),
        ("iri", ""),
    ],
)
def test_a_value_of_another_type_is_a_usage_error(type: str, value: str, graph: Graph) -> None:
    with pytest.raises(UsageError):
        echo(graph, type, value)


@pytest.mark.parametrize(
    "payload", ['x" } ; DROP ALL ; INSERT DATA { <a:b> <c:d> "y', "x' } #", "\\u0022 } #"]
)
def test_words_that_look_like_sparql_are_words(payload: str, graph: Graph) -> None:
    assert not list(ask(graph, find_question("papers-with-words"), {"words": payload}).rows())
    assert echo(graph, "string", payload)
    with pytest.raises(UsageError, match="No person is called"):
        ask(graph, find_question("coauthors"), {"person": payload})


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ("2024-02-31", "'2024-02-31' is no date: February 2024 has 29 days"),
        ("2024-13", "'2024-13' is no date: a year has 12 months"),
        ("0000", "'0000' is no date: there is no year 0"),
        ("soon", "'soon' is no date; write 2024, 2024-08 or 2024-08-28"),
    ],
)
def test_what_is_no_date_is_repeated_with_the_reason(value: str, why: str, graph: Graph) -> None:
    with pytest.raises(UsageError, match=why):
        echo(graph, "date", value)


def test_the_end_of_an_iri_is_one_of_the_graph(root: Path) -> None:
    with open_graph(root / "exports") as exports:
        assert echo(exports, "iri", "person/nobody") == "<https://example.org/kg/person/nobody>"


def test_an_unknown_parameter_names_those_that_there_are(graph: Graph) -> None:
    with pytest.raises(UsageError, match=r"no parameter 'persn'; it takes person. Did you mean person\?"):
        ask(graph, find_question("coauthors"), {"persn": "x"})


def test_a_default_that_this_graph_does_not_know_says_that_it_is_only_the_default(graph: Graph) -> None:
    with pytest.raises(UsageError, match=r"only the default of the question; give yours: person=…"):
        ask(graph, find_question("coauthors"))


def test_a_parameter_without_default_must_be_given(graph: Graph) -> None:
    with pytest.raises(UsageError, match=r"needs a value, words: x=…"):
        ask(graph, read_question("#+ param: x (string)\nSELECT ?x { }", "x"))


@pytest.mark.parametrize(
    ("name", "told"), [("x", True), ("?x", True), ("$x", True), ("my x", False), ("?", False)]
)
def test_the_line_that_a_query_of_ones_own_lacks_is_one_that_may_be_written(
    name: str, told: bool, graph: Graph
) -> None:
    with pytest.raises(UsageError) as raised:
        ask(graph, read_question("SELECT ?y { }", "-q"), {name: "1"})
    assert ("begin the query with the line: #+ param: x (string)" in str(raised.value)) is told
    assert ("begin the query" in str(raised.value)) is told


def test_an_empty_default_asks_for_nothing_and_is_none_that_may_be_typed(graph: Graph) -> None:
    question = read_question('#+ param: x (string) = ""\nASK { FILTER (?x = "") }', "x")
    assert not question.parameters[0].is_required
    assert ask(graph, question).answer
    with pytest.raises(UsageError, match="give at least one word"):
        ask(graph, question, {"x": ""})


@pytest.mark.parametrize("type", ["iri", "organisation"])
@pytest.mark.parametrize("typed", ["Door Institute", "door institute", "organisation/lab"])
def test_an_organisation_is_meant_by_its_name(type: str, typed: str) -> None:
    with open_graph(SMALL.parent / "libraries.trig") as libraries:
        node = "<https://example.org/kg/organisation/lab>"
        asked = typed if "/" not in typed else f"https://example.org/kg/{typed}"
        assert echo(libraries, type, asked) == node


def test_an_organisation_that_is_none_is_answered_with_those_that_are_like_it() -> None:
    with open_graph(SMALL.parent / "libraries.trig") as libraries:
        with pytest.raises(UsageError, match=r"No organisation is called 'Dor Institut'.*'Door Institute'"):
            echo(libraries, "organisation", "Dor Institut")
        with pytest.raises(UsageError, match="only the default of the question"):
            ask(libraries, find_question("people-of-organisation"))


def test_a_graph_without_organisations_says_so_and_has_no_rows(graph: Graph) -> None:
    said: list[str] = []
    found = ask(graph, find_question("people-of-organisation"), {"organisation": "x"}, notice=said.append)
    assert list(found.rows()) == []
    assert said == [
        "No document of this graph states where authors worked, and no organisation signs a paper."
    ]
