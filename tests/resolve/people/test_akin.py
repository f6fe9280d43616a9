from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import Author, PaperKind
from kg.numbering import Filed
from kg.resolve.people.akin import TRANSLATES, Kinship, kinships, with_wholes
from kg.resolve.people.grouping import resolve_people
from kg.resolve.people.likely import Published
from kg.resolve.people.signatures import Basis, Signature
from kg.shelf import Shelf
from tests.counting import calls


def signed(paper: str, name: str = "Wei Wang", place: int = 1, orcid: str | None = None) -> Signature:
    return Signature(paper, name, Basis.BYLINE, place, (), author=Author(orcid=orcid) if orcid else None)


KNOWN = {"p": Published("Maps"), "q": Published("Karten", akin=((TRANSLATES, "p"),)), "r": Published("Doors")}


def test_the_author_of_a_translation_is_that_of_the_original() -> None:
    people, doubts = resolve_people([signed("p"), signed("q"), signed("r")], [], published=KNOWN)
    assert [[each.paper for each in person.signatures] for person in people] == [["p", "q"], ["r"]]
    assert people[0].basis == ("'Karten' is a translation of 'Maps'",)
    assert not doubts


def test_volumes_and_their_whole_have_one_author() -> None:
    known = {"p": Published("Works"), "q": Published("I", "Works"), "r": Published("II", "Works")}
    people, _ = resolve_people([signed("p"), signed("q"), signed("r")], [], published=with_wholes(known))
    assert len(people) == 1


@pytest.mark.parametrize(
    "signatures",
    [
        [signed("p"), signed("q", "Li Ma")],
        [signed("p", orcid="0000-0001-5109-3700"), signed("q", orcid="0000-0002-1825-0097")],
        [signed("p"), signed("p", "W. Wang", 2), signed("q")],
    ],
)
def test_other_names_other_orcids_and_names_that_fit_two_are_not_joined(signatures: list[Signature]) -> None:
    assert not list(kinships(signatures, KNOWN))


def test_a_title_of_two_papers_is_no_whole() -> None:
    known = {"p": Published("Works"), "q": Published("Works"), "r": Published("I", "Works")}
    assert with_wholes(known) == known
    assert list(kinships([signed("p"), signed("q")], KNOWN)) == [Kinship(1, 0, TRANSLATES)]


PARTS = {"p": Published("Works"), "q": Published("I", "Works"), "r": Published("II", "Works")}


def test_an_initial_that_may_be_two_names_joins_nobody() -> None:
    joined = with_wholes(PARTS)
    two = [signed("p", "J. Lee"), signed("q", "Jing Lee"), signed("r", "Joon Lee")]
    assert not list(kinships(two, joined))
    one = [signed("p", "J. Lee"), signed("q", "Jing Lee"), signed("r", "Lee, Jing")]
    assert [(each.one, each.other) for each in kinships(one, joined)] == [(1, 0), (2, 0)]
    equal = [signed("p", "Jing Lee"), signed("q", "Jing Lee"), signed("r", "J. Lee"), signed("r", "J Lee", 2)]
    assert [(each.one, each.other) for each in kinships(equal, joined)] == [(1, 0)]


def test_two_orcids_are_not_joined_through_a_third_without_one() -> None:
    first, second = "0000-0001-5109-3700", "0000-0002-1825-0097"
    three = [signed("p"), signed("q", orcid=first), signed("r", orcid=second)]
    assert not list(kinships(three, with_wholes(PARTS)))
    assert len(list(kinships([signed("p"), signed("q", orcid=first), signed("r")], with_wholes(PARTS)))) == 2


@pytest.mark.slow
def test_of_many_authors_and_many_parts_not_each_is_compared_with_each() -> None:
    def kin(times: int) -> list[Kinship]:
        parts = [f"r{number}" for number in range(30 * times)]
        known = {"p": Published("Works"), **{part: Published(part, "Works") for part in parts}}
        names = [f"Ann Lee{number}" for number in range(100 * times)]
        many = [
            signed(part, name, place) for part in ("p", *parts[:5]) for place, name in enumerate(names, 1)
        ]
        return list(kinships([*many, *(signed(part, "Ann Lee7") for part in parts[5:])], with_wholes(known)))

    assert len(kin(10)) == 5 * 40 + 295
    assert calls(lambda: kin(4)) < 2.2 * calls(lambda: kin(2))


@pytest.mark.parametrize("kind", [PaperKind.JOURNAL_ARTICLE, PaperKind.NEWSPAPER_ARTICLE])
def test_a_journal_is_no_whole_though_a_work_has_its_name(kind: PaperKind) -> None:
    known = {"p": Published("Education", kind=PaperKind.BOOK), "q": Published("I", "Education", kind=kind)}
    assert with_wholes(known) == known


@pytest.mark.parametrize(("kind", "is_whole"), [(PaperKind.BOOK, True), (PaperKind.CHAPTER, False)])
def test_a_part_is_no_whole(kind: PaperKind, is_whole: bool) -> None:
    known = {"p": Published("Works", kind=kind), "q": Published("I", "Works", kind=PaperKind.CHAPTER)}
    assert (with_wholes(known) != known) is is_whole


@pytest.mark.parametrize(
    ("kind", "year", "is_part"),
    [(PaperKind.CHAPTER, 2019, False), (PaperKind.CHAPTER, 1981, True), (PaperKind.BOOK, 2019, True)],
)
def test_a_chapter_is_of_the_time_of_its_book(kind: PaperKind, year: int, is_part: bool) -> None:
    whole = Published("Maps of Rooms", year=1980, kind=PaperKind.BOOK)
    known = {"p": whole, "q": Published("I", whole.title, year, kind=kind)}
    assert (with_wholes(known) != known) is is_part


def test_what_many_works_are_called_is_no_whole() -> None:
    known = {"p": Published("Introduction"), "q": Published("Maps", "Introduction")}
    assert with_wholes(known) == known


@given(
    st.lists(
        st.builds(
            Published,
            title=st.sampled_from(("Works", "Maps", "I")),
            venue=st.sampled_from(("", "Works", "Maps")),
            year=st.sampled_from((None, 1900, 1999)),
            kind=st.sampled_from((None, PaperKind.BOOK, PaperKind.CHAPTER, PaperKind.JOURNAL_ARTICLE)),
        ),
        max_size=6,
    )
)
def test_wholes_are_found_alike_in_memory_and_on_disk(published: list[Published]) -> None:
    known = {f"p{n}": each for n, each in enumerate(published)}
    shelf = Shelf(tuple[str, Published], known.items(), Path())
    found = with_wholes(Filed(shelf), lambda kind, values: Shelf(kind, values, Path()))
    assert list(found) == list(known)
    assert {paper: found[paper] for paper in found} == dict(with_wholes(known).items())
