"""A name with a short form in it is the name with what that stands for."""

import pytest

from kg.resolve.concepts import Concept, resolve_concepts
from kg.resolve.phrases import Phrase
from kg.resolve.spelt_out import spelt_alike

LONG = "Tiny Large Language Model"
LLM = [Phrase("large language models", "LLM", ("LLMs",))] * 2


def names(*phrases: Phrase) -> list[set[str]]:
    """The names of each concept."""
    return [{found.label, *found.other_labels} for found in resolve_concepts([*LLM, *phrases])]


def of(phrases: list[Phrase], form: str) -> Concept:
    (found,) = (each for each in resolve_concepts(phrases) if form in each.forms)
    return found


def test_a_name_with_a_short_form_is_the_one_with_the_long_form() -> None:
    phrases = [*LLM, *[Phrase("multimodal LLMs", None, ("multimodal LLMs",))] * 3]
    phrases.append(Phrase("Multimodal Large Language Model", None, ("Multimodal Large Language Model",)))
    found = of(phrases, "multimodal llm")
    assert found.label == "multimodal LLMs"  # as most papers call it
    assert found.papers == (3, 1)


def test_two_forms_of_which_neither_is_spelt_out_whole_are_one() -> None:
    long_of = {"rl": "reinforcement learning", "llm": "large language model"}
    forms = ["rl for llm", "reinforcement learning for llm", "rl for large language model"]
    assert list(spelt_alike(forms, long_of)) == [sorted(forms)]


def test_what_is_spelt_out_nowhere_is_alone() -> None:
    assert list(spelt_alike(["llm agent", "llm"], {"llm": "large language model"})) == []


def test_a_short_form_of_two_meanings_is_not_spelt_out() -> None:
    two = [Phrase("large layered maps", "LLM", ("LLMs",))] * 2
    pair = [Phrase(name, None, (name,)) for name in ("tiny LLMs", "tiny large language models")]
    assert {"tiny LLMs", "tiny large language models"} not in names(*two, *pair)


def test_a_short_form_of_one_paper_is_not_spelt_out() -> None:
    own = Phrase("tall blue doors", "TBD", ("TBD",), by=frozenset(("p", "Ann")))
    pair = [Phrase(name, None, (name,)) for name in ("wooden TBD", "wooden tall blue doors")]
    assert {"wooden TBD", "wooden tall blue doors"} not in names(own, *pair)


@pytest.mark.parametrize(("introduced", "number"), [(["Tiny LLM"], 1), (["Tiny LLM", LONG], 2)])
def test_systems_of_two_papers_are_two(introduced: list[str], number: int) -> None:
    phrases = [Phrase(name, None, (name,), system=name in introduced) for name in ("Tiny LLM", LONG)]
    assert len([found for found in names(*phrases) if {"Tiny LLM", LONG} & found]) == number


def test_systems_of_two_papers_are_two_with_a_hyphen_or_a_space_less() -> None:
    systems = [Phrase(name, None, (name,), system=True) for name in ("TinyLLM", LONG)]
    spaced = [Phrase(name, None, (name,)) for name in ("Tiny LLM", "TinyLLM")]
    found = resolve_concepts([*LLM, *systems, *spaced])
    assert [each.system for each in found if "tinyllm" in each.forms or "tiny llm" in each.forms] == [True]
    assert not any({"tinyllm", "tiny large language model"} <= {*each.forms} for each in found)
