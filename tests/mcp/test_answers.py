"""What the tools of an assistant answer, asked without a server."""

import pytest

from kg.mcp.answers import Asked, query
from kg.search import Finder
from kg.store import open_graph


def test_no_answer_sends_an_assistant_where_nothing_further_can_be_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("kg.mcp.answers.FARTHEST", 2)
    with open_graph("tests/query/graphs/small.trig") as graph:
        asked = Asked(graph, Finder(graph), 30.0)
        told = [query(asked, "SELECT * { ?s ?p ?o }", 1, offset)["cut"] for offset in (1, 2)]
    assert told == [
        "There is more: ask with offset 2, or narrow the question.",
        "There is more: narrow the question.",
    ]
