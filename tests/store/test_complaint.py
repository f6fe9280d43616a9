"""What a mistake in a query is called, and where it is said to be: at the token that is wrong."""

from collections.abc import Iterator

import pytest

from kg.errors import UsageError
from kg.store import Graph, open_graph
from tests.counting import calls


@pytest.fixture(scope="module")
def graph() -> Iterator[Graph]:
    with open_graph("tests/query/graphs/small.trig") as opened:
        yield opened


MISTAKES = [
    # statements
    ("SELECT ?t { ?p dcterms:title ?t ^?p a ?c }", "a . is missing before it"),
    ("SELECT ?t { ?p dcterms:creator/foaf:name ?t ^?p a ?c }", "a . is missing before it"),
    ("SELECT ?t { ?p kgo:year 2025.5 ^?p a ?c }", "a . is missing before it"),
    (
        'SELECT ?t { ?p kgo:year "1"^^xsd:integer ^?p a ?c }'.replace("^^xsd", "\0"),
        "a . is missing before it",
    ),
    ('SELECT ?t { ?p dcterms:title "x"@en ^?p a ?c }', "a . is missing before it"),
    ("SELECT ?t { ?p dcterms:title ?t ; ?p rdf:type ^?c }", "behind a ; stand property and object alone"),
    ("SELECT ?t { ?p dcterms:title ?t ; ?p ^a ?c }", "a is the property rdf:type"),
    ("SELECT ?t { ?p dcterms:title ^}", "a statement has three parts"),
    ("SELECT ?t { ?p a ?c FILTER (?c != ?p) ?p dcterms:title ^}", "a statement has three parts"),
    ("SELECT ?t { ?p ^'title' ?t }", "a property is no text"),
    ("SELECT ?t { ?p a foaf:Person. ?p ^'title' ?t }", "a property is no text"),
    ("SELECT ?t { ?p ^title ?t }", "title is no word of SPARQL: variables begin with ?"),
    ("SELECT ?t { ?p dcterms:title ^Nexus }", "Nexus is no word of SPARQL"),
    ("SELECT ?t { ?p dcterms:title ?t . ^. ?p a ?c }", "nothing that this . ends"),
    ("SELECT ?t { ?p dcterms.^title ?t }", "a prefix ends in a colon: dcterms:title"),
    ("SELECT ?t { ?p ^DCTERMS:title ?t }", "the prefix DCTERMS: is not declared; capitals count: dcterms:"),
    ("ASK { ?p ^e: ?n }", "the prefix e: is not declared; known without"),
    ("DESCRIBE ^person:chris-lu", "the prefix person: is not declared; known without"),
    ("PREFIX ^foaf <http://e/> ASK { ?p foaf:name ?n }", "a prefix ends in a colon: PREFIX foaf: <…>"),
    ("ASK { ^<Chris Lu> foaf:name ?n }", "an IRI must be whole"),
    ("ASK { ?p ^<foaf:name ?n }", "an IRI must be whole"),
    ("ASK { ?p foaf:name ^“Chris” }", "straight quotation marks"),
    ("ASK { ?p foaf:name ?n FILTER CONTAINS(?n, ^'Lu) }", "is not closed: its ' is missing"),
    ('ASK { ?p foaf:name ^"""Lu" }', 'is not closed: its """ is missing'),
    ("ASK { ?p foaf:name 'Lu'^@ }", "a language stands behind @"),
    ("ASK { ^? p foaf:name ?n }", "follows its ? at once"),
    # what is shown
    ("SELECT ^title { ?p dcterms:title ?title }", "a variable begins with ?: ?title"),
    ("SELECT ?p^, ?t { ?p dcterms:title ?t }", "variables behind SELECT stand without commas"),
    ("SELECT ^{ ?p dcterms:title ?t }", "behind SELECT stands what is shown"),
    ("SELECT ^COUNT(*) { ?p dcterms:title ?t }", "with a name: (COUNT(…) AS ?name)"),
    ("SELECT (COUNT(?p)^) { ?p dcterms:title ?t }", "a name for it is missing: (… AS ?name)"),
    ("SELECT (COUNT(?p) AS ^n) { ?p dcterms:title ?t }", "a variable begins with ?"),
    ("SELECT ?t ^AS ?n { ?p dcterms:title ?t }", "in brackets: (… AS ?name)"),
    ("SELECT DISTINCT(?t^) { ?p dcterms:title ?t }", "behind DISTINCT stand variables without brackets"),
    ("SELECT ^?t (COUNT(?p) AS ?n) { ?p a ?t }", "SELECT shows ?t, which is neither counted nor in GROUP BY"),
    ("SELECT ?t ^?p (COUNT(*) AS ?n) { ?p a ?t } GROUP BY ?t", "add GROUP BY ?p"),
    ("ASK { { SELECT ^?p (COUNT(*) AS ?n) { ?p a ?t } GROUP BY ?t } ?p a ?c }", "SELECT shows ?p, which"),
    ("SELECT ?t { ?p a ?t FILTER (^COUNT(?p) > 1) }", "GROUP BY … HAVING (COUNT(…) > 1)"),
    ("SELECT ?a (1 AS ?t) { { SELECT (2 AS ?n) ?x (3 AS ^?n) {} } }", "SELECT names a variable twice"),
    ("SELECT ?t ^?t { ?p a ?t }", "SELECT names a variable twice"),
    # conditions
    ("ASK { ?p a ?c FILTER ^?p != ?c }", "in brackets: FILTER (…)"),
    ("ASK { ?p a ?c FILTER (?p ^<> ?c) }", "unequal is !="),
    ("ASK { ?p a ?c FILTER (?p =^= ?c) }", "equal is a single ="),
    ("ASK { ?p a ?c FILTER (?p = ?c ^AND ?p = ?c) }", "and is && in SPARQL"),
    ("ASK { ?p a ?c FILTER (?p ^LIKE 'x%') }", "SPARQL has no LIKE"),
    ("ASK { ?p a ?c FILTER (?p != ^null) }", "!BOUND(?name)"),
    ("ASK { ?p a ?c FILTER (NOT ^?p = ?c) }", "not is ! in SPARQL"),
    ("ASK { ?p a ?c FILTER (?p IN ^?c) }", "IN takes a list in brackets"),
    ("ASK { ?p a ?c FILTER (?p = ?c ^}", "a ) is missing before it"),
    ("ASK { ?p a ?c FILTER (?p = ?c)^) }", "a ) has nothing to close"),
    ("ASK { ?p a ?c FILTER ^regx(?c, 'x') }", "there is no regx; did you mean REGEX?"),
    ("ASK { ?p a ?c FILTER ^similar(?c, 'x') }", "there is no function similar"),
    ("ASK { ?p a ?c ^DESCRIBE ?c }", "this cannot stand here"),
    ("ASK { ?p a ?c FILTER CONTAINS ^?c }", "CONTAINS has what it takes in brackets"),
    ("ASK { ?p a ?c FILTER CONTAINS(?c ^'x') }", "a , is missing before it"),
    ("ASK { ?p a ?c FILTER NOT ^EXIST { ?p a ?c } }", "did you mean EXISTS?"),
    ("ASK { ?p a ?c FILTER (^COALESCE (?c, ?p) = ?c) }", "no blank stands between COALESCE and its bracket"),
    ("ASK { ?p kgo:year ^> 2020 }", "in brackets behind FILTER or HAVING"),
    ("ASK { ?p a ?c BIND (STR(?c)^) }", "a name for it is missing: BIND (… AS ?name)"),
    ("ASK { ?p a ?c BIND (STR(?p) AS ?c) ^}", "?c has a value before BIND gives it one"),
    # groups, and what follows them
    (
        "SELECT ?p { { SELECT ?p (COUNT(?q) AS ?n) { { ?p a ?q } GROUP BY ?p } ?p a ?c }^",
        "the query ends too early; a } is missing",
    ),
    ("ASK { ?p a ?c OPTIONAL ^?p kgo:year ?y }", "behind OPTIONAL stands a group in braces"),
    ("ASK { ?p a ?c ^UNION ?p kgo:year ?c }", "both sides of UNION stand in braces"),
    ("ASK { ?p a ?c ^OPTONAL { ?p kgo:year ?y } }", "there is no OPTONAL; did you mean OPTIONAL?"),
    ("SELECT ?p WHERE ^( ?p a ?c )", "behind WHERE stands a group in braces"),
    ("SELECT ?p WHERE { ?p a ?c } ^FILTER (?p = ?c)", "FILTER stands within the { } of the WHERE"),
    ("ASK { ?p a ?c VALUES ?c ^('x') }", "of one variable the values stand in braces"),
    ("ASK { VALUES (?p ?c) { ^'x' 'y' } }", "as many values in each bracket"),
    ("SELECT ?p { ?p a ?c } LIMIT ^-1", "LIMIT takes a whole number"),
    ("SELECT ?p { ?p a ?c } LIMIT 1 ^ORDER BY ?p", "GROUP BY, HAVING, ORDER BY, LIMIT, OFFSET"),
    ("SELECT ?p { ?p a ?c } ^ODER BY ?p", "did you mean ORDER?"),
    ("SELECT ?p { ?p a ?c } ORDER ^?p", "BY is missing: ORDER BY"),
    ("SELECT ?p { ?p a ?c } ORDER BY ?c^, ?p", "without commas"),
    ("SELECT ?p { ?p a ?c } ORDER BY ?p DESC^", "DESC stands before a bracket: ORDER BY DESC(?name)"),
    ("SELECT ?p { ?p a ?c } GROUP BY ?p HAVING COUNT(?c) ^> 1", "behind FILTER or HAVING"),
]
"""Queries as they are often mistyped; ^ stands before what is wrong."""


@pytest.mark.parametrize(("marked", "why"), MISTAKES, ids=[why for _, why in MISTAKES])
@pytest.mark.parametrize("before", ["", "# a comment (\n\n"], ids=["one line", "third line"])
def test_a_mistake_is_shown_where_it_is_and_says_what_could_stand_there(
    marked: str, why: str, before: str, graph: Graph
) -> None:
    text = before + marked.replace("^", "").replace("\0", "^^xsd")
    column = marked.replace("\0", "^^xsd").index("^?p" if "\0" in marked else "^") + 1
    with pytest.raises(UsageError) as caught:
        graph.query(text)
    line = 3 if before else 1
    said = str(caught.value)
    assert said.startswith(f"The query cannot be read at line {line}, column {column}: "), said
    assert why in said


def test_words_that_could_stand_there_do_not_move_the_place(graph: Graph) -> None:
    """The engine names a place as far behind as its longest word is long: here into the next line."""
    with pytest.raises(UsageError, match="line 1, column 8: a variable begins with"):
        graph.query("SELECT n\n{ ?p foaf:name ?n }")


@pytest.mark.slow
def test_of_a_query_that_is_very_long_the_place_is_that_which_the_engine_names(graph: Graph) -> None:
    with pytest.raises(UsageError, match="line 30001, column 8: the query ends too early; a } is"):
        graph.query("ASK { " + "?p a ?c .\n" * 30_000 + "?p a ?c")


def test_no_terminal_obeys_what_stands_in_a_query(graph: Graph) -> None:
    with pytest.raises(UsageError, match=r"\n  ASK \{ �\[31m � \?x \}\n") as caught:
        graph.query("ASK { \x1b[31m \u202e ?x }")
    assert str(caught.value).replace("\n", "").isprintable()


def test_a_word_as_long_as_the_query_is_not_said_whole(graph: Graph) -> None:
    with pytest.raises(UsageError, match="no word of SPARQL") as caught:
        graph.query("ASK { " + "word" * 10_000 + " }")
    assert len(str(caught.value)) < 1000


@pytest.mark.parametrize("piece", ["COUNT ", "SELECT ", "<a ", "(", "{ ?a ", "'", "?a a ", "a:b "])
def test_refusing_a_text_that_is_no_query_takes_calls_in_proportion_to_it(piece: str, graph: Graph) -> None:
    def refused(length: int) -> None:
        with pytest.raises(UsageError):
            graph.query("SELECT ?a { ?a a ! " + piece * (length // len(piece)))

    refused(10)
    short, long = (calls(lambda: refused(length)) for length in (5_000, 20_000))  # noqa: B023
    assert long <= 5 * short
