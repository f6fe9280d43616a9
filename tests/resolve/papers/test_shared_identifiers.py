"""One identifier, several papers: a book and its chapters, abstracts of a supplement."""

from dataclasses import replace

import pytest

from kg.model import Byline, Detail, Identifier, Lines, PaperKind, PartialDate, Record, Scheme
from kg.resolve.papers.doubts import paper_candidates
from kg.resolve.papers.grouping import resolve_papers
from kg.resolve.papers.keys import paper_keys
from tests.resolve.papers.grouped import groups

DOI = (Identifier(scheme=Scheme.DOI, value="10.1000/whole"),)


def record(title: str, *names: str, pages: str = "", venue: str | None = None, **more: object) -> Record:
    byline = Byline(names=names, complete=True, printed=", ".join(names)) if names else None
    fields = {
        "document": "a.ris", "lines": Lines(1, 2), "title": title, "byline": byline, "venue": venue,
        "date": PartialDate(year=2019, printed="2019"), "identifiers": DOI,
        "details": ((Detail.PAGES, pages),) if pages else (),
    }  # fmt: skip
    return Record(**(fields | more))  # type: ignore[arg-type]


def chapter(title: str, *names: str, pages: str = "") -> Record:
    return record(title, *names, pages=pages, venue="Handbook of Rooms", kind=PaperKind.CHAPTER)


BOOK = record("Handbook of Rooms", kind=PaperKind.BOOK)
WALLS = chapter("Walls that Carry Roofs", "Roe, Jane", pages="383--405")
DOORS = chapter("Doors that Open", "Poe, Ann", pages="73--99")


def test_a_book_and_the_chapters_that_carry_its_identifier_are_papers_of_their_own() -> None:
    assert groups(BOOK, WALLS, DOORS) == [(0,), (1,), (2,)]
    assert groups(DOORS, WALLS, BOOK) == [(0,), (1,), (2,)]


def test_a_chapter_is_no_book_though_one_wrote_both() -> None:
    whole = replace(BOOK, byline=WALLS.byline)
    assert groups(whole, WALLS) == [(0,), (1,)]


def test_abstracts_of_one_group_on_two_pages_of_a_supplement_are_two() -> None:
    one = record("P123 Walls and rain", "Ken Abe", pages="27", venue="Rooms")
    assert groups(one, record("P124 Doors and wind", "Ken Abe", pages="29", venue="Rooms")) == [(0,), (1,)]


@pytest.mark.parametrize(
    "other",
    [
        record("Walls that carry roofs", "Somebody Else"),  # a wrong byline
        record("Walls that Cary Roofs", "Somebody Else"),  # and a slip
        record("Walls That Carry Roofs: A Study", "Somebody Else"),
        record("Wände, die Dächer tragen", "J. Roe"),  # translated
        record("承重的墙", "罗珍"),  # byline and all
        record("Bearing Walls"),  # without a byline
        record("Bearing Walls", "Roe"),
    ],
)
def test_what_shares_a_title_or_an_author_is_one_paper_as_it_was(other: Record) -> None:
    assert groups(record("Walls that Carry Roofs", "Roe, Jane"), other) == [(0, 1)]


def test_other_printings_of_a_chapter_go_with_it() -> None:
    translated = record("Tragende Wände", "J. Roe")
    again = replace(WALLS, title="WALLS THAT CARRY ROOFS.", document="b.ris")
    assert groups(WALLS, DOORS, translated, again) == [(0, 2, 3), (1,)]


def test_what_could_be_either_of_two_is_neither() -> None:
    assert groups(WALLS, DOORS, record("A Title Alone")) == [(0,), (1,), (2,)]


def test_of_very_many_titles_with_one_identifier_none_is_another() -> None:
    many = [record(f"Abstract of {'x' * n} and rain", "Ken Abe") for n in range(20, 60)]
    assert len(groups(*many, many[3])) == 40


def test_it_is_asked_whether_they_are_one_with_what_speaks_for_and_against() -> None:
    keys = [paper_keys(one) for one in (BOOK, WALLS, DOORS)]
    doubts = list(paper_candidates(resolve_papers(keys), keys))
    assert [doubt.confidence for doubt in doubts] == [0.25, 0.25]
    told = [str(reason) for doubt in doubts for reason in doubt.reasons]
    assert told.count("for: both print doi:10.1000/whole") == 2
    assert "against: one is a book and the other a paper" in told
    assert "against: one is titled 'doors that open' and the other 'handbook of rooms'" in told
