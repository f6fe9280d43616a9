"""The year of a campaign and the number of its task count nothing."""

import pytest

from tests.extract.telling import told


@pytest.mark.parametrize(
    "sentence",
    [
        "We test it on WMT 2019 Metrics.",
        "We beat all CoNLL 2003 systems.",
        "We answer the TREC 2004 questions.",
        "It holds across all SemEval 2021 Task 10 tasks.",
        "It holds for Subtask 12 documents.",
    ],
)
def test_the_numbers_of_a_campaign_count_nothing(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "We took from MNIST 2000 images.",
        "We saw in the ICU 2014 patients.",
        "We give each task 10 samples.",
        "We collect 2014 sentences.",
    ],
)
def test_what_may_be_counted_is(sentence: str) -> None:
    assert len(told(sentence)) == 1
