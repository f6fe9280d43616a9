from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.concepts.mentions import apart, beginnings, mentions
from kg.model import Span
from kg.text.language.inflection import concept_form

WORDS = st.sampled_from(
    ["LLM", "LLMs", "dense", "models", "Model", "pre-training", "pre", "data", "set", "of", ",", "-"]
)


def test_every_variant_is_a_mention() -> None:
    text = "Pre-training LLMs\nAn LLM's pretraining, pre training of (LLM)"
    found = mentions(text, {"llm", "pretraining"}, set())
    assert [span.of(text) for span in found["pretraining"]] == ["Pre-training", "pretraining", "pre training"]
    assert [span.of(text) for span in found["llm"]] == ["LLMs", "LLM", "LLM"]


def test_a_mention_does_not_reach_over_a_comma_or_the_end_of_the_title() -> None:
    assert mentions("dense\nmodels, dense, models", {"dense model"}, {"dense"}) == {}


def test_an_address_mentions_nothing() -> None:
    text = "CoM\nA model at https://github.com/com/com, a.com/com or com@com.com; CoM."
    assert [span.start for span in mentions(text, {"com"}, set())["com"]] == [0, text.rfind("CoM")]


@given(st.lists(WORDS).map(" ".join), st.lists(WORDS, min_size=1, max_size=3).map(" ".join))
def test_a_mention_folds_to_its_form(text: str, label: str) -> None:
    form = concept_form(label)
    for span in mentions(text, {form}, beginnings([form])).get(form, ()):
        assert concept_form(span.of(text)) == form


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9))))
def test_spans_kept_apart_do_not_overlap(pairs: list[tuple[int, int]]) -> None:
    kept = apart([Span(start, start + length) for start, length in pairs])
    assert all(left.end <= right.start for left, right in pairwise(kept))


@pytest.mark.parametrize(
    "name", ["HIV/AIDS prevention", "C:N ratio", "IL-6/STAT3 axis", "Node.js", "ASP.NET", "St. Petersburg"]
)
def test_a_name_with_a_bare_sign_inside_is_found_whole(name: str) -> None:
    form = concept_form(name)
    assert mentions(f"We study {name}.", {form}, beginnings([form])) == {form: [Span(9, 9 + len(name))]}


@pytest.mark.parametrize("text", ["good results.The model", "HIV / AIDS", "ratio C: N", "RNN.Neural nets"])
def test_a_sign_between_sentences_or_with_a_space_joins_nothing(text: str) -> None:
    sought = {"result the", "hiv aid", "hiv aids", "c n", "rnn neural", "rnn neural net"}
    assert mentions(text, sought, beginnings(sought)) == {}
