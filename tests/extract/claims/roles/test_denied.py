import pytest

from kg.extract.claims.finding import find_claims
from kg.extract.source import sources
from kg.model import Findings
from tests.extract.telling import UP, Row, told


@pytest.mark.parametrize(
    "sentence",
    [
        "Rho never outperforms Abe by 2 points on SQA.",
        "Rho does not improve accuracy by 4% over Abe.",
        "Rho doesn't significantly improve accuracy by 4%.",
        "Rho does not, however, improve accuracy by 4% or F1 by 5 points.",
        "Rho fails to outperform Abe by 3%.",
        "No model improves F1 by 2 points.",
        "Neither pruning nor tuning improves F1 by 3 points.",
        "We see no significant improvement of 3 points in F1.",
        "Rho runs without a 5% drop in speed.",
        "Can nets reach 50% accuracy?",
    ],
)
def test_what_a_sentence_denies_or_asks_is_no_claim(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Rho not only improves accuracy by 4%.", [("4%", UP, "accuracy", None)]),
        ("Without any training, it improves recall by 12%.", [("12%", UP, "recall", None)]),
        ("Rather than improving F1 by 3%, it improves recall by 5%.", [("5%", UP, "recall", None)]),
        ("It does not improve F1 by 3%, but improves recall by 5%.", [("5%", UP, "recall", None)]),
        ("The gain is not 5% but 8%.", [("8%", None, None, None)]),
    ],
)
def test_what_stands_beside_a_denial_is_a_claim(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "bounds"),
    [
        ("Rho does not improve accuracy by more than 2%.", (None, 2, "up to")),
        ("The error does not exceed 5%.", (None, 5, "up to")),
        ("No model reaches 50% accuracy.", (None, 50, "up to")),
        ("It could not reach 70% accuracy.", (None, 70, "up to")),
        ("The accuracy never drops below 90%.", (90, None, "at least")),
        ("It compresses nets without losing more than 1% of accuracy.", (None, 1, "up to")),
    ],
)
def test_what_is_denied_to_be_more_is_at_most_so_much(
    sentence: str, bounds: tuple[int | None, int | None, str]
) -> None:
    (claim,) = find_claims(sources([f"A title\n{sentence}"])[0], Findings()).claims
    assert (claim.figure.low, claim.figure.high, str(claim.figure.bound)) == bounds


def test_what_never_falls_did_not_change() -> None:
    assert told("The accuracy never drops below 90%.") == [("below 90%", None, "accuracy", None)]


def test_a_share_that_is_not_done_is_a_share() -> None:
    assert told("The tool fails to protect 74% of the records.") == [("74%", None, None, None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "A 30% reduction in mortality was not observed.",
        "A significant reduction of 30% in mortality could not be shown.",
        "We found that a 30% reduction in mortality was not seen.",
        "The expected 30% reduction in mortality did not occur.",
        "A 5-point decrease of the score was not achieved.",
        "A 20% reduction in mortality and a 10% reduction in stroke were not observed.",
        "Neither a 20% reduction in pain nor a 10% increase in function was seen.",
        "There was no evidence that the drug reduced mortality by 30%.",
        "No evidence of a 30% reduction in mortality was found.",
    ],
)
def test_what_is_denied_behind_a_change_is_no_claim(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "figures"),
    [
        ("A 20% reduction in mortality was not statistically significant.", ["20%"]),
        ("A 30% reduction in mortality was observed, but was not significant.", ["30%"]),
        ("A 15% gain in accuracy was not found to be due to chance.", ["15%"]),
        ("A 15% gain in accuracy does not require more data.", ["15%"]),
        ("A reduced pain by 30%, and a difference in function was not observed.", ["30%"]),
        ("The 3% gain in accuracy was seen, whereas a 5% gain in recall was not seen.", ["3%"]),
    ],
)
def test_a_change_that_is_there_is_a_claim_whatever_else_is_denied(sentence: str, figures: list[str]) -> None:
    assert [row[0] for row in told(sentence)] == figures


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "It outperforms nets that do not use maps by 10% in accuracy.",
            [("10%", UP, "accuracy", "nets")],
        ),
        (
            "It surpasses rivals that never use the data by 4 points.",
            [("4 points", UP, None, "rivals")],
        ),
        (
            "The nets fail to use the hints, with solve rates remaining under 9%.",
            [("under 9%", None, "solve rates", None)],
        ),
        (
            "They cannot read the maps, with a mean accuracy of 12%.",
            [("12%", None, "accuracy", None)],
        ),
        ("We find that the tool does not improve recall by 5%.", []),
        ("Nets that do not use it fail to improve recall by 3%.", []),
    ],
)
def test_what_another_clause_denies_is_told(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected
