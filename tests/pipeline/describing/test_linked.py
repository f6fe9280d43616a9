"""A build with vocabularies, as somebody would try it: what is in the graph, and what is said of it."""

import json
import random
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import kg
from kg.errors import InputError, UsageError
from kg.pipeline.reading import findings_cache
from kg.query import UnknownNameError, ask, find_question
from kg.query.explaining.explanation import explanation
from kg.rdf.prefixes import PREFIXES
from kg.store.terms import shown

pytestmark = pytest.mark.slow

LIBRARY = """@article{hinge, title = {On Hinges}, author = {Ada Brand}, year = 2024,
    keywords = {Hinges, Rotating Doors, WLAN}}
@article{latch, title = {On Latches}, author = {Bo Chen}, year = 2023, keywords = {latch, glass walls}}
@article{sky, title = {On the Sky}, author = {Mina Okafor}, year = 2022, keywords = {clouds, gate}}
"""
DOORS = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dcterms: <http://purl.org/dc/terms/> . @prefix : <http://doors.example/> .
:doors a skos:ConceptScheme ; skos:prefLabel "Doors" ; dcterms:license <http://doors.example/by> .
:thing skos:prefLabel "thing" ; skos:inScheme :doors .
:part skos:prefLabel "part of a door" ; skos:inScheme :doors ; skos:broader :thing, :loop .
:loop skos:prefLabel "loop" ; skos:inScheme :doors ; skos:broader :part .
:hinge skos:prefLabel "hinge"@en, "Scharnier"@de ; skos:inScheme :doors ; skos:broader :part .
:latch skos:prefLabel "Latches" ; skos:altLabel "catch" ; skos:inScheme :doors ; skos:broader :part .
:door skos:prefLabel "door" ; skos:altLabel "gate", "rotating door" ; skos:inScheme :doors ;
    skos:broader :thing .
:window skos:prefLabel "window" ; skos:inScheme :doors ; skos:broader :unreached .
:unreached skos:prefLabel "unreached" ; skos:inScheme :doors .
"""
NETS = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix : <http://nets.example/> .
:wlan skos:prefLabel "WLAN" . :cloud skos:prefLabel "Cloud" . :cloud2 skos:prefLabel "clouds" .
"""


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in (("my.bib", LIBRARY), ("doors.ttl", DOORS), ("nets.ttl", NETS)):
        Path(name).write_text(text, "utf-8")
    return tmp_path


def build(*concepts: str, out: str = "out", **more: Any) -> Any:
    return kg.build("my.bib", out, concepts=concepts, **more)


def rows(query: str, out: str = "out") -> list[tuple[str, ...]]:
    with kg.open_graph(Path(out, "graph.nq")) as graph:
        return [tuple(map(shown, row)) for row in graph.query(query).rows()]


def matches(out: str = "out") -> set[tuple[str, ...]]:
    query = """SELECT ?label ?match ?topic { VALUES ?match { skos:exactMatch skos:closeMatch }
        ?concept ?match ?topic ; skos:prefLabel ?label }"""
    return {(label, match, topic.rpartition("/")[2]) for label, match, topic in rows(query, out)}


def files(out: str) -> dict[str, bytes]:
    names = ("graph.ttl", "graph.nq", "graph.html", "report.json", "ids.tsv")
    return {name: Path(out, name).read_bytes() for name in names}


def test_concepts_are_linked_to_the_topics_that_bear_their_names(work: Path) -> None:
    build("doors.ttl", "nets.ttl")
    assert matches() == {
        ("Hinges", "skos:exactMatch", "hinge"),
        ("latch", "skos:exactMatch", "latch"),
        ("Rotating Doors", "skos:closeMatch", "door"),
        ("gate", "skos:closeMatch", "door"),
        ("WLAN", "skos:closeMatch", "wlan"),
        ("clouds", "skos:closeMatch", "cloud"),
        ("clouds", "skos:closeMatch", "cloud2"),
    }


def test_topics_stand_in_a_graph_of_their_own_up_to_the_top_and_no_further(work: Path) -> None:
    build("doors.ttl")
    query = """SELECT ?graph ?label ?scheme ?above { GRAPH ?graph { ?topic a skos:Concept ;
        skos:prefLabel ?label ; skos:inScheme ?in . ?in skos:prefLabel ?scheme
        OPTIONAL { ?topic skos:broader/skos:prefLabel ?above } } }"""
    assert set(rows(query)) == {
        ("graph/topics", "hinge", "Doors", "part of a door"),
        ("graph/topics", "Latches", "Doors", "part of a door"),
        ("graph/topics", "part of a door", "Doors", "thing"),
        ("graph/topics", "part of a door", "Doors", "loop"),
        ("graph/topics", "loop", "Doors", "part of a door"),
        ("graph/topics", "door", "Doors", "thing"),
        ("graph/topics", "thing", "Doors", ""),
    }
    assert "doors.example/part" not in Path("out/graph.ttl").read_text("utf-8")


def test_a_match_says_which_names_agree_and_in_which_document(work: Path) -> None:
    build("doors.ttl")
    query = """SELECT ?reason ?document { ?concept skos:prefLabel "gate" GRAPH ?evidence {
        ?fact a rdf:Statement ; rdf:subject ?concept ; rdf:predicate skos:closeMatch ;
        rdf:object <http://doors.example/door> ; kgo:reason ?reason ; prov:wasDerivedFrom ?file }
        GRAPH ?records { ?file schema:name ?document ; dc:format "skos" } }"""
    assert rows(query) == [
        ("the name 'gate' and the alternative label 'gate' have one form, 'gate'", "doors.ttl")
    ]
    with kg.open_graph("out/graph.nq") as graph:
        lines = [line for part in explanation(graph, "hinge").parts for line in part.lines]
        assert "'Hinges' is the topic 'hinge' of Doors (http://doors.example/hinge)" in lines
        lines = [
            line for part in explanation(graph, "http://doors.example/door").parts for line in part.lines
        ]
        assert [line for line in lines if "topic" in line] == [
            "'gate' may be the topic 'door' of Doors (http://doors.example/door)",
            "'Rotating Doors' may be the topic 'door' of Doors (http://doors.example/door)",
        ]
        lines = [line for part in explanation(graph, "clouds").parts for line in part.lines]
        assert not [line for line in lines if "topic" in line]


@pytest.mark.parametrize(
    ("topic", "titles"),
    [
        ("thing", ["On Hinges", "On Latches", "On the Sky"]),
        ("PART of a door", ["On Hinges", "On Latches"]),
        ("loop", ["On Hinges", "On Latches"]),
        ("gate", ["On Hinges", "On the Sky"]),
        ("http://doors.example/hinge", ["On Hinges"]),
        ("parts of a DOOR", ["On Hinges", "On Latches"]),
    ],
)
def test_papers_under_a_topic_are_those_about_anything_beneath(
    topic: str, titles: list[str], work: Path
) -> None:
    build("doors.ttl", "nets.ttl")
    with kg.open_graph("out/graph.nq") as graph:
        answer = ask(graph, find_question("papers-under-topic"), {"topic": topic})
        assert [shown(row[0]) for row in answer.rows()] == titles


@pytest.mark.parametrize("typed", ["window", "http://doors.example/window", "lach", "my.bib"])
def test_a_topic_that_is_not_in_the_graph_is_unknown_by_name(typed: str, work: Path) -> None:
    build("doors.ttl")
    with (
        kg.open_graph("out/graph.nq") as graph,
        pytest.raises(UnknownNameError, match="No topic is called") as found,
    ):
        ask(graph, find_question("papers-under-topic"), {"topic": typed})
    assert found.value.nearest == (("Latches", "catch") if typed == "lach" else ())


def test_the_report_counts_what_each_vocabulary_gave(work: Path) -> None:
    report = build("doors.ttl", "nets.ttl")
    assert report.vocabularies.matched_concepts == 6
    told = {scheme.name: scheme for scheme in report.vocabularies.schemes}
    doors, nets = told["Doors"], told["nets.ttl"]
    assert (doors.topics, doors.topics_in_graph, doors.exact_matches, doors.close_matches) == (8, 6, 2, 2)
    assert (nets.topics, nets.topics_in_graph, nets.exact_matches, nets.close_matches) == (3, 3, 0, 3)
    assert doors.license == ("http://doors.example/by",)
    assert [issue.rule for issue in report.issues] == ["circular-broader"]
    told_again = json.loads(Path("out/report.json").read_text("utf-8"))
    assert [each["path"] for each in told_again["vocabularies"]["documents"]] == ["doors.ttl", "nets.ttl"]


def test_the_dataset_says_whose_topics_it_has_and_under_which_licence(work: Path) -> None:
    build("doors.ttl")
    query = """SELECT ?scheme ?licence { GRAPH ?dataset { ?facts a void:Dataset ; dcterms:source ?scheme .
        ?scheme dcterms:license ?licence } }"""
    assert rows(query) == [("http://doors.example/doors", "http://doors.example/by")]
    counted = "SELECT (COUNT(*) AS ?n) { GRAPH <https://example.org/kg/graph/%s> { ?s ?p ?o } }"
    stated = "SELECT ?n { GRAPH ?d { <https://example.org/kg/graph/%s> void:triples ?n } }"
    for graph in ("topics", "dataset", "evidence", "records"):
        assert rows(counted % graph) == rows(stated % graph)


def test_the_graph_is_what_its_vocabulary_promises_and_can_be_verified(work: Path) -> None:
    build("doors.ttl", "nets.ttl")
    for file in ("graph.nq", "graph.ttl"):
        with kg.open_graph(Path("out", file)) as graph:
            assert not kg.validate(graph)
    assert kg.verify("out/graph.nq").holds
    Path("doors.ttl").write_text(DOORS + "# later\n", "utf-8")
    (fall,) = kg.verify("out/graph.nq").falls
    assert (fall.document, fall.fact[:36]) == ("doors.ttl", "the document is not the one that the")
    Path("doors.ttl").unlink()
    (fall,) = kg.verify("out/graph.nq").falls
    assert "it is missing" in fall.fact


def test_the_order_of_the_files_and_of_their_lines_does_not_count(work: Path) -> None:
    build("doors.ttl", "nets.ttl")
    build("nets.ttl", "doors.ttl", "doors.ttl", out="again")
    assert files("out") == files("again")
    head, *lines = DOORS.split(" .\n:")
    random.Random(1).shuffle(lines)
    Path("doors.ttl").write_text(
        " .\n:".join([head, *(line.removesuffix(" .\n") for line in lines)]) + " .\n"
    )
    build("doors.ttl", "nets.ttl", out="again")
    for name in ("graph.ttl", "graph.html", "ids.tsv"):
        assert files("out")[name] == files("again")[name]


def test_the_bytes_do_not_depend_on_the_hash_seed(work: Path) -> None:
    made = []
    for seed in ("1", "2"):
        command = [
            sys.executable,
            "-m",
            "kg",
            "build",
            "my.bib",
            "--concepts",
            "doors.ttl",
            "--concepts",
            "nets.ttl",
        ]
        environment = {"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(filter(None, sys.path)), "PATH": ""}
        subprocess.run([*command, "-o", seed], env=environment, check=True, capture_output=True)
        made.append(files(seed))
    assert made[0] == made[1]


def test_without_a_vocabulary_nothing_of_it_is_left(work: Path) -> None:
    build(out="before")
    build("doors.ttl")
    build()
    assert files("out") == files("before")
    assert "topics" not in Path("out/graph.nq").read_text("utf-8")


def test_a_changed_vocabulary_is_a_new_build(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(findings_cache, "WORTH_KEEPING", 1)
    told: list[str] = []
    build("doors.ttl", notice=told.append)
    first = build("doors.ttl", notice=told.append)
    assert len(told) == 1  # that nothing has changed, whatever is wrong with the vocabulary
    assert first.vocabularies is not None
    Path("doors.ttl").write_text(DOORS.replace('"catch"', '"glass wall"'), "utf-8")
    build("doors.ttl", notice=told.append)
    assert ("glass walls", "skos:closeMatch", "latch") in matches()
    build(notice=told.append)
    assert matches() == set()
    build("nets.ttl", notice=told.append)
    assert len(told) == 1


def test_a_concept_that_people_hid_leads_to_no_topic(work: Path) -> None:
    Path("curation.tsv").write_text("hide\tconcept\thinges\nhide\tconcept\tlatch\n", "utf-8")
    build("doors.ttl", curation="curation.tsv")
    assert {topic for _, _, topic in matches()} == {"door"}
    assert "doors.example/part" not in Path("out/graph.nq").read_text("utf-8")
    assert "doors.example/hinge" not in Path("out/graph.nq").read_text("utf-8")


def test_a_vocabulary_in_the_folder_of_the_documents_is_no_document(work: Path) -> None:
    Path("papers").mkdir()
    for name in ("my.bib", "doors.ttl"):
        shutil.copy(name, Path("papers", name))
    report = kg.build("papers", "out", concepts="papers/doors.ttl")
    assert [document.path for document in report.documents] == ["papers/my.bib"]
    assert [issue.rule for issue in report.issues] == ["circular-broader"]


def test_a_vocabulary_cannot_have_the_name_of_a_document(work: Path) -> None:
    Path("a").mkdir()
    Path("a/same.ttl").write_text(LIBRARY, "utf-8")
    Path("b").mkdir()
    Path("b/same.ttl").write_text(DOORS, "utf-8")
    with pytest.raises(UsageError, match=r"would both be called same\.ttl"):
        kg.build(Path("a/same.ttl").absolute(), "out", concepts=Path("b/same.ttl").absolute())


def test_a_vocabulary_that_cannot_be_read_leaves_the_graph_as_it_was(work: Path) -> None:
    build("doors.ttl")
    before = files("out")
    Path("doors.ttl").write_text(DOORS[:-2], "utf-8")
    with pytest.raises(InputError, match=r"doors\.ttl:12:62: Unexpected end"):
        build("doors.ttl")
    assert files("out") == before


def test_a_vocabulary_that_speaks_of_the_graphs_own_nodes_changes_none(work: Path) -> None:
    build(out="before")
    (person,) = rows('SELECT ?p { ?p foaf:name "Ada Brand" }', "before")
    iri = f"https://example.org/kg/{person[0]}"
    skos = PREFIXES["skos"]
    Path("bad.nt").write_text(
        f'<{iri}> <{skos}prefLabel> "Hinges" .\n'
        f'<http://e/t> <{skos}prefLabel> "Hinges\\u0022 . <http://e/evil> <http://e/p> \\u0022" .\n'
        f'<http://e/u> <{skos}prefLabel> "latch" .\n<http://e/u> <{skos}broader> <{iri}> .\n'
        f"<http://e/u> <{skos}inScheme> <{iri}> .\n",
        "utf-8",
    )
    report = build("bad.nt")
    assert sorted(issue.rule for issue in report.issues) == ["lost-broader", "unusable-topic"]
    assert matches() == {("latch", "skos:exactMatch", "u")}
    assert (
        rows(
            f"SELECT ?p ?o {{ GRAPH ?topics {{ <{iri}> ?p ?o }} FILTER (CONTAINS(STR(?topics), 'topics')) }}"
        )
        == []
    )
    assert "evil" not in Path("out/graph.nq").read_text("utf-8")
    with kg.open_graph("out/graph.nq") as graph:
        assert not kg.validate(graph)
