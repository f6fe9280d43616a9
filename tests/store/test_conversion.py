"""Other libraries get every fact of the graph, each once, and nothing else."""

from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from kg.store import open_graph
from tests.graphs import SMALL

NEXUS = "https://example.org/kg/paper/nexus-aaaaaaaaaaaa2"


@pytest.fixture(scope="module")
def facts() -> list[ox.Quad]:
    store = ox.Store()
    store.load(path=str(SMALL), format=ox.RdfFormat.TRIG)
    return list(store.quads_for_pattern(None, None, None, ox.DefaultGraph()))


def test_rdflib_gets_the_facts(facts: list[ox.Quad]) -> None:
    with open_graph(SMALL) as graph:
        converted = graph.to_rdflib()
    assert len(converted) == len(facts)
    title = rdflib.Literal("Nexus: Specialization meets Adaptability")
    assert (rdflib.URIRef(NEXUS), rdflib.DCTERMS.title, title) in converted
    assert dict(converted.namespaces())["kgo"] == rdflib.URIRef("https://w3id.org/scholarly-kg/ns#")


def test_rdflib_writes_what_was_read(facts: list[ox.Quad]) -> None:
    with open_graph(SMALL) as graph:
        lines = graph.to_rdflib().serialize(format="nt")
    again = {quad.triple for quad in ox.parse(lines.encode(), format=ox.RdfFormat.N_TRIPLES)}
    assert again == {quad.triple for quad in facts}


def test_an_rdflib_dataset_keeps_the_graphs_apart(facts: list[ox.Quad]) -> None:
    with open_graph(SMALL) as graph:
        dataset = graph.to_rdflib_dataset()
    assert len(dataset.default_graph) == len(facts)
    named = dataset.graph(rdflib.URIRef("https://example.org/kg/graph/evidence"))
    assert len(named) == 3


def test_networkx_gets_every_fact_as_an_edge_or_an_attribute(facts: list[ox.Quad]) -> None:
    with open_graph(SMALL) as graph:
        network = graph.to_networkx()
    literals = [quad for quad in facts if isinstance(quad.object, ox.Literal)]
    attributes = [
        value for _, data in network.nodes(data=True) for values in data.values() for value in values
    ]
    assert len(attributes) == len(literals)
    assert network.number_of_edges() == len(facts) - len(literals)


def test_networkx_names_properties_shortly_and_keeps_numbers() -> None:
    with open_graph(SMALL) as graph:
        network = graph.to_networkx()
    assert network.nodes[NEXUS]["kgo:year"] == (2024,)
    assert network.nodes[NEXUS]["kgo:authorListComplete"] == (False,)
    assert network.has_edge(NEXUS, "https://example.org/kg/category/cs.CL", "dcterms:subject")


def test_literals_that_are_no_good_keep_their_text(tmp_path: Path) -> None:
    text = '<http://e/a> <http://e/p> "01"^^<http://www.w3.org/2001/XMLSchema#integer>, "1e", "x"@en, '
    text += '"z"^^<http://e/t> . '
    (tmp_path / "a.ttl").write_text(
        text + '<http://e/b> <http://e/p> "nope"^^<http://www.w3.org/2001/XMLSchema#integer> .'
    )
    with open_graph(tmp_path / "a.ttl") as graph:
        converted, network = graph.to_rdflib(), graph.to_networkx()
    assert {str(value) for value in converted.objects(rdflib.URIRef("http://e/a"))} == {"01", "1e", "x", "z"}
    assert network.nodes["http://e/a"]["http://e/p"] == (1, "1e", "x", "z")
    assert network.nodes["http://e/b"]["http://e/p"] == ("nope",)


def test_the_numbers_of_a_property_stand_in_their_order(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text('<http://e/a> <http://e/p> 10, 9, 100, 9.5, "b", "a" .')
    with open_graph(tmp_path / "a.ttl") as graph:
        network = graph.to_networkx()
    assert network.nodes["http://e/a"]["http://e/p"] == (9, 9.5, 10, 100, "a", "b")


def test_a_flat_network_can_be_written_for_other_programs(tmp_path: Path) -> None:
    import networkx

    with open_graph(SMALL) as graph:
        flat, whole = graph.to_networkx(flat=True), graph.to_networkx()
    edges = {(one, other, data["property"]) for one, other, data in flat.edges(data=True)}
    assert edges == set(whole.edges(keys=True))
    assert flat.number_of_edges() == len({key for _, _, key in flat.edges(keys=True)})  # ids of GraphML
    for _, attributes in flat.nodes(data=True):
        assert all(isinstance(value, str | int | float) for value in attributes.values())
    networkx.write_graphml(flat, tmp_path / "graph.graphml")
    networkx.write_gexf(flat, tmp_path / "graph.gexf")
    assert set(networkx.read_gexf(tmp_path / "graph.gexf").nodes) == set(flat.nodes)
    assert set(networkx.read_graphml(tmp_path / "graph.graphml").nodes) == set(flat.nodes)
    several = [
        (name, values)
        for _, each in whole.nodes(data=True)
        for name, values in each.items()
        if len(values) > 1
    ]
    assert several, "or nothing is joined"
    assert any("; ".join(map(str, several[0][1])) in each.values() for _, each in flat.nodes(data=True))


def test_the_edges_of_a_flat_network_are_not_counted_anew_for_each(monkeypatch: pytest.MonkeyPatch) -> None:
    """To count them takes as long as there are many: 1,000 papers once took ten minutes."""
    import networkx

    def counted(network: object) -> int:
        raise AssertionError("all edges are gone through")

    monkeypatch.setattr(networkx.MultiDiGraph, "number_of_edges", counted)
    with open_graph(SMALL) as graph:
        keys = [key for _, _, key in graph.to_networkx(flat=True).edges(keys=True)]
    assert sorted(keys, key=int) == [str(number) for number in range(len(keys))] != []
