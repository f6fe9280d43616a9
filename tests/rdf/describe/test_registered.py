"""Things that registries know lead to the addresses at which they know them, so that graphs can be joined."""

import json
from pathlib import Path

import kg
from kg.rdf import vocabulary as v
from kg.rdf.describe.registered import identified

WORKS = [
    {
        "id": "https://openalex.org/W1",
        "doi": "https://doi.org/10.1000/doors<1>",
        "title": "Doors That Learn",
        "publication_year": 2024,
        "authorships": [
            {
                "author": {"display_name": "Ada Brand", "orcid": "https://orcid.org/0000-0002-1825-0097"},
                "raw_author_name": "Ada Brand",
                "institutions": [{"display_name": "Door Institute", "ror": "https://ror.org/052gg0110"}],
            }
        ],
    }
]
JOIN = """
SELECT ?name WHERE {
  VALUES ?address { <https://orcid.org/0000-0002-1825-0097> <https://ror.org/052gg0110>
                    <https://doi.org/10.1000/doors%3C1%3E> <https://openalex.org/W1> }
  ?thing schema:sameAs ?address ; foaf:name|schema:name|dcterms:title ?name
}
"""


def test_a_paper_a_person_and_an_organisation_are_found_by_the_iri_that_others_have(tmp_path: Path) -> None:
    (tmp_path / "works.jsonl").write_text("\n".join(map(json.dumps, WORKS)), "utf-8")
    kg.build([tmp_path / "works.jsonl"], tmp_path / "graph")
    with kg.open_graph(tmp_path / "graph") as graph:
        names = sorted(text for (text,) in graph.query(JOIN).values())
    assert names == ["Ada Brand", "Door Institute", "Doors That Learn", "Doors That Learn"]
    assert not kg.validate(tmp_path / "graph").findings
    assert kg.verify(tmp_path / "graph", from_=tmp_path).holds


def test_whom_a_program_takes_for_one_author_is_not_said_to_be_that(tmp_path: Path) -> None:
    """One id of OpenAlex may stand for two people, whom their ORCIDs tell apart."""
    works = [
        {
            "id": f"https://openalex.org/W{number}",
            "title": title,
            "authorships": [
                {
                    "author": {
                        "id": "https://openalex.org/A9",
                        "display_name": "Wei Li",
                        "orcid": f"https://orcid.org/{orcid}",
                    },
                    "raw_author_name": "Wei Li",
                }
            ],
        }
        for number, title, orcid in (
            (1, "Doors in Old Houses", "0000-0002-1825-0097"),
            (2, "Floors in New Houses", "0000-0001-5109-3700"),
        )
    ]
    (tmp_path / "works.jsonl").write_text("\n".join(map(json.dumps, works)), "utf-8")
    kg.build([tmp_path / "works.jsonl"], tmp_path / "graph")
    with kg.open_graph(tmp_path / "graph") as graph:
        found = list(
            graph.query("SELECT ?one { ?p a foaf:Person ; schema:sameAs ?one } ORDER BY ?one").values()
        )
        ids = graph.query("SELECT ?p { ?p a foaf:Person ; schema:identifier 'openalex:A9' }")
        assert len(ids) == 2
    assert found == [
        ("https://orcid.org/0000-0001-5109-3700",),
        ("https://orcid.org/0000-0002-1825-0097",),
    ]


def test_the_identifier_of_a_book_is_the_address_of_none_of_its_chapters(tmp_path: Path) -> None:
    chapters = (("Doors in Rome", "Brand, Ada", "pmid=123456"), ("Windows in Athens", "Cole, Bo", ""))
    entries = [
        f"@incollection{{c{number}, title={{{title}}}, author={{{author}}}, doi={{10.1000/doors}}, {other}}}"
        for number, (title, author, other) in enumerate(chapters)
    ]
    (tmp_path / "chapters.bib").write_text("\n".join(entries), "utf-8")
    kg.build([tmp_path / "chapters.bib"], tmp_path / "graph")
    with kg.open_graph(tmp_path / "graph") as graph:
        assert len(graph.query("SELECT ?paper { ?paper schema:identifier 'doi:10.1000/doors' }")) == 2
        found = graph.query("SELECT ?address { ?paper a schema:ScholarlyArticle ; schema:sameAs ?address }")
        assert list(found.values()) == [("https://pubmed.ncbi.nlm.nih.gov/123456",)]
    assert kg.verify(tmp_path / "graph", from_=tmp_path).holds


def test_an_address_that_no_document_gives_is_found_out(tmp_path: Path) -> None:
    (tmp_path / "works.jsonl").write_text("\n".join(map(json.dumps, WORKS)), "utf-8")
    kg.build([tmp_path / "works.jsonl"], tmp_path / "graph")
    for file in ("graph.ttl", "graph.nq"):
        path = tmp_path / "graph" / file
        path.write_text(path.read_text("utf-8").replace("doi.org/10.1000/doors", "doi.org/10.1000/floors"))
    fallen = kg.verify(tmp_path / "graph", from_=tmp_path).falls
    assert any("the address at a registry" in str(fall) for fall in fallen), fallen


def test_an_identifier_of_no_registry_has_no_address() -> None:
    assert [property for property, _ in identified(["dblp:homepages/b/AdaBrand"])] == [v.IDENTIFIER]
