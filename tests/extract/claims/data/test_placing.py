"""On what data the figures of a sentence are said to be."""

import pytest

from kg.extract import extract_texts
from kg.extract.claims.finding import find_claims
from kg.extract.source import sources
from kg.model import Abbreviation, ConceptType, Findings, Span, System

GOLD = [
    # behind the figure
    ("It reaches 93.2% accuracy on ImageNet.", ["ImageNet"]),
    ("It gains 3.1% on GSM8K and 2.2% on MATH.", ["GSM8K", "MATH"]),
    ("It gains 3.1% and 2.2% on GSM8K and MATH, respectively.", ["GSM8K", "MATH"]),
    ("It gains 3.1% on GSM8K and MATH.", ["GSM8K+MATH"]),
    ("It gains +1.0% mAP, +0.8% NDS, and +1.3% average recall on nuScenes.", ["nuScenes"] * 3),
    ("It cuts latency by 29% and raises recall by 21% on the QSet dataset.", ["QSet", "QSet"]),
    ("It gains 3.3% on Semeval and 4.1% on MUStARD.", ["Semeval", "MUStARD"]),
    ("It reaches 57.7% on the static PASCAL VOC dataset.", ["PASCAL VOC"]),
    ("It has an accuracy of 61.0% on CIFAR-10/100.", ["CIFAR-10/100"]),
    # before it
    ("On ImageNet, it reaches 93.2% accuracy.", ["ImageNet"]),
    ("On QSet and on two others, it gains 3.1% accuracy.", ["QSet"]),
    ("Experiments on GSM8K and MATH show gains of 3.1% accuracy.", ["GSM8K+MATH"]),
    ("On GSM8K and MATH, it gains 3.1% and 2.2%, respectively.", ["GSM8K", "MATH"]),
    ("On GSM8K, it gains 3.1%, and on MATH, it gains 2.2%.", ["GSM8K", "MATH"]),
    ("On benchmarks such as GSM8K and MATH, it gains 3.1% accuracy.", ["GSM8K+MATH"]),
    ("The benchmark QSet is hard: on the benchmark QSet, accuracy drops by 5%.", ["QSet"]),
    ("On AIME 2024 and 2025, QBench, and MATH, it gains 3.1% accuracy.", ["AIME 2024+QBench+MATH"]),
    ("On the harmful behaviours dataset, it cuts the error by 5%.", ["harmful behaviours dataset"]),
    ("On GSM8K, it reaches 90.1% accuracy, and 52% on MATH.", ["GSM8K", "MATH"]),
    ("On GSM8K, it gains 3.1% accuracy, with gains of 5.9% and 6.0% on MATH.", ["GSM8K", "MATH", "MATH"]),
    # in brackets, and beside it
    ("It leads on TSPLib (1.05%) and CVRPLib (2.71%).", ["TSPLib", "CVRPLib"]),
    ("It is best on long videos (UCF-Crime: 83.25% accuracy).", ["UCF-Crime"]),
    ("It is best by far, with 84.2% (COCO) and 71.0% (KITTI) accuracy.", ["COCO", "KITTI"]),
    ("It leads on benchmarks such as CVQA with 57.4% and XM3600 with 64.3%.", ["CVQA", "XM3600"]),
    # like the figure before
    ("On GSM8K, it reaches 90.1% accuracy, beating Rho by 4%.", ["GSM8K", "GSM8K"]),
    ("It reaches 90.1% accuracy on GSM8K, compared to 44.2% by Rho.", ["GSM8K", "GSM8K"]),
    ("It reaches 90.1% accuracy on GSM8K; Rho reaches 44.2% accuracy.", ["GSM8K", ""]),
    ("It reaches 90.1% accuracy on GSM8K and 70.3% across benchmarks.", ["GSM8K", ""]),
]


def data(text: str, findings: Findings | None = None) -> list[str]:
    """The names of what each result is on, joined by `+`, of a text with a title."""
    text = f"A title\n{text}"
    claims = find_claims(sources([text])[0], findings or Findings()).claims
    return ["+".join(name.of(text) for name in claim.data) for claim in claims]


def short_for(long: str) -> Abbreviation:
    return Abbreviation(short="ZOR", long=long, short_span=Span(0, 1), long_span=Span(0, 1))


@pytest.mark.parametrize(("sentence", "names"), GOLD)
def test_a_result_is_on_the_data_that_its_sentence_names_for_it(sentence: str, names: list[str]) -> None:
    assert data(sentence) == names


@pytest.mark.parametrize(
    "sentence",
    [
        "It reaches 93.2% accuracy on five benchmarks.",  # without a name
        "It reaches 93.2% accuracy on the test set.",
        "It reaches 93.2% accuracy on the noisy dataset.",
        "It reaches 93.2% accuracy on Qwen2-7B.",  # a model
        "It gains 3.1% accuracy on Llama-3 and FlexBERT models.",
        "It gains 3.1% accuracy over PatchCleanser.",  # another method
        "It runs 3x faster on an RTX 4090.",  # a machine
        "It runs 3x faster on Jetson Orin.",
        "Trained on ImageNet, it needs 41.3% fewer steps.",  # what it is made from
        "It gains 3.1% accuracy in English.",
        "It gains 3.1% accuracy on Chinese datasets.",
        "It cuts the error by 22.0% for CRAG.",
        "Across six benchmarks, InTRO gains 3.1% accuracy.",  # whose result it is
        "It cuts the cost by 3.1% while it holds its place on GSM8K.",  # told of something else
        "It reaches 93.2% F1 and an AUC of 0.95.",
    ],
)
def test_what_is_no_named_data_or_not_of_the_figure_is_left_out(sentence: str) -> None:
    assert set(data(sentence)) <= {""}


def test_whose_result_it_is_stands_behind_the_data_and_is_none() -> None:
    assert data("On NQ-Open, TriviaQA, and PopQA, TARG cuts the cost by 70%.") == ["NQ-Open+TriviaQA+PopQA"]
    assert data("On LMBench, TARG cuts the cost by 70%.") == ["LMBench"]


def test_a_setting_is_on_no_data() -> None:
    text = "On Q\nOn ImageNet with 10% of the labels, Q reaches 71.4% accuracy."
    found = extract_texts([text])[0].claims
    assert [(claim.role, [name.of(text) for name in claim.data]) for claim in found] == [
        ("setting", []),
        ("result", ["ImageNet"]),
    ]


@pytest.mark.parametrize(
    ("findings", "names"),
    [
        (Findings(), ["ZOR"]),
        (Findings(systems=(System("ZOR", None, Span(0, 1), Span(0, 7), ConceptType.DATASET),)), ["ZOR"]),
        (Findings(systems=(System("ZOR", None, Span(0, 1), Span(0, 7), ConceptType.METHOD),)), [""]),
        (Findings(abbreviations=(short_for("zonal routing"),)), [""]),
        (Findings(abbreviations=(short_for("zonal routing corpus"),)), ["ZOR"]),
    ],
)
def test_the_text_knows_what_its_names_stand_for(findings: Findings, names: list[str]) -> None:
    assert data("It reaches 71.4% accuracy on ZOR.", findings) == names


def test_a_long_list_is_kept_whole() -> None:
    names = [f"Set{k}" for k in range(60)]
    assert data(f"It reaches 71.4% accuracy on {', '.join(names)} and SVHN.") == ["+".join([*names, "SVHN"])]
