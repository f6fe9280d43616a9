import pytest

from tests.extract.telling import DOWN, UP, Row, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It has 99% accuracy, surpassing methods such as Qua (98% accuracy).",
            [("99%", None, "accuracy", "methods such as Qua"), ("98%", None, "accuracy", None)],
        ),
        ("It outperforms Qua on three tasks (up to 9%).", [("up to 9%", UP, None, "Qua")]),
        ("It outperforms Qua (by 9%).", [("9%", UP, None, "Qua")]),
        (
            "It runs with lower memory usage (4 GB vs. 5 GB).",
            [("4 GB", None, "memory usage", None), ("5 GB", None, "memory usage", None)],
        ),
        ("It is compared with methods like SOAR (52%) while it is small.", [("52%", None, None, None)]),
    ],
)
def test_a_bracket_holds_the_value_of_what_is_before_it(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It has large gains at night (86% recall).", [("86%", None, "recall", None)]),
        (
            "It has a marginal decrease (e.g., an average of 1.1%) in recall.",
            [("1.1%", DOWN, "recall", None)],
        ),
        ("It uses a reduced set of labels (30% of the full set).", [("30%", None, None, None)]),
    ],
)
def test_a_bracket_with_a_metric_tells_its_value_and_a_share_no_change(
    sentence: str, expected: list[Row]
) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It achieves 81.12% (+17.2%) average accuracy.",
            [("81.12%", None, "accuracy", None), ("+17.2%", UP, "accuracy", None)],
        ),
        (
            "Net has a 59% advantage in precision (78% vs. 19%).",
            [
                ("59%", UP, "precision", None),
                ("78%", None, "precision", None),
                ("19%", None, "precision", None),
            ],
        ),
        ("It improves the speed of small nets (up to 33%).", [("up to 33%", UP, "speed", None)]),
    ],
)
def test_a_bracket_behind_or_before_a_metric_tells_its_value(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


def test_an_adjective_before_a_bracket_is_no_metric() -> None:
    rows = told("Events were more frequent (18% vs 9%) in the first arm.")
    assert [row[2] for row in rows] == [None, None]
