from types import SimpleNamespace
from typing import Any

import pytest

from kg.errors import UsageError
from kg.view import neighbours, render_around
from kg.view.kinds import EdgeKind
from kg.view.neighbourhood import neighbourhood
from kg.view.reading.facts import read_facts
from kg.view.scene import Scene, read_scene
from tests.view.conftest import StandIn, lines_of, rich_quads, told


def iri_of(graph: Any, name: str) -> str:
    scene = read_scene(graph, 1000)
    return next(scene.node(index).iri for index in scene.graph if scene.node(index).name.startswith(name))


def test_the_neighbours_are_those_that_the_whole_picture_draws(rich: Any) -> None:
    scene = read_scene(rich, 1000)
    for index in scene.graph:
        drawn = {scene.node(other).iri for other in scene.graph[index]}
        found = neighbours(rich, scene.node(index).iri)
        assert {node.iri for node in found.nodes} >= drawn
        assert found.left == 0


def test_what_is_left_out_is_counted(rich: Any) -> None:
    iri = iri_of(rich, "Nexus: ")
    whole, some = neighbours(rich, iri), neighbours(rich, iri, most=2)
    assert (len(some.nodes), some.left) == (2, len(whole.nodes) - 2)
    assert all(
        set(ends) <= {iri_of(rich, "Nexus: "), *(node.iri for node in some.nodes)} for ends in some.edges
    )


YEARS = {"A": 1999, "B": 2020, "C": 2003, "D": 2024, "E": 2020, "F": 1950}
PAPERS_OF_MANY_YEARS = '<https://e.x/ann> a foaf:Person ; foaf:name "Ann" .' + "".join(
    f'<https://e.x/{title}> a schema:ScholarlyArticle ; dcterms:title "{title}" ; kgo:year {year} ;'
    " dcterms:creator <https://e.x/ann> ."
    for title, year in YEARS.items()
)


def test_of_papers_that_are_as_well_connected_the_latest_are_shown(parsed: Any) -> None:
    graph = parsed(PAPERS_OF_MANY_YEARS)
    for most, shown in ((1, "D"), (3, "BDE"), (4, "BCDE"), (9, "ABCDEF")):
        found = neighbours(graph, "https://e.x/ann", most=most)
        assert "".join(node.name for node in found.nodes) == shown


def test_papers_leave_room_for_what_else_is_around(parsed: Any) -> None:
    """A person of many papers has places of work, too, and a concept of many has others."""
    others = "".join(
        f'<https://e.x/{name}> a schema:Organization ; schema:name "{name}" . '
        f"<https://e.x/ann> schema:affiliation <https://e.x/{name}> ."
        for name in ("Ulm", "Rome")
    )
    graph = parsed(PAPERS_OF_MANY_YEARS + others)
    shown = ["B", "D", "Rome", "Ulm"], ["B", "C", "D", "E", "Rome", "Ulm"]
    for most, expected in zip((4, 6), shown, strict=True):
        assert sorted(node.name for node in neighbours(graph, "https://e.x/ann", most=most).nodes) == expected


class Backwards:
    """A graph that tells edges in the opposite order; a class because it stands in for one."""

    def __init__(self, graph: Any) -> None:
        self.graph = graph

    def query(self, text: str, /) -> Any:
        answer = self.graph.query(text)
        if "UNION" not in text:  # ties come in an order of their own
            return answer
        rows = list(answer.texts())[::-1]
        return SimpleNamespace(texts=lambda: iter(rows))


def test_the_order_in_which_a_store_tells_what_is_around_makes_no_difference(rich: Any) -> None:
    iri = iri_of(rich, "Nexus: ")
    one, other = neighbours(rich, iri), neighbours(Backwards(rich), iri)
    assert (one.nodes, list(one.edges.items())) == (other.nodes, list(other.edges.items()))


def test_a_thing_that_nobody_knows_has_no_neighbours(rich: Any) -> None:
    assert neighbours(rich, "https://nowhere.example/x").nodes == []


def test_two_steps_reach_further_than_one_and_the_thing_comes_first(rich: Any) -> None:
    iri = iri_of(rich, "Yao Lu")
    near, _ = neighbourhood(rich, iri, 1)
    far, _ = neighbourhood(rich, iri, 2)
    assert near.node(0).iri == far.node(0).iri == iri
    assert set(near.indices()) < set(far.indices())


def test_the_page_around_a_thing_says_so(rich: Any) -> None:
    page = render_around(rich, iri_of(rich, "Yao Lu"))
    assert "Around Yao Lu: what is one step away" in page
    assert "<title>Yao Lu – Scholarly knowledge graph</title>" in page
    assert lines_of(page)["picture"][0]["nodes"]["name"][0] == "Yao Lu"


def test_the_page_around_a_concept_tells_of_papers_that_only_name_it(parsed: Any) -> None:
    graph = parsed(
        '<c> a skos:Concept ; skos:prefLabel "stairs" . <a> schema:about <c> ; schema:mentions <c> .'
        "<b> schema:mentions <c> . "
        + "".join(f'<{one}> a schema:ScholarlyArticle ; dcterms:title "Paper {one}" . ' for one in "ab")
        + "<c> kgo:paperCount 2 ."
    )
    page = render_around(graph, iri_of(graph, "stairs"))
    assert "Around stairs: what is one step away; 1 more paper names it." in page


def test_nothing_is_drawn_around_what_the_graph_does_not_know(rich: Any) -> None:
    with pytest.raises(UsageError, match="draws nothing that is called"):
        render_around(rich, "https://nowhere.example/x")


FIELDS = ["papers", "authorships", "names", "types", "topics", "doubts", "identities", "page_groups",
          "metrics", "records", "imprints", "cites", "cited_by", "claims", "stated"]  # fmt: skip


def test_what_is_told_of_the_nodes_is_what_the_whole_picture_tells(rich: Any) -> None:
    whole = told(rich)
    drawn = {whole.iri(index) for index in whole.scene.graph}
    for iri in drawn:
        scene, facts = neighbourhood(rich, iri, 2)
        near = frozenset(scene.indices())
        full = read_facts(rich, scene.kinds())
        for name in FIELDS:
            assert getattr(facts, name) == getattr(full, name)
        told_of = {*near, *(claim.iri for claim in facts.claims)}
        assert {iri: facts.wrong[iri] for iri in told_of} == {iri: full.wrong[iri] for iri in told_of}
        for concept, rows in full.relations.items():
            assert facts.relations[concept] == [row for row in rows if row["source"] in near]
        for fact, quotes in facts.evidence.quotes.items():
            assert full.evidence.quotes[fact] == quotes
        assert full.evidence.quotes.keys() - facts.evidence.quotes.keys() == {
            fact for fact in full.evidence.quotes if fact[1] not in {*near, *told_of}
        }


def test_the_edges_are_those_of_the_whole_picture(rich: Any) -> None:
    scene = read_scene(rich, 1000)
    whole = {frozenset((s, t)): k for s, t, k in _edges(scene)}
    for index in scene.graph:
        near, _ = neighbourhood(rich, scene.node(index).iri, 2)
        for source, target, kind in _edges(near):
            # A concept that papers only mention is in no picture.
            if {source, target} <= scene.indices().keys():
                assert whole[frozenset((source, target))] is kind
        beside = {ends for ends in whole if scene.node(index).iri in ends}
        assert beside <= {frozenset((source, target)) for source, target, _ in _edges(near)}


def _edges(scene: Scene) -> list[tuple[str, str, EdgeKind]]:
    return [
        (scene.node(source).iri, scene.node(target).iri, kind)
        for source, target, kind in scene.graph.edges(data="kind")
    ]


def test_the_page_around_a_thing_has_its_claims_contradictions_and_questions(rich: Any) -> None:
    page = render_around(rich, iri_of(rich, "Yao Lu"))
    assert "one person or two?" in page
    assert "A gain cannot be a loss." in page
    assert "Qizhen Zhang wrote a paper before being born." not in page  # it is about what is not drawn
    parts = lines_of(page)
    assert parts["claims"]


def test_a_page_around_papers_without_claims_speaks_of_these_papers_alone() -> None:
    graph = StandIn(quad for quad in rich_quads() if "/claim/size" not in str(quad.subject))
    page = render_around(graph, iri_of(graph, "A Study of Noisy Data"))
    assert "None of the papers that are drawn states a figure that was recognised." in page
    assert "No paper in this graph" not in page
