import pytest

from kg.extract.claims.finding import find_claims
from kg.extract.source import sources
from kg.model import Findings
from tests.extract.telling import Row, told


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("It reduced deaths (hazard ratio, 0.82; P<0.001).", "hazard ratio"),
        ("It was seen in smokers (OR 2.41).", "OR"),
        ("It was seen in smokers (OR = 4.85).", "OR"),
        ("It was seen in smokers (aHR, 1.45).", "aHR"),
        ("The adjusted odds ratio was 1.45.", "adjusted odds ratio"),
        ("The hazard ratio (HR) 0.57 was small.", "hazard ratio"),
        ("It cut risk by a quarter (RR 0.75).", "RR"),
        ("It reduced deaths (hazard ratio for death from any cause, 0.68; P<0.001).", "hazard ratio"),
        ("It reduced deaths (hazard ratio, drug vs. placebo, 0.68).", "hazard ratio"),
        ("It reduced deaths (HR for PFS 0.56; P for interaction, 0.03).", "HR"),
        ("The pooled effect was small (SMD -0.45).", "SMD"),
        ("The pooled effect was small (mean difference, −1.2).", "mean difference"),
        ("The effect was large (number needed to treat, 21).", "number needed to treat"),
        ("The NNT was 25.", "NNT"),
        ("Readmissions were fewer (adjusted risk difference 8.1%; p=0.002).", "adjusted risk difference"),
        ("The mean difference in KCCQ was 1.94 points.", "mean difference"),
        ("The mean difference between groups was -2.3 mm Hg.", "mean difference"),
    ],
)
def test_a_ratio_of_chances_has_its_value_right_behind_its_name(sentence: str, metric: str) -> None:
    assert [row[1:3] for row in told(sentence)] == [(None, metric)]


def test_short_forms_that_the_text_explains_have_their_values_behind_them() -> None:
    sentence = (
        "We give the Dice similarity coefficient (DSC), the mean surface distance (MSD) and the"
        " 95% Hausdorff distance (HD95); ours is best (DSC 0.93, MSD 0.87 mm, HD95 1.58 mm)."
    )
    assert [row[:3] for row in told(sentence)] == [
        ("0.93", None, "DSC"),
        ("0.87 mm", None, "MSD"),
        ("1.58 mm", None, "HD95"),
    ]


@pytest.mark.parametrize("sentence", ["We test either OR both.", "We use (QAX 0.93) here, XYZ 2.5 mm."])
def test_a_name_that_nobody_explains_is_no_metric(sentence: str) -> None:
    assert all(row[2] is None for row in told(sentence))


def test_a_number_may_begin_with_its_point() -> None:
    rows = told("It lowered deaths (hazard ratio, .82; 95% CI, .73-.92; P = .003) in all arms.")
    assert [row[0] for row in rows] == [".82", ".73-.92"]
    assert told("We use .NET 5 and p < .001 here.") == []


def test_a_number_needed_to_treat_has_its_interval() -> None:
    rows = told("The number needed to treat was 25 (95% CI 14 to 90).")
    assert [row[::2] for row in rows] == [
        ("25", "number needed to treat"),
        ("14 to 90", "number needed to treat"),
    ]


def test_a_difference_may_be_below_nothing() -> None:
    text = "A title\nThe effect was small (mean difference, -1.2; SMD -0.45)."
    claims = find_claims(sources([text])[0], Findings()).claims
    assert [claim.figure.value for claim in claims] == [-1.2, -0.45]


@pytest.mark.parametrize(
    "sentence",
    [
        "We give the odds ratio for stroke (p=0.03).",
        "It was alike in all (P value for heterogeneity 0.45; P for heterogeneity, 0.3).",
        "We know the hazard ratio for death; A has 0.68 of it.",
    ],
)
def test_what_is_no_value_of_a_ratio_is_none(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Zorb agrees with people (r >= 0.70).", [(">= 0.70", None, "r", None)]),
    ],
)
def test_a_sign_may_stand_between_a_statistic_and_its_bound(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


def test_a_ratio_is_one_for_so_many_of_a_cause() -> None:
    text = "Each was associated with a higher risk (aHR 1.03 per 100 DDD)."
    assert told(text) == [("1.03 per 100", None, "aHR", None)]
