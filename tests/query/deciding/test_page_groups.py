import pytest

from kg.query.deciding.page_groups import Row, by_page, groups, partings, with_reasons

PERSON = "https://example.org/kg/person/bo-li-aaaaaaaaaaaa2"


def row(group: int, letter: str, name: str | None = "Bo Li", page: str = "p") -> Row:
    told = {"page": page, "group": str(group), "title": f"On {letter}", "conflation": "0.9"}
    told["paper"] = f"https://example.org/kg/paper/on-{letter}-{letter * 12}2"
    return told if name is None else told | {"name": name}


def test_the_first_group_of_the_person_stays_and_each_other_has_a_line() -> None:
    rows = [row(1, "a", None), row(2, "b"), row(3, "c"), row(3, "d", "bo li"), row(4, "e", None)]
    ((group, line),) = partings(PERSON, rows)
    assert group == "3"
    assert line == (
        "different\tperson\tperson/bo-li-aaaaaaaaaaaa2\t"
        "Bo Li @ paper/on-c-cccccccccccc2 | paper/on-d-dddddddddddd2"
    )


@pytest.mark.parametrize("names", [("Bo Li", "B. Li"), ("Bo @ Li", "Bo @ Li")])
def test_a_group_that_one_name_does_not_fit_has_no_line(names: tuple[str, str]) -> None:
    one, other = names
    assert list(partings(PERSON, [row(1, "a"), row(2, "b", one), row(2, "c", other)])) == []


def test_a_person_who_is_not_named_as_kg_names_people_has_no_line() -> None:
    assert list(partings("http://elsewhere.org/bo", [row(1, "a"), row(2, "b")])) == []


def test_a_group_that_is_too_large_for_a_line_has_none() -> None:
    papers = [row(2, chr(ord("a") + place)) for place in range(26)] * 4
    long = [
        {**each, "paper": f"{each['paper'][:-15]}-{'x' * 60}{place:02}-aaaaaaaaaaaa2"}
        for place, each in enumerate(papers)
    ]
    assert list(partings(PERSON, [row(1, "z"), *long])) == []


def test_each_group_without_a_line_says_why() -> None:
    rows = [row(1, "a", None), row(2, "b"), row(3, "c")]
    rows += [row(4, "d"), row(4, "e", "B. Li"), row(5, "f", "B @ Li")]
    told = {group: (line, reason) for group, line, reason in with_reasons(PERSON, rows)}
    assert told == {
        "1": ("", "No line: its bylines do not show this person."),
        "2": ("", "The author of this group stays this person."),
        "3": (dict(partings(PERSON, rows))["3"], ""),
        "4": ("", "No line: its bylines print the name in several forms: B. Li; Bo Li."),
        "5": ("", "No line can name the person and all papers of this group."),
    }


def test_pages_are_told_one_by_one() -> None:
    rows = [row(1, "a"), row(2, "b"), row(1, "c", page="q"), row(2, "d", page="q")]
    assert [list(groups(page)) for page in by_page(rows)] == [
        ["group 1: 'On a'", "group 2: 'On b'"],
        ["group 1: 'On c'", "group 2: 'On d'"],
    ]


def test_nothing_is_told_of_nothing() -> None:
    assert list(by_page([])) == []
    assert list(partings(PERSON, [])) == []
