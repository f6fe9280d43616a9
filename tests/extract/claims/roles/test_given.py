import pytest

from kg.extract.claims.finding import find_claims
from kg.extract.source import sources
from kg.model import ClaimRole, Findings


def roles(sentence: str) -> list[ClaimRole]:
    """The roles of the figures of a sentence."""
    return [claim.role for claim in find_claims(sources([f"A title\n{sentence}"])[0], Findings()).claims]


@pytest.mark.parametrize(
    "sentence",
    [
        "Patients took 10 mg once daily.",
        "They were prescribed 60 Gy in all.",
        "Patients with an ejection fraction above 40% took part.",
        "Adults with an HbA1c of 7% or higher took part.",
    ],
)
def test_a_dose_and_what_patients_must_have_are_settings(sentence: str) -> None:
    assert roles(sentence) == [ClaimRole.SETTING]


@pytest.mark.parametrize("sentence", ["The tumour weighed 10 mg.", "Patients reached a recall above 40%."])
def test_what_was_found_is_a_result(sentence: str) -> None:
    assert roles(sentence) == [ClaimRole.RESULT]
