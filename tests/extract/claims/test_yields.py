import pytest

from tests.extract.telling import DOWN, UP, told


@pytest.mark.parametrize(
    ("sentence", "direction", "metric"),
    [
        ("Biochar application increased rice yield by 10.7%.", UP, "rice yield"),
        ("Maize yield increased by 12% under irrigation.", UP, "Maize yield"),
        ("Wheat yields declined by 6% for each degree.", DOWN, "Wheat yields"),
        ("Drought reduced maize yields from 9.1 to 5.4 t ha−1.", DOWN, "maize yields"),
        ("The grain yield averaged 5.2 t ha−1.", None, "grain yield"),
        ("Our methods yield accuracy gains of 5%.", UP, "accuracy"),
    ],
)
def test_a_yield_is_what_changed_and_to_yield_is_no_name(
    sentence: str, direction: str | None, metric: str
) -> None:
    assert [row[1:3] for row in told(sentence)] == [(direction, metric)]
