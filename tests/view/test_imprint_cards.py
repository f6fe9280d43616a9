from typing import Any

import pytest

from kg.view.cards import Card
from kg.view.node_cards import node_card
from tests.view.conftest import told

BASE = "https://example.org/kg/"


@pytest.fixture(scope="module")
def graph(parsed: Any) -> Any:
    return parsed(
        """@prefix cito: <http://purl.org/spar/cito/> . @prefix fabio: <http://purl.org/spar/fabio/> .
        @prefix dc: <http://purl.org/dc/elements/1.1/> .
        @prefix prism: <http://prismstandard.org/namespaces/basic/2.0/> .
        <paper/a> a schema:ScholarlyArticle ; dcterms:title "A" ; dcterms:creator <person/r> ;
            prism:doi "10.1/a b" ; fabio:hasArXivId "math.GT/0309136(2)" ; kgo:venueAsPrinted "Houses" ;
            schema:volumeNumber "7" ; schema:creativeWorkStatus "retracted" ;
            schema:pagination "1-8" ; dc:rights "cc-by" ;
            schema:url <https://example.com/a>, <ftp://example.com/a> ;
            dcterms:license <javascript:alert(1)> ;
            cito:cites <paper/b>, <https://doi.org/10.1/c>, <https://doi.org/10.1/d> .
        <paper/b> a schema:ScholarlyArticle ; dcterms:title "B" ; dcterms:creator <person/r> .
        <person/r> a foaf:Person ; foaf:name "R" ; schema:identifier "orcid:0000-0002-1825-0097" ;
            schema:affiliation <organisation/o> .
        <organisation/o> a schema:Organization ; schema:name "Institute of Doors" ."""
    )


def card(graph: Any, path: str, nodes: int = 99) -> Card:
    telling = told(graph, nodes)
    return node_card(telling, telling.indices[BASE + path])


def test_a_paper_says_where_it_appeared(graph: Any) -> None:
    facts = {name: value for name, value in card(graph, "paper/a").facts if value}
    assert facts.items() >= {"Status": "retracted", "Venue": "Houses", "Volume": "7", "Pages": "1-8"}.items()


def test_only_the_web_is_linked_to(graph: Any) -> None:
    assert [(link.name, link.address) for link in card(graph, "paper/a").links] == [
        ("DOI", "https://doi.org/10.1/a%20b"),
        ("arXiv", "https://arxiv.org/abs/math.GT/0309136(2)"),
        ("Page", "https://example.com/a"),
    ]


def test_what_a_paper_cites_is_listed_and_what_is_not_in_the_graph_is_counted(graph: Any) -> None:
    cites = next(section for section in card(graph, "paper/a").sections if section.heading == "Cites")
    assert len(cites.items) == 1
    assert cites.texts == ("2 more that are not in the graph",)
    cited = next(section for section in card(graph, "paper/b").sections if section.heading == "Cited by")
    assert len(cited.items) == 1


def test_a_person_has_the_orcid_and_the_organisations_that_documents_give(graph: Any) -> None:
    person = card(graph, "person/r")
    assert person.links[0].address == "https://orcid.org/0000-0002-1825-0097"
    assert [len(section.items) for section in person.sections if section.heading == "Affiliations"] == [1]
