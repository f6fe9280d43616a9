import pytest

from kg.extract.abbreviations import find_abbreviations
from kg.extract.claims.finding import find_claims
from kg.extract.source import sources
from kg.extract.systems.finding import find_systems
from kg.model import Findings


def owners(sentence: str) -> list[tuple[str, str | None]]:
    """Each figure of a sentence with the system that has it."""
    text = f"Atlas: a map\nWe propose Atlas. {sentence}"
    found = find_systems(text, find_abbreviations(text, Findings()))
    claims = find_claims(sources([text])[0], found).claims
    return [(claim.figure.span.of(text), claim.subject) for claim in claims]


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("Atlas-B achieves 91.04% accuracy, comparable to RhoNext-B (91.92%).", "91.92%"),
        ("Atlas achieves 91% accuracy, outperforming models like Rho (89%).", "89%"),
        ("Atlas achieves 91% accuracy, beating baselines including Rho-L (89%).", "89%"),
        ("Atlas has an AUC of 0.8, better than RhoNet (AUC 0.746).", "0.746"),
        ("Atlas achieves an AUC of 0.75 compared to RhoNet with 0.746 AUC.", "0.746"),
        ("Atlas achieves an F1 of 75% compared to RhoNet with 74% F1.", "74%"),
        ("Atlas achieves an AUC of 0.75, compared with RhoNet, whose AUC is 0.746.", "0.746"),
        ("Atlas achieves 91% accuracy, while Rho-4o reaches only 70%.", "70%"),
        ("Atlas achieves an F1 of 83.3% and outperforms the existing model (73.9%).", "73.9%"),
        ("Gains are higher in Atlas (72%) than in baseline models (32%).", "32%"),
        ("The F1 was best with Atlas (94%), followed by Rho Pro (85%).", "85%"),
        ("Atlas has an F1 of 0.81, surpassing the previous best score of 0.80.", "0.80"),
        ("Atlas has an F1 of 0.81 on Sigma, with the previous best of 0.80.", "0.80"),
        ("Atlas improves over the baseline accuracy of 70% by 5%.", "70%"),
        ("Atlas reaches 37% success, more than doubling the best result (13%).", "13%"),
    ],
)
def test_a_figure_of_another_is_not_told_of_the_papers_own(sentence: str, figure: str) -> None:
    found = dict(owners(sentence))
    assert found.pop(figure) is None
    assert {*found.values()} == {"Atlas"}


def test_each_of_a_list_that_is_surpassed_has_its_own_figure() -> None:
    sentence = "It outperforms Rho (63.2), Sigma (63.9), and Tau-o1 (63.4)."
    assert owners(sentence) == [("63.2", None), ("63.9", None), ("63.4", None)]


def test_a_list_of_values_behind_with_is_all_of_whom_it_is_compared_with() -> None:
    sentence = "Atlas has a 94% F1 and 95% recall compared to RhoNet with a 92% F1, 91% recall, and 90% AUC."
    assert [system for _, system in owners(sentence)] == ["Atlas", "Atlas", None, None, None]


def test_what_equals_a_value_by_name_has_it_from_there() -> None:
    assert owners("Atlas matches Rho-4o's accuracy (89.9%) on Sigma.") == [("89.9%", None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Atlas has a higher F1 (90%) and recall (80%).",
        "Atlas outperforms others on PopQA (55%) and HotpotQA (66%).",
        "Atlas is faster than Rho, with higher accuracy (91%).",
        "Atlas beats Rho, with gains in F1 (up to 9%).",
        "Atlas outperforms Rho (by 3%).",
        "Atlas beats Rho (90% vs. 85%).",
        "Guides have the best F1, and Atlas matched this performance (76%).",
        "Atlas achieves 90% accuracy, while its latency reaches 70 ms.",
        "Atlas achieves 90% accuracy, while FID reaches 3.2.",
        "Atlas raises it to the best accuracy of 90%.",
        "Atlas sets a baseline accuracy of 70%.",
        "Atlas shows a gain over the previous best accuracy of 5%.",
    ],
)
def test_what_the_papers_own_has_stays_its_own(sentence: str) -> None:
    assert owners(sentence)[0][1] == "Atlas"


def test_a_value_in_another_unit_stays_its_own() -> None:
    sentence = "Atlas has an error of less than 4 pixels (0.1 mm)."
    assert owners(sentence)[-1] == ("0.1 mm", "Atlas")


def test_the_rest_of_what_it_has_beside_another_stays_its_own_too() -> None:
    assert owners("Atlas achieves 90% accuracy, while its latency reaches 70 ms.")[1] == ("70 ms", "Atlas")
    assert owners("Atlas has a higher F1 (90%) and recall (80%).")[1] == ("80%", "Atlas")
