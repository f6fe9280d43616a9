from itertools import permutations
from typing import Any

from kg.view.cards.nodes import node_card
from kg.view.kinds import EdgeKind, NodeKind
from kg.view.scene import joined, named, read_scene
from tests.view.conftest import told


def test_everything_is_drawn_when_there_is_room(small: Any) -> None:
    scene = read_scene(small, 100)
    assert scene.counts() == {
        NodeKind.PAPER: 2,
        NodeKind.PERSON: 4,
        NodeKind.CONCEPT: 2,
        NodeKind.CATEGORY: 2,
    }
    assert scene.total == scene.graph.number_of_nodes()
    assert scene.graph.number_of_edges() == 4 + 3 + 2 + 1


def test_a_cut_keeps_a_paper_with_the_best_connected_of_what_it_joins(small: Any) -> None:
    scene = read_scene(small, 4)
    assert [scene.node(index).name for index in scene.graph] == [
        "Nexus: Specialization meets Adaptability",
        "An Empirical Study on Noisy Data",
        "Qizhen Zhang",
        "Mixture of Experts",
    ]
    assert scene.total == 10


def test_a_pair_that_somebody_decided_is_no_open_question(parsed: Any) -> None:
    turtle = """<a> a foaf:Person ; foaf:name "A" . <b> a foaf:Person ; foaf:name "A" .
                <c> a kgo:IdentityCandidate ; kgo:candidate <a>, <b> ; kgo:verdict "different" ."""
    assert read_scene(parsed(turtle), 9).graph.number_of_edges() == 0


def test_a_thing_with_two_names_is_one_node(parsed: Any) -> None:
    scene = read_scene(parsed('<a> a foaf:Person ; foaf:name "B", "A" .'), 9)
    assert [scene.node(index).name for index in scene.graph] == ["A"]


def test_a_paper_that_another_is_about_tells_as_a_concept_what_papers_tell(parsed: Any) -> None:
    graph = parsed(
        """<new> a schema:ScholarlyArticle ; dcterms:title "A Comment" ; schema:about <old> .
        <old> a schema:ScholarlyArticle ; dcterms:title "Doors" ; skos:prefLabel "Doors" ;
          dcterms:issued "2019" ; dcterms:creator <ada> .
        <signed> pro:relatesToDocument <old> ; pro:isHeldBy <ada> ;
          schema:position 1 .
        <ada> a foaf:Person ; foaf:name "Ada" ."""
    )
    telling = told(graph)
    (ada, old) = (telling.indices[f"https://example.org/kg/{path}"] for path in ("ada", "old"))
    assert telling.scene.node(old).kind is NodeKind.CONCEPT
    papers = next(each for each in node_card(telling, ada).sections if each.heading == "Papers")
    assert [(item.node, item.note) for item in papers.items] == [(old, "2019 · 1st author")]


def test_of_several_edges_between_two_nodes_the_first_by_kind_and_ends_counts_in_any_order() -> None:
    nodes = named({"node": iri, "kind": "concept", "name": iri} for iri in ("a", "b", "c"))
    rows = [
        {"source": source, "target": target, "kind": kind}
        for source, target, kind in (
            *(("a", "b", "relation"), ("b", "a", "doubt")),
            *(("b", "c", "relation"), ("c", "b", "relation")),
        )
    ]
    for order in permutations(rows):
        assert joined(order, nodes) == {("b", "a"): EdgeKind.DOUBT, ("b", "c"): EdgeKind.RELATION}
