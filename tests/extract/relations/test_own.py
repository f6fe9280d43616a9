"""What `we` and `our method` mean."""

import pytest

from kg.extract import extract_texts
from kg.extract.relations.own import Own


def heads(text: str, kind: str = "") -> set[str]:
    (found,) = extract_texts([text])
    return {each.head.of(text) for each in found.relations if each.kind == kind or not kind}


def test_what_a_thing_is_a_way_to_is_not_what_is_proposed() -> None:
    text = "On objects\nWe propose a novel framework to discover background regions. We use stitch layers."
    assert "background regions" not in heads(text)
    text = "On stereo\nThis work introduces a method for surface normal estimation. We use affine transforms."
    assert "surface normal estimation" not in heads(text)


def test_what_is_proposed_in_words_uses_what_we_use() -> None:
    text = "On trees\nWe propose a sparse tree encoder. We use stitch layers."
    assert heads(text, "uses") == {"sparse tree encoder"}
    text = "On trees\nWe propose a set of sparse tree encoders. We use stitch layers."
    assert heads(text, "uses") == {"sparse tree encoders"}


def test_nothing_proposed_later_is_what_we_mean() -> None:
    text = (
        "On objects\nWe propose a framework to find objects in background regions."
        " We introduce a sparse alignment loss. We use stitch layers."
    )
    assert "sparse alignment loss" not in heads(text, "uses")


BENCH = "On trees\nWe introduce TreeBench, a benchmark of trees. "


@pytest.mark.parametrize(
    "sentence",
    [
        "Our method outperforms sparse tree encoders.",
        "Our model achieves better accuracy in generation than sparse tree encoders.",
        "This approach outperforms sparse tree encoders.",
    ],
)
def test_a_benchmark_is_no_method(sentence: str) -> None:
    assert "TreeBench" not in heads(BENCH + sentence, "compared with")


def test_a_benchmark_may_be_called_so() -> None:
    assert "TreeBench" in heads(BENCH + "Our benchmark uses stitch layers.", "uses")
    assert "TreeBench" in heads(BENCH + "TreeBench outperforms sparse tree encoders.", "compared with")


def test_a_benchmark_is_not_tested_on_data() -> None:
    assert not heads(BENCH + "We evaluate models on ImageNet-1K and COCO.", "evaluated on")
    method = "On trees\nWe introduce TreeNet, a network for trees. "
    assert heads(method + "We evaluate on ImageNet-1K and COCO.", "evaluated on") == {"TreeNet"}


def test_what_others_test_on_is_not_what_we_do() -> None:
    method = "On trees\nWe introduce TreeNet, a network for trees. "
    assert not heads(method + "Existing methods are primarily evaluated on ImageNet-1K.", "evaluated on")


def test_what_we_test_beside_what_others_do_is_ours() -> None:
    method = "On trees\nWe introduce TreeNet, a network for trees. "
    text = method + "Unlike existing methods, our method is evaluated on ImageNet-1K."
    assert heads(text, "evaluated on") == {"TreeNet"}
    text = method + "Unlike existing methods, we evaluate on ImageNet-1K."
    assert heads(text, "evaluated on") == {"TreeNet"}


@pytest.mark.parametrize("noun", ["framework", "platform", "system"])
def test_data_and_a_method_may_both_be_called_a_framework(noun: str) -> None:
    assert Own(frozenset(), None).may_be(noun)
    assert Own(frozenset(), None, is_data=True).may_be(noun)


def test_a_benchmark_does_not_use_what_its_title_has_behind_via() -> None:
    told = "We introduce TreeBench, a benchmark of trees."
    assert not heads(f"TreeBench: Judging Parsers via Stitch Layers\n{told}", "uses")
    told = "We introduce TreeNet, a network for trees."
    assert heads(f"TreeNet: Reading Trees via Stitch Layers\n{told}", "uses")
