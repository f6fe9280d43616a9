"""What Zotero writes into tags of RIS that mean something else of things of another kind."""

import pytest

from kg.model import Detail, PaperKind, Record
from kg.readers import ris
from kg.readers.files.source import Line


def said(kind, *lines):
    page = [f"TY  - {kind}", "TI  - On Maps", "AU  - Roe, Jane", *lines, "ER  - "]
    items = ris.read("my.ris", [Line(number, line) for number, line in enumerate(page, start=1)])
    (record,) = (item for item in items if isinstance(item, Record))
    return [text for detail, text in record.details if detail in (Detail.FIELD, Detail.PAGES)]


@pytest.mark.parametrize(
    ("kind", "lines", "found"),
    [
        ("MANSCPT", ["DB  - TNA, Kew", "AN  - SP 14/216"], ["library: TNA, Kew, SP 14/216"]),
        (
            "PCOMM",
            ["DB  - Archives nationales", "AN  - 400 AP 6"],
            ["library: Archives nationales, 400 AP 6"],
        ),
        ("MANSCPT", ["AN  - MS 1", "AV  - box 3", "CN  - MS 1"], ["library: box 3, MS 1"]),
        ("ART", ["DB  - Prado", "CN  - P 1174"], ["library: Prado", "library: P 1174", "type: artwork"]),
        ("GEN", ["DB  - Archives nationales", "AN  - C 275"], ["library: Archives nationales, C 275"]),
        ("GEN", ["DB  - A Database", "AN  - 2001123"], ["accession: 2001123"]),
        ("UNPB", ["AN  - 2001123"], ["accession: 2001123"]),
        ("MANSCPT", ["AV  - box 3", "AN  - 12"], ["library: box 3, 12"]),
        ("JOUR", ["DB  - A Database", "AN  - WOS:0001"], ["accession: WOS:0001"]),
        ("BOOK", ["AV  - box 3", "AN  - 12"], ["library: box 3", "accession: 12"]),
    ],
)
def test_what_an_archive_keeps_has_its_place_in_it(kind, lines, found):
    assert said(kind, *lines) == found


@pytest.mark.parametrize(
    ("kind", "lines", "found"),
    [
        ("THES", ["SP  - 341"], ["pagetotal: 341"]),
        ("MANSCPT", ["SP  - 12"], ["pagetotal: 12"]),
        ("THES", ["SP  - 3", "EP  - 7"], ["3–7"]),
        ("JOUR", ["SP  - 341"], ["341"]),
        ("MPCT", ["SP  - 193 min"], ["dimensions: 193 min"]),
        ("MPCT", ["RT  - 114 min"], ["dimensions: 114 min"]),
    ],
)
def test_how_long_a_thing_is_is_no_page(kind, lines, found):
    assert said(kind, *lines) == found


@pytest.mark.parametrize(
    ("kind", "lines", "found"),
    [
        ("CHAP", ["C2  - Smith, Adam"], ["bookauthor: Adam Smith"]),
        ("CHAP", ["C2  - PMC3654245"], []),
        ("COMP", ["ET  - 2.3"], ["version: 2.3"]),
        (
            "CONF",
            ["T2  - Rooms 5", "C3  - Proc. of Rooms", "CY  - Lima"],
            ["eventtitle: Rooms 5", "venue: Lima"],
        ),
        ("CONF", ["T2  - Proc. of Rooms", "CY  - Lima"], ["location: Lima"]),
        ("JOUR", ["C2  - Smith, Adam"], []),
        ("MAP", ["C1  - 1:86,400"], ["scale: 1:86,400", "type: map"]),
        ("ART", ["C3  - 318 cm × 276 cm"], ["dimensions: 318 cm × 276 cm", "type: artwork"]),
        ("MPCT", ["C4  - Drama", "C5  - 35 mm"], ["type: Drama", "medium: 35 mm"]),
        ("NEWS", ["SE  - Foreign"], ["section: Foreign"]),
        ("JOUR", ["SE  - 117"], []),
    ],
)
def test_custom_tags_mean_what_zotero_writes_into_them(kind, lines, found):
    assert said(kind, *lines) == found


@pytest.mark.parametrize(
    ("kind", "lines", "number"),
    [
        ("RPRT", ["SN  - NASA/TM-2019-220123"], "NASA/TM-2019-220123"),
        ("RPRT", ["SN  - 2019-5678"], "2019-5678"),
        ("RPRT", ["SN  - 978-0-226-45803-8"], ""),
        ("RPRT", ["M1  - NASA/TM-2019-220123"], "NASA/TM-2019-220123"),
        ("CONF", ["M1  - 2023-01-0281"], "2023-01-0281"),
        ("CPAPER", ["M1  - AIAA 2019-1234"], "AIAA 2019-1234"),
        ("CONF", ["M1  - 2023-01-02"], ""),
        ("CONF", ["M1  - 10.4271/2023-01-0281"], ""),
        ("JOUR", ["M1  - 2023-01-0281"], ""),
    ],
)
def test_reports_and_papers_at_conferences_have_numbers_like_those_of_books(kind, lines, number):
    page = [f"TY  - {kind}", "TI  - On Maps", "AU  - Roe, Jane", "PY  - 2021", *lines, "ER  - "]
    items = list(ris.read("my.ris", [Line(place, line) for place, line in enumerate(page, start=1)]))
    assert [item for item in items if not isinstance(item, Record)] == []
    assert [text for detail, text in items[-1].details if detail is Detail.NUMBER] == [number][: bool(number)]


def test_the_company_beside_the_inventors_of_a_patent_holds_it():
    assert said("PAT", "A2  - Toyota Motor Corp") == ["holder: Toyota Motor Corp"]
    assert said("PAT", "A2  - Poe, Al") == ["namea: Al Poe"]


def whole(kind, *lines):
    page = [f"TY  - {kind}", "TI  - On Maps", "AU  - Roe, Jane", *lines, "ER  - "]
    *_, record = ris.read("my.ris", [Line(number, line) for number, line in enumerate(page, start=1)])
    return record


@pytest.mark.parametrize(
    "office",
    [
        *("Google Patents", "European Patent Office", "U.S. Patent and Trademark Office"),
        "World Intellectual Property Organization",
    ],
)
def test_who_publishes_a_patent_holds_it_but_for_google_and_offices(office):
    assert said("PAT", "PB  - Toyota Motor Corp") == ["holder: Toyota Motor Corp"]
    assert whole("PAT", f"PB  - {office}").texts_of(Detail.PUBLISHER) == [office]


@pytest.mark.parametrize(
    ("written", "kind", "details"),
    [
        ("Ph.D.", PaperKind.DOCTORAL_THESIS, []),
        ("Master of Science", PaperKind.MASTERS_THESIS, []),
        ("Licentiate", PaperKind.THESIS, [(Detail.FIELD, "type: Licentiate")]),
        ("MD", PaperKind.THESIS, [(Detail.FIELD, "type: MD")]),
        ("2", PaperKind.THESIS, [(Detail.VOLUME, "2")]),
        ("II", PaperKind.THESIS, [(Detail.VOLUME, "II")]),
        ("IV", PaperKind.THESIS, [(Detail.VOLUME, "IV")]),
        ("I-II", PaperKind.THESIS, [(Detail.VOLUME, "I-II")]),
    ],
)
def test_the_volume_of_a_thesis_is_its_degree_unless_it_is_a_number(written, kind, details):
    record = whole("THES", f"VL  - {written}")
    assert (record.kind, list(record.details)) == (kind, details)


def test_a_book_keeps_both_series_and_its_number_in_them_and_a_chapter_its_number():
    book = whole("BOOK", "T2  - Rooms", "T3  - Big Rooms", "M1  - 12")
    assert [text for _, text in book.details] == ["12", "Big Rooms", "Rooms"]
    assert said("CHAP", "T2  - Rooms", "SE  - 4") == ["chapter: 4"]
