import json
import random

import msgspec
import pytest

from kg.errors import InputError
from kg.exchange.signatures import SignatureLine, disambiguate_lines

WEI = [
    {"id": "b", "name": "Wei Li", "title": "Nexus", "coauthors": ["Ana N"], "venue": "X", "year": 2024},
    {"id": "a", "name": "wei li", "title": None, "coauthors": ["Ana N", None], "organisation": None},
    {"id": 3, "name": "Wei Li", "coauthors": None},
    {"id": None, "name": "李伟", "block": {"unknown": "field"}},
]  # fmt: skip


def people(*given: object) -> list[tuple[object, str]]:
    lines = [json.dumps(each).encode() for each in given]
    return [tuple(json.loads(line).values()) for line in disambiguate_lines(lines, "x")]


def test_equal_person_means_one_person_and_the_order_and_the_ids_stay() -> None:
    (one, first), (two, second), (three, third), (none, fourth) = people(*WEI)
    assert (one, two, three, none) == ("b", "a", 3, None)
    assert first == second
    assert len({first, third, fourth}) == 3
    assert first.startswith("wei-li-")


def test_the_same_lines_give_the_same_people_in_any_order() -> None:
    shuffled = random.Random(1).sample(WEI, len(WEI))
    assert sorted(map(str, people(*WEI))) == sorted(map(str, people(*shuffled)))


def test_an_id_that_stood_before_is_an_error() -> None:
    with pytest.raises(InputError, match='x:5: the id "b" stands on a line before it'):
        people(*WEI, {"id": "b", "name": "Bo"})


@pytest.mark.parametrize(
    "broken",
    [
        {"name": "Bo"},
        {"id": 1},
        {"id": 1, "name": None},
        {"id": 1, "name": "Bo", "coauthors": "Ana"},
        {"id": 1, "name": ""},
        {"id": 1, "name": " \t"},
        {"id": 1, "name": "Bo", "year": "x"},
        {"id": 1, "name": "Bo", "year": 2020.5},
        {"id": 1, "name": "Bo", "year": 20201},
        {"id": 1, "name": "Bo", "year": -1},
        {"id": 1, "name": "Bo", "year": True},
    ],
)
def test_nothing_is_answered_when_a_line_is_broken(broken: dict[str, object]) -> None:
    lines = [json.dumps(each).encode() for each in (*WEI, broken)]
    with pytest.raises(InputError, match="x:5: "):
        next(disambiguate_lines(lines, "x"))


@pytest.mark.parametrize(
    ("broken", "words"),
    [
        ({"id": 1, "name": " "}, "x:1: `name` is empty"),
        ({"id": 1, "name": "Bo", "year": "in press"}, "x:1: `year` is 'in press', no year of four digits"),
    ],
)
def test_what_is_wrong_with_a_signature_is_told(broken: dict[str, object], words: str) -> None:
    with pytest.raises(InputError, match=words):
        people(broken)


@pytest.mark.parametrize("year", [1999, "1999", " 1999 ", 1999.0])
def test_a_year_is_read_however_it_is_written(year: object) -> None:
    line = msgspec.json.decode(json.dumps({"id": 1, "name": "Bo", "year": year}), type=SignatureLine)
    assert (line.work({}).year, line.flaw) == (1999, None)


@pytest.mark.parametrize("year", [None, "", " ", 0, 0.0, "0"])
def test_a_year_that_is_not_known_is_none(year: object) -> None:
    line = msgspec.json.decode(json.dumps({"id": 1, "name": "Bo", "year": year}), type=SignatureLine)
    assert (line.work({}).year, line.flaw) == (None, None)


@pytest.mark.parametrize("name", ["et al.", "123", "Anonymous", "и др."])
def test_a_name_that_names_nobody_is_one_person_a_line_and_told(name: str) -> None:
    shared = {"name": name, "title": "On Doors", "coauthors": ["Ana Nunez", "Bo Chen", "Cy Roe"]}
    lines = [json.dumps({"id": number, **shared}).encode() for number in range(2)]
    told: list[str] = []
    one, other = (json.loads(line)["person"] for line in disambiguate_lines(lines, "x", told.append))
    assert one != other
    assert told == [f"x: 2 names name nobody ({name!r} on line 1 is the first); each is a person of its own."]


def test_nothing_is_told_of_names() -> None:
    told: list[str] = []
    list(disambiguate_lines([json.dumps(each).encode() for each in WEI], "x", told.append))
    assert told == []


def test_no_lines_are_no_people() -> None:
    assert people() == []
