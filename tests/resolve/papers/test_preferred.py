from dataclasses import replace
from typing import Any

import pytest

from kg.model import Author, Byline, Detail, Organisation, PaperKind, PartialDate, Record
from kg.resolve.papers.preferred import preferred
from tests.resolve.papers.test_grouping import MAPS, arxiv, record


def test_the_fullest_values_are_preferred_and_lists_are_united() -> None:
    cut = record(
        byline=Byline(names=("Ann Lee",), complete=False, printed="Ann Lee et al.", badge="lab"),
        abstract="Long text.",
        code_available=True,
        categories=("LG",),
    )
    full = record("A title", "Ann Lee, Bo Li", None, identifiers=arxiv("2401.00001"), categories=("CL",))
    shown = preferred([cut, full])
    assert shown.byline is not None
    assert (shown.byline.names, shown.byline.badge) == (("Ann Lee", "Bo Li"), "lab")
    assert (shown.abstract, shown.code_available, shown.categories) == ("Long text.", True, ("CL", "LG"))
    assert shown.date is not None
    assert shown.date.year == 2024


def test_title_and_abstract_come_from_one_record() -> None:
    told = record("A TITLE", abstract="Long text.")
    library = record("A title", identifiers=arxiv("2401.00001"))
    assert preferred([library, told]).title == "A TITLE"
    assert preferred([library, record("A TITLE")]).title == "A title"


def test_a_text_in_the_brackets_of_medline_is_shown_where_no_other_says_as_much() -> None:
    medline = record("CO(2) on TiO(2)", abstract="A rate of 1.2 A cm(-2) on TiO(2).")
    publisher = record("CO2 on TiO2", abstract="A rate of 1.2 A cm–2 on TiO2.")
    assert preferred([medline, publisher]).title == publisher.title
    assert preferred([medline, replace(publisher, abstract="A rate of 1.2 A …")]).title == medline.title


def test_a_publisher_in_capitals_is_shown_as_another_record_spells_it() -> None:
    loud, plain = (
        record(MAPS, kind=PaperKind.JOURNAL_ARTICLE, details=((Detail.PUBLISHER, name),))
        for name in ("ROOM PRESS", "Room Press")
    )
    assert preferred([loud, plain]).details == ((Detail.PUBLISHER, "Room Press"),)
    assert preferred([loud]).details == ((Detail.PUBLISHER, "ROOM PRESS"),)


def test_a_thesis_has_its_university_beside_its_publisher() -> None:
    both = ((Detail.PUBLISHER, "Room Press"), (Detail.PUBLISHER, "University of Rooms"))
    assert preferred([record(MAPS, kind=PaperKind.THESIS, details=both)]).details == both


def test_what_a_database_prints_around_an_abstract_makes_it_no_longer() -> None:
    notice = "Copyright © 2019 The Author(s). Published by Elsevier Inc. All rights reserved."
    embase = record("Walks in homes", abstract=f"We walked early. {notice}", identifiers=arxiv("2401.00001"))
    pubmed = record("Walks in Homes", abstract="We walked early.", identifiers=arxiv("2401.00001"))
    shown = preferred([embase, pubmed])
    assert (shown.title, shown.abstract) == (pubmed.title, pubmed.abstract)


def test_a_title_in_which_spaces_are_lost_is_not_shown() -> None:
    told = record("Stress inEscherichia coliand others", abstract="Long text.")
    library = record("Stress in Escherichia coli and others", identifiers=arxiv("2401.00001"))
    assert preferred([told, library]).title == library.title


def test_a_date_with_a_year_is_preferred_and_never_put_together_from_two() -> None:
    library = record(MAPS, date=PartialDate(year=2024, printed="2024"))
    shown = preferred([record(MAPS, year=None), library])
    assert shown.date == library.date


def test_a_preprint_does_not_complete_the_imprint_and_a_book_without_venue_does() -> None:
    chapter = record(MAPS, venue="A Book of Maps")
    book = record(MAPS, kind=PaperKind.BOOK, details=((Detail.PUBLISHER, "Room Press"),))
    preprint = record(MAPS, identifiers=arxiv("2401.00001"), details=((Detail.PAGES, "1-8"),))
    assert preferred([chapter, book, preprint]).details == ((Detail.PUBLISHER, "Room Press"),)
    bare = record(MAPS, details=((Detail.PUBLISHER, "Room Press"),))
    assert preferred([chapter, bare]).details == ((Detail.PUBLISHER, "Room Press"),)


def test_a_report_does_not_complete_the_article_that_came_of_it() -> None:
    report = record(
        MAPS,
        kind=PaperKind.REPORT,
        venue="Room Working Papers",
        date=PartialDate(year=2012, month=5, printed="May 2012"),
        details=((Detail.NUMBER, "18054"), (Detail.PUBLISHER, "Bureau of Rooms")),
        identifiers=arxiv("2401.00001"),
    )
    article = record(
        MAPS,
        kind=PaperKind.JOURNAL_ARTICLE,
        venue="Journal of Maps",
        date=PartialDate(year=2012, printed="2012"),
        details=((Detail.VOLUME, "7"),),
    )
    shown = preferred([report, article])
    assert (shown.venue, shown.kind, shown.date) == ("Journal of Maps", article.kind, article.date)
    assert shown.details == article.details
    bare = record(MAPS)
    assert preferred([bare, report]).details == report.details


def test_a_paper_is_what_one_of_its_records_says_that_it_is() -> None:
    shown = preferred([record(), record(kind=PaperKind.JOURNAL_ARTICLE)])
    assert shown.kind is PaperKind.JOURNAL_ARTICLE


def test_what_one_document_calls_a_preprint_is_no_publication_and_does_not_outdo_one() -> None:
    preprint = record(kind=PaperKind.PREPRINT, venue="Room Archive", details=((Detail.PAGES, "1-30"),))
    assert preferred([preprint, record()]).kind is PaperKind.PREPRINT
    shown = preferred([preprint, record(venue="Journal of Maps")])
    assert (shown.kind, shown.venue, shown.details) == (None, "Journal of Maps", ())


PREPRINT = {"identifiers": arxiv("2212.00001"), "date": PartialDate(year=2022, month=12, printed="2022-12")}
JOURNAL = {"venue": "J. Maps", "date": PartialDate(year=2023, printed="2023")}


def both_ways(*records: Record) -> Record:
    """What is preferred, whichever record comes first."""
    shown = preferred(records)
    assert preferred(records[::-1]) == shown
    return shown


def test_what_is_said_of_the_publication_comes_from_a_record_of_it() -> None:
    server = record(
        MAPS,
        **PREPRINT
        | {"venue": "arXiv preprint", "details": ((Detail.PAGES, "1-12"), (Detail.COMMENT, "12 pages"))},
    )
    journal = record(
        MAPS,
        **JOURNAL,
        kind=PaperKind.JOURNAL_ARTICLE,
        details=((Detail.VOLUME, "7"), (Detail.LICENCE, "cc-by")),
    )
    shown = both_ways(server, journal)
    assert (shown.venue, shown.kind) == ("J. Maps", PaperKind.JOURNAL_ARTICLE)
    assert shown.date == JOURNAL["date"]
    assert shown.details == ((Detail.VOLUME, "7"), (Detail.LICENCE, "cc-by"), (Detail.COMMENT, "12 pages"))
    assert preferred([server]).details[0] == (Detail.PAGES, "1-12")


def test_a_date_is_completed_only_by_one_that_says_the_same() -> None:
    page = record(MAPS, date=PartialDate(year=2023, month=3, day=1, printed="Mar 1, 2023"))
    journal = record(MAPS, **JOURNAL)
    assert both_ways(page, record(MAPS, **PREPRINT), journal).date == page.date
    spring = record(MAPS, **JOURNAL | {"date": PartialDate(year=2023, month=5, printed="May 2023")})
    assert both_ways(page, spring).date == spring.date


@pytest.mark.parametrize("pages", ["117-142", "117--142", "117–142", "117 – 142", "117—142", "117-42"])
def test_pages_have_one_form(pages: str) -> None:
    assert preferred([record(MAPS, details=((Detail.PAGES, pages),))]).details == ((Detail.PAGES, "117-142"),)


def said(*orcids: str | None) -> tuple[Author, ...]:
    return tuple(Author(orcid=orcid) for orcid in orcids)


def byline(*names: str, complete: bool = True, authors: tuple[Author, ...] = ()) -> Byline:
    return Byline(names=names, complete=complete, printed=", ".join(names), authors=authors)


def test_orcids_and_organisations_are_kept_from_shorter_bylines() -> None:
    oxford = Organisation(name="Oxford")
    full = record(MAPS, byline=byline("Jane Roe", "Wei Li", "Mina Okafor"))
    cut = record(MAPS, byline=byline("J. Roe", "Li, Wei", complete=False, authors=said("1", "2")))
    one = record(MAPS, byline=byline("Mina Okafor", authors=(Author(organisations=(oxford,)),)))
    shown = both_ways(full, cut, one).byline
    assert shown is not None
    assert shown.names == ("Jane Roe", "Wei Li", "Mina Okafor")
    jane = Author(orcid="1", other_names=("J. Roe",))
    assert shown.authors == (jane, Author(orcid="2"), Author(organisations=(oxford,)))


def test_a_name_in_another_script_belongs_to_the_one_in_its_place_of_a_whole_list() -> None:
    arabic, latin = byline("نجيب محفوظ", "Jörg Müller"), byline("Naguib Mahfouz", "J. Mueller")
    (shown,) = (preferred([record(MAPS, byline=each) for each in (arabic, latin)]).byline,)
    assert shown is not None
    names = dict(zip(shown.names, (author.other_names for author in shown.authors), strict=True))
    assert names == {"نجيب محفوظ": ("Naguib Mahfouz",), "Jörg Müller": ("J. Mueller",)}
    cut = byline("Naguib Mahfouz", complete=False)
    shown = preferred([record(MAPS, byline=each) for each in (arabic, cut)]).byline
    assert shown is not None
    assert shown.authors == ()


def test_names_in_full_are_shown_rather_than_initials() -> None:
    full, short = (
        record(MAPS, byline=byline("Jane Roe", "Wei Li")),
        record(MAPS, byline=byline("J. Roe", "W. Li")),
    )
    shown = both_ways(short, full).byline
    assert shown is not None
    assert shown.names == ("Jane Roe", "Wei Li")


def test_the_day_of_a_preprint_is_none_of_the_publication() -> None:
    posted = PartialDate(year=2023, month=1, day=4, printed="2023-01-04")
    preprint = record(MAPS, **PREPRINT | {"date": posted})
    assert both_ways(preprint, record(MAPS, **JOURNAL)).date == JOURNAL["date"]
    server = record(MAPS, date=posted, venue="bioRxiv")
    assert both_ways(server, record(MAPS, **JOURNAL)).date == JOURNAL["date"]
    in_print = record(MAPS, venue="J. Maps", date=PartialDate(year=2023, month=5, printed="May 2023"))
    assert both_ways(preprint, record(MAPS, **JOURNAL), in_print).date == in_print.date
    assert both_ways(preprint, record(MAPS, date=PartialDate(year=2023, printed="2023"))).date == posted


def test_the_first_of_january_in_numbers_gives_way_to_any_other_day_of_its_year() -> None:
    new_year = PartialDate(year=2022, month=1, day=1, printed="2022-01-01")
    in_june = PartialDate(year=2022, month=6, day=2, printed="2022-06-02")
    year, in_words = PartialDate(year=2022, printed="2022"), replace(new_year, printed="Jan 1, 2022")

    def shown(*dates: PartialDate) -> PartialDate | None:
        return preferred([record(MAPS, date=date) for date in dates]).date

    assert shown(new_year, in_june) == shown(in_june, new_year) == in_june
    assert shown(new_year, year) == shown(year, new_year) == new_year
    assert shown(in_words, in_june) == in_words


def test_of_two_dates_of_the_same_parts_the_one_that_says_that_it_is_uncertain_is_shown() -> None:
    plain = record(MAPS, date=PartialDate(year=1890, printed="1890"))
    doubtful = record(MAPS, date=PartialDate(year=1890, printed="[ca. 1890]"))
    later = record(MAPS, date=PartialDate(year=1891, printed="1891?"))
    assert preferred([plain, doubtful, later]).date == doubtful.date


def test_each_further_field_is_that_of_the_first_record_that_has_it() -> None:
    first = record(MAPS, details=((Detail.FIELD, "location: Ulm"), (Detail.FIELD, "location: Bonn")))
    second = record(MAPS, details=((Detail.FIELD, "location: Rome"), (Detail.FIELD, "translator: Ann Lee")))
    assert [text for _, text in preferred([first, second]).details] == [
        "location: Ulm",
        "location: Bonn",
        "translator: Ann Lee",
    ]


def test_a_paper_of_which_any_document_says_so_is_retracted() -> None:
    told = record(details=((Detail.STATUS, "retracted"),))
    for records in ([record(venue="Journal of Maps"), told], [told, record(identifiers=arxiv("2401.00001"))]):
        assert preferred(records).details == ((Detail.STATUS, "retracted"),)


def test_the_primary_category_is_that_of_a_record_that_says_which_it_is() -> None:
    tagged = record("b.bib", categories=("cs.AI", "cs.LG"), has_primary=False, abstract="We map.")
    shown = preferred([tagged, record("a.txt", categories=("cs.LG",))])
    assert (shown.categories, shown.has_primary) == (("cs.LG", "cs.AI"), True)
    assert not preferred([tagged, record("c.txt")]).has_primary


def test_of_two_records_of_a_book_the_one_that_says_more_of_the_imprint_leads() -> None:
    book = {"kind": PaperKind.BOOK, "venue": None}
    scholar = record("Maps", **book, details=((Detail.VOLUME, "1"), (Detail.PUBLISHER, "Press")))
    said = ((Detail.ISBN, "978-0-226-45803-8"), (Detail.VOLUME, "3"), (Detail.SERIES, "Rooms"))
    more = (*said[1:], (Detail.EDITION, "2nd"))
    assert (Detail.VOLUME, "3") in preferred([scholar, record("Maps", **book, details=said)]).details
    assert (Detail.VOLUME, "3") in preferred([scholar, record("Maps", **book, details=more)]).details


def test_a_byline_with_the_letters_of_the_names_is_preferred() -> None:
    plain = record("Maps", "Lukasz Kaiser, Jane Roe", identifiers=arxiv("2401.00001"))
    marked = record("Maps", "Łukasz Kaiser, Jane Roe")
    shown = preferred([plain, marked]).byline
    assert shown is not None
    assert shown.names == ("Łukasz Kaiser", "Jane Roe")
    assert shown.authors[0].other_names == ("Lukasz Kaiser",)
    eastern = record("Maps", "王力, Jane Roe")
    assert preferred([plain, eastern]).byline.names == ("Lukasz Kaiser", "Jane Roe")  # type: ignore[union-attr]


def test_a_language_is_its_code_and_the_record_keeps_the_words() -> None:
    told = record(details=((Detail.LANGUAGE, "ngerman"), (Detail.LANGUAGE, "eng")))
    assert preferred([told]).details == ((Detail.LANGUAGE, "de"), (Detail.LANGUAGE, "en"))
    assert told.details[0] == (Detail.LANGUAGE, "ngerman")


def test_of_versions_of_one_entry_the_newest_alone_is_shown() -> None:
    retracted = ((Detail.STATUS, "retracted"), (Detail.VOLUME, "12"))
    old = record(key="W1", updated="2024-05-01", venue="Old Maps", abstract="We map.", details=retracted)
    new = record(key="W1", updated="2026-01-05T10:00:00", venue="New Maps", details=((Detail.VOLUME, "13"),))
    other = record(key="W2", abstract="Rooms.")
    shown = both_ways(old, new)
    assert (shown.venue, shown.abstract, shown.details) == ("New Maps", "", ((Detail.VOLUME, "13"),))
    assert preferred([old, new, other]).abstract == "Rooms."


@pytest.mark.parametrize(
    ("online", "issue", "shown"),
    [
        (
            PartialDate(year=2024, month=3, day=5, printed="2024"),
            PartialDate(year=2024, month=6, day=14, printed="2024"),
            (6, 14),
        ),
        (
            PartialDate(year=2024, month=3, day=5, printed="2024"),
            PartialDate(year=2024, printed="2024"),
            (None, None),
        ),
    ],
)
def test_the_day_ahead_of_print_is_not_that_of_the_issue(
    online: PartialDate, issue: PartialDate, shown: tuple[int | None, int | None]
) -> None:
    kind = PaperKind.JOURNAL_ARTICLE
    first = record(MAPS, venue="J. Maps", kind=kind, date=online, abstract="We map.")
    second = record(MAPS, venue="J. Maps", kind=kind, date=issue, details=((Detail.VOLUME, "45"),))
    date = both_ways(first, second).date
    assert date
    assert (date.month, date.day) == shown


def test_a_day_of_a_book_stands_beside_its_volume_whoever_prints_it() -> None:
    printed = record(
        title=MAPS,
        kind=PaperKind.BOOK,
        date=PartialDate(year=2024, printed="2024"),
        details=((Detail.VOLUME, "2"),),
    )
    other = record(MAPS, kind=PaperKind.BOOK, date=PartialDate(year=2024, month=3, printed="2024"))
    date = both_ways(printed, other).date
    assert date
    assert date.month == 3


def test_the_pieces_of_an_organisation_are_no_persons_more() -> None:
    names = ("Jane Roe", "Doors", "Rooms Study Group")
    cut = record(MAPS, byline=Byline(names=names, complete=True, printed="…"), abstract="Short.")
    whole_names = ("Jane Roe", "Doors and Rooms Study Group")
    whole_line = Byline(names=whole_names, complete=True, printed="…")
    whole = record(MAPS.upper(), byline=whole_line, abstract="A far longer text.")
    shown = both_ways(cut, whole)
    assert (shown.title, shown.abstract) == (MAPS.upper(), "A far longer text.")


def test_the_imprint_is_that_of_one_place() -> None:
    kind = PaperKind.CONFERENCE_PAPER
    findings = record(
        MAPS,
        venue="Findings of the Association for Computational Linguistics",
        kind=kind,
        abstract="We map.",
        details=(
            (Detail.PUBLISHER, "ACL"),
            (Detail.FIELD, "location: Vienna"),
            (Detail.FIELD, "state: late"),
        ),
    )
    aaai = record(
        MAPS,
        venue="Proceedings of the AAAI Conference on Artificial Intelligence",
        kind=kind,
        details=((Detail.VOLUME, "39"), (Detail.FIELD, "eid: 7"), (Detail.FIELD, "library: Ulm")),
    )
    shown = preferred([findings, aaai])
    assert shown.venue == findings.venue
    assert shown.details == ((Detail.PUBLISHER, "ACL"), *findings.details[1:], (Detail.FIELD, "library: Ulm"))
    short = record(MAPS, venue="Proc. AAAI", kind=kind, abstract="We map.")
    assert (Detail.VOLUME, "39") in preferred([short, aaai]).details


def test_names_of_one_venue_without_a_word_in_common_keep_the_imprint() -> None:
    short = record(MAPS, venue="NeurIPS", abstract="We map.")
    whole = record(
        MAPS,
        venue="Advances in Neural Information Processing Systems",
        details=((Detail.VOLUME, "30"), (Detail.PAGES, "5998-6008")),
    )
    assert preferred([short, whole]).details == whole.details
    named = record(MAPS, venue="CACM", details=((Detail.ISSN, "0001-0782"),), identifiers=arxiv("2401.00001"))
    called = record(
        MAPS,
        venue="Communications of the ACM",
        details=((Detail.VOLUME, "7"),),
        identifiers=arxiv("2401.00001"),
    )
    assert preferred([named, called]).details == (*called.details, *named.details)


def test_what_has_its_place_in_a_volume_is_no_longer_in_press() -> None:
    state = (Detail.FIELD, "pubstate: early access (volume PP, number 99, pages 1-14)")
    place = ((Detail.VOLUME, "32"), (Detail.NUMBER, "2"), (Detail.PAGES, "512-525"))
    article = record(MAPS, kind=PaperKind.JOURNAL_ARTICLE, venue="Journal of Maps", abstract="Long text.")
    early = replace(article, details=(state,), date=PartialDate(year=2023, printed="2023"))
    final = replace(article, abstract="", details=place, date=PartialDate(year=2024, printed="2024"))
    shown = preferred([early, final])
    assert (shown.details, shown.date) == (place, final.date)
    assert preferred([early]).details == (state,)


def test_the_address_of_a_licence_goes_before_a_word_but_not_that_of_the_preprint() -> None:
    def licensed(licence: str, **more: Any) -> Record:
        return record(details=((Detail.LICENCE, licence),), **more)

    address = "https://creativecommons.org/licenses/by/4.0/"
    word, full = licensed("cc-by", venue="J"), licensed(address, venue="J")
    assert preferred([word, full]).details == preferred([full, word]).details == full.details
    preprint = licensed(address, kind=PaperKind.PREPRINT)
    assert preferred([preprint, word]).details == word.details


def test_an_article_is_not_withdrawn_with_its_preprint() -> None:
    said = ((Detail.COMMENT, "Withdrawn by the authors"), (Detail.STATUS, "withdrawn"))
    preprint = record(
        MAPS,
        identifiers=arxiv("2401.00001"),
        abstract="This paper has been withdrawn.",
        details=(*said, (Detail.FIELD, "type: preprint")),
        kind=PaperKind.PREPRINT,
    )
    article = record(MAPS, kind=PaperKind.JOURNAL_ARTICLE, venue="Journal of Maps")
    shown = preferred([preprint, article])
    assert (shown.details, shown.abstract) == ((), "")
    nowhere = record(MAPS, kind=PaperKind.JOURNAL_ARTICLE)  # by whoever calls the preprint so
    for other in (record(MAPS), nowhere):
        assert dict(preferred([preprint, other]).details)[Detail.STATUS] == "withdrawn"
    withdrawn = replace(article, details=((Detail.STATUS, "withdrawn"),))
    assert preferred([preprint, withdrawn]).details == withdrawn.details


def test_an_article_has_no_title_of_its_withdrawn_preprint() -> None:
    preprint = record(
        f"WITHDRAWN: {MAPS}",
        abstract="The authors have withdrawn their manuscript and do not wish it to be cited.",
        details=((Detail.STATUS, "withdrawn"),),
        kind=PaperKind.PREPRINT,
    )
    article = record(MAPS, kind=PaperKind.JOURNAL_ARTICLE, venue="Journal of Maps")
    for both in ([preprint, article], [article, preprint]):
        assert (preferred(both).title, preferred(both).abstract) == (MAPS, "")
    assert preferred([preprint]).title == f"WITHDRAWN: {MAPS}"


def test_an_article_is_retracted_whichever_record_says_so() -> None:
    preprint = record(MAPS, identifiers=arxiv("2401.00001"), details=((Detail.STATUS, "retracted"),))
    article = record(MAPS, kind=PaperKind.JOURNAL_ARTICLE, venue="Journal of Maps")
    assert preferred([preprint, article]).details == ((Detail.STATUS, "retracted"),)


def test_the_address_of_the_paper_is_shown_before_that_of_an_entry_in_a_database() -> None:
    entry = "https://www.scopus.com/inward/record.uri?eid=2-s2.0-851"
    scopus, publisher = (
        record(MAPS, kind=PaperKind.JOURNAL_ARTICLE, details=((Detail.ADDRESS, address),))
        for address in (entry, "https://maps.example/1")
    )
    assert preferred([scopus, publisher]).details == ((Detail.ADDRESS, "https://maps.example/1"),)
    assert preferred([scopus]).details == ((Detail.ADDRESS, entry),)
