import pytest

from kg.extract.claims.changes.placed import placed
from kg.extract.claims.shared import Outcome
from tests.extract.claims.changes.test_beside import beside_of
from tests.extract.telling import Row, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It surpasses Rho's 31% recall by far.", [("31%", None, "recall", None)]),
        ("It works at 4x compression.", [("4x", None, "compression", None)]),
        ("It runs at 11 FPS.", [("11 FPS", None, None, None)]),
        ("It has errors in 34% of cases.", [("34%", None, None, None)]),
        ("It uses a reduced set of labels (30% of the full set).", [("30%", None, None, None)]),
    ],
)
def test_the_place_of_a_figure_may_tell_all(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


def test_a_percentage_of_cases_is_a_share_and_changes_nothing() -> None:
    assert placed(beside_of("it has errors in 34% of cases")) == (Outcome(), True)


def test_a_figure_that_a_word_of_change_speaks_of_is_not_told_by_its_place() -> None:
    assert placed(beside_of("it cuts errors by 34%")) is None


@pytest.mark.parametrize(
    "sentence",
    [
        "A digital twin of a 26-MW gas turbine was built.",
        "A transceiver in 40-nm CMOS is shown.",
        "It was implemented in 40 nm CMOS.",
        "With 2 wt.% graphene the strength rises.",
    ],
)
def test_what_tells_which_thing_is_meant_has_no_metric(sentence: str) -> None:
    assert [row[1:3] for row in told(sentence)] == [(None, None)]


@pytest.mark.parametrize(
    ("sentence", "metric"),
    [
        ("The extract had 95 wt% purity.", "purity"),
        ("The foam had 5 vol% porosity.", "porosity"),
        ("Crystals of 99.95 at % purity were grown.", "purity"),
        ("With 2 wt% high-density polyethylene the strength rises.", None),
    ],
)
def test_a_share_of_a_mixture_may_be_what_is_measured(sentence: str, metric: str | None) -> None:
    assert [name for _, _, name, _ in told(sentence)] == [metric]


def test_how_much_of_a_solute_there_was_is_no_value_of_it() -> None:
    assert told("It needs an overpotential of 340 mV in 1 M KOH.") == [
        ("340 mV", None, "overpotential", None),
        ("1 M", None, None, None),
    ]
