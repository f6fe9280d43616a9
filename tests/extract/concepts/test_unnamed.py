"""What names a data set, and what only tells of what kind data is."""

import pytest

from kg.extract.concepts.said import Attestation
from kg.extract.concepts.types import concept_type
from kg.extract.concepts.unnamed import is_kind_of_data, is_unfit
from kg.model import ConceptType, EntityType

DATASET, MODEL, METRIC = ConceptType.DATASET, ConceptType.MODEL, ConceptType.METRIC


@pytest.mark.parametrize(
    "label",
    [
        "image datasets",
        "reasoning benchmarks",
        "text corpora",
        "COCO datasets",
        "QA datasets",
        "training corpus",
        "VQA dataset",
        "3D benchmark dataset",
        "chest X-ray",
        "RGB-D",
        "RGB images",
        "Arabic dataset",
        "COVID-19",
        "LiDAR Dataset",
        "Fine-Grained Benchmark",
        "Anthropic",
        "meshes",
        "4k videos",
        "covid19 radiographs",
        "multilingual Treebank",
    ],
)
def test_a_kind_of_data_is_no_data_set(label: str) -> None:
    assert is_unfit(label, DATASET)
    assert concept_type(label, [EntityType.MATERIAL] * 5, (), Attestation(papers=5, data=5)) is None


@pytest.mark.parametrize(
    "label",
    [
        "COCO",
        "nuScenes",
        "Flickr30K",
        "MATH dataset",
        "Objaverse dataset",
        "Waymo Open Dataset",
        "Massive Text Embedding Benchmark",
        "SUN RGB-D",
        "Charades-STA Benchmark",
        "Rad-Restruct benchmark",
        "ImageNet 256x256",
        "CIFAR-10",
        "VQA v2",
        "VQA v2 dataset",
        "flickr30k",
        "Chinese Treebank",
        "PLURALISTIC BEHAVIOR SUITE",
        "PubMed abstracts",
    ],
)
def test_what_has_a_name_is_a_data_set(label: str) -> None:
    assert not is_unfit(label, DATASET)


def test_what_a_paper_introduces_as_data_may_be_called_anything_but_data() -> None:
    assert concept_type("street scenes", [EntityType.MATERIAL], [DATASET]) is DATASET
    assert concept_type("retrieval datasets", [EntityType.MATERIAL], [DATASET]) is None


def test_what_a_paper_introduces_as_data_has_a_name_where_it_has_a_short_form() -> None:
    label, types = "video editing benchmark", [EntityType.MATERIAL] * 5
    assert concept_type(label, types, [DATASET], shorts=["VEBench"]) is DATASET
    assert concept_type(label, types, [DATASET], shorts=["QA"]) is None


def test_what_is_done_to_models_is_no_model_and_a_degree_no_measure() -> None:
    assert is_unfit("Benchmarking Large Language Models", MODEL)
    assert not is_unfit("denoising diffusion models", MODEL)
    assert is_unfit("limited scalability", METRIC)
    assert not is_unfit("mean accuracy", METRIC)
    assert not is_unfit("training", MODEL)


@pytest.mark.parametrize("label", ["competitive ratio", "reduced chi-squared", "weak scaling efficiency"])
def test_a_measure_may_begin_with_a_degree(label: str) -> None:
    assert not is_unfit(label, METRIC)


def test_a_model_may_begin_with_the_work_that_makes_it() -> None:
    assert not is_unfit("Boosting models", MODEL)
    assert is_unfit("Boosting Foundation Models", MODEL)


def test_a_kind_of_data_is_told_by_its_head() -> None:
    assert is_kind_of_data("video benchmarks")
    assert not is_kind_of_data("video quality")
    assert not is_kind_of_data("ScanNet benchmark")
