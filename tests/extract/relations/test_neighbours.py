import pytest

from kg.extract.relations.neighbours import are_beside, are_compared
from kg.model import Entity, EntityType, Span


def beside(text: str, kind: str, example: str) -> bool:
    kind_span, example_span = (
        Span(at, at + len(each)) for each in (kind, example) for at in [text.index(each)]
    )
    return are_beside(text, kind_span, example_span)


@pytest.mark.parametrize(
    ("text", "kind", "example"),
    [
        ("CNN networks (CNNs) and vision transformers (ViTs)", "CNN networks", "vision transformers"),
        ("vision transformers as well as CNN networks", "CNN networks", "vision transformers"),
        ("two QA benchmarks (A, B) and two math benchmarks (C, D)", "QA benchmarks", "math benchmarks"),
        ("two QA benchmarks (A, B) and two math benchmarks (C, D)", "QA benchmarks", "C"),
        ("CNN networks (CNNs), vision transformers, and others", "CNN networks", "vision transformers"),
        ("training for action understanding (e.g., counting)", "training", "counting"),
        ("steels, especially in Pressurised Water Reactors (PWR)", "steels", "PWR"),
        ("capsule networks, Vision Transformers (ViTs)", "capsule networks", "ViTs"),
        ("chaotic systems, the harmonic mean (HM) algorithm", "chaotic systems", "HM"),
    ],
)
def test_a_neighbour_and_what_is_in_its_bracket_are_beside_a_phrase(
    text: str, kind: str, example: str
) -> None:
    assert beside(text, kind, example)


@pytest.mark.parametrize(
    ("text", "kind", "example"),
    [
        ("pruning and other compression methods", "compression methods", "pruning"),
        ("two public datasets, Synapse and AMOS", "public datasets", "Synapse"),
        ("deep models, including light CNNs (SqueezeNet)", "deep models", "SqueezeNet"),
        ("a framework called Mixed Attention (MixA)", "framework", "MixA"),
        ("three datasets (Synapse, AMOS)", "datasets", "AMOS"),
        ("anomaly models, MGFN (a network), UR-DMU", "anomaly models", "UR-DMU"),
        ("deep learning, particularly Capsule Networks (CapsNets)", "deep learning", "CapsNets"),
        ("a learning framework, the Shifted Vision UNet (SV-UNet)", "learning framework", "SV-UNet"),
        ("fusion devices (DIII-D) and new ones (KSTAR)", "fusion devices", "KSTAR"),
        ("fusion tasks -- Focus Fusion (FoFu)", "fusion tasks", "FoFu"),
    ],
)
def test_an_example_is_not_beside_its_kind(text: str, kind: str, example: str) -> None:
    assert not beside(text, kind, example)


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
        ("Nexus leads across three benchmarks: Leaf, Stem, and Iris", "Iris"),
        ("Nexus outperforms all baselines, validating the effectiveness of sparse pruning", "sparse pruning"),
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
