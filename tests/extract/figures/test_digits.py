"""Digits of which a text has several are no seconds."""

import pytest

from tests.extract.telling import told


@pytest.mark.parametrize(
    "sentence",
    [
        "PARITY is the language of bit strings with an odd number of 1s.",
        "It tells whether a string has more 0s than 1s.",
        "It reads strings of 0s and 1s.",
    ],
)
def test_digits_are_no_seconds(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence", ["It answers with a latency of 1s.", "It has a latency of between 0s and 1s."]
)
def test_a_time_is_one(sentence: str) -> None:
    assert told(sentence) != []
