import pytest

from kg.extract import extract_texts
from kg.extract.concepts.said import Attestation, kinds_said, measures_of, said_type
from kg.extract.labels import labels_at
from kg.model import ConceptType

DATASET, METHOD, METRIC = ConceptType.DATASET, ConceptType.METHOD, ConceptType.METRIC
MODEL, TASK = ConceptType.MODEL, ConceptType.TASK


@pytest.mark.parametrize(
    ("label", "said", "looks", "expected"),
    [
        ("GPT-4o", Attestation(papers=549, kinds={MODEL: 167, METHOD: 1}), METHOD, MODEL),
        ("GPT-4o", Attestation(kinds={MODEL: 1}), METHOD, MODEL),
        ("GPT-4o", Attestation(papers=549, kinds={MODEL: 2}), METHOD, None),
        ("GPT-4o", Attestation(kinds={MODEL: 1, METHOD: 1}), METHOD, MODEL),
        ("GPT-4o", Attestation(papers=9, kinds={MODEL: 1, METHOD: 2}), None, None),
        ("GPT-4o", Attestation(kinds={MODEL: 1, DATASET: 1}), None, None),
        ("street maps", Attestation(kinds={DATASET: 1}), None, None),
        ("street maps", Attestation(papers=40, kinds={DATASET: 3}), None, DATASET),
        ("street maps", Attestation(papers=40, kinds={DATASET: 3}), TASK, None),
        ("street maps", Attestation(papers=40, kinds={DATASET: 5}), TASK, DATASET),
        ("GSM8K", Attestation(papers=124, data=67), METHOD, DATASET),
        ("GSM8K", Attestation(data=1), METHOD, None),
        ("GSM8K", Attestation(papers=9, data=2), METHOD, None),
        ("UAV tracking", Attestation(papers=6, data=2), METHOD, None),
        ("AUC", Attestation(papers=172, measured=129), None, METRIC),
        ("AUC", Attestation(measured=1), None, METRIC),
        ("SSIM", Attestation(papers=9, measured=3), METHOD, METRIC),
        ("SSIM", Attestation(papers=9, measured=2), METHOD, None),
        ("SSIM", Attestation(measured=1), METHOD, None),
        ("parsing", Attestation(papers=4, measured=4), TASK, None),
        ("parameters", Attestation(papers=167, measured=18), None, None),
        ("", Attestation(), None, None),
    ],
)
def test_what_enough_papers_say_of_a_concept_is_what_it_is(
    label: str, said: Attestation, looks: ConceptType | None, expected: ConceptType | None
) -> None:
    assert said_type(label, said, looks) is expected


def test_a_text_says_of_what_kind_things_are_and_by_what_it_measures() -> None:
    text = (
        "Doors\nWe compare large language models such as GPT-4o and Llama on datasets such as ImageNet "
        "and COCO. Our model achieves an AUC of 0.92 and reduces latency by 40%."
    )
    (findings,) = extract_texts([text])
    label_at = labels_at(lambda span: span.of(text), findings)
    assert kinds_said(findings, label_at) == {"gpt 4o": {MODEL}, "llama": {MODEL}}
    assert measures_of(findings, label_at) == {"auc"}
