from typing import Any

from kg.view.columns import pictured, regions
from kg.view.network import network
from tests.view.conftest import told


def test_every_node_has_its_place_in_every_column(small: Any) -> None:
    telling = told(small)
    columns = pictured(telling, network(telling))["nodes"]
    whole = ("iri", "group", "name", "size", "x", "y", "community", "label", "year")
    assert {len(columns[name]) for name in whole} == {10}
    assert [columns["name"][number] for number in columns["unresolved"]] == ["Qizhen Zhang"]


def test_iris_are_what_they_were(small: Any) -> None:
    telling = told(small)
    made = pictured(telling, network(telling))
    assert [made["base"] + iri for iri in made["nodes"]["iri"]] == [telling.iri(index) for index in range(10)]


def test_an_empty_graph_has_empty_columns(parsed: Any) -> None:
    telling = told(parsed("<a> <b> <c> ."))
    made = pictured(telling, network(telling))
    assert made["base"] == ""
    assert made["nodes"]["name"] == made["edges"]["from"] == []


def test_neighbours_that_are_not_drawn_are_counted(small: Any) -> None:
    telling = told(small, nodes=2)
    undrawn = pictured(telling, network(telling))["nodes"]["undrawn"]
    assert sum(undrawn) == sum(telling.scene.undrawn.values()) > 0


def test_communities_are_called_after_concepts_that_share_no_word(parsed: Any) -> None:
    names = ["deep learning", "deep networks", "vision"]
    lines = [f'<c{i}> skos:prefLabel "{name}" .' for i, name in enumerate(names)]
    lines += [
        f'<p{p}> a schema:ScholarlyArticle ; dcterms:title "P{p}" ; schema:about <c0>, <c1>, <c2> .'
        for p in range(3)
    ]
    telling = told(parsed("\n".join(lines)))
    (region,) = regions(telling, [list(telling.scene.graph)])
    assert region["name"] == ["deep learning", "vision"]
