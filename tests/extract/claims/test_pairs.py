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
            "It has gains in recall (5% over Rho) and precision (6% over Rho).",
            [("5%", UP, "recall", "Rho"), ("6%", UP, "precision", "Rho")],
        ),
        ("It cuts cost by 3% and uses 5%.", [("3%", DOWN, "cost", None), ("5%", None, None, None)]),
    ],
)
def test_a_figure_stands_to_the_one_before_it(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected
