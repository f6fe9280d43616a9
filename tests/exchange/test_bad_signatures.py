"""Bad names end no disambiguation, and every line is answered in its place."""

import json
import random

import pytest

from kg.exchange.signatures import disambiguate_lines
from tests.counting import calls

NAMES = [
    "X",
    "\u200b",
    "123",
    "-",
    "李",
    "محمد علي",
    "יוסי כהן",
    "김민준",
    "et al.",
    "\u202eRoe",
    "a" * 10_000,
    "😀",
]


def people(given: list[dict[str, object]]) -> list[str]:
    lines = [json.dumps(each).encode() for each in given]
    return [json.loads(line)["person"] for line in disambiguate_lines(lines, "x")]


def test_every_name_is_answered_and_the_order_of_lines_decides_nothing() -> None:
    given = [
        {"id": f"{name} {paper}", "name": name, "title": f"T{paper}", "coauthors": ["Ana Ruiz", "", None]}
        for name in NAMES
        for paper in range(2)
    ]
    shuffled = random.Random(3).sample(given, len(given))
    found = dict(zip((each["id"] for each in given), people(given), strict=True))
    assert all(found.values())
    assert found == dict(zip((each["id"] for each in shuffled), people(shuffled), strict=True))


@pytest.mark.parametrize("name", ["Anonymous", "N. N.", "Unknown", "Various"])
def test_two_papers_by_nobody_are_not_by_one(name: str) -> None:
    one, other = people([{"id": n, "name": name, "title": f"T{n}"} for n in range(2)])
    assert one != other


def test_a_coauthor_list_of_hundreds_with_duplicates_takes_work_in_proportion() -> None:
    def work(coauthors: int) -> int:
        names = [f"Jane Roe{number}" for number in range(coauthors)] * 2 + ["Ann Lee"]
        given = [
            {"id": n, "name": name, "title": "Doors", "coauthors": names} for n, name in enumerate(names[:60])
        ]
        return calls(lambda: people(given))

    work(60)  # what is loaded on first use is not counted
    assert work(800) < 2.2 * work(400)
