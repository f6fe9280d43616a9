import pytest

from kg.extract.claims.finding import find_claims
from kg.extract.source import sources
from kg.model import ClaimRole, Direction, Findings

RESULT, SETTING = ClaimRole.RESULT, ClaimRole.SETTING


@pytest.mark.parametrize(
    "sentence",
    [
        "Among the top 1 percent, income rose by 20 percent.",
        "The bottom 50 percent of earners saw their income rise by 2 percent.",
        "Firms in the top 5 percent increased output by 3 percent.",
        "Income of the poorest 20 percent rose by 5%.",
        "The income of the upper 10% of earners rose by 5%.",
    ],
)
def test_a_part_of_those_ranked_is_a_setting_and_did_not_change(sentence: str) -> None:
    claims = find_claims(sources([f"A title\n{sentence}"])[0], Findings()).claims
    assert [(claim.role, claim.direction) for claim in claims] == [
        (SETTING, None),
        (RESULT, Direction.INCREASE),
    ]


def test_a_rank_that_is_reached_is_a_result() -> None:
    text = "A title\nOur model ranks in the top 5% of all submissions."
    (claim,) = find_claims(sources([text])[0], Findings()).claims
    assert claim.role is RESULT
