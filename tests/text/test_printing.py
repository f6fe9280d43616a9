"""What `print` and notebooks show of what was found: words, not code."""

import json
import pickle
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

import kg
from kg.cli.main import cli


@pytest.fixture(scope="module")
def graph() -> Iterator[kg.Graph]:
    with kg.open_graph("exports/graph.nq") as opened:
        yield opened


class Printer:
    """As that of IPython, as far as it is used."""

    def __init__(self) -> None:
        self.said = ""

    def text(self, words: str) -> None:
        self.said += words


def in_notebook(shown: Any) -> str:
    printer = Printer()
    shown._repr_pretty_(printer, False)
    return printer.said


def test_an_explanation_is_told_in_words_with_the_lines_that_decide(graph: kg.Graph) -> None:
    told = str(kg.explain("person/qizhen-zhang-evusjmk5daeal", graph=graph))
    assert told.startswith(
        "person Qizhen Zhang (person/qizhen-zhang-evusjmk5daeal)\n\nauthor 1 of 'An Empirical"
    )
    assert "\n  against: " in told
    same = "\nsame\tperson\tperson/qizhen-zhang-evusjmk5daeal\tperson/qizhen-zhang-c2awv2bfnr4hd"
    assert same in told
    edge = kg.explain("R-FOS", "M-FOS", graph=graph)
    assert "\n\n'R-FOS' builds on 'Model-free Opponent Shaping', as 1 paper says" in str(edge)
    assert in_notebook(edge) == str(edge)


def test_a_profile_is_told_in_tables(graph: kg.Graph) -> None:
    profile = kg.show("Jakob Foerster", graph=graph)
    assert str(profile).startswith("person Jakob Foerster (person/jakob-foerster-")
    assert "\nQizhen Zhang        2   2024   2024   person/qizhen-zhang-evusjmk5daeal\n" in str(profile)
    assert "organisation" not in str(profile).lower()  # of answers without rows nothing is told
    assert in_notebook(profile) == str(profile)
    in_html = profile._repr_html_()
    assert in_html.startswith(
        "<p>person Jakob Foerster (person/jakob-foerster-tjzqe4r5mlunv)</p><p>Papers of a"
    )
    assert in_html.count("<table>") == len([section for section in profile.sections if section.result])


def test_hits_are_told_one_a_line(graph: kg.Graph) -> None:
    hits = kg.find("zhang", graph=graph, limit=1)
    assert str(hits).splitlines() == [
        "person Qizhen Zhang (person/qizhen-zhang-evusjmk5daeal) · 7 papers · cs.LG · 2021–2025",
        "… and there are more",
    ]
    assert in_notebook(hits) == str(hits)
    assert in_notebook(hits[0]) == str(hits[0])
    assert str(kg.find("nobody of this name", graph=graph)) == "Nothing has a name like that."


def of_command(*arguments: str) -> str:
    """What a command prints, without what it says beside the answer."""
    return CliRunner().invoke(cli, arguments).stdout


def test_a_verification_is_told_as_the_command_tells_it(graph: kg.Graph, tmp_path: Path) -> None:
    held = kg.verify(graph)
    assert held
    assert f"{held}\n" == of_command("verify", "exports/graph.nq")
    fell = kg.verify(graph, from_=tmp_path)
    assert not fell
    assert str(fell).startswith("seeds/000_eea491e0dc6133bd.txt: the document cannot be read below ")
    assert "name each folder that their names begin in: from_=[DIR, DIR]." in str(fell)
    assert "again: kg.build(…)" in str(fell)
    assert in_notebook(fell) == str(fell)
    assert str(fell.falls[0]) == str(fell).splitlines()[0]
    assert json.loads(of_command("verify", "exports/graph.nq", "--json")) == held.document


def test_a_validation_is_told_as_the_command_tells_it(graph: kg.Graph, tmp_path: Path) -> None:
    right = kg.validate(graph)
    assert right.conforms
    assert len(right) == 0
    assert f"{right}\n".replace("The graph", "exports/graph.nq") == of_command("validate", "exports/graph.nq")
    wrong = tmp_path / "wrong.ttl"
    wrong.write_text("<https://e.org/a> a <http://purl.org/spar/fabio/Article> .", encoding="utf-8")
    found = kg.validate(wrong)
    assert found
    assert f"{found}\n" == of_command("validate", str(wrong))
    assert in_notebook(found[0]) == str(found[0])
    assert str(found).startswith(str(found[0]))
    told = json.loads(of_command("validate", str(wrong), "--format", "json"))
    assert told == json.loads(json.dumps(found.document))


def test_a_difference_is_told_as_the_command_tells_it(graph: kg.Graph) -> None:
    same = kg.diff(graph, graph)
    assert not same
    assert str(same) == "No difference: both graphs say the same."
    other = "tests/query/graphs/small.trig"
    found = kg.diff(graph, other)
    assert found
    assert f"{found}\n" == of_command("diff", "exports/graph.nq", other)
    assert in_notebook(found) == str(found)
    added = next(each for each in found.changes if each.kind == "added")
    assert f"  {added}\n" in str(found)
    assert json.loads(json.dumps(found.document))["same"] is False


@pytest.mark.slow
def test_a_report_is_told_as_the_command_tells_it(tmp_path: Path) -> None:
    report = kg.build(["seeds"], tmp_path / "one")
    told = of_command("build", "seeds", "-o", str(tmp_path / "two"))
    assert told.startswith(f"{str(report).partition('kg.explain')[0]}kg explain")
    assert "9 papers by 20 people" in str(report)
    assert in_notebook(report) == str(report)
    assert all(f"\n  {each}\n" in str(report) for each in report.contradictions)
    written = (tmp_path / "one" / "report.json").read_text(encoding="utf-8")
    assert json.loads(written) == json.loads(json.dumps(report.document))


def test_an_answer_is_told_as_the_command_tells_it(graph: kg.Graph) -> None:
    given = ("-g", "exports/graph.nq")
    table = kg.ask("coauthors", {"person": "Chris Lu"}, graph=graph)
    asked = of_command("query", "coauthors", "--param", "person=Chris Lu", *given)
    assert f"{table}\n" == asked
    assert in_notebook(table) == str(table)
    question = "ASK { ?paper a fabio:Article }"
    assert f"{kg.ask(question, graph=graph)}\n" == of_command("query", "-q", question, *given) == "yes\n"
    made = "CONSTRUCT { ?person a foaf:Person } WHERE { ?person a foaf:Person }"
    assert f"{graph.query(made)}\n" == of_command("query", "-q", made, *given)
    assert str(graph.query("CONSTRUCT WHERE { ?a rdf:rest ?b }")) == "No triples."


def test_what_rows_cannot_say_stands_below_them(graph: kg.Graph) -> None:
    nothing = kg.ask("SELECT ?paper WHERE { ?paper schema:author ?who }", graph=graph)
    assert str(nothing).splitlines() == ["No rows.", *nothing.remarks]
    assert nothing.remarks
    no = kg.ask("ASK { ?paper schema:author ?who }", graph=graph)
    assert str(no).splitlines() == ["no", *no.remarks]


def test_of_a_long_answer_the_first_rows_are_told_and_how_many_there_are(graph: kg.Graph) -> None:
    long = graph.query("SELECT ?a WHERE { ?a ?b ?c } ORDER BY ?a", max_rows=120)
    lines = str(long).splitlines()
    assert len(lines) == 2 + 100 + 1
    assert lines[-1] == "rows: the first 100 of 120, and there are more"
    made = graph.query("CONSTRUCT { ?a a ?c } WHERE { ?a a ?c }")
    assert str(made).splitlines()[-1] == f"triples: the first 100 of {len(made):,}"


def test_the_catalogue_is_told_in_groups_and_a_question_whole(graph: kg.Graph) -> None:
    told = str(kg.questions())
    assert of_command("query", "--list").startswith(f"{told}\n\nRules for what documents say")
    assert in_notebook(kg.questions()) == told
    assert of_command("query", "--list", "coauthors") == f"{in_notebook(kg.questions()['coauthors'])}\n"
    assert pickle.loads(pickle.dumps(kg.questions())) == kg.questions()
    assert repr(kg.questions()).startswith(f"<{len(kg.questions())} questions: acronyms, ")


def test_parts_are_told_as_in_the_whole(graph: kg.Graph) -> None:
    explained = kg.explain("Chris Lu", graph=graph)
    assert all(str(part) in str(explained) for part in explained.parts)
    profile = kg.show("Chris Lu", graph=graph)
    assert all(str(section) in str(profile) for section in profile.sections if section.result)


def test_what_was_exported_is_told_in_words(graph: kg.Graph, tmp_path: Path) -> None:
    done = kg.export(graph, tmp_path / "a.graphml", network="coauthors")
    assert str(done) == "18 nodes and 24 edges as GraphML"
    assert in_notebook(done) == str(done)


def test_nothing_that_a_document_prints_is_obeyed_by_a_terminal(tmp_path: Path) -> None:
    graph = tmp_path / "odd.ttl"
    title = '<https://e.org/a> <http://purl.org/dc/terms/title> "\\u001b[31mred" .'
    graph.write_text(title, encoding="utf-8")
    assert "\x1b" not in str(kg.ask("SELECT ?t WHERE { ?a dcterms:title ?t }", graph=graph))
    assert "\x1b" not in str(kg.diff(graph, "tests/query/graphs/small.trig"))


def test_a_graph_says_what_it_is_of(graph: kg.Graph) -> None:
    assert repr(graph) == "<kg.Graph of exports/graph.nq>"
