"""What stands in a book leads to it by the ISBN that both print."""

from pathlib import Path

import pytest

import kg
from kg.model import Detail, Lines, PaperKind, PartialDate, Record
from kg.pipeline.identifying.volumes import Volumes
from kg.query import ask, questions
from kg.resolve.papers.keys import PaperKeys, paper_keys
from kg.store.terms import text
from tests.built import build
from tests.counting import calls

pytestmark = pytest.mark.slow

BOOK = "@book{doors, title={A Book of Doors}, editor={Roe, Jane}, year={2019}, isbn={%s}}\n"
NEW, OLD, OTHER = "978-0-226-45803-8", "0-226-45803-2", "978-3-319-46447-3"
CHAPTER = """TY  - CHAP
TI  - Hinges through the centuries
AU  - Poe, Al
T2  - A Book of Doors
PY  - 2019
SN  - 9780226458038
ER  - \n"""
PROCEEDINGS = f"""@inproceedings{{lee, title={{Windows everywhere}}, author={{Lee, Kim}}, crossref={{proc}}}}
@proceedings{{proc, title={{Proceedings of Windows}}, editor={{Roe, Jane}}, year={{2021}}, isbn={{{OTHER}}}}}
"""


def test_chapters_and_papers_lead_to_their_volume_and_say_why(tmp_path: Path) -> None:
    build(tmp_path, a_bib=BOOK % OLD + PROCEEDINGS, b_ris=CHAPTER)
    with kg.open_graph(tmp_path / "out") as graph:
        rows = {
            title: [
                tuple(map(text, row[:2]))
                for row in ask(graph, questions()["links-of-paper"], {"paper": title}).rows()
            ]
            for title in ("A Book of Doors", "Hinges through the centuries", "Windows everywhere")
        }
        told = kg.explain("Hinges through the centuries", graph=graph)
        assert not kg.validate(graph)
    assert rows == {
        "A Book of Doors": [("has the part", "Hinges through the centuries")],
        "Hinges through the centuries": [("is part of", "A Book of Doors")],
        "Windows everywhere": [("is part of", "Proceedings of Windows")],
    }
    because = (
        "'Hinges through the centuries' is part of 'A Book of Doors', by ISBN 9780226458038 (b.ris L1-L7)"
    )
    assert because in [line for part in told.parts for line in part.lines]
    assert kg.verify(tmp_path / "out", from_=tmp_path).holds


@pytest.mark.parametrize(
    ("library", "is_linked"),
    [
        (BOOK % NEW, True),
        (BOOK % OTHER, False),
        (BOOK % NEW + BOOK.replace("Doors", "Walls") % NEW, False),  # nobody says which of the volumes
        ((BOOK % NEW).replace("A Book of Doors", "Hinges Through the Centuries"), False),  # the same thing
        ((BOOK % NEW).replace("@book", "@article"), False),
        ((BOOK % NEW).replace("2019", "2021"), True),
        ((BOOK % NEW).replace("2019", "1989"), False),
    ],
)
def test_only_the_one_book_of_an_isbn_has_the_part(tmp_path: Path, library: str, is_linked: bool) -> None:
    assert ("dcterms:isPartOf" in build(tmp_path, a_bib=library, b_ris=CHAPTER)) == is_linked


def test_a_link_whose_isbn_no_record_prints_is_not_proved(tmp_path: Path) -> None:
    build(tmp_path, a_bib=BOOK % NEW, b_ris=CHAPTER)
    facts = tmp_path / "out" / "graph.nq"
    lines = facts.read_text("utf-8").splitlines(keepends=True)
    facts.write_text("".join(line for line in lines if '"9780226458038"' not in line), "utf-8")
    assert not kg.verify(tmp_path / "out", from_=tmp_path).holds


def test_a_number_that_hundreds_of_books_print_is_that_of_none() -> None:
    found, records = Volumes(), list[Record]()
    for kind in (PaperKind.BOOK, PaperKind.CHAPTER):
        for number in range(300):
            title, details = f"Doors {number} {kind}", ((Detail.ISBN, NEW),)
            lines = Lines(number + 1, number + 1)
            records.append(Record(document="a.bib", lines=lines, title=title, kind=kind, details=details))
            found.add(len(records) - 1, records[-1])
    assert not found.joined(list(map(paper_keys, records)))


def called_doors(number: int, kind: PaperKind, editors: str) -> Record:
    """A book, or what stands in one, of that name, year and volume."""
    is_book = kind is PaperKind.BOOK
    return Record(
        document="a.bib",
        lines=Lines(number + 1, number + 1),
        title="Doors" if is_book else f"Hinges {number}",
        kind=kind,
        details=((Detail.EDITORS, editors), (Detail.VOLUME, "3")),
        venue=None if is_book else "Doors",
        date=PartialDate(year=2000, printed="2000"),
    )


def of_doors(books: int, chapters: int) -> tuple[Volumes, list[PaperKeys]]:
    """What so many books and chapters print, each with another second editor."""
    found, records = Volumes(), list[Record]()
    for number in range(books + chapters):
        kind = PaperKind.BOOK if number < books else PaperKind.CHAPTER
        jane = "Jane Roe" if books == 1 else f"Jane Roe{number:x}"
        records.append(called_doors(number, kind, f"{jane}, Al Poe{number:x}"))
        found.add(number, records[-1])
    return found, list(map(paper_keys, records))


def test_what_names_other_editors_in_hundreds_of_entries_is_no_one_volume() -> None:
    """Each would be compared with each, name by name: 20,000 papers beside 100 books took hours."""
    found, keys = of_doors(books=50, chapters=150)
    assert calls(lambda: found.joined(keys)) < 1_000


def test_a_handbook_whose_sections_have_editors_of_their_own_is_one_volume() -> None:
    found, keys = of_doors(books=1, chapters=100)
    assert len(found.joined(keys)) == 100


def test_a_title_alone_links_nothing(tmp_path: Path) -> None:
    """Editions and volumes of one year have the same title, and seldom print all that tells them apart."""
    book = "@book{b, title={Handbook of Social Psychology}, volume={1}, editor={Roe, Jane}, year={2010}}\n"
    part = "@incollection{c, title={Groups}, author={Poe, Al}, booktitle={%s}, volume={2}, year={2010}}\n"
    assert "dcterms:isPartOf" not in build(tmp_path, a_bib=book + part % "Handbook of Social Psychology")


@pytest.mark.parametrize(
    ("book", "part", "because"),
    [
        ("volume={208}, editor={Roe, Jane}", "volume={208}", "title and volume 208"),
        ("editor={Roe, Jane}", "editor={Roe, Jane}", "title and editors Jane Roe"),
        ("volume={208}, editor={Roe, Jane}", "volume={209}, editor={Roe, Jane}", ""),
        ("editor={Roe, Jane}", "volume={209}, editor={Roe, Jane}", ""),
        ("editor={Roe, Jane}", "editor={Poe, Al}", ""),
        # As a chapter has it, beside the book in a series.
        (
            "series={S}, number={33}, editor={Roe, Jane and Poe, Al}",
            "editor={Roe, J.}",
            "title and editors J. Roe",
        ),
        ("series={S}, number={33}, editor={Roe, Jane}", "number={34}, editor={Roe, Jane}", ""),
        ("volume={208}", "volume={208}, year={2020}", ""),
        # Generic titles, and issues and editions with the name of their journal or book.
        ("volume={4}, editor={Roe, Jane}", "volume={4}, editor={Poe, Al}", ""),
        ("volume={4}, editor={Roe, Jane and Poe, Al}", "volume={4}, editor={Roe, J.}", "title and volume 4"),
        ("volume={4}, author={Roe, Jane}", "volume={4}, editor={Poe, Al}", ""),
        ("volume={4}, author={Roe, Jane}", "volume={4}, editor={Roe, J.}", "title and volume 4"),
        ("volume={4}, number={ICFP}", "volume={4}, number={POPL}", ""),
        ("volume={4}, number={1}", "volume={4}", ""),
        ("edition={3}, editor={Roe, Jane}", "edition={2}, editor={Roe, Jane}", ""),
    ],
)
def test_a_paper_leads_to_the_proceedings_that_it_calls_by_title_and_volume(
    tmp_path: Path, book: str, part: str, because: str
) -> None:
    own = "" if "year" in part else ", year={2021}"
    build(
        tmp_path,
        a_bib=f"@proceedings{{proc, title={{Proceedings of Windows}}, year={{2021}}, {book},"
        f" doi={{10.1000/w}}}}\n"
        f"@inproceedings{{lee, title={{Windows everywhere}}, author={{Lee, Kim}}{own},"
        f" booktitle={{Proceedings of Windows}}, {part}}}\n",
    )
    with kg.open_graph(tmp_path / "out") as graph:
        told = kg.explain("Windows everywhere", graph=graph)
    lines = [line for part in told.parts for line in part.lines]
    link = f"'Windows everywhere' is part of 'Proceedings of Windows', by {because} (a.bib L2 lee)"
    assert [line for line in lines if "is part of" in line] == ([link] if because else [])
    assert kg.verify(tmp_path / "out", from_=tmp_path).holds


def test_the_volume_that_a_paper_calls_comes_before_others_of_its_isbn(tmp_path: Path) -> None:
    book = BOOK.replace("A Book of Doors", "Windows") % OTHER
    assert "dcterms:isPartOf" not in build(tmp_path, a_bib=book + PROCEEDINGS.replace("editor=", "note="))
    assert "dcterms:isPartOf" in build(tmp_path, a_bib=book + PROCEEDINGS)


def test_name_and_isbn_of_two_volumes_tell_none(tmp_path: Path) -> None:
    papers = "@proceedings{a, title={Selected Papers}, volume={1}, year={2019}}\n"
    paper = "@inproceedings{c, title={Hinges}, author={Lee}, booktitle={Selected Papers}, year={2019}%s}\n"
    book = BOOK % OTHER
    assert "dcterms:isPartOf" in build(tmp_path, a_bib=papers + book + paper % ", volume={1}")
    own = f", volume={{1}}, isbn={{{OTHER}}}"
    assert "dcterms:isPartOf" not in build(tmp_path, a_bib=papers + book + paper % own)


def test_a_part_with_one_isbn_costs_no_list_of_its_own() -> None:
    found, records = Volumes(), list[Record]()
    for number, kind in enumerate((PaperKind.BOOK, PaperKind.CHAPTER, PaperKind.CHAPTER)):
        details = ((Detail.ISBN, NEW),)
        lines = Lines(number + 1, number + 1)
        records.append(Record(document="a.bib", lines=lines, title=f"D {number}", kind=kind, details=details))
        found.add(number, records[-1])
    joined = found.joined(list(map(paper_keys, records)))
    assert joined[1] is joined[2]
