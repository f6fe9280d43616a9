import pytest

from kg.extract import extract_texts
from kg.extract.types import concept_type
from kg.model import ConceptType, EntityType

METHOD, TASK, MATERIAL, OTHER = EntityType.METHOD, EntityType.TASK, EntityType.MATERIAL, EntityType.OTHER


@pytest.mark.parametrize(
    ("label", "types", "expected"),
    [
        ("pruning", [METHOD] * 4 + [TASK], ConceptType.METHOD),
        ("pruning", [METHOD] * 3 + [TASK], None),
        ("pruning", [METHOD, None, None], ConceptType.METHOD),
        ("language models", [METHOD], ConceptType.MODEL),
        ("parsing", [TASK], ConceptType.TASK),
        ("accuracy", [EntityType.METRIC], ConceptType.METRIC),
        ("medical dataset", [MATERIAL], ConceptType.DATASET),
        ("ImageNet", [MATERIAL], ConceptType.DATASET),
        ("English", [MATERIAL], None),
        ("depth", [OTHER, OTHER], None),
        ("method", [EntityType.GENERIC], None),
    ],
)
def test_a_type_is_that_of_four_mentions_of_five(
    label: str, types: list[EntityType | None], expected: ConceptType | None
) -> None:
    assert concept_type(label, types) is expected


def test_every_mention_of_a_keyphrase_has_a_type_or_none() -> None:
    (found,) = extract_texts(["Graph neural networks\nGraph neural networks (GNNs) read graphs."])
    assert found.keyphrases
    assert all(len(phrase.types) == len(phrase.spans) for phrase in found.keyphrases)
