import pytest

from kg.model import ClaimRole
from tests.extract.claims.roles.test_planned import roles


@pytest.mark.parametrize(
    "sentence",
    [
        "Women aged 65 years or older with a BMI of 30 kg/m2 or more were enrolled.",
        "Patients aged 18 to 75 years with an HbA1c of 7.0% or higher were eligible.",
        "Patients with a platelet count below 50.5 g/L were excluded.",
        "Eligible patients had an HbA1c of 7.0 to 10.0%.",
        "Participants were eligible if they had an HbA1c of more than 7.0%.",
        "Inclusion criteria were a pressure below 140 mm Hg.",
        "We enrolled adults who had hypertension with a pressure of 140 mm Hg or higher.",
        "We included patients with diabetes, a high BMI, and an eGFR of less than 60 mL/min.",
        "Patients with LDL levels of 70 mg per deciliter (1.8 mmol per liter) or higher were enrolled.",
    ],
)
def test_what_people_must_have_to_take_part_is_a_setting(sentence: str) -> None:
    assert set(roles(sentence)) == {ClaimRole.SETTING}


@pytest.mark.parametrize(
    "sentence",
    [
        "More than 30% of patients were excluded.",
        "The enrolled patients had a response rate of over 30%.",
        "The patients had a pressure of less than 140 mm Hg at the end.",
        "Models with an accuracy above 90% were included.",
        "We assigned patients with asthma to the drug, with a response rate above 30%.",
    ],
)
def test_what_they_came_to_is_a_result(sentence: str) -> None:
    assert roles(sentence) == [ClaimRole.RESULT]
