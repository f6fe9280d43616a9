"""What any paper has is no concept; what a field calls so, is."""

import pytest

from kg.extract import extract_texts
from kg.extract.commonplace import is_commonplace
from kg.model import RelationKind
from kg.text.language.inflection import concept_form

TITLE = "Stitching door maps\n"


@pytest.mark.parametrize(
    "phrase",
    [
        "real-world datasets",
        "Large-Scale Public Benchmarks",
        "baseline models",
        "evaluation metrics",
        "two-stage training strategy",
        "end-to-end framework",
        "publicly available data sets",
        "robust evaluation",
        "performance metrics",
        "strong baselines",
        "SOTA methods",
        "top-performing systems",
        "strong baseline methods",
    ],
)
def test_what_any_paper_has_is_commonplace(phrase: str) -> None:
    assert is_commonplace(concept_form(phrase))


@pytest.mark.parametrize(
    "phrase",
    [
        "real-world evidence",
        "training data",
        "world models",
        "benchmarks",
        "robust optimization",
        "large-scale systems",
        "complex systems",
        "large complex systems",
        "domain-specific architectures",
        "Unified Process",
        "multistage decision process",
        "multistage processes",
        "competitive algorithms",
        "complex domain",
        "open-source models",
        "systematic review",
        "image datasets",
        "evaluation function",
        "performance evaluation",
        "strong lensing",
        "prior knowledge",
        "SOTA MLLMs",
        "downstream tasks",
        "competitive analysis",
        "leading order",
        "end-to-end speech recognition",
        "",
    ],
)
def test_what_names_something_is_not(phrase: str) -> None:
    assert not is_commonplace(concept_form(phrase))


def labels(abstract: str) -> list[str]:
    return [keyphrase.label for keyphrase in extract_texts([TITLE + abstract])[0].keyphrases]


def test_a_text_is_about_none_of_them() -> None:
    found = labels(
        "We test door maps on real-world datasets with several evaluation metrics, and beat baseline models."
    )
    assert "door maps" in [each.lower() for each in found]
    assert not {"real-world datasets", "evaluation metrics", "baseline models"} & set(found)


def test_what_the_text_gives_a_short_form_is_a_name() -> None:
    assert "Unified Framework" in labels("We propose a Unified Framework (UF) for door maps. UF is fast.")


def test_what_the_text_gives_a_short_form_has_its_relations() -> None:
    text = TITLE + "We propose a Unified Framework (UF) for door maps. UF uses graph attention."
    (found,) = extract_texts([text])
    said = {(each.head.of(text), each.kind, each.tail.of(text)) for each in found.relations}
    assert ("UF", RelationKind.USES, "graph attention") in said
