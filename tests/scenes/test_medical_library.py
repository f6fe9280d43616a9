"""What a librarian of medicine meets who builds a graph of what PubMed, Cochrane and Embase export."""

import pytest

import kg
from kg.store import Graph, open_graph
from kg.view.bibtex.bibliography import bibliography

LIBRARY = {
    "pubmed.nbib": """PMID- 30000001
DP  - 2018 May
TI  - Stairs in winter.
FAU - Aalto, Kaisa
MH  - Humans
MH  - Aged
MH  - Heart Failure/*drug therapy

PMID- 30000002
DP  - 2019 May
TI  - Deaths after moving out.
FAU - Brandt, Otto
MH  - Humans
MH  - Heart Failure/epidemiology/*mortality
""",
    "central.ris": """TY  - JOUR
AU  - Hill, Ida
TI  - Walking upstairs
PY  - 2020
KW  - Aged; *Heart Failure [drug therapy, mortality]; Humans
ER  -
""",
    "initials.ris": """TY  - JOUR
AU  - Storebø OJ
AU  - van der Meer P
AU  - Okafor N
TI  - Breathing in rooms
PY  - 2018
DO  - 10.1000/breathing
ER  -
TY  - JOUR
AU  - Storebø, Ole
AU  - Okafor, Ngozi
TI  - Breathing in rooms
PY  - 2018
DO  - 10.1000/breathing
ER  -
""",
    "embase.ris": """TY  - JOUR
AU  - Moor, Mia
TI  - Doors that close at night, and heart failure
PY  - 2021
KW  - article
KW  - major clinical study
KW  - heart failure
ER  -
""",
}


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """The graph of the library."""
    folder = tmp_path_factory.mktemp("medicine")
    for name, text in LIBRARY.items():
        (folder / name).write_text(text, "utf-8")
    kg.build([folder / name for name in LIBRARY], folder / "out")
    return open_graph(folder / "out")


def values(graph: Graph, query: str) -> list[str]:
    return [value.value for (value,) in graph.query(query).rows()]


def test_a_heading_joins_the_papers_that_are_indexed_with_it_whatever_its_qualifiers(graph: Graph) -> None:
    about = 'SELECT ?title { ?paper schema:about/skos:prefLabel "Heart Failure" ; dcterms:title ?title }'
    assert len(values(graph, about)) == 4


def test_check_tags_are_no_concepts_and_stay_in_the_records(graph: Graph) -> None:
    names = {name.casefold() for name in values(graph, "SELECT ?name { [] skos:prefLabel ?name }")}
    assert not {"humans", "aged", "article", "major clinical study"} & names
    assert "Humans" in values(graph, "SELECT ?word { GRAPH ?g { [] schema:keywords ?word } }")


def test_kg_explain_shows_the_heading_as_it_is_printed(graph: Graph) -> None:
    parts = {part.query: part.lines for part in kg.explain("Heart Failure", graph=graph).parts}
    printed = ("Heart Failure/*drug therapy", "*Heart Failure [drug therapy, mortality]")
    assert all(f"given as the keyword '{words}' of" in "\n".join(parts["keywords"]) for words in printed)
    assert "given as a keyword of 'Doors that close" in "\n".join(parts["keywords"])


def test_bibtex_has_family_names_where_initials_stand_behind_them(graph: Graph) -> None:
    [paper] = values(graph, 'SELECT ?paper { ?paper dcterms:title "Breathing in rooms" }')
    (entry,) = bibliography(graph, [paper])
    assert entry.startswith("@article{storebo2018breathing,")
    assert "{OJ Storebø and van der Meer, P and N Okafor}" in entry


def test_a_person_is_shown_by_the_name_in_full_that_another_entry_prints(graph: Graph) -> None:
    assert kg.show("Okafor N", graph=graph).thing.name == "Ngozi Okafor"
