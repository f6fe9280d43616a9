"""What is measured against what, and what only stands in the same sentence."""

import pytest

from kg.extract.relations.versus import are_compared
from kg.model import Entity, EntityType, Span


def compared(text: str, first: str, second: str, type: EntityType = EntityType.METHOD) -> bool:
    spans = [Span(at, at + len(each)) for each in (first, second) for at in [text.rindex(each)]]
    return are_compared(text, Entity(spans[0], EntityType.METHOD), Entity(spans[1], type))


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("Nexus outperforms all baselines on Iris-7B", "Iris-7B"),
        ("Nexus is better than the rest in knowledge transfer", "knowledge transfer"),
        ("Nexus beats existing attacks across various image models", "image models"),
        ("Nexus surpasses others under three feature extractors", "feature extractors"),
        ("Nexus beats prior methods for existing mobile agents", "mobile agents"),
        ("Nexus achieves state-of-the-art self-supervised denoising", "self-supervised denoising"),
        ("Nexus exhibits strong structured pruning", "structured pruning"),
    ],
)
def test_what_a_thing_is_tried_on_or_good_at_is_not_compared_with_it(text: str, second: str) -> None:
    assert not compared(text, "Nexus", second)


@pytest.mark.parametrize(
    "text",
    [
        "Nexus outperforms Iris",
        "Nexus is comparable to the larger Iris",
        "Nexus reaches 100% of tasks, versus 1.7% for Iris",
        "Nexus beats models in the style of Iris",
        "The robustness to noise is better for Nexus than for Iris",
        "Models are smaller on Nexus than on the popular Iris",
        "Nexus beats a method that is trained on data like Iris",
    ],
)
def test_what_is_beaten_is_compared(text: str) -> None:
    assert compared(text, "Nexus", "Iris")


def test_a_measure_is_compared_with_measures_alone() -> None:
    assert not compared("Nexus improves upon FID", "Nexus", "FID")
    assert not compared("Nexus improves upon others: PDMS", "Nexus", "PDMS", EntityType.METRIC)
    assert compared("Our accuracy exceeds recall", "accuracy", "recall")
