import pytest

from tests.extract.telling import DOWN, UP, Row, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It beats Rho by 5% and 6%, respectively, in terms of recall.",
            [("5%", UP, "recall", "Rho"), ("6%", UP, "recall", "Rho")],
        ),
        ("It beats Rho by 5%, as measured by the squared error.", [("5%", DOWN, "squared error", "Rho")]),
        ("It beats Rho on two sets by 5%, as evaluated using F1.", [("5%", UP, "F1", "Rho")]),
        ("It beats Rho by 5%, and recall is measured.", [("5%", UP, None, "Rho")]),
        ("It gains 5% in terms of users.", [("5%", UP, None, None)]),
        ("It reaches around 91% of accuracy.", [("around 91%", None, "accuracy", None)]),
        ("It reaches 91% of full accuracy.", [("91%", None, "accuracy", None)]),
        ("It achieves 10% elongation.", [("10%", None, "elongation", None)]),
    ],
)
def test_a_metric_may_be_named_apart_from_its_figure(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected
