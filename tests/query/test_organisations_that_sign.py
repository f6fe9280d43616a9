"""An organisation that signs papers, such as a collaboration, is not among the people."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.query import ask, questions
from kg.store import Graph, open_graph
from kg.store.terms import text

PEOPLE = 31
"""With whom the first wrote are 30 others: as many as questions for pairs look at."""
HEAD = """@base <https://example.org/kg/> .
@prefix dcterms: <http://purl.org/dc/terms/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix kgo: <https://w3id.org/scholarly-kg/ns#> . @prefix schema: <https://schema.org/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<category/hep-ex> a skos:Concept ; skos:inScheme <scheme/arxiv> ; skos:notation "hep-ex" ;
    skos:prefLabel "High Energy" .
<concept/hinge> a skos:Concept ; skos:prefLabel "hinge" ; kgo:paperCount 2 .
<organisation/doors> a schema:Organization ; schema:name "Doors Collaboration" .
"""
PAPER = """<paper/%s> a schema:ScholarlyArticle ; dcterms:title "%s" ; dcterms:creator <organisation/doors> ;
    dcterms:subject <category/hep-ex> ; schema:about <concept/hinge> .
"""
SIGNED = """<paper/%s> dcterms:creator <person/p%02d> .
<person/p%02d> a foaf:Person ; foaf:name "Person %02d" .
"""


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    """All wrote one paper with the organisation, which wrote a second with the first of them alone."""
    file = Path(tmp_path_factory.mktemp("signed"), "signed.ttl")
    people = [SIGNED % ("one", n, n, n) for n in range(PEOPLE)]
    papers = [PAPER % (name, name.upper()) for name in ("one", "two")]
    file.write_text("".join([HEAD, *papers, *people, SIGNED % ("two", 0, 0, 0)]), "utf-8")
    with open_graph(file) as graph:
        yield graph


@pytest.mark.parametrize(
    ("name", "parameters", "rows"),
    [
        ("people", {}, PEOPLE),
        ("people-of-category", {"category": "hep-ex"}, PEOPLE),
        ("people-of-concept", {"concept": "hinge"}, PEOPLE),
        ("people-mainly-on-concept", {"concept": "hinge"}, PEOPLE),
        ("collaborations-on-concept", {"concept": "hinge"}, 30 * 29 // 2),
        ("coauthors", {"person": "Person 00"}, PEOPLE - 1),
        ("coauthors-together", {"person": "Person 00"}, 30 * 29 // 2),
        ("coauthors-of-coauthors", {"person": "Person 00"}, 0),
    ],
)
def test_it_is_not_among_people_and_takes_nobodys_place(
    name: str, parameters: dict[str, str], rows: int, signed: Graph
) -> None:
    answer = [list(map(text, row)) for row in ask(signed, questions()[name], parameters).rows()]
    assert len(answer) == rows
    assert "organisation" not in str(answer)
    assert all(row[0] for row in answer)
