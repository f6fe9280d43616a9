"""What XML cannot hold is put so that it can, or refused: never written as what no parser reads."""

import io

import pyoxigraph as ox
import pytest
import rdflib

from kg.errors import OutputError
from kg.rdf.in_xml import XmlOutput, in_rdf_xml, triple_in_xml
from kg.rdf.prefixes import PREFIXES

TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
NO_NAME = ["http://b/1", "http://b/", "http://purl.org/dc/terms/", "http://b/x%20", "http://b/·", "urn:x:1,2"]
NAME = ["http://b/x", "http://b/-x", "http://b/é", "http://purl.org/dc/terms/1x", "http://b/%20x", "x:y"]


def triples(lines: str) -> list[ox.Triple]:
    return [quad.triple for quad in ox.parse(lines, format=ox.RdfFormat.N_TRIPLES)]


def read_back(lines: str) -> rdflib.Graph:
    said = in_rdf_xml(triples(lines), PREFIXES)
    written = ox.serialize(said, format=ox.RdfFormat.RDF_XML, prefixes=dict(PREFIXES))
    return rdflib.Graph().parse(data=written, format="xml")


@pytest.mark.parametrize("iri", NAME)
def test_a_property_or_class_with_a_name_at_its_end_is_written(iri: str) -> None:
    assert len(read_back(f'<http://a> <{iri}> "z" .\n<http://c> {TYPE} <{iri}> .')) == 2


@pytest.mark.parametrize("iri", NO_NAME)
@pytest.mark.parametrize("line", ['<http://a> <{}> "z" .', f"<http://a> {TYPE} <{{}}> ."])
def test_what_no_element_can_be_called_by_is_refused(iri: str, line: str) -> None:
    with pytest.raises(OutputError, match="does not end in a name as XML has them"):
        [*in_rdf_xml(triples(line.format(iri)), PREFIXES)]


def test_a_class_without_a_name_does_no_harm_where_no_element_is_called_so() -> None:
    assert len(read_back(f'<http://a> <http://b/x> "z" .\n<http://a> {TYPE} <http://b/1> .')) == 2


def test_what_a_property_leads_to_may_end_in_no_name() -> None:
    assert len(read_back("\n".join(f"<{iri}> <http://b/x> <{iri}> ." for iri in NO_NAME))) == len(NO_NAME)


def test_blank_nodes_that_have_numbers_for_names_stay_two() -> None:
    read = read_back("_:1 <http://b/x> _:2 .\n_:2 <http://b/x> _:1 .\n_:b1 <http://b/x> _:1 .")
    assert len(read) == 3
    assert len(set(read.subjects())) == 3


@pytest.mark.parametrize("kind", ["", "@en", "^^<http://b/type>"])
def test_characters_that_xml_does_not_have_are_replaced_and_the_kind_of_text_stays(kind: str) -> None:
    (held,) = map(triple_in_xml, triples(f'<http://a> <http://b/x> "a\\u0001\\uFFFEb\\r\\n\\t"{kind} .'))
    assert [held] == triples(f'<http://a> <http://b/x> "a\ufffd\ufffdb\\r\\n\\t"{kind} .')


@pytest.mark.parametrize("size", range(1, 6))
def test_what_is_written_in_pieces_has_no_such_characters_either(size: int) -> None:
    """A piece may end within a character."""
    text, output = "a\x00b\ufffec\ufffdd\uffffe\x1f\t\r\n\U0001d11e", io.BytesIO()
    data = text.encode()
    into = XmlOutput(output)
    pieces = [data[start : start + size] for start in range(0, len(data), size)]
    assert [into.write(piece) for piece in pieces] == list(map(len, pieces))
    into.flush()
    assert output.getvalue().decode() == "a\ufffdb\ufffdc\ufffdd\ufffde\ufffd\t\r\n\U0001d11e"
