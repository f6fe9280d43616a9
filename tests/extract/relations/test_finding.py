"""What relations are, what they are not, and those of the papers that the project starts from."""

from pathlib import Path

import pytest

from kg.extract import extract, extract_texts
from kg.extract.relations.finding import find_relations
from kg.extract.source import sources
from kg.model import Entity, EntityType, Findings, Link, LinkType, Record, RelationKind, Span

K = RelationKind
EXPECTED = Path(__file__).parents[1] / "seed_relations.txt"

ANNOTATED = [
    ("Nexus", K.IS_A, "MoE"),
    ("Nexus", K.USES, "adaptive routing"),
    ("Nexus", K.USED_FOR, "Training Mixture of Experts"),
    ("BAM", K.USED_FOR, "Parameter Upcycling"),
    ("BAM", K.USES, "parallel attention transformer architecture"),
    ("BAM", K.EVALUATED_ON, "seed models"),
    ("BAM", K.EVALUATED_BY, "perplexity"),
    ("PARDEN", K.COMPARED_WITH, "jailbreak detection baselines"),
    ("PARDEN", K.EVALUATED_ON, "Llama-2"),
    ("PARDEN", K.EVALUATED_ON, "Claude-2"),
    ("PARDEN", K.EVALUATED_ON, "harmful behaviours dataset"),
    ("PARDEN", K.EVALUATED_BY, "FPR"),
    ("AI-native computing paradigm", K.USES, "multi-tenancy"),
    ("AI-native computing paradigm", K.USES, "serverless computing"),
    ("AI-native computing paradigm", K.USES, "batched LoRA inference"),
    ("BTS", K.USES, "stitch layers"),
    ("BTS", K.COMPARED_WITH, "model merging approaches"),
    ("Federated Learning", K.EVALUATED_BY, "Machine Learning Model Accuracy"),
    ("R-FOS", K.BUILDS_ON, "M-FOS"),
    ("R-FOS", K.USES, "$R_{max}$"),
    ("R-FOS", K.EVALUATED_ON, "Matching Pennies environment"),
    ("Model-free Opponent Shaping", K.IS_A, "Opponent Shaping"),
    ("MARCO", K.USED_FOR, "Multi-Agent RL"),
    ("MARCO", K.USES, "centralized model"),
    ("MARCO", K.USES, "exploration policy"),
    ("MARCO", K.EVALUATED_ON, "cooperative communication tasks"),
    ("MARCO", K.EVALUATED_BY, "sample efficiency"),
    ("MARCO", K.BUILDS_ON, "model-based method"),
]
"""Those of the hand annotation that are found, in the words of the text; what is introduced not counted."""


def said(text: str) -> list[tuple[str, RelationKind, str]]:
    (found,) = extract_texts([text])
    return [(each.head.of(text), each.kind, each.tail.of(text)) for each in found.relations]


def table(records: list[Record]) -> str:
    """Per paper its title and its relations in the order of the text."""
    lines = []
    for record, found in zip(records, extract(records), strict=True):
        lines += ["", record.title]
        for each in found.relations:
            head, tail = record.quote(each.head), record.quote(each.tail)
            lines.append(f"  {head} — {each.kind} — {tail} ({each.confidence})")
    return "\n".join(lines[1:]) + "\n"


def test_a_name_in_brackets_is_no_kind_of_what_it_names() -> None:
    text = "A study\nWe train a Transformer Blender Network (TGBFormer) for detection."
    names = ("Transformer Blender Network", "TGBFormer")
    spans = [Span(text.index(name), text.index(name) + len(name)) for name in names]
    findings = Findings(
        entities=tuple(Entity(span, EntityType.METHOD) for span in spans),
        links=(Link(1, 0, LinkType.HYPONYM_OF, Span(8, len(text)), 0.9),),
    )
    assert find_relations(sources([text])[0], findings).relations == ()


def test_the_relations_of_each_paper_are_as_expected(
    seed: list[Record], request: pytest.FixtureRequest
) -> None:
    if request.config.getoption("--refresh"):
        EXPECTED.write_text(table(seed), encoding="utf-8")
    assert table(seed) == EXPECTED.read_text(encoding="utf-8")


@pytest.mark.parametrize(("head", "kind", "tail"), ANNOTATED)
def test_a_relation_of_the_hand_annotation_is_found(
    seed: list[Record], head: str, kind: RelationKind, tail: str
) -> None:
    found = [
        (record.quote(each.head), each.kind, record.quote(each.tail))
        for record, findings in zip(seed, extract(seed), strict=True)
        for each in findings.relations
    ]
    assert (head, kind, tail) in found


@pytest.mark.parametrize(
    "sentence",
    [
        "PARDEN neither requires finetuning nor white box access to the model.",
        "We do not use stitch layers.",
        "Existing methods use stitch layers.",
        "QARCO works without using stitch layers.",
        "Unlike model merging, QARCO is small.",
    ],
)
def test_what_is_denied_or_said_of_others_is_no_relation(sentence: str) -> None:
    assert said(f"On layers\nWe propose QARCO. {sentence}") == []


def test_what_others_use_is_not_what_the_paper_uses() -> None:
    others = "Previous approaches were evaluated by perplexity, which use stitch layers."
    assert "QARCO" not in {head for head, *_ in said(f"On layers\nWe propose QARCO. {others}")}


def test_where_two_things_are_new_we_is_neither() -> None:
    text = "On layers\nWe propose QARCO, a model. We propose ZORBEX, a task. We use stitch layers."
    assert said(text) == []
    assert said(text.replace("We use", "ZORBEX uses")) == [("ZORBEX", K.USES, "stitch layers")]


def test_a_thing_without_a_name_of_its_own_is_what_our_method_means() -> None:
    text = "On shaping\nWe propose a centralized exploration policy. Our method uses stitch layers."
    assert said(text) == [("centralized exploration policy", K.USES, "stitch layers")]


def test_a_study_is_no_thing_that_uses_others() -> None:
    assert said("On noise\nWe present an empirical study. Our method uses stitch layers.") == []


def test_examples_in_brackets_are_used_as_well() -> None:
    sentence = "We propose QARCO, which uses cloud computing (e.g., task scheduling and batched inference)."
    text = f"On clouds\n{sentence}"
    tails = [tail for _, kind, tail in said(text) if kind is K.USES]
    assert tails == ["cloud computing", "task scheduling", "batched inference"]


def test_a_number_is_no_end_of_a_relation() -> None:
    assert said("On layers\nWe propose QARCO. QARCO uses $14\\times$ less memory.") == []


@pytest.mark.parametrize(
    "sentence",
    ["QARCO is a unified framework.", "QARCO achieves the best performance.", "QARCO uses learning."],
)
def test_what_any_paper_may_say_is_no_relation(sentence: str) -> None:
    assert said(f"On layers\nWe propose QARCO. {sentence}") == []


def test_one_pair_is_related_once_in_one_way_and_its_places_are_of_the_text() -> None:
    text = "On 𝔼 layers\nWe propose QARCO. İt is new. QARCO uses stitch layers. QARCO uses stitch layers."
    (found,) = extract_texts([text])
    (relation,) = found.relations
    assert (relation.head.of(text), relation.tail.of(text)) == ("QARCO", "stitch layers")
    assert relation.sentence.of(text) == "QARCO uses stitch layers."
    assert relation.sentence.start == relation.head.start == text.index("QARCO uses")


def test_an_activity_begins_with_its_word_even_where_lower_case_is_longer() -> None:
    text = "İ İ İ QARCO for Merging Dense Experts\nWe propose QARCO."
    assert ("QARCO", K.USED_FOR, "Merging Dense Experts") in said(text)


@pytest.mark.parametrize("text", ["", "\n", "A\n", "We propose QARCO uses", "\nuses <0> <1*> builds on <2>."])
def test_a_text_that_says_nothing_has_no_relations(text: str) -> None:
    assert said(text) == []


def test_a_subtitle_that_the_name_stands_for_is_nothing_that_it_is_used_for() -> None:
    text = "QUORRF: Quick Uniform Optimal Reciprocal Rank Fusion for Search\nWe propose QUORRF."
    assert "Quick Uniform Optimal Reciprocal Rank Fusion" not in [tail for _, _, tail in said(text)]


def test_what_a_company_has_is_of_the_kind_and_not_the_company() -> None:
    text = "On video\nSynthesis models such as OpenAI's Sora and Google's Gemini are slow."
    (found,) = extract_texts([text])
    kinds = {each.head.of(text) for each in found.relations if each.kind is RelationKind.IS_A}
    assert kinds == {"Sora", "Gemini"}


def test_of_what_people_have_neither_is_of_the_kind() -> None:
    text = "On risks\nSafety-critical domains such as women's health need answers."
    (found,) = extract_texts([text])
    assert not [each for each in found.relations if each.kind is RelationKind.IS_A]
