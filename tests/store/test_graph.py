"""A query is bounded in time, memory and reach, and its errors say what to do."""

import copy
import os
import pickle
import shlex
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from kg.errors import InputError, LimitError, UsageError
from kg.store import Form, Format, Graph, Stop, StoppedError, open_graph
from kg.store.queries import sparql
from kg.store.result import Document
from kg.store.workers import request
from kg.store.workers.process import Worker
from tests.graphs import SMALL

PRODUCT = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


@pytest.fixture(scope="module")
def graph() -> Iterator[Graph]:
    with open_graph(SMALL) as opened:
        yield opened


def rows(graph: Graph, text: str) -> list[list[str]]:
    return [[str(value) for value in row] for row in graph.query(text).rows()]


def test_the_prefixes_of_the_project_need_no_declaration(graph: Graph) -> None:
    assert rows(graph, "SELECT ?t { ?p a fabio:Preprint ; dcterms:title ?t }") == [
        ['"Nexus: Specialization meets Adaptability"']
    ]


def test_a_prefix_that_the_query_declares_wins(graph: Graph) -> None:
    assert not graph.query("PREFIX fabio: <http://elsewhere/> ASK { ?p a fabio:Preprint }").answer


def test_only_the_facts_are_asked_unless_a_graph_is_named(graph: Graph) -> None:
    assert not graph.query("ASK { ?span nif:anchorOf ?quote }").answer
    assert graph.query("ASK { GRAPH ?g { ?span nif:anchorOf ?quote } }").answer


def test_bindings_are_terms(graph: Graph) -> None:
    name = ox.Literal("José Silva")
    result = graph.query("SELECT ?p { ?p foaf:name ?name }", bindings={"name": name})
    assert len(list(result.rows())) == 1


def test_a_result_can_be_read_twice_and_after_the_next_query(graph: Graph) -> None:
    first = graph.query("SELECT ?name { ?p foaf:name ?name } ORDER BY ?name")
    assert graph.query("ASK {}").answer
    assert list(first.rows()) == list(first.rows())
    assert first.variables == ("name",)


def test_a_long_answer_waits_for_a_slow_reader_without_holding_up_the_next_query(graph: Graph) -> None:
    slow = graph.query("SELECT * { ?a ?b ?c . ?d ?e ?f }").rows()
    next(slow)
    assert graph.query("ASK {}").answer
    assert sum(1 for _ in slow) > 20_000


@pytest.mark.parametrize("limit", [0, 1, 3])
def test_no_more_rows_come_than_were_asked_for(limit: int, graph: Graph) -> None:
    result = graph.query("SELECT * { ?a ?b ?c . ?d ?e ?f }", max_rows=limit)
    assert len(list(result.rows())) == limit
    assert result.cut


def test_an_answer_of_exactly_as_many_rows_is_not_cut(graph: Graph) -> None:
    count = len(rows(graph, "SELECT ?p { ?p a foaf:Person }"))
    assert not graph.query("SELECT ?p { ?p a foaf:Person }", max_rows=count).cut


def test_triples_are_sorted_and_each_comes_once(graph: Graph) -> None:
    result = graph.query("CONSTRUCT { ?p a ?p } WHERE { ?p a foaf:Person ; ?any ?value }")
    assert result.form is Form.GRAPH
    lines = [str(triple) for triple in result.triples()]
    assert lines == sorted(set(lines))
    assert len(lines) == 7


@pytest.mark.parametrize(
    "text",
    [
        PRODUCT,
        "SELECT ?a { ?a (foaf:name|!foaf:name)* ?b . ?c (foaf:name|!foaf:name)* ?d . ?e ?f ?g . ?h ?i ?j }",
        "SELECT ?a (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l } GROUP BY ?a",
    ],
)
def test_a_query_that_would_run_for_hours_ends_at_its_time_limit(text: str, graph: Graph) -> None:
    started = time.monotonic()
    with pytest.raises(LimitError, match=r"took longer than 0.3 s .* --timeout"):
        graph.query(text, timeout=0.3)
    assert time.monotonic() - started < 2
    assert graph.query("ASK {}").answer, "the next query starts a process of its own"


def test_a_graph_until_it_is_called_off_leaves_the_graph_itself_open(graph: Graph) -> None:
    stop = Stop()
    now = graph.until(stop)
    assert now.query("ASK {}").answer
    stop()
    with pytest.raises(StoppedError):
        now.query("ASK {}")
    assert graph.query("ASK {}").answer


def test_an_open_graph_says_why_it_cannot_be_pickled(graph: Graph) -> None:
    for copied in (pickle.dumps, copy.copy):
        with pytest.raises(UsageError, match="open it in each process"):
            copied(graph)


def test_a_sort_of_a_product_ends_at_its_memory_limit(graph: Graph) -> None:
    with pytest.raises(LimitError, match=r"needed more than 64 MB and was stopped\. .*--memory.*memory_mb"):
        graph.query("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i", memory_mb=64)


def test_a_limit_of_memory_that_the_user_has_set_stays_and_queries_work() -> None:
    code = f"import kg; print(kg.open_graph({str(SMALL)!r}).query('ASK {{}}', memory_mb=100_000).answer)"
    done = subprocess.run(
        ["bash", "-c", f"ulimit -v 8000000; exec {sys.executable} -c {shlex.quote(code)}"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr) == ("True\n", "")


def test_an_endless_answer_ends_at_its_size_limit(graph: Graph, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(request, "LARGEST_MB", 1)
    with pytest.raises(LimitError, match="more than 1 MB"):
        graph.query("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")


def test_a_regular_expression_that_blows_up_elsewhere_is_quick_here(graph: Graph) -> None:
    value = ox.Literal("a" * 100_000 + "!")
    text = 'SELECT ?x { BIND (STR(?value) AS ?x) FILTER REGEX(?x, "(a+)+$") }'
    assert not list(graph.query(text, bindings={"value": value}, timeout=5).rows())


@pytest.mark.parametrize("nested", ["{%s}", "FILTER(%s1)"])
def test_nesting_that_is_too_deep_kills_the_worker_and_not_the_program(nested: str, graph: Graph) -> None:
    opening, closing = ("{", "}") if "1" not in nested else ("(", ")")
    text = "ASK {" + (nested % (opening * 100_000)).replace("1", "1" + closing * 100_000) + "}"
    with pytest.raises(UsageError, match="nested too deeply"):
        graph.query(text)
    assert graph.query("ASK {}").answer


def test_a_worker_that_somebody_kills_is_a_limit_and_the_next_query_works(graph: Graph) -> None:
    worker = graph._live_worker()
    timer = threading.Timer(0.2, os.kill, (worker.pid, 9))
    timer.start()
    with pytest.raises(LimitError, match="signal 9"):
        graph.query(PRODUCT)
    assert graph.query("ASK {}").answer


def test_a_worker_that_dies_while_it_opens_the_graph_says_which_and_what_helps(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dying = tmp_path / "dying.py"
    dying.write_text("import os; os.abort()")
    monkeypatch.setattr("kg.store.graph.Worker", partial(Worker, dying))
    with pytest.raises(LimitError, match=r"small\.trig could not be opened\. .* signal 6\. .*: allow more\."):
        open_graph(SMALL)


REACHING_OUT = [
    "SELECT * { SERVICE <http://127.0.0.1:PORT/> { ?s ?p ?o } }",
    "SELECT * { SERVICE SILENT <http://127.0.0.1:PORT/> { ?s ?p ?o } }",
    "ASK { ?s ?p foaf:.SERVICE <http://127.0.0.1:PORT/> { ?s ?p ?o } }",
    "ASK { ?s ?p trueSERVICE<http://127.0.0.1:PORT/> { ?s ?p ?o } }",
    "SELECT * { ?a a ?b FILTER EXISTS { SERVICE <http://127.0.0.1:PORT/> { ?s ?p ?o } } }",
    "SELECT * FROM <http://127.0.0.1:PORT/> { ?s ?p ?o }",
    "SELECT * FROM NAMED <http://127.0.0.1:PORT/> { GRAPH ?g { ?s ?p ?o } }",
    "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
    "LOAD <http://127.0.0.1:PORT/>",
]


@pytest.mark.parametrize("text", REACHING_OUT)
@pytest.mark.parametrize("checked", [True, False], ids=["checked", "unchecked"])
def test_no_query_reaches_a_server_or_a_file(
    text: str,
    checked: bool,
    graph: Graph,
    listener: tuple[int, list[int]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Both walls hold alone: the check of the text, and the process that can open nothing."""
    port, calls = listener
    if not checked:
        monkeypatch.setattr(sparql, "check", lambda text: None)
    try:
        found = list(graph.query(text.replace("PORT", str(port))).rows())
    except UsageError:
        found = []
    assert not calls
    assert "root:" not in str(found)


@pytest.mark.parametrize(
    ("text", "place", "why"),
    [
        ("SELECT ?x {\n  ?x nope:nope ?y }", "line 2, column 6", "the prefix nope: is not declared"),
        ("SELECT ?x {\n  ?x ?y ;; ?z oops }", "line 2", "subject, property, object\n    ?x ?y ;; ?z oops }"),
        ("SELECT ?x (COUNT(?y) AS ?n) { ?x ?p ?y }", "line 1", "neither counted nor in GROUP BY"),
        ("SELECT ?x { ?x <relative> ?y }", "line 1", "an IRI must be whole"),
        (
            "SELCT ?x {",
            "line 1, column 1",
            "begins with SELECT, ASK, CONSTRUCT or DESCRIBE\n  SELCT ?x {\n  ^",
        ),
        ("PREFIX e: <http://e/>\nSELEC * {}", "line 2, column 1", "begins with SELECT"),
        ("{ ?s ?p ?o }", "line 1, column 1", "begins with SELECT"),
        ("SELECT * { ?s ?p ?o", "line 1, column 20", "the query ends too early; a } is missing"),
        ("SELECT * { ?s ?p ?o }\nORDER BY", "line 2, column 9", "the query ends too early\n"),
        ("SELECT * { ?s ?p ?o }}", "line 1, column 22", "a } has nothing to close"),
    ],
)
def test_a_syntax_error_names_its_place_and_reason(text: str, place: str, why: str, graph: Graph) -> None:
    with pytest.raises(UsageError) as caught:
        graph.query(text)
    assert place in str(caught.value)
    assert why in str(caught.value)
    assert len(str(caught.value)) < 500


@pytest.mark.parametrize("text", ["", " \n", "# only a comment"])
def test_an_empty_query_is_called_empty(text: str, graph: Graph) -> None:
    with pytest.raises(UsageError, match=r"^The query is empty\.$"):
        graph.query(text)


@pytest.mark.parametrize("text", ["ASK {}", "SELECT (1 AS ?x) {}", "DESCRIBE ?x { ?x a foaf:Person }"])
@pytest.mark.parametrize("format", Format)
def test_whatever_is_written_ends_its_last_line_once(text: str, format: Format, graph: Graph) -> None:
    output = BytesIO()
    try:
        graph.query(text).write(output, format)
    except UsageError:  # the format is not made for this form
        return
    assert output.getvalue().endswith(b"\n")
    assert not output.getvalue().endswith((b"\n\n", b"}\r\n"))


def test_a_binding_may_be_several_terms_each_of_which_counts(graph: Graph) -> None:
    query = "SELECT DISTINCT ?class WHERE { ?thing a ?class } ORDER BY ?class"
    classes = [cls for (cls,) in graph.query(query).rows()]
    assert len(classes) > 2
    found = graph.query(query, bindings={"class": classes[:2]}).rows()  # type: ignore[dict-item]
    assert [cls for (cls,) in found] == classes[:2]
    assert list(graph.query(query, bindings={"class": []}).rows()) == []


def test_the_place_of_a_syntax_error_is_that_of_the_text_as_typed_also_with_bindings(graph: Graph) -> None:
    with pytest.raises(UsageError, match="line 1, column 18"):
        graph.query("SELECT ?x { ?x a ;;;; }", bindings={"x": ox.Literal("long " * 20)})


BROKEN = {
    "broken.ttl": b'<http://e/a> <http://e/b> "x" .\n<http://e/a> <http://e/b> .\n',
    "broken.nt": b"<http://e/a> <http://e/b>\n",
    "broken.nq": b'<http://e/a> <http://e/b> "x" <http://e/g> <http://e/h> .\n',
    "broken.trig": b"<http://e/g> { <http://e/a> }\n",
    "broken.rdf": b'<?xml version="1.0"?>\n<a></b>\n',
    "broken.jsonld": b'{"@id":\n ]',
    "half.rdf": b"<r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>\n",
    "binary.ttl": b"\xff\xfe\x00<",
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_named_with_line_and_column(name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(BROKEN[name])
    with pytest.raises(InputError, match=rf"{name}:\d+:\d+: ") as caught:
        open_graph(file)
    assert "error" not in str(caught.value)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"\xef\xbb\xbf<http://e/a> <http://e/b> 1 .", r"a\.ttl:1:1: it begins with a byte order mark"),
        (b'<http://e/a> <http://e/b> "%s" .' % (b"a" * (17 << 20)), r"a\.ttl: a text .* more than 16 MB"),
    ],
)
def test_what_the_engine_says_in_riddles_is_said_in_words(data: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_bytes(data)
    with pytest.raises(InputError, match=said):
        open_graph(tmp_path / "a.ttl")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.ttl", "<http://e/a> <http://e/b> 'x' ."),
        ("a.nt", '<http://e/a> <http://e/b> "x" .'),
        ("a.nq", '<http://e/a> <http://e/b> "x" .'),
        ("a.trig", "<http://e/a> <http://e/b> 'x' ."),
        ("a.jsonld", '{"@id": "http://e/a", "http://e/b": "x"}'),
        (
            "a.rdf",
            '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:e="http://e/">'
            '<r:Description r:about="http://e/a"><e:b>x</e:b></r:Description></r:RDF>',
        ),
    ],
)
def test_every_format_is_known_by_the_file_name(name: str, content: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text(content)
    with open_graph(tmp_path / name) as opened:
        assert opened.query('ASK { <http://e/a> <http://e/b> "x" }').answer


@pytest.mark.parametrize("name", ["empty.ttl", "empty.nq"])
def test_an_empty_file_is_an_empty_graph(name: str, tmp_path: Path) -> None:
    (tmp_path / name).touch()
    with open_graph(tmp_path / name) as opened:
        assert not opened.query("ASK { ?s ?p ?o }").answer
        assert len(opened.to_rdflib()) == opened.to_networkx().number_of_nodes() == 0


@pytest.mark.parametrize("kind", [str, lambda iri: f"<{iri}>", lambda iri: ["x", iri]])
def test_an_iri_that_is_given_as_a_text_and_finds_nothing_is_told(kind: Callable[[str], object]) -> None:
    query = "SELECT ?title { ?p dcterms:title ?title }"
    with open_graph(SMALL) as opened:
        (iri,) = next(opened.query("SELECT ?p { ?p dcterms:title ?t } ORDER BY ?p LIMIT 1").values())
        found = opened.query(query, bindings={"p": kind(iri)})
        assert not found
        assert found.remarks[0].startswith("p is bound to the text")
        assert "pyoxigraph.NamedNode" in str(found)
        assert not opened.query(query, bindings={"p": ox.NamedNode(iri)}).remarks
        assert not opened.query(query, bindings={"p": "Chris Lu"}).remarks


@pytest.mark.parametrize("where", [SMALL, "http://127.0.0.1:9/sparql"])
@pytest.mark.parametrize(
    ("name", "value"), [("timeout", "30"), ("timeout", None), ("timeout", -1), ("memory_mb", 0)]
)
def test_a_graph_is_not_opened_with_limits_that_are_none(where: object, name: str, value: Any) -> None:
    with pytest.raises(UsageError, match=f"^{name} is a "):
        open_graph(where, **{name: value})  # type: ignore[arg-type]


@pytest.mark.parametrize("workers", [1, 2])
def test_a_closed_graph_says_so(workers: int) -> None:
    opened = open_graph(SMALL, workers=workers)
    opened.close()
    with pytest.raises(UsageError, match="This graph is closed"):
        opened.query("ASK {}")
    opened.close()


@pytest.mark.parametrize("workers", [1, 2])
def test_a_graph_that_another_thread_closes_says_so_to_who_is_asking(workers: int) -> None:
    opened = open_graph(SMALL, workers=workers)
    threading.Timer(0.4, opened.close).start()
    with pytest.raises(UsageError, match="This graph is closed"):
        opened.query(PRODUCT)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("timeout", value) for value in (0, -1, float("inf"), float("nan"), "30", 10**9)),
        *(("memory_mb", value) for value in (0, -1, 0.5, "64")),
        *(("max_rows", value) for value in (-1, "1", 1.5)),
    ],
)
def test_a_limit_that_is_none_is_an_error_that_names_it(name: str, value: object, graph: Graph) -> None:
    with pytest.raises(UsageError, match=rf"^{name} is a "):
        graph.query("ASK {}", **{name: value})  # type: ignore[arg-type]


@pytest.mark.parametrize("workers", [0, -1, 1.5, "2", None])
def test_a_number_of_workers_that_is_none_is_an_error_that_names_it(workers: object) -> None:
    with pytest.raises(UsageError, match=r"^workers is a whole number, at least 1; "):
        open_graph(SMALL, workers=workers)  # type: ignore[arg-type]


def test_closing_ends_the_process() -> None:
    with open_graph(SMALL) as opened:
        pid = opened._live_worker().pid
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_a_store_of_many_tables_still_answers(tmp_path: Path) -> None:
    """The engine opens only some tables at the start; those that it opens later need descriptors."""
    store = ox.Store(str(tmp_path / "many"))
    for part in range(8):
        quads = [
            ox.Quad(
                ox.NamedNode(f"http://e/{part}/{n}"), ox.NamedNode("http://e/p"), ox.Literal(f"{part} {n}")
            )
            for n in range(100)
        ]
        store.bulk_extend(quads)
    store.flush()
    del store
    tables = len(list((tmp_path / "many").glob("*.sst")))
    with open_graph(tmp_path / "many") as opened:
        assert len(list(opened.query("SELECT * { ?s <http://e/p> ?o }").rows())) == 800, f"{tables} tables"


MORE = '<http://e/more> <http://xmlns.com/foaf/0.1/name> "More" .\n'


def test_what_is_appended_to_a_file_can_be_taken_in(tmp_path: Path) -> None:
    file = tmp_path / "graph.nq"
    file.write_text('<http://e/a> <http://xmlns.com/foaf/0.1/name> "A" <http://e/g> .\n', "utf-8")
    with open_graph(file) as opened:
        assert rows(opened, "SELECT ?name { ?p foaf:name ?name }") == []
        opened.add(MORE + MORE.replace(" .", " <http://e/g> ."))
        assert rows(opened, "SELECT ?name { ?p foaf:name ?name }") == [['"More"']]
        assert len(rows(opened, "SELECT ?name { GRAPH ?g { ?p foaf:name ?name } }")) == 2
    assert "More" not in file.read_text("utf-8")


def test_a_store_takes_nothing_in(tmp_path: Path) -> None:
    store = ox.Store(str(tmp_path))
    store.add(ox.Quad(ox.NamedNode("http://e/a"), ox.NamedNode("http://e/p"), ox.Literal("A")))
    store.flush()
    del store
    with open_graph(tmp_path) as opened, pytest.raises(UsageError, match="read from a file"):
        opened.add(MORE)


def test_what_is_no_statement_is_not_taken_in(tmp_path: Path) -> None:
    (tmp_path / "graph.nq").touch()
    with open_graph(tmp_path / "graph.nq") as opened:
        with pytest.raises(InputError):
            opened.add("rubbish\n")
        assert rows(opened, "SELECT ?a { ?a ?b ?c }") == []


def test_only_the_statements_and_classes_that_are_asked_for_are_loaded(tmp_path: Path) -> None:
    file = tmp_path / "graph.nq"
    kind = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
    file.write_text(
        f"<http://e/a> {kind} <http://e/Paper> .\n<http://e/a> {kind} <http://e/Other> .\n"
        '<http://e/a> <http://e/title> "<http://e/unread> \\"x\\"" <http://e/g> .\n'
        '<http://e/a> <http://e/unread> "y" .\n',
        encoding="utf-8",
    )
    only = frozenset({kind[1:-1], "http://e/Paper", "http://e/title"})
    with open_graph(file, only=only) as graph:
        rows = graph.query("SELECT ?o { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } } ORDER BY ?o").rows()
        assert [row[0].value for row in rows] == ["http://e/Paper", '<http://e/unread> "x"']


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("SELECT * { ?s ?p ?o }", ("s", "p", "o")),
        ("PREFIX e: <http://e.example/*> SELECT DISTINCT*{ $z a ?b . BIND (1 AS ?a) }", ("z", "b", "a")),
        (
            "SELECT REDUCED * { ?s ?p ?o MINUS { ?s a ?not_seen } } VALUES ?given { 1 }",
            ("s", "p", "o", "given"),
        ),
        ("SELECT * { { SELECT * { ?y ?b ?a } LIMIT 1 } ?y ?x ?z } ORDER BY ?a", ("y", "b", "a", "x", "z")),
        ("SELECT ?o ?s { ?s ?p ?o }", ("o", "s")),
    ],
)
def test_all_variables_are_columns_in_the_order_in_which_they_appear(
    text: str, columns: tuple[str, ...], graph: Graph
) -> None:
    result = graph.query(text, max_rows=5)
    assert result.variables == columns
    assert {len(row) for row in result.rows()} == {len(columns)}
    document = graph.document(text, {Form.SELECT: "text/csv"})
    assert isinstance(document, Document)
    assert document.body.readline().decode().strip() == ",".join(columns)


def test_a_bound_variable_has_its_place_among_all(graph: Graph) -> None:
    result = graph.query("SELECT * { ?s ?p ?o }", bindings={"o": "Nexus"})
    assert result.variables == ("s", "p", "o")
