import pytest

from tests.extract.telling import told


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("It has an mAP@[0.5:0.95] of 0.421 on it.", ["0.421"]),
        ("The companies file 10-Ks and 10-Qs.", []),
        ("It cost 2s. 6d. and took 4 s.", ["4 s"]),
    ],
)
def test_what_belongs_to_a_name_or_is_old_money_is_no_figure(sentence: str, figures: list[str]) -> None:
    assert [row[0] for row in told(sentence)] == figures
