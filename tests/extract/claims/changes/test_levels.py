import pytest

from tests.extract.telling import kinds


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It reduces the error to just 5%.", ["measure"]),
        ("The error falls below 19%.", ["measure"]),
        ("It reduces the error by 5%.", ["percent"]),
        ("It contributes to a 15% gain in recall.", ["percent"]),
        ("It leads to 26% higher recall.", ["percent"]),
        ("It reduces the error to 5% on X and 6% on Y.", ["measure", "measure"]),
    ],
)
def test_a_change_to_a_level_tells_its_value(sentence: str, expected: list[str]) -> None:
    assert kinds(sentence) == expected
