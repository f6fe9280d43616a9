import pytest

from kg.extract.claims import find_claims
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
