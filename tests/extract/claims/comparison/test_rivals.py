import pytest

from tests.extract.telling import UP, Row, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It gains 5% compared to models trained on raw data.",
            [("5%", UP, None, "models trained on raw data")],
        ),
        (
            "It gains 5% over state-of-the-art (SOTA) nets.",
            [("5%", UP, None, "state-of-the-art (SOTA) nets")],
        ),
        ("It gains 5% compared to nets built with Qua.", [("5%", UP, None, "nets built with Qua")]),
        ("It gains 5% over Rho's untrained baseline.", [("5%", UP, None, "Rho's untrained baseline")]),
        ("It gains 5% over Rho's best result.", [("5%", UP, None, "Rho")]),
        (
            "It has an accuracy of 68%, beating Rho's OA of 67%.",
            [("68%", None, "accuracy", "Rho"), ("67%", None, "OA", "Rho")],
        ),
        (
            "It has 95.5% accuracy, surpassing Rho's 85.5%.",
            [("95.5%", None, "accuracy", "Rho"), ("85.5%", None, "accuracy", None)],
        ),
    ],
)
def test_a_comparator_takes_what_tells_it_apart(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


def test_a_value_is_nobody_who_is_compared_with() -> None:
    sentence = "The capacity was 0.85g compared with 1.12g for the intact pier."
    assert told(sentence)[0] == ("0.85g", None, "capacity", "the intact pier")


@pytest.mark.parametrize(
    ("sentence", "against"),
    [
        ("It raised recall by 5% over plain Rho and increased word accuracy from 71% to 94%.", "plain Rho"),
        ("It raises recall by $+5\\%$ over strong trees and $+8\\%$ over Rho.", "strong trees"),
        ("It has an error of 0.5 mm compared to $1.5$ before.", None),
        ("It beat others and displayed fair recall of 90%.", "others"),
        ("It reaches 37.1% success on X, more than doubling the best result.", "the best result"),
    ],
)
def test_neither_another_change_nor_a_value_is_whom_a_figure_is_against(
    sentence: str, against: str | None
) -> None:
    assert told(sentence)[0][3] == against
