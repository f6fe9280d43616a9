"""What the words around a name say that it is."""

from collections.abc import Iterator, Sequence

import pytest

from kg.extract import extract_texts
from kg.extract.source import Source
from kg.model import ConceptType
from kg.text.tokens import Token

DATASET, MODEL, METHOD = ConceptType.DATASET, ConceptType.MODEL, ConceptType.METHOD


def kind(text: str, name: str = "QARCO") -> ConceptType | None:
    """What a text says that a system of it is."""
    (found,) = extract_texts([text])
    return {system.name: system.kind for system in found.systems}[name]


def data(text: str) -> set[str]:
    """The keyphrases that a text calls data."""
    (found,) = extract_texts([text])
    return {phrase.label for phrase in found.keyphrases if phrase.data}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("We introduce QARCO, the first large-scale, multi-modal dataset of trees.", DATASET),
        ("We introduce QARCO, a new challenge benchmark that tests models.", DATASET),
        ("We introduce QARCO, a collection of three multilingual datasets.", DATASET),
        ("We introduce QARCO, the first evaluation suite for models.", DATASET),
        ("We introduce QARCO, a Visual Question Answering (VQA) dataset.", DATASET),
        ("We introduce a new dataset of street trees called QARCO.", DATASET),
        ("We introduce a new benchmark for models, QARCO, that is hard.", DATASET),
        ("We introduce the Quick Archive of Roads (QARCO), an ancient corpus of maps.", DATASET),
        ("We introduce QARCO. QARCO is a dataset of trees.", DATASET),
        ("We introduce QARCO. The QARCO dataset is large.", DATASET),
        ("We introduce QARCO, a dataset distillation method.", METHOD),
        ("We introduce QARCO, a framework for building a dataset.", METHOD),
        ("We introduce QARCO, a family of large language models.", MODEL),
        ("We introduce QARCO, a large language model (LLM)-based agent.", None),
        ("We introduce QARCO, a metric of realism.", ConceptType.METRIC),
        ("We introduce a novel scheme for models, termed QARCO.", METHOD),
        ("We introduce QARCO. It is fast.", None),
    ],
)
def test_a_system_is_what_its_sentence_says(sentence: str, expected: ConceptType | None) -> None:
    assert kind(f"On trees\n{sentence}") is expected


def test_a_system_is_what_its_title_says() -> None:
    assert kind("QARCO: A Multi-task Benchmark of Trees\nTrees are many.") is DATASET


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("We use the CIFAR-10, SVHN and CelebA datasets.", {"CIFAR-10", "SVHN", "CelebA"}),
        ("We use datasets such as CIFAR-10 and SVHN.", {"CIFAR-10", "SVHN"}),
        ("It wins three benchmarks, CIFAR-10, SVHN, and CelebA.", {"CIFAR-10", "SVHN", "CelebA"}),
        ("It wins three benchmarks: CIFAR-10 (+4.9%), SVHN (+4.3%), and CelebA (+1%).", {"SVHN", "CelebA"}),
        ("Experiments on CIFAR-10 and SVHN confirm it.", {"CIFAR-10", "SVHN"}),
        ("We use the CIFAR-10 benchmark dataset.", {"CIFAR-10"}),
        ("We use COVID-19 datasets, and many CIFAR-10 datasets.", set()),
        ("We use the COVID-19 radiography dataset.", set()),
        ("Experiments on Qwen2-7B-Instruct and LLaMA-2-7B confirm it.", set()),
        ("We train on this dataset, LLaMA-2 is weak.", set()),
        ("We use ResNet18 and a scanner for MRI.", set()),
    ],
)
def test_a_name_is_data_only_where_words_say_so(sentence: str, names: set[str]) -> None:
    found = data(f"Trees of CIFAR-10, SVHN and CelebA\n{sentence}") | data(f"Trees\n{sentence}")
    assert names <= found if names else not found


def test_a_text_is_gone_through_as_often_for_many_systems_as_for_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once for each, a text of 500 kB with thousands of names took four times as long."""
    passes: list[int] = []

    class Counted(list[Token]):
        def __iter__(self) -> Iterator[Token]:
            passes[-1] += 1
            return super().__iter__()

    tagged = Source.tagged

    def counted(source: Source) -> Iterator[tuple[Sequence[Token], str]]:
        return ((Counted(words), tags) for words, tags in tagged(source))

    monkeypatch.setattr(Source, "tagged", counted)
    for names in (["QARCO", "QARCO", "QARCO"], ["QARCO", "BEMIT", "RALOX"]):
        passes.append(0)
        (found,) = extract_texts([" ".join(f"We introduce {name}." for name in names)])
        assert {system.name for system in found.systems} == set(names)
    assert passes[0] == passes[1] > 0
