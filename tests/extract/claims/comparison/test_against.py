import pytest

from tests.extract.telling import UP, Row, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It has a recall of 91% over all prompts, outperforming Rho.", [("91%", None, "recall", "Rho")]),
        ("It has an 87% win rate over Rho.", [("87%", None, "win rate", "Rho")]),
        ("It has a win rate of 66% against Rho.", [("66%", None, "win rate", "Rho")]),
        ("It has 66% recall against attacks.", [("66%", None, "recall", None)]),
        ("It gains 12% recall over Rho.", [("12%", UP, "recall", "Rho")]),
        ("It tunes 5% of the weights while working as well compared to Rho.", [("5%", None, None, None)]),
        ("It is better than random, with a recall of 60%.", [("60%", None, "recall", None)]),
        (
            "It has gains of 15% against Rho and 11% against Sig.",
            [("15%", UP, None, "Rho"), ("11%", UP, None, "Sig")],
        ),
        ("It finds more (+21% recall) compared to Rho.", [("+21%", UP, "recall", "Rho")]),
        (
            "It gains 12% recall across 13 datasets compared to Rho.",
            [("12%", UP, "recall", "Rho"), ("13 datasets", None, None, None)],
        ),
        (
            "It gains 12% recall and reads 13 datasets, fewer than Rho.",
            [("12%", UP, "recall", None), ("13 datasets", None, None, None)],
        ),
        (
            "It gains 12% recall on 13 sets, and 20 experts are compared to Rho.",
            [("12%", UP, "recall", None), ("13 sets", None, None, None), ("20 experts", None, None, None)],
        ),
        (
            "It gains 12% recall over Rho on 12 tasks across 100 sites compared to Pim.",
            [("12%", UP, "recall", "Rho"), ("12 tasks", None, None, None), ("100 sites", None, None, None)],
        ),
        (
            "It gains 12% recall on 13 datasets while being good compared to Rho.",
            [("12%", UP, "recall", None), ("13 datasets", None, None, None)],
        ),
        (
            "It has a mean recall of 0.65, +0.02 over Rho.",
            [("0.65", None, "recall", None), ("+0.02", UP, "recall", "Rho")],
        ),
    ],
)
def test_what_a_sentence_compares_is_not_always_its_figure(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Zorb has a higher recall (71%) than the oldest trees.",
            [("71%", None, "recall", "the oldest trees")],
        ),
        ("Zorb has a recall (71%) that is not lower than Rho.", [("71%", None, "recall", None)]),
        ("Zorb has good recall (71%), compared to Rho.", [("71%", None, "recall", "Rho")]),
        ("Strong nets (71% recall) are bad compared to Rho.", [("71%", None, "recall", None)]),
    ],
)
def test_a_value_in_a_bracket_may_be_better_than_another(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected
