"""What makes records one paper that share no identifier, and what does not."""

from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest

from kg.model import Author, Byline, Detail, Identifier, Lines, PaperKind, PartialDate, Record, Scheme
from kg.resolve.papers import agreement as paper_agreement
from tests.resolve.papers.grouped import groups

ROOMS = "Mending the Maps of Many Rooms"
TEAM = ("Ann Lee", "Jane Roe", "Bo Li")


def record(title: str = ROOMS, names: tuple[str, ...] = TEAM, year: int | None = 2024, **more: Any) -> Record:
    cut = more.pop("cut", False)
    byline = Byline(names=names, complete=not cut, printed=", ".join(names)) if names else None
    date = PartialDate(year=year, printed=str(year)) if year else None
    return Record(document="a.bib", lines=Lines(1, 2), title=title, byline=byline, date=date, **more)


def doi(value: str) -> tuple[Identifier, ...]:
    return (Identifier(scheme=Scheme.DOI, value=value),)


ARXIV = (Identifier(scheme=Scheme.ARXIV, value="2401.00001"),)


@pytest.mark.parametrize(
    "other",
    [
        record("mending the maps of many rooms."),
        record("Mending the <i>Maps</i> of Many-Rooms"),
        record(names=("Lee A", "Roe J", "Li B")),
        record(names=("Ann Lee",), cut=True),
        record(names=("Ann Lee", "Bo Li", "Jane Roe")),
        record(names=("Jane Roe", "Ann Lee", "Bo Li")),
        record(names=("Ann Lee", "Jane Roe")),
        record(year=None),
        record(year=2025),
        record(year=2025, venue="Journal of Maps", identifiers=doi("10.1/x")),
        record(f"{ROOMS}: A Study"),
        record(f"{ROOMS} — Theory and Practice", ("Lee, Ann", "Roe, Jane", "Li, Bo")),
    ],
)
def test_two_prints_of_one_paper_are_one(other: Record) -> None:
    assert groups(record(), other) == groups(other, record()) == [(0, 1)]
    assert groups(record(identifiers=ARXIV), other) == [(0, 1)]


@pytest.mark.parametrize(
    "other",
    [
        record(f"{ROOMS} II"),
        record(f"{ROOMS}: Part II"),
        record(f"Erratum: {ROOMS}"),
        record(f"{ROOMS}: Supplementary Material"),
        record(f"Comment on “{ROOMS}”"),
        record("Mending the Maps of Few Rooms"),
        record(names=("Xi Xu", "Bo Li", "José Silva")),
        record(names=("Ann Lee", "Xi Xu", "José Silva")),
        record(names=("Amy Lee",), cut=True),
        record(names=()),
        record(year=2022),
        record(f"{ROOMS}: A Study", year=2025),
        record(f"{ROOMS}: A Study", year=None),
        record(f"{ROOMS}: A Study", ("Ann Lee", "Jane Roe")),
    ],
)
def test_what_is_another_paper_or_may_be_one_stays_apart(other: Record) -> None:
    assert groups(record(), other) == groups(other, record()) == [(0,), (1,)]


def test_a_conference_paper_and_a_journal_article_of_the_next_year_are_two() -> None:
    one, two = record(venue="Rooms Conference"), record(year=2025, venue="Journal of Maps")
    assert groups(one, two) == [(0,), (1,)]
    assert groups(one, two, record(year=None)) == [(0,), (1,), (2,)]


def test_proceedings_that_name_the_year_before_are_those_of_that_year() -> None:
    late = record(year=2025, venue="Proceedings of the 2024 Conference on Rooms")
    assert groups(record(venue="Rooms"), late) == [(0, 1)]


def test_a_preprint_may_follow_its_publication_at_once() -> None:
    short, alone = "Maps of Some Rooms", ("Ann Lee",)
    bare, published = record(short, alone, 2025), record(short, alone, venue="Journal of Maps")
    assert groups(published, bare) == [(0,), (1,)]
    assert groups(published, record(short, alone, 2025, identifiers=ARXIV)) == [(0, 1)]
    assert groups(published, record(short, alone, 2025, venue="CoRR")) == [(0, 1)]


@pytest.mark.parametrize(
    "made",
    [
        {"names": ("University Library of Oslo",)},
        {"names": ("Ann Lee",), "kind": PaperKind.OTHER},
    ],
)
def test_what_comes_again_every_year_is_one_in_one_year_or_as_a_preprint(made: dict[str, Any]) -> None:
    assert groups(record(**made), record(**made, year=2025)) == [(0,), (1,)]
    assert groups(record(**made), record(**made)) == [(0, 1)]
    assert groups(record(**made, identifiers=ARXIV), record(names=made["names"], year=2025)) == [(0, 1)]


def test_an_organisation_that_only_its_document_marks_comes_again() -> None:
    byline = Byline(names=("Oslo",), complete=True, printed="Oslo", authors=(Author(is_organisation=True),))
    years = [replace(record(year=year), byline=byline) for year in (2024, 2025)]
    assert groups(*years) == [(0,), (1,)]


@pytest.mark.parametrize(
    ("title", "joined"),
    [
        ("圖書館學研究方法論之探討與實踐", True),
        ("図書館情報学における研究方法", True),
        ("การจัดการห้องสมุดดิจิทัล", True),
        ("编者按", False),
        ("卷首语", False),
    ],
)
def test_a_title_without_spaces_has_words(title: str, joined: bool) -> None:
    assert groups(record(title, ("王小明",)), record(title, ("王小明",))) == (
        [(0, 1)] if joined else [(0,), (1,)]
    )


def test_years_that_lead_from_one_to_the_next_lead_nowhere() -> None:
    assert groups(record(year=2022), record(year=2023), record(year=2024)) == [(0,), (1,), (2,)]


@pytest.mark.parametrize("title", ["Editorial", "Guest Editors' Introduction", "Message from the Chairs"])
def test_what_many_papers_are_called_needs_the_day(title: str) -> None:
    assert groups(record(title), record(title)) == [(0,), (1,)]
    day = PartialDate(year=2024, month=2, day=3, printed="3 Feb 2024")
    dated = Record(document="a", lines=Lines(1, 1), title=title, byline=record().byline, date=day)
    assert groups(dated, dated) == [(0, 1)]


def editorial(number: str = "2", pages: str = "101-103", year: int = 2018) -> Record:
    details = ((Detail.VOLUME, "66"), (Detail.NUMBER, number), (Detail.PAGES, pages))
    return record("Editorial", ("Ann Lee",), year, venue="Library Trends", details=details)


def test_what_appeared_in_one_place_is_one_paper_however_little_its_title_says() -> None:
    assert groups(editorial(), editorial(pages="101")) == [(0, 1)]
    assert groups(editorial(), editorial("1")) == [(0,), (1,)]
    assert groups(editorial(), editorial(pages="1")) == [(0,), (1,)]
    assert groups(editorial(), editorial(year=2019)) == [(0,), (1,)]
    book = {"kind": PaperKind.BOOK, "details": ((Detail.ISBN, "978-0-226-45803-8"),)}
    assert groups(record("Doors", ("Ann Lee",), **book), record("Doors", ("Lee, A.",), **book)) == [(0, 1)]


def placed(names: tuple[str, ...] = TEAM, page: str = "483", **more: Any) -> Record:
    details = ((Detail.VOLUME, "22"), (Detail.PAGES, page))
    made = {"kind": PaperKind.JOURNAL_ARTICLE, "venue": "Journal of Maps", "details": details}
    return record(names=names, **(made | more))


def test_an_article_without_its_authors_is_known_by_its_page() -> None:
    group = ("ROOMS Trial Investigators",)
    assert groups(placed(), placed(())) == groups(placed(), placed(group)) == [(0, 1)]
    assert groups(placed(), placed(group), placed(())) == [(0, 1, 2)]
    assert groups(placed(), placed((), page="7")) == [(0,), (1,)]
    assert groups(placed(), placed((), venue="Journal of Rooms")) == [(0,), (1,)]
    assert groups(placed(), placed(("Xi Xu",)), placed(())) == [(0,), (1,), (2,)]
    assert groups(placed(title="Heart failure"), placed((), title="Heart failure")) == [(0,), (1,)]


def test_an_article_is_known_by_its_original_title_on_its_page() -> None:
    beside = (Detail.FIELD, "origtitle: Die Karten vieler Räume")
    pubmed = placed(title="[The maps of many rooms]")
    pubmed = replace(pubmed, details=(*pubmed.details, beside))
    german = placed(("A Lee", "J Roe", "B Li"), title="Die Karten vieler Räume", venue="J Maps")
    assert groups(pubmed, german) == [(0, 1)]
    assert groups(pubmed, replace(german, venue="Rooms Today")) == [(0,), (1,)]
    assert groups(pubmed, placed(title="Die Karten vieler Räume", page="9")) == [(0,), (1,)]
    assert groups(pubmed, placed(("Xi Xu",), title="Die Karten vieler Räume")) == [(0,), (1,)]
    book = {"kind": PaperKind.BOOK, "details": (beside, (Detail.PAGES, "483"))}
    assert groups(record(**book), record("Die Karten vieler Räume", **book)) == [(0,), (1,)]


def test_columns_of_one_title_on_the_first_page_of_each_issue_are_several() -> None:
    first, second = (
        placed(("J Roe",), title="Of maps", details=((Detail.NUMBER, number), (Detail.PAGES, "1")))
        for number in "12"
    )
    assert groups(first, second) == [(0,), (1,)]


def test_a_journal_in_short_is_no_other_place_in_the_next_year() -> None:
    full = record(venue="European Journal of Heart Failure", kind=PaperKind.JOURNAL_ARTICLE)
    ahead = record(venue="Eur J Heart Fail", kind=PaperKind.JOURNAL_ARTICLE, year=2023)
    assert groups(full, ahead) == [(0, 1)]
    assert groups(full, replace(ahead, venue="Eur Heart J")) == [(0,), (1,)]


@pytest.mark.parametrize(
    ("venue", "next_one"),
    [
        ("TREC 2023", "TREC 2024"),
        ("Proceedings of the 28th Rooms Conference", "Proceedings of the 29th Rooms Conference"),
        ("Proceedings of the Rooms Conference", "Proceedings of the 29th Rooms Conference"),
        ("Advances in Rooms 32", "Advances in Rooms 33"),
    ],
)
def test_a_meeting_of_the_next_year_is_another_place(venue: str, next_one: str) -> None:
    first = record(venue=venue, year=2023, kind=PaperKind.CONFERENCE_PAPER)
    assert groups(first, record(venue=next_one, kind=PaperKind.CONFERENCE_PAPER)) == [(0,), (1,)]


def test_a_review_that_is_brought_out_anew_is_another_in_the_next_year() -> None:
    made = {"venue": "The Cochrane Database of Systematic Reviews", "kind": PaperKind.JOURNAL_ARTICLE}
    assert groups(record(**made), record(**made, year=2025)) == [(0,), (1,)]
    assert groups(record(**made), record(**made)) == [(0, 1)]


def unsigned(title: str, day: str = "1954-05-17", **more: Any) -> Record:
    year, month, number = map(int, day.split("-"))
    return replace(
        record(title, (), **more), date=PartialDate(year=year, month=month, day=number, printed=day)
    )


BROWN = "Brown v. Board of Education"
PAGE = ((Detail.VOLUME, "347"), (Detail.PAGES, "483"))


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        (unsigned(BROWN, venue="U.S.", details=PAGE), unsigned(BROWN, details=PAGE), True),
        (unsigned("Plessy v. Ferguson"), unsigned("Plessy v Ferguson"), True),
        (unsigned("The Chartist Riot", venue="Times"), unsigned("The Chartist Riot", venue="Times"), False),
        (
            unsigned("The Riot", venue="Times", details=PAGE),
            unsigned("The Riot", venue="Times", details=PAGE, kind=PaperKind.NEWSPAPER_ARTICLE),
            True,
        ),
        (unsigned(BROWN), unsigned(BROWN, "1955-05-31"), False),
        (unsigned(BROWN), record(BROWN, (), 1954), False),
        (unsigned("Law Report", venue="Times", details=PAGE), unsigned("Law Report", venue="Sun"), False),
    ],
)
def test_what_nobody_signs_is_known_by_its_place_or_its_day(one: Record, other: Record, joined: bool) -> None:
    assert groups(one, other) == ([(0, 1)] if joined else [(0,), (1,)])


SMITH = "State v. Smith"
FIRST_PAGE = ((Detail.PAGES, "1"),)


def decided(number: str = "", court: str = "", venue: str | None = None, **more: Any) -> Record:
    printed = ((Detail.NUMBER, number), (Detail.PUBLISHER, court))
    details = tuple((detail, text) for detail, text in printed if text)
    return unsigned(SMITH, venue=venue, kind=PaperKind.OTHER, details=details, **more)


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        (decided("No. 21-100"), decided("No. 21-101"), False),
        (decided("Nos. 21-100, 21-101"), decided("21-cv-00100"), True),
        (decided("No. 21-100"), decided(), True),
        (decided(court="Supreme Court of Ohio"), decided(court="Supreme Court of Indiana"), False),
        (decided(court="Supreme Court of Ohio"), decided("21-100", "Ohio Supreme Court"), True),
        (decided(court="Supreme Court"), decided(court="Supreme Court of Ohio"), True),
        (decided(venue="U.S."), decided(venue="N.E.2d"), False),
        (unsigned(ROOMS, details=FIRST_PAGE), unsigned(ROOMS, details=((Detail.PAGES, "7"),)), False),
        (unsigned(ROOMS, details=FIRST_PAGE), unsigned(ROOMS, details=((Detail.PAGES, "1-3"),)), True),
        (
            unsigned(ROOMS, kind=PaperKind.REPORT, details=((Detail.PUBLISHER, "Institute of Maps"),)),
            unsigned(ROOMS, kind=PaperKind.REPORT, details=((Detail.PUBLISHER, "Institute of Rooms"),)),
            False,
        ),
        (unsigned(ROOMS, venue="The Guardian"), unsigned(ROOMS, venue="Daily Mirror"), False),
        (unsigned(ROOMS, venue="The New York Times"), unsigned(ROOMS, venue="New York Times"), True),
        (unsigned(ROOMS, venue="The Guardian"), unsigned(ROOMS), True),
    ],
)
def test_of_one_day_other_dockets_courts_publishers_and_newspapers_tell_apart(
    one: Record, other: Record, joined: bool
) -> None:
    assert groups(one, other) == ([(0, 1)] if joined else [(0,), (1,)])


def test_two_bills_of_one_sponsor_and_title_have_two_numbers() -> None:
    bills = [
        record(names=("Ann Lee",), kind=PaperKind.OTHER, details=((Detail.NUMBER, number),))
        for number in ("S. 1", "S. 2", "1")
    ]
    assert groups(*bills[:2]) == [(0,), (1,)]
    assert groups(bills[0], bills[2]) == [(0, 1)]


def test_a_publisher_is_no_place_of_a_title_of_many() -> None:
    made = [
        record(
            "Annual Report",
            ("World Bank",),
            kind=PaperKind.BOOK,
            details=((Detail.PUBLISHER, "World Bank"), (Detail.FIELD, f"note: {land}")),
        )
        for land in ("Africa", "Asia")
    ]
    assert groups(*made) == [(0,), (1,)]


@pytest.mark.parametrize(("publisher", "joined"), [("Little, Brown and Co.", True), ("Macmillan", False)])
def test_a_book_of_a_short_title_is_known_by_its_publisher(publisher: str, joined: bool) -> None:
    made = [
        record(
            "The Common Law", ("O. W. Holmes",), 1881, kind=PaperKind.BOOK, details=((Detail.PUBLISHER, n),)
        )
        for n in ("Little, Brown and Company", publisher)
    ]
    assert groups(*made) == ([(0, 1)] if joined else [(0,), (1,)])


def edited(editors: str, kind: PaperKind = PaperKind.BOOK, year: int = 2024) -> Record:
    return record(names=(), year=year, kind=kind, details=((Detail.EDITORS, editors),))


def test_a_book_without_authors_is_known_by_its_editors() -> None:
    assert groups(edited("Bob Roe, Ann Lee"), edited("B. Roe, A. Lee")) == [(0, 1)]
    assert groups(edited("Bob Roe"), edited("Xi Xu")) == [(0,), (1,)]
    assert groups(edited("Bob Roe"), edited("Bob Roe", year=2025)) == [(0,), (1,)]
    assert groups(edited("Roe, B., Lee, A."), edited("Roe B., Lee A.")) == [(0,), (1,)]
    paper = PaperKind.JOURNAL_ARTICLE
    assert groups(edited("Bob Roe", kind=paper), edited("B. Roe", kind=paper)) == [(0,), (1,)]


def test_a_column_of_one_author_needs_the_day_and_a_paper_of_two_does_not() -> None:
    assert groups(record("Trade Press News", ("Ann Lee",)), record("Trade Press News", ("Ann Lee",))) == [
        (0,),
        (1,),
    ]
    assert groups(record("BAM"), record("Bam")) == [(0, 1)]


def test_a_title_that_two_subtitles_follow_is_given_to_neither() -> None:
    found = groups(record(), record(f"{ROOMS}: A Study"), record(f"{ROOMS}: A Survey"))
    assert found == [(0,), (1,), (2,)]


def test_what_fits_two_papers_that_registries_tell_apart_is_given_to_neither() -> None:
    one, other = record(identifiers=doi("10.1/a")), record(identifiers=doi("10.1/b"))
    loose = record(names=("Lee A",), cut=True, year=2025)
    assert groups(one, other, loose) == [(0,), (1,), (2,)]


def test_a_paper_with_two_dois_of_its_own_still_takes_in_a_record_without_any() -> None:
    versions = [record(identifiers=ARXIV + doi(value)) for value in ("10.1/a", "10.1/b")]
    assert groups(*versions, record()) == [(0, 1, 2)]


def test_the_order_of_records_does_not_count() -> None:
    records = [
        record(identifiers=ARXIV),
        record(year=2025, venue="Journal of Maps", identifiers=doi("10.1/x")),
        record(names=("Lee A",), cut=True),
        record(f"{ROOMS}: A Study"),
        record(year=2022),
        record(names=("Ann Lee", "Xi Xu", "José Silva"), year=None),
    ]
    found = set()
    for order in permutations(range(len(records))):
        parts = groups(*(records[n] for n in order))
        found.add(frozenset(frozenset(order[n] for n in part) for part in parts))
    assert len(found) == 1


@pytest.mark.parametrize("case", ["one column", "one team", "initials", "years", "subtitles"])
def test_steps_grow_with_the_records_also_where_all_share_a_title(
    case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = 0
    agree = paper_agreement.bylines_agree

    def counted(*args: Any, **more: Any) -> bool:
        nonlocal steps
        steps += 1
        return agree(*args, **more)

    monkeypatch.setattr(paper_agreement, "bylines_agree", counted)
    monkeypatch.setattr(paper_agreement, "same_people", counted)

    def made(n: int) -> Record:
        return {
            "one column": record("Editorial", ("Ann Lee",)),
            "one team": record(names=(*TEAM, f"Person N{n}")),
            "initials": record(names=(f"A. B{n}. Lee", *TEAM[1:])),
            "years": record(year=1900 + n),
            "subtitles": record(f"{ROOMS}: Rooms of n{n} doors"),
        }[case]

    taken = []
    for size in (200, 400):
        steps = 0
        groups(*map(made, range(size)))
        taken.append(steps)
    assert taken[1] <= 2.2 * taken[0] + 50
    assert taken[1] <= 30 * 400


def test_hostile_records_are_resolved() -> None:
    huge = record("x" * 200_000, tuple(f"Li {n}" for n in range(5000)))
    assert groups(huge, huge) == [(0, 1)]
    odd = [record("", ("",)), record("???", (",",)), record(":", (" ",)), record("−", ("J.",), year=10_000)]
    assert len(groups(*odd)) == 4


@pytest.mark.parametrize(
    ("citation", "joined"),
    [
        ("Ann. of Math. (2) 167 (2008), no. 2, 481-547", True),
        ("Annals Math. 167: 481--547, 2008", True),
        ("Ann.Math.167:481,2008", True),
        ("Annals of Mathematics 167 (2), 481, 2008", True),
        ("Ann. of Math. (2) 167 (2008), no. 2, 548-600", False),
        ("Ann. of Math. (2) 168 (2009), no. 2, 481-547", False),
        ("Ann. of Math., to appear", False),
    ],
)
def test_a_preprint_is_what_it_cites_as_its_publication(citation: str, joined: bool) -> None:
    printed = {Detail.VOLUME: "167", Detail.NUMBER: "2", Detail.PAGES: "481-547"}
    article = record(
        year=2008, venue="Ann. of Math. (2)", details=tuple(printed.items()), identifiers=doi("10/x")
    )
    preprint = record(year=2004, identifiers=ARXIV, details=((Detail.CITATION, citation),))
    assert (len(groups(preprint, article)) == 1) == joined


def test_pages_of_two_journals_are_no_citation() -> None:
    one, other = (
        record("Maps", ("Ann Lee",), 2008, venue=venue, details=((Detail.PAGES, "1-9"),))
        for venue in ("Journal of Rooms", "Doors")
    )
    assert len(groups(one, other)) == 2
