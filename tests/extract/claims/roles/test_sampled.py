import pytest

from kg.extract.claims.finding import find_claims
from kg.extract.source import sources
from kg.model import ClaimRole, Findings


def roles(sentence: str) -> list[ClaimRole]:
    """The role of each share in a sentence."""
    claims = find_claims(sources([f"A title\n{sentence}"])[0], Findings()).claims
    return [claim.role for claim in claims if claim.figure.unit == "%"]


@pytest.mark.parametrize(
    "sentence",
    [
        "The mean age was 43 years, and 54.1% were women.",
        "Participants (64.2% female; 71% White) were recruited.",
        "The sample was 48% Hispanic, 31% Black and 21% White.",
        "A total of 302 teachers (188 [62.3%] men) were enrolled.",
        "Two groups of participants (65%) were women.",
        "Of all invited, 45% Black patients were enrolled.",
        "The cohort included 45% Black patients treated at home.",
    ],
)
def test_who_took_part_is_put_in(sentence: str) -> None:
    assert set(roles(sentence)) == {ClaimRole.SETTING}


@pytest.mark.parametrize(
    "sentence",
    [
        "Of the participants 54.1% of women were depressed.",
        "The models generate patients who are 80% male.",
        "The registry shows that 45% Black patients died.",
        "The registry shows that 12% female patients recovered.",
        "In 2020, 25% male workers were dismissed.",
        "The signal of adults was 30% white noise.",
    ],
)
def test_a_share_of_some_people_came_out(sentence: str) -> None:
    assert set(roles(sentence)) == {ClaimRole.RESULT}
