"""A server may say anything: what it says is an answer, or an error in words."""

import json
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs

import pyoxigraph as ox
import pytest

from kg.errors import InputError, KgError, LimitError, OutputError, UsageError
from kg.store import Graph, open_graph
from kg.store.address import Address
from kg.store.source import Source
from kg.store.workers import request
from tests.servers import Request, Response, Store, free_ports, scripted

FACTS = "https://example.org/kg/graph/facts"


def asked(url: str, text: str = "SELECT ?x { ?x a ?y }", **limits: float) -> list[list[str]]:
    """The rows, from the very address, without looking for the facts first."""
    with Graph(Source(endpoint=Address(url=url))) as graph:
        return [[str(term) for term in row] for row in graph.query(text, **limits).rows()]  # type: ignore[arg-type]


def table(*values: str) -> Response:
    rows = [{"x": {"type": "literal", "value": value}} for value in values]
    return Response(body=json.dumps({"head": {"vars": ["x"]}, "results": {"bindings": rows}}).encode())


def test_an_answer_is_read_and_the_prefixes_are_sent_with_the_query() -> None:
    seen: list[Request] = []

    def respond(request: Request) -> Response:
        seen.append(request)
        return table("one", "two")

    with scripted(respond) as url:
        assert asked(url) == [['"one"'], ['"two"']]
    (query,) = parse_qs(seen[0].body.decode())["query"]
    assert query.endswith("\nSELECT ?x { ?x a ?y }")
    assert "PREFIX schema: <https://schema.org/>" in query


_SAYS_MORE = (
    b'{"head": {"vars": ["x"]}, "results": {"bindings": [{"x": {"type": "literal", "value": "one"}}]}, '
    b'"metadata": {"httpRequests": 0}}'
)


def test_what_a_server_adds_to_an_answer_is_passed_over() -> None:
    """As Comunica does: how it found the rows stands behind them."""
    with scripted(lambda request: Response(body=_SAYS_MORE)) as url:
        assert asked(url) == [['"one"']]


@pytest.mark.parametrize("wrong", [b"{]", b'"a" "b"', b"nul", b"{} {}"])
def test_what_a_server_adds_must_be_json(wrong: bytes) -> None:
    body = _SAYS_MORE.replace(b'{"httpRequests": 0}', wrong)
    with scripted(lambda request: Response(body=body)) as url, pytest.raises(InputError, match="cannot be"):
        asked(url)


def test_rows_are_cut_as_those_of_a_file() -> None:
    three = table("one", "two", "three")
    with scripted(lambda request: three) as url, Graph(Source(endpoint=Address(url=url))) as graph:
        result = graph.query("SELECT ?x { ?x a ?y }", max_rows=2)
        assert len(list(result.rows())) == 2
        assert result.cut


@pytest.mark.parametrize(
    ("response", "error", "words"),
    [
        (Response(body=b"<html>", media="text/html"), InputError, "this is no SPARQL endpoint"),
        (Response(body=b"x", media=""), InputError, "without a type"),
        (Response(body=b"x", media="image/png"), InputError, "its type is image/png"),
        (Response(body=b'{"head":{"vars":["x"]},"results":{"bin'), InputError, "cannot be read"),
        (Response(body=b"{" * 100_000), InputError, "cannot be read"),
        (Response(body=b'{"head":{},"boolean":true}'), InputError, "yes or no, and not a table"),
        (Response(body=b"{}", promised=10), InputError, "the connection broke"),
        (
            Response(body=b'{"head":{"vars":["y"]},"results":{"bindings":[]}}'),
            InputError,
            "columns x, .* with y",
        ),
        (Response(status=400, body=b"no such function", media="text/plain"), UsageError, "no such function"),
        (Response(status=401), InputError, "wants to know who asks"),
        (Response(status=403), InputError, "does not allow everybody"),
        (Response(status=404), InputError, "no such service"),
        (Response(status=405), InputError, "does something else"),
        (Response(status=500, body=b"broken", media="text/plain"), InputError, "500.*It says: broken"),
        (Response(status=301, headers={"Location": "http://other/"}), InputError, "no redirect is followed"),
        (Response(body=b"{}", headers={"X-SPARQL-MaxRows": "10"}), LimitError, "at most 10 rows"),
        (Response(body=b"{}", headers={"X-SQL-State": "S1TAT"}), LimitError, "only a part"),
    ],
)
def test_what_is_no_answer_is_an_error_in_words(response: Response, error: type[KgError], words: str) -> None:
    with scripted(lambda request: response) as url, pytest.raises(error, match=words):
        asked(url)


def test_a_server_that_is_not_there_is_named() -> None:
    (port,) = free_ports(1)
    with pytest.raises(InputError, match=f"127.0.0.1:{port}/query cannot be reached"):
        open_graph(f"http://127.0.0.1:{port}/query")


@pytest.mark.slow
@pytest.mark.parametrize("seconds", [30.0, 0.2])
def test_a_slow_server_is_left_after_the_time_that_a_query_has(seconds: float) -> None:
    """Also one that sends a byte now and then."""
    slow = Response(body=b" " * 1000, seconds=seconds)
    begin = time.monotonic()
    with scripted(lambda request: slow) as url, pytest.raises(LimitError, match="--timeout"):
        asked(url, timeout=1.0)
    assert time.monotonic() - begin < 10


def test_an_answer_has_a_size_that_it_may_have(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(request, "LARGEST_MB", 1)
    with scripted(lambda request: table("x" * (2 << 20))) as url, pytest.raises(LimitError, match="1 MB"):
        asked(url)


def test_a_flaw_in_a_query_is_told_with_its_place_before_anything_is_sent() -> None:
    seen: list[Request] = []
    with scripted(lambda request: seen.append(request) or table()) as url:  # type: ignore[func-returns-value]
        with pytest.raises(UsageError, match="line 1, column 8: a variable begins with"):
            asked(url, "SELECT x { ?x a ?y }")
        for text in ("DROP ALL", "SELECT * { SERVICE <http://other/> { ?s ?p ?o } }"):
            with pytest.raises(UsageError):
                asked(url, text)
    assert seen == []


def truth(body: bytes) -> Callable[[Request], Response]:
    return lambda request: Response(body=body)


@pytest.mark.parametrize(
    ("body", "answer"),
    [
        (b'{"head":{},"boolean":false}', False),
        (b'{"head":{"vars":["r"]},"results":{"bindings":[{"r":{"type":"literal","value":"1"}}]}}', True),
    ],
)
def test_yes_or_no_is_understood_also_as_virtuoso_says_it(body: bytes, answer: bool) -> None:
    with scripted(truth(body)) as url, Graph(Source(endpoint=Address(url=url))) as graph:
        assert graph.query("ASK { ?x a ?y }").answer is answer


@pytest.mark.parametrize("query", ["SELECT * { ?c a ?b ; ?a 1 }", "SELECT DISTINCT * { ?c a ?b } # *"])
def test_all_variables_come_in_the_order_in_which_the_query_names_them(oxigraph: Store, query: str) -> None:
    """As of a graph on disk; servers have them by the alphabet, or as they like."""
    with open_graph(oxigraph.query) as there, open_graph("tests/query/graphs/small.trig") as here:
        assert there.query(query).variables == here.query(query).variables
        assert there.query(query).variables[:2] == ("c", "b")


def test_a_graph_on_a_server_cannot_grow(oxigraph: Store) -> None:
    with open_graph(oxigraph.query) as graph, pytest.raises(UsageError, match=r"/query: only a graph"):
        graph.add("")


NASTY = [
    "José Silva",
    '" } } DROP ALL #',
    "\\",
    '\\" . ?s ?p ?o',
    "\\u0022 } # \\U00000022",
    "line\nfeed\r\ttab",
    "<script>&amp;query=ASK{}&default-graph-uri=http://x/",
    "'''\"\"\"",
    "?person $x %s {0}",
    "\u2028",
    "日本 🦉",
]


@pytest.mark.parametrize("text", NASTY)
def test_a_parameter_is_data_on_every_server(
    text: str, oxigraph: Store, request: pytest.FixtureRequest
) -> None:
    """It comes back as it was, and nothing else of the query is changed by it."""
    for store in (oxigraph, request.getfixturevalue("virtuoso")):
        with Graph(Source(endpoint=Address(url=store.query))) as graph:
            result = graph.query("SELECT ?given ?n { VALUES ?n { 1 } }", bindings={"given": ox.Literal(text)})
            rows = [[term.value for term in row] for row in result.rows()]  # type: ignore[union-attr]
            assert rows == [[text, "1"]]


def test_an_iri_that_could_end_early_is_no_iri() -> None:
    with pytest.raises(ValueError, match="IRI"):
        ox.NamedNode("http://a/> } DROP ALL #")


def test_that_there_is_no_folder_for_an_answer_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "none"))
    with scripted(lambda _: table("one")) as url, pytest.raises(OutputError, match="TMPDIR=FOLDER"):
        asked(url)
