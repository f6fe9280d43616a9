"""A data set is one concept with and without a noun for data, and what only looks like one is none."""

from collections import Counter

import pytest

from kg.model import ConceptType, EntityType
from kg.resolve.concepts import Phrase, resolve_concepts
from kg.resolve.data_names import named_data
from kg.text.language.inflection import concept_form


def test_a_data_set_has_its_bare_name_and_the_papers_of_all() -> None:
    bare = Phrase("nuScenes", None, ("nuScenes",), (EntityType.MATERIAL,), data=True)
    others = [
        Phrase(label, None, (label,))
        for label in ("nuScenes dataset", "nuScenes datasets", "nuScenes benchmark")
    ]
    [found] = resolve_concepts([bare, *others])
    assert found.label == "nuScenes"
    assert found.other_labels == ("nuScenes benchmark", "nuScenes dataset", "nuScenes datasets")
    assert dict(zip(found.forms, found.papers, strict=True)) == {
        "nuscene": 1,
        "nuscene benchmark": 1,
        "nuscene dataset": 2,
    }


def test_a_data_set_stays_one_whatever_mentions_with_a_noun_look_like() -> None:
    bare = Phrase("ScanNet", None, ("ScanNet",), (EntityType.MATERIAL,), data=True)
    noun = Phrase("ScanNet benchmarks", None, ("ScanNet benchmarks",), (EntityType.TASK,))
    [found] = resolve_concepts([bare, noun])
    assert found.type is ConceptType.DATASET


def test_what_nobody_calls_data_stays_apart_from_a_data_set_of_that_name() -> None:
    names = ("InstructPix2Pix", "InstructPix2Pix dataset", "RGB", "RGB dataset")
    assert len(resolve_concepts(Phrase(name, None, (name,)) for name in names)) == 4


@pytest.mark.parametrize(
    ("name", "noun", "is_one"),
    [
        ("ImageNet", "benchmark", True),
        ("CIFAR-10", "data set", True),
        ("Cityscapes", "dataset", True),
        ("MIMIC-IV", "database", True),
        ("Waymo E2E", "dataset", True),
        ("ImageNet", "model", False),
        ("benchmark", "dataset", False),
        ("Deceptive Humor", "dataset", False),
    ],
)
def test_only_names_are_joined_with_nouns_for_data(name: str, noun: str, is_one: bool) -> None:
    labels = {concept_form(each): Counter([each]) for each in (name, f"{name} {noun}")}
    assert bool(named_data(labels, concept_form(name).__eq__)) == is_one


@pytest.mark.parametrize("noun", ["open dataset", "Open Dataset", "Open Data Set"])
def test_words_before_the_noun_are_not_a_name_that_folds_to_them(noun: str) -> None:
    labels = {concept_form(each): Counter([each]) for each in ("OPEN", noun)}
    assert named_data(labels, "open".__eq__) == {}


@pytest.mark.parametrize(
    "noun", ["NuScenes dataset", "nuScenes Dataset", "NuScenes Dataset", "nuScenes data sets"]
)
def test_a_name_before_the_noun_may_be_spelt_otherwise(noun: str) -> None:
    labels = {concept_form(each): Counter([each]) for each in ("nuScenes", noun)}
    assert named_data(labels, "nuscene".__eq__) == {"nuscene dataset": "nuscene"}


def test_a_noun_alone_is_no_name() -> None:
    assert named_data({"dataset": Counter(["Dataset"])}, lambda _: True) == {}
