"""Letters, memoranda, interviews, translations and manuscripts that nothing printed tells apart."""

from dataclasses import replace

import pytest

from kg.model import Author, Byline, Detail, PaperKind, PartialDate, Record
from kg.readers.fields.other_fields import Field, said
from kg.resolve.papers.doubts import paper_candidates
from kg.resolve.papers.grouping import resolve_papers
from kg.resolve.papers.keys import paper_keys
from kg.text.reason import Stance
from tests.resolve.papers.test_grouping import arxiv, groups, record

TITLE = "Memorandum for the Minister of Maps"
LETTER, BOOK, REPORT, OTHER = PaperKind.LETTER, PaperKind.BOOK, PaperKind.REPORT, PaperKind.OTHER
LOOSE = [None, LETTER, PaperKind.MANUSCRIPT, OTHER, PaperKind.WEB_PAGE, REPORT]


def of(
    kind: PaperKind | None, day: str = "1917", *, edtf: str = "", number: str = "", **fields: str
) -> Record:
    year, month, date = (*map(int, day.split("-")), None, None)[:3]
    details = [said(Field[name.upper()], text) for name, text in fields.items() if name != "editors"]
    details += [(Detail.EDITORS, text) for name, text in fields.items() if name == "editors"]
    details += [(Detail.NUMBER, number)] if number else []
    printed = PartialDate(year=year, month=month, day=date, printed=day, edtf=edtf)
    return record(TITLE, kind=kind, date=printed, details=tuple(details))


@pytest.mark.parametrize("kind", LOOSE)
def test_what_bears_two_days_and_was_not_published_is_two(kind: PaperKind | None) -> None:
    assert groups(of(kind, "1917-01-16"), of(kind, "1917-02-04")) == [(0,), (1,)]
    assert groups(of(kind, "1917-01-16"), of(kind, "1917-01-16")) == [(0, 1)]
    assert groups(of(kind, "1917-01-16"), of(kind)) == [(0, 1)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (of(LETTER, "1917-01"), of(LETTER, "1917-02-04")),
        (of(LETTER, "1917-01-01"), of(LETTER, "1917-02-04")),
        (of(LETTER, note="Letter 609"), of(LETTER, note="Letter 611")),
        (of(None, note="Lecture 4"), of(None, note="Lecture 5")),
        (of(LETTER, recipient="Susan Owen"), of(LETTER, recipient="Tom Owen")),
        (of(OTHER, interviewer="Tony Parker"), of(OTHER, interviewer="Michael Frisch")),
        (of(BOOK, translator="Richard Pevear, Larissa Roe"), of(BOOK, translator="Andrew Bromfield")),
        (of(BOOK, editors="Sylvana Tomaselli"), of(BOOK, editors="Miriam Brody")),
        (of(None, library="British Library, Add MS 78323"), of(None, library="Christ Church, MS 49")),
        (of(PaperKind.MANUSCRIPT, library="Essex"), of(PaperKind.MANUSCRIPT, library="Boston")),
        (of(None, library="BNF, fr. 5"), of(None, library="BNF, fr. 6")),
    ],
)
def test_two_days_people_or_places_tell_two_works_apart_and_say_so(one: Record, other: Record) -> None:
    assert groups(one, other) == [(0,), (1,)]
    keys = [paper_keys(one), paper_keys(other)]
    (doubt,) = paper_candidates(resolve_papers(keys), keys)
    assert Stance.AGAINST in [reason.stance for reason in doubt.reasons]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (of(LETTER, "1917-01"), of(LETTER, "1917-01-16")),
        (of(None, "1917-01"), of(None, "1917-02")),  # working papers, of which libraries know other months
        (of(None, "1917-01-16", edtf="1917-01-16~"), of(None, "1917-02-04")),
        (of(None, "1917-01-01"), of(None, "1917-02-04")),  # a database that knows only the year
        (of(BOOK, "1917-01-16"), of(BOOK, "1917-02-04")),
        (of(REPORT, "1917-01-16", number="5"), of(REPORT, "1917-02-04", number="5")),
        (of(BOOK, translator="Richard Pevear"), of(BOOK, translator="R. Pevear, L. Roe")),
        (of(BOOK, translator="Nina Roe"), of(BOOK, translator="Нина Роу")),
        (of(BOOK, translator="Richard Pevear"), of(BOOK, editors="Miriam Brody")),
        (of(BOOK, library="PS3511 A86"), of(BOOK, library="813.52")),
        (of(None, library="Zotero"), of(None, library="K10plus")),
        (of(None, library="Bodleian Library"), of(None, library="Duke")),
        (of(None, library="BNF"), of(None, library="Bibliothèque nationale de France, fr. 5")),
        (of(None, library="British Library, MS 7"), of(None, library="British Library")),
        (of(LETTER, note="Letter 609"), of(LETTER, note="Typescript")),
        (of(None, note="Accessed 2024"), of(None, note="Accessed 2025")),
        (of(None, note="Cited 12"), of(None, note="Cited 15")),
        (of(None, note="Brief 2023"), of(None, note="Brief 2024")),
    ],
)
def test_what_may_be_one_day_person_or_place_tells_nothing(one: Record, other: Record) -> None:
    assert groups(one, other) == [(0, 1)]


def test_the_day_of_a_preprint_is_that_of_its_server() -> None:
    one, other = of(None, "2024-01-16"), of(None, "2024-02-04")
    assert groups(replace(one, identifiers=arxiv("2401.00001")), other) == [(0, 1)]
    assert groups(replace(one, venue="medRxiv"), other) == [(0, 1)]


@pytest.mark.parametrize("kind", LOOSE)
def test_two_days_part_what_several_wrote_only_where_it_is_a_letter(kind: PaperKind | None) -> None:
    both = Byline(names=("Ann Lee", "Bo Li"), complete=True, printed="Ann Lee, Bo Li")
    cut = Byline(names=("Ann Lee",), complete=False, printed="Ann Lee et al.")
    for byline in (both, cut):
        one, other = (
            replace(each, byline=byline) for each in (of(kind, "1917-01-16"), of(kind, "1917-02-04"))
        )
        assert groups(one, other) == ([(0,), (1,)] if kind is LETTER else [(0, 1)])


def test_the_codes_of_arxiv_tell_of_a_preprint() -> None:
    one, other = (
        replace(of(None, day), categories=("cs.CL",), document=day) for day in ("2024-08-28", "2024-08-30")
    )
    assert groups(one, other) == [(0, 1)]


def test_one_isbn_beats_two_translators() -> None:
    isbn = (Detail.ISBN, "978-0-226-45803-8")
    one, other = (
        replace(each, details=(*each.details, isbn))
        for each in (of(BOOK, translator="Richard Pevear"), of(BOOK, translator="Andrew Bromfield"))
    )
    assert groups(one, other) == [(0, 1)]


def test_one_title_of_two_namesakes_is_two_works() -> None:
    def by(life: str) -> Record:
        author = Author(other_names=(f"Ann Lee, {life}",))
        return replace(
            of(BOOK), byline=Byline(names=("Ann Lee",), complete=True, printed="", authors=(author,))
        )

    assert groups(by("1802-1870"), by("1824-1895")) == [(0,), (1,)]
    assert groups(by("1802-1870"), by("1802-")) == [(0, 1)]


def test_letters_that_bear_many_days_are_no_questions() -> None:
    def asked(records: list[Record]) -> int:
        keys = [paper_keys(each) for each in records]
        return len(list(paper_candidates(resolve_papers(keys), keys)))

    letters = [of(LETTER, f"1917-01-{day:02}") for day in range(1, 10)]
    assert asked(letters[:2]) == 1
    assert asked(letters) == 0
    assert asked([*letters, of(LETTER)]) > 0


@pytest.mark.parametrize("nobody", ["Anonymous", "[s.n.]", "Our Special Correspondent"])
def test_nobody_is_no_author_of_two_works(nobody: str) -> None:
    byline = Byline(names=(nobody,), complete=True, printed=nobody)
    one, other = (
        replace(each, byline=byline) for each in (of(BOOK, location="London"), of(BOOK, location="Leeds"))
    )
    assert groups(one, other) == [(0,), (1,)]
    assert groups(one, one) == [(0, 1)]  # word for word
    keys = [paper_keys(one), paper_keys(other)]
    (doubt,) = paper_candidates(resolve_papers(keys), keys)
    assert not any("author" in reason.text for reason in doubt.reasons)


def test_a_letter_is_no_article_and_no_letter_of_the_next_year() -> None:
    assert groups(of(LETTER), of(PaperKind.JOURNAL_ARTICLE)) == [(0,), (1,)]
    assert groups(of(LETTER, "1917"), of(LETTER, "1918")) == [(0,), (1,)]


def test_what_lies_in_an_archive_is_not_of_two_years_and_a_draft_is() -> None:
    draft = PaperKind.MANUSCRIPT
    assert groups(of(draft, "1917"), of(draft, "1918")) == [(0, 1)]
    assert groups(of(draft, "1917", library="BNF, 5"), of(draft, "1918", library="BNF, 5")) == [(0,), (1,)]
