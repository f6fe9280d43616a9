import pytest

from tests.extract.telling import UP, told


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("The antenna gain is 14.2 dB.", "antenna gain"),
        ("A peak gain of 18.7 dBi was measured.", "peak gain"),
        ("The peak ground acceleration was 0.35g.", "peak ground acceleration"),
    ],
)
def test_a_quantity_that_looks_like_a_change_has_a_value(sentence: str, metric: str) -> None:
    assert [row[1:3] for row in told(sentence)] == [(None, metric)]


def test_a_gain_of_a_score_is_one() -> None:
    assert [row[1:3] for row in told("It has a PSNR gain of 0.5 dB.")] == [(UP, "PSNR")]
