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


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("The mean HbA1c level fell from 8.4% to 7.1%.", "HbA1c level"),
        ("The CO2 concentration rose from 340 ppm to 410 ppm.", "CO2 concentration"),
        ("Seroprevalence increased from 3.1% to 9.8%.", "Seroprevalence"),
        ("Sales stopped after the tariff was raised to 25%.", "tariff"),
        ("Gemini improved from 3.1% to 9.8%.", None),
    ],
)
def test_a_substance_names_the_amount_that_changes(sentence: str, metric: str | None) -> None:
    assert [row[2] for row in told(sentence)] == [metric]
