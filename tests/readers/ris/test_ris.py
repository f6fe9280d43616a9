"""RIS as databases write it and as it gets damaged, against tables; and hostile text."""

import tracemalloc

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.model import Detail, Document, Issue, PaperKind, Record
from kg.readers import bibtex, read_document, ris
from kg.readers.files.source import Line
from kg.readers.rules import Rule
from tests.counting import calls
from tests.readers.reading import flaws_of, read, records

RECORDS = {
    "export.ris": [
        (
            "L4-L35 doors",
            "HINGE: Simple Doors for Houses",
            "Jörg Müller, Rosa de la Cruz, Door and Window Lab, Martin King, Jr.",
            (2024, 8, 28),
            "Journal of Doors",
            PaperKind.JOURNAL_ARTICLE,
            ["doi:10.99999/rooms.7"],
            "doors|hinges|Rooms, Small|Houses",
        ),
        (
            "L37-L49",
            "On Maps",
            "Ada Brand, Wei Li et al.",
            (2023, 2, 15),
            "Workshop on Small Rooms",
            PaperKind.CONFERENCE_PAPER,
            ["pmid:29456894"],
            "maps|doors",
        ),
        (
            "L50-L60",
            "Walls",
            "Bo Chen",
            (2022, 5, None),
            "arXiv e-prints",
            None,
            ["arxiv:2408.99999", "pmid:12345"],
            "",
        ),
    ],
    "export_broken.ris": [
        ("L1-L4", "No Beginning", "Jane Roe", (2024, None, None), None, None, [], ""),
        ("L8-L14", "One Space", None, (None, None, None), None, PaperKind.JOURNAL_ARTICLE, [], ""),
        ("L18-L21", "Small Letters", None, (2024, None, None), None, PaperKind.CONFERENCE_PAPER, [], ""),
        ("L22-L25", "Open", "Jane Roe", (2024, None, None), None, PaperKind.JOURNAL_ARTICLE, [], ""),
    ],
}

ISSUES = {
    "export.ris": [],
    "export_broken.ris": [
        (1, Rule.BROKEN_ENTRY),
        (5, Rule.UNREAD_TEXT),
        (8, Rule.IMPOSSIBLE_DATE),
        (8, Rule.UNCLOSED_ENTRY),
        (8, Rule.UNDECIDED_BYLINE),
        (8, Rule.UNKNOWN_IDENTIFIER),
        (8, Rule.UNKNOWN_IDENTIFIER),
        (15, Rule.NO_TITLE),
        (18, Rule.IMPOSSIBLE_DATE),
        (18, Rule.NO_BYLINE),
        (22, Rule.UNCLOSED_ENTRY),
    ],
}


def parse(text):
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    items = list(ris.read("my.ris", lines))
    flaws = [item.rule for item in items if isinstance(item, Issue)]
    return [item for item in items if isinstance(item, Record)], flaws


def entry(*lines):
    """One paper with these lines beside a title, an author and a year."""
    known = ["TY  - JOUR", "TI  - On Maps", "AU  - Roe, Jane", "PY  - 2024"]
    [record], _ = parse("\n".join([*known, *lines, "ER  - "]))
    return record


def in_short(record):
    return (
        record.place,
        record.title,
        record.byline and record.byline.printed,
        (record.date.year, record.date.month, record.date.day),
        record.venue,
        record.kind,
        [str(one) for one in record.identifiers],
        "|".join(record.keywords),
    )


def test_every_document_is_used(documents):
    assert {path.name for path in documents.glob("*.ris")} == set(RECORDS)


@pytest.mark.parametrize("name", RECORDS)
def test_a_document_gives_its_papers(documents, name):
    assert [in_short(record) for record in records(documents, name)] == RECORDS[name]


@pytest.mark.parametrize("name", ISSUES)
def test_a_document_gives_its_flaws_with_their_lines(documents, name):
    assert flaws_of(documents, name) == ISSUES[name]


def test_details_and_abstract_are_kept_as_printed(documents):
    doors, maps, walls = records(documents, "export.ris")
    assert doors.abstract == "We open doors.\nThey squeak - in 3 of 4."
    assert [(detail.name, text) for detail, text in doors.details] == [
        ("VOLUME", "7"),
        ("NUMBER", "3"),
        ("PAGES", "117–142"),
        ("PUBLISHER", "Room Press"),
        ("EDITORS", "Ed Editor"),
        ("ISSN", "0021-9606"),
        ("ISSN", "1873-3441"),
        ("LANGUAGE", "en"),
        ("ADDRESS", "https://example.org/doors"),
        ("ADDRESS", "http://example.org/text"),
        ("FIELD", "shorttitle: Another Title"),
        ("FIELD", "shortjournal: J. Doors"),
    ]
    assert maps.details == ((Detail.PAGES, "12-15"),)
    assert walls.details == ((Detail.NUMBER, "TR-12"),)
    assert walls.identifiers[0].version == 2


def test_the_document_says_that_it_is_ris(documents):
    document = read(documents, "export.ris")[-1]
    assert isinstance(document, Document)
    assert (document.format, document.media_type) == ("ris", "application/x-research-info-systems")


@pytest.mark.parametrize(
    ("lines", "parts"),
    [
        (["Y1  - 2024/08/28/other"], (2024, 8, 28)),
        (["Y1  - 2024/08//"], (2024, 8, None)),
        (["Y1  - 2024///"], (2024, None, None)),
        (["Y1  - 2023/08/28"], (2024, None, None)),
        (["DA  - 2024-08-28"], (2024, 8, 28)),
        (["DA  - Aug 28"], (2024, 8, 28)),
        (["DA  - 28 August 2024"], (2024, 8, 28)),
        (["Y1  - 2024/october"], (2024, 10, None)),
        (["Y1  - 2024/02/30"], (2024, 2, None)),
        (["Y1  - 2024 spring"], (2024, None, None)),
        (["DA  - soon"], (2024, None, None)),
        (["C1  - Full publication date: Sep., 2024"], (2024, 9, None)),
        (["Y1  - 2024/5"], (2024, None, None)),
    ],
)
def test_a_date_is_as_exact_as_any_tag_of_its_year(lines, parts):
    date = entry(*lines).date
    assert (date.year, date.month, date.day) == parts


@pytest.mark.parametrize(
    ("kind", "lines", "parts"),
    [
        ("JOUR", ["Y1  - 2022/01/01", "JF  - bioRxiv"], (2022, None, None)),
        ("CHAP", ["PY  - 2018", "DA  - 2018/01/01/"], (2018, None, None)),
        ("JOUR", ["Y1  - 2012/1/1", "DA  - JAN 1"], (2012, 1, 1)),
        ("JOUR", ["Y1  - 2012/01/02"], (2012, 1, 2)),
        ("NEWS", ["Y1  - 2012/01/01"], (2012, 1, 1)),
        ("BLOG", ["Y1  - 2012/01/01"], (2012, 1, 1)),
    ],
)
def test_the_first_of_january_in_numbers_is_the_year_alone_but_of_what_has_days(kind, lines, parts):
    page = [f"TY  - {kind}", "TI  - Walls", "AU  - Roe, Jane", *lines, "ER  - "]
    [record] = ris.read("a.ris", [Line(n, text) for n, text in enumerate(page, start=1)])
    assert (record.date.year, record.date.month, record.date.day) == parts


def test_two_dates_that_make_one_are_both_printed():
    assert entry("DA  - Aug 28").date.printed == "Aug 28 2024"


@pytest.mark.parametrize(
    ("lines", "identifiers"),
    [
        (["DO  - doi:10.1000/A"], ["doi:10.1000/a"]),
        (["M3  - 10.1000/a"], ["doi:10.1000/a"]),
        (["M3  - Article", "UR  - http://dx.doi.org/10.1000/a"], ["doi:10.1000/a"]),
        (["N1  - doi: 10.1000/a", "DO  - 10.1000/b"], ["doi:10.1000/b"]),
        (["DO  - 10.48550/arXiv.2408.99999"], ["arxiv:2408.99999"]),
        (["UR  - https://arxiv.org/abs/2408.99999v3"], ["arxiv:2408.99999"]),
        (["JO  - arXiv preprint arXiv:2408.99999"], ["arxiv:2408.99999"]),
        (["N1  - a comment on arXiv:2408.99999"], []),
        (["M1  - arXiv:2408.99999"], ["arxiv:2408.99999"]),
        (["M1  - A comment on arXiv:2408.99999"], []),
        (["DB  - PMC", "AN  - PMC3654245", "U1  - 23690738[pmid]"], ["pmid:23690738"]),
        (["AN  - CN-01984563", "C3  - PUBMED 31535829,EMBASE 2003456701"], ["pmid:31535829"]),
        (["N1  - Accession Number: 14; NLM UID: 87. PMID: NLM32740111."], ["pmid:32740111"]),
        (["DB  - Scopus", "AN  - 29456894"], []),
        (["UR  - https://pubmed.ncbi.nlm.nih.gov/29456894/"], ["pmid:29456894"]),
    ],
)
def test_identifiers_are_found_where_databases_put_them(lines, identifiers):
    assert [f"{one.scheme}:{one.value}" for one in entry(*lines).identifiers] == identifiers


@pytest.mark.parametrize(
    ("kind", "written", "details"),
    [
        ("JOUR", "1998/03/21", [(Detail.FIELD, "epubdate: 1998/03/21")]),
        ("EJOUR", "20210329", [(Detail.FIELD, "epubdate: 20210329")]),
        ("JOUR", "Epub 2021 Mar 29", [(Detail.FIELD, "epubdate: Epub 2021 Mar 29")]),
        ("JOUR", "Mar 29", [(Detail.FIELD, "epubdate: Mar 29")]),
        ("JOUR", "3rd ed., 2010", [(Detail.EDITION, "3rd ed., 2010")]),
        ("JOUR", "20211399", [(Detail.EDITION, "20211399")]),
        ("JOUR", "3", [(Detail.EDITION, "3")]),
        ("BOOK", "2021", [(Detail.EDITION, "2021")]),
    ],
)
def test_a_date_in_the_place_of_the_edition_of_an_article_is_when_it_came_out_on_the_web(
    kind, written, details
):
    [record], _ = parse(f"TY  - {kind}\nTI  - On Maps\nAU  - Roe, Jane\nPY  - 2020\nET  - {written}\nER  - ")
    assert (list(record.details), record.date.printed) == (details, "2020")


def test_an_article_without_another_date_has_that_of_its_appearance_on_the_web():
    [record], _ = parse("TY  - JOUR\nTI  - On Maps\nAU  - Roe, Jane\nET  - 2021/03/29\nER  - ")
    assert (record.date.year, record.date.month, record.date.day) == (2021, 3, 29)


@pytest.mark.parametrize(
    ("author", "name"),
    [
        ("Roe,Jane ", "Jane Roe"),
        ("Jane Roe", "Jane Roe"),
        ("van der Berg, Ada M.", "Ada M. van der Berg"),
        ("King, Martin Luther, Jr.", "Martin Luther King, Jr."),
        ("King, Martin Luther Jr", "Martin Luther King, Jr"),
        ("King Jr., M.L.", "M.L. King, Jr."),
        ("Smith, John 3rd", "John Smith, 3rd"),
        ("Doe, Al III", "Al Doe, III"),
        ("Silva, José Junior", "José Junior Silva"),
        ("Ito, Ken Ii", "Ken Ii Ito"),
        ("Centre for Rooms and Doors", "Centre for Rooms and Doors"),
        ("Brand, Ada and Li, Wei", "Ada Brand, Wei Li"),
        ("Brand, Ada;", "Ada Brand"),
        ("Brand, Ada, MD, PhD", "Ada Brand, MD, PhD"),
        ("Ada Brand, PhD", "Ada Brand, PhD"),
        ("Wang, Xi", "Xi Wang"),
        ("Centers for Doors and Rooms, U.S.", "Centers for Doors and Rooms, U.S."),
        ("Food and Doors Organization, United Rooms", "Food and Doors Organization, United Rooms"),
        ("Ada Brand and Li, Wei", "Wei Ada Brand and Li"),
    ],
)
def test_a_name_is_in_natural_order(author, name):
    assert entry(f"AU  - {author}").byline.printed == f"Jane Roe, {name}"


@pytest.mark.parametrize(
    ("author", "name", "is_organisation"),
    [
        ("World Health Organization,", "World Health Organization", True),
        ("Kimi Team,", "Kimi Team", True),
        ("Kimi Team", "Kimi Team", False),
        ("Plato,", "Plato", False),
        ("J. Roe,", "J. Roe", False),
        ("Roe, Jane", "Jane Roe", False),
        ("Roe, Jane,", "Jane Roe", False),
        ("Department of Doors and Rooms, Spain,", "Department of Doors and Rooms, Spain", True),
        (
            "Doors and Lungs Study Group; Rooms Group, Ulm,",
            "Doors and Lungs Study Group; Rooms Group, Ulm",
            True,
        ),
    ],
)
def test_a_comma_at_the_end_of_several_words_marks_an_organisation(author, name, is_organisation):
    [record], _ = parse(f"TY  - JOUR\nTI  - On Maps\nAU  - {author}\nAU  - Poe, Al\nER  - ")
    marked = [one.is_organisation for one in record.byline.authors] or [False]
    assert (record.byline.names[0], marked[0]) == (name, is_organisation)


def test_a_list_is_cut_where_it_says_so_and_names_after_that_are_told():
    page = "TY  - JOUR\nTI  - On Maps\nAU  - Roe, Jane\nAU  - et al.\nAU  - Poe, Al\nER  - "
    [record], flaws = parse(page)
    assert (record.byline.names, record.byline.complete) == (("Jane Roe",), False)
    assert flaws == [Rule.NAMES_AFTER_CUT]


@pytest.mark.parametrize("words", ["et al.,", "al., et", ", . . .", "others, and", "24 others"])
def test_what_cuts_a_list_is_nobody(words):
    [record], flaws = parse(f"TY  - JOUR\nTI  - On Maps\nAU  - Roe, Jane\nAU  - {words}\nER  - ")
    assert (record.byline.names, record.byline.complete, flaws) == (("Jane Roe",), False, [])


def test_a_number_that_pubmed_cannot_have_given_is_kept_as_text():
    page = "TY  - JOUR\nTI  - On Maps\nAU  - Roe, Jane\nDB  - PubMed\nAN  - x12\nER  - "
    [record], flaws = parse(page)
    assert flaws == [Rule.UNKNOWN_IDENTIFIER]
    assert (Detail.IDENTIFIER_AS_PRINTED, "PubMed id x12") in record.details


def whole(kind, *lines):
    """One thing of this type with its details by name, and the flaws."""
    [record], flaws = parse("\n".join([f"TY  - {kind}", "TI  - On Maps", *lines, "ER  - "]))
    said = {}
    for detail, text in record.details:
        name, _, words = text.partition(": ") if detail is Detail.FIELD else (detail.value, "", text)
        said[name] = words
    return record, said, flaws


EDITED = {"editors": "Ann Lee, Bo Roe"}


@pytest.mark.parametrize(
    ("kind", "lines", "people"),
    [
        ("BOOK", ["A3  - Lee, Ann", "A3  - Roe, Bo"], EDITED),
        ("BOOK", ["A2  - Lee, Ann", "ED  - Roe, Bo", "ED  - Lee, Ann"], {"editors": "Bo Roe, Ann Lee"}),
        ("BOOK", ["AU  - Poe, Al", "A2  - Lee, Ann", "A2  - Roe, Bo"], EDITED),
        ("BOOK", ["AU  - Poe, Al", "A2  - Lee, Ann", "T2  - Notes"], {"serieseditor": "Ann Lee"}),
        ("BOOK", ["A3  - Lee, Ann", "A2  - Roe, Bo"], {"editors": "Ann Lee", "serieseditor": "Bo Roe"}),
        ("EDBOOK", ["AU  - Lee, Ann", "AU  - Roe, Bo"], EDITED),
        ("EDBOOK", ["A2  - Lee, Ann", "A2  - Roe, Bo"], EDITED),
        ("EDBOOK", ["AU  - Lee, Ann", "A2  - Roe, Bo"], {"editors": "Ann Lee", "serieseditor": "Bo Roe"}),
        ("CHAP", ["A2  - Lee, Ann", "A3  - Roe, Bo"], {"editors": "Ann Lee", "serieseditor": "Bo Roe"}),
        ("ENCYC", ["A2  - Lee, Ann", "A2  - Roe, Bo"], EDITED),
        ("BOOK", ["AU  - Poe, Al", "A4  - Lee, Ann"], {"translator": "Ann Lee"}),
        ("CONF", ["AU  - Poe, Al", "A4  - The Sponsors"], {}),
    ],
)
def test_a_tag_names_people_in_the_part_that_it_has_beside_this_type(kind, lines, people):
    _, said, _ = whole(kind, *lines)
    assert {name: said[name] for name in said if name in ("editors", "serieseditor", "translator")} == people


def test_an_edited_book_has_no_authors_and_needs_none():
    record, _, flaws = whole("EDBOOK", "AU  - Lee, Ann")
    assert (record.byline, record.kind, flaws) == (None, PaperKind.BOOK, [])
    assert whole("BOOK", "A3  - Lee, Ann")[2] == []
    assert whole("BOOK", "PY  - 2024")[2] == [Rule.NO_BYLINE]


def test_a_paper_of_a_conference_is_in_its_proceedings():
    record, said, _ = whole("CONF", "T2  - Rooms 2024", "C3  - Rooms and Doors", "C1  - Ulm", "CY  - Bonn")
    assert record.venue == "Rooms and Doors"
    assert said == {"eventtitle": "Rooms 2024", "location": "Ulm", "venue": "Bonn"}
    record, said, _ = whole("CONF", "T2  - Rooms 2024", "CY  - Bonn")
    assert (record.venue, said) == ("Rooms 2024", {"location": "Bonn"})


@pytest.mark.parametrize(
    ("kind", "lines", "details"),
    [
        ("BOOK", ["SP  - 767"], {"pagetotal": "767"}),
        ("BOOK", ["SP  - 7", "EP  - 9"], {"pages": "7–9"}),
        ("BOOK", ["SP  - 7-9"], {"pages": "7-9"}),
        ("JOUR", ["SP  - 767"], {"pages": "767"}),
        ("JOUR", ["C7  - e123"], {"pages": "e123"}),
        ("JOUR", ["C7  - e123", "SP  - 5"], {"pages": "5", "eid": "e123"}),
        ("BOOK", ["C7  - e123"], {}),
        ("JOUR", ["C7  - 12", "SP  - 112", "EP  - 120"], {"pages": "112–120", "eid": "12"}),
        ("JOUR", ["C7  - e7", "SP  - e7", "EP  - e19"], {"pages": "e7–e19"}),
        ("JOUR", ["SP  - 12–20", "EP  - 20"], {"pages": "12–20"}),
        ("JOUR", ["SP  - S-12", "EP  - S-19"], {"pages": "S-12–S-19"}),
        ("JOUR", ["M1  - 7"], {"number": "7"}),
        ("JOUR", ["M1  - 7", "IS  - 8"], {"number": "8"}),
        ("JOUR", ["M1  - 0"], {}),
        ("JOUR", ["M1  - Copyright (C) 2016 A Society"], {}),
        ("BOOK", ["CY  - Ulm", "CN  - PQ 1"], {"location": "Ulm", "library": "PQ 1"}),
        ("BOOK", ["NV  - 2"], {"volumes": "2"}),
        ("THES", ["M3  - PhD thesis"], {}),
        ("THES", ["M3  - Habilitation"], {"type": "Habilitation"}),
        ("JOUR", ["M3  - 10.1000/a"], {}),
    ],
)
def test_numbers_and_places_are_what_they_are_beside_this_type(kind, lines, details):
    assert whole(kind, *lines)[1] == details


@pytest.mark.parametrize(
    ("lines", "printed"),
    [
        (["PY  - [ca. 1890]"], "[ca. 1890]"),
        (["PY  - 1914-1918"], "1914-1918"),
        (["PY  - 1890", "DA  - 1890///ca."], "1890///ca."),
        (["PY  - 1890?", "DA  - 1890/05/01"], "1890/05/01 1890?"),
        (["PY  - 1890", "DA  - 1890/05/01"], "1890/05/01"),
    ],
)
def test_words_that_say_that_a_date_is_uncertain_are_kept_whichever_tag_has_them(lines, printed):
    assert whole("BOOK", *lines)[0].date.printed == printed


def test_the_title_of_a_book_may_stand_where_papers_have_their_book():
    [book], _ = parse("TY  - BOOK\nBT  - On Rooms\nAU  - Roe, Jane\nPY  - 2024\nER  - ")
    assert (book.title, book.venue) == ("On Rooms", None)


def test_a_line_of_prose_is_no_tag():
    record = entry("AB  - We ask what", "it - or is - and", "US - China trade is.", "an - article")
    assert record.abstract == "We ask what\nit - or is - and\nUS - China trade is.\nan - article"


def test_byte_order_marks_and_all_line_ends_are_read(tmp_path):
    text = "\ufeffTY  - JOUR\r\nTI  - Straße\r\nER  - \r\n\r\n\ufeffTY  - JOUR\rTI  - Zwei\rER  - "
    (tmp_path / "a.ris").write_bytes(text.encode())
    (tmp_path / "b.ris").write_bytes("TY  - JOUR\nTI  - Straße\nER  - \n".encode("latin-1"))
    found = [item for item in read_document(tmp_path / "a.ris", "a.ris") if isinstance(item, Record)]
    assert [record.place for record in found] == ["L1-L3", "L5-L7"]
    assert records(tmp_path, "b.ris")[0].title == "Straße"


def test_a_document_without_its_beginnings_is_known_by_its_name(tmp_path):
    (tmp_path / "my.RIS").write_text("JF  - Doors\nT1  - On Maps\nER  - \n")
    assert [record.title for record in records(tmp_path, "my.RIS")] == ["On Maps"]


def test_a_document_cut_anywhere_gives_whole_papers_or_issues(documents):
    data = (documents / "export.ris").read_bytes()
    whole = {record.title for record in records(documents, "export.ris")}
    for end in range(0, len(data), 50):
        found, flaws = parse(data[:end].decode("utf-8", errors="replace"))
        cut = [record for record in found if record.title not in whole]
        assert len(cut) <= 1
        assert flaws or len(found) == len(whole) or data[:end].rstrip().endswith(b"ER  -")


HOSTILE = {
    "a long title": ("TY  - JOUR\nTI  - ", "word ", 200_000),
    "an entry without end": ("TY  - JOUR\nTI  - A\nAB  - ", "word " * 20 + "\n", 200_000),
    "many authors": ("TY  - JOUR\nTI  - A", "\nAU  - Roe, Jane", 50_000),
    "many beginnings": ("", "TY  - JOUR\n", 50_000),
    "many ends": ("", "ER  - \n", 50_000),
    "a long author": ("TY  - JOUR\nTI  - A\nAU  - ", "a,", 500_000),
    "a long date": ("TY  - JOUR\nTI  - A\nPY  - ", "2024/", 200_000),
    "a long serial number": ("TY  - JOUR\nTI  - A\nSN  - ", "1234-", 200_000),
    "a long address": ("TY  - JOUR\nTI  - A\nUR  - ", "https://", 125_000),
}
"""Where it begins, what comes again and again, and how often it can."""


def read_before_another(start, piece, times):
    papers, _ = parse(f"{start}{piece * times}\nER  - \nTY  - JOUR\nTI  - Good\nER  - ")
    assert papers[-1].title == "Good"


@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_entry_costs_in_proportion_and_not_its_neighbours(case):
    start, piece, _ = HOSTILE[case]
    read_before_another(start, piece, 1)
    short, long = (calls(lambda: read_before_another(start, piece, times)) for times in (250, 1000))  # noqa: B023
    assert long <= 5 * short


@pytest.mark.slow
@pytest.mark.parametrize("case", HOSTILE)
def test_a_hostile_entry_of_1_mb_is_read_where_a_pattern_that_backtracks_would_never_end(case):
    read_before_another(*HOSTILE[case])


def test_control_characters_cost_no_neighbour():
    read_before_another("TY  - JOUR\nTI  - A\x00\x1f\ud800\uffff\nAU  - \x01\nPY  - ", "\ud800", 1)


@pytest.mark.slow
def test_memory_does_not_grow_with_the_number_of_entries():
    def lines(count):
        text = ["TY  - JOUR", "TI  - A", "AB  - " + "x" * 2000, "ER  - "]
        yield from (Line(number + 1, text[number % 4]) for number in range(4 * count))

    list(ris.read("my.ris", lines(10)))
    tracemalloc.start()
    count = sum(isinstance(item, Record) for item in ris.read("my.ris", lines(4_000)))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 4_000
    assert peak < 1_000_000  # the abstracts alone are 8 MB


TAGS = st.sampled_from(str.split("TY TI T1 AU PY DA JF VL SP EP SN DO UR KW LA AN DB N1 U1 M3 ER AB"))
LINES = st.tuples(TAGS, st.sampled_from(["  - ", " - ", "  -", "- "]), st.text(max_size=12)).map("".join)


@settings(max_examples=300, deadline=None)
@given(st.lists(LINES | st.text(max_size=12), max_size=20))
def test_no_order_of_tags_is_too_strange(lines):
    papers, flaws = parse("\n".join(lines))
    assert papers or flaws
    assert all(paper.title for paper in papers)


def test_what_a_manager_exports_as_ris_and_as_bibtex_is_the_same(shared):
    folder = shared / "data" / "bibtex" / "jabref"
    name = "org__jabref__logic__importer__fileformat__RisImporterTest9"
    [ours] = records(folder / "ris", f"{name}.ris")
    text = (folder / "bib" / f"{name}.bib").read_text("utf-8")
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    [theirs] = [item for item in bibtex.read("my.bib", lines) if isinstance(item, Record)]
    for field in ("title", "byline", "abstract", "identifiers", "venue", "kind", "keywords"):
        assert getattr(ours, field) == getattr(theirs, field), field
    assert set(ours.details) == set(theirs.details)


@pytest.mark.parametrize(
    ("lines", "identifiers"),
    [
        (["C2  - PMC7598943"], ["pmcid:PMC7598943"]),
        (["C2  - 29456894", "DB  - Scopus"], ["pmid:29456894"]),
        (["C2  - 29456894"], []),
    ],
)
def test_a_custom_tag_has_the_number_that_its_database_puts_there(lines, identifiers):
    assert [str(one) for one in entry(*lines).identifiers] == identifiers


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("N1  - 1474-547x\nRoe, J A\nRetracted Publication", True),
        ("M3  - Journal Article; Retracted Publication", True),
        ("N1  - it cites a retracted publication", False),
        ("M3  - Retraction of Publication", False),
    ],
)
def test_what_endnote_takes_over_from_pubmed_tells_that_a_paper_was_retracted(line, told):
    [record], issues = parse(f"TY  - JOUR\nTI  - On Maps\nAU  - Roe, Jane\n{line}\nER  - ")
    assert ((Detail.STATUS, "retracted") in record.details, len(issues) == 1) == (told, told)


def test_a_mail_address_is_no_part_of_a_place_of_work():
    found = entry("AD  - Univ. Ulm, Germany. Electronic address: jane@ulm.example.").details
    assert found == ((Detail.FIELD, "affiliation: Univ. Ulm, Germany."),)


def test_what_databases_add_is_kept_in_words():
    lines = [
        "AD  - Univ. Ulm",
        "AD  - Univ. Bonn",
        "AN  - WOS:0001",
        "JI  - J. Maps",
        "JF  - Journal of Maps",
    ]
    assert whole("JOUR", *lines)[1] == {
        "affiliation": "Univ. Ulm; Univ. Bonn",
        "accession": "WOS:0001",
        "shortjournal": "J. Maps",
    }


def test_an_article_without_a_journal_is_a_preprint_where_arxiv_alone_has_it():
    arxiv = "UR  - https://arxiv.org/abs/1909.02164"
    assert entry(arxiv).kind is None
    assert entry(arxiv, "JF  - Journal of Maps").kind is PaperKind.JOURNAL_ARTICLE


def test_names_that_commas_part_are_read_as_a_list_with_an_issue():
    [record], flaws = parse("TY  - JOUR\nTI  - Maps\nAU  - Jane Smith, Rachel Brown, Tom Kim\nER  - ")
    assert record.byline.names == ("Jane Smith", "Rachel Brown", "Tom Kim")
    assert flaws == [Rule.COMMAS_IN_BYLINE]


def test_the_number_of_dblp_is_no_part_of_a_name():
    byline = entry("AU  - Wang, Wei 0012", "AU  - Liang 0001, Percy").byline
    assert byline.names[1:] == ("Wei Wang", "Percy Liang")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("http://lib.example/My Paper.pdf", ["http://lib.example/My%20Paper.pdf"]),
        ("https://a.example/x; https://b.example/y", ["https://a.example/x", "https://b.example/y"]),
        ("https://a.example/x (last accessed 5 May 2020)", ["https://a.example/x"]),
        ("www.example.org", ["http://www.example.org"]),
        ("urn:nbn:de:101:1-2019", ["url: urn:nbn:de:101:1-2019"]),
        ("see there", ["url: see there"]),
        ("10.1000/xyz", []),
    ],
)
def test_nothing_that_stands_for_an_address_is_lost(written, said):
    assert [text for _, text in entry(f"UR  - {written}").details] == said


def test_the_number_of_a_preprint_is_no_page():
    lines = "DO  - 10.1101/2022.06.01.494321", "SP  - 2022.06.01.494321"
    assert not entry(*lines).details
    assert entry("DO  - 10.1000/104567", "SP  - 104567").details == ((Detail.PAGES, "104567"),)


def test_the_tags_of_the_web_of_science_are_read():
    own = ["PU  - UNIV ULM PRESS", "PI  - ULM", "AD  - Ulm Univ, Ulm", "C3  - Ulm University"]
    record, said, _ = whole("CPAPER", "T2  - ROOMS 2024", *own, "PM  - 29456894", "AN  - WOS:000533631700006")
    assert record.venue == "ROOMS 2024"
    assert (said["publisher"], said["location"]) == ("UNIV ULM PRESS", "ULM")
    assert said["affiliation"] == "Ulm Univ, Ulm; Ulm University"
    assert list(map(str, record.identifiers)) == ["pmid:29456894"]


def test_a_subtitle_of_jstor_is_part_of_the_title_and_any_other_second_title_is_told():
    page = "TY  - JOUR\nTI  - Do Maps Help?\nT1  - Evidence\nAU  - Roe, Jane\nDB  - {db}\nER  - "
    [record], flaws = parse(page.format(db="JSTOR"))
    assert (record.title, flaws) == ("Do Maps Help? Evidence", [])
    [record], flaws = parse(page.format(db="Maps Index"))
    assert (record.title, flaws) == ("Do Maps Help?", [Rule.BROKEN_ENTRY])
    [record], flaws = parse(page.format(db="Maps Index").replace("Evidence", "Do maps help: A Study"))
    assert (record.title, flaws) == ("Do Maps Help?", [])


def test_a_review_without_a_title_is_called_by_what_it_reviews_and_names_its_author():
    page = "TY  - JOUR\n{ti}AU  - Roe, Jane\nA2  - Poe, Al\nRI  - On Maps, Al Poe\nT2  - Rooms\nER  - "
    [record], flaws = parse(page.format(ti=""))
    assert (record.title, flaws) == ("Review of On Maps, Al Poe", [Rule.NO_TITLE])
    details = [(Detail.FIELD, "reviewedauthor: Al Poe"), (Detail.FIELD, "revieweditem: On Maps, Al Poe")]
    assert list(record.details) == details
    [record], flaws = parse(page.format(ti="TI  - Return of Maps\n"))
    assert (record.title, list(record.details), flaws) == ("Return of Maps", details, [])


def test_what_stands_twice_and_is_read_once_is_told():
    page = "TY  - JOUR\nTI  - On Maps\nAU  - Roe, Jane\nVL  - 7\nVL  - 8\nPB  - Ulm\nPB  - Ulm\nER  - "
    [record], flaws = parse(page)
    assert (record.details, flaws) == (((Detail.VOLUME, "7"), (Detail.PUBLISHER, "Ulm")), [Rule.BROKEN_ENTRY])


@pytest.mark.parametrize(
    ("written", "names", "flaws"),
    [
        ("李明;陈静;欧阳修;", ("李明", "陈静", "欧阳修"), []),
        ("李明；陈静", ("李明", "陈静"), []),
        ("李明，陈静", ("李明", "陈静"), [Rule.COMMAS_IN_BYLINE]),
        ("Орлов О.О., Зайцев З.З.", ("Орлов О.О.", "Зайцев З.З."), [Rule.COMMAS_IN_BYLINE]),
        ("محمد رضایی، علی احمدی", ("محمد رضایی، علی احمدی",), [Rule.COMMAS_IN_BYLINE]),
        ("احمدی، زهرا", ("زهرا احمدی",), []),
        ("佐藤，健", ("佐藤健",), []),
        ("Institut für Karten; M&uuml;ller, Jo", ("Institut für Karten", "Jo Müller"), []),
    ],
)
def test_signs_of_any_script_part_names(written: str, names: tuple[str, ...], flaws: list[Rule]) -> None:
    [record], found = parse(f"TY  - JOUR\nTI  - Maps\nAU  - {written}\nER  - ")
    assert record.byline.names == names
    assert found == flaws


def test_semicolons_within_a_heading_of_economics_part_nothing() -> None:
    heading = "Wage Level and Structure; Wage Differentials J31"
    assert entry(f"KW  - {heading}").keywords == (heading,)
    assert entry(f"KW  - {heading}", "KW  - maps; doors").keywords == (heading, "maps", "doors")


def test_signs_of_other_scripts_part_keywords() -> None:
    assert entry("KW  - 地图；房间").keywords == ("地图", "房间")
    assert entry("KW  - 地图；房间", "KW  - 门").keywords == ("地图", "房间", "门")
    assert entry("KW  - نقشه، اتاق").keywords == ("نقشه", "اتاق")


def test_a_lone_keyword_is_one_where_another_entry_has_one_in_each() -> None:
    heading, plain = "KW  - Guerre, Martin", "KW  - maps, doors"
    lone = ["TY  - BOOK", "TI  - On Maps", "AU  - Roe, Jane", heading, "ER  - "]
    several = ["TY  - BOOK", "TI  - On Doors", "AU  - Roe, Jane", "KW  - maps", plain, "ER  - "]
    for page in (lone + several, several + lone):
        papers = {paper.title: paper.keywords for paper in parse("\n".join(page))[0]}
        assert papers == {"On Maps": ("Guerre, Martin",), "On Doors": ("maps", "maps, doors")}
    assert parse("\n".join(lone))[0][0].keywords == ("Guerre", "Martin")


def test_an_entry_in_an_unknown_encoding_is_not_read_and_the_others_are() -> None:
    written = ["TY  - JOUR", "AU  - ��", "ER  - ", "TY  - JOUR", "TI  - On Maps", "AU  - Roe, Jane", "ER  - "]
    lines = [Line(n, text, legible="�" not in text) for n, text in enumerate(written, start=1)]
    flaw, record = ris.read("my.ris", lines)
    assert (flaw.rule, flaw.line, flaw.severity) == (Rule.UNKNOWN_ENCODING, 1, "error")
    assert record.title == "On Maps"


def test_a_name_that_may_be_two_is_read_as_one_and_told_unless_the_others_tell() -> None:
    one = "TY  - JOUR\nTI  - On Maps\nAU  - Hari Prasad, Anil Kumar\n"
    for more, flaws in (("", 1), ("AU  - Roe, Jane\n", 0), ("AU  - Jane Roe\n", 1)):
        lines = [Line(n, text) for n, text in enumerate(f"{one}{more}ER  - ".splitlines(), start=1)]
        *issues, record = ris.read("my.ris", lines)
        assert record.byline.names[0] == "Anil Kumar Hari Prasad"
        told = [each for each in issues if each.rule == Rule.COMMAS_IN_BYLINE]
        assert len(told) == flaws
        assert all("read as one name, Anil Kumar Hari Prasad; it may be two" in each.message for each in told)


def test_a_command_of_astronomers_is_the_name_of_its_journal() -> None:
    assert entry("JO  - \\apj").venue == "The Astrophysical Journal"


def test_an_author_before_an_address_of_mail_is_no_place_of_work() -> None:
    places = "AD  - Roe, Jane: roe@maps.example\nAD  - Roe, Jane: U Rooms, Ulm, roe@maps.example"
    [record], _ = parse(f"TY  - JOUR\nTI  - On Maps\nAU  - Roe, Jane\n{places}\nER  - ")
    assert [text for _, text in record.details] == ["affiliation: Roe, Jane: U Rooms, Ulm"]


def test_a_colon_in_the_list_is_no_author() -> None:
    [record], flaws = parse("TY  - JOUR\nTI  - On Maps\nAU  - OpenAI\nAU  - :\nAU  - Roe, Jane\nER  - ")
    assert record.byline
    assert record.byline.names == ("OpenAI", "Jane Roe")
    assert flaws == [Rule.NOT_AN_AUTHOR]


def test_blanks_that_a_web_page_made_unbreakable_part_tags_and_values() -> None:
    page = "TY  - JOUR\nTI  - On Maps\nAU  - Roe, Jane\nER  - ".replace("  -", "\xa0\xa0-").split("\n")
    assert ris.detect(page)
    [record] = ris.read("my.ris", [Line(n, text) for n, text in enumerate(page, start=1)])
    assert (record.title, record.byline.names, record.place) == ("On Maps", ("Jane Roe",), "L1-L4")
