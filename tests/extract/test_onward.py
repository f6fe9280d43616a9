import pytest

from tests.extract.telling import UP, Row, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It has a higher preference (0.74 vs. 0.26 overall preference).",
            [("0.74", None, "preference", None), ("0.26", None, "preference", None)],
        ),
        (
            "It beats Rho by 7% in clarity of mind and 4% in consistency.",
            [("7%", UP, "clarity", "Rho"), ("4%", UP, "consistency", "Rho")],
        ),
        (
            "It beats Rho by 7% in poise and 4% in consistency.",
            [("7%", UP, "poise", "Rho"), ("4%", UP, "consistency", "Rho")],
        ),
    ],
)
def test_two_values_share_the_metric_of_the_second(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected
