import re
from types import SimpleNamespace
from typing import Any, cast

import pytest

from kg.query.catalogue import internal
from kg.rdf.prefixes import PREFIXES
from kg.readers.fields.other_fields import Field
from kg.serve.pages.facts import _FACTS
from kg.view.cards.card import Card
from kg.view.cards.imprint import link_sections
from kg.view.cards.nodes import node_card
from kg.view.cards.paper_facts import ALSO, PAPER_FACTS, called
from kg.view.cards.telling import byline
from kg.view.kinds import NodeKind
from kg.view.reading.facts import read_facts
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
            kgo:fieldAsPrinted "library: Leiden, UB, BPL 20", "recipient: Al Poe", "colour: red",
            "familyname: Poe, Al" ;
            schema:volumeNumber "7" ; schema:creativeWorkStatus "retracted" ; schema:issn "1234-5679" ;
            schema:identifier "pmid:34567890", "openalex:W12", "doi:10.1/a b" ;
            dc:language "english" ; dc:subject "68T50" ;
            schema:pagination "1-8" ; dc:rights "cc-by" ;
            schema:url <https://example.com/a>, <ftp://example.com/a> ;
            dcterms:license <javascript:alert(1)> ; schema:codeRepository <https://example.com/code> ;
            dcterms:abstract "It stands\\n  on pillars.\\n \\nIt holds." ;
            cito:cites <paper/b>, <https://doi.org/10.1/c>, <https://doi.org/10.1/d> .
        <paper/b> a schema:ScholarlyArticle ; dcterms:title "B" ; dcterms:creator <person/r> ;
            cito:corrects <paper/a> ; dcterms:isPartOf <paper/volume> ;
            schema:codeRepository "ftp://example.com/b" .
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


def test_what_has_no_property_of_its_own_has_a_name_for_readers(graph: Any) -> None:
    """In one line `library: Leiden, UB, BPL 20, recipient: Al Poe` nobody can tell where each ends."""
    facts = dict(card(graph, "paper/a").facts)
    assert (facts["Kept at"], facts["Recipient"]) == ("Leiden, UB, BPL 20", "Al Poe")
    assert facts["Also says"] == "colour: red"


def test_every_field_that_readers_keep_in_words_has_a_name_for_people() -> None:
    called_so = {field: called(f"{field}: it")[0] for field in Field}
    assert [field for field, name in called_so.items() if name == ALSO] == []
    assert len(set(called_so.values())) == len(called_so)


def test_only_the_web_is_linked_to(graph: Any) -> None:
    assert [(link.name, link.address) for link in card(graph, "paper/a").links] == [
        ("DOI", "https://doi.org/10.1/a%20b"),
        ("arXiv", "https://arxiv.org/abs/math.GT/0309136(2)"),
        ("PubMed", "https://pubmed.ncbi.nlm.nih.gov/34567890"),
        ("OpenAlex", "https://openalex.org/W12"),
        ("Web page", "https://example.com/a"),
        ("Code", "https://example.com/code"),
    ]
    assert not dict(card(graph, "paper/a").facts)["Code"]


def test_an_address_that_is_not_of_the_web_stays_text(graph: Any) -> None:
    assert dict(card(graph, "paper/b").facts)["Code"] == "ftp://example.com/b"
    assert not card(graph, "paper/b").links


def test_an_abstract_runs_on_where_its_source_broke_lines_at_a_width(graph: Any) -> None:
    assert card(graph, "paper/a").text == "It stands on pillars.\n\nIt holds."


def test_what_a_paper_cites_is_listed_and_what_is_not_in_the_graph_is_counted(graph: Any) -> None:
    cites = next(section for section in card(graph, "paper/a").sections if section.heading == "Cites")
    assert len(cites.items) == 1
    assert cites.texts == ("2 more that are not in the graph",)
    cited = next(section for section in card(graph, "paper/b").sections if section.heading == "Cited by")
    assert len(cited.items) == 1


def test_what_a_paper_is_to_others_is_told_at_both(graph: Any) -> None:
    corrects = next(section for section in card(graph, "paper/b").sections if section.heading == "Corrects")
    assert [told(graph).scene.node(item.node).name for item in corrects.items] == ["A"]
    corrected = next(one for one in card(graph, "paper/a").sections if one.heading == "Corrected by")
    assert [told(graph).scene.node(item.node).name for item in corrected.items] == ["B"]
    volume = next(section for section in card(graph, "paper/b").sections if section.heading == "Stands in")
    assert (volume.items, volume.texts) == ((), ("… and 1 more not drawn",))


def test_what_corrects_a_paper_is_told_where_it_is_not_drawn(graph: Any) -> None:
    corrected = f"{BASE}paper/a"
    for few in (True, False):
        facts = read_facts(graph, {corrected: {NodeKind.PAPER}}, few=few)
        assert [(row["what"], row["title"]) for row in facts.links[corrected]] == [("Corrected by", "B")]


def test_of_what_stands_in_a_volume_and_is_not_drawn_the_first_are_named_and_the_others_counted() -> None:
    rows = [{"what": "What stands in it", "other": f"p{n}", "title": f"Part {n:02}"} for n in range(1200)]
    telling = SimpleNamespace(facts=SimpleNamespace(links={"volume": rows}), indices={})
    (section,) = link_sections(cast("Any", telling), "volume")
    assert section.texts == (*(f"Part {n:02}" for n in range(10)), "… and 1,190 more not drawn")


def test_a_person_has_the_orcid_and_the_organisations_that_documents_give(graph: Any) -> None:
    person = card(graph, "person/r")
    assert person.links[0].address == "https://orcid.org/0000-0002-1825-0097"
    assert [len(section.items) for section in person.sections if section.heading == "Affiliations"] == [1]


def of_query(name: str) -> list[tuple[str, str, float]]:
    """Property, name and rank as a query of the catalogue lists them."""
    found = re.findall(r'\((\w+:\w+) "([^"]+)" ?([\d.]*)\)', internal(name).text)
    return [(prefixed, called, float(rank or 0)) for prefixed, called, rank in found]


def bare(prefixed: str) -> str:
    prefix, _, name = prefixed.partition(":")
    return f"<{PREFIXES[prefix]}{name}>"


def test_the_page_the_site_and_the_terminal_tell_the_same_of_a_paper_in_one_order() -> None:
    called = dict(PAPER_FACTS)
    shown = {bare(prefixed): name for prefixed, name, _ in of_query("views/imprints")}
    assert shown == {term: called[term] for term in shown}
    terms = [term for term, _ in PAPER_FACTS]
    ranked = sorted(of_query("show/paper"), key=lambda row: row[2])
    printed = [bare(prefixed) for prefixed, _, _ in ranked if bare(prefixed) in terms]
    assert printed == [term for term in terms if term in printed]
    assert {term for term in terms if term not in printed} <= {
        bare("dcterms:subject"),  # in words of its own
        bare("kgo:possibleCategory"),
    }
    assert [row for row in _FACTS if row in PAPER_FACTS] == list(PAPER_FACTS)
    asked = internal("site/head").text
    prefixes = {f"<{address}": prefix for prefix, address in PREFIXES.items()}
    for term in terms:
        start = max((each for each in prefixes if term.startswith(each)), key=len)
        assert f"{prefixes[start]}:{term.removeprefix(start).rstrip('>')}" in asked


def test_a_paper_is_told_with_its_language_its_issn_and_its_class(graph: Any) -> None:
    facts = {name: value for name, value in card(graph, "paper/a").facts if value}
    names = ["Status", "Venue", "Volume", "Pages", "ISSN", "Licence", "Language", "Class"]
    assert [name for name in facts if name in names] == names
    assert facts.items() >= {"ISSN": "1234-5679", "Language": "english", "Class": "68T50"}.items()


def test_the_byline_of_several_records_is_that_whose_names_are_shown(parsed: Any) -> None:
    told_of = told(
        parsed(
            """<paper/p> a schema:ScholarlyArticle ; dcterms:title "P" ; schema:about <c> ;
            kgo:authorListComplete true ; kgo:knownAuthorCount 1 . <c> skos:prefLabel "C" .
            <a/1> pro:isHeldBy <person/x> ; pro:relatesToDocument <paper/p> ; schema:position 1 ;
                kgo:nameAsPrinted "Vân A. Nguyễn" . <person/x> a foaf:Person ; foaf:name "X" .
            GRAPH <records> { <r> kgo:recordOf <paper/p> ; prov:hadPrimarySource <d> ;
                kgo:bylineAsPrinted "Van A. Nguyen" . <d> schema:name "a.bib" . }"""
        )
    )
    assert byline(told_of.facts, f"{BASE}paper/p") == "Vân A. Nguyễn"
