"""What stands beside a phrase is no kind of it."""

import pytest

from kg.extract.relations.beside import are_beside
from kg.model import Span


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
