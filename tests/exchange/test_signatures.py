import json
import random

import pytest

from kg.errors import InputError
from kg.exchange.signatures import disambiguate_lines

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
    [{"name": "Bo"}, {"id": 1}, {"id": 1, "name": None}, {"id": 1, "name": "Bo", "coauthors": "Ana"}],
)
def test_nothing_is_answered_when_a_line_is_broken(broken: dict[str, object]) -> None:
    lines = [json.dumps(each).encode() for each in (*WEI, broken)]
    with pytest.raises(InputError, match="x:5: "):
        next(disambiguate_lines(lines, "x"))


def test_no_lines_are_no_people() -> None:
    assert people() == []
