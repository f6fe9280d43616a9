"""A table of papers has a row for each, which says what the graph does and computes nothing."""

import csv
import io
from pathlib import Path

import pytest

import kg
from kg.view.spreadsheet import COLUMNS

LIBRARY = r"""
@article{roe2020, author={Jane Roe and von Neumann, Jr., J{\'a}nos and {CMS Collaboration}},
  title={On $\alpha$-Maps}, journal={J. Maps}, year=2020, month=feb, day=3, volume=7, number=2,
  pages={12--19}, doi={10.1234/maps}, issn={2049-3630, 0021-9606}, pmid={41000002}, keywords={maps, doors},
  abstract={We draw
    maps.}, publisher={ACM}, language={english}}
@inproceedings{lee, author={Ann Lee and others}, editor={Bob Roe and Cy Poe}, title={=1+1 Windows},
  booktitle={Proc. of Windows}, series={LNCS}, number=9, year=2021, url={https://example.org/w}}
@misc{preprint, author={Qizhen Zhang}, title={Retracted: BAM of Experts}, eprint={2408.08274},
  archiveprefix={arXiv}, primaryclass={cs.LG}}
@book{old, author={Plato}, title={The Republic of Old}, date={189X}, address={Oxford},
  translator={Poe, Al and Roe, Jane}}
@review{rev, author={Ann Lee}, title={Review}, journal={Gnomon}, year=1902, revieweditem={The Republic}}
@letter{sent, author={Ann Lee}, title={To Plato}, date={1903-02-01}, library={Leiden, UB, BPL 20}}
"""


def table(made: bytes) -> dict[str, dict[str, str]]:
    rows = csv.DictReader(io.StringIO(made.decode("utf-8-sig"), newline=""))
    assert rows.fieldnames == [*COLUMNS]
    return {row["key"]: row for row in rows}


@pytest.fixture
def rows(tmp_path: Path) -> dict[str, dict[str, str]]:
    (tmp_path / "a.bib").write_text(LIBRARY, "utf-8")
    kg.build(tmp_path / "a.bib", tmp_path / "g", extract=False)
    out = io.BytesIO()
    assert kg.export(tmp_path / "g", out, form="csv").counts == {"papers": 6}
    assert out.getvalue().startswith(b"\xef\xbb\xbf"), "without it spreadsheets take it for Latin-1"
    return table(out.getvalue())


def test_a_row_has_what_the_graph_says_of_a_paper(rows: dict[str, dict[str, str]]) -> None:
    paper = rows["roe2020"].pop("paper")
    assert paper.startswith("https://example.org/kg/paper/on-")
    assert {column: cell for column, cell in rows["roe2020"].items() if cell} == {
        "key": "roe2020",
        "type": "article-journal",
        "title": r"On $\alpha$-Maps",
        "authors": "Jane Roe; János von Neumann, Jr.; CMS Collaboration",
        "year": "2020",
        "date": "2020-02-03",
        "venue": "J. Maps",
        "volume": "7",
        "number": "2",
        "pages": "12–19",
        "publisher": "ACM",
        "language": "en",
        "doi": "10.1234/maps",
        "pmid": "41000002",
        "issn": "0021-9606; 2049-3630",
        "keywords": "doors; maps",
        "concepts": "doors; maps",
        "abstract": "We draw maps.",
        "documents": "a.bib, lines 2 to 6, entry roe2020",
    }


def test_what_is_cut_computed_or_in_doubt_is_plain(rows: dict[str, dict[str, str]]) -> None:
    lee, preprint, old = rows["lee"], rows["preprint"], rows["old"]
    assert (lee["authors"], lee["editors"]) == ("Ann Lee; et al.", "Bob Roe; Cy Poe")
    assert lee["title"] == "'=1+1 Windows", "no spreadsheet may compute it"
    assert (lee["series"], lee["number"], lee["url"]) == ("LNCS", "9", "https://example.org/w")
    assert (preprint["arxiv"], preprint["categories"], preprint["status"]) == (
        "arXiv:2408.08274",
        "cs.LG",
        "retracted",
    )
    assert (old["year"], old["date"]) == ("1890", "189X")


def test_a_row_has_what_the_humanities_cite(rows: dict[str, dict[str, str]]) -> None:
    """Two reviews may have one title, and a letter lies in an archive."""
    assert (rows["old"]["place"], rows["old"]["translators"]) == ("Oxford", "Al Poe; Jane Roe")
    assert (rows["rev"]["type"], rows["rev"]["reviews"]) == ("review-book", "The Republic")
    assert rows["sent"]["archive"] == "Leiden, UB, BPL 20"


def test_no_number_is_taken_for_another_or_for_a_day(tmp_path: Path) -> None:
    (tmp_path / "a.bib").write_text(
        "@article{a, author={Roe, J}, title={On Maps}, journal={Maps}, volume={1-2}, number={3-4},"
        " pages={1--10}, year=2024, eprint={2401.12340}, archiveprefix={arXiv}}\n"
        "@techreport{b, author={Roe, J}, title={On Doors}, number={2023-01-0281}, year=2023}",
        "utf-8",
    )
    kg.build(tmp_path / "a.bib", tmp_path / "g", extract=False)
    kg.export(tmp_path / "g", tmp_path / "a.csv")
    found = table((tmp_path / "a.csv").read_bytes())
    columns = ("volume", "number", "pages", "arxiv")
    assert [found["a"][column] for column in columns] == ["1–2", "3–4", "1–10", "arXiv:2401.12340"]
    assert found["b"]["number"] == "2023-01-0281"


def test_the_subjects_of_papers_are_words_and_a_date_without_year_stays_one(root: Path) -> None:
    out = io.BytesIO()
    kg.export(root / "exports" / "graph.nq", out, form="csv")
    found = table(out.getvalue())
    assert len(found) == 9
    fung = found["fung2024analysing"]
    assert (fung["introduces"], fung["categories"]) == ("R-FOS", "cs.LG")
    assert "opponent shaping" in fung["concepts"].split("; ")
    assert fung["authors"].endswith("; et al.")
    assert (found["zhangempirical"]["year"], found["zhangempirical"]["date"]) == ("", "Feb 2")


def test_a_graph_without_papers_is_a_head_line(tmp_path: Path) -> None:
    (tmp_path / "a.ttl").write_text("<http://a> <http://b> <http://c> .")
    out = io.BytesIO()
    assert kg.export(tmp_path / "a.ttl", out, form="csv").counts == {"papers": 0}
    assert table(out.getvalue()) == {}
