from typing import Any

import pytest

from kg.view.deciding import decisions, lines_for_doubt
from tests.view.conftest import told

BASE = "https://example.org/kg/"


def test_both_answers_are_lines_of_the_file() -> None:
    same, different = lines_for_doubt(BASE + "person/a-2", BASE + "person/b-3") or ("", "")
    assert same == "same\tperson\tperson/a-2\tperson/b-3"
    assert different == "different\tperson\tperson/a-2\tperson/b-3"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("person/a", "paper/b"),
        ("category/a", "category/b"),
        ("x", "y"),
        ("person/a\tperson", "person/b"),
        ("person/a\n", "person/b"),
    ],
)
def test_what_no_line_can_be_about_has_none(one: str, other: str) -> None:
    assert lines_for_doubt(BASE + one, BASE + other) is None


def test_an_open_question_offers_both(rich: Any) -> None:
    telling = told(rich)
    ends = (telling.indices[BASE + "person/lu-2"], telling.indices[BASE + "person/lu"])
    labels = [label for label, _ in decisions(telling, *ends).copies]
    assert labels == ["They are the same", "They are different"]
    assert decisions(telling, *ends) == decisions(telling, *reversed(ends))
