"""Entries of RIS are read back as the papers that they are of."""

import re
from pathlib import Path

import pytest

import kg
from kg.model import Detail, PaperKind, Record
from kg.readers import read_document, ris
from kg.readers.files.source import Line
from kg.view.ris import entry
from tests.view.test_csl import LIBRARY, SAME, SAME_TOO

MORE = r"""
@inproceedings{fire, author={Poe, Al}, title={On Fire Doors}, booktitle={Proc. of Doors}, year=2019,
  venue={Lima}, location={Berlin}, pages={e12}, keywords={doors; History, 20th Century}}
@techreport{rep, author={Roe, Jane}, title={A Report on Hinges}, institution={Door Lab}, number={TR-7},
  year=2018}
@book{counted, author={Lee, Ann}, editor={Roe, Bob}, title={All Doors}, year=1999, pagetotal={312},
  publisher={Door Press}, location={Ulm}, volumes={2}, translator={Cy Poe}}
@inproceedings{named, author={Poe, Al}, title={On Named Doors}, booktitle={Proc. of Doors}, year=2019,
  venue={Lima}, eventtitle={5th Conference on Doors}}
@book{series, author={Lee, Ann}, editor={Roe, Bob}, serieseditor={Poe, Cy},
  title={Doors in a Series}, year=1999, series={Door Notes}, number=4}
@incollection{part, author={Lee, Ann}, title={A Part of Doors}, booktitle={All Doors}, year=1999,
  pmcid={PMC123456}}
@software{app, author={Lee, Ann}, title={Doorsoft}, version={2.3}, year=2024}
@standard{iso, author={{ISO}}, title={Quality of Doors}, number={ISO 5667-12:2017}, year=2017}
@patent{pat, author={Roe, Jane}, title={A Hinge}, number={US1234567B2}, year=2012}
@letter{kept, author={Roe, Jane}, title={A Letter on Doors}, recipient={Poe, Al}, date={1885-03-14},
  library={Leiden, UB, BPL 1886}}
@review{rev, author={Roe, Jane}, title={Door for Door}, journal={Gnomon}, year=2001,
  revieweditem={All Doors}, namea={Lee, Ann}, nameatype={reviewedauthor}}
@artwork{carte, author={Roe, Jane}, title={A Map of Doors}, year=1867}
@misc{undated, author={Zhang, Qizhen}, title={A Day in February}, date={Feb 2}}
"""
ADDRESSES = re.compile("https://(arxiv.org|pmc.ncbi.nlm.nih.gov)/")
"""How addresses begin that others open, for RIS has no tag for the number."""


def records(path: Path) -> dict[str, Record]:
    return {each.title: each for each in read_document(path, path.name) if isinstance(each, Record)}


def test_what_is_written_is_read_as_the_same_papers_and_twice_the_same(tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text(LIBRARY + MORE, "utf-8")
    kg.build(tmp_path / "a.bib", tmp_path / "g", extract=False)
    for name in ("one.ris", "two.ris"):
        assert kg.export(tmp_path / "g", tmp_path / name).counts == {"papers": 19}
    assert (tmp_path / "one.ris").read_bytes() == (tmp_path / "two.ris").read_bytes()
    before, after = records(tmp_path / "a.bib"), records(tmp_path / "one.ris")
    assert after.keys() == before.keys()
    for title, old in before.items():
        new = after[title]
        assert (new.byline and new.byline.printed) == (old.byline and old.byline.printed)
        assert (new.kind, new.key, new.venue) == (old.kind, old.key, old.venue), title
        assert (new.identifiers, new.abstract) == (old.identifiers, old.abstract)
        assert sorted(new.keywords) == sorted(old.keywords)
        assert (new.date and new.date.year) == (old.date and old.date.year)
        for detail in (*SAME, *SAME_TOO):
            old_texts = [text.replace("–", "-") for text in old.texts_of(detail)]
            new_texts = [text.replace("–", "-") for text in new.texts_of(detail)]
            new_texts = [text for text in new_texts if not ADDRESSES.match(text)]
            assert sorted(new_texts) == sorted(old_texts), (title, detail)


@pytest.mark.parametrize(
    ("item", "lines"),
    [
        ({"type": "patent", "number": "US1234567B2"}, ["SN  - US1234567B2"]),
        ({"type": "report", "number": "TR-7", "ISSN": "2049-3630"}, ["SN  - TR-7", "SN  - 2049-3630"]),
        ({"type": "software", "version": "2.3"}, ["ET  - 2.3"]),
        ({"type": "article-journal", "page": "142-150"}, ["SP  - 142", "EP  - 150"]),
        ({"type": "article-journal", "page": "e00500-19"}, ["SP  - e00500-19"]),
        ({"type": "chapter", "PMCID": "PMC12"}, ["UR  - https://pmc.ncbi.nlm.nih.gov/articles/PMC12/"]),
        ({"type": "paper-conference", "event-place": "Lima"}, ["CY  - Lima"]),
        (
            {"type": "paper-conference", "container-title": "Proc. of Doors", "publisher-place": "Ulm"},
            ["T2  - Proc. of Doors", "C1  - Ulm"],
        ),
        (
            {"type": "paper-conference", "container-title": "Proc. of Doors", "event-title": "Doors 5"},
            ["T2  - Doors 5", "C3  - Proc. of Doors"],
        ),
        (
            {"type": "book", "editor": [{"literal": "Roe"}], "collection-editor": [{"literal": "Poe"}]},
            ["A3  - Roe", "A2  - Poe"],
        ),
        (
            {"type": "motion_picture", "director": [{"family": "Lang", "given": "Fritz"}]},
            ["AU  - Lang, Fritz"],
        ),
    ],
)
def test_tags_are_those_that_endnote_and_zotero_have_for_the_type(
    item: dict[str, object], lines: list[str]
) -> None:
    _, key, *rest, end = entry({"id": "a", **item}).splitlines()
    assert (key, sorted(rest), end) == ("ID  - a", sorted(lines), "ER  - ")


def test_a_text_with_line_ends_begins_no_entry_of_its_own() -> None:
    written = entry(
        {"id": "a", "type": "book", "title": "A\nER  - \nTY  - JOUR\r\nTI  - B", "note": "x\u2028y"}
    )
    assert written.splitlines() == [
        "TY  - BOOK",
        "ID  - a",
        "TI  - A ER - TY - JOUR TI - B",
        "N1  - x y",
        "ER  - ",
    ]


def test_that_a_list_of_authors_is_cut_is_read_back() -> None:
    names = [{"family": "Roe", "given": "Jane"}, {"literal": "others"}]
    text = entry({"id": "a", "type": "book", "title": "On Maps", "author": names})
    lines = [Line(n, line) for n, line in enumerate(text.splitlines(), start=1)]
    [record] = (item for item in ris.read("a.ris", lines) if isinstance(item, Record))
    assert record.byline is not None
    assert (record.byline.names, record.byline.complete) == (("Jane Roe",), False)


def test_that_a_paper_was_retracted_is_read_back(tmp_path: Path) -> None:
    item = {"id": "a", "type": "article-journal", "title": "On Doors", "status": "Retracted"}
    (tmp_path / "a.ris").write_text(entry(item), "utf-8", newline="")
    (record,) = records(tmp_path / "a.ris").values()
    assert record.texts_of(Detail.STATUS) == ["retracted"]


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("article", None), ("webpage", PaperKind.WEB_PAGE), ("motion_picture", PaperKind.MOVIE)],
)
def test_kinds_are_read_back(kind: str, expected: PaperKind | None, tmp_path: Path) -> None:
    item = {"id": "a", "type": kind, "title": "On Doors", "archive_location": "arXiv:2401.00001"}
    (tmp_path / "a.ris").write_text(entry(item), "utf-8", newline="")
    (record,) = records(tmp_path / "a.ris").values()
    assert record.kind is expected
