"""Two exports of different formats in one document: what is not read is told."""

from itertools import permutations
from pathlib import Path

import pytest

from kg.model import Issue, Record
from kg.readers import read_document
from kg.readers.rules import Rule

EXPORTS = {
    "bibtex": "@article{a,\n title={Maps}, author={Roe, Jane}, year={2020}}",
    "ris": "TY  - JOUR\nTI  - Maps\nAU  - Roe, Jane\nPY  - 2020\nER  - ",
    "pubmed": "PMID- 123\nOWN - NLM\nTI  - Maps.\nFAU - Roe, Jane\nDP  - 2020",
    "web-of-science": "FN Clarivate Analytics Web of Science\nVR 1.0\nPT J\nAU Roe, J\nTI Maps\nER\nEF",
    "table": "PT\tAU\tTI\tPY\nJ\tRoe, J\tMaps\t2020",
    "endnote": "%0 Journal Article\n%T Maps\n%A Roe, Jane\n%D 2020",
    "csl-json": '[{"id": "a", "type": "article-journal", "title": "Maps", "author": [{"family": "Roe"}]}]',
    "scopus": '"Authors","Title","Year","Source title","EID"\n"Roe J.","Maps","2020","J. Maps","2-s2.0-1"',
}


@pytest.mark.parametrize(("first", "second"), list(permutations(EXPORTS, 2)))
def test_an_export_of_another_format_is_told_with_its_line(tmp_path: Path, first: str, second: str) -> None:
    path = tmp_path / "both.txt"
    path.write_text(f"{EXPORTS[first]}\n\n{EXPORTS[second]}\n", "utf-8")
    items = list(read_document(path, "both.txt"))
    assert any(isinstance(item, Record) for item in items)
    errors = [item for item in items if isinstance(item, Issue) and item.severity == "error"]
    assert errors


def test_entries_of_ris_below_a_library_are_told_once(tmp_path: Path) -> None:
    path = tmp_path / "my.bib"
    path.write_text("\n".join([EXPORTS["bibtex"], EXPORTS["ris"], EXPORTS["ris"]]), "utf-8")
    [flaw] = (item for item in read_document(path, "my.bib") if isinstance(item, Issue))
    assert (flaw.rule, flaw.line, flaw.severity) == (Rule.UNREAD_TEXT, 3, "error")
    assert "RIS, “TY  - JOUR”" in flaw.message


def test_comments_of_programs_are_no_entries(tmp_path: Path) -> None:
    path = tmp_path / "my.bib"
    group = '@comment{BibDesk Static Groups{\n<?xml version="1.0" encoding="UTF-8"?>\n<plist version="1.0">}}'
    path.write_text(f"% PMID: 12\nTY is no tag\n{EXPORTS['bibtex']}\n{group}\n", "utf-8")
    assert not [item for item in read_document(path, "my.bib") if isinstance(item, Issue)]


@pytest.mark.parametrize(
    ("own", "line"),
    [
        ("pubmed", "@ARTICLE{Roe2020,"),
        ("pubmed", "@inbook{b,"),
        ("ris", "@Online {b,"),
        ("bibtex", "\ufeffTY  - JOUR"),
        ("bibtex", "PT J"),
        ("bibtex", "RT Book, Section"),
    ],
)
def test_the_first_line_of_another_export_is_known_however_it_is_written(
    tmp_path: Path, own: str, line: str
) -> None:
    path = tmp_path / "both.txt"
    path.write_text(f"{EXPORTS[own]}\n\n{line}\n", "utf-8")
    rules = [item.rule for item in read_document(path, "both.txt") if isinstance(item, Issue)]
    assert Rule.UNREAD_TEXT in rules


def test_a_line_of_an_abstract_is_no_entry_of_another_format(tmp_path: Path) -> None:
    path = tmp_path / "my.bib"
    text = EXPORTS["bibtex"].replace("title=", "abstract={We measured\nRT Across all trials},\n title=")
    path.write_text(text, "utf-8")
    assert not [item for item in read_document(path, "my.bib") if isinstance(item, Issue)]
