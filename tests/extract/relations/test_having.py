"""What a thing has, beside where it is at work and what is done to it."""

import re

import pytest

from kg.extract.relations.having import is_had
from kg.model import Span


def had(text: str) -> bool:
    """Whether words say that what is in <> has what is in []."""
    bare = re.sub(r"[][<>]", "", text)
    owner, feature = (
        re.sub(r"[][<>]", "", found[0])
        for found in (re.search(r"<.*?>", text), re.search(r"\[.*?\]", text))
        if found
    )
    spans = (Span(bare.index(each), bare.index(each) + len(each)) for each in (feature, owner))
    return is_had(bare, *spans)


@pytest.mark.parametrize(
    "text",
    [
        "We propose a <state space model> with [linear complexity].",
        "A <diffusion model> (DM) with a new [consistency loss] is shown.",
        "It enables <real-time rendering> with [high fidelity].",
        "We release a <3D dataset> featuring [fine textures].",
        "Most <data streams> commonly exhibit [class imbalance].",
        "Although <hyperspectral images> are rich in [spectral information], they are large.",
        "A survey of <reasoning tasks> involving [visual understanding].",
        "On <robust planning> under [model uncertainty].",
        "The [rotation invariance] of the <feature extractor> is shown.",
        "The [distortions] inherent to <fisheye optics> are removed.",
    ],
)
def test_what_words_say_that_a_thing_has_is_its_feature(text: str) -> None:
    assert had(text)


@pytest.mark.parametrize(
    "text",
    [
        "It allows <robot navigation> in [dynamic environments].",
        "A survey of <object detection> under [adverse weather conditions].",
        "We train a <diffusion autoencoder> operating in [latent space].",
        "It supports <image segmentation> at the [pixel level].",
        "We test <language models> under [strict resource constraints].",
        "We learn <human dialog> with trajectories in [large houses].",
        "The study of <human reasoning> has long challenged [cognitive psychology].",
    ],
)
def test_where_and_under_what_conditions_work_is_done_is_no_feature(text: str) -> None:
    assert not had(text)


@pytest.mark.parametrize(
    "text",
    [
        "A module that integrates the deep <semantic cues> with [spatial information].",
        "Aligning large <language models> with [human intent] is hard.",
        "The integration of <geometric reasoning> with [language comprehension] is poor.",
        "The loss balances global and <visual realism> with [temporal coherence].",
        "A module that augments <visual representations> with [geometric context].",
        "Mamba models <long-range dependencies> with [linear complexity].",
        "Accurate measurement of <motion parameters> with [high precision].",
        "It is used for <semantic alignment> with [human perception].",
    ],
)
def test_what_a_verb_joins_to_a_thing_or_does_to_it_is_no_feature(text: str) -> None:
    assert not had(text)


def test_only_how_well_work_is_done_belongs_to_the_verb() -> None:
    assert had("We learn <soft labels> with [class priors].")
    assert not had("We learn <soft labels> with [low precision].")
