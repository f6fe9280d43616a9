from kg.extract.claims import find_claims
from kg.extract.source import sources
from kg.model import Findings


def compared(sentence: str) -> list[str | None]:
    """What each figure is compared with."""
    text = f"A title\n{sentence}"
    return [
        claim.comparator and claim.comparator.of(text)
        for claim in find_claims(sources([text])[0], Findings()).claims
    ]


def test_changes_of_one_sentence_share_whom_it_names_last() -> None:
    assert compared("It cuts time by 65% and has a 11% cost reduction compared to Rho.") == ["Rho", "Rho"]


def test_changes_share_whom_the_one_before_is_compared_with() -> None:
    assert compared("It beats Rho by 2.5% in recall, while having 40% less cost.") == ["Rho", "Rho"]


def test_a_value_is_compared_with_what_it_surpasses() -> None:
    assert compared("It has 94% recall, outperforming all baselines.") == ["all baselines"]


def test_a_size_is_compared_with_nothing() -> None:
    assert compared("It beats Rho, which has 2.2B parameters.") == [None]
