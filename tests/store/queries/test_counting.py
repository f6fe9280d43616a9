"""Which variable of a query that counts is shown for many rows at once."""

import pytest

from kg.store.queries.counting import uncounted
from kg.store.queries.tokens import tokens


@pytest.mark.parametrize(
    "text",
    [
        "SELECT ?a ?b { ?a ?p ?b }",
        "SELECT (COUNT(?a) AS ?n) { ?a ?p ?b }",
        "SELECT ?a (COUNT(?b) AS ?n) { ?a ?p ?b } GROUP BY ?a HAVING (COUNT(?b) > 1) ORDER BY ?n",
        "SELECT ?a { { SELECT ?a (COUNT(?b) AS ?n) { ?a ?p ?b } GROUP BY ?a } ?a a ?c }",
        "SELECT ?n { ?a ?p ?b } GROUP BY (STR(?b) AS ?n)",
    ],
)
def test_what_is_right_is_not_complained_of(text: str) -> None:
    assert uncounted(list(tokens(text))) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SELECT ?a (COUNT(?b) AS ?n) { ?a ?p ?b }", "?a"),
        ("SELECT ?a ?p (COUNT(?b) AS ?n) WHERE { ?a ?p ?b } GROUP BY ?a", "?p"),
        ("SELECT * { ?x a ?y { SELECT ?a ?p { ?a ?p ?b } GROUP BY ?a } }", "?p"),
    ],
)
def test_the_variable_that_is_not_grouped_is_named(text: str, name: str) -> None:
    written = list(tokens(text))
    found = uncounted(written)
    assert found is not None
    assert written[found[0]].text == name
    assert f"add GROUP BY {name}" in found[1]
