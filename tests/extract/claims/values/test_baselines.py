import pytest

from tests.extract.telling import UP, kinds, told


@pytest.mark.parametrize(
    ("sentence", "change", "level"),
    [
        ("It reaches a 9.7% improvement over the previous 73.9% state-of-the-art.", "9.7%", "73.9%"),
        ("It has a 5.2% gain over the 84.9% baseline.", "5.2%", "84.9%"),
        ("It gains 5% above the prior best of 70%.", "5%", "70%"),
        ("It shows a 3% gain over the 25% random baseline.", "3%", "25%"),
    ],
)
def test_what_a_change_is_measured_from_is_no_change(sentence: str, change: str, level: str) -> None:
    rows = told(sentence)
    assert [(row[0], row[1]) for row in rows] == [(change, UP), (level, None)]
    assert kinds(sentence) == ["percent", "measure"]


def test_a_change_behind_its_baseline_is_one_of_the_same_metric() -> None:
    assert told("It improves accuracy over the 84.9% baseline by 5.2%.") == [
        ("84.9%", None, "accuracy", None),
        ("5.2%", UP, "accuracy", None),
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "It improves over the baseline by 5.2%.",
        "It improves by over 5.2%.",
        "It beats the previous best with a 5.2% gain.",
        "It improves accuracy from the previous 73.9% to 80.1%.",
    ],
)
def test_a_change_stays_one_where_a_baseline_is_only_named(sentence: str) -> None:
    assert [row[1] for row in told(sentence)] == [UP]


def test_a_bracket_behind_whom_a_change_is_over_has_its_value() -> None:
    sentence = "Zorb has a recall of 38%, which is 9% higher than Foo (34.9%)."
    assert told(sentence)[1:] == [("9%", UP, "recall", "Foo"), ("34.9%", None, "recall", None)]
    assert kinds(sentence) == ["measure", "percent", "measure"]
