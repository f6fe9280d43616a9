import pytest

from kg.extract.claims.finding import find_claims
from kg.extract.source import sources
from kg.model import ConceptType, Findings, Span, System

KINDS = {"Nexus": ConceptType.METHOD, "Rho": ConceptType.MODEL, "QSet": ConceptType.DATASET, "PiBench": None}


def subjects(text: str, *names: str) -> list[str | None]:
    """Whose the results of a text are, which may have a title, by what it introduces."""
    text = text if "\n" in text else f"A title\n{text}"
    systems = tuple(System(name, None, Span(0, 1), Span(0, 7), KINDS.get(name)) for name in names)
    return [claim.subject for claim in find_claims(sources([text])[0], Findings(systems=systems)).claims]


@pytest.mark.parametrize(
    "sentence",
    [
        "GPT-5 achieves 40% accuracy on QSet.",
        "Results on QSet show that GPT-5 achieves 40% accuracy.",
        "QSet is hard, with GPT-5 achieving 40% accuracy.",
        "We find that the best model reaches 40% accuracy.",
        "On QSet, GPT-5 improves accuracy by 4%.",
    ],
)
def test_what_others_reach_on_data_is_not_reached_by_the_data(sentence: str) -> None:
    assert subjects(sentence, "QSet") == [None]


@pytest.mark.parametrize(
    "sentence",
    [
        "QSet has an agreement of 90%.",
        "QSet is 3x larger than others.",
        "A net trained on QSet reaches 90% accuracy.",
        "Adding QSet improves accuracy by 4%.",
        "Results show the superiority of our QSet, beating Rho by 4%.",
    ],
)
def test_data_have_what_is_told_of_them(sentence: str) -> None:
    assert subjects(sentence, "QSet") == ["QSet"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Nexus is accurate, reaching 40% on QSet and 50% accuracy elsewhere.", ["Nexus", "Nexus"]),
        ("Nexus gains 3% accuracy on PiBench and cuts its cost by 4%.", ["Nexus", "Nexus"]),
        ("On PiBench, our method gains 3% accuracy.", ["Nexus"]),
        ("Our results show that GPT-5 gains 3% accuracy.", [None]),
        ("It gains 3% accuracy.", ["Nexus"]),
        ("It contains mazes of 3 meters.", [None]),
        ("Nexus reaches 61% accuracy, nearly doubling GPT-5's 31%.", ["Nexus", None]),
        ("Nexus reaches 61% accuracy, well above the 55% of GPT-5.", ["Nexus", None]),
        ("Its accuracy is best: GPT-5's 58% vs. Nexus's 61%.", [None, "Nexus"]),
        ("Its accuracy is best: GPT-5’s 58% vs. Nexus’s 61%.", [None, "Nexus"]),
        ("Nexus reaches 61% accuracy vs. MedNexus's 58%.", ["Nexus", None]),
    ],
)
def test_a_method_is_told_of_before_the_data_that_it_is_tried_on(
    sentence: str, expected: list[str | None]
) -> None:
    assert subjects(sentence, "Nexus", "QSet", "PiBench") == expected


def test_our_method_is_the_one_that_the_title_begins_with() -> None:
    assert subjects("Nexus: fast nets\nOur method gains 3% accuracy.", "Nexus", "Rho") == ["Nexus"]
    assert subjects("Fast nets\nOur method gains 3% accuracy.", "Nexus", "Rho") == [None]


def test_who_is_told_of_may_stand_behind_what_it_is_compared_with() -> None:
    assert subjects("Compared with strong baselines, Nexus cuts the cost by 3%.", "Nexus") == ["Nexus"]
    assert subjects("Compared with strong baselines, it cuts the cost by 3%.", "Nexus") == ["Nexus"]


def test_a_name_within_a_longer_one_is_not_told_of() -> None:
    assert subjects("Nexus-Tiny gains 3% accuracy.", "Nexus", "Nexus-Tiny") == ["Nexus-Tiny"]
    assert subjects("Nexus-Tiny gains 3% accuracy.", "Nexus") == ["Nexus"]
