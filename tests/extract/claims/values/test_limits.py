import pytest

from kg.extract.claims.finding import find_claims
from kg.extract.source import sources
from kg.model import Findings

Row = tuple[str, float | None, float | None, str | None]


def limits(sentence: str) -> list[Row]:
    text = f"A title\n{sentence}"
    return [
        (str(claim.figure.bound), claim.figure.low, claim.figure.high, claim.metric and claim.metric.of(text))
        for claim in find_claims(sources([text])[0], Findings()).claims
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "The upper limit on the branching ratio is 0.12 at 95% CL.",
            ("up to", None, 0.12, "branching ratio"),
        ),
        ("An upper limit of 0.4 eV is set on the mass.", ("up to", None, 0.4, "mass")),
        ("Upper limits at 95% CL of 0.51 GeV are set on the width.", ("up to", None, 0.51, "width")),
        ("The lower limit on the mass of the particle is 4.5 TeV.", ("at least", 4.5, None, "mass")),
        ("We place an upper limit of 0.4 eV on the mass.", ("up to", None, 0.4, "mass")),
        ("We report an upper limit of 0.4 eV for the mass.", ("up to", None, 0.4, "mass")),
        ("Speed is at its upper limit of 120 km/h on the roads.", ("up to", None, 120, "upper limit")),
        ("An upper limit of 0.4 eV is set.", ("up to", None, 0.4, "upper limit")),
        ("The upper limit of normal for ALT is 40 U/L.", ("up to", None, 40, "ALT")),
        ("A lower limit on the lifetime of 59 years is set.", ("at least", 59, None, "lifetime")),
    ],
)
def test_a_limit_is_no_value(sentence: str, expected: Row) -> None:
    assert limits(sentence) == [expected]


def test_a_limit_that_is_called_neither_upper_nor_lower_has_the_value_itself() -> None:
    (claim,) = limits("The limit on the branching ratio is 0.12 at 90% confidence level.")
    assert claim == ("exact", None, None, "limit on the branching ratio")
    (claim,) = limits("The time limit on each task was 30 minutes.")
    assert claim == ("exact", None, None, "time limit on each task")
    assert limits("A limit on the mass of 3 meV is set.") == [("exact", None, None, "limit on the mass")]


def test_so_is_what_was_expected_in_a_bracket_behind() -> None:
    ratio = "branching ratio"
    found = limits("The observed (expected) upper limit on the branching ratio is 0.12 (0.15).")
    assert found == [("up to", None, 0.12, ratio), ("up to", None, 0.15, ratio)]


def test_what_is_told_beside_a_limit_is_a_value() -> None:
    assert limits("It nears the upper limit and reaches an accuracy of 90%.") == [
        ("exact", None, None, "accuracy")
    ]


def test_another_number_stands_between_no_limit_and_its_value() -> None:
    sentence = "It nears the upper limit of an ensemble of 36 nets with a complexity of 5% of the size."
    assert {bound for bound, *_ in limits(sentence)} == {"exact"}
