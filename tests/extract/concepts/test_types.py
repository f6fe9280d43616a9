import pytest

from kg.extract import extract_texts
from kg.extract.concepts.said import Attestation
from kg.extract.concepts.types import KNOWN, concept_type
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
        ("medical dataset", [MATERIAL], None),
        ("data set", [MATERIAL], None),
        ("ImageNet", [MATERIAL], None),
        ("IL-6", [MATERIAL], None),
        ("Quick Street Dataset", [METHOD], ConceptType.DATASET),
        ("XMAD-Bench", [METHOD, METHOD], ConceptType.DATASET),
        ("StreetCorpus", [METHOD], ConceptType.DATASET),
        ("StreetBenchmark", [METHOD], ConceptType.DATASET),
        ("hard benchmark suite", [METHOD], None),
        ("Quick Street suite", [METHOD], ConceptType.METHOD),
        ("Quick Street benchmark suite", [METHOD], ConceptType.DATASET),
        ("program suite", [METHOD], ConceptType.METHOD),
        ("hard benchmark", [EntityType.METRIC], None),
        ("XMAD benchmark", [EntityType.METRIC], ConceptType.DATASET),
        ("fine-tuning language models", [METHOD], None),
        ("reasoning language models", [METHOD], ConceptType.MODEL),
        ("suboptimal accuracy", [EntityType.METRIC], None),
        ("dataset distillation", [METHOD], ConceptType.METHOD),
        ("LLaMA-2-7B-chat", [MATERIAL], ConceptType.MODEL),
        ("Gemma 7B", [METHOD], ConceptType.MODEL),
        ("Gemma 7B", [METHOD, MATERIAL], ConceptType.MODEL),
        ("Gemma 7B", [METHOD, MATERIAL, TASK], None),
        ("graph neural network", [METHOD], ConceptType.MODEL),
        ("Default Mode Network", [METHOD], None),
        ("road networks", [METHOD], None),
        ("English", [MATERIAL], None),
        ("depth", [OTHER, OTHER], None),
        ("method", [EntityType.GENERIC], None),
        ("sparse LLMs", [METHOD, TASK], ConceptType.MODEL),
        ("face recognition", [TASK, METHOD, METHOD, METHOD], ConceptType.TASK),
        ("face recognition", [TASK, METHOD, METHOD, METHOD, METHOD], ConceptType.METHOD),
        ("face recognition", [TASK, METHOD, OTHER], None),
        ("recognition", [TASK, METHOD], None),
        ("iterative generation", [TASK, METHOD], None),
    ],
)
def test_a_type_is_that_of_four_mentions_of_five(
    label: str, types: list[EntityType | None], expected: ConceptType | None
) -> None:
    assert concept_type(label, types) is expected


def test_what_a_paper_says_of_its_own_goes_before_what_mentions_look_like() -> None:
    assert concept_type("QARCO", [METHOD] * 3, [ConceptType.DATASET]) is ConceptType.DATASET
    assert concept_type("QARCO", [METHOD], [ConceptType.DATASET, ConceptType.MODEL]) is ConceptType.METHOD


@pytest.mark.parametrize(
    ("label", "papers", "kinds", "expected"),
    [
        ("question answering", KNOWN, {}, ConceptType.DATASET),
        ("question answering", KNOWN + 1, {}, ConceptType.TASK),
        ("QARCO", KNOWN + 1, {}, ConceptType.DATASET),
        ("QARCO", KNOWN + 1, {ConceptType.MODEL: KNOWN}, ConceptType.MODEL),
    ],
)
def test_of_what_many_name_one_that_introduces_it_says_less(
    label: str, papers: int, kinds: dict[ConceptType, int], expected: ConceptType
) -> None:
    said = Attestation(papers=papers, kinds=kinds)
    assert concept_type(label, [TASK] * papers, [ConceptType.DATASET], said) is expected


def test_a_name_is_a_dataset_where_a_text_calls_it_data_and_most_mentions_look_like_it() -> None:
    assert concept_type("ImageNet", [MATERIAL], said=Attestation(data=1)) is ConceptType.DATASET
    assert concept_type("BIOSCAN-5B", [MATERIAL], said=Attestation(data=1)) is ConceptType.DATASET
    assert concept_type("ResNet18", [METHOD], said=Attestation(data=1)) is ConceptType.METHOD


def test_every_mention_of_a_keyphrase_has_a_type_or_none() -> None:
    (found,) = extract_texts(["Graph neural networks\nGraph neural networks (GNNs) read graphs."])
    assert found.keyphrases
    assert all(len(phrase.types) == len(phrase.spans) for phrase in found.keyphrases)


def test_data_has_a_name_if_only_in_short() -> None:
    called = Attestation(papers=3, data=2)
    assert concept_type("open city maps", [], (), called, ["OCM"]) is ConceptType.DATASET
    assert concept_type("open city maps", [], (), called) is None
    assert concept_type("visual question answering dataset", [], (), called, ["VQA"]) is None
