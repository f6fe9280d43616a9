"""What stands around a token: brackets, and how much of a statement."""

import pytest

from kg.store.queries.place import Place
from kg.store.queries.tokens import tokens


def at_end(text: str) -> Place:
    written = list(tokens(text))
    return Place(written, len(written))


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("ASK {", ("{", 0)),
        ("ASK { ?p", ("{", 1)),
        ("ASK { ?p a ?c", ("{", 3)),
        ("ASK { ?p a ?c .", (".", 0)),
        ("ASK { ?p a ?c ; a", (";", 1)),
        ("ASK { ?p a ?c , ?d", (",", 1)),
        ("ASK { ?p foaf:a/^foaf:b|foaf:c ?c", ("{", 3)),
        ("ASK { ?p (foaf:a|foaf:b)+ 2.50", ("{", 3)),
        ("ASK { ?p foaf:a 2025. ?q", (".", 1)),
        ("ASK { ?p a foaf:Person. ?q", (".", 1)),
        ("ASK { ?p foaf:a 'x'@en", ("{", 3)),
        ("ASK { ?p foaf:a 'x'^^xsd:date", ("{", 3)),
        ("ASK { ?p foaf:a [ a ?c ]", ("{", 3)),
        ("ASK { ?p a ?c FILTER (?c > 2) ?q", ("{", 1)),
        ("ASK { ?p a ?c OPTIONAL { ?p a ?d } ?q a", ("{", 2)),
        ("ASK { ?p a ?c FILTER ?c", ("{", 0)),
        ("ASK { { SELECT ?n { ?p a ?n } ORDER BY ?n", ("{", 0)),
        ("ASK", ("{", 0)),
    ],
)
def test_the_parts_of_a_statement_are_counted(text: str, statement: tuple[str, int]) -> None:
    assert at_end(text).statement == statement


def test_the_innermost_bracket_and_the_word_before_it_are_known() -> None:
    place = at_end("ASK { ?p a ?c FILTER (CONTAINS(?c, 'x')")
    assert (place.bracket, place.head) == ("(", "FILTER")
    assert (at_end("ASK").bracket, at_end("ASK").head) == ("", "")


@pytest.mark.parametrize(
    ("text", "answer"), [("VALUES ?x {", True), ("VALUES (?x ?y) {", True), ("?x a ?y {", False)]
)
def test_values_are_told_from_statements(text: str, answer: bool) -> None:
    assert at_end(f"ASK {{ {text}").lists_values is answer
