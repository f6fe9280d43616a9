import pytest

from tests.extract.telling import Row, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Accuracy against human labels was 91%.", [("91%", None, "Accuracy", None)]),
        ("Vaccine efficacy against infection was 89.3%.", [("89.3%", None, "Vaccine efficacy", None)]),
        ("Selectivity towards ethylene exceeded 80%.", [("exceeded 80%", None, "Selectivity", None)]),
        ("Adherence to treatment was 90%.", [("90%", None, "Adherence", None)]),
        ("Median time to discharge was 2.1 days.", [("2.1 days", None, "time", None)]),
        (
            "Mortality at 90 days was 14.6%.",
            [("90 days", None, None, None), ("14.6%", None, "Mortality", None)],
        ),
        (
            "Accuracy after 10 epochs was 64%.",
            [("10 epochs", None, None, None), ("64%", None, "Accuracy", None)],
        ),
    ],
)
def test_the_subject_of_a_verb_is_measured_whatever_stands_between(
    sentence: str, expected: list[Row]
) -> None:
    assert told(sentence) == expected
