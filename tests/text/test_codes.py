import pytest

from kg.extract import extract_texts
from kg.text.language.inflection import concept_form, words
from kg.text.tokens import tokens


@pytest.mark.parametrize(
    "word",
    [
        "O157:H7",
        "O157:H7-infected",
        "HLA-DRB1*04:01",
        "A*02:01",
        "C57BL/6J",
        "BALB/c",
        "NOD/SCID",
        "B.1.1.7",
        "BA.2.75",
        "1,4-dioxane",
        "2,4,6-trinitrotoluene",
        "α,β-unsaturated",
        "N,N-dimethylformamide",
        "CO2/N2",
        "K(D)",
        "V(max)",
        "J1000+0234",
    ],
)
def test_a_code_is_one_word(word: str) -> None:
    text = f"We use {word} here"
    assert [token.text for token in tokens(text)] == ["We", "use", word, "here"]
    places = [text[each.start : each.end] for each in words(text)]
    assert "-".join(places[2:-1]) in (word, word.replace("HLA-", ""))
    assert concept_form(concept_form(word)) == concept_form(word)


@pytest.mark.parametrize(
    "text",
    ["and/or", "F1/EM", "10:30", "2,3-fold", "1,000-fold", "A/B", "U.S.A.", "f(x)", "Sec. A.1", "T5/BERT"],
)
def test_other_words_are_cut_at_such_signs(text: str) -> None:
    assert len(tokens(text)) > 1


def test_concepts_are_whole_codes() -> None:
    text = (
        "Loss of rpoS in Escherichia coli O157:H7\nEscherichia coli O157:H7 was grown in 1,4-dioxane, and the"
        " CO2/N2 selectivity was measured in C57BL/6J mice."
    )
    found = {phrase.label for phrase in extract_texts([text])[0].keyphrases}
    assert {"Escherichia coli O157:H7", "CO2/N2 selectivity"} <= found
    assert found.isdisjoint({"H7", "4-dioxane", "N2 selectivity", "Escherichia coli O157"})
