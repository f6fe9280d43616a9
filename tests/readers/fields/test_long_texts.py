"""What is longer than any text of a paper is told, and left out: nobody could read the graph with it."""

import json
from pathlib import Path

import pytest

import kg
from kg.model import Detail, Issue, Record
from kg.readers import read_document
from kg.readers.fields.long_texts import LONGEST_TEXT
from kg.readers.rules import Rule

WORDS = "We measure doors. "
LONG = WORDS * (LONGEST_TEXT // len(WORDS) + 1)


def library(folder: Path, *entries: dict[str, object]) -> Path:
    """A file of CSL-JSON."""
    made = [{"id": f"e{n}", "type": "article-journal", **entry} for n, entry in enumerate(entries)]
    path = folder / "library.json"
    path.write_text(json.dumps(made, indent=1))
    return path


def told(path: Path) -> tuple[list[Record], list[Issue]]:
    """The records of a document, and its issues about length."""
    found = list(read_document(path, "library.json"))
    issues = [each for each in found if isinstance(each, Issue)]
    long = [each for each in issues if each.rule in (Rule.LONG_TEXT, Rule.LONG_ENTRY)]
    return [each for each in found if isinstance(each, Record)], long


def test_a_text_that_is_too_long_is_left_out_and_told(tmp_path: Path) -> None:
    entry = {"title": "Doors", "abstract": LONG, "publisher": LONG, "volume": "7", "keyword": "hinge"}
    (record,), issues = told(library(tmp_path, entry))
    assert (record.title, record.abstract, record.keywords) == ("Doors", "", ("hinge",))
    assert [text for _, text in record.details] == ["7"]
    assert [each.rule for each in issues] == [Rule.LONG_TEXT] * 2
    assert issues[0].message.startswith(
        "“Doors” has a text of more than 2,000,000 characters, “We measure doors."
    )
    assert issues[0].message.endswith("…”; it was left out.")


@pytest.mark.slow
def test_an_entry_whose_title_or_author_is_too_long_is_not_read(tmp_path: Path) -> None:
    by = {"title": "Windows", "author": [{"family": LONG.strip(), "given": "Jane"}]}
    records, issues = told(library(tmp_path, {"title": LONG}, by, {"title": "Doors"}))
    assert [record.title for record in records] == ["Doors"]
    assert [each.rule for each in issues] == [Rule.LONG_ENTRY] * 2
    assert all(each.message.endswith("; its entry was not read.") for each in issues)


def test_texts_that_are_long_together_are_kept(tmp_path: Path) -> None:
    half = LONG[: LONGEST_TEXT - 10].strip()
    (record,), issues = told(library(tmp_path, {"title": "Doors", "abstract": half, "publisher": half}))
    assert (record.abstract, record.texts_of(Detail.PUBLISHER), issues) == (half, [half], [])


@pytest.mark.slow
def test_one_text_of_20_mb_leaves_a_graph_that_can_be_read(tmp_path: Path) -> None:
    path = library(tmp_path, {"title": "Doors", "abstract": LONG * 10}, {"title": "Windows"})
    report = kg.build([path], tmp_path / "graph", extract=False)
    assert [each.rule for each in report.issues].count(Rule.LONG_TEXT) == 1
    with kg.open_graph(tmp_path / "graph" / "graph.ttl") as graph:
        titles = graph.query("SELECT ?title { ?paper dcterms:title ?title ; a schema:ScholarlyArticle }")
        assert sorted(titles.values()) == [("Doors",), ("Windows",)]
