from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Byline, Detail, Identifier, Lines, PaperKind, PartialDate, Record, Scheme
from kg.resolve.papers.doubts import paper_candidates
from kg.resolve.papers.grouping import _titles_in_common, resolve_papers
from kg.resolve.papers.keys import PaperKeys, paper_keys
from tests.resolve.papers.grouped import groups


def record(title: str = "A Title", names: str = "Ann Lee", year: int | None = 2024, **more: object) -> Record:
    listed = tuple(names.split(", ")) if names else ()
    fields = {
        "document": "a.txt",
        "lines": Lines(1, 2),
        "title": title,
        "byline": Byline(names=listed, complete=True, printed=names) if listed else None,
        "date": PartialDate(year=year, month=2, day=2, printed="…"),
    }
    return Record(**(fields | more))  # type: ignore[arg-type]


def arxiv(id: str, version: int | None = None) -> tuple[Identifier, ...]:
    return (Identifier(scheme=Scheme.ARXIV, value=id, version=version),)


@pytest.mark.parametrize(
    "other",
    [
        record("a title!"),
        record("A  TITLE", "ann lee, Bo Li"),
        record("Another", "Xi Xu, Ann Lee", 1999, identifiers=arxiv("2401.00001", 2)),
    ],
)
def test_records_that_agree_are_one_paper(other: Record) -> None:
    assert groups(record(identifiers=arxiv("2401.00001", 1)), other) == [(0, 1)]


@pytest.mark.parametrize(
    "other",
    [
        record("A Title, Part II"),
        record(names="Bo Li"),
        record(year=2021),
        record(year=None),
        record(names=""),
        record(identifiers=arxiv("2401.00002")),
    ],
)
def test_records_that_differ_or_leave_it_open_are_two(other: Record) -> None:
    assert groups(record(identifiers=arxiv("2401.00001")), other) == [(0,), (1,)]


def test_a_chain_of_agreements_is_one_paper_in_any_order() -> None:
    title_only = record()
    both = record(identifiers=arxiv("2401.00001"))
    id_only = record("Renamed", "A. Lee", 2025, identifiers=arxiv("2401.00001"))
    assert groups(title_only, both, id_only) == [(0, 1, 2)]
    assert groups(id_only, title_only, both) == [(0, 1, 2)]


def test_a_title_that_two_papers_share_is_a_doubt_with_reasons() -> None:
    keys = [paper_keys(r) for r in (record(), record(names="Bo Li"), record("Other"), record(year=None))]
    papers = resolve_papers(keys)
    doubts = list(paper_candidates(papers, keys))
    assert [(doubt.first, doubt.second) for doubt in doubts] == [(0, 1), (0, 3)]
    assert tuple(map(str, doubts[0].reasons)) == (
        "for: both are titled 'a title'",
        "against: the first author is ann lee on one and bo li on the other",
        "for: the year is the same, 2024",
    )


def test_records_that_print_too_little_are_never_joined_in_silence() -> None:
    bare = [record("Introduction", "", None), record("Introduction", "", None)]
    keys = [paper_keys(r) for r in bare]
    papers = resolve_papers(keys)
    assert [paper.records for paper in papers] == [(0,), (1,)]
    assert len(list(paper_candidates(papers, keys))) == 1


def test_a_record_that_fits_two_papers_is_given_to_neither_in_any_order() -> None:
    bare, one, two = (
        record(),
        record(identifiers=arxiv("2401.00001")),
        record(identifiers=arxiv("2401.00002")),
    )
    assert groups(bare, one, two) == groups(bare, two, one) == [(0,), (1,), (2,)]


def test_a_paper_is_doubted_by_every_title_that_it_has() -> None:
    same = arxiv("2401.00001")
    keys = [
        paper_keys(r)
        for r in (record("Old", identifiers=same), record("New", identifiers=same), record("New", "Bo Li"))
    ]
    papers = resolve_papers(keys)
    assert [(d.first, d.second) for d in paper_candidates(papers, keys)] == [(0, 1)]


def test_a_paper_is_also_known_as_before_its_year_was_printed() -> None:
    (paper,) = resolve_papers([paper_keys(record())])
    (undated,) = resolve_papers([paper_keys(record(year=None))])
    assert undated.keys[0] in paper.other_keys


MAPS = "On Maps of Rooms"


@pytest.mark.parametrize(
    "dated",
    [
        record(MAPS, year=2024),
        record(MAPS, date=PartialDate(year=2024, printed="2024")),
        record(
            MAPS, date=PartialDate(year=2024, month=2, printed="feb 2024"), identifiers=arxiv("2401.00001")
        ),
    ],
)
def test_a_year_that_one_record_leaves_open_is_that_of_the_others(dated: Record) -> None:
    assert groups(record(MAPS, year=None), dated) == groups(dated, record(MAPS, year=None)) == [(0, 1)]
    assert groups(record(MAPS, date=None), dated) == [(0, 1)]


@pytest.mark.parametrize(
    "others",
    [
        [record(MAPS, year=2024), record(MAPS, date=PartialDate(year=2023, printed="2023"))],
        [record(MAPS, date=PartialDate(year=2024, month=3, printed="mar 2024"))],
        [record(MAPS, names="Bo Li", year=2024)],
        [record(MAPS, date=None)],  # of a single author, and four words
        [record("Editorial", year=2024), record("Editorial", year=None)],
        [record(MAPS, identifiers=arxiv("2401.00001")), record(MAPS, identifiers=arxiv("2401.00002"))],
    ],
)
def test_a_year_stays_open_where_more_than_one_may_be_meant(others: list[Record]) -> None:
    alone = [(number,) for number in range(len(others) + 1)]
    assert groups(record(MAPS, year=None), *others) == alone


@pytest.mark.parametrize("author", ["A. Lee", "Lee, A.", "Lee, Ann", "Lee Ann", "Ann B. Lee", "Ánn Lee"])
def test_the_first_author_of_one_title_and_year_may_be_printed_in_several_ways(author: str) -> None:
    other = record(MAPS, byline=Byline(names=(author,), complete=True, printed=author))
    undated = record(MAPS, byline=other.byline, date=None)
    assert groups(record(MAPS), other) == groups(other, record(MAPS)) == [(0, 1)]
    assert groups(record(MAPS), undated) == [(0, 1)]


def test_initials_that_fit_two_first_authors_are_given_to_neither() -> None:
    assert groups(record(MAPS, "Ann Lee"), record(MAPS, "A. Lee"), record(MAPS, "Ada Lee")) == [
        (0,),
        (1,),
        (2,),
    ]


def test_initials_say_too_little_beside_a_title_of_one_word() -> None:
    assert groups(record("Editorial", "Ann Lee"), record("Editorial", "A. Lee")) == [(0,), (1,)]


@pytest.mark.parametrize(
    "title", ["On <i>Maps</i> of Rooms", "On \\emph{Maps} of  Rooms", "On Maps—of rooms"]
)
def test_the_markup_of_a_title_does_not_count(title: str) -> None:
    assert groups(record(MAPS), record(title)) == [(0, 1)]


def test_a_preprint_and_its_publication_of_another_year_are_a_likely_doubt_with_the_reason() -> None:
    preprint = record(MAPS, year=2022, identifiers=arxiv("2212.00001"))
    doi = (Identifier(scheme=Scheme.DOI, value="10.1/x"),)
    keys = [paper_keys(preprint), paper_keys(record(MAPS, year=2024, identifiers=doi, venue="J. Maps"))]
    [doubt] = paper_candidates(resolve_papers(keys), keys)
    assert doubt.confidence == 0.75
    assert tuple(map(str, doubt.reasons)) == (
        "for: both are titled 'on maps of rooms'",
        "for: the first author is the same, ann lee",
        "against: the year is 2022 on one and 2024 on the other",
        "for: one is a preprint, arXiv 2212.00001, and the other was published; their years may differ",
    )


def test_a_preprint_and_a_publication_of_one_year_differ_in_no_year() -> None:
    rival = record(MAPS, "Bo Li", venue="J. Maps")
    keys = [paper_keys(record(MAPS, identifiers=arxiv("2401.00001"))), paper_keys(rival)]
    [doubt] = paper_candidates(resolve_papers(keys), keys)
    assert str(doubt.reasons[-1]) == "for: one is a preprint, arXiv 2401.00001, and the other was published"


def test_what_calls_itself_a_preprint_is_one_without_an_arxiv_id_too() -> None:
    preprint = record(LONG, year=2021, kind=PaperKind.PREPRINT)
    keys = [paper_keys(preprint), paper_keys(record(LONG, year=2024, venue="J. Maps"))]
    [doubt] = paper_candidates(resolve_papers(keys), keys)
    said = "for: one is a preprint, and the other was published; their years may differ"
    assert str(doubt.reasons[-1]) == said


def test_what_two_registries_tell_apart_is_a_doubt_that_says_by_which_identifiers() -> None:
    keys = [paper_keys(record(MAPS, identifiers=arxiv(id))) for id in ("2401.00001", "2401.00002")]
    [doubt] = paper_candidates(resolve_papers(keys), keys)
    assert str(doubt.reasons[-1]) == "against: one is arxiv:2401.00001 and the other arxiv:2401.00002"


LONG = "On Maps of Rooms and Doors"


def test_records_without_a_year_are_one_where_title_and_byline_say_more() -> None:
    undated = [record(LONG, date=None), record(LONG, date=None, venue="J. Maps")]
    assert groups(*undated) == [(0, 1)]
    assert groups(*undated, record(LONG, date=None, venue="Room Letters")) == [(0,), (1,), (2,)]
    assert groups(record(LONG, date=None), record(LONG, "Bo Li", date=None)) == [(0,), (1,)]
    pages = (record(LONG, date=None, kind=PaperKind.OTHER) for _ in range(2))
    assert groups(*pages, record(LONG, date=None, kind=PaperKind.OTHER, venue="x")) == [(0, 1), (2,)]


@pytest.mark.parametrize(
    ("printed", "is_one"),
    [
        (record("Maps", "", date=None), False),
        (record("On Maps of Rooms", "", date=None), True),
        (record("Maps", "Ann Lee", date=None), False),
        (record("Maps", "Ann Lee, Bo Li", date=None), True),
        (record("Maps", "", date=None, abstract="Of maps."), True),
        (record("Maps", "", date=None, details=((Detail.ISBN, "978-0-226-45803-8"),)), False),  # no book
        (record("Maps", "", kind=PaperKind.BOOK, details=((Detail.ISBN, "978-0-226-45803-8"),)), True),
        (record("Editorial", "Ann Lee", year=2024), True),  # of one day
        (record("Editorial", "Ann Lee", date=PartialDate(year=2024, printed="2024")), False),
    ],
)
def test_what_is_printed_word_for_word_is_one_unless_it_says_too_little(
    printed: Record, is_one: bool
) -> None:
    copy = replace(printed, document="copy.txt", lines=Lines(7, 9), key="other", keywords=("mine",))
    assert groups(printed, copy) == ([(0, 1)] if is_one else [(0,), (1,)])
    assert groups(printed, replace(copy, abstract="More.")) == [(0,), (1,)] or is_one


def test_a_paper_that_was_taken_back_is_the_paper_and_a_notice_of_it_is_none() -> None:
    behind = record(f"{LONG} (Retracted article. See vol. 375, pg. 445, 2010)")
    before, notice = record(f"RETRACTED: {LONG}"), record(f"Retraction: {LONG}")
    assert groups(record(LONG), before, notice, behind) == [(0, 1, 3), (2,)]


def report(number: str, doi: str = "", *, detail: Detail = Detail.NUMBER) -> Record:
    identifiers = (Identifier(scheme=Scheme.DOI, value=doi),) if doi else ()
    details = ((detail, number),) if number else ()
    return record("Work in Small Rooms", kind=PaperKind.REPORT, identifiers=identifiers, details=details)


@pytest.mark.parametrize(
    "same",
    [report("18054"), report("w18054"), report("No. 18054", detail=Detail.VOLUME), report("DP No. 18054")],
)
def test_the_number_of_a_report_decides_between_two_dois(same: Record) -> None:
    bureau, server = report("18054", "10.3386/w18054"), report("", "10.2139/ssrn.2050144")
    assert groups(bureau, server, same) == [(0, 2), (1,)]
    assert groups(bureau, server, report("")) == [(0,), (1,), (2,)]
    assert groups(bureau, report("9437")) == [(0,), (1,)]


@pytest.mark.parametrize("title", ["Technical Report", "Annual Report"])
def test_a_number_is_of_one_report_of_an_institution_where_the_title_says_little(title: str) -> None:
    def of(institution: str, number: str = "3") -> Record:
        details = ((Detail.PUBLISHER, institution), (Detail.NUMBER, number))
        date = PartialDate(year=2001, printed="2001")
        return record(title, kind=PaperKind.REPORT, date=date, details=details)

    bank, museum = of("Bank of Towns"), of("Museum of Hills")
    assert groups(bank, museum) == [(0,), (1,)]
    assert groups(bank, of("Bank of Towns", "No. 3"), museum) == [(0, 1), (2,)]
    said = (replace(each, title="Work in Small Rooms") for each in (bank, museum))
    assert groups(*said) == [(0, 1)]


def test_the_first_of_january_in_numbers_is_no_day_on_which_two_things_of_one_title_appeared() -> None:
    def editorial(printed: str, day: int) -> Record:
        return record("Editorial", date=PartialDate(year=2018, month=1, day=day, printed=printed))

    assert groups(editorial("2018-01-02", 2), editorial("2018/01/02", 2)) == [(0, 1)]
    assert groups(editorial("2018-01-01", 1), editorial("2018/01/01", 1)) == [(0,), (1,)]


def test_a_number_of_mathematical_reviews_names_one_paper() -> None:
    number = (Identifier(scheme=Scheme.MATHSCINET, value="919829"),)
    one = record("Hyperbolic groups", "Misha Gromov", 1987, identifiers=number)
    other = record("Hyperbolic groups. Essays in group theory", "M. Gromov", 1988, identifiers=number)
    assert groups(one, other) == [(0, 1)]


def test_papers_whose_titles_differ_in_a_formula_alone_are_two_and_asked_about() -> None:
    titles = [f"Spectra of ${sign}$-operators over rings" for sign in ("L^2", "L_2", "L^{2}")]
    records = [record(title, "Ann Lee, Bo Li") for title in titles]
    assert groups(*records) == [(0, 2), (1,)]
    keys = [paper_keys(each) for each in records]
    [doubt] = paper_candidates(resolve_papers(keys), keys)
    assert doubt.confidence == 0.25
    assert "other formulas" in str(doubt.reasons[0])


def test_a_title_with_its_formula_on_the_line_belongs_to_neither_of_two() -> None:
    titles = [f"Spectra of {sign}-operators over rings" for sign in ("$L^2$", "$L_2$", "L2")]
    assert groups(*(record(title, "Ann Lee, Bo Li") for title in titles)) == [(0,), (1,), (2,)]
    assert groups(*(record(title, "Ann Lee, Bo Li") for title in titles[1:])) == [(0, 1)]


def test_what_is_a_thesis_by_its_doi_alone_is_no_article_of_that_title() -> None:
    doi = (Identifier(scheme=Scheme.DOI, value="10.1234/maps"),)
    thesis = record("Karten vieler Räume", kind=PaperKind.THESIS, identifiers=doi)
    translated = record("The Maps of Many Rooms and Doors", identifiers=doi)
    article = record("The Maps of Many Rooms and Doors", kind=PaperKind.JOURNAL_ARTICLE, venue="Maps")
    assert groups(translated, article) == [(0, 1)]
    assert groups(thesis, translated, article) == [(0, 1), (2,)]


def web_page(address: str, year: int | None = None, title: str = "Maps of the Sea") -> Record:
    date = PartialDate(year=year, printed=str(year)) if year else None
    return record(title, "", date=date, details=((Detail.ADDRESS, address),))


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        (web_page("https://www.maps.example/sea/"), web_page("http://maps.example/sea"), True),
        (web_page("https://maps.example/sea"), web_page("https://maps.example/sea", 2023), True),
        (web_page("https://maps.example/sea", 2022), web_page("https://maps.example/sea", 2023), False),
        (web_page("https://maps.example/sea"), web_page("https://maps.example/land"), False),
        (web_page("https://maps.example/sea"), web_page("https://maps.example/sea", title="Home"), False),
        (web_page("https://maps.example/#sea"), web_page("https://maps.example/#land"), False),
        (web_page("https://maps.example/?id=1"), web_page("https://maps.example/?id=2"), False),
        (*[web_page("https://maps.example", title="Editorial")] * 2, False),
    ],
)
def test_what_nobody_signs_is_known_by_title_and_address(one: Record, other: Record, are_one: bool) -> None:
    assert groups(one, other) == ([(0, 1)] if are_one else [(0,), (1,)])


def test_what_comes_out_monthly_at_one_address_stays_apart() -> None:
    page = web_page("https://maps.example/", 2023, "The Weather of the Sea")
    months = [replace(page, date=PartialDate(year=2023, month=m, printed=f"2023-{m}")) for m in (3, 4)]
    assert groups(page, *months) == [(0,), (1,), (2,)]
    assert groups(page, months[0]) == [(0, 1)]


def numbered(kind: PaperKind, number: str, title: str, names: str) -> Record:
    return record(title, names, kind=kind, details=((Detail.NUMBER, number),))


@pytest.mark.parametrize(
    ("kind", "one", "other", "are_one"),
    [
        (PaperKind.STANDARD, "ISO 5667-12:2017", "ISO 5667-12-2017", True),
        (PaperKind.STANDARD, "ISO 5667-12:2017", "ISO 5667-12:1995", False),
        (PaperKind.STANDARD, "ISO 5667-12", "ISO 5667-12", False),
        (PaperKind.STANDARD, "5667-12:2017", "5667-12:2017", False),
        (PaperKind.PATENT, "US 10,123,456 B2", "US10123456", True),
        (PaperKind.PATENT, "EP 1234567 A1", "EP 1234567 B1", False),
        (PaperKind.PATENT, "10123456", "10123456", False),
        (PaperKind.PATENT, "EP 1234567 B1", "US 1234567 B1", False),
        (PaperKind.PATENT, "US D800,123 S1", "US 800,123", False),
        (PaperKind.PATENT, "US RE45,123", "US PP45,123", False),
        (PaperKind.PATENT, "US Patent App. 12/123,456", "US 12,123,456", False),
        (PaperKind.PATENT, "US Patent App. 12/123,456", "US 12/123456", True),
        (PaperKind.PATENT, "EP-B1-123456", "EP 1123456", False),
        (PaperKind.PATENT, "WO 03/012345 A1", "WO03012345", True),
        (PaperKind.STANDARD, "ISO 1-23:2017", "ISO 12-3:2017", False),
        (PaperKind.STANDARD, "ISO 5667-12:2017", "ISO 5667-12:2017/Amd 1:2020", False),
        (PaperKind.STANDARD, "Std. 802-2016", "Std. 802-2016", False),
        (PaperKind.REPORT, "ISO 5667-12:2017", "ISO 5667-12:2017", False),
    ],
)
def test_a_patent_and_a_standard_are_known_by_their_number(
    kind: PaperKind, one: str, other: str, are_one: bool
) -> None:
    ours = numbered(kind, one, "Water Quality: Sampling", "ISO")
    theirs = numbered(kind, other, "Wasserbeschaffenheit", "International Organization for Standardization")
    assert groups(ours, theirs) == ([(0, 1)] if are_one else [(0,), (1,)])


def test_one_number_says_less_than_two_identifiers_and_the_kinds_of_a_patent() -> None:
    granted, filed, cited = (
        numbered(PaperKind.PATENT, f"EP 1234567{kind}", "A Door", "Ann Lee") for kind in (" B1", " A1", "")
    )
    assert groups(granted, cited) == [(0, 1)]
    assert groups(granted, filed, cited) == [(0,), (1,), (2,)]
    standard = numbered(PaperKind.STANDARD, "ISO 5667-12:2017", "Water", "ISO")
    one, other = (
        replace(standard, title=title, identifiers=(Identifier(scheme=Scheme.DOI, value=f"10.3403/{title}"),))
        for title in ("Water", "Redlines")
    )
    assert groups(standard, one) == [(0, 1)]
    assert groups(one, other) == groups(other, one) == [(0,), (1,)]


@pytest.mark.parametrize("title", ["Water: Amendment 1", "Water. Technical corrigendum 2", "Water, draft"])
def test_an_amendment_is_not_the_standard_whose_number_it_bears(title: str) -> None:
    standard, other = (numbered(PaperKind.STANDARD, "ISO 5667-12:2017", t, "ISO") for t in ("Water", title))
    assert groups(standard, other) == [(0,), (1,)]


TITLES = st.sampled_from("abcd")


@given(st.lists(st.tuples(TITLES, st.lists(TITLES, max_size=2), st.lists(TITLES, max_size=1)), max_size=6))
def test_titles_in_common_are_those_of_several_that_one_prints_in_full(
    printed: list[tuple[str, list[str], list[str]]],
) -> None:
    records = [
        PaperKeys(key, "", "", "", (), key=key, heads=(*heads,), other_keys=(*others,))
        for key, heads, others in printed
    ]
    titles = [(key, *heads, *others) for key, heads, others in printed]
    known = {key for key, *_ in titles if sum(key in own for own in titles) > 1}
    expected = {n: [each for each in own if each in known] for n, own in enumerate(titles)}
    assert _titles_in_common(records) == {n: own for n, own in expected.items() if own}
