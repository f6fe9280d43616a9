import pytest

from kg.extract.claims.finding import find_claims
from kg.extract.source import sources
from kg.model import ClaimRole, Findings
from tests.extract.telling import told

RESULT, SETTING = ClaimRole.RESULT, ClaimRole.SETTING


def roles(sentence: str) -> list[ClaimRole]:
    return [claim.role for claim in find_claims(sources([f"A title\n{sentence}"])[0], Findings()).claims]


@pytest.mark.parametrize(
    "sentence",
    [
        "We train it with a learning rate of 0.001 and a dropout of 0.1.",
        "We train it with a dropout rate of 10%.",
        "Training used Adam (initial learning rate = 0.001).",
        "We train it with a warm-up ratio of 0.1 and a teacher-forcing ratio of 0.5.",
        "Adjusting learning rates from 1e-05 to 5e-06 helps.",
        "We use a sampling rate of 14 Hz.",
        "Data correspond to an integrated luminosity of 5.9 fb$^{-1}$ at a center-of-mass energy of 13 TeV.",
        r"Collisions at $\sqrt{s}=7$ and 8 TeV are studied.",
        r"Collisions at $\sqrt{s_{NN}} = 5.02$ TeV are studied.",
        "The sampling rate was set to 5 kHz.",
        "Tumours on two MRI-linacs (0.35 T and 1.5 T) were included.",
        "Peptides were fragmented with a collision energy of 35 V.",
        "Collisions at center-of-mass energies of 200 GeV/nucleon are studied.",
        "The video is recorded at a frame rate of 25 fps.",
        "Our corpus has clips with a frame rate of 25 fps.",
        "We resample to a common resolution of 1 mm.",
        "The attack succeeds at a poisoning rate of 1%.",
        "The attack succeeds with only a 4% poisoning ratio in the images.",
        "We pretrain with a mask ratio of 75%.",
        "The search runs with a mutation rate of 0.05.",
        "It keeps its accuracy with a pruning ratio of 80%.",
        "Pruning is applied at pruning ratios of 50% and 75% and nets are tuned again.",
        "It is legible at a compression ratio of 20x.",
        "It was trained with a weight decay of 0.05.",
    ],
)
def test_what_is_chosen_is_a_setting(sentence: str) -> None:
    assert {*roles(sentence)} <= {SETTING}


@pytest.mark.parametrize(
    "sentence",
    [
        "Patients had a dropout of 12%.",
        "The trial saw a dropout rate of 12%.",
        "It achieves a frame rate of 120 fps.",
        "It runs at a frame rate of 120 fps.",
        "It achieves a compression ratio of 8x.",
        "We use pruning to achieve a compression ratio of 8x.",
        "It has a resolution of 9 mm.",
        "The tumours had a mutation rate of 12%.",
        "The cars had a collision energy of 5 kJ.",
        "The ions had a mean collision energy of 35 eV.",
        "The mass energy was 3 J.",
        "The magnet reached a field of 23 T.",
        "The MRI magnet reached a field of 11.7 T.",
        "Pupils achieved a learning rate of 0.3.",
        "Pupils raised their learning rate by 12%.",
        "It cuts the batch size by 4x.",
        "The pictures have a peak signal-to-noise ratio of 29.9 dB in our corpus.",
        "The network has a packet drop rate of 5%.",
    ],
)
def test_what_comes_out_is_a_result_though_others_choose_it(sentence: str) -> None:
    assert roles(sentence) == [RESULT]


def test_a_rate_of_what_is_less_is_no_decrease() -> None:
    assert told("The network has a packet drop rate of 5%.") == [("5%", None, "packet drop rate", None)]
    assert told("Water has a removal rate of 95%.") == [("95%", None, "removal rate", None)]


def test_what_a_later_clause_reaches_is_no_value_of_what_was_chosen() -> None:
    claims = roles("With a pruning ratio of 80%, it keeps its F1 with less loss than 5%.")
    assert claims == [SETTING, RESULT]


def test_a_set_of_things_is_nothing_that_was_set() -> None:
    assert roles("It renders each texture set at 5 ms.") == [RESULT]
    assert roles("The rate was set at 5%.") == [SETTING]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("The junction temperature drops from 118 °C to 92 °C.", RESULT),
        ("Sea surface temperature rose by 0.2 °C.", RESULT),
        ("As the temperature rises by 10 °C, nothing happens.", SETTING),
        ("As the temperature rises from 10 °C to 30 °C, nothing happens.", SETTING),
        ("Raising the temperature from 10 °C to 30 °C helps.", SETTING),
        ("The operating temperature range is −40 °C to 85 °C.", SETTING),
    ],
)
def test_a_temperature_that_fell_by_itself_is_a_result(sentence: str, role: ClaimRole) -> None:
    assert roles(sentence) == [role]
