import pytest

from kg.model import Author, Organisation
from kg.resolve.namesakes import Tie
from kg.resolve.people.grouping import resolve_people
from kg.resolve.people.likely import Published, likely_people
from kg.resolve.people.signatures import Basis, Signature


def signed(paper: str, *names: str, hidden: str = "") -> list[Signature]:
    found = [Signature(paper, name, Basis.BYLINE, place, ()) for place, name in enumerate(names, 1)]
    return [*found, *([Signature(paper, hidden, Basis.PAGE_OWNER, None, ("page",), 3)] if hidden else [])]


def people_of(name: str, *signatures: list[Signature], **published: Published) -> list[set[str]]:
    people, _ = resolve_people([s for each in signatures for s in each], [], published=published)
    return [
        {s.paper for s in person.signatures} for person in people if name in (person.name, *person.variants)
    ]


def test_who_writes_with_the_same_rare_name_is_one_person() -> None:
    found = people_of(
        "Wei Wang", signed("a", "Wei Wang", "Jakob Foerster"), signed("b", "Wei Wang", "Jakob Foerster")
    )
    assert found == [{"a", "b"}]


def test_a_name_that_hundreds_bear_is_not_joined_without_a_reason() -> None:
    assert people_of("Wei Wang", signed("a", "Wei Wang"), signed("b", "Wei Wang")) == [{"a"}, {"b"}]


def test_titles_with_the_same_rare_words_join_a_rare_name() -> None:
    published = {
        "a": Published("Zirconium diffusion in lunar regolith"),
        "b": Published("Lunar regolith: diffusion of zirconium"),
        "c": Published("Bayesian regression for tax forms"),
    }
    bylines = [signed(paper, "Rafael Alonso") for paper in published]
    assert {"a", "b"} in people_of("Rafael Alonso", *bylines, **published)


def test_an_initial_goes_to_the_one_full_name_with_the_same_coauthor() -> None:
    bylines = (
        signed("a", "J. Foerster", "Minqi Jiang"),
        signed("b", "Jakob Foerster", "Minqi Jiang"),
        signed("c", "Julia Foerster", "Akbir Khan"),
    )
    people, _ = resolve_people([s for each in bylines for s in each], [])
    named = {person.name: {s.paper for s in person.signatures} for person in people}
    assert named["Jakob Foerster"] == {"a", "b"}
    assert named["Julia Foerster"] == {"c"}


@pytest.mark.parametrize(("third", "joined"), [("Noel Reed", True), ("Yves Tanaka", False)])
def test_an_initial_of_two_full_names_is_a_question_where_it_is_only_likely(third: str, joined: bool) -> None:
    bylines = [signed("a", "Y. Tanaka"), signed("b", "Yoshio Tanaka"), signed("c", third)]
    published = {
        "a": Published("Zirconium in lunar regolith", "Acta Lunaria"),
        "b": Published("Lunar regolith and its dust", "Acta Lunaria"),
        "c": Published("Bayesian regression for tax forms", "Fiscal Studies"),
    }
    people, doubts = resolve_people([s for each in bylines for s in each], [], published=published)
    groups = [{s.paper for s in person.signatures} for person in people]
    assert ({"a", "b"} in groups) is joined
    if not joined:
        (doubt,) = doubts
        asked = {people[doubt.first].name, people[doubt.second].name}
        assert asked == {"Y. Tanaka", "Yoshio Tanaka"}
        assert doubt.confidence > 0.5


@pytest.mark.parametrize("other", ["Foerster, Jakob", "JAKOB FOERSTER", "Jakob Förster", "Foerster, Jákob"])
def test_one_name_in_another_spelling_is_joined_by_a_coauthor(other: str) -> None:
    people, _ = resolve_people(
        signed("a", "Jakob Foerster", "Minqi Jiang") + signed("b", other, "Minqi Jiang"), []
    )
    assert len(people) == 2


def test_two_full_names_of_one_initial_stay_two_whoever_writes_with_both() -> None:
    people, doubts = resolve_people(
        signed("a", "Jane Roe", "Minqi Jiang") + signed("b", "John Roe", "Minqi Jiang"), []
    )
    assert sorted({person.name for person in people}) == ["Jane Roe", "John Roe", "Minqi Jiang"]
    assert doubts == []


def test_different_orcids_keep_namesakes_apart() -> None:
    one, other = Author(orcid="0000-0002-1825-0097"), Author(orcid="0000-0001-5109-3700")
    bylines = [
        Signature("a", "Jakob Foerster", Basis.BYLINE, 1, (), author=one),
        Signature("b", "Jakob Foerster", Basis.BYLINE, 1, (), author=other),
        *signed("a", "Minqi Jiang")[:0],
        Signature("a", "Minqi Jiang", Basis.BYLINE, 2, ()),
        Signature("b", "Minqi Jiang", Basis.BYLINE, 2, ()),
    ]
    assert people_of("Jakob Foerster", bylines) == [{"a"}, {"b"}]


def test_one_orcid_joins_two_names() -> None:
    author = Author(orcid="0000-0002-1825-0097")
    bylines = [
        Signature("a", "Jane Roe", Basis.BYLINE, 1, (), author=author),
        Signature("b", "Jane Smith", Basis.BYLINE, 1, (), author=author),
    ]
    assert people_of("Jane Roe", bylines) == [{"a", "b"}]


def test_an_orcid_that_stands_at_a_coauthor_makes_nobody_two_authors_of_one_paper() -> None:
    orcid = Author(orcid="0000-0002-1825-0097")
    bylines = [
        Signature("a", "Jane Roeder", Basis.BYLINE, 1, (), author=orcid),
        Signature("a", "Annx Rareley", Basis.BYLINE, 2, ()),
        Signature("b", "Jane Roeder", Basis.BYLINE, 1, ()),
        Signature("b", "Bo Chen", Basis.BYLINE, 2, (), author=orcid),
        Signature("b", "Annx Rareley", Basis.BYLINE, 3, ()),
    ]
    assert people_of("Jane Roeder", bylines) == [{"a", "b"}]
    assert people_of("Bo Chen", bylines) == [{"b"}]


def test_two_names_in_one_byline_are_two_people_though_all_else_agrees() -> None:
    people, doubts = resolve_people(signed("a", "Yi Foerster", "Y. Foerster", "Minqi Jiang"), [])
    assert len(people) == 3
    assert doubts == []


def test_an_owner_whom_a_page_alone_names_joins_nobody() -> None:
    found = people_of(
        "Jakob Foerster",
        signed("a", "Minqi Jiang", hidden="Jakob Foerster"),
        signed("b", "Jakob Foerster", "Minqi Jiang"),
    )
    assert found == [{"a"}, {"b"}]


def test_the_reasons_stand_on_the_person() -> None:
    people, _ = resolve_people(
        signed("a", "Wei Wang", "Jakob Foerster") + signed("b", "Wei Wang", "Jakob Foerster"), []
    )
    basis = {person.name: person.basis for person in people}
    assert basis["Wei Wang"] == ("Jakob Foerster writes with them in 2 papers",)
    likely = (
        "both write with Wei Wang, both are printed as 'Jakob Foerster',"
        " few of the authors who were counted have this family name"
    )
    (told,) = basis["Jakob Foerster"]  # that hundreds of people called Wei Wang write with them says little
    assert told.endswith(likely)


def test_an_open_case_is_a_doubt_with_its_chance_and_its_reasons() -> None:
    published = {"a": Published("Learning in games"), "b": Published("Learning in markets")}
    people, doubts = resolve_people(
        signed("a", "Rafael Alonso") + signed("b", "Rafael Alonso"), [], published=published
    )
    assert len(people) == 2
    (doubt,) = doubts
    assert 0.2 <= doubt.confidence < 0.5
    assert "for: both are printed as 'Rafael Alonso'" in map(str, doubt.reasons)


def test_two_spellings_are_told_as_the_reason_where_nothing_else_speaks_for_one_person() -> None:
    bylines = signed("a", "Wéi Wang", "Ann Lee") + signed("b", "Wei Wang", "Bo Li")
    likely = likely_people(bylines, {}, {})
    (told,) = likely.basis([0, 2], [Tie((0,), (2,), 0.5)])
    spelling = "'Wéi Wang' and 'Wei Wang' are one name in another spelling or order"
    assert told.startswith(f"with a chance of 0.50, because {spelling}; though those shown beside")


def test_what_was_joined_is_named_by_the_papers_of_both_sides() -> None:
    published = {paper: Published(f"On {paper}") for paper in "abc"}
    bylines = signed("a", "Wei Wang") + signed("b", "Wei Wang") + signed("c", "Wei Wang")
    likely = likely_people(bylines, {}, published)
    (told,) = likely.basis([0, 1, 2], [Tie((0, 1), (2,), 0.5)])
    assert told.startswith("'On a' and 1 more with 'On c', with a chance of 0.50, because")


def test_organisations_speak_for_and_against() -> None:
    def at(paper: str, place: str) -> Signature:
        return Signature(
            paper,
            "Rafael Alonso",
            Basis.BYLINE,
            1,
            (),
            author=Author(organisations=(Organisation(name=place),)),
        )

    titles = ("Robust face tracking", "Motion from video", "Elliptic curves")
    published = {paper: Published(title) for paper, title in zip("abc", titles, strict=True)}
    found = people_of(
        "Rafael Alonso",
        [
            at("a", "National ICT Australia, Eveleigh"),
            at("b", "NICTA, National ICT Australia"),
            at("c", "Zhejiang University"),
        ],
        **published,
    )
    assert {"a", "b"} in found
    assert {"c"} in found


def test_signatures_in_another_order_are_the_same_people() -> None:
    bylines = (
        signed("a", "Wei Wang", "Bo Li") + signed("b", "Wei Wang", "Bo Li") + signed("c", "W. Wang", "Bo Li")
    )
    assert resolve_people(bylines, []) == resolve_people(bylines[::-1], [])


def test_a_name_that_a_byline_prints_twice_joins_nobody() -> None:
    bylines = signed("a", "Wei Wang", "Wei Wang", "Jakob Foerster") + signed(
        "b", "Wei Wang", "Jakob Foerster"
    )
    assert people_of("Wei Wang", bylines) == [{"a"}, {"a"}, {"b"}]


@pytest.mark.parametrize("name", ["Anonymous", "N. N.", "-", ""])
def test_who_is_not_named_is_never_one_person(name: str) -> None:
    bylines = [s for paper in "ab" for s in signed(paper, name, "Jakob Foerster")]
    found = likely_people(bylines, {}, {})
    assert [0] in found.answer.people
    assert [2] in found.answer.people


def in_initials(paper: str, full: str, beside: str = "Jakob Foerster") -> list[Signature]:
    usual = (full,) if full else ()
    author = Author(other_names=usual, usual_names=usual)
    return [Signature(paper, "J. Zhou", Basis.BYLINE, 1, (), author=author), *signed(paper, beside)]


def test_a_name_in_initials_goes_to_nobody_whose_name_is_not_what_a_catalogue_says_it_stands_for() -> None:
    """Both have a coauthor of a rare name, and OpenAlex says who the one with initials is."""
    jun = signed("b", "Jun Zhou", "Jakob Foerster")
    assert people_of("J. Zhou", in_initials("a", "Jianhua Zhou"), jun) == [{"a"}]
    assert people_of("J. Zhou", in_initials("a", "Jun Zhou"), jun) == [{"a", "b"}]
    assert people_of("J. Zhou", in_initials("a", ""), jun) == [{"a", "b"}]


def test_two_names_in_the_same_initials_that_stand_for_two_names_are_two_people() -> None:
    two = in_initials("a", "Jianhua Zhou"), in_initials("b", "Jun Zhou")
    for signatures in (two, two[::-1]):
        assert people_of("J. Zhou", *signatures) == [{"a"}, {"b"}]
    assert people_of("J. Zhou", two[0], in_initials("c", "Jian-Hua Zhou")) == [{"a", "c"}]


def under_an_id(paper: str, printed: str, usual: str, id: str, beside: str = "") -> list[Signature]:
    names = (usual,) if usual else ()
    author = Author(other_names=names, usual_names=names, openalex_ids=(id,))
    return [
        Signature(paper, printed, Basis.BYLINE, 1, (), author=author),
        *(signed(paper, beside) if beside else []),
    ]


@pytest.mark.parametrize(
    ("printed", "usual", "other", "called"),
    [
        ("R. Smithers", "Robert Smithers", "Rob Smithers", "Robert Smithers"),
        ("Y. Ivanchenko", "Yuri Ivanchenko", "Yury Ivanchenko", ""),
        ("M. Haddadi", "Mohammad Haddadi", "M. Haddadi", "Mohammed Haddadi"),
    ],
)
def test_forms_of_a_name_that_openalex_takes_for_one_author_are_not_kept_apart(
    printed: str, usual: str, other: str, called: str
) -> None:
    one, two = under_an_id("a", printed, usual, "A5000000001"), under_an_id("b", other, called, "A5000000001")
    for signatures in (one, two), (two, one):
        assert people_of(printed, *signatures) == [{"a", "b"}]


def test_a_name_that_openalex_calls_otherwise_goes_with_the_initials_that_it_calls_so() -> None:
    """Two ids, one name: of Rob and of R. Smithers OpenAlex says Robert; of Ron it does not."""
    one = under_an_id("a", "R. Smithers", "Robert Smithers", "A5000000001", "Jakob Foerster")
    rob = under_an_id("b", "Rob Smithers", "Robert Smithers", "A5000000002", "Jakob Foerster")
    ron = under_an_id("b", "Ron Smithers", "", "A5000000002", "Jakob Foerster")
    assert people_of("R. Smithers", one, rob) == [{"a", "b"}]
    assert people_of("R. Smithers", one, ron) == [{"a"}]
