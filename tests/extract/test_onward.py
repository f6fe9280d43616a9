import pytest

from tests.extract.telling import Row, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It has a higher preference (0.74 vs. 0.26 overall preference).",
            [("0.74", None, "preference", None), ("0.26", None, "preference", None)],
        ),
    ],
)
def test_two_values_share_the_metric_of_the_second(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected
