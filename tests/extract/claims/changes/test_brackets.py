import pytest

from tests.extract.telling import DOWN, UP, Row, kinds, told


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
        (
            "It outperforms Qua in accuracy (71% vs 68%) on Foo.",
            [("71%", None, "accuracy", "Qua"), ("68%", None, "accuracy", None)],
        ),
        (
            "It has a higher success rate compared to Qua (60% vs. 31%).",
            [("60%", None, "success rate", "Qua"), ("31%", None, "success rate", None)],
        ),
        ("It has higher accuracy than Qua (91%).", [("91%", None, "accuracy", None)]),
        ("It has higher accuracy than Qua across noise levels (9%).", [("9%", None, None, None)]),
        ("It is larger than Qua (91%).", [("91%", None, None, None)]),
    ],
)
def test_a_bracket_holds_the_value_of_what_is_before_it(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It has large gains at night (86% recall).", [("86%", None, "recall", None)]),
        (
            "It has gains of 14.2% in IoU (14.1% in F1) over Rho.",
            [("14.2%", UP, "IoU", "Rho"), ("14.1%", None, "F1", None)],
        ),
        ("It has larger gains (3.5-4% in F1) on Qua.", [("3.5-4%", UP, "F1", None)]),
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


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("A reduced the risk of stroke (2.1% vs. 2.9%; P = .01).", "risk"),
        ("A did not reduce the risk of stroke (2.1% vs. 2.3%).", "risk"),
        ("A reduced mortality (12% compared with 18%).", "mortality"),
        ("A reduced mortality (12% in one arm versus 18% in the other).", "mortality"),
        ("Mortality was not reduced (12% v 18%).", "Mortality"),
        ("Mortality was lower with the drug (12% vs 18%).", "Mortality"),
        ("The mean score improved (3.2 v 3.4).", "score"),
        ("It raised overall survival (11.9 vs 16.3 months).", "overall survival"),
    ],
)
def test_two_values_in_a_bracket_are_those_of_two_and_no_change(sentence: str, metric: str) -> None:
    rows = told(sentence)
    assert [row[1:3] for row in rows] == [(None, metric)] * 2
    assert set(kinds(sentence)) == {"measure"}


@pytest.mark.parametrize(
    "sentence",
    [
        "It cuts errors (by 12% vs. 8%).",
        "It cuts errors (12% reduction vs. 8% reduction).",
        "The cost fell (-12% vs. -8%).",
        "It lowered the cost more than A (52% vs. 15%).",
        "It lowered the cost of all runs by 12% vs. 8%.",
    ],
)
def test_what_two_changed_by_is_a_change(sentence: str) -> None:
    assert told(sentence)[0][1] == DOWN


def test_whom_a_value_is_set_against_stays_its_comparator() -> None:
    assert told("It improves recall compared to a baseline (73% vs. 30%).")[0] == (
        "73%",
        None,
        "recall",
        "a baseline",
    )


def test_a_comma_may_part_two_values() -> None:
    rows = told("Mortality was reduced (12%, vs. 18% with the drug).")
    assert rows[0] == ("12%", None, "Mortality", None)
