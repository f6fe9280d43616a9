import ast
import datetime
import inspect
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from rdflib import URIRef
from starlette.testclient import TestClient

import kg
from kg.cli.view import command as view
from kg.errors import UsageError
from kg.serve.app import create_app
from kg.serve.settings import Settings

DAY = datetime.date(2025, 1, 31)
ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize("name", kg.__all__)
def test_no_public_name_is_that_of_a_room(name: str) -> None:
    assert not (ROOT / "kg" / name).exists()
    assert not (ROOT / "kg" / f"{name}.py").exists()
    assert getattr(getattr(kg, name), "__name__", name) == name  # an alias has none


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'nothing'"):
        _ = kg.nothing  # type: ignore[attr-defined]


def test_one_path_is_an_input_as_well_as_several(tmp_path: Path) -> None:
    one, several = tmp_path / "one", tmp_path / "several"
    assert kg.build(str(ROOT / "seeds"), one) == kg.build([ROOT / "seeds"], several)


def test_no_decisions_are_in_the_file_of_nothing(tmp_path: Path) -> None:
    page = ROOT / "seeds" / "000_eea491e0dc6133bd.txt"
    report = kg.build(page, tmp_path / "out", curation=os.devnull, extract=False)
    assert report == kg.build(page, tmp_path / "other", extract=False)


def test_a_page_of_which_a_paper_is_hidden_does_not_contradict_itself(tmp_path: Path) -> None:
    (tmp_path / "hide.tsv").write_text("hide\tpaper\tBAM! Just Like That\n", "utf-8")
    report = kg.build(ROOT / "seeds", tmp_path / "g", curation=tmp_path / "hide.tsv")
    assert report.counts.hidden_records == 1
    assert {each.rule for each in report.contradictions} == {"change-stated-twice", "h-index-too-high"}


def test_what_is_hidden_of_one_document_excuses_no_other(tmp_path: Path) -> None:
    page = (ROOT / "seeds" / "000_eea491e0dc6133bd.txt").read_text("utf-8")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "page.txt").write_text(page.replace("9papers", "10papers"), "utf-8")
    (tmp_path / "in" / "my.bib").write_text("@misc{x, title={On Doors}, author={Roe, Jane}}", "utf-8")
    (tmp_path / "hide.tsv").write_text("hide\tpaper\tOn Doors\n", "utf-8")
    report = kg.build(tmp_path / "in", tmp_path / "g", curation=tmp_path / "hide.tsv", extract=False)
    assert report.counts.hidden_records == 1
    told = {each.text for each in report.contradictions}
    assert "in/page.txt states 10 papers for Qizhen Zhang and lists 9." in told


def test_nothing_to_build_from_leaves_a_good_graph_alone(tmp_path: Path) -> None:
    kg.build(ROOT / "seeds", tmp_path)
    before = (tmp_path / "graph.nq").read_bytes()
    with pytest.raises(UsageError, match="nothing to build from"):
        kg.build([], tmp_path)
    assert (tmp_path / "graph.nq").read_bytes() == before


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, kg; print(sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "'rdflib'" not in loaded
    assert "'kg.api'" not in loaded


def test_the_picture_is_that_of_the_finished_file(tmp_path: Path) -> None:
    from kg.view import render

    kg.build(ROOT / "seeds", tmp_path)
    with kg.open_graph(tmp_path / "graph.nq") as graph:
        assert render(graph) == (tmp_path / "graph.html").read_text("utf-8")


def test_what_takes_an_open_graph_takes_its_path_too(tmp_path: Path) -> None:
    graph = ROOT / "exports" / "graph.ttl"
    with kg.open_graph(graph) as opened:
        assert kg.validate(str(graph)) == kg.validate(opened)
        assert kg.validate(opened).conforms
        assert kg.diff(graph, opened).same
        assert opened.query("ASK { ?any a fabio:Article }").answer  # it was not closed


@pytest.mark.parametrize(
    "ask",
    [
        lambda graph: kg.find("zhang", graph=graph),
        lambda graph: kg.diff(graph, ROOT / "exports" / "graph.ttl"),
        lambda graph: kg.show("LG", graph=graph),
        lambda graph: kg.validate(graph),
        lambda graph: kg.verify(graph),
    ],
)
@pytest.mark.parametrize("source", ["exports", "exports/graph.ttl"])
def test_a_closed_graph_answers_nothing_also_where_other_files_have_the_answer(
    source: str, ask: Callable[[kg.Graph], object]
) -> None:
    with kg.open_graph(ROOT / source) as graph:
        kg.find("zhang", graph=graph)
    with pytest.raises(UsageError, match="This graph is closed: open it again"):
        ask(graph)


def test_whoever_builds_may_be_told_how_far_it_is(tmp_path: Path) -> None:
    told: list[kg.Progress] = []
    kg.build(ROOT / "seeds", tmp_path, extract=False, tell=told.append)
    assert {each.stage for each in told} >= {"finding out who is who", "checking and drawing"}


def test_a_file_in_the_place_of_the_output_is_told_in_words_for_all_callers(tmp_path: Path) -> None:
    (tmp_path / "a.bib").touch()
    with pytest.raises(kg.OutputError, match=r"not a folder: choose another folder to write to\.$"):
        kg.build(ROOT / "seeds", tmp_path / "a.bib")


def test_an_output_that_cannot_be_looked_at_is_told_in_words_for_all_callers(tmp_path: Path) -> None:
    with pytest.raises(kg.OutputError, match=r"cannot write into .*: File name too long\."):
        kg.build(ROOT / "seeds", tmp_path / ("x" * 300))


@pytest.mark.parametrize("source", ["exports", "exports/graph.nq"])
def test_an_open_graph_is_loaded_as_its_path_is(source: str) -> None:
    def refused(graph: Any) -> str:
        with pytest.raises(kg.OutputError) as caught:
            kg.load(graph, "http://127.0.0.1:9/store", timeout=5)
        return str(caught.value)

    with kg.open_graph(ROOT / source) as graph:
        assert refused(graph) == refused(ROOT / source)
    with pytest.raises(UsageError, match="This graph is closed"):
        kg.load(graph, "http://127.0.0.1:9/store")


def test_a_day_may_be_a_text(tmp_path: Path) -> None:
    page = str(ROOT / "seeds")
    days = (datetime.date(2025, 1, 31), "2025-01-31")
    kg.build(page, tmp_path / "date", as_of=days[0], extract=False)
    kg.build(page, tmp_path / "text", as_of=days[1], extract=False)
    assert (tmp_path / "date/graph.ttl").read_bytes() == (tmp_path / "text/graph.ttl").read_bytes()
    with pytest.raises(UsageError, match="is none"):
        kg.build(page, tmp_path / "none", as_of="tomorrow")


@pytest.mark.parametrize(
    "given",
    [
        {"inputs": "", "out": "."},
        {"inputs": ["seeds", ""]},
        {"out": ""},
        {"curation": ""},
        {"concepts": ["", "cso.ttl"]},
    ],
)
def test_an_empty_name_is_an_error_and_never_the_current_folder(
    given: dict[str, Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    culprit = next(name for name, value in given.items() if "" in (value, *value))
    with pytest.raises(UsageError, match=rf"^{culprit}: the name of a file or folder is empty"):
        kg.build(**({"inputs": "seeds", "out": "built"} | given))
    assert [path.name for path in tmp_path.iterdir()] == ["seeds"]


@pytest.mark.parametrize("ask", [kg.open_graph, kg.verify, kg.validate, lambda _: kg.diff("", "exports")])
def test_a_graph_without_a_name_is_not_the_one_in_the_current_folder(
    ask: Callable[[str], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT / "exports")
    with pytest.raises(UsageError, match="graph: the name of a file or folder is empty"):
        ask("")


def test_a_point_in_time_is_as_good_as_its_day(tmp_path: Path) -> None:
    day, moment = datetime.date(2026, 6, 1), datetime.datetime(2026, 6, 1, 23, 59)
    assert kg.build("seeds", tmp_path / "a", as_of=day) == kg.build("seeds", tmp_path / "b", as_of=moment)


@pytest.mark.parametrize(
    ("name", "value"),
    [("as_of", 2025), ("as_of", "2025"), ("as_of", "soon"), ("jobs", 0), ("jobs", -1), ("jobs", "2")],
)
def test_a_setting_that_makes_no_sense_is_an_error_that_names_it(
    name: str, value: object, tmp_path: Path
) -> None:
    with pytest.raises(UsageError, match=rf"^{name} is a "):
        kg.build("seeds", tmp_path / "built", **{name: value})  # type: ignore[arg-type]
    assert not (tmp_path / "built").exists()


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: kg.build(5, "x"),  # type: ignore[arg-type]
        lambda: kg.build(["seeds"], None),  # type: ignore[arg-type]
        lambda: kg.build([5], "x"),  # type: ignore[list-item]
        lambda: kg.build(["seeds"], "\ud800"),
        lambda: kg.open_graph(5),  # type: ignore[arg-type]
        lambda: kg.open_graph(None),  # type: ignore[arg-type]
    ],
)
def test_what_is_no_name_of_a_file_is_a_question_that_makes_no_sense(wrong: Callable[[], object]) -> None:
    with pytest.raises(kg.UsageError, match="is the name of a file or folder"):
        wrong()


def test_what_is_no_text_is_no_query() -> None:
    with (
        kg.open_graph("exports/graph.nq") as graph,
        pytest.raises(kg.UsageError, match="A query is a text; 5"),
    ):
        graph.query(5)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (lambda: kg.build("seeds", "x", base=None), "base is a text; None"),
        (lambda: kg.build("seeds", "x", title=5), "title is a text; 5"),
        (lambda: kg.build("seeds", "x", licence=5), "licence is a text; 5"),
        (lambda: kg.load("exports", None), "url is a text; None"),
        (lambda: kg.verify("exports/graph.nq", from_=[]), "from_: name at least one folder"),
        (lambda: kg.explain(None, graph="exports/graph.nq"), "A name is a text; None"),
        (lambda: kg.explain("Nexus", graph="exports/graph.nq", most=-5), "most is a whole number"),
        (lambda: kg.explain("Nexus", graph="exports/graph.nq", most="3"), "most is a whole number"),
        (lambda: kg.find("Nexus", graph="exports/graph.nq", kinds=["people"]), "'people' is none"),
        (lambda: kg.find(5, graph="exports/graph.nq"), "words is a text; 5"),
        (lambda: kg.show("Nexus", graph="exports/graph.nq", kind="people"), "'people' is none"),
        (lambda: kg.ask("coautors", graph="exports/graph.nq"), "Did you mean coauthors"),
        (lambda: kg.ask("coauthors", graph="exports/graph.nq"), "about what you name. Give: person,"),
        (lambda: kg.ask("coauthors", {"person": None}, graph="exports/graph.nq"), "Give: person,"),
        (lambda: kg.ask("coauthors", {"person": object()}, graph="exports/graph.nq"), "^person is a name"),
        (lambda: kg.ask("coauthors", {5: "Chris Lu"}, graph="exports/graph.nq"), "parameter is a text; 5"),
        (lambda: kg.load("http://localhost:7878/query", "http://localhost:7878/store"), "is a server; what"),
        (lambda: kg.ask("people", {"top": 5.0}, graph="exports/graph.nq"), "^top is .* 5.0 is none"),
        (lambda: kg.show(object(), graph="exports/graph.nq"), "A name is a text; <object"),
    ],
)
def test_arguments_that_make_no_sense_are_errors_in_words(wrong: Callable[[], object], words: str) -> None:
    with pytest.raises(kg.UsageError, match=words):
        wrong()


def test_a_query_that_is_the_name_of_a_question_says_how_to_ask_that() -> None:
    with kg.open_graph("exports/graph.nq") as graph:
        with pytest.raises(kg.UsageError, match=r"begins with SELECT.* kg\.ask"):
            graph.query("papers-with-words")
        with pytest.raises(kg.UsageError, match="bindings are variables with their values"):
            graph.query("ASK {}", bindings=["x"])  # type: ignore[arg-type]
        with pytest.raises(kg.UsageError, match="The name of a variable is a text; 5"):
            graph.query("ASK {}", bindings={5: "x"})  # type: ignore[dict-item]


def test_sparql_without_braces_is_asked_and_so_is_a_file_with_braces_in_its_name(tmp_path: Path) -> None:
    (tmp_path / "of {1}.rq").write_text("ASK {}", "utf-8")
    with kg.open_graph("exports/graph.nq") as graph:
        assert len(kg.ask("DESCRIBE <https://example.org/kg/dataset>", graph=graph)) == 0
        assert kg.ask(str(tmp_path / "of {1}.rq"), graph=graph).answer
        for name in ("described", "prefix-es"):
            with pytest.raises(kg.UsageError, match="neither a question nor a file"):
                kg.ask(name, graph=graph)


def test_shapes_that_are_not_there_are_not_called_a_graph() -> None:
    with pytest.raises(kg.InputError, match=r"^nope: no such file\. Shapes are"):
        kg.validate("exports/graph.ttl", shapes="nope")


def test_a_graph_is_asked_searched_and_shown_as_by_the_commands() -> None:
    remarks: list[str] = []
    with kg.open_graph("exports/graph.nq") as graph:
        found = kg.ask(
            "papers-with-words", {"words": "experts", "top": 2}, graph=graph, notice=remarks.append
        )
        assert len(found) == 2
        assert "papers-with-words" in kg.questions()
        hits = kg.find("nexus", graph=graph, kinds=["paper"])
        assert [hit.group for hit in hits] == ["paper"]
        shown = kg.show(hits[0].iri, graph=graph, most=1)
        assert shown.thing.node.value == hits[0].iri
        with pytest.raises(kg.UnknownNameError) as unknown:
            kg.show("Qizhen Zhagn", graph=graph)
    assert unknown.value.nearest == ("Qizhen Zhang",)


def test_nothing_is_public_but_what_is_named_and_no_checker_is_told_otherwise() -> None:
    assert all(getattr(kg, name) for name in kg.__all__)
    with pytest.raises(AttributeError):
        kg.biuld  # type: ignore[attr-defined]  # noqa: B018
    for module in ("kg/__init__.py", "kg/store/__init__.py"):
        parsed = ast.parse((ROOT / module).read_text("utf-8"))
        assert not [each for each in parsed.body if getattr(each, "name", "") == "__getattr__"]


def test_what_an_answer_gives_out_is_taken_back() -> None:
    with kg.open_graph("exports/graph.nq") as graph:
        (name, *_, node), *_ = kg.ask("coauthors", {"person": "Jakob Foerster"}, graph=graph).rows()
        (hit,) = kg.find("Qizhen Zhang", graph=graph, kinds="person", limit=1)
        named = kg.show(node, graph=graph).thing
        assert named.name == "Qizhen Zhang"
        written = [name, node, URIRef(node.value), f"<{node.value}>", node.value, hit, named]
        answers = [list(kg.ask("coauthors", {"person": each}, graph=graph).rows()) for each in written]
        assert all(answer == answers[0] != [] for answer in answers)
        for each in written:
            assert kg.show(each, graph=graph).thing == named
            assert kg.explain(each, "Jakob Foerster", graph=graph).thing == named
            assert kg.find(each, graph=graph, limit=1)[0].iri == node.value
        since = [kg.ask("papers-since", {"since": each}, graph=graph) for each in ("2025-01-31", DAY)]
        assert len(since[0]) == len(since[1]) > 0


def test_what_is_shown_and_explained_is_a_document_for_programs() -> None:
    with kg.open_graph("exports/graph.nq") as graph:
        shown = json.loads(json.dumps(kg.show("Jakob Foerster", graph=graph).document))
        (part, *_) = json.loads(json.dumps(kg.explain("R-FOS", "M-FOS", graph=graph).document))["parts"]
    assert (shown["schema_version"], shown["answers"]["coauthors"][0]["papers"]) == (2, 2)
    assert (part["rows"][0]["support"], part["rows"][0]["confidence"]) == (1, 0.9)


def test_a_search_says_whether_there_is_more() -> None:
    with kg.open_graph("exports/graph.nq") as graph:
        few, all_of_them = kg.find("a", graph=graph, limit=2), kg.find("a", graph=graph, limit=500)
        assert (len(few), few.cut, all_of_them.cut) == (2, True, False)
        assert len(kg.find("a", graph=graph)) == 20
    assert few.document["hits"] == [hit.document for hit in few]


def test_a_query_that_is_called_off_is_a_public_error() -> None:
    stop = kg.Stop()
    stop()
    with kg.open_graph("exports/graph.nq") as graph, pytest.raises(kg.StoppedError):
        kg.ask("people", graph=graph, stop=stop)


def test_a_point_in_time_is_its_day_where_a_day_is_asked_for() -> None:
    day, moment = datetime.date(2024, 8, 15), datetime.datetime(2024, 8, 15, 23, 59)
    asked = [
        kg.ask("papers-since", {"since": since}, graph=ROOT / "exports" / "graph.nq")
        for since in (day, moment)
    ]
    assert list(asked[0].rows()) == list(asked[1].rows()) != []


def test_sparql_is_asked_like_a_question_and_a_notebook_shows_what_is_odd_about_it() -> None:
    with kg.open_graph("exports/graph.nq") as graph:
        titles = kg.ask("SELECT ?title { ?paper dcterms:title ?title }", graph=graph)
        assert len(titles) == 9
        assert not titles.remarks
        none = kg.ask("SELECT ?title { ?paper dcterms:titel ?title }", graph=graph)
        assert none.remarks == ("No fact uses dcterms:titel. Did you mean dcterms:title?",)
        assert f"<p>{none.remarks[0]}</p>" in none._repr_html_()
        assert "<p>no</p><p>No fact uses" in kg.ask("ASK { ?p dcterms:titel ?t }", graph=graph)._repr_html_()
        with pytest.raises(
            kg.UsageError, match=r"of your own has no parameter 'title'; .* line: #\+ param: title \(string\)"
        ):
            kg.ask("SELECT ?title { ?paper dcterms:title ?title }", {"title": "BAM!"}, graph=graph)


def test_what_completes_behind_the_package_is_what_one_calls() -> None:
    assert {name for name in dir(kg) if not name.startswith("_")} == set(kg.__all__)


def test_inputs_may_be_whatever_is_gone_through_but_no_open_file(tmp_path: Path) -> None:
    assert kg.build(Path("seeds").glob("*.txt"), tmp_path / "made").counts.papers == 9
    (seed,) = Path("seeds").glob("*.txt")
    with seed.open() as file, pytest.raises(kg.UsageError, match="inputs is the name of a file or folder"):
        kg.build(file, tmp_path / "made")


@pytest.mark.slow
def test_what_a_graph_is_called_is_the_heading_of_its_page_and_of_its_site(tmp_path: Path) -> None:
    """Whoever gets the page by mail sees whose papers these are."""
    (tmp_path / "my.bib").write_text("@misc{a, title={On Doors}, author={Ada Brand}, year=2001}", "utf-8")
    kg.build(tmp_path / "my.bib", tmp_path / "graph", title="Doors & Hinges of Ulm")
    assert "<h1>Doors &amp; Hinges of Ulm</h1>" in (tmp_path / "graph" / "graph.html").read_text("utf-8")
    with kg.open_graph(tmp_path / "graph") as graph:
        for settings, called in ((Settings(), "Doors &amp; Hinges of Ulm"), (Settings(title="Ours"), "Ours")):
            client = TestClient(create_app(graph, settings), base_url="http://localhost")
            assert f"<h1>{called}</h1>" in client.get("/").text
            assert f"Questions · {called}</title>" in client.get("/questions").text
            assert called.replace("&amp;", "&") in client.get("/api/openapi.json").json()["info"]["title"]
    drawn = CliRunner().invoke(view, [str(tmp_path / "graph"), "-o", "-"])
    assert "<h1>Doors &amp; Hinges of Ulm</h1>" in drawn.output


GRAPH = "tests/query/graphs/small.trig"
CALLS: dict[Callable[..., object], dict[str, object]] = {
    kg.ask: {"question": "papers", "graph": GRAPH},
    kg.find: {"words": "lee", "graph": GRAPH},
    kg.show: {"name": "Ann Lee", "graph": GRAPH},
    kg.explain: {"name": "Ann Lee", "graph": GRAPH},
    kg.build: {"inputs": "seeds", "out": "nowhere"},
    kg.verify: {"graph": GRAPH},
    kg.validate: {"graph": GRAPH},
    kg.diff: {"before": GRAPH, "after": GRAPH},
    kg.export: {"graph": GRAPH, "file": io.BytesIO(), "form": "bib"},
    kg.load: {"graph": GRAPH, "url": "http://127.0.0.1:9/sparql-graph-crud"},
    kg.open_graph: {"path": GRAPH},
}
"""What programs call, each with arguments that are right."""


@pytest.mark.parametrize(
    ("call", "argument"), [(call, name) for call in CALLS for name in inspect.signature(call).parameters]
)
def test_an_argument_of_a_wrong_type_is_told_in_words_before_anything_is_done(
    call: Callable[..., object], argument: str, tmp_path: Path
) -> None:
    right = CALLS[call] | ({"out": tmp_path / "out"} if "out" in CALLS[call] else {})
    for wrong in (object(), b""):
        with pytest.raises(kg.UsageError, match=re.escape(repr(wrong))):
            call(**{**right, argument: wrong})
    assert not list(tmp_path.iterdir())
