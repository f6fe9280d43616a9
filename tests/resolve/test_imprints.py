import pytest

from kg.model import Detail, PaperKind, Record
from kg.resolve.imprints import may_be_one
from kg.resolve.paper_doubts import paper_candidates
from kg.resolve.paper_keys import paper_keys
from kg.resolve.papers import resolve_papers
from kg.text.reason import Stance
from tests.resolve.test_papers import MAPS, arxiv, groups, record


def printed(kind: PaperKind | None = None, venue: str | None = None, **details: str) -> Record:
    said = tuple((Detail[name.upper()], text) for name, text in details.items())
    return record(MAPS, kind=kind, venue=venue, details=said)


BOOK, ARTICLE, CHAPTER = PaperKind.BOOK, PaperKind.JOURNAL_ARTICLE, PaperKind.CHAPTER
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
        (printed(ARTICLE, ISIS), printed(BOOK)),
        (printed(PaperKind.THESIS), printed(ARTICLE, ISIS)),
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
    ],
)
def test_what_one_says_and_the_other_does_not_tells_nothing(one: Record, other: Record) -> None:
    assert groups(one, other) == [(0, 1)]


def test_very_many_imprints_are_not_all_compared() -> None:
    keys = [paper_keys(printed(BOOK, pages=str(page))).imprint for page in range(20_000)]
    assert may_be_one(keys)


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
