"""How two figures stand to each other is seen in what the second takes over."""

import pytest

from tests.extract.telling import DOWN, UP, Row, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It has 90% accuracy, a 2% gain.", [("90%", None, "accuracy", None), ("2%", UP, "accuracy", None)]),
        (
            "Rho achieves 90% accuracy, while Tau reaches only 70%.",
            [("90%", None, "accuracy", None), ("70%", None, "accuracy", None)],
        ),
        (
            "Rho has 90% accuracy, while Tau manages 70%.",
            [("90%", None, "accuracy", None), ("70%", None, "accuracy", None)],
        ),
        (
            "Rho has 90% accuracy, whereas Tau had the lowest at 70%.",
            [("90%", None, "accuracy", None), ("70%", None, "accuracy", None)],
        ),
        (
            "Rho has 90% accuracy, while Tau has 70% overhead.",
            [("90%", None, "accuracy", None), ("70%", None, "overhead", None)],
        ),
        (
            "Rho has a recall of 46% in comparison to the 45% of Tau.",
            [("46%", None, "recall", "Tau"), ("45%", None, "recall", None)],
        ),
        (
            "It has gains in recall (5% over Rho) and precision (6% over Rho).",
            [("5%", UP, "recall", "Rho"), ("6%", UP, "precision", "Rho")],
        ),
        (
            "It excels in metrics such as LPIPS (0.15) and BLIP (0.59).",
            [("0.15", None, "LPIPS", None), ("0.59", None, "BLIP", None)],
        ),
        (
            "It beats old rates (2.1%) and Rho-trained models (0.4%).",
            [("2.1%", None, "old rates", None), ("0.4%", None, "old rates", None)],
        ),
        (
            "The best accuracy (90%) was reached by Qua, ahead of Rho-2 (80%).",
            [("90%", None, "accuracy", None), ("80%", None, "accuracy", None)],
        ),
        ("It cuts cost by 3% and uses 5%.", [("3%", DOWN, "cost", None), ("5%", None, None, None)]),
    ],
)
def test_a_figure_stands_to_the_one_before_it(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It has a top-1 accuracy of 83.1% on Foo, surpassing Rho by 1%.",
            ("1%", UP, "top-1 accuracy", "Rho"),
        ),
        (
            "It has an error of 15 s, thus outperforming Rho by 6%.",
            ("6%", DOWN, "error", "Rho"),
        ),
        ("It keeps its score with 30% retention budget, outperforming Rho by 12%.", ("12%", UP, None, "Rho")),
        ("It has an F1 score of 85.6, improving upon Rho by 5 points.", ("5 points", UP, "F1 score", "Rho")),
        ("It has 90.9 nDCG@10 on Foo, outperforming Rho by 3.1.", ("3.1", UP, "nDCG@10", "Rho")),
        ("It has a recall of 90% on Foo: a gain of 5% over Rho.", ("5%", UP, "recall", "Rho")),
        ("It has an error of 13% on Foo, a mere 2% drop.", ("2%", DOWN, "error", None)),
        ("It has 94% accuracy (a 5% improvement over Rho) on Foo.", ("5%", UP, "accuracy", "Rho")),
        ("It has 94% accuracy with less data (a 5% improvement).", ("5%", UP, None, None)),
    ],
)
def test_a_value_by_which_another_is_surpassed_tells_what_is_surpassed(sentence: str, expected: Row) -> None:
    assert expected in told(sentence)


def test_under_what_a_value_is_reached_is_not_what_is_surpassed() -> None:
    sentence = "It has an accuracy of 77% under a 5-meter threshold, surpassing Rho by 7%."
    assert told(sentence)[1] == ("7%", UP, "accuracy", "Rho")
