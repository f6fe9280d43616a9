import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import UsageError
from kg.rdf.prefixes import PREFIXES
from kg.store.queries.sparql import ALL, bind, check, limits
from kg.store.queries.tokens import tokens

INJECTIONS = [
    'x" } ; DROP ALL ; INSERT DATA { <a:b> <c:d> "y',
    "x' } ; DROP ALL #",
    '\\" } SERVICE <http://127.0.0.1/> { ?s ?p ?o } #',
    "\\u0022 } DROP ALL #",
    '"""',
    "'''\n}",
    "?person }",
    "\u2028}\r\n{",
    "\\",
]


@pytest.mark.parametrize(
    "text",
    [
        "ASK { SERVICE <http://e/> { ?s ?p ?o } }",
        "ASK{service<http://e/>{?s ?p ?o}}",
        "ASK { FILTER (?a<?b) SERVICE?x { ?s ?p ?o } }",
        "PREFIX : <http://e/> ASK { SERVICE:x { ?s ?p ?o } }",
        "PREFIX : <http://e/> ASK { ?s ?p true SERVICE SILENT :x { ?s ?p ?o } }",
        "ASK { ?s ?p trueSERVICE<http://e/> { ?s ?p ?o } }",
        "ASK { FILTER EXISTS { sErViCe ?x { ?s ?p ?o } } }",
    ],
)
def test_a_question_to_another_server_is_refused_however_it_is_spaced(text: str) -> None:
    with pytest.raises(UsageError, match="never leaves this machine"):
        check(text)


@pytest.mark.parametrize(
    "text",
    [
        "ASK { ?s ?p 'SERVICE <http://e/>' }",
        'ASK { ?s ?p """a "SERVICE" b""" }',
        "ASK { ?s ?p <http://example.org/service> } # SERVICE",
        "ASK { ?service ?p 'x'@en }",
        "ASK { ?s schema:serviceType ?type }",
    ],
)
def test_the_word_alone_in_a_string_an_iri_a_comment_or_a_name_is_harmless(text: str) -> None:
    check(text)


@pytest.mark.parametrize(
    "verb", ["INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "COPY", "WITH"]
)
def test_an_update_is_refused_with_the_reason(verb: str) -> None:
    with pytest.raises(UsageError, match=f"{verb} would change the graph"):
        check(f"# first\nPREFIX insert: <http://e/>\n{verb.lower()} x")


def test_a_text_of_ten_megabytes_is_no_question() -> None:
    with pytest.raises(UsageError, match="10,000,000 characters"):
        check("#" * 10_000_000)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SELECT * WHERE { ?x a ?y }", "SELECT * WHERE {V ?x a ?y }"),
        ("ASK { { ?x a ?y } }", "ASK {V { ?x a ?y } }"),
        ("SELECT ?x { { SELECT ?y { ?x a ?y } } }", "SELECT ?x {V { SELECT ?y {V ?x a ?y } } }"),
        ("SELECT ?y { { SELECT ?y { ?x a ?y } } }", "SELECT ?y { { SELECT ?y {V ?x a ?y } } }"),
        ("ASK { ?x a ?y { SELECT ?y { ?z a ?y } } }", "ASK {V ?x a ?y { SELECT ?y { ?z a ?y } } }"),
        ("ASK { { SELECT ?y { ?z a ?y } } ?x a ?y }", "ASK {V { SELECT ?y { ?z a ?y } } ?x a ?y }"),
        ("ASK { { SELECT ?y { ?y a ?y } ORDER BY ?x } }", "ASK { { SELECT ?y {V ?y a ?y } ORDER BY ?x } }"),
        ("SELECT ?y { ?y a ?y } ORDER BY ?x", "SELECT ?y {V ?y a ?y } ORDER BY ?x"),
        (
            "SELECT (EXISTS { { SELECT ?y { ?y a ?x } } } AS ?z) { ?x a ?y }",
            "SELECT (EXISTS { { SELECT ?y {V ?y a ?x } } } AS ?z) {V ?x a ?y }",
        ),
        ("CONSTRUCT { ?x a ?y } WHERE { ?x a ?y }", "CONSTRUCT { ?x a ?y } WHERE {V ?x a ?y }"),
        ("SELECT (EXISTS { ?x a ?y } AS ?z) { ?x a ?y }", "SELECT (EXISTS { ?x a ?y } AS ?z) {V ?x a ?y }"),
        ("SELECT * { ?x ?y '{ SELECT' # {\n}", "SELECT * {V ?x ?y '{ SELECT' # {\n}"),
    ],
)
def test_a_value_is_bound_where_each_query_begins_that_names_the_variable(text: str, expected: str) -> None:
    assert bind(text, {"x": "<a:b>"}) == expected.replace("V", " VALUES ?x { <a:b> }")


def test_several_values_do_not_repeat_the_rows_of_subqueries_that_lack_the_variable() -> None:
    store = ox.Store()
    store.extend(ox.Quad(ox.NamedNode(f"a:{n}"), ox.NamedNode("a:p"), ox.NamedNode(f"a:{n}")) for n in "12")
    counting = "SELECT * { ?s ?p ?x { SELECT (COUNT(*) AS ?n) { ?all <a:p> ?o } } }"
    found = store.query(bind(counting, {"x": "<a:1> <a:2>"}))
    assert isinstance(found, ox.QuerySolutions)
    assert [row["n"].value for row in found] == ["2", "2"]


@pytest.mark.parametrize("name", ["?t", "$t"])
def test_a_variable_is_named_without_its_sign(name: str) -> None:
    with pytest.raises(UsageError, match="its name alone: 't'"):
        bind("SELECT * { ?s ?p ?t }", {name: '"x"'})
    with pytest.raises(UsageError, match="The query has no variable"):
        bind("SELECT * { ?s ?p ?t }", {name[0]: '"x"'})


def test_binding_a_variable_that_the_query_lacks_names_those_it_has() -> None:
    with pytest.raises(UsageError, match=r"no variable \?person; it has \?a, \?b"):
        bind("SELECT ?b { ?a a ?b }", {"person": "<a:b>"})


@pytest.mark.parametrize("text", ["DESCRIBE ?x", "CONSTRUCT WHERE { ?x a ?y }"])
def test_a_query_without_a_place_for_values_says_so(text: str) -> None:
    with pytest.raises(UsageError):
        bind(text, {"x": "<a:b>"})


def test_the_short_form_of_construct_is_a_query_as_long_as_nothing_is_bound() -> None:
    short = "CONSTRUCT WHERE { ?x a ?y }"
    assert (limits(short), bind(short, {})) == (frozenset(), short)
    with pytest.raises(UsageError, match="long form"):
        bind(short, {"x": "<a:b>"})


SEVEN = f'"7"^^<{PREFIXES["xsd"]}integer>'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("SELECT * { ?a ?b ?c } LIMIT 100 #+ top", "SELECT * { ?a ?b ?c } LIMIT 7 #+ top"),
        ("ASK { ?a ?b ?c }\nlimit  5\t#+top \n#x", "ASK { ?a ?b ?c }\nLIMIT 7\t#+top \n#x"),
        (
            "ASK { { SELECT ?a { ?a ?b ?c } LIMIT 1 #+ top\n} } LIMIT 2 #+ top",
            "ASK { { SELECT ?a { ?a ?b ?c } LIMIT 7 #+ top\n} } LIMIT 7 #+ top",
        ),
        (
            "ASK { ?a ?b ?top } LIMIT 9 #+ top",
            f"ASK {{ VALUES ?top {{ {SEVEN} }} ?a ?b ?top }} LIMIT 7 #+ top",
        ),
    ],
)
def test_a_limit_becomes_the_value_of_the_parameter_that_its_comment_names(text: str, expected: str) -> None:
    assert bind(text, {"top": SEVEN}) == expected


@pytest.mark.parametrize(("top", "left"), [(ALL - 1, f"LIMIT {ALL - 1} "), (ALL, " "), (10 * ALL, " ")])
def test_who_asks_for_more_than_there_can_be_gets_all_without_a_limit(top: int, left: str) -> None:
    term = f'"{top}"^^<{PREFIXES["xsd"]}integer>'
    assert bind("ASK { }\nLIMIT 100 #+ top", {"top": term}) == f"ASK {{ }}\n{left}#+ top"


@pytest.mark.parametrize(
    "text",
    [
        "ASK { ?a ?b 'LIMIT 1 #+ top' }",
        "ASK { ?a ?b <http://e/LIMIT> } # LIMIT 1 #+ top",
        "ASK { ?a ?b ?c } LIMIT 1 # top",
        "ASK { ?a ?b ?c } LIMIT 1\n#+ top",
        "ASK { ?a ?b ?c } LIMIT\n1 #+ top",
        "ASK { ?a ?b ?c } LIMIT 1 #+ top of all",
        "ASK { ?LIMIT ?b 1 #+ top\n}",
        "ASK { ?a ?b ?c } OFFSET 1 #+ top",
    ],
)
def test_nothing_else_is_a_limit_that_a_parameter_sets(text: str) -> None:
    assert limits(text) == frozenset()
    with pytest.raises(UsageError, match=r"no variable \?top"):
        bind(text, {"top": SEVEN})


def test_the_limits_of_a_query_are_named_among_what_it_has() -> None:
    with pytest.raises(UsageError, match=r"no variable \?person; it has \?a, \?top"):
        bind("SELECT ?a { ?a a ?a } LIMIT 1 #+ top", {"person": "<a:b>"})


@pytest.mark.parametrize(
    "term", ["<a:b>", '"7"', f'"-7"^^<{PREFIXES["xsd"]}integer>', f"{SEVEN} {SEVEN}", '"7 } DROP ALL #"']
)
def test_nothing_but_a_whole_number_stands_behind_a_limit(term: str) -> None:
    with pytest.raises(UsageError, match="no whole number"):
        bind("SELECT * { ?a ?b ?c } LIMIT 100 #+ top", {"top": term})


def answers(text: str, value: str) -> list[str]:
    found = ox.Store().query(bind(text, {"x": str(ox.Literal(value))}))
    assert isinstance(found, ox.QuerySolutions)
    return [row["x"].value for row in found]


@pytest.mark.parametrize("value", INJECTIONS)
def test_a_bound_text_stays_a_text(value: str) -> None:
    assert answers("SELECT ?x { { SELECT ?x { } } FILTER (STRLEN(?x) >= 0) }", value) == [value]


@given(st.text())
def test_any_text_comes_back_as_it_was_bound(value: str) -> None:
    assert answers("SELECT ?x { }", value) == [value]


@given(st.text(alphabet="SERVICE<>?x:{}()\"'#\\ \n@a_1"))
def test_what_passes_the_check_asks_no_server(text: str) -> None:
    """The lexer is compared with the engine: if the engine sees SERVICE, the check has refused."""
    query = "PREFIX x: <http://e/> PREFIX : <http://e/> ASK { ?s ?p " + text
    try:
        check(query)
    except UsageError:
        return
    try:
        ox.Store().query(query)
    except SyntaxError:
        return
    assert "SERVICE" not in {token.keyword for token in tokens(query)}
