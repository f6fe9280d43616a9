"""What an information specialist meets who looks for trials in several databases at once."""

import pytest

import kg
from kg.store import Graph, open_graph

SEARCH = {
    "pubmed.nbib": """PMID- 30000001
DP  - 2019 Nov 21
TI  - Early Walking in Patients with Heart Failure.
AB  - BACKGROUND: Few walk. CONCLUSIONS: Walking helps. (ClinicalTrials.gov number,
      NCT03036124.)
FAU - Aalto, Kaisa
FAU - Brandt, Otto
PT  - Journal Article
PT  - Randomized Controlled Trial
SI  - ClinicalTrials.gov/NCT03036124
JT  - The New England journal of medicine
VI  - 381
PG  - 1995-2008
""",
    "ovid.ris": """1.
TY  - JOUR
DB  - Embase
AN  - 2003456701
T1  - Early walking in patients with heart failure.[Erratum appears in N Engl J Med. 2020 Feb 6;382(6):582]
A1  - Aalto, K.
A1  - Brandt, O.
Y1  - 2019//
N2  - BACKGROUND: Few walk. CONCLUSIONS: Walking helps. (ClinicalTrials.gov number, NCT03036124.) """
    """Copyright &#xa9; 2019 The Author(s). Published by Elsevier Inc. All rights reserved.
JF  - New England Journal of Medicine
VL  - 381
SP  - 1995
EP  - 2008
PB  - Massachusetts Medical Society
M3  - Article
ER  -

2.
TY  - JOUR
DB  - Embase
AN  - 2003456702
T1  - Walking at home. [German]
A1  - Moor, M.
Y1  - 2021//
N2  - TRIAL REGISTRATION: ClinicalTrials.gov NCT03036124.
JF  - Beds
VL  - 3
SP  - 17
ER  -
""",
    "central.ris": """Record #1 of 1
Provider: John Wiley & Sons, Ltd.
Content: text/plain; charset="UTF-8"

TY  - JOUR
AN  - CN-01560001
AU  - NCT03036124
TI  - Walking Early
JO  - https://clinicaltrials.gov/show/NCT03036124
PY  - 2017
M3  - Trial registry record
ER  -
""",
    "registry.ris": """TY  - DBASE
DP  - National Library of Medicine (US)
ID  - NCT03036124
AN  - NCT03036124
TI  - A Trial of Walking Early After a Stay in Hospital
Y1  - 2017/02/14
UR  - https://clinicaltrials.gov/study/NCT03036124
SF  - ClinicalTrials.gov
ER  -
""",
}
TITLE = "Early Walking in Patients with Heart Failure"


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """The graph of the search."""
    folder = tmp_path_factory.mktemp("review")
    for name, text in SEARCH.items():
        (folder / name).write_text(text, "utf-8")
    kg.build([folder / name for name in SEARCH], folder / "out")
    return open_graph(folder / "out")


def test_one_trial_is_one_row_for_its_entry_in_the_registry_and_one_for_each_report(graph: Graph) -> None:
    answer = kg.ask("trials", graph=graph)
    rows = [dict(zip(answer.variables, map(str, row), strict=True)) for row in answer.values()]
    assert [(row["registration"], row["reports"], row["is"]) for row in rows] == [
        ("NCT03036124", "2", "entry in the registry"),
        ("NCT03036124", "2", "Randomized Controlled Trial"),
        ("NCT03036124", "2", "None"),
    ]
    assert [row["title"] for row in rows][1:] == [TITLE, "Walking at home"]


def test_the_number_of_a_trial_finds_every_report_and_shows_its_entry(graph: Graph) -> None:
    found = {hit.name for hit in kg.find("NCT 03036124", graph=graph)}
    assert {TITLE, "Walking at home"} < found
    assert len(found) == 3
    assert kg.show("NCT03036124", graph=graph).thing.name.endswith(("Walking Early", "Stay in Hospital"))


def test_the_title_and_the_abstract_are_those_without_the_words_of_a_database(graph: Graph) -> None:
    query = f'SELECT ?text {{ ?paper dcterms:title "{TITLE}" ; dcterms:abstract ?text }}'
    assert ["Copyright" in text.value for (text,) in graph.query(query).rows()] == [False]
    fields = f'SELECT ?said {{ ?paper dcterms:title "{TITLE}" ; kgo:fieldAsPrinted ?said }}'
    said = {each.value for (each,) in graph.query(fields).rows()}
    assert "erratumin: N Engl J Med. 2020 Feb 6;382(6):582" in said
    assert {"type: Randomized Controlled Trial", "type: Article"} & said == {
        "type: Randomized Controlled Trial"
    }


def test_the_duplicates_of_a_search_are_counted(graph: Graph) -> None:
    answer = kg.ask("documents", graph=graph)
    assert [tuple(map(str, row)) for row in answer.values()] == [
        ("central.ris", "1", "1", "0", "0"),
        ("ovid.ris", "2", "2", "0", "1"),
        ("pubmed.nbib", "1", "1", "0", "0"),
        ("registry.ris", "1", "1", "0", "0"),
        ("all documents", "5", "3", "2", "None"),
    ]
