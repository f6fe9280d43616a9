"""Notices of retraction and of concern that give no number, only the title of their paper."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

import kg

pytestmark = pytest.mark.slow

BEDS = "Deep learning for the lamps of beds"
LINKS = """
SELECT ?link {
  ?notice ?link ?paper . ?paper a schema:ScholarlyArticle
  FILTER STRSTARTS(STR(?link), STR(cito:))
}
"""


def work(number: int, title: str, year: int, journal: str, *authors: str, **more: Any) -> dict[str, Any]:
    place = {"source": {"display_name": journal, "type": "journal"}}
    signed = [{"author": {"display_name": name}} for name in authors]
    said = {"id": f"https://openalex.org/W{1000000000 + number}", "title": title, "publication_year": year}
    return said | {"authorships": signed, "primary_location": place, **more}


def linked(folder: Path, *works: dict[str, Any], beside: Sequence[str] = ()) -> tuple[list[str], kg.Report]:
    """What the notices of these works and of the files `beside` them are to papers, and the report."""
    (folder / "works.jsonl").write_text("".join(json.dumps(each) + "\n" for each in works), "utf-8")
    files = ["works.jsonl"] if works else []
    report = kg.build([folder / name for name in [*files, *beside]], folder / "out")
    assert kg.verify(folder / "out", from_=folder).holds
    with kg.open_graph(folder / "out") as graph:
        assert not kg.validate(graph)
        return [str(row[0]).rpartition("/")[2].strip(">") for row in graph.query(LINKS).rows()], report


PAPER = work(1, BEDS, 2016, "Maps", "Jane Roe", "John Doe")


@pytest.mark.parametrize(
    ("title", "is_retracted", "found"),
    [
        (f"Retraction Note: {BEDS}", True, ["retracts"]),
        (f"Retraction Note: {BEDS}", False, ["qualifies"]),
        (f"Expression of Concern: {BEDS}", False, ["qualifies"]),
        (f"Expression of Concern: {BEDS}", True, ["qualifies"]),
        ("Retraction Note: Deep learning for the doors of beds", True, []),
        (f"On the lamps of {BEDS}", True, []),
    ],
)
def test_a_notice_takes_back_what_is_called_retracted_and_doubts_what_is_not(
    tmp_path: Path, title: str, is_retracted: bool, found: list[str]
) -> None:
    links, report = linked(tmp_path, PAPER | {"is_retracted": is_retracted}, work(2, title, 2022, "Maps"))
    assert links == found
    graph = (tmp_path / "out" / "graph.ttl").read_text("utf-8")
    assert graph.count("schema:creativeWorkStatus") == is_retracted
    told = any("may be retracted" in issue.message for issue in report.issues)
    assert told == (title == f"Retraction Note: {BEDS}" and not is_retracted)


@pytest.mark.parametrize(
    ("journal", "year", "others"),
    [
        ("Doors", 2022, []),
        ("Maps", 2014, []),
        ("Maps", 2022, [work(3, BEDS, 2018, "Maps", "Ann Poe", "Wei Lim")]),
    ],
)
def test_a_notice_in_another_journal_of_an_earlier_year_or_of_two_papers_is_linked_with_none(
    tmp_path: Path, journal: str, year: int, others: list[dict[str, Any]]
) -> None:
    notice = work(2, f"Expression of Concern: {BEDS}", year, journal)
    assert linked(tmp_path, PAPER, notice, *others)[0] == []


BIBTEX = (
    f"@article{{a, title={{{BEDS}}}, author={{Roe, Jane and Doe, John}}, year={{2016}}, note={{Retracted}}}}"
)
PUBMED = """PMID- {number}
DP  - {year}
TI  - {title}.
{more}
PT  - Journal Article
JT  - Maps

"""


def in_pubmed(*entries: tuple[int, int, str, str]) -> str:
    return "".join(
        PUBMED.format(number=number, year=year, title=title, more=more)
        for number, year, title, more in entries
    )


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.bib", BIBTEX),
        (
            "a.nbib",
            in_pubmed(
                (1000001, 2016, BEDS, "FAU - Roe, Jane\nFAU - Doe, John"),
                (1000003, 2021, "Notice from the journal", "ROF - Maps. 2016;375:445. PMID: 1000001"),
            ),
        ),
    ],
)
def test_it_takes_back_what_another_document_calls_retracted(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / name).write_text(text, "utf-8")
    notice = work(2, f"Retraction Note: {BEDS}", 2022, "Maps")
    links, _ = linked(tmp_path, PAPER, notice, beside=[name])
    assert set(links) == {"retracts"}


@pytest.mark.parametrize("field", ["ECF - Maps. 2016 Feb;375(9):445.", "ROF - Maps. 2016 Feb;375(9):445."])
def test_a_place_without_a_number_leaves_the_word_to_the_title(tmp_path: Path, field: str) -> None:
    title = f"Expression of Concern: {BEDS}"
    entries = (1000001, 2016, BEDS, "FAU - Roe, Jane\nFAU - Doe, John"), (1000002, 2020, title, field)
    (tmp_path / "a.nbib").write_text(in_pubmed(*entries), "utf-8")
    assert linked(tmp_path, beside=["a.nbib"])[0] == ["qualifies"]


def test_a_correction_that_was_itself_taken_back_is_shown_by_its_title(tmp_path: Path) -> None:
    erratum = work(2, f"Correction to: {BEDS}", 2017, "Maps", "Jane Roe", "John Doe")
    notice = work(3, f"Correction to: {BEDS} (Retracted article. See vol. 3, pg. 4, 2018)", 2018, "Maps")
    assert sorted(linked(tmp_path, PAPER, erratum, notice)[0]) == ["corrects", "qualifies"]


def test_a_title_says_nothing_more_where_a_number_says_that_it_was_taken_back(tmp_path: Path) -> None:
    doi = {"doi": "https://doi.org/10.1000/2"}
    title = f"Retraction: {BEDS}"
    entry: dict[str, Any] = {"type": "article-journal", "title": title, "DOI": "10.1000/2"}
    entry |= {"container-title": "Maps", "update-to": [{"type": "retraction", "DOI": "10.1000/1"}]}
    (tmp_path / "a.json").write_text(json.dumps([entry]), "utf-8")
    paper = PAPER | {"doi": "https://doi.org/10.1000/1"}
    works = (paper, work(2, title, 2022, "Maps", **doi))
    (tmp_path / "works.jsonl").write_text("".join(json.dumps(each) + "\n" for each in works), "utf-8")
    kg.build([tmp_path / "a.json", tmp_path / "works.jsonl"], tmp_path / "out")
    graph = (tmp_path / "out" / "graph.ttl").read_text("utf-8")
    assert ("cito:retracts" in graph, "cito:qualifies" in graph) == (True, False)


@pytest.mark.parametrize("named", [BEDS, "Deep-learning for the Lamps of “Beds”"])
def test_it_is_explained_by_the_title_of_the_notice(tmp_path: Path, named: str) -> None:
    notice = f"Retraction Note: {named}"
    linked(tmp_path, PAPER | {"title": f"RETRACTED: {BEDS}"}, work(2, notice, 2022, "Maps"))
    with kg.open_graph(tmp_path / "out") as graph:
        parts = kg.explain(f"RETRACTED: {BEDS}", graph=graph).parts
    said = [line for part in parts for line in part.lines]
    assert any(f"takes back 'RETRACTED: {BEDS}', by the title '{notice}'" in line for line in said)
