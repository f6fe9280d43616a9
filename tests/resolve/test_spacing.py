"""What differs in hyphens and spaces alone is one concept, but where these tell one thing from another."""

from collections import Counter

import pytest

from kg.resolve.concepts import resolve_concepts
from kg.resolve.phrases import Phrase
from kg.resolve.spacing import spaced_alike
from kg.text.language.inflection import concept_form


def number_of(*names: str) -> int:
    return len(resolve_concepts(Phrase(name, None, (name,)) for name in names))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("GPT-4o", "GPT4o"),
        ("nnU-Net", "nnUNet"),
        ("CIFAR-10", "CIFAR10"),
        ("mAP@50", "mAP50"),
        ("Llama 3", "Llama3"),
        ("Hugging Face", "HuggingFace"),
        ("auto-encoder", "autoencoders"),
        ("spatio-temporal patterns", "spatiotemporal pattern"),
        ("Autoregressive Transformer", "auto-regressive transformers"),
        ("environ ments", "environments"),
    ],
)
def test_hyphens_and_spaces_part_nothing(one: str, other: str) -> None:
    assert number_of(one, other) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Llama 2 7B", "Llama 27B"),
        ("GPT-3.5", "GPT-35"),
        ("ScanNet", "ScanNet++"),
        ("StarGraph", "star graph"),
        ("Shap-E", "shape"),
        ("SegNet", "segment"),
        ("CA-ChemE", "Cache Me"),
        ("R@1", "R1"),
    ],
)
def test_what_they_tell_apart_stays_apart(one: str, other: str) -> None:
    assert number_of(one, other) == 2


def test_of_three_spellings_one_may_have_spaces_where_each_other_has_some() -> None:
    assert number_of("Mip-NeRF 360", "MipNeRF 360", "Mip-NeRF360", "MipNeRF360") == 1
    assert number_of("Mip-NeRF 360", "Mip-NeRF 360", "MipNeRF 360", "Mip-NeRF360") == 1


def test_the_form_of_most_papers_is_shown_and_of_equals_the_one_without_gaps() -> None:
    def shown(*names: str) -> str:
        [found] = resolve_concepts(Phrase(name, None, (name,)) for name in names)
        return found.label

    assert shown("U-Net", "UNet", "U-Net") == "U-Net"
    assert shown("U-Net", "UNet", "UNet") == "UNet"
    assert shown("environ ments", "environments") == "environments"


def test_systems_of_two_papers_stay_two() -> None:
    names = ("Seg-Net", "SegNet")
    labels = {concept_form(name): Counter([name]) for name in names}
    assert spaced_alike(labels) == {"seg net": "segnet"}
    assert spaced_alike(labels, {"segnet"}) == {"seg net": "segnet"}
    assert spaced_alike(labels, {"segnet", "seg net"}) == {}


def test_what_a_paper_introduces_is_not_what_titles_of_others_say_in_words() -> None:
    printed = ("DrivingScene", "Driving Scene", "Driving-Scene")
    labels = {"drivingscene": Counter(printed[:1]), "driving scene": Counter(printed[1:2])}
    assert spaced_alike(labels, {"drivingscene"}) == {}
    assert spaced_alike(labels) == {"driving scene": "drivingscene"}
    labels["driving scene"] = Counter(printed[2:])
    assert spaced_alike(labels, {"drivingscene"}) == {"driving scene": "drivingscene"}


def test_short_forms_that_are_defined_to_mean_two_things_join_nothing() -> None:
    printed = ("MLLM", "multimodal language model"), ("M-LLM", "multilingual language model")
    phrases = [Phrase(long, short, (long, short)) for short, long in printed for _ in range(3)]
    assert len(resolve_concepts(phrases)) == 2
    alike = [
        Phrase(long, short, (long, short))
        for short, long in (("VAE", "variational autoencoder"), ("V-AE", "variational auto-encoder"))
        for _ in range(3)
    ]
    [found] = resolve_concepts(alike)
    assert found.forms == ("variational autoencoder", "v ae", "vae", "variational auto encoder")
    others = Phrase("MM-DiT", None, ("MM-DiT",)), Phrase("diffusion transformer", "MM-DiT", ("MM-DiT",))
    spelt_alike = [Phrase("diffusion transformer", "MMDiT", ("MMDiT",))] * 3
    assert len(resolve_concepts([*others, *spelt_alike])) == 1
