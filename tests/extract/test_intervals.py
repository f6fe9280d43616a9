import pytest

from kg.extract.claims import find_claims
from kg.extract.source import sources
from kg.model import Findings


@pytest.mark.parametrize(
    ("sentence", "unit", "metric"),
    [
        ("It has an accuracy of 91.2% (95% CI 88.0-94.1) versus 84.0% for Abe.", "%", "accuracy"),
        ("It has an AUC of 0.86 [95% CI, 0.80-0.91].", None, "AUC"),
        ("It has a recall of 91.2% (CI 88.0-94.1).", "%", "recall"),
    ],
)
def test_an_interval_has_the_metric_and_unit_of_its_value(
    sentence: str, unit: str | None, metric: str
) -> None:
    text = f"A title\n{sentence}"
    claims = find_claims(sources([text])[0], Findings()).claims
    (interval,) = (claim for claim in claims if claim.figure.low)
    assert (interval.figure.unit, interval.metric and interval.metric.of(text)) == (unit, metric)
    assert interval.comparator is None
