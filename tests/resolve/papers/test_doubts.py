"""What is likely, and not sure, is asked."""

from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest

from kg.model import Byline, Detail, Identifier, Lines, PaperKind, PartialDate, Record, Scheme
from kg.resolve.papers import pairs as paper_pairs
from kg.resolve.papers.doubts import paper_candidates
from kg.resolve.papers.grouping import resolve_papers
from kg.resolve.papers.keys import paper_keys

ROOMS = "Mending the Maps of Many Rooms"


def record(title: str, year: int, *names: str) -> Record:
    byline = Byline(names=names, complete=True, printed=", ".join(names))
    date = PartialDate(year=year, printed=str(year))
    return Record(document="a.bib", lines=Lines(1, 2), title=title, byline=byline, date=date)


def reasons(*records: Record) -> list[tuple[str, ...]]:
    keys = [paper_keys(one) for one in records]
    return [tuple(map(str, doubt.reasons)) for doubt in paper_candidates(resolve_papers(keys), keys)]


def test_a_subtitle_dropped_in_another_year_is_asked_once() -> None:
    assert reasons(record(f"{ROOMS}: A Study", 2025, "Ann Lee"), record(ROOMS, 2024, "Lee, Ann")) == [
        (
            "open: one is titled 'mending the maps of many rooms' and the other, with a subtitle, "
            "'mending the maps of many rooms a study'",
            "for: the first author is the same, ann lee",
            "against: the year is 2025 on one and 2024 on the other",
        )
    ]


def at(venue: str, title: str = ROOMS, *details: tuple[Detail, str]) -> Record:
    return replace(record(title, 2024, "Ann Lee", "Bo Li"), venue=venue, details=details)


@pytest.mark.parametrize("tail", ["study protocol", "two-year follow-up", "a secondary analysis"])
def test_what_else_is_published_of_a_study_is_another_paper_and_asked_about(tail: str) -> None:
    trial, other = at("BMJ"), at("BMJ Open", f"{ROOMS}: {tail}")
    assert asked(trial, other) == [(0, 1, 0.25)]
    [(title, *_, places)] = reasons(trial, other)
    assert title.startswith("against: one is titled")
    assert title.endswith("tells something else of the study")
    assert places == "open: one appeared in 'bmj' and the other in 'bmj open'"


def test_what_else_is_published_of_a_study_may_be_its_title_on_the_same_page() -> None:
    where = (Detail.VOLUME, "7"), (Detail.PAGES, "117-142")
    one, other = at("BMJ", ROOMS, *where), at("BMJ", f"{ROOMS}: a pilot study", *where)
    assert asked(one, other) == [(0, 1, 0.75)]


def test_a_subtitle_dropped_in_another_place_is_asked_about() -> None:
    one = at("BMJ")
    assert asked(one, at("BMJ Open", f"{ROOMS}: A Study")) == [(0, 1, 0.5)]
    assert not reasons(one, at("British Medical Journal", f"{ROOMS}: A Study"))
    assert not reasons(one, at("", f"{ROOMS}: A Study"))
    chapters = at("Handbook of Maps"), at("Handbook of Maps: The Basics", f"{ROOMS}: A Study")
    assert not reasons(*(replace(each, kind=PaperKind.CHAPTER) for each in chapters))


def test_a_subtitle_of_another_author_a_part_and_a_column_are_no_question() -> None:
    assert not reasons(record(ROOMS, 2024, "Ann Lee"), record(f"{ROOMS}: A Study", 2024, "Bo Li"))
    assert not reasons(record(ROOMS, 2024, "Ann Lee"), record(f"{ROOMS}: Part II", 2024, "Ann Lee"))
    assert not reasons(record("Editorial", 2024, "Ann Lee"), record("Editorial: Maps", 2024, "Ann Lee"))


def test_titles_that_differ_in_a_hyphen_are_one_question() -> None:
    assert (
        len(reasons(record("Multi-Agent Maps", 2020, "Bo Li"), record("Multiagent maps", 2024, "Bo Li"))) == 1
    )


def test_other_coauthors_speak_against_it() -> None:
    [told] = reasons(record(ROOMS, 2024, "Ann Lee", "Bo Li"), record(ROOMS, 2024, "Ann Lee", "Xi Xu"))
    assert "against: the other authors are other people" in told


def book(title: str = ROOMS, year: int = 2005, *names: str, isbn: str = "", volume: str = "") -> Record:
    said = ((Detail.ISBN, isbn), (Detail.VOLUME, volume))
    byline = Byline(names=names, complete=True, printed=", ".join(names)) if names else None
    details = tuple((detail, text) for detail, text in said if text)
    return replace(record(title, year), byline=byline, kind=PaperKind.BOOK, details=details)


def asked(*records: Record) -> list[tuple[int, int, float]]:
    """Which records are asked about; each is a paper of its own."""
    keys = [paper_keys(one) for one in records]
    papers = resolve_papers(keys)
    assert len(papers) == len(records)
    return [(doubt.first, doubt.second, doubt.confidence) for doubt in paper_candidates(papers, keys)]


LONG, SHORT = "978-3-11-017532-5", "3-11-017532-1"
"""One ISBN."""


def test_each_paper_of_a_title_is_asked_about_beside_the_nearest_in_any_order() -> None:
    third, long, short = (
        book(year=2006, volume="3"),
        book(isbn=LONG, volume="2"),
        book(isbn=SHORT, volume="2"),
    )
    for records in permutations((third, long, short)):
        pairs = asked(*records)
        twins = tuple(sorted((records.index(long), records.index(short))))
        assert (*twins, 0.75) in pairs
        assert len(pairs) == 2
    told = reasons(long, short)[0]
    assert "for: both have the ISBN 9783110175325" in told


def test_an_isbn_is_asked_about_whatever_the_titles() -> None:
    ann = "Ann Lee"
    books = [book(f"{ROOMS}: Doors", 2005, ann, isbn=LONG), book("Doors", 2005, "A. Lee", isbn=SHORT)]
    books.append(book(f"{ROOMS}, Volume 1: Doors", 2005, ann, isbn=LONG))
    assert len(asked(*books)) == 2
    told = reasons(book("Maps", isbn=LONG), book("Doors", isbn=SHORT))[0]
    assert told[:2] == (
        "open: one is titled 'maps' and the other 'doors'",
        "for: both have the ISBN 9783110175325",
    )


def test_an_isbn_of_a_volume_with_several_parts_is_no_question() -> None:
    chapters = [replace(book(title, isbn=LONG), kind=PaperKind.CHAPTER) for title in ("Maps", "Doors")]
    assert not asked(*chapters)
    assert not asked(book("Maps", isbn=LONG, volume="1"), book("Doors", isbn=LONG, volume="2"))
    assert not asked(*(book(title, isbn=LONG) for title in ("Maps", "Doors", "Walls", "Roofs", "Cellars")))


def test_two_volumes_of_one_title_and_isbn_are_no_likely_one() -> None:
    assert asked(book(isbn=LONG, volume="1"), book(isbn=LONG, volume="2")) == [(0, 1, 0.5)]


def test_of_very_many_papers_of_one_title_each_is_looked_at_beside_a_few(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    steps = 0
    in_common = paper_pairs._in_common

    def counted(*args: Any) -> int:
        nonlocal steps
        steps += 1
        return in_common(*args)

    monkeypatch.setattr(paper_pairs, "_in_common", counted)
    for size in (200, 400):
        steps = 0
        assert len(asked(*(record("Editorial", 1600 + n, "Ann Lee") for n in range(size)))) == size - 1
        assert steps <= 10 * size


def article(title: str, *names: str, volume: str = "10", page: str = "33", venue: str = "Rooms") -> Record:
    details = tuple((d, text) for d, text in ((Detail.VOLUME, volume), (Detail.PAGES, page)) if text)
    return replace(record(title, 2021, *names), venue=venue, details=details, kind=PaperKind.JOURNAL_ARTICLE)


TRIAL = "A randomised trial of mending software in six rooms"


@pytest.mark.parametrize(
    "title",
    [
        "A randomised trial of mending softwear in six rooms",
        "Randomised trial of mending software in six rooms",
        "A randomised trial of mending software in 6 rooms",
        f"Chapter 4: {TRIAL}",
    ],
)
def test_a_slip_in_a_title_is_asked_about_where_author_year_and_page_agree(title: str) -> None:
    [told] = reasons(article(TRIAL, "Jane Roe"), article(title, "J. Roe", venue="The Rooms"))
    assert "for: both begin on page 33 of volume 10" in told
    assert any(reason.startswith("for: they are titled nearly the same") for reason in told)
    assert asked(article(TRIAL, "Jane Roe"), article(title, "J. Roe")) == [(0, 1, 0.75)]


@pytest.mark.parametrize(
    "other",
    [
        article("Randomised trial of mending software in six rooms", "Jane Roe", page="40"),
        article("Randomised trial of mending software in six rooms", "Bo Li"),
        article("A randomised trial of mending software in seven rooms", "Jane Roe"),
        article("A randomised trial of breaking software in six rooms", "Jane Roe"),
    ],
)
def test_another_page_author_or_number_is_no_slip(other: Record) -> None:
    assert not asked(article(TRIAL, "Jane Roe"), other)


def test_of_several_slips_each_is_asked_about_once() -> None:
    titles = (TRIAL, TRIAL[2:], TRIAL.replace("six", "6"), TRIAL.replace("software", "softwear"))
    assert len(asked(*(article(title, "Jane Roe") for title in titles))) == 3


def test_the_numbers_of_a_report_speak_for_it_and_initials_not_against_it() -> None:
    said = ((Detail.ISBN, SHORT), (Detail.NUMBER, "WHO/TB/2021.7"))
    one, other = (
        replace(record("Report on Rooms 2021", 2021, name), kind=PaperKind.REPORT, details=said)
        for name in ("WHO", "World Health Organization")
    )
    [told] = reasons(one, other)
    assert "for: both have the ISBN 9783110175325" in told
    assert "for: both are report who tb 2021 7" in told
    assert "open: the first author is who on one and world health organization on the other" in told
    assert asked(one, other) == [(0, 1, 0.75)]


def test_a_report_beside_a_later_article_is_likely_one() -> None:
    early = replace(record(ROOMS, 2000, "Ann Lee"), kind=PaperKind.REPORT, venue="Room Working Papers")
    late = replace(record(ROOMS, 2003, "Ann Lee"), kind=PaperKind.JOURNAL_ARTICLE, venue="Rooms")
    book = replace(late, kind=PaperKind.BOOK, venue=None)
    assert [confidence for *_, confidence in asked(early, late)] == [0.75]
    assert [confidence for *_, confidence in asked(early, book)] == [0.5]


def test_a_preprint_that_names_its_publication_under_another_title_is_likely_one() -> None:
    details = ((Detail.FIELD, "preprintof: doi:10.1234/rooms"),)
    early = replace(record("A Survey of Doors", 2019, "Ann Lee"), kind=PaperKind.PREPRINT, details=details)
    late = replace(record(ROOMS, 2021, "Ann Lee"), kind=PaperKind.JOURNAL_ARTICLE, venue="Rooms")
    named = replace(late, identifiers=(Identifier(scheme=Scheme.DOI, value="10.1234/rooms"),))
    assert "for: one names the other, doi:10.1234/rooms, as a version of it" in reasons(early, named)[0]
    assert asked(early, named) == [(0, 1, 0.75)]
    assert not asked(early, late)


def test_an_edition_by_others_with_another_doi_year_and_volume_is_no_question() -> None:
    def edition(year: int, name: str, volume: str, doi: str) -> Record:
        byline = Byline(names=(name, "Ann Lee"), complete=False, printed=f"{name} et al.")
        identifiers = (Identifier(scheme=Scheme.DOI, value=doi),)
        details = ((Detail.VOLUME, volume), (Detail.PAGES, "30001"))
        one = replace(record("Review of Room Physics", year), byline=byline, venue="Rooms", details=details)
        return replace(one, identifiers=identifiers, kind=PaperKind.JOURNAL_ARTICLE)

    first = edition(2018, "Masa Tan", "98", "10.1000/1")
    assert not asked(first, edition(2024, "Sol Nav", "110", "10.1000/2"))
    assert asked(first, edition(2024, "M. Tan", "110", "10.1000/2"))
    assert asked(first, edition(2018, "Sol Nav", "110", "10.1000/2"))


def in_journal(title: str, name: str, journal: str, volume: str, page: str) -> Record:
    details = ((Detail.VOLUME, volume), (Detail.PAGES, page))
    kind = PaperKind.JOURNAL_ARTICLE
    return replace(record(title, 1985, name), venue=journal, details=details, kind=kind)


def test_a_book_and_its_reviews_are_no_question() -> None:
    work = replace(record("Leviathan and Rooms", 1985, "Ann Lee"), kind=PaperKind.BOOK)
    review = in_journal("Leviathan and Rooms", "Bo Li", "Isis", "77", "120-121")
    other = in_journal("Leviathan and Rooms", "Xi Xu", "Minerva", "24", "370-372")
    assert not reasons(work, review, other)
    assert reasons(work, replace(review, byline=work.byline))  # the author of the book
    assert reasons(review, replace(other, venue=None, details=()))  # of which nothing says where it is


@pytest.mark.parametrize("title", ["Review", "Book Review", "[untitled]"])
def test_a_title_that_says_nothing_is_no_question_between_two_places(title: str) -> None:
    one, other = (
        in_journal(title, "Bo Li", "Isis", "77", "120-121"),
        in_journal(title, "Xi Xu", "Isis", "77", "370-372"),
    )
    assert not reasons(one, other)
    assert not reasons(one, replace(other, byline=one.byline))


def test_one_title_of_several_authors_in_two_places_is_asked() -> None:
    ours = in_journal(ROOMS, "Bo Li", "Isis", "77", "120-121")
    both = Byline(names=("Xi Xu", "Ann Lee"), complete=True, printed="Xi Xu, Ann Lee")
    assert reasons(ours, replace(in_journal(ROOMS, "Xi Xu", "Minerva", "2", "3"), byline=both))


def test_introductions_to_two_books_that_begin_on_one_page_are_no_question() -> None:
    def introduction(author: str, book: str) -> Record:
        chapter = replace(record("Introduction", 2020, author), kind=PaperKind.CHAPTER, venue=book)
        return replace(chapter, details=((Detail.PAGES, "1-12"),))

    one, other = introduction("Bo Li", "Coasts of Asia"), introduction("Xi Xu", "A History of Rooms")
    assert not reasons(one, other)
    assert reasons(one, replace(other, byline=one.byline))
    assert reasons(one, replace(other, venue=one.venue))


def test_reviews_of_one_book_on_one_page_are_asked_about_whatever_word_they_begin_with() -> None:
    place = (Detail.VOLUME, "92"), (Detail.PAGES, "201-205")
    titles = (
        "Rez. zu: Karl Bauer (Hg.), Handschriften heute",
        "Rezension von Handschriften heute, hg. von Karl Bauer",
    )
    assert len(reasons(*(at("Gnomon", title, *place) for title in titles))) == 1


def test_a_book_of_several_editors_is_not_asked_about_beside_its_review() -> None:
    edited = book(ROOMS, 2018, "Karl Bauer", "Maria Rossi")
    review = replace(at("Gnomon", ROOMS), kind=PaperKind.JOURNAL_ARTICLE)
    by_others = replace(review, byline=record(ROOMS, 2020, "Nigel Wilson").byline)
    assert not reasons(edited, by_others)
    by_one = replace(by_others, byline=record(ROOMS, 2020, "M. Rossi").byline)
    assert reasons(edited, by_one)


def test_a_name_in_another_script_may_be_the_same_and_is_asked_about() -> None:
    """One library prints the author as the title page does, another as its catalogue does."""
    title = "Η παράδοση των κειμένων στο Βυζάντιο"
    one, other = (
        replace(
            record(title, 1994, name), venue=venue, details=((Detail.VOLUME, "44"), (Detail.PAGES, "15-38"))
        )
        for name, venue in (("Σοφία Κοτζάμπαση", "Ελληνικά"), ("Sofia Kotzabassi", "Hellenika"))
    )
    (told,) = reasons(one, other)
    assert "open: the first author is σοφία κοτζάμπαση on one and sofia kotzabassi on the other" in told
    assert not reasons(one, replace(other, byline=record(title, 1994, "Νίκος Παππάς").byline))
    whole = book(title, 1994, "Σοφία Κοτζάμπαση")
    assert reasons(whole, replace(other, kind=PaperKind.JOURNAL_ARTICLE))
