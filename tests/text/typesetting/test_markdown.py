import pytest

from kg.extract import extract_texts
from kg.text.language.inflection import concept_form, name_of, words
from kg.text.tokens import tokens
from kg.text.typesetting.markdown import unstressed


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("**CK-PLUG**, a ***plug-in***", "CK-PLUG , a plug-in"),
        ("(**a b** and **c d**)", "( a b and c d )"),
        ("**A* search** is new", "A* search is new"),
        ("by **6.75%**.", "by 6.75% ."),
        # What does not stand in pairs around words stays.
        ("p = 0.01**, q = 0.05** here", "p = 0.01**, q = 0.05** here"),
        ("x ** y and 2 ** 3", "x ** y and 2 ** 3"),
        ("**R**einforcement and **BAM**-based", "**R**einforcement and **BAM**-based"),
    ],
)
def test_asterisks_around_words_are_blanks(text: str, read: str) -> None:
    left = unstressed(text)
    assert len(left) == len(text)
    assert " ".join(left.split()) == read


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("**R**einforcement", "Reinforcement"),
        ("Chat**B**ot", "ChatBot"),
        ("**BAM**-based", "BAM-based"),
        ("A*-Thought", "A*-Thought"),
        ("A*", "A*"),
        ("C++", "C++"),
    ],
)
def test_asterisks_in_a_word_are_none_of_it_but_those_of_its_name(text: str, word: str) -> None:
    assert [token.text for token in tokens(text)] == [word]
    assert concept_form(text) == concept_form(word)
    assert name_of(text) == word


def test_words_and_tokens_leave_out_the_same_asterisks() -> None:
    assert [token.text for token in tokens("**CK-PLUG**")] == ["*", "*", "CK-PLUG", "*", "*"]
    assert [word.form for word in words("**CK-PLUG**")] == ["ck", "plug"]
    assert name_of("Language-Mixed** CoT") == "Language-Mixed CoT"


def test_stressed_figures_keep_their_metrics_and_stressed_names_are_concepts() -> None:
    text = (
        "On knowledge\nWe propose **CK-PLUG**, a method that controls knowledge by **R**einforcement"
        " learning. CK-PLUG yields average improvements of **6.75%** in Accuracy and **6.29%** in Macro-F1."
    )
    (found,) = extract_texts([text])
    assert {claim.metric and claim.metric.of(text) for claim in found.claims} == {"Accuracy", "Macro-F1"}
    labels = {phrase.label for phrase in found.keyphrases}
    assert {"CK-PLUG", "Reinforcement learning"} <= labels
    assert not any("*" in label or label.startswith("einforcement") for label in labels)
    assert [system.name for system in found.systems] == ["CK-PLUG"]


def test_letters_that_markdown_stresses_spell_a_short_form() -> None:
    text = "On rooms\nWe propose a **P**rototype-**A**ffinity **H**ybrid **Net**work (PAHNet) for rooms."
    (found,) = extract_texts([text])
    assert [(each.name, each.expansion) for each in found.systems] == [
        ("PAHNet", "Prototype-Affinity Hybrid Network")
    ]
