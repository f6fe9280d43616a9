"""Abstracts come out of their index in order, whatever the index says."""

import tracemalloc
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.readers.openalex.inverted_index import LONGEST_ABSTRACT, text_of_index


@given(st.lists(st.text(alphabet="abé", min_size=1, max_size=3)))
def test_an_index_gives_back_the_words_that_it_was_made_of(words: list[str]) -> None:
    index: dict[str, list[int]] = {}
    for place, word in enumerate(words):
        index.setdefault(word, []).append(place)
    assert text_of_index(index) == (" ".join(words), "")


@pytest.mark.parametrize(
    ("index", "text", "flaw"),
    [
        ({}, "", ""),
        ({"a": [1], "b": [2]}, "… a b", "has places without words"),
        ({"a": [0], "b": [5]}, "a … b", "has places without words"),
        ({"a": [0], "b": [10**30]}, "a … b", "has places without words"),
        ({"b": [0], "a": [0, 1]}, "b a a", "has several words in one place"),
        ({"a": [0], "b": 1}, "a", "has words whose places are none; they were not read"),
        ({"a": [0, -1, True, "1", 1.0]}, "a", "has words whose places are none; they were not read"),
        ({"a": None}, "", "has words whose places are none; they were not read"),
    ],
)
def test_what_is_wrong_with_an_index_is_told(index: dict[str, Any], text: str, flaw: str) -> None:
    assert text_of_index(index) == (text, flaw)


def test_few_bytes_do_not_become_a_long_text() -> None:
    index: dict[str, Any] = {"a" * 100_000: list(range(100_000)), "b": [10**9]}
    tracemalloc.start()
    text, flaw = text_of_index(index)
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (text, flaw) == ("", f"has more than {LONGEST_ABSTRACT:,} characters and was not read")
    assert most < 1_000_000
