"""Files of PubMed are read as RIS that says the same, and what RIS has no tags for beside it."""

import pytest

from kg.model import Detail, Issue, PaperKind, Record
from kg.readers.files.source import Line
from kg.readers.pubmed import entries as pubmed_entries
from kg.readers.pubmed import nbib
from kg.readers.rules import Rule

PAGE = """
PMID- 29456894
OWN - NLM
IS  - 0021-9606 (Print)
VI  - 7
IP  - 3
DP  - 2024 Feb 15
DEP - 20240102
TI  - On maps of rooms that
      nobody enters.
LID - S0021(24)1 [pii]
LID - 10.1000/xyz [doi]
PG  - 117-42
AB  - We map - slowly -
      rooms.
FAU - Roe, Jane A
AU  - Roe JA
AUID- ORCID: 0000-0002-1825-0097
AD  - University of Rooms,
      Ulm jane.roe@rooms.example.
AD  - Door Lab, Bonn.
FAU - King, Martin L Jr
AU  - King ML Jr
CN  - Health, Education and Rooms Consortium
AD  - Paris.
FIR - Poe, Al
IR  - Poe A
AUID- ORCID: 0000-0001-5109-3700
LA  - eng
JT  - Journal of Maps
TA  - J Maps
PT  - Journal Article
PT  - Randomized Controlled Trial
MH  - *Cells, Cultured
MH  - Delirium/*therapy
PMC - PMC7598943

PMID- 29456895
TI  - Doors.
"""


def read(text):
    return list(nbib.read("a.nbib", [Line(n, line) for n, line in enumerate(text.split("\n"), start=1)]))


def entry(*lines):
    """The record and the rules of issues of an entry that has these lines."""
    items = read("\n".join(["PMID- 7", "TI  - [On maps].", "FAU - Roe, Jane", "DP  - 2020", *lines]))
    [record] = (item for item in items if isinstance(item, Record))
    return record, [item.rule for item in items if isinstance(item, Issue)]


def test_an_entry_is_read_with_all_that_ris_has_a_place_for():
    record = next(item for item in read(PAGE) if isinstance(item, Record))
    assert (record.place, record.title) == ("L2-L36", "On maps of rooms that nobody enters")
    assert record.abstract == "We map - slowly - rooms."
    assert record.kind is PaperKind.JOURNAL_ARTICLE
    assert (record.date.year, record.date.month, record.date.day) == (2024, 2, 15)
    assert list(map(str, record.identifiers)) == ["doi:10.1000/xyz", "pmid:29456894", "pmcid:PMC7598943"]
    assert (record.venue, record.keywords) == ("Journal of Maps", ("*Cells, Cultured", "Delirium/*therapy"))
    assert record.details == (
        (Detail.VOLUME, "7"),
        (Detail.NUMBER, "3"),
        (Detail.PAGES, "117-42"),
        (Detail.FIELD, "epubdate: 20240102"),
        (Detail.ISSN, "0021-9606"),
        (Detail.LANGUAGE, "eng"),
        (Detail.FIELD, "type: Randomized Controlled Trial"),
        (Detail.FIELD, "shortjournal: J Maps"),
    )


def test_what_stands_below_an_author_is_said_of_that_author():
    record = next(item for item in read(PAGE) if isinstance(item, Record))
    jane, martin, consortium = record.byline.authors
    assert record.byline.printed == "Jane A Roe, Martin L King, Jr, Health, Education and Rooms Consortium"
    assert len(record.byline.names) == 3
    assert (jane.orcid, martin.orcid, consortium.orcid) == ("0000-0002-1825-0097", None, None)
    assert [place.name for place in jane.organisations] == ["University of Rooms, Ulm.", "Door Lab, Bonn."]
    assert (martin.organisations, consortium.organisations[0].name) == ((), "Paris.")
    assert (martin.is_organisation, consortium.is_organisation) == (False, True)


def test_a_place_of_work_before_the_first_author_is_kept_in_words():
    items = read("PMID- 7\nTI  - On maps.\nAD  - Oxford, UK. j@ox.example\nAU  - Roe J\nAU  - et al.")
    assert items[0].details == ((Detail.FIELD, "affiliation: Oxford, UK."),)
    assert (items[0].byline.names, items[0].byline.complete) == (("J Roe",), False)


def test_an_orcid_that_is_none_is_told_and_kept():
    record, rules = entry("AUID- ORCID: 0000-0002-1825-0098", "AUID- ISNI: 0000000121032683")
    assert record.byline.authors[0].registered == ("isni:0000000121032683",)
    assert rules == [Rule.UNKNOWN_IDENTIFIER]
    assert record.details == ((Detail.IDENTIFIER_AS_PRINTED, "ORCID 0000-0002-1825-0098 of Jane Roe"),)


def test_an_entry_without_authors_is_told_as_of_ris():
    items = read(PAGE)
    assert [item.rule for item in items if isinstance(item, Issue)] == [Rule.NO_BYLINE]
    assert [item.place for item in items if isinstance(item, Record)] == ["L2-L36", "L38-L39"]


RETRACTED = (Detail.STATUS, "retracted")


@pytest.mark.parametrize(
    ("lines", "details"),
    [
        (["PT  - Journal Article", "PT  - Retracted Publication"], [RETRACTED]),
        (
            ["RIN - Lancet. 2010 Feb 6;375(9713):445. PMID: 222"],
            [RETRACTED, (Detail.FIELD, "retractionin: Lancet. 2010 Feb 6;375(9713):445. PMID: 222")],
        ),
        (
            ["PT  - Retraction of Publication", "ROF - Lancet. 1998;351:637-41. PMID: 111"],
            [
                (Detail.FIELD, "type: Retraction of Publication"),
                (Detail.FIELD, "retractionof: Lancet. 1998;351:637-41. PMID: 111"),
            ],
        ),
        (
            ["EIN - BMJ. 2021;373:n1600. PMID: 5", "CIN - BMJ. 2021;1:2. PMID: 6", "CIN - A. PMID: 8"],
            [
                (Detail.FIELD, "commentin: BMJ. 2021;1:2. PMID: 6"),
                (Detail.FIELD, "commentin: A. PMID: 8"),
                (Detail.FIELD, "erratumin: BMJ. 2021;373:n1600. PMID: 5"),
            ],
        ),
    ],
)
def test_what_pubmed_says_of_retractions_and_links_is_kept(lines, details):
    record, rules = entry(*lines)
    assert list(record.details) == details
    assert rules == [Rule.RETRACTED] * details.count(RETRACTED)


@pytest.mark.parametrize(
    ("types", "kind", "more"),
    [
        (["Journal Article", "Preprint"], PaperKind.PREPRINT, []),
        (["Dataset"], PaperKind.DATA_SET, ["Dataset"]),
        (["Journal Article", "Dataset"], PaperKind.JOURNAL_ARTICLE, ["Dataset"]),
        (
            ["Journal Article", "English Abstract", "Research Support, N.I.H., Extramural"],
            PaperKind.JOURNAL_ARTICLE,
            [],
        ),
        (["Letter", "Comment"], PaperKind.JOURNAL_ARTICLE, ["Letter", "Comment"]),
    ],
)
def test_types_of_publication_tell_the_kind_and_are_kept_where_they_say_more(types, kind, more):
    record, _ = entry(*(f"PT  - {word}" for word in types))
    assert (record.kind, [text for _, text in record.details]) == (kind, [f"type: {word}" for word in more])


def test_a_chapter_of_a_book_stands_in_it_and_a_whole_book_has_its_title():
    chapter, _ = entry("BTI - GeneMaps", "CTI - Maps of the World", "PT  - Review")
    assert (chapter.kind, chapter.title, chapter.venue) == (PaperKind.CHAPTER, "[On maps]", "GeneMaps")
    [book] = read("PMID- 7\nBTI - GeneMaps.\nCTI - Maps of the World\nFAU - Roe, Jane\nPT  - Book")
    assert (book.kind, book.title, book.venue) == (PaperKind.BOOK, "GeneMaps", None)
    assert (Detail.SERIES, "Maps of the World") in book.details


def test_an_entry_that_is_too_long_is_told_of_and_the_next_one_read(monkeypatch):
    monkeypatch.setattr(pubmed_entries, "LONGEST_ENTRY", 50)
    abstract = [f"AB  - {'door ' * 5}"] * 3
    long, *rest = read("\n".join(["PMID- 7", "TI  - Doors", *abstract, "PMID- 8", "TI  - Maps"]))
    assert (long.rule, long.line) == (Rule.LONG_ENTRY, 1)
    assert [item.title for item in rest if isinstance(item, Record)] == ["Maps"]


def test_the_title_in_the_original_language_stands_beside_its_translation_or_for_it():
    record, _ = entry("TT  - Über Karten.")
    assert (record.title, record.details) == ("[On maps]", ((Detail.FIELD, "origtitle: Über Karten"),))
    [record] = read("PMID- 7\nTI  - [Not Available].\nTT  - Über Karten.\nFAU - Roe, Jane")
    assert (record.title, record.details) == ("Über Karten", ())


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (("DP  - 2024 Mar 5", "PST - aheadofprint"), ["epubdate: 2024 Mar 5"]),
        (("DP  - 2024 Mar", "PST - aheadofprint", "DEP - 20240305"), ["epubdate: 20240305"]),
        (("DP  - 2024 Mar 5", "PST - ppublish"), []),
    ],
)
def test_the_date_of_what_is_ahead_of_print_is_that_of_the_web(lines, kept):
    record = next(
        item for item in read("\n".join(["PMID- 7", "TI  - On maps", *lines])) if isinstance(item, Record)
    )
    assert [text for kind, text in record.details if kind is Detail.FIELD] == kept
    assert record.date.year == 2024


def test_the_numbers_of_trials_and_of_entries_in_data_banks_are_kept_apart():
    record, _ = entry(
        "SI  - ClinicalTrials.gov/NCT03036124", "SI  - GENBANK/AF078607", "SI  - ISRCTN/ISRCTN1"
    )
    assert [text for kind, text in record.details if kind is Detail.FIELD] == [
        "registration: NCT03036124",
        "databank: GenBank AF078607",
        "registration: ISRCTN/ISRCTN1",
    ]


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("On maps.", "On maps"),
        ("On maps?", "On maps?"),
        ("On maps in the U.S.", "On maps in the U.S."),
        ("On maps…", "On maps…"),
        ("On maps...", "On maps..."),
    ],
)
def test_the_full_stop_that_pubmed_puts_behind_titles_is_no_part_of_them(printed, title):
    page = ["PMID- 29456894", f"TI  - {printed}", "FAU - Roe, Jane", "DP  - 2024 Feb 15"]
    records = nbib.read("a.nbib", [Line(n, text) for n, text in enumerate(page, start=1)])
    assert [item.title for item in records if isinstance(item, Record)] == [title]


def test_an_entry_in_an_unknown_encoding_is_told_and_not_read() -> None:
    text = ["PMID- 1", "TI  - ��", "PMID- 2", "TI  - On maps", "FAU - Roe, Jane"]
    lines = [Line(n, line, legible="�" not in line) for n, line in enumerate(text, start=1)]
    flaw, record = nbib.read("a.nbib", lines)
    assert (flaw.rule, flaw.line, flaw.severity) == (Rule.UNKNOWN_ENCODING, 1, "error")
    assert record.title == "On maps"


def test_what_says_something_of_an_author_is_no_place_of_work():
    record, _ = entry("AD  - Oxford, UK.", "AD  - These authors contributed equally to this work.")
    assert [place.name for place in record.byline.authors[0].organisations] == ["Oxford, UK."]
