import time

import pyoxigraph as ox
import pytest

from kg.errors import InputError, LimitError, UsageError
from kg.rdf.prefixes import PREFIXES
from kg.store import open_graph
from kg.store.endpoints.remote import Build, build, quads
from tests.servers import Request, Response, Store, endless, scripted


class Memory:
    """An endpoint in memory. A class, because a `Graph` is one."""

    def __init__(self, *statements: str) -> None:
        self.store = ox.Store()
        self.store.load("\n".join(statements).encode(), format=ox.RdfFormat.N_QUADS)

    def query(self, text: str) -> "Memory":
        result = self.store.query(text, prefixes=dict(PREFIXES))
        self.answer = bool(result) if isinstance(result, ox.QueryBoolean) else None
        self.found = [] if isinstance(result, ox.QueryBoolean) else [tuple(row) for row in result]  # type: ignore[union-attr]
        return self

    def rows(self) -> list[tuple[object, ...]]:
        return self.found


TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
PAPER = f"<http://a/paper/1> {TYPE} <https://schema.org/ScholarlyArticle>"


BASE = '<http://a/dataset/all> <http://rdfs.org/ns/void#uriSpace> "http://a/"'


def facts(*statements: str) -> str | None:
    return build(Memory(*statements).query).facts  # type: ignore[arg-type]


def test_the_facts_are_found_where_there_is_no_default_graph() -> None:
    assert facts(f"{PAPER} <http://a/graph/facts> .") == "http://a/graph/facts"
    assert facts(f"{PAPER} <http://a/2024-facts> .") == "http://a/2024-facts"


def test_a_default_graph_of_its_own_is_taken() -> None:
    other = f"<http://a/paper/2> {TYPE} <https://schema.org/ScholarlyArticle> ."
    assert facts(f"{PAPER} <http://a/graph/facts> .", other) is None
    assert facts(other) is None


@pytest.mark.parametrize(
    "more",
    [
        f"{BASE} <http://old/dataset> .",
        f"{BASE} <http://a/graph/dataset> .",
        '<http://a/paper/1> <http://a/p> "old" <http://old/facts> .',
        '<http://a/paper/1> <http://a/p> "new" .',
    ],
)
def test_the_same_papers_elsewhere_make_no_default_graph_a_union(more: str) -> None:
    """That of an older build has the same papers: which graph is read is told by all that is said."""
    assert facts(f"{PAPER} <http://old/facts> .", f"{PAPER} .", more) is None


def test_of_a_default_graph_of_its_own_the_build_alone_is_seen() -> None:
    there = Memory(f"{PAPER} <http://old/facts> .", f"{PAPER} .", f"{BASE} <http://old/dataset> .")
    found = build(there.query)  # type: ignore[arg-type]
    assert (found.facts, found.others) == (None, ("http://old/facts",))
    assert "http://a/graph/records" in (found.named or ())
    assert not [graph for graph in found.named or () if "old" in graph]


def test_a_default_graph_without_anything_of_ours_is_passed_over() -> None:
    theirs = f"<http://b/7> {TYPE} <https://schema.org/ScholarlyArticle> ."
    assert facts(f"{PAPER} <http://a/graph/facts> .", theirs) == "http://a/graph/facts"
    assert build(Memory(theirs).query) == Build()  # type: ignore[arg-type]


def test_a_default_graph_that_is_the_union_of_all_is_not_its_own() -> None:
    named = f"{PAPER} <http://a/graph/facts> .", f"{PAPER} ."
    assert facts(*named) == "http://a/graph/facts"
    assert facts(*named, f"{BASE} <http://a/graph/dataset> .", f"{BASE} .") == "http://a/graph/facts"


def test_of_several_builds_one_must_be_chosen() -> None:
    both = f"{PAPER} <http://a/facts> .", f"{PAPER} <http://b/facts> ."
    with pytest.raises(UsageError, match=r"http://a/facts, http://b/facts.*\?default-graph-uri="):
        facts(*both)


def test_every_statement_of_every_graph_is_read() -> None:
    statements = [f"{PAPER} <http://a/graph/facts> .", f"{PAPER} ."]
    assert {str(quad) for quad in quads(Memory(*statements).query)} == {each[:-2] for each in statements}  # type: ignore[arg-type]


def test_a_server_that_takes_no_such_question_has_nothing_of_ours() -> None:
    def respond(request: Request) -> Response:
        if b"GRAPH" in request.body:
            return Response(status=400, body=b"no GRAPH here", media="text/plain")
        return Response(body=b'{"head":{},"boolean":true}')

    with scripted(respond) as url, open_graph(url):
        pass


HINTS = b"HTTP/1.1 103 Early Hints\r\n\r\n" * 1000


@pytest.mark.slow
def test_a_server_that_never_comes_to_its_answer_is_left_in_the_time_asked_for() -> None:
    with endless(HINTS) as (url, gone):
        begin = time.monotonic()
        with pytest.raises(LimitError, match=r"did not answer within 1 s\. Is the address right"):
            open_graph(url, timeout=1.0)
        assert time.monotonic() - begin < 10
        assert gone.wait(10), "nobody reads what it goes on to send"


@pytest.mark.slow
def test_all_questions_of_an_opening_have_one_time() -> None:
    """And what was not found out is told."""

    def respond(request: Request) -> Response:
        if b"GRAPH" in request.body:
            return Response(body=b"{}" * 1000, seconds=1.0)
        return Response(body=b'{"head":{},"boolean":true}')

    notices: list[str] = []
    begin = time.monotonic()
    with scripted(respond) as url, open_graph(url, timeout=1.0, notice=notices.append):
        assert time.monotonic() - begin < 10
    assert "did not say in time" in notices[0]
    assert "default-graph-uri" in notices[0]


@pytest.mark.slow
def test_who_asks_a_virtuoso_is_told_that_it_answers_otherwise(virtuoso: Store) -> None:
    notices: list[str] = []
    with open_graph(f"{virtuoso.query}?default-graph-uri=http://a/g", notice=notices.append):
        assert "Virtuoso leaves the standard" in notices[0]


def test_a_page_for_browsers_is_no_graph() -> None:
    page = Response(body=b"<!DOCTYPE html>", media="text/html; charset=utf-8")
    with scripted(lambda request: page) as url, pytest.raises(InputError, match="no SPARQL endpoint"):
        open_graph(url)
