import pytest

from tests.extract.telling import DOWN, UP, told


@pytest.mark.parametrize(
    "sentence",
    [
        "More adverse events by 90 days occurred in the care group.",
        "Fewer deaths by 12 months were seen with the drug.",
        "Mortality fell by 90 days after surgery.",
        "Cholesterol was reduced by 12 weeks of treatment.",
        "Weight had increased by 6 months of age.",
    ],
)
def test_a_day_by_which_something_had_happened_is_no_amount_of_it(sentence: str) -> None:
    assert [(direction, metric) for _, direction, metric, _ in told(sentence)] in ([], [(None, None)])


@pytest.mark.parametrize(
    ("sentence", "direction"),
    [
        ("Hospital stay was shortened by 2 days after the change.", DOWN),
        ("Survival increased by 4 months.", UP),
        ("It accelerated repair by 4 days after surgery.", UP),
        ("It shortened the scars' itch by 5 days after surgery.", DOWN),
        ("It cuts the downtime by 5 days after floods.", DOWN),
        ("It warns with a higher lead by 5 days.", UP),
        ("The programme reduced sick leave by 12 days.", DOWN),
        ("The stay fell by 1.2 days after surgery.", DOWN),
        ("Cholesterol was reduced by 38% after surgery.", DOWN),
    ],
)
def test_an_amount_of_days_is_one(sentence: str, direction: str) -> None:
    assert told(sentence)[0][1] == direction


def test_what_changed_over_the_last_years_did_not_change_by_them() -> None:
    assert told("The use of it has increased over the last 30 years.") == [("30 years", None, None, None)]
