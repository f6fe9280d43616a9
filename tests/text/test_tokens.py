import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.language.inflection import concept_form, words
from kg.text.tokens import (
    _BRACKETED_TOKEN,
    _PLAIN_WORD,
    _TOKEN,
    _WITH_TEX,
    LONGEST_SENTENCE,
    sentences,
    tokens,
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("poorly understood.In this", ["poorly", "understood", ".", "In", "this"]),
        ("GPT-3.5, Llama-2 and 2.1%", ["GPT-3.5", ",", "Llama-2", "and", "2.1%"]),
        ("C++ and C# and R&D", ["C++", "and", "C#", "and", "R&D"]),
        ("A*-Thought, not A*", ["A*-Thought", ",", "not", "A*"]),
        ("is **BAM**", ["is", "*", "*", "BAM", "*", "*"]),
        ("e.g., the experts' share", ["e.g.", ",", "the", "experts", "'", "share"]),
        ("BAM's $R_{max}$", ["BAM", "'s", "$R_{max}$"]),
        ("see https://a.org/b_(c).", ["see", "https://a.org/b_(c", ")", "."]),
        ("(MoE) [12]", ["(", "MoE", ")", "[", "12", "]"]),
        ("a lone $ sign", ["a", "lone", "$", "sign"]),
        ("机器学习", ["机器学习"]),
        ("", []),
    ],
)
def test_a_text_is_cut_into_tokens(text: str, expected: list[str]) -> None:
    assert [token.text for token in tokens(text)] == expected


@given(st.text())
def test_tokens_are_the_text_without_its_white_space(text: str) -> None:
    found = tokens(text)
    assert all(text[token.start : token.end] == token.text for token in found)
    assert "".join("".join(token.text for token in found).split()) == "".join(text.split())


@given(st.text(st.sampled_from("ab .\n!")))
def test_sentences_are_the_tokens_in_order(text: str) -> None:
    assert [token for sentence in sentences(text) for token in sentence] == tokens(text)


def test_a_table_without_full_stops_is_cut() -> None:
    assert max(len(sentence) for sentence in sentences("x " * 5000)) == LONGEST_SENTENCE


def test_words_between_two_prices_are_no_formula() -> None:
    assert [token.text for token in tokens("It cost $2 and then $3 for $n$")][-2:] == ["for", "$n$"]
    assert "and" in [token.text for token in tokens("It cost $2 and then $3")]
    assert [token.text for token in tokens(r"$x \in y$, $a$")] == [r"$x \in y$", ",", "$a$"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"$\ell$-adic sheaves", [r"$\ell$-adic", "sheaves"]),
        ("$k$-nearest-neighbor search", ["$k$-nearest-neighbor", "search"]),
        ("a $P_6$-free graph", ["a", "$P_6$-free", "graph"]),
        ("$3$-manifolds", ["$3$-manifolds"]),
        (r"$2.5\times$-faster", [r"$2.5\times$", "-", "faster"]),
        ("from $x$-y", ["from", "$x$", "-", "y"]),
        (r"M$^3$-Med for L$_{\infty}$-algebras", ["M$^3$-Med", "for", r"L$_{\infty}$-algebras"]),
        ("$ 5 or A$-rated", ["$", "5", "or", "A", "$", "-", "rated"]),
    ],
)
def test_a_formula_before_a_hyphen_belongs_to_its_word(text: str, expected: list[str]) -> None:
    assert [token.text for token in tokens(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Calabi--Yau threefolds", ["Calabi-Yau", "threefolds"]),
        ("the Yau--Tian--Donaldson conjecture", ["the", "Yau-Tian-Donaldson", "conjecture"]),
        ("Navier--Stokes-type flows", ["Navier-Stokes-type", "flows"]),
        (r"Erd\H{o}s--R\'enyi graphs", ["Erdős-Rényi", "graphs"]),
        (r"Cauchy--H\"older", ["Cauchy-Hölder"]),
        ("our model--which", ["our", "model", "-", "-", "which"]),
        ("a survey--The end", ["a", "survey", "-", "-", "The", "end"]),
        ("SALAD--Self-aligned learning", ["SALAD", "-", "-", "Self-aligned", "learning"]),
        ("it---Nexus", ["it", "-", "-", "-", "Nexus"]),
        ("four LLMs--Mistral and Gemma", ["four", "LLMs", "-", "-", "Mistral", "and", "Gemma"]),
    ],
)
def test_names_that_tex_joins_by_a_dash_are_one_word(text: str, expected: list[str]) -> None:
    found = tokens(text)
    assert [token.text for token in found] == expected
    assert text[found[0].start : found[-1].end] == text


def test_a_raised_charge_belongs_to_its_word_and_a_raised_exponent_does_not() -> None:
    found = [token.text for token in tokens("Ca²⁺ in CD4⁺CD25⁺ cells at 10⁺⁵ cm⁻²")]
    assert found == ["Ca²⁺", "in", "CD4⁺", "CD25⁺", "cells", "at", "10", "⁺", "⁵", "cm", "⁻", "²"]
    assert concept_form("Ca²⁺ channels") == concept_form("Ca2+ channel")
    assert [word.form for word in words("Ca²⁺ channels")] == ["ca2+", "channel"]


def test_the_point_of_an_error_s_name_ends_no_sentence() -> None:
    text = "A title\nIt is 5.2 ± 0.3 (stat.) ± 0.1 (syst.) GeV. It is so."
    assert [len(sentence) for sentence in sentences(text)] == [2, 15, 4]


@given(st.text(alphabet="abZNOK é\n.,;:()[]{}$\\_^*%+#'’-–/@&123"))
def test_plain_words_found_first_change_no_token(text: str) -> None:
    for pattern in (_TOKEN, _BRACKETED_TOKEN, _WITH_TEX):
        slow = re.compile(pattern.pattern.removeprefix(rf"(?=\S)(?:{_PLAIN_WORD}|")[:-1], re.VERBOSE)
        assert slow.pattern != pattern.pattern
        assert [each.span() for each in pattern.finditer(text)] == [
            each.span() for each in slow.finditer(text)
        ]
