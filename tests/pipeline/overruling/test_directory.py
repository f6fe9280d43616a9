"""A name means one thing, or the error says how to write it so that it does."""

import difflib
from dataclasses import replace

import pytest

from kg.curation import Kind
from kg.pipeline.overruling import directory
from kg.pipeline.overruling.directory import SUGGESTED, Directory
from kg.pipeline.overruling.entry import Entry
from kg.pipeline.overruling.misnamed import MisnamedError
from kg.text.letters.fold import search_form

LI = "person/wei-li-aaaaaaaaaaaa2"
BO = ("person/bo-chen-aaaaaaaaaaaa2", "person/bo-chen-bbbbbbbbbbbb2")
PAPERS = {"Nexus": "p1", "Noise | Signal": "p2", "BAM": "p3"}


def paper(text: str) -> str:
    if text not in PAPERS:
        raise MisnamedError(f"no paper is called {text!r}")
    return PAPERS[text]


PEOPLE = Directory(
    Kind.PERSON,
    groups=[["li1", "li2"], ["li3"], ["jose"], ["double1"], ["double2"]],
    names=["Wei Li", "Wei Li", "José Silva", "Bo Chen", "Bo Chen"],
    entries=[
        Entry("Wei Li", "li1", "p1", "Nexus"),
        Entry("W. Li", "li2", "p2", "Noise | Signal"),
        Entry("Wei Li", "li3", "p3", "BAM"),
        Entry("José Silva", "jose", "p1", "Nexus"),
        Entry("Bo Chen", "double1", "p1", "Nexus"),
        Entry("Bo Chen", "double2", "p1", "Nexus"),
    ],
    paths={
        LI: frozenset({"li1", "li2"}),
        BO[0]: frozenset({"double1"}),
        BO[1]: frozenset({"double2"}),
    },
    place=paper,
)


@pytest.mark.parametrize("text", ["W. Li", "w li", LI, f"https://example.org/kg/{LI}"])
def test_a_name_of_one_thing_means_all_of_it(text: str) -> None:
    assert PEOPLE.items(text) == {"li1", "li2"}


@pytest.mark.parametrize("text", ["José Silva", "jose silva", "SILVA, José"])
def test_any_spelling_will_do(text: str) -> None:
    assert PEOPLE.items(text) == {"jose"}


def test_papers_narrow_a_name_to_what_stands_there() -> None:
    assert PEOPLE.items("Wei Li @ Nexus") == {"li1"}
    assert PEOPLE.items("Wei Li @ Nexus | BAM") == {"li1", "li3"}
    assert PEOPLE.items("W. Li @ Noise | Signal") == {"li2"}
    assert PEOPLE.thing("Wei Li @ Nexus") == 0


def test_the_places_of_a_path_are_told_in_one_order_whatever_the_hash_seed() -> None:
    shown = [f"Paper {n}" for n in range(9)]
    items = [f"item {n}" for n in range(9)]
    entries = [Entry("Wei Li", item, title, title) for item, title in zip(items, shown, strict=True)]
    many = Directory(Kind.PERSON, [items], ["Wei Li"], entries, paths={LI: frozenset(items)})
    with pytest.raises(MisnamedError, match="; ".join(f"'{each}'" for each in shown[:5])):
        many.items(f"{LI} @ BAM")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "Wei Li",
            "fits 2; write one of these instead:\n    Wei Li @ Nexus   (and 1 more)\n    Wei Li @ BAM",
        ),
        ("Wei Lee", "no person is called 'Wei Lee' in this graph. Did you mean 'Wei Li'"),
        ("Wei Li @ Nox", "no paper is called 'Nox'"),
        ("José Silva @ BAM", "'José Silva' does not stand at 'BAM', but at 'Nexus'"),
        ("Bo Chen", f"fits 2; write one of these instead:\n    {BO[0]}   (Bo Chen @ Nexus)\n    {BO[1]}   "),
        (
            "Bo Chen @ Nexus",
            f"stands 2 times at 'Nexus'; write one of these instead:\n    {BO[0]}   (Bo Chen @ Nexus)\n"
            f"    {BO[1]}   (Bo Chen @ Nexus)",
        ),
        ("person/wei-li-aaaaaaaaaaaa3", f"Did you mean {LI}?"),
        ("paper/nexus-aaaaaaaaaaaa2", "is no person"),
        ("-", "no person is called '-'"),
    ],
)
def test_what_is_not_one_thing_says_what_to_write(text: str, says: str) -> None:
    with pytest.raises(MisnamedError) as raised:
        PEOPLE.items(text)
    assert says in str(raised.value)


def test_a_title_is_found_by_its_head_its_words_and_where_it_is_printed() -> None:
    papers = Directory(
        Kind.PAPER,
        groups=[[0, 1], [2]],
        names=["BAM! Just Like That", "Recall @ 5"],
        entries=[
            Entry("BAM! Just Like That", 0, "a.txt L1-L5", "a.txt L1-L5"),
            Entry("BAM! Just Like That", 1, "b.txt L1-L5", "b.txt L1-L5"),
            Entry("Recall @ 5", 2, "a.txt L6-L9", "a.txt L6-L9"),
        ],
        paths={},
    )
    assert papers.items("bam") == papers.items("just like that") == {0, 1}
    assert papers.items("BAM! @ b.txt") == papers.items("BAM! @ b.txt L1-L5") == {1}
    assert papers.items("Recall @ 5") == {2}
    with pytest.raises(MisnamedError, match=r"does not stand at 'c\.txt'"):
        papers.items("BAM @ c.txt")


def test_an_entry_is_named_by_its_key_wherever_it_stands() -> None:
    places = ("a.bib L1 roe", "a.bib L2 poe", "a.bib L3 twice", "a.bib L4 twice")
    path = "paper/maps-aaaaaaaaaaaa2"
    papers = Directory(
        Kind.PAPER,
        groups=[[0, 1, 2, 3]],
        names=["Maps"],
        entries=[Entry("Maps", item, place, place) for item, place in enumerate(places)],
        paths={path: frozenset(range(4))},
    )
    for place in ("a.bib poe", "a.bib L2 poe", "a.bib L2", "a.bib L9-L12 poe"):
        assert papers.items(f"Maps @ {place}") == papers.items(f"{path} @ {place}") == {1}
    assert papers.items("Maps @ a.bib L4 twice") == {3}
    with pytest.raises(MisnamedError, match=r"stands 2 times at 'a\.bib twice'"):
        papers.items("Maps @ a.bib twice")
    with pytest.raises(MisnamedError, match=r"does not stand at 'a\.bib L2 roe2'"):
        papers.items("Maps @ a.bib L2 roe2")


def test_the_names_are_folded_once_for_all_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    folded: list[str] = []

    def watched(text: str) -> str:
        folded.append(text)
        return search_form(text)

    monkeypatch.setattr(directory, "search_form", watched)
    entries = [Entry(f"Paper {number}", number, f"a.txt L{number}") for number in range(50)]
    papers = Directory(Kind.PAPER, [[n] for n in range(50)], [e.name for e in entries], entries, {})
    for _ in range(10):
        with pytest.raises(MisnamedError, match="no paper is called"):
            papers.items("No Such Paper")
    assert len(folded) <= 50 + 10 * 4


@pytest.mark.parametrize("text", ["No Body {}", "person/no-body-{}-aaaaaaaaaaaa2"])
def test_a_file_full_of_misnamed_things_is_not_compared_with_every_name_line_by_line(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = 0
    nearest = difflib.get_close_matches

    def count(*given: object, **more: object) -> list[str]:
        nonlocal looked
        looked += 1
        return nearest(*given, **more)  # type: ignore[call-overload,no-any-return]

    monkeypatch.setattr(difflib, "get_close_matches", count)
    people = replace(PEOPLE, missed=set())
    for number in range(1000):
        with pytest.raises(MisnamedError, match="in this graph"):
            people.items(text.format(number))
    assert looked == SUGGESTED


def test_a_person_whose_papers_have_titles_of_other_papers_is_given_by_path() -> None:
    roths = ["person/roth-aaaaaaaaaaaa2", "person/roth-aaaaaaaaaaaa3"]
    names = Directory(
        Kind.PERSON,
        groups=[["one", "other"], ["third"]],
        names=["Peter Roth", "Peter Roth"],
        entries=[
            Entry("Peter Roth", "one", "p1", "Editorial"),
            Entry("Peter Roth", "other", "p3", "Sediments"),
            Entry("Peter Roth", "third", "p2", "Editorial"),
        ],
        paths={roths[0]: frozenset({"one", "other"}), roths[1]: frozenset({"third"})},
    )
    with pytest.raises(MisnamedError) as error:
        names.thing("Peter Roth")
    assert str(error.value).splitlines()[1:] == [
        "    Peter Roth @ Sediments   (and 1 more)",
        f"    {roths[1]}   (Peter Roth @ Editorial)",
    ]
