"""The plain text of the Web of Science is read as RIS that says the same, and what RIS lacks beside it."""

import random
from dataclasses import replace

import pytest

from kg.model import Detail, Issue, PaperKind, Record
from kg.readers import bibtex, ris, web_of_science
from kg.readers.files.source import Line
from kg.readers.ris import entries as ris_entries
from kg.readers.rules import Rule
from kg.readers.web_of_science.entries import cut_entries
from tests.counting import calls
from tests.readers import reading


def lines_of(text):
    return [Line(n, line) for n, line in enumerate(text.split("\n"), start=1)]


def read(text):
    return list(web_of_science.read("savedrecs.txt", lines_of(text)))


def entry(*lines):
    """The record and the rules of issues of an entry that has these lines."""
    items = read("\n".join(["PT J", "AU Roe, J", "TI On maps", "PY 2020", *lines, "ER"]))
    [record] = (item for item in items if isinstance(item, Record))
    return record, [item.rule for item in items if isinstance(item, Issue)]


def kept(record):
    return [text for detail, text in record.details if detail is Detail.FIELD]


@pytest.fixture
def papers(documents):
    items = reading.read(documents, "savedrecs.txt")
    assert not [item for item in items if isinstance(item, Issue)]
    assert items[-1].format == "web-of-science"
    return [item for item in items if isinstance(item, Record)]


def test_an_export_is_read_with_the_lines_of_each_entry(papers):
    assert [(each.place, each.kind, each.title, each.venue) for each in papers] == [
        ("L3-L63", PaperKind.JOURNAL_ARTICLE, "On the maps of rooms that nobody enters", "JOURNAL OF MAPS"),
        ("L65-L84", PaperKind.CONFERENCE_PAPER, "Doors in Rooms", "COMPUTER VISION - ECCV 2016"),
        ("L86-L96", PaperKind.BOOK, "A Book of Doors", None),
    ]


def test_an_article_has_all_that_is_said_of_it_and_nothing_of_the_entry(papers):
    article = papers[0]
    assert (article.date.year, article.date.month, article.date.day) == (2024, 2, 15)
    assert list(map(str, article.identifiers)) == ["doi:10.1000/xyz", "pmid:29456894"]
    assert article.keywords == ("maps", "rooms", "doors, windows")
    assert article.abstract == "We map slowly. It is CO(2) and 20 cm(-2)."
    assert article.details == (
        (Detail.VOLUME, "7"),
        (Detail.NUMBER, "3"),
        (Detail.PAGES, "117–142"),
        (Detail.PUBLISHER, "ELSEVIER"),
        (Detail.ISSN, "0021-9606"),
        (Detail.ISSN, "2049-3630"),
        (Detail.LANGUAGE, "English"),
        (Detail.FIELD, "location: AMSTERDAM"),
        (Detail.FIELD, "type: Article"),
        (Detail.FIELD, "type: Proceedings Paper"),
        (Detail.FIELD, "accession: WOS:000123456700001"),
        (Detail.FIELD, "shortjournal: J. Maps"),
        (Detail.FIELD, "eid: 103"),
        (Detail.FIELD, "funder: National Science Foundation (awards ABI 1661218, 12)"),
        (Detail.FIELD, "funder: DFG"),
        (Detail.FIELD, "funder: Wellcome Trust (award WT/1)"),
        (Detail.FIELD, "affiliations: University of Rooms; Door Lab"),
        (Detail.FIELD, "researcherid-numbers: Poe, Al/B-5678-2013"),
        (Detail.FIELD, "epubdate: JAN 2024"),
        (Detail.FIELD, "openaccess: gold, Green Published"),
    )


def test_the_authors_have_their_places_of_work_and_numbers(papers):
    jane, al, wei, group = papers[0].byline.authors
    assert papers[0].byline.names == ("Jane A. Roe", "Al Poe", "Wei Li", "Door Collaboration")
    assert [place.name for place in al.organisations] == [
        "Univ Rooms, Dept Maps, Ulm, Germany.",
        "Door Lab, Bonn, Germany.",
    ]
    assert (len(jane.organisations), wei.organisations, group.is_organisation) == (1, (), True)
    assert (jane.orcid, al.orcid) == ("0000-0002-1825-0097", "0000-0001-5109-3700")
    assert al.registered == ("researcherid:B-5678-2013",)


def test_what_is_cited_is_known_by_its_doi_and_the_rest_is_counted(papers):
    assert list(map(str, papers[0].references)) == ["doi:10.1257/aer.103.6.2121", "doi:10.1000/a"]
    assert [each.reference_count for each in papers] == [3, 0, 0]


def test_a_paper_of_proceedings_has_series_editors_and_event_and_a_book_its_pages(papers):
    _, paper, book = papers
    assert (Detail.SERIES, "Lecture Notes in Computer Science") in paper.details
    assert (Detail.EDITORS, "A Poe, W Li") in paper.details
    assert kept(paper)[2:] == [
        "eventtitle: 14th European Conference on Computer Vision (ECCV)",
        "eventdate: OCT 08-16, 2016",
        "venue: Amsterdam, NETHERLANDS",
    ]
    assert "pagetotal: 341" in kept(book)


def test_the_same_entry_is_the_same_paper_from_its_other_exports(papers):
    exports = (
        (bibtex, "@article{a, author={Roe, J}, title={On maps}, year=2020, journal={MAPS}, doi={10.1000/a}}"),
        (ris, "TY  - JOUR\nAU  - Roe, J\nTI  - On maps\nPY  - 2020\nJF  - MAPS\nDO  - 10.1000/a\nER  - "),
    )
    ours, _ = entry("SO MAPS", "DI 10.1000/a")
    for reader, text in exports:
        [other] = (item for item in reader.read("a", lines_of(text)) if isinstance(item, Record))
        for field in ("kind", "title", "byline", "venue", "identifiers", "details"):
            assert getattr(other, field) == getattr(ours, field), field


@pytest.mark.parametrize(
    ("publication", "documents", "kind"),
    [
        ("J", "Article", PaperKind.JOURNAL_ARTICLE),
        ("S", "Article", PaperKind.JOURNAL_ARTICLE),
        ("S", "Article; Book Chapter", PaperKind.CHAPTER),
        ("B", "Proceedings Paper", PaperKind.CONFERENCE_PAPER),
        ("B", "Editorial Material; Book Chapter", PaperKind.CHAPTER),
        ("B", "Book", PaperKind.BOOK),
        ("C", "Proceedings Paper", PaperKind.CONFERENCE_PAPER),
        ("P", "", PaperKind.PATENT),
    ],
)
def test_the_types_of_publication_and_document_tell_the_kind(publication, documents, kind):
    [record] = [
        item
        for item in read(f"PT {publication}\nAU Roe, J\nTI On maps\nSO ROOMS\nDT {documents}\nPY 2020\nER")
        if isinstance(item, Record)
    ]
    assert (record.kind, record.title) == (kind, "On maps")


def test_a_book_without_a_title_of_its_own_is_called_by_its_source():
    [record] = read("PT B\nBA Roe, J\nBF Roe, Jane\nSO A BOOK OF DOORS\nDT Book\nPY 1999\nER")
    assert (record.title, record.byline.names) == ("A BOOK OF DOORS", ("Jane Roe",))


def test_the_group_that_a_book_is_by_wrote_no_paper_of_people_in_it():
    [paper] = read("PT C\nAU Roe, J\nGP IEEE\nTI On Doors\nSO IEEE DOORS\nDT Proceedings Paper\nPY 2019\nER")
    assert (paper.byline.printed, paper.byline.authors) == ("J Roe", ())
    assert "organization: IEEE" in kept(paper)
    [book] = read("PT B\nGP IEEE\nTI Guide to Doors\nDT Book\nPY 2019\nER")
    assert (book.byline.names, book.byline.authors[0].is_organisation) == (("IEEE",), True)
    assert "organization: IEEE" not in kept(book)


def test_a_patent_of_derwent_has_its_numbers_and_holder():
    [record] = read(
        "PT P\nPN US2020123456-A1; WO2020-A1\nTI Door\nAU ROE J\nAE ACME CORP (ACME-C)\nPY 2020\nER"
    )
    assert kept(record) == ["reportnumber: US2020123456-A1; WO2020-A1", "holder: ACME CORP (ACME-C)"]


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        (["PD MAR-APR"], (2020, None)),
        (["PD WIN"], (2020, None)),
        (["PD DEC 30"], (2020, 12)),
    ],
)
def test_the_date_is_as_exact_as_it_is_printed(lines, date):
    record, rules = entry(*lines)
    assert ((record.date.year, record.date.month), rules) == (date, [])


def test_an_article_that_has_no_year_yet_is_of_when_it_came_out_on_the_web():
    [record] = read("PT J\nAU Roe, J\nTI On maps\nEA JAN 2024\nER")
    assert (record.date.year, record.date.month) == (2024, 1)


def test_early_access_is_no_type_of_document():
    record, rules = entry("DT Article; Early Access", "EA FEB 2024")
    assert (kept(record), rules) == (["type: Article", "epubdate: FEB 2024"], [])


def test_places_without_names_or_of_one_of_two_namesakes_are_nobodys():
    record, _ = entry("C1 Univ Ulm, Ulm, Germany. a@b.example", "   MIT, Cambridge, MA USA.")
    assert kept(record) == ["affiliation: Univ Ulm, Ulm, Germany.; MIT, Cambridge, MA USA."]
    [record] = read(
        "PT J\nAU Li, W\n   Li, W\nAF Li, Wei\n   Li, Wei\nTI Maps\nC1 [Li, Wei] MIT, USA.\nPY 2020\nER"
    )
    assert record.byline.authors == ()
    assert kept(record) == ["affiliation: MIT, USA."]


def test_whole_names_count_only_where_each_author_has_one():
    [record] = read("PT J\nAU Roe, J\n   Poe, A\nAF Roe, Jane\nTI Maps\nC1 [Poe, A] MIT, USA.\nPY 2020\nER")
    assert record.byline.names == ("J Roe", "A Poe")
    assert [len(author.organisations) for author in record.byline.authors] == [0, 1]


def test_older_files_have_all_authors_and_pages_in_one_line():
    lines = ["PT J", "AU Roe, Jane; Poe, Al B", "TI On maps", "PS 411-22", "PY 2006", "PD 2006 May-Jun", "ER"]
    [record] = read("\n".join(lines))
    assert record.byline.names == ("Jane Roe", "Al B Poe")
    assert record.texts_of(Detail.PAGES) == ["411-22"]


def test_nobody_is_no_author():
    items = read("PT J\nAU [Anonymous]\nAF [Anonymous]\nTI Maps\nPY 2020\nER")
    assert not any(isinstance(item, Record) and item.byline and item.byline.authors for item in items)


def test_a_retracted_article_has_that_status():
    record, rules = entry("DT Article; Retracted Publication")
    assert (Detail.STATUS, "retracted") in record.details
    assert rules == [Rule.RETRACTED]


def test_numbers_that_are_none_or_nobodys_are_told_and_kept():
    record, rules = entry("OI Roe, J/0000-0002-1825-0098; Poe, Al/0000-0001-5109-3700", "SN 1234-5678")
    assert rules == [Rule.UNKNOWN_IDENTIFIER] * 3
    printed = {text for detail, text in record.details if detail is Detail.IDENTIFIER_AS_PRINTED}
    assert "ISSN 1234-5678" in printed
    assert "ORCID 0000-0001-5109-3700 of Al Poe" in printed


def test_an_entry_without_its_end_is_told_with_its_line_and_read():
    flaw, record, other = read("FN Clarivate\nPT J\nAU Roe, J\nTI Maps\nPT J\nAU Poe, A\nTI Doors\nER\nEF")
    assert (flaw.rule, flaw.line, record.place, other.place) == (
        Rule.UNCLOSED_ENTRY,
        2,
        "L2-L4",
        "L5-L8",
    )


def test_text_between_entries_is_told_once_and_a_second_export_behind_the_first_is_read():
    first = "FN Clarivate\nVR 1.0\nPT J\nAU Roe, J\nTI Maps\nER\n"
    items = read(f"{first}\nDear Jane,\nhere they are\nEF\n{first}EF")
    assert [(each.rule, each.line) for each in items if isinstance(each, Issue)] == [(Rule.UNREAD_TEXT, 8)]
    assert [each.place for each in items if isinstance(each, Record)] == ["L3-L6", "L13-L16"]


def test_an_entry_that_is_too_long_is_told_of_and_the_next_one_read(monkeypatch):
    monkeypatch.setattr(ris_entries, "LONGEST_ENTRY", 50)
    abstract = "\n".join(["   door door door door"] * 3)
    long, record = read(f"PT J\nTI Doors\nAB We\n{abstract}\nER\nPT J\nAU Roe, J\nTI Maps\nER")
    assert (long.rule, long.line, record.title) == (Rule.LONG_ENTRY, 1, "Maps")


def test_an_entry_in_an_unknown_encoding_is_told_of_and_not_read():
    items = list(
        web_of_science.read("a", [Line(1, "PT J"), Line(2, "TI \ufffd", legible=False), Line(3, "ER")])
    )
    assert [(item.rule, item.line) for item in items[:1]] == [(Rule.UNKNOWN_ENCODING, 1)]


def test_a_file_without_entries_has_no_papers():
    assert [item.rule for item in read("FN Clarivate Analytics Web of Science\nVR 1.0\nEF")] == [
        Rule.NO_PAPERS
    ]


def test_the_table_says_what_the_plain_text_says(papers, documents):
    text = (documents / "savedrecs.txt").read_text("utf-8")
    entries = list(cut_entries(lines_of(text)))
    tags = list(dict.fromkeys(["PT", "AU", *(tag for entry in entries for tag in entry.fields)]))
    rows = ["\t".join(tags)]
    for one in entries:
        values = {tag: value for tag, [value] in one.fields.items()}
        joints = {tag: "; " if tag in ("AU", "AF", "BE", "C1", "CR") else " " for tag in tags}
        rows.append("\t".join(values.get(tag, "").replace("\n", joints[tag]) for tag in tags))
    told = read("\n".join(rows))
    for row, (one, paper) in enumerate(zip(told, papers, strict=True), start=2):
        assert (one.place, replace(one, lines=paper.lines)) == (f"L{row}", paper)


def test_a_row_that_is_cut_is_told_and_read_and_one_cell_is_no_entry():
    flaw, record, text = read("PT\tAU\tTI\tPY\nJ\tRoe, J\tMaps\n\nhere they are\n")
    assert (flaw.rule, flaw.line, record.title) == (Rule.UNCLOSED_ENTRY, 2, "Maps")
    assert (text.rule, text.line) == (Rule.UNREAD_TEXT, 4)


def test_a_row_with_more_cells_than_columns_is_told_and_not_read():
    flaw, record = read("PT\tAU\tTI\tPY\t\nJ\tRoe, J\tMaps\tand\t2020\nJ\tPoe, A\tDoors\t2020\t\t\n")
    assert (flaw.rule, flaw.line, record.title) == (Rule.BROKEN_ENTRY, 2, "Doors")


def test_quotation_marks_of_the_web_of_science_are_part_of_the_text():
    [record] = read('PT\tAU\tTI\tPY\nJ\tRoe, J\t"Maps", they said, and "doors"\t2020')
    assert record.title == '"Maps", they said, and "doors"'


@pytest.mark.parametrize("separator", ["\t", ";", ","])
def test_a_table_that_a_spreadsheet_saved_again_is_read_without_its_quotation_marks(separator):
    rows = [
        ["PT", "AU", "TI", "PY", "IS"],
        ["J", "[Anonymous]", "Old maps", "2019", ""],
        ["J", '"Roe, J; Poe, A"', '"""Maps"", they said"', "2020", "4-Mar"],
        ["PT", "AU", "TI", "PY", "IS"],
        ["J", "NASA", '"Doors, open"', "2021", ""],
    ]
    text = "\n".join(separator.join(row) for row in rows)
    assert web_of_science.detect(text.split("\n"))
    items = read(text)
    papers = [item for item in items if isinstance(item, Record)]
    assert [(paper.title, paper.place) for paper in papers] == [
        ("Old maps", "L2"),
        ('"Maps", they said', "L3"),
        ("Doors, open", "L5"),
    ]
    assert papers[1].byline.names == ("J Roe", "A Poe")
    assert Rule.CHANGED_CELL in [item.rule for item in items if isinstance(item, Issue)]


def test_the_table_for_spreadsheets_has_names_in_the_place_of_tags():
    names = "Publication Type,Authors,Author Full Names,Article Title,Publication Year"
    row = 'J,"Roe, J; Poe, A","Roe, Jane; Poe, Al",On maps,2020,WOS:0001,29456894'
    [record] = read(f"{names},UT (Unique WOS ID),Pubmed Id\n{row}")
    assert (record.title, record.byline.names, record.date.year) == ("On maps", ("Jane Roe", "Al Poe"), 2020)
    assert list(map(str, record.identifiers)) == ["pmid:29456894"]


HOSTILE = ("[", "[a", "[a; ", "(", "a(", ";", "a; ", "   ", "Roe, J/0000-0002-1825-0097; ", "\\", "10.1/DOI ")


@pytest.mark.parametrize("piece", HOSTILE)
@pytest.mark.parametrize("tag", ["AU", "AF", "C1", "CR", "DT", "FU", "OI", "RI", "TI"])
def test_a_hostile_value_costs_in_proportion(piece, tag):
    def work(times):
        assert read(f"PT J\nAU Roe, J\nTI Maps\n{tag} {piece * times}\nER\nPT J\nAU Poe, A\nTI Doors\nER")

    work(1)
    short, long = (calls(lambda: work(times)) for times in (100, 400))  # noqa: B023
    assert long < 6 * short


def test_any_lines_give_records_or_issues_in_their_place():
    drawn = random.Random(7)
    page = "PT J|AU Roe, J|   Poe, A|AF Roe, Jane|TI Maps|C1 [Roe, Jane] MIT|OI Roe, J/0|CR V1|ER|EF|FN ISI|x"
    for _ in range(300):
        text = "\n".join(drawn.choices(page.split("|"), k=12))
        for item in read(text):
            assert isinstance(item, Record | Issue)
            first, last = (
                (item.lines.first, item.lines.last) if isinstance(item, Record) else (item.line or 1,) * 2
            )
            assert 1 <= first <= last <= 12


@pytest.mark.parametrize(
    ("head", "row", "again", "below"),
    [
        (
            "PT\tAU\tTI\tSO\tPY",
            "J\tRoe, J\tMaps\tJ Maps\t2020",
            "PT\tAU\tSO\tTI\tPY",
            "J\tPoe, A\tJ Doors\tDoors\t2021",
        ),
        ("PT,AU,TI,SO,PY", 'J,"Roe, J",Maps,J Maps,2020', "PT,AU,SO,TI,PY", 'J,"Poe, A",J Doors,Doors,2021'),
        (
            "PT\tAU\tTI\tSO\tPY",
            "J\tRoe, J\tMaps\tJ Maps\t2020",
            "PT;AU;SO;TI;PY",
            "J;Poe, A;J Doors;Doors;2021",
        ),
    ],
)
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_a_table_below_a_table_has_columns_of_its_own(head, row, again, below, mark):
    items = read("\n".join([head, row, mark + again, below]))
    assert [(item.title, item.venue) for item in items] == [("Maps", "J Maps"), ("Doors", "J Doors")]


def test_a_column_without_a_name_shifts_no_other():
    [record] = read("PT\tAU\t\tTI\tSO\tPY\t\nJ\tRoe, J\t\tMaps\tJ Maps\t2020\t")
    assert (record.title, record.venue, record.date.year) == ("Maps", "J Maps", 2020)


@pytest.mark.parametrize(
    ("row", "title"),
    [
        ('J\tRoe, J\t"""Maps"" they said"\tJ Maps\t2020', '"Maps" they said'),
        ('J\tNASA\t"Doors, open"\tJ Maps\t2020', "Doors, open"),
        ('J\tRoe, J\t"Doors, open"\tJ Maps\t2020', '"Doors, open"'),
        ('J\tRoe, J\t"Doors" and "walls"\tJ Maps\t2020', '"Doors" and "walls"'),
    ],
)
def test_quotation_marks_of_a_spreadsheet_are_told_from_those_of_a_title(row, title):
    [record] = read(f"PT\tAU\tTI\tSO\tPY\n{row}")
    assert record.title == title


def test_only_a_table_has_cells_that_a_spreadsheet_changed():
    assert entry("IS May 12")[1] == []
    items = read("PT\tAU\tTI\tIS\tPY\nJ\tRoe, J\tMaps\tMay 12\t2020")
    assert Rule.CHANGED_CELL in [item.rule for item in items if isinstance(item, Issue)]
