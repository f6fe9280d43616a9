"""Networks as other programs read them."""

import csv
import io
import json
from pathlib import Path

import networkx
import pytest

from kg.publish.network_files import write_csv, write_graphml, write_vosviewer
from kg.publish.networks import Network
from tests.publish.test_networks import AT, drawn, ties


@pytest.mark.parametrize("network", Network)
def test_networkx_reads_back_what_was_written(network: Network, tmp_path: Path) -> None:
    found = drawn(tmp_path, network)
    out = io.BytesIO()
    write_graphml(found, out)
    back = networkx.read_graphml(io.BytesIO(out.getvalue()))
    assert dict(back.nodes(data=True)) == dict(found.nodes(data=True))
    assert back.is_directed() == (network in (Network.CITATIONS, Network.THINGS))
    assert ties(back) == ties(found)


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
    found, out = networkx.Graph(), io.BytesIO()
    found.add_node("digital twin", label="Digital twin", papers=2)
    write_vosviewer(found, out)
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
