import pytest

from kg.extract.claims.finding import find_claims
from kg.extract.source import sources
from kg.model import Findings


@pytest.mark.parametrize(
    ("sentence", "metrics"),
    [
        ("It cuts MACs and model size, by 36% and 32%.", ["MACs", "model size"]),
        ("It has an AUC, F1, and accuracy of 91%, 83%, and 84%, respectively.", ["AUC", "F1", "accuracy"]),
        ("It cuts the FID, the LPIPS, and the loss by 3%.", ["FID"]),
        ("It raises the PLCC/SRCC by 47%/34%.", ["PLCC", "SRCC"]),
        ("It cuts the cost by 36% and 32%.", ["cost", "cost"]),
        ("Length and width predictions achieve R2 = 0.97 and 0.87.", ["R2", "R2"]),
        ("Models like GPT4o and Rho have F1 scores of 0.7 and 0.8, respectively.", ["F1 scores"] * 2),
    ],
)
def test_figures_of_a_list_take_the_metrics_of_another_in_order(sentence: str, metrics: list[str]) -> None:
    text = f"A title\n{sentence}"
    claims = find_claims(sources([text])[0], Findings()).claims
    assert [claim.metric and claim.metric.of(text) for claim in claims] == metrics


def test_respectively_may_stand_at_the_end_of_the_clause() -> None:
    text = (
        "A title\nIt gains more than 25.3% and 20.4% in AUC on the GOT10K and LaSOT datasets, respectively."
    )
    assert [claim.figure.low for claim in find_claims(sources([text])[0], Findings()).claims] == [25.3, 20.4]


@pytest.mark.parametrize(
    ("sentence", "bounds"),
    [
        ("It gains by over 13% in recall, 3% in F1, and 1% in accuracy.", ["at least"] * 3),
        ("It degrades by up to 53% in Welsh and 34% in Breton.", ["up to", "up to"]),
        ("It gains up to 53% and 34% recall.", ["up to", "up to"]),
        ("It gains by >13% and 3% in recall.", ["at least", "exact"]),
        ("It gains by up to 53% in recall and uses 34% in training.", ["up to", "exact"]),
        ("It gains up to 53% in recall and a 34% cut in cost.", ["up to", "exact"]),
        ("It has gains of up to 53% (QSet), 34% (RSet) and 21% (SSet).", ["up to"] * 3),
        ("It has gains of up to 53% (QSet) and fits 34% (RSet) of them.", ["up to", "exact"]),
    ],
)
def test_a_bound_goes_on_over_a_list(sentence: str, bounds: list[str]) -> None:
    claims = find_claims(sources([f"A title\n{sentence}"])[0], Findings()).claims
    assert [claim.figure.bound for claim in claims] == bounds
