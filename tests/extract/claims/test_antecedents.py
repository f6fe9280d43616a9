import pytest

from tests.extract.telling import UP, Row, told


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Accuracy against human labels was 91%.", [("91%", None, "Accuracy", None)]),
        ("Vaccine efficacy against infection was 89.3%.", [("89.3%", None, "Vaccine efficacy", None)]),
        ("Selectivity towards ethylene exceeded 80%.", [("exceeded 80%", None, "Selectivity", None)]),
        (
            "The voltage is 0.89 V in 0.1 M KOH, which is 40 mV higher than Rho.",
            [
                ("0.89 V", None, "voltage", None),
                ("0.1 M", None, None, None),
                ("40 mV", UP, None, "Rho"),
            ],
        ),
        (
            "Survival after 12 days without water was 78%.",
            [("12 days", None, None, None), ("78%", None, None, None)],
        ),
        ("Adherence to treatment was 90%.", [("90%", None, "Adherence", None)]),
        ("Median time to discharge was 2.1 days.", [("2.1 days", None, "time", None)]),
        (
            "The prevalence of diabetes in men aged 40 to 60 years was 16%.",
            [("40 to 60 years", None, None, None), ("16%", None, "prevalence of diabetes", None)],
        ),
        (
            "The share of patients in remission at week 12 was 46%.",
            [("46%", None, "share of patients", None)],
        ),
        (
            "The risk of recurrence at 3 years was 12%.",
            [("3 years", None, None, None), ("12%", None, "risk of recurrence", None)],
        ),
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


@pytest.mark.parametrize(
    ("sentence", "metrics"),
    [
        ("It found most cases (sensitivity, 94%; specificity, 88%).", ["sensitivity", "specificity"]),
        ("The test was good [accuracy, 91%].", ["accuracy"]),
        ("It found most cases (in Spain, 94%).", [None]),
    ],
)
def test_a_comma_in_a_bracket_parts_a_metric_from_its_value(sentence: str, metrics: list[str | None]) -> None:
    assert [row[2] for row in told(sentence)] == metrics


@pytest.mark.parametrize(
    ("sentence", "metrics"),
    [
        (
            "It boosts the accuracy of nets on Foo, reaching 70% on Qua and 67% on Rho.",
            ["accuracy", "accuracy"],
        ),
        ("It has recall that reached 89%.", ["recall"]),
        ("It improves speed and accuracy, reaching 90% on Foo.", [None]),
        ("It cuts memory, reaching 9% on Foo.", [None]),
        ("It agrees with people more than metrics which attain only 31.2% on Foo.", [None]),
        ("It improves recall, reaching 90% of the best.", [None]),
        ("It sees high-resolution inputs, reaching 90% on Foo.", [None]),
    ],
)
def test_a_clause_that_goes_on_tells_what_its_metric_reaches(
    sentence: str, metrics: list[str | None]
) -> None:
    assert [row[2] for row in told(sentence)] == metrics
