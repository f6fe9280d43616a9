from dataclasses import replace
from itertools import product

import pytest

from kg.model import Author, Byline, Lines, Record
from kg.resolve.namesakes.columns import CROWD
from kg.resolve.people.grouping import resolve_people
from kg.resolve.people.likely import Published
from kg.resolve.people.person import Person
from kg.resolve.people.signatures import Basis, Heading, Signature, signatures_of
from kg.text.people.agreement import Agreement
from kg.text.people.parts import NameParts

PAGE = "page.txt"


def listed(
    paper: str, names: str, cut: bool = True, page: str = PAGE, owner: str | None = "Ann Lee"
) -> list[Signature]:
    byline = Byline(names=tuple(names.split(", ")), complete=not cut, printed=names)
    record = Record(document=page, lines=Lines(1, 2), title=paper, byline=byline, page_owner=owner)
    return list(signatures_of(paper, byline, [record], {page}))


def bearers(people: list[Person], name: str) -> list[list[str]]:
    return [[s.paper for s in person.signatures] for person in people if person.name == name]


def test_equal_names_on_one_page_are_one_person_and_the_heading_names_them() -> None:
    signatures = listed("p1", "Ann Lee, Bo Li") + listed("p2", "Bo Li, Ann Lee")
    people, doubts = resolve_people(signatures, [Heading(PAGE, "Ann Lee")])
    assert [person.name for person in people] == ["Ann Lee", "Bo Li"]
    assert bearers(people, "Ann Lee") == [["p1", "p2"]]
    assert people[0].headings == (Heading(PAGE, "Ann Lee"),)
    assert people[0].basis == ("the page page.txt prints the name in 2 bylines and in its heading",)
    assert doubts == []


def test_two_equal_names_in_one_byline_are_two_people() -> None:
    people, doubts = resolve_people(listed("p1", "Wei Wang, Wei Wang", owner=None), [])
    assert bearers(people, "Wei Wang") == [["p1"], ["p1"]]
    assert [s.position for person in people for s in person.signatures] == [1, 2]
    assert doubts == []


def test_an_owner_hidden_by_et_al_is_an_unresolved_person_of_their_own() -> None:
    signatures = listed("p1", "Ann Lee, Bo Li") + listed("p2", "Cy Fox") + listed("p3", "Di Ray")
    people, doubts = resolve_people(signatures, [Heading(PAGE, "Ann Lee")])
    assert bearers(people, "Ann Lee") == [["p1"], ["p2"], ["p3"]]
    first, *hidden = [person for person in people if person.name == "Ann Lee"]
    assert not first.unresolved
    assert all(person.unresolved for person in hidden)
    assert all(
        s.basis is Basis.PAGE_OWNER and s.position is None for person in hidden for s in person.signatures
    )
    assert [(people[d.first], people[d.second]) for d in doubts] == [(first, other) for other in hidden]
    assert doubts[0].confidence == 0.5
    assert [reason.stance for reason in doubts[0].reasons] == ["for", "against", "against"]


def test_a_shared_coauthor_speaks_for_one_person_and_still_merges_nobody() -> None:
    people, doubts = resolve_people(
        listed("p1", "Ann Lee, Bo Li") + listed("p2", "Bo Li"), [Heading(PAGE, "Ann Lee")]
    )
    assert len(bearers(people, "Ann Lee")) == 2
    assert "for: both write with Bo Li" in map(str, doubts[0].reasons)
    assert doubts[0].confidence == 0.75


@pytest.mark.parametrize(("names", "shared"), [(CROWD, True), (CROWD + 1, False)])
def test_who_stands_in_a_crowd_has_no_coauthors_that_tell_anything(names: int, shared: bool) -> None:
    crowd = ", ".join(f"Bo Li {place}" for place in range(names))
    _, doubts = resolve_people(listed("p1", crowd) + listed("p2", crowd), [Heading(PAGE, "Ann Lee")])
    assert any("both write with" in reason.text for reason in doubts[0].reasons) is shared


def test_a_complete_byline_without_the_owner_gives_no_authorship() -> None:
    assert [s.name for s in listed("p1", "Bo Li", cut=False)] == ["Bo Li"]


def test_an_owner_whom_no_byline_shows_is_a_person_of_the_heading() -> None:
    people, doubts = resolve_people(listed("p1", "Bo Li"), [Heading(PAGE, "Ann Lee")])
    owner = next(person for person in people if person.headings)
    assert (owner.name, owner.signatures, owner.unresolved) == ("Ann Lee", (), True)
    assert len(doubts) == 1


def test_equal_names_on_two_pages_are_two_and_a_shared_paper_joins_them() -> None:
    apart = listed("p1", "Bo Li", page="a", owner=None) + listed("p2", "Bo Li", page="b", owner=None)
    people, doubts = resolve_people(apart, [])
    assert bearers(people, "Bo Li") == [["p1"], ["p2"]]
    assert doubts == []  # hundreds are called so

    byline = Byline(names=("Bo Li",), complete=True, printed="Bo Li")
    on_both = [Record(document=d, lines=Lines(1, 2), title="p3", byline=byline) for d in ("a", "b")]
    shared = list(signatures_of("p3", byline, on_both, {"a", "b"}))
    people, doubts = resolve_people(apart + shared, [])
    assert bearers(people, "Bo Li") == [["p1", "p2", "p3"]]
    assert doubts == []


def test_a_fuller_source_shows_an_owner_whom_the_page_hides() -> None:
    cut = Byline(names=("Bo Li",), complete=False, printed="Bo Li et al.")
    full = Byline(names=("Bo Li", "Cy Fox", "Ann Lee"), complete=True, printed="Bo Li, Cy Fox, Ann Lee")
    records = [
        Record(document=PAGE, lines=Lines(1, 2), title="p1", byline=cut, page_owner="Ann Lee"),
        Record(document="library.bib", lines=Lines(1, 2), title="p1", byline=full),
    ]
    signatures = list(signatures_of("p1", full, records, {PAGE}))
    assert [(s.name, s.position, s.pages) for s in signatures] == [
        ("Bo Li", 1, (PAGE,)),
        ("Cy Fox", 2, ()),
        ("Ann Lee", 3, (PAGE,)),
    ]


def test_the_order_of_the_input_does_not_matter() -> None:
    signatures = listed("p1", "Ann Lee, Bo Li") + listed("p2", "Cy Fox") + listed("p3", "Ann Lee")
    headings = [Heading(PAGE, "Ann Lee")]
    assert resolve_people(signatures, headings) == resolve_people(signatures[::-1], headings)


def test_a_doubled_name_is_joined_to_no_other_byline() -> None:
    signatures = listed("p1", "Wei Wang, Wei Wang, Bo Li", owner=None) + listed("p2", "Wei Wang", owner=None)
    people, doubts = resolve_people(signatures, [])
    assert len(bearers(people, "Wei Wang")) == 3
    assert doubts == []


def test_coauthors_are_the_same_whatever_their_capitals() -> None:
    people, doubts = resolve_people(
        listed("p1", "Ann Lee, Bo Li") + listed("p2", "BO LI"), [Heading(PAGE, "Ann Lee")]
    )
    reasons = next(d.reasons for d in doubts if people[d.second].unresolved)
    assert "for: both write with BO LI" in map(str, reasons)
    assert not any("never shown" in reason.text for reason in reasons)


def test_many_people_of_one_name_are_compared_once_each(monkeypatch: pytest.MonkeyPatch) -> None:
    from kg.resolve.people import hidden_owners as module

    calls = 0
    real = module._known

    def counted(*words: object) -> object:
        nonlocal calls
        calls += 1
        return real(*words)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "_known", counted)
    signatures = [s for n in range(300) for s in listed(f"p{n}", "Bo Li")]
    _, doubts = resolve_people(signatures, [Heading(PAGE, "Ann Lee")])
    assert len(doubts) == 300
    assert calls <= 301


def test_of_very_many_names_under_one_orcid_not_all_are_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    from kg.resolve.people import grouping as module

    calls = 0
    real = module.agreement

    def counted(*names: NameParts) -> Agreement:
        nonlocal calls
        calls += 1
        return real(*names)

    monkeypatch.setattr(module, "agreement", counted)
    given = ["J" + "".join(letters) for letters in product("abcdefgh", repeat=3)]
    author = Author(orcid="0000-0002-1825-0097")
    signatures = [
        Signature(f"p{n}", f"{name.title()} Roe", Basis.BYLINE, 1, (), author=author)
        for n, name in enumerate([*given, *given])
    ]
    groups = list(module._one_name([range(len(signatures))], signatures))
    assert sorted(groups) == [[n, n + len(given)] for n in range(len(given))]
    assert calls <= 50 * len(given)


def test_the_cost_of_one_person_on_many_pages_grows_with_the_pages_and_not_with_their_square() -> None:
    compared = 0

    class Page(str):
        __hash__ = str.__hash__

        def __eq__(self, other: object) -> bool:
            nonlocal compared
            compared += 1
            return str.__eq__(self, other)

    pages = [Page(f"{number:03d}.txt") for number in range(301)]
    signatures = [
        Signature(f"p{place:03d}", "Ann Lee", Basis.BYLINE, 1, (pages[place], pages[place + 1]))
        for place in range(300)
    ]
    people, _ = resolve_people(signatures, [])
    assert len(people) == 1
    assert len(people[0].basis) == 301
    assert compared < 30 * 300


def with_orcid(paper: str, *names: str) -> list[Signature]:
    authors = tuple(Author(orcid=f"0000-0002-1825-009{place}") for place in range(len(names)))
    byline = Byline(names=names, complete=True, printed=", ".join(names), authors=authors)
    return list(signatures_of(paper, byline, [], ()))


def test_names_of_one_orcid_are_one_person_shown_by_the_name_in_full() -> None:
    signatures = with_orcid("p1", "J. Novák") + with_orcid("p2", "J. Novák") + with_orcid("p3", "Jana Novák")
    [person], doubts = resolve_people(signatures, [])
    assert (person.name, person.variants) == ("Jana Novák", ("J. Novák",))
    assert person.basis == ("documents give the ORCID 0000-0002-1825-0090 in 3 bylines",)
    assert doubts == []


def test_a_third_name_of_one_orcid_is_not_joined_where_a_byline_has_two_of_them() -> None:
    on_a_page = [listed("p2", "Ann Chen"), listed("p3", "Ann Hart"), listed("p4", "Ann Chen, Ann Hart")]
    orcid = Author(orcid="0000-0002-1825-0090")
    signatures = [
        replace(each, author=orcid) if each.paper != "p4" else each for page in on_a_page for each in page
    ]
    people, _ = resolve_people(with_orcid("p1", "Ann Lee") + signatures, [])
    assert [[s.paper for s in person.signatures] for person in people if "Ann Hart" in person.name] == [
        ["p3", "p4"]
    ]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Jane Smith", "Jane Roe"),
        ("J. Smith", "Jane Roe"),
        ("Sergey Petrov", "Sergei Petroff-Iwanow"),
        ("山田太郎", "Wei Wang"),
        ("Мария Гарсия", "Boris Ivanov"),
    ],
)
def test_an_orcid_joins_names_that_can_be_one_persons_and_says_so(one: str, other: str) -> None:
    [person], doubts = resolve_people(with_orcid("p1", one) + with_orcid("p2", other), [])
    names = ", ".join(sorted((one, other)))
    assert person.basis == (
        f"documents give the ORCID 0000-0002-1825-0090 in 2 bylines, under the names {names}",
    )
    assert doubts == []


def test_a_name_that_changed_under_one_orcid_is_shown_as_it_is_now() -> None:
    printed = with_orcid("p1", "Barbara Ann Ashdown") + with_orcid("p2", "Ben Ashdown")
    published = {"p1": Published(year=1990), "p2": Published(year=2004)}
    [person], _ = resolve_people(printed, [], published=published)
    assert (person.name, person.variants) == ("Ben Ashdown", ("Barbara Ann Ashdown",))


def test_an_orcid_of_names_that_have_nothing_in_common_is_a_question() -> None:
    printed = (
        with_orcid("p1", "Maria Garcia") + with_orcid("p2", "Boris Ivanov") + with_orcid("p3", "B. Ivanov")
    )
    people, (doubt,) = resolve_people(printed, [])
    assert sorted((person.name, len(person.signatures)) for person in people) == [
        ("Boris Ivanov", 2),
        ("Maria Garcia", 1),
    ]
    assert {people[doubt.first].name, people[doubt.second].name} == {"Maria Garcia", "Boris Ivanov"}
    assert list(map(str, doubt.reasons)) == [
        "for: documents give the ORCID 0000-0002-1825-0090 to both",
        "against: the names 'Maria Garcia' and 'Boris Ivanov' have nothing in common",
    ]


def test_an_orcid_that_stands_for_very_many_people_asks_few_questions() -> None:
    letters = "bcdfghklmn"
    names = [f"{a}{b}{c}o {c}{b}{a}i".title() for a in letters for b in letters for c in letters]
    printed = [each for place, name in enumerate(names) for each in with_orcid(f"p{place}", name)]
    people, doubts = resolve_people(printed, [])
    assert len(doubts) < 20
    assert len(people) > 900


def test_an_orcid_that_stands_for_many_people_compares_only_names_of_one_block(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from kg.resolve.people import grouping as module

    calls = 0
    real = module.agreement

    def counted(*names: object) -> object:
        nonlocal calls
        calls += 1
        return real(*names)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "agreement", counted)
    letters = "bcdfghklmn"
    names = [f"Ann {a}{b}{c}o" for a in letters for b in letters for c in letters]
    signatures = [each for place, name in enumerate(names) for each in with_orcid(f"p{place}", name.title())]
    resolve_people(signatures, [])
    assert calls < 5 * len(names)


def test_an_orcid_that_one_byline_gives_twice_joins_nobody() -> None:
    author = Author(orcid="0000-0002-1825-0097")
    byline = Byline(names=("Ann Lee", "Bo Li"), complete=True, printed="", authors=(author, author))
    people, _ = resolve_people(list(signatures_of("p1", byline, [], ())), [])
    assert [person.name for person in people] == ["Ann Lee", "Bo Li"]


def test_one_name_with_two_orcids_on_one_page_is_not_joined() -> None:
    signatures = []
    for paper, orcid in (("p1", "0000-0002-1825-0097"), ("p2", "0000-0001-5109-3700")):
        byline = Byline(names=("Wei Li",), complete=True, printed="Wei Li", authors=(Author(orcid=orcid),))
        record = Record(document=PAGE, lines=Lines(1, 2), title=paper, byline=byline)
        signatures += signatures_of(paper, byline, [record], {PAGE})
    people, doubts = resolve_people(signatures, [])
    assert bearers(people, "Wei Li") == [["p1"], ["p2"]]
    assert doubts == []


def taken_for(paper: str, *ids: str, name: str = "Wei Wang", orcid: str | None = None) -> Signature:
    return Signature(paper, name, Basis.BYLINE, 1, (), author=Author(orcid=orcid, openalex_ids=ids))


def papers_of(*signatures: Signature) -> list[list[str]]:
    people, _ = resolve_people(signatures, [])
    return sorted([each.paper for each in person.signatures] for person in people)


ONE, OTHER = "0000-0002-1825-0097", "0000-0001-5109-3700"


def test_names_that_agree_and_that_openalex_takes_for_one_author_are_one_person() -> None:
    people, doubts = resolve_people([taken_for("p", "A5"), taken_for("q", "A5")], [])
    assert bearers(people, "Wei Wang") == [["p", "q"]]
    assert people[0].basis == ("OpenAlex gives both the id A5",)
    assert doubts == []


def test_two_ids_of_openalex_say_nothing() -> None:
    alone = papers_of(taken_for("p"), taken_for("q"))
    assert papers_of(taken_for("p", "A5"), taken_for("q", "A6")) == alone == [["p"], ["q"]]
    orcid = [taken_for("p", "A5", orcid=ONE), taken_for("q", "A6", orcid=ONE)]
    assert papers_of(*orcid) == [["p", "q"]]


@pytest.mark.parametrize(("name", "one"), [("W. Wang", True), ("Wei X. Wang", True), ("Wen Wang", False)])
def test_an_id_of_openalex_joins_only_names_that_agree(name: str, one: bool) -> None:
    assert papers_of(taken_for("p", "A5"), taken_for("q", "A5", name=name)) == (
        [["p", "q"]] if one else [["p"], ["q"]]
    )


def test_of_one_id_a_name_that_may_stand_for_two_is_given_to_neither() -> None:
    names = ("Jane Roe", "John Roe", "J. Roe", "Jane Roe")
    printed = [taken_for(paper, "A5", name=name) for paper, name in zip("pqrs", names, strict=True)]
    assert papers_of(*printed) == [["p", "s"], ["q"], ["r"]]


def test_an_orcid_overrules_the_ids_of_openalex() -> None:
    two = taken_for("p", "A5", orcid=ONE), taken_for("q", "A5", orcid=OTHER)
    assert papers_of(*two) == [["p"], ["q"]]
    assert papers_of(*two, taken_for("r", "A5")) == [["p"], ["q"], ["r"]]
    assert papers_of(two[0], taken_for("r", "A5"), taken_for("s", "A6", orcid=ONE)) == [["p", "r", "s"]]


def test_an_id_that_one_byline_has_twice_joins_neither_of_the_two() -> None:
    twice = [taken_for("p", "A5"), replace(taken_for("p", "A5", name="W. Wang"), position=2)]
    assert papers_of(*twice, taken_for("q", "A5"), taken_for("r", "A5")) == [["p"], ["p"], ["q", "r"]]


def test_ids_of_openalex_join_the_same_people_in_any_order() -> None:
    printed = [taken_for(f"p{n}", f"A{1 + n % 3}", name=("W. Wang", "Wei Wang")[n % 2]) for n in range(12)]
    assert papers_of(*printed) == papers_of(*printed[::-1])
    assert len(papers_of(*printed)) == 3


def test_an_owner_may_be_hidden_in_a_gap_of_the_byline() -> None:
    byline = Byline(names=("Bo Li", "Cy Fox"), complete=False, printed="Bo Li, …, Cy Fox", places=(1, 3))
    record = Record(document=PAGE, lines=Lines(1, 2), title="p", byline=byline, page_owner="Ann Lee")
    *shown, hidden = signatures_of("p", byline, [record], {PAGE})
    assert [(each.name, each.position) for each in shown] == [("Bo Li", 1), ("Cy Fox", 3)]
    assert (hidden.name, hidden.position, hidden.hidden_after) == ("Ann Lee", None, 1)


def test_a_name_is_shown_with_its_letters_however_many_papers_print_it_without() -> None:
    author = Author(orcid="0000-0002-1825-0097")
    names = ("Lukasz Kaiser", "Lukasz Kaiser", "Łukasz Kaiser", "L. Kaiser")
    printed = [Signature(f"p{n}", name, Basis.BYLINE, 1, (), author=author) for n, name in enumerate(names)]
    [person], _ = resolve_people(printed, [])
    assert (person.name, person.variants) == ("Łukasz Kaiser", ("L. Kaiser", "Lukasz Kaiser"))


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (("MÜLLER Jörg", "Müller Jörg"), "Müller Jörg"),
        (("JÖRG MÜLLER", "Jörg Müller"), "Jörg Müller"),
        (("ΝΙΚΟΣ ΚΑΡΑΣ", "ΝΙΚΟΣ ΚΑΡΑΣ", "Νίκος Καράς"), "Νίκος Καράς"),
        (("AYŞE ÇELİK", "Ayşe Çelik"), "Ayşe Çelik"),
        (("- Wardoyo", "Wardoyo"), "Wardoyo"),
        (("JÖRG MÜLLER", "JÖRG MÜLLER"), "JÖRG MÜLLER"),
        (("Jana R. R. Roe", *("Jana R.R. Roe",) * 4), "Jana R.R. Roe"),
        (("Jana J.-P. Roe", "Jana J.-P. Roe", "Jana J. P. Roe"), "Jana J.-P. Roe"),
        (("Jana Roe-LINDQVIST", "Jana Roe-LINDQVIST", "Jana Roe-Lindqvist"), "Jana Roe-Lindqvist"),
    ],
)
def test_a_name_in_capitals_or_with_a_gap_is_shown_where_none_is_printed_better(
    names: tuple[str, ...], shown: str
) -> None:
    author = Author(orcid="0000-0002-1825-0097")
    printed = [Signature(f"p{n}", name, Basis.BYLINE, 1, (), author=author) for n, name in enumerate(names)]
    for order in (printed, printed[::-1]):
        [person], _ = resolve_people(order, [])
        assert person.name == shown
