import pytest

from kg.text.language.inflection import concept_form, words
from kg.text.tokens import tokens


@pytest.mark.parametrize(
    "word",
    [
        "Pd(OAc)2",
        "C(sp3)–H",
        "Cu(In,Ga)Se2",
        "SE(3)",
        "SE(3)-equivariant",
        "U(1)",
        "SU(n)",
        "iron(III)",
        "Ti(III)-based",
    ]
    + ["bis(oxazoline)", "poly(styrene)"],
)
def test_a_bracket_without_a_space_belongs_to_the_word(word: str) -> None:
    text = f"We use {word} here"
    assert [token.text for token in tokens(text)] == ["We", "use", word, "here"]
    places = [text[each.start : each.end] for each in words(text)]
    assert "-".join(places[2:-1]) == word.replace("–", "-")
    assert concept_form(concept_form(word)) == concept_form(word)


@pytest.mark.parametrize(
    "text",
    [
        "GPU(s)",
        "models(LLMs)",
        "Network(GAN)-based",
        "O(1)",
        "f(x)",
        "E(Q)",
        "BERT(Devlin 2018)",
        "method(s)",
        "MoE (s)",
    ],
)
def test_a_bracket_before_which_a_space_was_forgotten_does_not(text: str) -> None:
    assert "(" in [token.text for token in tokens(text)]
