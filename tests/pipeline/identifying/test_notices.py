"""Notices of retraction and of concern that give no number, only the title of their paper."""

import json
from pathlib import Path
from typing import Any

import pytest

import kg

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


def linked(folder: Path, *works: dict[str, Any]) -> tuple[list[str], kg.Report]:
    """What the notices of these works are to papers, and the report."""
    (folder / "works.jsonl").write_text("".join(json.dumps(each) + "\n" for each in works), "utf-8")
    report = kg.build(folder / "works.jsonl", folder / "out")
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


def test_it_is_explained_by_the_title_of_the_notice(tmp_path: Path) -> None:
    notice = f"Retraction Note: {BEDS}"
    linked(tmp_path, PAPER | {"title": f"RETRACTED: {BEDS}"}, work(2, notice, 2022, "Maps"))
    with kg.open_graph(tmp_path / "out") as graph:
        parts = kg.explain(f"RETRACTED: {BEDS}", graph=graph).parts
    said = [line for part in parts for line in part.lines]
    assert any(f"takes back 'RETRACTED: {BEDS}', by the title '{notice}'" in line for line in said)
