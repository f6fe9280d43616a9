"""Networks as other programs read them."""

import csv
import io
import json
from pathlib import Path
from xml.etree import ElementTree

import networkx
import pytest

from kg.publish.network_files import write_csv, write_graphml, write_vosviewer
from kg.publish.networks import Drawn, Network
from tests.publish.test_networks import AT, drawn

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"


@pytest.mark.parametrize("network", Network)
def test_networkx_reads_back_what_was_written(network: Network, tmp_path: Path) -> None:
    found = drawn(tmp_path, network)
    out = io.BytesIO()
    write_graphml(found, out)
    back = networkx.read_graphml(io.BytesIO(out.getvalue()))
    assert dict(back.nodes(data=True)) == found.things
    assert back.is_directed() == (network in (Network.CITATIONS, Network.THINGS))
    assert sorted(back.edges(data=True)) == sorted(found.ties)


def test_in_graphml_no_two_keys_have_one_id(tmp_path: Path) -> None:
    """The years of the first and the last paper stand at both people and ties, under one key each."""
    out = io.BytesIO()
    write_graphml(drawn(tmp_path, Network.COAUTHORS), out)
    keys = [key.attrib for key in ElementTree.fromstring(out.getvalue()).iter(f"{GRAPHML}key")]
    assert [(key["id"], key["for"], key["attr.name"]) for key in keys if key["attr.name"] == "first"] == [
        ("node-first", "node", "first"),
        ("edge-first", "edge", "first"),
    ]
    assert len({key["id"] for key in keys}) == len(keys)


def test_a_name_whose_values_are_of_several_types_is_a_text_in_graphml() -> None:
    things = {"a": {"label": "A", "year": 2020}, "b": {"label": "B", "year": "2020?"}, "c": {"label": "C"}}
    out = io.BytesIO()
    write_graphml(Drawn(things=things, ties=[]), out)
    back = networkx.read_graphml(io.BytesIO(out.getvalue()))
    assert [said.get("year") for _, said in back.nodes(data=True)] == ["2020", "2020?", None]


def test_a_keyword_that_xml_cannot_hold_does_no_harm() -> None:
    """The file was no XML: what a node is called was written as it is."""
    out = io.BytesIO()
    write_graphml(Drawn(things={'a\x01"\n': {"label": "A\r"}}, ties=[]), out)
    back = networkx.read_graphml(io.BytesIO(out.getvalue()))
    assert dict(back.nodes(data=True)) == {'a\ufffd"\n': {"label": "A\r"}}


def test_what_xml_cannot_hold_and_what_csv_must_quote_does_no_harm(tmp_path: Path) -> None:
    names = (
        r'<a> a foaf:Person ; foaf:name "A\u0001\uFFFE & <b>, \"c\"\n" . <b> a foaf:Person ; foaf:name "B" . '
    )
    papers = '<p> a schema:ScholarlyArticle ; dcterms:title "P" ; dcterms:creator <a>, <b> .'
    found = drawn(tmp_path, Network.COAUTHORS, names + papers)
    lines, graphml = io.BytesIO(), io.BytesIO()
    write_csv(found, lines)
    (row,) = csv.DictReader(io.StringIO(lines.getvalue().decode(), newline=""))
    assert row["source_label"] == 'A\u0001\ufffe & <b>, "c"\n'
    write_graphml(found, graphml)
    back = networkx.read_graphml(io.BytesIO(graphml.getvalue()))
    assert back.nodes[AT + "a"]["label"] == 'A\ufffd\ufffd & <b>, "c"\n'


def test_no_name_is_a_formula_in_csv(tmp_path: Path) -> None:
    people = '<a> a foaf:Person ; foaf:name "=cmd|1" . <b> a foaf:Person ; foaf:name "+1" . '
    papers = '<p> a schema:ScholarlyArticle ; dcterms:title "P" ; dcterms:creator <a>, <b> .'
    lines = io.BytesIO()
    write_csv(drawn(tmp_path, Network.COAUTHORS, people + papers), lines)
    (row,) = csv.DictReader(io.StringIO(lines.getvalue().decode(), newline=""))
    assert (row["source_label"], row["target_label"], row["weight"]) == ("'=cmd|1", "'+1", "1")


def test_of_things_csv_tells_their_kinds(tmp_path: Path) -> None:
    lines = io.BytesIO()
    write_csv(drawn(tmp_path, Network.THINGS), lines)
    rows = [*csv.DictReader(io.StringIO(lines.getvalue().decode(), newline=""))]
    assert {(row["source_kind"], row["target_kind"], row["kind"]) for row in rows} >= {
        ("paper", "concept", "about")
    }


def test_a_network_without_ties_is_a_head_line_in_csv(tmp_path: Path) -> None:
    out = io.BytesIO()
    write_csv(drawn(tmp_path, Network.COAUTHORS, "<a> a foaf:Agent ."), out)
    assert out.getvalue() == b"source,target,source_label,target_label\r\n"


def test_what_has_no_address_gets_none_in_vosviewer() -> None:
    out = io.BytesIO()
    things = {"digital twin": {"label": "Digital twin", "papers": 2}}
    write_vosviewer(Drawn(things=things, ties=[]), out)
    (item,) = json.loads(out.getvalue())["network"]["items"]
    assert item == {"id": 1, "label": "Digital twin", "weights": {"Papers": 2}}


def test_vosviewer_gets_numbers_weights_and_scores(tmp_path: Path) -> None:
    out, cited = io.BytesIO(), io.BytesIO()
    write_vosviewer(drawn(tmp_path, Network.COAUTHORS), out)
    network = json.loads(out.getvalue())["network"]
    assert network["items"][:2] == [
        {"id": 1, "label": "Ann", "url": f"{AT}a", "weights": {"Papers": 2}},
        {"id": 2, "label": "Bo", "url": f"{AT}b", "weights": {"Papers": 2}},
    ]
    assert network["links"][0] == {"source_id": 1, "target_id": 2, "strength": 2}
    write_vosviewer(drawn(tmp_path, Network.CITATIONS), cited)
    network = json.loads(cited.getvalue())["network"]
    one = {"id": 1, "label": "One", "url": f"{AT}p1", "weights": {"Citations": 1}, "scores": {"Year": 2020}}
    assert one in network["items"]
    assert network["links"] == [{"source_id": 2, "target_id": 1, "strength": 1}]
