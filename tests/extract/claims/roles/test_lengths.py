import pytest

from kg.model import ClaimRole
from tests.extract.telling import roles


@pytest.mark.parametrize(
    "sentence",
    [
        "Spanning 94 minutes of surgery, it is the first of its kind.",
        "The corpus covers over 14,000 seconds.",
        "It has sequences, each over 10 minutes in duration.",
        "Each sequence is 10 seconds long.",
        "Our dataset of more than 330 hours is free.",
        "We use full-length movies (50-170 minutes long).",
        "It adds an English set (less than 20 kB) of questions.",
        "We collect a corpus consisting of 40GB of textual data.",
        "It was made with over 150 hours of human expert effort.",
        "The cues are clips lasting 10 seconds.",
    ],
)
def test_how_much_data_or_work_there_was_is_a_setting(sentence: str) -> None:
    assert roles(sentence) == [ClaimRole.SETTING]


def test_from_where_to_where_the_lengths_of_data_range_is_a_setting() -> None:
    assert roles("It has videos ranging from 10 seconds to over 1 hour.") == [ClaimRole.SETTING] * 2


@pytest.mark.parametrize(
    "sentence",
    [
        "It needs only 8 GB.",
        "It generates driving videos of over 20 seconds.",
        "It takes 30 hours of human labor to write one.",
        "The setup requires 2 hours of work.",
        "The outage spans 5 hours.",
        "It needs 5 minutes versus 16h of human effort.",
        "It trains in 2 hours on one GPU.",
        "The inference latency spans 3 ms.",
        "It answers faster (2 seconds) on a phone.",
    ],
)
def test_what_came_out_or_was_needed_is_a_result(sentence: str) -> None:
    assert set(roles(sentence)) == {ClaimRole.RESULT}
