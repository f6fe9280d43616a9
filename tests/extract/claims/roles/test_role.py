import pytest

from kg.extract.claims.finding import find_claims
from kg.extract.source import sources
from kg.model import Bound, ClaimRole, Findings

RESULT, SETTING = ClaimRole.RESULT, ClaimRole.SETTING


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("It is best when using less than 50%.", [SETTING]),
        ("It learns from 5% labels.", [SETTING]),
        ("It works with only 10% Gaussians.", [SETTING]),
        ("We train it on one A100 (80GB) and on an RTX A6000, 48GB.", [SETTING, SETTING]),
        ("It runs on one A100 with 12GB of memory.", [RESULT]),
        ("It needs less memory on an A100 (12GB vs. 20GB).", [RESULT, RESULT]),
        ("It works with 20% missing voxels and at 30% noise.", [SETTING, SETTING]),
        ("It is fast, even with 20% of the layers pruned.", [SETTING]),
        ("It works under 0.5%, 1%, and 2% labeled data settings.", [SETTING, SETTING, SETTING]),
        ("Masking just 10% of objects can alter it.", [SETTING]),
        ("It steers the model at 30 percent blending strength.", [SETTING]),
        ("It beats Rho by 2x under a 20% cache size.", [RESULT, SETTING]),
        ("It stays competitive with only 12.5% of the cache.", [SETTING]),
        ("It is as good with little data (0.1% of the training data).", [SETTING]),
        ("It uses ~1.7% of their parameters.", [SETTING]),
        ("It is the same when keeping only 3% image tokens.", [SETTING]),
        ("It keeps 105% of full cache performance while retaining 90% of the words.", [RESULT, RESULT]),
        ("It behaves badly: more than 23% long Chinese tokens are noise.", [RESULT]),
        ("It ends with 20% of users satisfied and performs at 53%.", [RESULT, RESULT]),
        ("It was trained with 40% real and 60% synthetic data.", [SETTING, SETTING]),
        ("With fewer than 1% of texts changed, it fails.", [SETTING]),
        ("It has 93% annotation accuracy.", [RESULT]),
        ("It works with only 13% computational overhead.", [RESULT]),
        ("It has the loss of others at 85% of the inference cost.", [RESULT]),
        ("It loses little at 70% cost reduction.", [SETTING]),
        ("It keeps its quality at 0.037 bpp.", [SETTING]),
        ("It runs at 11 FPS.", [RESULT]),
        ("It was trained for 5 hours.", [SETTING]),
        ("It answers in 5 seconds.", [RESULT]),
        ("It learned from 250h synthetic speech and gains 5%.", [SETTING, RESULT]),
        ("It uses a 20 kHz spike camera.", [SETTING]),
        ("Cells were treated with 5 μM MG132.", [SETTING]),
        ("The fermentation ended with 12 mM lactate.", [RESULT]),
        ("Treatment using 10 mM lactate restored growth.", [SETTING]),
        ("It reaches 5 mM glucose.", [RESULT]),
        ("Median PFS was 8.3 months.", [RESULT]),
        ("It has fast nets, achieving 85 ms inference.", [RESULT]),
        ("It was seen over 28 months.", [SETTING]),
        ("It has a mean error of 4 years.", [RESULT]),
        ("The median survival was 16.3 months.", [RESULT]),
        ("It was sampled at a temperature of 0.2.", [SETTING]),
        ("It has 97% GPU utilization.", [RESULT]),
        ("It gains over Rho at 10%, 20%, and 50% of training data.", [SETTING] * 3),
        ("It learns with 5x, 10x, and 25x less.", [RESULT] * 3),
        ("It was tried on 5x replication rates and gains 5%.", [RESULT]),
        ("It learns by utilizing merely 30% of labels.", [SETTING]),
        ("It fails in models performing above 75% recall.", [SETTING]),
        ("It works at 4x compression.", [SETTING]),
        ("It works at a 28x compression ratio.", [SETTING]),
        ("It runs at 2.5x lower latency.", [RESULT]),
        ("It learns from our dataset (124 minutes, 3 readers).", [SETTING, SETTING]),
        ("It has 11 sorts of films, totaling 438 hours.", [SETTING, SETTING]),
        ("It gains 27% recall on films exceeding 30 minutes.", [RESULT, SETTING]),
        ("It has delays exceeding 30 minutes.", [RESULT]),
    ],
)
def test_what_was_put_in_is_a_setting(sentence: str, roles: list[ClaimRole]) -> None:
    text = f"A title\n{sentence}"
    assert [claim.role for claim in find_claims(sources([text])[0], Findings()).claims] == roles


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("We train on a corpus: web text (73%) and code (6%).", ["setting", "setting"]),
        (
            "It outperforms Abe by 1.5% in F1 under 30% and 40% sparsity.",
            ["result", "setting", "setting"],
        ),
    ],
)
def test_parts_of_data_and_levels_under_which_it_ran_are_settings(sentence: str, roles: list[str]) -> None:
    claims = find_claims(sources([f"A title\n{sentence}"])[0], Findings()).claims
    assert [str(claim.role) for claim in claims] == roles


def test_what_a_figure_demands_did_not_change() -> None:
    text = "A title\nIt gains 27% on films exceeding 30 minutes."
    assert [claim.direction for claim in find_claims(sources([text])[0], Findings()).claims][1] is None


def test_a_share_that_is_the_subject_came_out_behind_when_that_was() -> None:
    text = "A title\nAt 6-month follow-up 58% of the treated group were well, compared with 31% of controls."
    claims = find_claims(sources([text])[0], Findings()).claims
    assert [claim.role for claim in claims] == [ClaimRole.RESULT, ClaimRole.RESULT]


def test_for_how_long_something_is_measured_is_put_in_and_no_bound() -> None:
    text = "A title\nThe reliability over 4 weeks was good."
    (claim,) = find_claims(sources([text])[0], Findings()).claims
    assert (claim.role, claim.figure.bound, claim.metric) == (ClaimRole.SETTING, Bound.EXACT, None)


def test_what_is_given_is_put_in_and_its_verb_names_no_metric() -> None:
    text = "A title\nA $5,000 bonus increased retention by 6.4 points."
    paid, change = find_claims(sources([text])[0], Findings()).claims
    assert (paid.role, paid.metric) == (ClaimRole.SETTING, None)
    assert change.role is ClaimRole.RESULT


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("We trained on only 33% of the slices.", ClaimRole.SETTING),
        ("It can train on only 33% of the slices.", ClaimRole.SETTING),
        ("It failed on only 33% of the slices.", ClaimRole.RESULT),
    ],
)
def test_what_something_is_trained_on_is_a_setting(sentence: str, role: ClaimRole) -> None:
    claims = find_claims(sources([f"A title\n{sentence}"])[0], Findings()).claims
    assert [claim.role for claim in claims] == [role]


def test_what_is_fed_beside_a_gain_is_put_in_and_did_not_change() -> None:
    text = "A title\nZorb achieves a 4% Dice gain on QSet with only 20% labeled data."
    gain, fed = find_claims(sources([text])[0], Findings()).claims
    assert (gain.role, fed.role, fed.direction, fed.metric) == (
        ClaimRole.RESULT,
        ClaimRole.SETTING,
        None,
        None,
    )


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("It uses only 6% of the parameters compared with Abe.", [RESULT]),
        ("It needs just 3% of the training data compared to Abe.", [RESULT]),
        ("It keeps its recall while pruning 88% of visual tokens, compared to Abe.", [SETTING]),
        ("It learns using only 2% of the tuning data and 20% of the test data.", [SETTING, SETTING]),
        ("It was made by using just 5% of the images and 10% of the labels.", [SETTING, SETTING]),
    ],
)
def test_a_share_that_is_compared_is_a_result_and_one_of_a_list_like_the_first(
    sentence: str, roles: list[ClaimRole]
) -> None:
    text = f"A title\n{sentence}"
    claims = find_claims(sources([text])[0], Findings()).claims
    assert [claim.role for claim in claims] == roles


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Mortality at 90 days was 14%.", [SETTING, RESULT]),
        ("Viability at 24 h was 81%.", [SETTING, RESULT]),
        ("Of the patients, 7% died within 30 days.", [RESULT, SETTING]),
        ("It adsorbs 4.2 mmol/g at 298 K and 1 bar.", [RESULT, SETTING, SETTING]),
        ("The latency at rest was 30 ms and 40 ms.", [RESULT, RESULT]),
        ("It is trained within 2 days.", [RESULT]),
        ("We train it on more than 20 trillion tokens within 30 days.", [SETTING, RESULT]),
        ("It cuts the cost by 5% and finishes within 3 days.", [RESULT, RESULT]),
        ("Each image (covering 2,577 square kilometers) was used.", [SETTING]),
        ("The survey covers 5 square degrees.", [SETTING]),
        ("The burned area was 120 square kilometers.", [RESULT]),
        ("The forest shrank by 12 square kilometers.", [RESULT]),
    ],
)
def test_when_and_where_something_was_taken_is_a_setting(sentence: str, roles: list[ClaimRole]) -> None:
    text = f"A title\n{sentence}"
    claims = find_claims(sources([text])[0], Findings()).claims
    assert [claim.role for claim in claims] == roles


def test_where_a_second_value_was_taken_is_told_behind_it() -> None:
    text = "A title\nIt gives a capacity of 168 mAh at 0.1 C and 121 mAh at 20 C."
    claims = find_claims(sources([text])[0], Findings()).claims
    assert [claim.role for claim in claims] == [RESULT, RESULT]


def test_a_temperature_at_which_something_was_done_is_a_setting() -> None:
    text = "A title\nIt was heated at 180 °C, followed by annealing at 700 °C under Ar."
    claims = find_claims(sources([text])[0], Findings()).claims
    assert [claim.role for claim in claims] == [SETTING, SETTING]


@pytest.mark.parametrize(
    "sentence",
    [
        "The sensor is capable of operating at 900 °C.",
        "The gas cools through radiating at 100 K.",
        "The plant runs after starting at 300 °C.",
        "The transition begins at 40 K, rising and ending at 90 °C.",
    ],
)
def test_a_temperature_that_something_reaches_or_bears_is_a_result(sentence: str) -> None:
    claims = find_claims(sources([f"A title\n{sentence}"])[0], Findings()).claims
    assert claims[-1].role is RESULT
