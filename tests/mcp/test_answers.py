"""What the tools of an assistant answer, asked without a server."""

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from kg.errors import UsageError
from kg.mcp.answers import Asked, ask_question, list_questions, query
from kg.mcp.bounded import told
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


def pages(sparql: str, limit: int) -> Iterator[dict[str, Any]]:
    """The answers to a query, each asked for where the one before says."""
    with open_graph("exports/graph.nq") as graph:
        asked, offset = Asked(graph, Finder(graph), 30.0), 0
        while offset is not None:
            page = json.loads(told(query(asked, sparql, limit, offset)))
            yield page
            further = re.search(r"offset (\d+)", page.get("cut", ""))
            offset = int(further[1]) if further else None


@pytest.mark.parametrize("limit", [7, 100, 200])
def test_whoever_asks_on_where_the_answer_says_has_every_row_once(limit: int) -> None:
    sparql = "SELECT ?paper ?text { ?paper dcterms:abstract ?text } ORDER BY ?paper"
    everything = (
        "SELECT (?paper AS ?iri) ?text ?other { ?paper dcterms:abstract ?text . ?other a fabio:Article }"
    )
    for asked, rows in ((sparql, 9), (everything + " ORDER BY ?paper ?other", 81)):
        answers = list(pages(asked, limit))
        told_rows = [json.dumps(row) for answer in answers for row in answer["rows"]]
        assert (len(told_rows), len(set(told_rows))) == (rows, rows)
        assert not any("left_out" in key for answer in answers for key in answer)


def test_triples_are_asked_on_likewise() -> None:
    answers = list(pages("CONSTRUCT { ?s dcterms:title ?o } { ?s dcterms:title ?o }", 2))
    triples = [triple for answer in answers for triple in answer["triples"]]
    assert len(triples) == len(set(triples)) == 9


def test_what_a_question_is_about_must_be_named_and_how_much_need_not() -> None:
    with open_graph("exports/graph.nq") as graph:
        asked = Asked(graph, Finder(graph), 30.0)
        for name, missing in (
            ("papers-with-words", "words, words"),
            ("papers-of-category", "category, a category's code or name"),
            ("coauthors", "person, a person's name in any spelling"),
            ("papers-since", "since, a date"),
        ):
            with pytest.raises(UsageError, match=f"{name} is about what you name.*: {missing}"):
                ask_question(asked, name, {}, 5, 0)
        assert ask_question(asked, "people", {}, 5, 0)["rows"]
        assert ask_question(asked, "papers-with-words", {"words": "experts"}, 5, 0)["rows"]


def test_no_question_is_listed_with_its_example_as_a_default() -> None:
    listed = {each["name"]: each["parameters"] for each in list_questions("")["questions"]}
    assert listed["papers-with-words"] == {"words": "string, required", "top": "integer, else 100"}
