import pytest

from kg.extract.claims.finding import find_claims
from kg.extract.source import sources
from kg.model import ClaimRole, Findings

RESULT, SETTING = ClaimRole.RESULT, ClaimRole.SETTING


def roles(sentence: str) -> list[ClaimRole]:
    """The roles of the figures of a sentence."""
    claims = find_claims(sources([f"A title\n{sentence}"])[0], Findings()).claims
    return [claim.role for claim in claims]


@pytest.mark.parametrize(
    "sentence",
    [
        "The trial was powered to detect a 25% reduction in mortality.",
        "We planned to detect a 25% reduction in mortality with 90% power.",
        "A sample size of 300 patients was needed to detect a 10% difference.",
        "The study had 80% power to detect a 10% difference at a two-sided significance level of 5%.",
        "It was designed to show a 5% improvement in survival.",
        "We assumed a 20% relative risk reduction.",
        "Assuming an event rate of 10% with placebo, 300 patients were needed.",
        "An event rate of 10% was assumed.",
        "We hypothesized that the drug would reduce mortality by 15%.",
        "We tested whether the drug would reduce mortality by 15%.",
        "The noninferiority margin was 5 percentage points.",
        "The prespecified margin for non-inferiority was set at 5 percentage points.",
        "It stayed within a 5% noninferiority margin.",
        "The drug was noninferior at a margin of 10%.",
        "The minimal clinically important difference was 10 points.",
        "A difference of 4 points was considered clinically important.",
        "It serves the goal of reducing emissions by 68%.",
        "The state has a target to cut emissions by 68%.",
        "To meet the goal of reducing emissions by 68%, many cars must go.",
    ],
)
def test_what_a_study_was_planned_for_is_no_result(sentence: str) -> None:
    assert set(roles(sentence)) == {SETTING}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The trial was powered to detect a 25% reduction, and showed a 10% one.", [SETTING, RESULT]),
        ("It outperforms Qua by a margin of 5%.", [RESULT]),
        ("It is designed to reduce the error by 15%.", [RESULT]),
        ("It is able to detect 90% of all faults.", [RESULT]),
        ("The ward met its target of lowering mortality by 5%.", [RESULT]),
        ("In line with the goal of increasing yield, a yield of 93% was seen.", [RESULT]),
        ("The plan to cut costs reduced spending by 12%.", [RESULT]),
        ("It saves 20% power at a power efficiency of 90%.", [RESULT, RESULT]),
        ("The expected calibration error is reduced by 5%.", [RESULT]),
        ("We assumed that it helps and found that it improves accuracy by 5%.", [RESULT]),
        ("It warns of risks up to 38 seconds ahead, anticipating 90% of them.", [RESULT, RESULT]),
    ],
)
def test_what_was_found_is_a_result(sentence: str, expected: list[ClaimRole]) -> None:
    assert roles(sentence) == expected


def test_a_margin_of_a_trial_is_no_gain() -> None:
    text = "A title\nIt was safe within a noninferiority margin of 10%."
    (claim,) = find_claims(sources([text])[0], Findings()).claims
    assert claim.direction is None


def test_how_reliable_a_scale_is_was_found_out() -> None:
    assert roles("The scale was reliable (Cronbach's alpha = .87).") == [RESULT]


def test_what_a_study_was_to_detect_is_put_in_where_its_plan_stands_behind() -> None:
    text = "A title\nTo detect a 15% difference with 80% power, 200 adults were needed."
    claims = find_claims(sources([text])[0], Findings()).claims
    assert {claim.role for claim in claims} == {ClaimRole.SETTING}


def test_how_many_standard_deviations_were_found_is_a_result() -> None:
    assert roles("The excess has a significance of 5.9 standard deviations.") == [RESULT]
    assert roles("The test has a significance level of 5%.") == [SETTING]


def test_a_level_of_significance_may_be_two_sided() -> None:
    assert roles("With a two-sided α of 0.05 we compared both.") == [SETTING]


def test_what_is_called_alpha_in_physics_is_no_level_of_significance() -> None:
    assert roles("The spectral index α of 0.03 was measured.") == [ClaimRole.RESULT]
    assert roles("A damping α of 0.008 is achieved.") == [ClaimRole.RESULT]
