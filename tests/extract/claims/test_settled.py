import pytest

from tests.extract.telling import UP, Row, told


def test_a_place_does_not_change_with_what_is_told_behind_it() -> None:
    rows = told("It shows gains of up to 13% over Rho on 60 m range and greater gains on larger ranges.")
    assert [(row[0], row[1]) for row in rows] == [("up to 13%", UP), ("60 m", None)]
    assert rows[1][2] is None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Zorb has 91% precision and a 90% F1 with only 7.5 GFLOPs.",
            [("91%", None, "precision", None), ("90%", None, "F1", None), ("7.5 GFLOPs", None, None, None)],
        ),
        ("Zorb has a localization accuracy of 2 mm.", [("2 mm", None, "localization accuracy", None)]),
    ],
)
def test_a_score_has_no_unit(sentence: str, expected: list[Row]) -> None:
    assert told(sentence) == expected


def test_who_is_likely_is_no_metric() -> None:
    assert told("Teachers of color were 1.7 times as likely to leave.") == [("1.7 times", None, None, None)]


def test_a_number_in_a_bracket_behind_a_bare_one_tells_nothing() -> None:
    assert told("The score was 3.42 (0.81) on a 5-point scale.") == [("3.42", None, "score", None)]


def test_two_gains_over_two_others_have_the_metric_behind_both() -> None:
    assert told("Zorb has a 5% gain over Foo and a 9% gain over Qua in recall.") == [
        ("5%", UP, "recall", "Foo"),
        ("9%", UP, "recall", "Qua"),
    ]
