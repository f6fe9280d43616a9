"""Whether an author is a person or an organisation: what people say beats documents and words."""

from pathlib import Path

import pytest

import kg
from kg.curation import CurationError
from kg.publish.validation import validate
from kg.store import Graph, open_graph
from tests.built import values

LIBRARY = """
@book{odyssey, title={The Odyssey of a Long Way Home}, author={{Homer}}, year=1900}
@article{moon, title={A Model of the Moon}, author={Kimi Team and Jane Roe}, year=2024}
@article{sun, title={A Model of the Sun}, author={Kimi Team and Jane Roe}, year=2025}
"""
KINDS = "SELECT ?kind ?name { { ?a a foaf:Person ; foaf:name ?name BIND('person' AS ?kind) } UNION "
KINDS += "{ ?a a schema:Organization ; schema:name ?name BIND('organisation' AS ?kind) } } ORDER BY ?name"
RULED = [("organisation", "Homer"), ("person", "Jane Roe"), ("person", "Kimi Team")]


def built(tmp_path: Path, *lines: str) -> Graph:
    (tmp_path / "a.bib").write_text(LIBRARY, "utf-8")
    decided = tmp_path / "curation.tsv"
    decided.write_text("\n".join(lines), "utf-8")
    kg.build(tmp_path / "a.bib", tmp_path / "out", curation=decided)
    return open_graph(tmp_path / "out")


@pytest.mark.slow
def test_people_say_who_is_a_person_and_what_an_organisation_and_take_it_back(tmp_path: Path) -> None:
    with built(tmp_path) as graph:
        assert sorted(set(values(graph, KINDS))) == RULED
        [(team,)] = values(graph, "SELECT DISTINCT ?p { ?p foaf:name 'Kimi Team' }")
    lines = ("type\torganisation\thomer\tPerson\tAnn", f"type\tperson\t{team}\tOrganisation\tAnn")
    for _ in range(2):  # the second build knows the names that the first gave
        with built(tmp_path, *lines) as graph:
            assert sorted(set(values(graph, KINDS))) == [
                ("organisation", "Kimi Team"),
                ("person", "Homer"),
                ("person", "Jane Roe"),
            ]
            assert not validate(graph)
            led = "SELECT ?old ?new { ?old dcterms:isReplacedBy ?new } ORDER BY ?old"
            kinds = [tuple(iri.split("/")[-2] for iri in row) for row in values(graph, led)]
            assert kinds == [("organisation", "person"), ("person", "organisation")]
            due = "GRAPH ?g { ?thing prov:wasAttributedTo ?line } ?line skos:definition ?said"
            told = {
                said
                for thing, said in values(graph, f"SELECT ?thing ?said {{ {due} }}")
                if "/candidate/" not in thing
            }
            assert told == {f"person '{team}' is an organisation", "organisation 'homer' is a person"}
    with built(tmp_path) as graph:
        assert sorted(set(values(graph, KINDS))) == RULED


def test_a_line_about_nobody_or_against_another_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CurationError) as caught:
        built(
            tmp_path,
            "type\tperson\tNobody Here\tOrganisation",
            "type\tperson\tKimi Team\tOrganisation",
            "type\torganisation\tkimi team\tPerson",
        )
    first, second = caught.value.complaints
    assert first.message == "no author is printed as 'Nobody Here'. Write the name as a byline has it."
    assert (second.number, second.message) == (3, "this contradicts line 2. Keep one of them.")


def test_a_line_that_repeats_another_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text(LIBRARY, "utf-8")
    lines = ["type\tperson\tKimi Team\tOrganisation", "type\tperson\tkimi team\tOrganisation"]
    (tmp_path / "curation.tsv").write_text("\n".join(lines), "utf-8")
    report = kg.build(tmp_path / "a.bib", tmp_path / "out", curation=tmp_path / "curation.tsv")
    assert [each.changes for each in report.curation] == [True, False]


def test_a_line_that_says_what_is_so_anyway_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text(LIBRARY, "utf-8")
    (tmp_path / "curation.tsv").write_text("type\torganisation\tRoe, Jane\tPerson", "utf-8")
    report = kg.build(tmp_path / "a.bib", tmp_path / "out", curation=tmp_path / "curation.tsv")
    assert [each.changes for each in report.curation] == [False]


ROES = """
@pytest.mark.slow
@article{a, title={Doors of Large Houses}, author={Jane Roe and Wei Li}, year=2020}
@article{b, title={Doors of Small Houses}, author={J. Roe and Wei Li}, year=2021}
"""


@pytest.mark.slow
def test_a_path_means_the_same_author_in_a_first_build_as_in_a_later_one(tmp_path: Path) -> None:
    file, decided = tmp_path / "a.bib", tmp_path / "curation.tsv"
    file.write_text(ROES, "utf-8")
    kg.build(file, tmp_path / "known")
    with open_graph(tmp_path / "known") as graph:
        [(roe,)] = values(graph, "SELECT ?p { ?p a foaf:Person ; foaf:name 'Jane Roe' }")
    decided.write_text(f"type\tperson\t{roe.partition('/kg/')[2]}\tOrganisation", "utf-8")
    kinds = []
    for out in ("known", "known", "fresh", "fresh"):
        kg.build(file, tmp_path / out, curation=decided)
        with open_graph(tmp_path / out) as graph:
            kinds.append(sorted(set(values(graph, KINDS))))
    assert kinds == [[("organisation", "J. Roe"), ("organisation", "Jane Roe"), ("person", "Wei Li")]] * 4


def test_a_path_that_is_nowhere_is_called_so(tmp_path: Path) -> None:
    paths = "person/bo-li-aaaaaaaaaaaa2", "organisation/bo-aaaaaaaaaaaa2"
    with pytest.raises(CurationError) as caught:
        built(tmp_path, *(f"type\tperson\t{path}\tOrganisation" for path in paths))
    first, second = (each.message for each in caught.value.complaints)
    assert first == f"there is no {paths[0]} in this graph."
    assert second == f"there is no {paths[1]} in this graph."
    assert "No build that ids.tsv remembers gave this name." in str(caught.value)
