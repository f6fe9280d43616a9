"""The statements of a query are told from its tokens, or it is left alone."""

import pytest

from kg.query.asking.patterns import pattern


def statements(text: str) -> list[str]:
    found = pattern(text)
    assert found is not None
    return [
        " ".join("".join(token.text for token in part) for part in ((each.subject,), each.path, each.object))
        for each in found.statements
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ASK { ?p a ?c ; foaf:name 'x'@en, ?n . ?q a ?c }",
            ["?p a ?c", "?p foaf:name 'x'@en", "?p foaf:name ?n", "?q a ?c"],
        ),
        ("ASK { ?p foaf:a/^foaf:b* ?n }", ["?p foaf:a/^foaf:b* ?n"]),
        ("ASK { ?p foaf:a 'x'^^xsd:date . ?p foaf:b 2.50 }", ["?p foaf:a 'x'^^xsd:date", "?p foaf:b 2.50"]),
        ("ASK { ?p foaf:a true FILTER (?p != ?q) ?p foaf:b -5 }", ["?p foaf:a true", "?p foaf:b -5"]),
        ("ASK { ?p a foaf:A. ?p foaf:b 2020. ?q a ?d. }", ["?p a foaf:A", "?p foaf:b 2020", "?q a ?d"]),
        ("ASK { ?p a ?c { ?p a ?d } }", ["?p a ?c", "?p a ?d"]),
        ("ASK { ?p a ?c ; . ?q a ?d ; }", ["?p a ?c", "?q a ?d"]),
        ("ASK { GRAPH ?g { ?p a ?c } OPTIONAL { ?c a ?d } }", ["?p a ?c", "?c a ?d"]),
    ],
)
def test_statements_are_cut_where_they_end(text: str, expected: list[str]) -> None:
    assert statements(text) == expected


def test_what_must_be_a_fact_is_told_from_what_may() -> None:
    found = pattern(
        "ASK { ?a a ?b OPTIONAL { ?a foaf:x ?c } MINUS { ?a foaf:y ?d } GRAPH ?g { ?a foaf:z ?e } }"
    )
    assert found is not None
    assert [each.is_fact for each in found.statements] == [True, False, False, False]
    assert [each.gives_rows for each in found.statements] == [True, True, False, True]


def test_of_graphs_that_a_query_chooses_itself_nothing_is_known_to_be_a_fact() -> None:
    found = pattern("ASK FROM <https://e.org/graph> { ?a a ?b }")
    assert found is not None
    assert [each.is_fact for each in found.statements] == [False]


@pytest.mark.parametrize(
    "text",
    [
        "ASK { ?p foaf:knows (?a ?b) }",
        "ASK { ?p a ?c {| foaf:name ?n |} }",
        "ASK { << ?p a ?c >> foaf:name ?n }",
        "ASK { ?p a ?c FILTER xsd:boolean(?c) ?p foaf:name ?n }",
        "ASK { ?p foaf:knows [ foaf:name ?n ] }",
        "ASK { { ?p a ?c } UNION { ?p a ?d } }",
        "ASK { ?p (foaf:a|foaf:b) ?c }",
        "DESCRIBE ?x { ?x a ?y }",
        "ASK {" + " ?p a ?c ." * 1000 + "}",
        "no query",
        "ASK { ?p a",
    ],
)
def test_what_is_not_understood_is_left_alone(text: str) -> None:
    assert pattern(text) is None
