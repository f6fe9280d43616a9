import pytest

from kg.model import ClaimRole
from tests.extract.telling import roles


@pytest.mark.parametrize(
    "sentence",
    [
        "It achieves real-time inference at up to 1,100 frames per second on a phone.",
        "It supports interactions on mobile devices at 30 FPS.",
        "It runs efficiently at approximately 2 Hz.",
        "It decodes text at 120 tokens per second.",
    ],
)
def test_the_rate_at_which_something_works_is_a_result(sentence: str) -> None:
    assert roles(sentence) == [ClaimRole.RESULT]


@pytest.mark.parametrize(
    "sentence",
    [
        "The scenes were recorded at 30 frames per second.",
        "It reads 30 FPS videos.",
        "It images hearts at 50 FPS.",
        "We standardized the videos to 30 FPS.",
        "All views were synchronized at 30 FPS.",
    ],
)
def test_the_rate_of_a_recording_is_a_setting(sentence: str) -> None:
    assert roles(sentence) == [ClaimRole.SETTING]


def test_a_band_of_frequencies_in_a_bracket_is_a_setting() -> None:
    sentence = "Slow waves, particularly Delta (0.2-3 Hz) and Theta (4-7 Hz), told the most."
    assert roles(sentence) == [ClaimRole.SETTING, ClaimRole.SETTING]
