"""What the tools of an assistant answer, asked without a server."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import kg
from kg.errors import UsageError
from kg.mcp.answers import Asked, ask_question, catalogue, explain, list_questions, query, search, show
from kg.mcp.bounded import told
from kg.mcp.server import server
from kg.query import questions, read_question
from kg.search import Finder
from kg.store import open_graph
from tests.loops import aside
from tests.query.many import people_of_concept


def test_no_answer_sends_an_assistant_where_nothing_further_can_be_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("kg.mcp.answers.FARTHEST", 2)
    with open_graph("tests/query/graphs/small.trig") as graph:
        asked = Asked(graph, Finder(graph))
        told = [query(asked, "SELECT * { ?s ?p ?o }", 1, offset)["cut"] for offset in (1, 2)]
    assert told == [
        "There is more: ask with offset 2, or narrow the question.",
        "There is more: narrow the question.",
    ]


FORMS = ("SELECT *", "CONSTRUCT { ?s ?p ?o }")


def test_what_is_asked_for_behind_the_last_row_is_not_told_as_nothing() -> None:
    with open_graph("tests/query/graphs/small.trig") as graph:
        asked = Asked(graph, Finder(graph))
        rows, triples = (query(asked, f"{form} WHERE {{ ?s ?p ?o }}", 9, 9999) for form in FORMS)
    assert (rows["rows"], rows["remarks"]) == ([], ["All rows are before 9999."])
    assert (triples["triples"], triples["remarks"]) == ([], ["All triples are before 9999."])


def pages(sparql: str, limit: int) -> Iterator[dict[str, Any]]:
    """The answers to a query, each asked for where the one before says."""
    with open_graph("exports/graph.nq") as graph:
        asked, offset = Asked(graph, Finder(graph)), 0
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
        asked = Asked(graph, Finder(graph))
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
    listed = {each["name"]: each["parameters"] for each in catalogue()["questions"]}
    assert listed["papers-with-words"] == {"words": "string, required", "top": "integer, else as limit"}
    assert listed["concepts-of-type"]["type"] == "one of method, model, task, metric, dataset, required"


@pytest.fixture
def asked() -> Iterator[Asked]:
    with open_graph("exports/graph.nq") as graph:
        finder = Finder(graph)
        yield Asked(graph, finder)
        finder.stop()


def test_a_search_says_that_there_is_more(asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    assert search(asked, "a", None, 2)["cut"].startswith("There is more: raise the limit, up to 50,")
    assert "cut" not in search(asked, "jakob foerster", None, 10)
    monkeypatch.setattr("kg.mcp.answers.MOST_HITS", 2)
    assert search(asked, "a", "paper", 1)["cut"] == (
        "There is more: raise the limit, up to 2, or give more of the name."
    )
    assert search(asked, "a", None, 9)["cut"] == "There is more: give more of the name, or a kind."


def test_whatever_a_hit_is_can_be_shown_as_that(asked: Asked) -> None:
    (hit,) = search(asked, "nexus", "system", 1)["hits"]
    assert show(asked, "Nexus", hit["kind"])["iri"] == hit["iri"]


def test_a_value_has_one_type_wherever_it_is_told(asked: Asked) -> None:
    shown = show(asked, "BAM! Just Like That", "paper")
    rows = ask_question(asked, "authors-of-paper", {"paper": shown["iri"]}, 50, 0)["rows"]
    assert shown["answers"]["authors-of-paper"] == rows
    assert any(not isinstance(value, str) for row in rows for value in row.values())


def test_who_asks_for_all_questions_is_told_all() -> None:
    found = json.loads(told(list_questions("of a")))
    assert [each["name"] for each in found["questions"]] == list(questions())


def test_words_that_no_question_has_are_answered_with_a_hint() -> None:
    found = list_questions("xyzzy of plugh")
    assert found["questions"] == []
    assert found["hint"].startswith("No question has any of these words.")


def test_where_no_question_has_all_words_those_are_listed_that_have_most() -> None:
    found = list_questions("which papers report accuracy on a dataset")
    assert "results-on-dataset" in [each["name"] for each in found["questions"]]
    assert found["hint"].startswith("No question has all these words; these have most of them.")
    assert "hint" not in list_questions("coauthors of a person")


def test_a_question_that_is_called_by_its_name_comes_with_its_sparql() -> None:
    assert list_questions("coauthors")["sparql"] == questions()["coauthors"].text
    assert list_questions(" Coauthors ")["sparql"] == questions()["coauthors"].text
    assert "sparql" not in list_questions("person")


def test_a_relation_is_explained_by_its_sentences_without_the_words_in_them(asked: Asked) -> None:
    (whole,) = kg.explain("Nexus", "Mixture of Experts", graph=asked.graph).document["parts"]
    (part,) = explain(asked, "Nexus", "Mixture of Experts")["parts"]
    quotes = [row["quote"] for row in part["rows"]]
    assert {row["quote"] for row in whole["rows"]} == {"Nexus", "MoE", *quotes}
    assert all(
        len(quote) > len("Nexus") and row["document"] for quote, row in zip(quotes, part["rows"], strict=True)
    )
    assert "bind" not in part["asks"]


def test_a_command_that_a_remark_suggests_is_a_tool(asked: Asked) -> None:
    answered, shown = (
        ask_question(asked, "coauthors", {"person": "Qizhen Zhang"}, 50, 0),
        show(asked, "Nexus", None),
    )
    assert answered["remarks"][0].endswith(
        "ask_question doubts-of-person, person: person/qizhen-zhang-evusjmk5daeal"
    )
    assert "the paper Nexus: Specialization" in shown["remarks"][0]
    assert ": show paper/nexus-specialization" in shown["remarks"][0]


def test_what_is_shown_of_a_thing_fits_as_its_schema_says_and_names_what_has_more(
    asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    schemas = {tool.name: tool.output_schema for tool in aside(server(lambda: asked).list_tools())}
    whole = show(asked, "Qizhen Zhang", None)
    for longest in range(len(told(whole)), 0, -500):
        monkeypatch.setattr("kg.mcp.answers._ROOM", longest)
        shown = json.loads(told(show(asked, "Qizhen Zhang", None), longest))
        jsonschema.validate(shown, schemas["show"])
        assert [
            question
            for question, rows in shown.get("answers", {}).items()
            if len(rows) < len(whole["answers"][question]) or question in whole["more"]
        ] == shown.get("more", [])


def test_no_answer_to_an_assistant_speaks_of_the_command_line(asked: Asked) -> None:
    remarks = ask_question(asked, "people", {"top": 5}, 50, 0)["remarks"]
    assert remarks == ["The first 5 of 20: top=20 all."]
    with pytest.raises(UsageError, match=r"^top: 'x' is no whole number"):
        ask_question(asked, "people", {"top": "x"}, 50, 0)


def test_rows_beyond_those_that_a_question_usually_shows_are_asked_on(tmp_path: Path) -> None:
    (tmp_path / "many.ttl").write_text(people_of_concept(103), "utf-8")
    with open_graph(tmp_path / "many.ttl") as graph:
        asked = Asked(graph, Finder(graph))
        first = ask_question(asked, "people-of-concept", {"concept": "moe"}, 60, 0)
        rest = ask_question(asked, "people-of-concept", {"concept": "moe"}, 60, 60)
    assert (len(first["rows"]), len(rest["rows"]), "cut" in rest) == (60, 43, False)
    assert first["cut"] == "There is more: ask with offset 60, or narrow the question."


def test_rows_that_only_a_larger_top_has_are_not_asked_on(
    asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = read_question(questions()["claims"].text.replace("= 1000", "= 2"), "claims")
    everything = {**questions(), "claims": own}
    monkeypatch.setattr("kg.query.catalogue.questions", lambda: everything)
    found = ask_question(asked, "claims", {}, 200, 0)
    assert found["cut"] == "There is more, or may be: give a larger top, as remarks say."
    assert found["remarks"] == ["Of the first 2 of 9 papers: top=9 has all."]
