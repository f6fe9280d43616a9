"""Who is tied with whom, in the forms that other programs read."""

from io import BytesIO
from pathlib import Path

import pytest

from kg.publish.network_files import write_vosviewer
from kg.publish.networks import Drawn, Network, network_of
from kg.store import open_graph

HEAD = """@prefix cito: <http://purl.org/spar/cito/> . @prefix dcterms: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix kgo: <https://w3id.org/scholarly-kg/ns#> .
@prefix mls: <http://www.w3.org/ns/mls#> .
@prefix schema: <https://schema.org/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@base <https://example.org/> .
"""
PAPERS = """
<p1> a schema:ScholarlyArticle ; dcterms:title "One" ; dcterms:creator <a>, <b>, <c>, <ghost>, <lab> ;
    kgo:year 2020 ; schema:about <x>, <y> .
<p2> a schema:ScholarlyArticle ; dcterms:title "Two" ; dcterms:creator <b>, <a> ;
    cito:cites <p1>, <p2>, <elsewhere> ; schema:about <y>, <x> ; schema:mentions <z> .
<p3> a schema:ScholarlyArticle ; dcterms:title "Three" ; dcterms:creator <d> ; schema:about <x> .
<a> a foaf:Person ; foaf:name "Ann" . <b> a foaf:Person ; foaf:name "Bo" .
<c> a foaf:Person ; foaf:name "Cy" .
<d> a foaf:Person ; foaf:name "Di" . <ghost> a foaf:Person ; foaf:name "Ghost" ; kgo:unresolved true .
<lab> a schema:Organization ; schema:name "Lab" .
<x> a skos:Concept, mls:Task ; skos:prefLabel "X" . <y> a skos:Concept ; skos:prefLabel "Y" .
<z> a skos:Concept ; skos:prefLabel "Z" .
"""
AT = "https://example.org/"


def drawn(
    tmp_path: Path, network: Network, turtle: str = PAPERS, most: int = 100, told: list[str] | None = None
) -> Drawn:
    (tmp_path / "graph.ttl").write_text(HEAD + turtle, "utf-8")
    notice = (told if told is not None else []).append
    with open_graph(tmp_path / "graph.ttl") as graph:
        return network_of(graph, network, timeout=60, most=most, notice=notice)


def ties(network: Drawn) -> list[tuple[str, str, object]]:
    return sorted((a.removeprefix(AT), b.removeprefix(AT), said) for a, b, said in network.ties)


def test_coauthors_are_tied_by_the_papers_that_they_wrote_together(tmp_path: Path) -> None:
    network = drawn(tmp_path, Network.COAUTHORS)
    assert ties(network) == [
        ("a", "b", {"weight": 2, "first": 2020, "last": 2020}),  # of the other paper nobody knows the year
        ("a", "c", {"weight": 1, "first": 2020, "last": 2020}),
        ("b", "c", {"weight": 1, "first": 2020, "last": 2020}),
    ]


def test_who_wrote_alone_is_there_and_whom_only_a_page_names_is_not(tmp_path: Path) -> None:
    network = drawn(tmp_path, Network.COAUTHORS)
    assert {node.removeprefix(AT): said for node, said in network.things.items()} == {
        "a": {"label": "Ann", "papers": 2, "first": 2020, "last": 2020},
        "b": {"label": "Bo", "papers": 2, "first": 2020, "last": 2020},
        "c": {"label": "Cy", "papers": 1, "first": 2020, "last": 2020},
        "d": {"label": "Di", "papers": 1},
    }


def test_a_paper_of_too_many_ties_none_of_them_and_that_is_told(tmp_path: Path) -> None:
    told: list[str] = []
    network = drawn(tmp_path, Network.COAUTHORS, most=2, told=told)
    assert ties(network) == [("a", "b", {"weight": 1})]
    assert network.things[AT + "a"]["papers"] == 2
    (said,) = told
    assert said.startswith("1 paper with more than 2 people tied none of them; a larger number (--most, ")


def test_where_no_document_gives_keywords_it_is_said_what_else_there_is(tmp_path: Path) -> None:
    told: list[str] = []
    assert not drawn(tmp_path, Network.KEYWORDS, told=told).things
    assert [said.partition(".")[0] for said in told] == [
        "No document of this graph gives its papers keywords"
    ]


def test_concepts_are_tied_by_what_papers_are_mainly_about(tmp_path: Path) -> None:
    network = drawn(tmp_path, Network.CONCEPTS)
    assert ties(network) == [("x", "y", {"weight": 2, "first": 2020, "last": 2020})]
    assert network.things[AT + "x"] == {
        "label": "X",
        "type": "task",
        "papers": 3,
        "first": 2020,
        "last": 2020,
    }
    assert network.things[AT + "y"] == {"label": "Y", "papers": 2, "first": 2020, "last": 2020}


def test_keywords_are_tied_by_the_papers_to_which_any_document_gives_both(tmp_path: Path) -> None:
    turtle = """<records> {
        <r1> kgo:recordOf <p1> ; schema:keywords "Digital twin", "PERFORMANCE", "BIM" .
        <r2> kgo:recordOf <p1> ; schema:keywords "digital twin", "Performance" .
        <r3> kgo:recordOf <p2> ; schema:keywords "Digital Twin", "BIM" .
    }"""
    (tmp_path / "graph.trig").write_text(HEAD + turtle, "utf-8")
    with open_graph(tmp_path / "graph.trig") as graph:
        network = network_of(graph, Network.KEYWORDS, timeout=60)
    assert network.things == {
        "bim": {"label": "BIM", "papers": 2},
        "digital twin": {"label": "Digital Twin", "papers": 2},
        "performance": {"label": "Performance", "papers": 1},
    }
    assert ties(network) == [
        ("bim", "digital twin", {"weight": 2}),
        ("bim", "performance", {"weight": 1}),
        ("digital twin", "performance", {"weight": 1}),
    ]


def test_a_citation_leads_from_paper_to_paper_and_never_out_of_the_graph(tmp_path: Path) -> None:
    network = drawn(tmp_path, Network.CITATIONS)
    assert ties(network) == [("p2", "p1", {})]
    assert network.things[AT + "p1"] == {"label": "One", "year": 2020, "cited": 1}
    assert network.things[AT + "p2"] == {"label": "Two", "cited": 0}
    assert len(network.things) == 3


def test_where_no_paper_cites_another_that_is_told(tmp_path: Path) -> None:
    told: list[str] = []
    drawn(tmp_path, Network.CITATIONS, told=told)
    assert not told
    drawn(tmp_path, Network.CITATIONS, PAPERS.replace("cito:cites <p1>, <p2>, <elsewhere> ;", ""), told=told)
    assert told[0].startswith("No paper of this graph cites another")


def test_things_have_their_kind_and_so_have_their_ties(tmp_path: Path) -> None:
    network = drawn(tmp_path, Network.THINGS)
    assert ("p1", "x", {"kind": "about"}) in ties(network)
    assert network.things[AT + "ghost"] == {"label": "Ghost", "kind": "person", "unresolved": True}
    assert network.things[AT + "p1"] == {"label": "One", "kind": "paper"}


CITING = """
<p1> a schema:ScholarlyArticle ; dcterms:title "One" ; kgo:year 2019 ; cito:cites <out>, <old>, <rare>, <p1> .
<p2> a schema:ScholarlyArticle ; dcterms:title "Two" ; kgo:year 2021 ; cito:cites <out>, <old>, <p1> .
<p3> a schema:ScholarlyArticle ; dcterms:title "Three" ; cito:cites <out>, <p1> .
<old> a schema:ScholarlyArticle ; dcterms:title "Old" ; kgo:year 1990 .
"""


def test_papers_are_coupled_by_the_works_that_both_cite(tmp_path: Path) -> None:
    network = drawn(tmp_path, Network.COUPLING, CITING)
    assert ties(network) == [
        ("p1", "p2", {"weight": 2}),
        ("p1", "p3", {"weight": 1}),
        ("p2", "p3", {"weight": 2}),
    ]
    assert network.things[AT + "p1"] == {"label": "One", "year": 2019, "references": 3}
    assert network.things[AT + "old"] == {"label": "Old", "year": 1990, "references": 0}


def test_works_are_cocited_by_the_papers_that_cite_both_and_need_not_be_in_the_graph(tmp_path: Path) -> None:
    network = drawn(tmp_path, Network.COCITATION, CITING)
    assert ties(network) == [
        ("old", "out", {"weight": 2, "first": 2019, "last": 2021}),
        ("old", "p1", {"weight": 1, "first": 2021, "last": 2021}),
        ("out", "p1", {"weight": 2, "first": 2021, "last": 2021}),
    ]
    assert network.things[AT + "out"] == {"label": AT + "out", "cited": 3, "first": 2019, "last": 2021}
    assert network.things[AT + "p1"]["cited"] == 2  # a paper that lists itself says nothing
    assert AT + "rare" not in network.things


@pytest.mark.parametrize(
    ("network", "said"),
    [
        (Network.COUPLING, "1 work cited by more than 2 papers tied none of them"),
        (Network.COCITATION, "1 paper with more than 2 references that others have too tied none of them"),
    ],
)
def test_what_too_many_cite_together_is_told(network: Network, said: str, tmp_path: Path) -> None:
    told: list[str] = []
    drawn(tmp_path, network, CITING, most=2, told=told)
    assert [each.partition(";")[0] for each in told] == [said]


@pytest.mark.parametrize("network", [Network.COUPLING, Network.COCITATION])
def test_references_that_tie_too_many_are_not_said_to_be_missing(network: Network, tmp_path: Path) -> None:
    """No two papers were said to cite the same work, right after how many cite one."""
    told: list[str] = []
    assert not drawn(tmp_path, network, CITING, most=1, told=told).ties
    assert len(told) == 1
    assert "tied none of them" in told[0]


def test_a_work_without_address_and_title_has_a_label_all_the_same(tmp_path: Path) -> None:
    """VOSviewer's form ended in a KeyError."""
    both = "".join(
        f'<p{i}> a schema:ScholarlyArticle ; dcterms:title "P" ; cito:cites _:it, <w> .' for i in (1, 2)
    )
    network = drawn(tmp_path, Network.COCITATION, both)
    assert {said["label"] for _, said in network.things.items()} == {"without a title", AT + "w"}
    write_vosviewer(network, BytesIO())


@pytest.mark.parametrize("network", [Network.COUPLING, Network.COCITATION])
def test_where_no_references_are_listed_nothing_is_coupled_and_that_is_told(
    network: Network, tmp_path: Path
) -> None:
    told: list[str] = []
    assert not drawn(tmp_path, network, told=told).ties
    assert "as far as its documents list references" in told[0]


@pytest.mark.parametrize("network", Network)
def test_a_graph_without_papers_is_a_network_without_anything(network: Network, tmp_path: Path) -> None:
    found = drawn(tmp_path, network, "<a> a foaf:Agent .")
    assert (len(found.things), len(found.ties)) == (0, 0)


def test_the_years_in_which_two_wrote_together_stand_on_their_tie(tmp_path: Path) -> None:
    later = (
        "<p4> a schema:ScholarlyArticle ; dcterms:title 'Four' ; dcterms:creator <a>, <b> ; kgo:year 2017 ."
    )
    network = drawn(tmp_path, Network.COAUTHORS, PAPERS + later)
    assert ties(network)[:2] == [
        ("a", "b", {"weight": 3, "first": 2017, "last": 2020}),
        ("a", "c", {"weight": 1, "first": 2020, "last": 2020}),
    ]


def test_what_was_retracted_is_marked_in_a_network_of_citations(tmp_path: Path) -> None:
    network = drawn(tmp_path, Network.CITATIONS, PAPERS + '<p1> schema:creativeWorkStatus "retracted" .')
    assert {node.removeprefix(AT): said.get("status") for node, said in network.things.items()} == {
        "p1": "retracted",
        "p2": None,
        "p3": None,
    }
