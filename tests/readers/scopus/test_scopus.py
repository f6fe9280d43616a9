"""The table of Scopus is read as RIS that says the same, and what RIS lacks beside it."""

import csv
import io
import random
from dataclasses import replace

import pytest

from kg.model import Detail, Issue, PaperKind, Record
from kg.readers import ris, scopus
from kg.readers.fields.retractions import with_status
from kg.readers.files.source import Line
from kg.readers.ris import tables
from kg.readers.ris.tables import changed_cells
from kg.readers.rules import Rule
from tests.readers import reading


def read(*lines):
    return list(scopus.read("scopus.csv", [Line(n, line) for n, line in enumerate(lines, start=1)]))


def entry(**cells):
    """The record of a row with these cells, where `_` in the name of a column is a blank."""
    told = {"Authors": "Roe J.", "Title": "On maps", "Source title": "J. Maps", "EID": "2-s2.0-1"}
    told |= {name.replace("_", " "): text for name, text in cells.items()}
    row = ",".join('"' + text.replace('"', '""') + '"' for text in told.values())
    [record] = (item for item in read(",".join(told), row) if isinstance(item, Record))
    return record


@pytest.fixture
def papers(documents):
    items = reading.read(documents, "scopus.csv")
    assert [item.rule for item in items if isinstance(item, Issue)] == [Rule.NO_BYLINE]
    assert items[-1].format == "scopus"
    return [item for item in items if isinstance(item, Record)]


def test_a_table_is_read_with_the_lines_of_each_row(papers):
    assert [(each.place, each.kind, each.title, each.venue) for each in papers] == [
        (
            "L2-L3",
            PaperKind.JOURNAL_ARTICLE,
            "The so-called “maps” of rooms".replace("“", '"').replace("”", '"'),
            "Journal of Maps",
        ),
        ("L4", PaperKind.CONFERENCE_PAPER, "Doors in rooms", "Lecture Notes in Computer Science"),
        ("L5", PaperKind.BOOK, "A book of doors", None),
    ]


def test_an_article_has_all_that_is_said_of_it_and_nothing_of_the_entry(papers):
    article = papers[0]
    assert article.date.year == 2024
    assert list(map(str, article.identifiers)) == ["doi:10.1000/xyz", "pmid:29456894"]
    assert article.keywords == ("maps", "doors, windows", "human", "house")
    assert article.abstract == "We map slowly.\nIt is late."
    assert article.details == (
        (Detail.VOLUME, "7"),
        (Detail.NUMBER, "3"),
        (Detail.PAGES, "117–142"),
        (Detail.PUBLISHER, "Elsevier Ltd"),
        (Detail.ISSN, "0021-9606"),
        (Detail.ISSN, "2049-3630"),
        (Detail.LANGUAGE, "English"),
        (
            Detail.ADDRESS,
            "https://www.scopus.com/inward/record.uri?eid=2-s2.0-85012345678&doi=10.1000%2fxyz",
        ),
        (Detail.FIELD, "type: Article"),
        (Detail.FIELD, "shortjournal: J. Maps"),
        (Detail.FIELD, "eid: 103"),
        (Detail.FIELD, "openaccess: All Open Access; Gold Open Access"),
        (Detail.FIELD, "accession: 2-s2.0-85012345678"),
    )


def test_authors_have_their_numbers_and_each_their_own_places_of_work(papers):
    byline = papers[0].byline
    assert byline.names == ("Jane Roe", "María José García-López")
    assert [author.registered for author in byline.authors] == [
        ("scopus:57850375081",),
        ("scopus:7402793712",),
    ]
    ulm, oslo = "Map Lab, University of Ulm, Ulm, Germany", "Door Institute, Oslo, Norway"
    assert [[place.name for place in author.organisations] for author in byline.authors] == [
        [ulm, oslo],
        [oslo],
    ]


def test_what_is_cited_is_read_as_in_the_other_exports_of_scopus(papers):
    article = papers[0]
    assert article.cited_words == ("Lee A., On doors and what is behind them, J. Maps, 6, pp. 1-8, (2019)",)
    assert [one.value for one in article.references] == ["10.1000/floors"]
    assert article.reference_count == 2


def test_a_paper_of_a_conference_has_its_event_and_its_editors(papers):
    fields = [text for _, text in papers[1].details]
    assert "eventtitle: European Conference on Computer Vision, ECCV 2016" in fields
    assert "eventdate: 8 October 2016 through 16 October 2016" in fields
    assert "venue: Amsterdam" in fields
    assert (Detail.EDITORS, "B. Leibe, M. Welling") in papers[1].details
    assert papers[1].abstract == ""


def test_a_book_has_its_number_of_pages_and_no_author_where_none_is_named(papers):
    assert "pagetotal: 312" in [text for _, text in papers[2].details]
    assert papers[2].byline is None
    assert Detail.SERIES not in [kind for kind, _ in papers[2].details]


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Le Goff Y.; van der Berg P.-J.; O'Brien S.", ("Y. Le Goff", "P.-J. van der Berg", "S. O'Brien")),
        ("Le Goff, Y., van der Berg, P.-J.", ("Y. Le Goff", "P.-J. van der Berg")),
        ("Le Goff Y., Xu F.", ("Y. Le Goff", "F. Xu")),
        ("Supriyadi; Roe J.", ("Supriyadi", "J. Roe")),
        ("Smith J.A., III; Poe Jr. B.", ("J.A. Smith, III", "B. Poe, Jr.")),
        ("Smith, J., Jr., Poe, B.", ("J. Smith, Jr.", "B. Poe")),
        ("Roe J., Poe A., et al.", ("J. Roe", "A. Poe")),
    ],
)
def test_names_are_parted_as_scopus_parts_them_now_and_did_before(printed, names):
    assert entry(Authors=printed).byline.names == names


def test_short_names_count_where_not_all_have_whole_ones():
    both = {"Authors": "Roe J.; Poe A.", "Author_full_names": "Roe, Jane (57850375081)"}
    assert entry(**both).byline.names == ("J. Roe", "A. Poe")


def test_a_single_organisation_with_a_comma_in_its_name_is_one_author():
    name = "Group for Doors, Rooms and Houses"
    assert entry(Authors=name, Author_full_names=f"{name} (57850375081)").byline.names == (name,)


@pytest.mark.parametrize(
    ("numbers", "known"),
    [
        ("57850375081; 7402793712;", [("scopus:57850375081",), ("scopus:7402793712",)]),
        ("57850375081", []),
        ("[No author id available]", []),
    ],
)
def test_older_files_have_the_numbers_of_authors_in_a_column_of_their_own(numbers, known):
    byline = entry(**{"Authors": "Roe J., Poe A.", "Author(s) ID": numbers}).byline
    assert [author.registered for author in byline.authors] == known


def test_a_place_of_work_is_that_of_the_author_whose_name_it_follows():
    cells = {"Authors": "Supriyadi; Smith J., Jr.", "Affiliations": "Lab, Oslo; U.K., London"}
    record = entry(**cells, Authors_with_affiliations="Supriyadi, Lab, Oslo; Smith, J., Jr., U.K., London")
    assert [[place.name for place in author.organisations] for author in record.byline.authors] == [
        ["Lab, Oslo"],
        ["U.K., London"],
    ]
    turned = entry(**cells, Authors_with_affiliations="Smith, J., Jr., U.K., London; Supriyadi, Lab, Oslo")
    assert not any(author.organisations for author in turned.byline.authors)


def test_a_place_of_work_ends_at_a_comma():
    cells = {"Affiliations": "Univ. B; Univ. B, Ulm; Oslo", "Authors": "Roe J."}
    record = entry(**cells, Authors_with_affiliations="Roe J., Univ. B, Univ. B, Ulm, Oslo, Oslo-Fjord")
    [author] = record.byline.authors
    assert [place.name for place in author.organisations] == ["Univ. B", "Univ. B, Ulm", "Oslo", "Oslo-Fjord"]


@pytest.mark.slow
@pytest.mark.timeout(60)
def test_tens_of_thousands_of_places_of_work_that_begin_alike_are_told_apart():
    places = [f"Lab, {number}" for number in range(60_000)]
    cells = {"Affiliations": "; ".join(places), "Authors": "Roe J."}
    record = entry(**cells, Authors_with_affiliations=f"Roe J., {', '.join(places)}")
    assert [place.name for place in record.byline.authors[0].organisations] == places


@pytest.mark.parametrize("of_authors", ["Roe J., Ulm; Ulm", "Roe J., Ulm; Poe A., Ulm", "Roe J.", ""])
def test_places_of_work_are_in_words_where_nobody_says_whose_they_are(of_authors):
    record = entry(Affiliations="Ulm", Authors_with_affiliations=of_authors)
    assert (Detail.FIELD, "affiliation: Ulm") in record.details
    assert not record.byline.authors or not record.byline.authors[0].organisations


def test_a_retracted_paper_has_its_status():
    told = list(with_status(entry(Document_Type="Retracted")))
    assert (Detail.STATUS, "retracted") in told[-1].details


def test_the_same_paper_in_ris_of_scopus_is_the_same_record_but_for_what_ris_lacks(papers):
    tags = (
        "TY  - JOUR|AU  - Roe, J.|TI  - On maps|PY  - 2020|T2  - J. Maps|VL  - 7|SP  - 1|EP  - 9"
        "|DO  - 10.1000/xyz|C2  - 29456894|KW  - maps|KW  - doors|SN  - 00219606 (ISSN)|LA  - English"
        "|M3  - Article|DB  - Scopus|ER  - "
    )
    [other] = ris.read("a.ris", [Line(n, line) for n, line in enumerate(tags.split("|"), start=1)])
    cells = {"Year": "2020", "Volume": "7", "Page_start": "1", "Page_end": "9", "DOI": "10.1000/xyz"}
    cells |= {"PubMed_ID": "29456894", "Index_Keywords": "maps; doors", "ISSN": "00219606"}
    cells |= {"Language_of_Original_Document": "English", "Document_Type": "Article"}
    record = entry(**cells)
    for field in ("title", "byline", "date", "identifiers", "venue", "keywords", "kind"):
        assert getattr(record, field) == getattr(other, field), field
    assert set(other.details) <= set(record.details)


def test_a_row_that_is_cut_or_no_row_is_told():
    head = "Authors,Title,Year,Source title,EID"
    assert [item.rule for item in read(head, "Roe J.,On maps") if isinstance(item, Issue)] == [
        Rule.UNCLOSED_ENTRY
    ]
    assert [item.rule for item in read(head, "Roe") if isinstance(item, Issue)] == [
        Rule.UNREAD_TEXT,
        Rule.NO_PAPERS,
    ]


@pytest.mark.parametrize(
    ("broken", "rule", "titles"),
    [
        ('"Roe J.","On maps","2020,"J. Maps","2-s2.0-9"', Rule.UNCLOSED_ENTRY, ["On maps", "Doors", "Walls"]),
        (
            '"Roe J.","On maps, wide","2020","J. Maps,',
            Rule.UNCLOSED_ENTRY,
            ["On maps, wide", "Doors", "Walls"],
        ),
        ('"Roe J.","On "maps", wide","2020","J. Maps","2-s2.0-9"', Rule.UNREAD_TEXT, ["Doors", "Walls"]),
        ('"Roe J.","On 5" maps, wide","2020","J. Maps","2-s2.0-9"', Rule.UNREAD_TEXT, ["Doors", "Walls"]),
        ("Roe J.,On maps, wide,2020,J. Maps,2-s2.0-9", Rule.BROKEN_ENTRY, ["Doors", "Walls"]),
    ],
)
def test_a_broken_row_is_told_and_costs_no_other(broken, rule, titles):
    others = [f'"Poe A.","{title}","2021","J. Maps","2-s2.0-{title}"' for title in ("Doors", "Walls")]
    items = read('"Authors","Title","Year","Source title","EID"', broken, *others)
    assert [(item.rule, item.line) for item in items if isinstance(item, Issue)] == [(rule, 2)]
    assert [item.title for item in items if isinstance(item, Record)] == titles


def saved_again(text, separator):
    """The table as spreadsheets save it: with quotation marks only where they must be."""
    rows = csv.reader(io.StringIO(text))
    written = io.StringIO()
    csv.writer(written, delimiter=separator, lineterminator="\n").writerows(rows)
    return written.getvalue()


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_that_a_spreadsheet_saved_again_says_the_same(papers, documents, separator):
    text = (documents / "scopus.csv").read_text("utf-8-sig")
    lines = saved_again(text, separator).split("\n")
    assert scopus.detect(lines)
    assert [replace(item, document="") for item in read(*lines) if isinstance(item, Record)] == [
        replace(paper, document="") for paper in papers
    ]


def test_what_a_spreadsheet_made_a_date_is_told_and_kept():
    items = read("Authors;Title;Year;Source title;Issue;EID", "Roe J.;On maps;2020;J. Maps;03. Apr;2-s2.0-9")
    assert [item.rule for item in items if isinstance(item, Issue)] == [Rule.CHANGED_CELL]
    assert (Detail.NUMBER, "03. Apr") in items[-1].details


def test_an_issue_of_a_month_is_no_changed_cell():
    for printed in ("MARCH", "JAN.-FEB.", "2", "3-4", "SUPPL. 1", "12 pp"):
        assert not list(changed_cells([("Issue", printed)])), printed


@pytest.mark.parametrize("again", ["", "\ufeff"])
def test_a_table_below_a_table_begins_with_columns_of_its_own(again):
    rows = ['"Roe J.","On maps","2020","J. Maps","2-s2.0-9"', '"2-s2.0-8","Poe A.","Doors","2021","J. Maps"']
    heads = ['"Authors","Title","Year","Source title","EID"', '"EID","Authors","Title","Year","Source title"']
    same = read(heads[0], rows[0], again + heads[0], rows[0])
    assert [item.title for item in same] == ["On maps", "On maps"]
    wide = again + '"Authors","EID","Title","Year","Source title"'
    [_, other] = read(heads[0], rows[0], wide, '"Poe A.","2-s2.0-8","Doors","2021","J. Maps"')
    assert (other.title, other.venue, other.place) == ("Doors", "J. Maps", "L4")


def test_a_row_of_several_lines_below_a_broken_one_is_read_whole():
    rows = [
        '"Roe J.","On maps,"2020","J. Maps","We map","2-s2.0-9"',
        '"Poe A.","Doors","2021","J. Maps","We, in 2019, open',
        'doors. ""Open"", we say","2-s2.0-8"',
        '"Lee K.","Walls","2021","J. Maps","We, in 2019, build',
        'walls","2-s2.0-7"',
    ]
    items = read('"Authors","Title","Year","Source title","Abstract","EID"', *rows)
    assert [(item.rule, item.line) for item in items if isinstance(item, Issue)] == [(Rule.UNREAD_TEXT, 2)]
    papers = [item for item in items if isinstance(item, Record)]
    assert [(item.title, item.place) for item in papers] == [("Doors", "L3-L4"), ("Walls", "L5-L6")]


def test_an_empty_cell_more_than_columns_is_no_flaw():
    [record] = read("Authors,Title,Year,Source title,EID", "Roe J.,On maps,2020,J. Maps,2-s2.0-9,,")
    assert record.title == "On maps"


def test_a_line_within_a_cell_may_begin_with_quotation_marks():
    row = ('"Roe J.","Maps of', '""great"", old, and so, on, rooms","2020","J. Maps","2-s2.0-9"')
    [record] = read("Authors,Title,Year,Source title,EID", *row)
    assert record.title == 'Maps of "great", old, and so, on, rooms'


def test_a_quotation_mark_that_nothing_closes_ends_with_the_longest_entry(monkeypatch):
    monkeypatch.setattr(tables, "LONGEST_ENTRY", 20)
    found = read("Authors,Title,Year,Source title,EID", 'Roe J.,"On maps', *["more"] * 9)
    assert Rule.LONG_ENTRY in [item.rule for item in found]


@pytest.mark.parametrize("seed", range(20))
def test_no_text_breaks_the_reader(seed):
    draw = random.Random(seed)
    text = ["".join(draw.choices('",;.()[]0aÄJ \n', k=60)) for _ in range(30)]
    items = read("Authors,Author full names,Authors with affiliations,Affiliations,Title,EID", *text)
    assert all(isinstance(item, (Record, Issue)) for item in items)


def test_a_table_below_a_table_may_begin_with_any_column():
    rows = ["Roe J.,On maps,2020,J. Maps,2-s2.0-9", "", "EID,Title,Authors,Year,Source title"]
    items = read("Authors,Title,Year,Source title,EID", *rows, "2-s2.0-8,Doors,Poe A.,2021,J. Maps")
    assert [(item.title, item.names) for item in items] == [("On maps", ("J. Roe",)), ("Doors", ("A. Poe",))]
