from typing import Any

import pytest

from kg.curation import lines_for_doubt
from kg.view.cards.doubts import decisions
from tests.view.conftest import told

BASE = "https://example.org/kg/"


def test_both_answers_are_lines_of_the_file() -> None:
    same, different = lines_for_doubt(
        BASE + "person/bo-li-aaaaaaaaaaaa2", BASE + "person/bo-li-aaaaaaaaaaaa3"
    ) or ("", "")
    assert same == "same\tperson\tperson/bo-li-aaaaaaaaaaaa2\tperson/bo-li-aaaaaaaaaaaa3"
    assert different == "different\tperson\tperson/bo-li-aaaaaaaaaaaa2\tperson/bo-li-aaaaaaaaaaaa3"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("person/bo-li-aaaaaaaaaaaa2", "paper/bo-li-aaaaaaaaaaaa2"),
        ("category/cs-aaaaaaaaaaaa2", "category/cs-aaaaaaaaaaaa3"),
        ("x", "y"),
        ("person/a b-aaaaaaaaaaaa2", "person/a-aaaaaaaaaaaa2"),
        ("person/a\tb-aaaaaaaaaaaa2", "person/a-aaaaaaaaaaaa2"),
    ],
)
def test_what_no_line_can_be_about_has_none(one: str, other: str) -> None:
    assert lines_for_doubt(BASE + one, BASE + other) is None


def test_an_open_question_offers_both(rich: Any) -> None:
    telling = told(rich)
    ends = [telling.indices[f"{BASE}person/yao-lu-aaaaaaaaaaaa{digit}"] for digit in (3, 2)]
    labels = [label for label, _ in decisions(telling, *ends).copies]
    assert labels == ["They are the same", "They are different"]
    assert decisions(telling, *ends) == decisions(telling, *reversed(ends))
    assert "Yao Lu, " in decisions(telling, *ends).about
    assert "1st author of “A Study of Noisy Data” and of 1 more paper" in decisions(telling, *ends).about
