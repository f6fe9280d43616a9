import pytest

from tests.extract.telling import DOWN, UP, told


@pytest.mark.parametrize(
    ("sentence", "direction", "metric"),
    [
        ("Natural forest cover of Madagascar decreased by 44%.", DOWN, "Natural forest cover"),
        ("Total nitrogen loads to Tampa Bay decreased by 57%.", DOWN, "nitrogen loads"),
        ("Discharge of the six largest Arctic rivers increased by 7%.", UP, "Discharge"),
        ("Populations of trans-Saharan migrants fell by 23%.", DOWN, "Populations"),
        ("The number of birds in Senegal decreased by 75%.", DOWN, "number of birds"),
        ("Accuracy increased by 5%.", UP, "Accuracy"),
    ],
)
def test_what_changed_is_told_before_where(sentence: str, direction: str, metric: str) -> None:
    found = told(sentence)
    assert [row[1:3] for row in found] == [(direction, metric)]


def test_what_has_an_owner_and_a_place_is_told_by_its_head() -> None:
    ((_, direction, metric, _),) = told("The biomass of round sardinella in Senegal decreased by 75%.")
    assert (direction, metric) == (DOWN, "biomass")
