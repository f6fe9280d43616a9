"""A thing is one concept with and without a noun for what it is, and what only looks like one is none."""

from collections import Counter
from collections.abc import Mapping

import pytest

from kg.model import ConceptType, EntityType
from kg.resolve.concepts import resolve_concepts
from kg.resolve.kind_nouns import bare_names
from kg.resolve.phrases import Phrase
from kg.text.language.inflection import concept_form


def _data_among(labels: Mapping[str, Counter[str]], name: str) -> dict[str, str]:
    """What is one with a name where this is known to be data."""
    return bare_names(
        labels, lambda _, bare, kind: labels[bare] if (bare, kind) == (name, ConceptType.DATASET) else ()
    )


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


@pytest.mark.parametrize("noun", ["model", "framework", "architectures", "method"])
def test_a_system_is_one_with_and_without_a_noun_for_methods(noun: str) -> None:
    system = Phrase("BFANet", None, ("BFANet",), system=True, kind=ConceptType.MODEL)
    [found] = resolve_concepts([system, Phrase(f"BFANet {noun}", None, (f"BFANet {noun}",))])
    assert (found.label, found.other_labels, found.system) == ("BFANet", (f"BFANet {noun}",), True)


@pytest.mark.parametrize(
    ("name", "others", "is_one"),
    [
        ("xVerify", "xVerify models", True),
        ("Qwen3", "Qwen3 models", True),
        ("ADD", "ADD model", True),
        ("ADD", "ADD systems", False),
        ("B-rep", "B-rep models", False),
        ("COMPACT", "compact model", False),
        ("CoDEx", "Codex model", False),
    ],
)
def test_nouns_for_methods_may_tell_of_others(name: str, others: str, is_one: bool) -> None:
    system = Phrase(name, None, (name,), system=True)
    assert (len(resolve_concepts([system, Phrase(others, None, (others,))])) == 1) == is_one


def test_models_that_no_paper_introduces_are_several() -> None:
    names = ("LLaMA", "LLaMA models")
    assert len(resolve_concepts(Phrase(name, None, (name,)) for name in names)) == 2


def test_a_model_of_a_data_set_that_a_paper_introduces_is_another_thing() -> None:
    data = Phrase("EV-Eye", None, ("EV-Eye",), data=True, system=True, kind=ConceptType.DATASET)
    assert len(resolve_concepts([data, Phrase("EV-Eye model", None, ("EV-Eye model",))])) == 2


def test_two_systems_stay_two_if_one_is_introduced_with_a_noun() -> None:
    names = ("MARS", "MARS framework")
    found = resolve_concepts(Phrase(name, None, (name,), system=True) for name in names)
    assert [each.label for each in found] == ["MARS", "MARS framework"]


def test_a_metric_is_one_with_its_score_and_shown_as_most_write_it() -> None:
    bare = Phrase("F1", None, ("F1",), (EntityType.METRIC,), measured=True)
    noun = Phrase("F1 score", None, ("F1 scores",), (EntityType.METRIC,), measured=True)
    [found] = resolve_concepts([bare, noun, noun])
    assert (found.label, found.other_labels) == ("F1 score", ("F1", "F1 scores"))
    [found] = resolve_concepts([bare, bare, noun])
    assert found.label == "F1"


def test_a_score_of_what_is_no_metric_stays_apart() -> None:
    names = ("ChatGPT", "ChatGPT score")
    assert len(resolve_concepts(Phrase(name, None, (name,)) for name in names)) == 2


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
    assert bool(_data_among(labels, concept_form(name))) == is_one


@pytest.mark.parametrize("noun", ["open dataset", "Open Dataset", "Open Data Set"])
def test_words_before_the_noun_are_not_a_name_that_folds_to_them(noun: str) -> None:
    labels = {concept_form(each): Counter([each]) for each in ("OPEN", noun)}
    assert _data_among(labels, "open") == {}


@pytest.mark.parametrize(
    "noun", ["NuScenes dataset", "nuScenes Dataset", "NuScenes Dataset", "nuScenes data sets"]
)
def test_a_name_before_the_noun_may_be_spelt_otherwise(noun: str) -> None:
    labels = {concept_form(each): Counter([each]) for each in ("nuScenes", noun)}
    assert _data_among(labels, "nuscene") == {"nuscene dataset": "nuscene"}


def test_a_noun_alone_is_no_name() -> None:
    assert bare_names({"dataset": Counter(["Dataset"])}, lambda *_: ["Dataset"]) == {}
