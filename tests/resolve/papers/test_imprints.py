from dataclasses import replace

import pytest

from kg.model import Byline, Detail, PaperKind, PartialDate, Record
from kg.resolve.papers.doubts import paper_candidates
from kg.resolve.papers.grouping import resolve_papers
from kg.resolve.papers.imprints import may_be_one
from kg.resolve.papers.keys import paper_keys
from kg.text.reason import Stance
from tests.counting import calls
from tests.resolve.papers.test_grouping import MAPS, arxiv, groups, record


def printed(kind: PaperKind | None = None, venue: str | None = None, **details: str) -> Record:
    said = tuple((Detail[name.upper()], text) for name, text in details.items())
    return record(MAPS, kind=kind, venue=venue, details=said)


def of(day: int | None, names: tuple[str, ...] = ("Ann Lee",), **details: str) -> Record:
    date = PartialDate(year=2024, month=12, day=day, printed="…")
    byline = Byline(names=names, complete=True, printed=", ".join(names))
    return replace(printed(ARTICLE, "The Times", **details), date=date, byline=byline)


BOOK, ARTICLE, CHAPTER = PaperKind.BOOK, PaperKind.JOURNAL_ARTICLE, PaperKind.CHAPTER
IN_PROCEEDINGS, SOFTWARE, DATA = PaperKind.CONFERENCE_PAPER, PaperKind.SOFTWARE, PaperKind.DATA_SET
PATENT, STANDARD = PaperKind.PATENT, PaperKind.STANDARD
ABSTRACT = "type: Conference Abstract"
ISIS, REVIEW = "Isis", "American Historical Review"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (printed(BOOK, isbn="978-0-226-45803-8"), printed(BOOK, isbn="0-521-43773-3")),
        (printed(BOOK, volume="1"), printed(BOOK, volume="2")),
        (printed(BOOK, edition="1st"), printed(BOOK, edition="2nd edition")),
        (printed(BOOK, publisher="Bompiani"), printed(BOOK, publisher="Club degli Editori")),
        (printed(ARTICLE, ISIS, pages="117-142"), printed(ARTICLE, REVIEW, pages="1-3")),
        (printed(CHAPTER, "The First Book", pages="7"), printed(CHAPTER, "Another Book", pages="99")),
        (printed(PaperKind.REPORT, number="15"), printed(PaperKind.REPORT, number="16")),
        (printed(PATENT, number="US10555555B2"), printed(PATENT, number="EP3555555B1")),
        (printed(PATENT, number="US20190123456A1"), printed(PATENT, number="US 10,555,555 B2")),
        (printed(PATENT, number="10555555"), printed(PATENT, field="note: US Patent 10,666,666")),
        (printed(PATENT, number="10555555"), printed(ARTICLE, ISIS)),
        (printed(STANDARD, number="IEC 61010-1"), printed(STANDARD, number="IEC 61010-2-201")),
        (printed(STANDARD, number="802.11ax-2021"), printed(STANDARD, number="Std 802.11be-2021")),
        (printed(ARTICLE, ISIS), printed(BOOK)),
        (printed(PaperKind.THESIS), printed(ARTICLE, ISIS)),
        (printed(BOOK, volume="I"), printed(BOOK, volume="II")),
        (printed(BOOK, edition="Revised"), printed(BOOK, edition="1st")),
        (printed(ARTICLE, ISIS, volume="60 (Suppl. 1)"), printed(ARTICLE, ISIS, volume="60 (Suppl. 2)")),
        (
            printed(IN_PROCEEDINGS, "CEUR", volume="1180", pages="877-897"),
            printed(IN_PROCEEDINGS, "CEUR", volume="1391", pages="1-17"),
        ),
        (printed(ARTICLE, ISIS, pages="117-142"), printed(ARTICLE, ISIS, pages="9-34")),
        (printed(ARTICLE, ISIS, pages="e12"), printed(ARTICLE, ISIS, pages="e13")),
        (printed(ARTICLE, ISIS, pages="3"), printed(ARTICLE, ISIS, pages="7")),
        (of(30), of(23)),
        (of(30, volume="7"), of(23, volume="7")),
        (of(30, ("Ann Lee, Sr.",)), of(30, ("Ann Lee, Jr.",))),
        (printed(SOFTWARE, comment="version 1.0"), printed(SOFTWARE, comment="version: v2.0")),
        (printed(DATA, edition="v3.1"), printed(DATA, edition="v3.2")),
        (printed(ARTICLE, field="retractionof: PMID: 5"), printed(ARTICLE, field="retractionof: PMID: 6")),
        # What was shown at a conference, and the article that came of it.
        (printed(ARTICLE, "BMJ", volume="375"), printed(IN_PROCEEDINGS, "European Stroke Conference")),
        (printed(ARTICLE, "BMJ"), printed(ARTICLE, "European Stroke Journal", field=ABSTRACT)),
        (printed(ARTICLE, "Stroke", pages="1-8"), printed(IN_PROCEEDINGS, "European Meeting", pages="1")),
        (printed(ARTICLE, "Stroke", pages="100-110"), printed(ARTICLE, "Stroke", pages="A9", field=ABSTRACT)),
        (printed(ARTICLE, "BMJ"), printed(ARTICLE, field=ABSTRACT)),
        (printed(ARTICLE, "TPAMI"), printed(IN_PROCEEDINGS, "Proceedings of CVPR")),
        (printed(ARTICLE, "Stroke"), printed(IN_PROCEEDINGS, "International Stroke Conference")),
        (printed(ARTICLE, "Stroke", field="type: Article"), printed(ARTICLE, "Maps", field=ABSTRACT)),
    ],
)
def test_what_is_printed_tells_two_works_of_one_title_and_year_apart(one: Record, other: Record) -> None:
    assert groups(one, other) == [(0,), (1,)]
    keys = [paper_keys(one), paper_keys(other)]
    (doubt,) = paper_candidates(resolve_papers(keys), keys)
    assert Stance.AGAINST in [reason.stance for reason in doubt.reasons]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (printed(BOOK, isbn="978-0-226-45803-8"), printed(BOOK, isbn="0226458032")),
        (printed(BOOK, publisher="University of Chicago Press"), printed(BOOK, publisher="Chicago")),
        (printed(BOOK, volume="1"), printed(BOOK)),
        (printed(ARTICLE, ISIS, pages="117-142"), printed(ARTICLE, "Isis (Chicago)", pages="117")),
        (printed(ARTICLE, ISIS, volume="7"), printed(ARTICLE, ISIS, volume="07")),
        (printed(PaperKind.CONFERENCE_PAPER, volume="8689"), printed(PaperKind.CONFERENCE_PAPER, volume="1")),
        (printed(ARTICLE, ISIS, pages="117-142"), printed(None, "arXiv", pages="1-8")),
        (printed(CHAPTER, "Rooms"), printed(PaperKind.CONFERENCE_PAPER, "Rooms")),
        (printed(BOOK, edition="Revised"), printed(BOOK, edition="2nd")),
        (printed(ARTICLE, ISIS, volume="60 (Suppl. 1)"), printed(ARTICLE, ISIS, volume="60")),
        (printed(ARTICLE, ISIS, volume="XII"), printed(ARTICLE, ISIS, volume="12")),
        (printed(ARTICLE, ISIS, volume="D76"), printed(ARTICLE, ISIS, volume="76")),
        (printed(ARTICLE, ISIS, volume="7"), printed(None, "arXiv", volume="8")),
        (
            printed(IN_PROCEEDINGS, "LNCS", volume="8693", pages="740-755"),
            printed(IN_PROCEEDINGS, "LNCS", volume="5", pages="740"),
        ),
        # In one journal one page is the number of the article, or counted from 1.
        (printed(ARTICLE, ISIS, pages="117-142"), printed(ARTICLE, ISIS, pages="104567")),
        (printed(ARTICLE, ISIS, pages="117-142"), printed(ARTICLE, ISIS, pages="e12")),
        (printed(ARTICLE, ISIS, pages="12:1-12:20"), printed(ARTICLE, ISIS, pages="117-136")),
        (printed(ARTICLE, ISIS, pages="013009-1"), printed(ARTICLE, ISIS, pages="117-136")),
        (printed(ARTICLE, ISIS, pages="117-142"), printed(ARTICLE, ISIS, pages="1-26")),
        (of(30), of(None)),
        (of(30, pages="3"), of(23, pages="3")),
        (of(30, ("Ann Lee", "Bo Li")), of(23, ("Ann Lee", "Bo Li"))),
        (of(30, ("Ann Lee",)), of(30, ("Ann Lee, Jr.",))),
        (of(30, ("Ann Lee, Sr.", "Bo Li")), of(30, ("Ann Lee, Jr.", "Bo Li"))),
        (printed(PATENT, number="US10555555B2"), printed(PATENT, number="10,555,555")),
        (printed(PATENT, number="10555555"), printed(PATENT, field="note: US Patent 10,555,555")),
        (printed(PATENT, number="US10555555B2"), printed(PATENT)),
        (printed(STANDARD, number="ISO 9001:2015"), printed(STANDARD, number="9001")),
        (printed(STANDARD, number="RFC 9110"), printed(STANDARD, number="RFC9110")),
        (printed(SOFTWARE, comment="version 3.1"), printed(SOFTWARE, comment="3 rooms, version 2")),
        (printed(SOFTWARE, comment="version 3.1"), printed(SOFTWARE, comment="v3.1.2")),
        (printed(ARTICLE, ISIS, comment="v1"), printed(ARTICLE, ISIS, comment="v2")),
        # Libraries call a paper in proceedings an article as well, and the venue by its short name.
        (printed(IN_PROCEEDINGS, "ECCV"), printed(ARTICLE, "Lecture Notes in Computer Science")),
        (printed(IN_PROCEEDINGS, "ECCV"), printed(ARTICLE, "Proc. European Conference on Maps")),
        (printed(IN_PROCEEDINGS, "POPL", pages="238-252"), printed(ARTICLE, "Computing News", pages="238")),
        (printed(IN_PROCEEDINGS, "Conference on Rooms and Maps"), printed(ARTICLE, "CRM")),
        # A conference by its acronym, which is none of its initials.
        (printed(IN_PROCEEDINGS, "Proc. North American Chapter of the ACL"), printed(ARTICLE, "NAACL")),
        (printed(IN_PROCEEDINGS, "Annual Conference on Speech"), printed(ARTICLE, "Interspeech")),
        (printed(IN_PROCEEDINGS, "Proc. MapCon Conference on Rooms"), printed(ARTICLE, "MapCon")),
        (printed(IN_PROCEEDINGS, "European Stroke Conference"), printed(ARTICLE, "ESJ", field=ABSTRACT)),
        (printed(ARTICLE, "Eur Stroke J"), printed(ARTICLE, "European Stroke Journal", field=ABSTRACT)),
        (printed(ARTICLE, "BMJ"), printed(IN_PROCEEDINGS)),
        (printed(ARTICLE), printed(ARTICLE, field=ABSTRACT)),
        (printed(ARTICLE, "Stroke", pages="123"), printed(ARTICLE, "Stroke", pages="A123", field=ABSTRACT)),
        (printed(ARTICLE, "BMJ"), printed(ARTICLE, "Maps", field="type: Article; Proceedings Paper")),
        (printed(ARTICLE, "BMJ"), printed(PaperKind.PREPRINT, "medRxiv", field=ABSTRACT)),
    ],
)
def test_what_one_says_and_the_other_does_not_tells_nothing(one: Record, other: Record) -> None:
    assert groups(one, other) == [(0, 1)]


def test_very_many_imprints_are_not_all_compared() -> None:
    keys = [paper_keys(printed(BOOK, pages=str(page))).imprint for page in range(2000)]
    assert may_be_one(keys)
    few, many = (calls(lambda: may_be_one(keys[:count])) for count in (500, 2000))  # noqa: B023
    assert many <= 5 * few


def test_what_is_called_a_paper_and_a_thesis_by_one_identifier_is_open_to_both_in_any_order() -> None:
    same = arxiv("2401.00001")
    paper = record(MAPS, kind=ARTICLE, identifiers=same)
    thesis = record(MAPS, kind=PaperKind.THESIS, identifiers=same)
    bare = record(MAPS, kind=ARTICLE)
    for records in ((paper, thesis, bare), (thesis, paper, bare), (bare, thesis, paper)):
        assert groups(*records) == [(0, 1, 2)]


def test_entries_that_print_the_same_are_one_beside_others_that_do_not() -> None:
    one, two = printed(BOOK, volume="1"), printed(BOOK, volume="2")
    assert groups(one, two, one, two) == [(0, 2), (1, 3)]
    thesis, article = printed(PaperKind.THESIS), printed(ARTICLE, ISIS)
    assert groups(thesis, article, article, thesis) == [(0, 3), (1, 2)]
    assert groups(one, two, record(MAPS)) == [(0,), (1,), (2,)]


def test_entries_that_are_told_from_the_same_others_are_one_beside_these() -> None:
    bare, paged, second = (
        printed(BOOK, volume="1"),
        printed(BOOK, volume="1", pages="7"),
        printed(BOOK, volume="2"),
    )
    assert groups(bare, second, paged) == [(0, 2), (1,)]
    thesis, article = printed(PaperKind.THESIS), printed(ARTICLE, ISIS)
    assert groups(thesis, article, replace(thesis, byline=of(1, ("Ann Lee III",)).byline)) == [(0, 2), (1,)]


@pytest.mark.parametrize(("told", "papers"), [("pages", 1), ("volume", 40)])
def test_very_many_different_imprints_are_one_where_they_may_be(told: str, papers: int) -> None:
    found = groups(*(printed(BOOK, **{told: str(n)}) for n in range(1, 41) for _ in range(2)))
    assert len(found) == papers


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        (printed(BOOK, edition="Second"), printed(BOOK, edition="2nd"), True),
        (printed(BOOK, edition="Second"), printed(BOOK, edition="Third"), False),
        (printed(BOOK, edition="Revised 2001, 2nd"), printed(BOOK, edition="2"), True),
        (printed(BOOK, publisher="Éditions Gallimard"), printed(BOOK, publisher="Éditions du Seuil"), False),
        (printed(ARTICLE, ISIS, pages="pp117"), printed(ARTICLE, "Isis Chicago", pages="117"), True),
        (printed(ARTICLE, ISIS, pages="e12"), printed(ARTICLE, "Isis Chicago", pages="e13"), False),
    ],
)
def test_editions_publishers_and_pages_are_read_as_they_are_written(
    one: Record, other: Record, joined: bool
) -> None:
    assert groups(one, other) == ([(0, 1)] if joined else [(0,), (1,)])
