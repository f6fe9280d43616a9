"""Who paid for which papers, as each of several formats prints it."""

import json
from collections.abc import Iterator

import pytest

import kg
from kg.store import Graph

PAID = ("DFG", "Lamp Makers Inc.", "Bed Trust (UK)")
WORK = {
    "id": "https://openalex.org/W1000000001",
    "doi": "https://doi.org/10.1000/1",
    "title": "Lamps of beds in winter",
    "publication_year": 2012,
    "authorships": [{"author": {"display_name": "Jane Roe"}}],
    "grants": [{"funder_display_name": name, "award_id": None} for name in PAID],
}
ENTRY = {
    "DOI": "10.1000/1",
    "type": "article-journal",
    "title": "Lamps of beds in winter",
    "container-title": "Maps",
    "issued": {"date-parts": [[2012]]},
    "author": [{"given": "Jane", "family": "Roe"}],
    "funder": [{"name": "dfg", "award": ["12"], "DOI": "10.13039/501100001659"}, {"name": "Bed Fund"}],
}
PUBMED = """PMID- 35000001
DP  - 2022
TI  - Doors of rooms in summer.
FAU - Doe, John
GR  - 13/DFG/Germany
PT  - Journal Article
JT  - Maps
"""


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Graph]:
    folder = tmp_path_factory.mktemp("funders")
    (folder / "works.jsonl").write_text(json.dumps(WORK) + "\n", "utf-8")
    (folder / "crossref.json").write_text(json.dumps([ENTRY]), "utf-8")
    (folder / "a.nbib").write_text(PUBMED, "utf-8")
    names = ("works.jsonl", "crossref.json", "a.nbib")
    kg.build([folder / name for name in names], folder / "out")
    assert kg.verify(folder / "out", from_=folder).holds
    with kg.open_graph(folder / "out") as opened:
        yield opened


def test_funders_are_counted_over_all_documents_with_their_awards(graph: Graph) -> None:
    assert list(kg.ask("funders", graph=graph).values()) == [
        ("DFG", 2, 2012, 2022, "12; 13"),
        ("Bed Fund", 1, 2012, 2012, None),
        ("Bed Trust (UK)", 1, 2012, 2012, None),
        ("Lamp Makers Inc.", 1, 2012, 2012, None),
    ]


def test_papers_are_found_by_words_of_the_name_of_who_paid(graph: Graph) -> None:
    rows = [row[:4] for row in kg.ask("papers-of-funder", {"funder": "LAMP"}, graph=graph).values()]
    assert rows == [("Lamps of beds in winter", "2012", None, "Lamp Makers Inc.")]
    for word in ("funder", "award"):
        assert not [*kg.ask("papers-of-funder", {"funder": word}, graph=graph).rows()]
    by_number = kg.ask("papers-of-funder", {"funder": "12"}, graph=graph).values()
    assert [row[3] for row in by_number] == ["dfg (award 12)"]
