import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.language.inflection import (
    _BEFORE_SPACE,
    _WITH_CODES,
    _WITH_TEX,
    concept_form,
    name_of,
    touching,
    words,
)

SAME = [
    ("LLM", "LLMs", "llm", "LLM's"),
    ("GPs", "GP"),
    ("Large language models", "large-language model", "Large Language Model"),
    ("Mixtures of Experts", "Mixture-of-Experts", "mixture of expert"),
    ("corpora", "corpus", "corpuses"),
    ("analyses", "analysis"),
    ("hypotheses", "hypothesis"),
    ("matrices", "matrix"),
    ("policies", "policy"),
    ("classes", "class"),
    ("databases", "database", "data base"),
    ("approaches", "approach"),
    ("caches", "cache"),
    ("biases", "bias"),
    ("modelling", "modeling"),
    ("behaviours", "behavior"),
    ("optimisation", "optimization"),
    ("generalised", "generalized"),
    ("analyse", "analyze"),
    ("centres", "center"),
    ("catalogues", "catalog"),
    ("programmes", "program"),
    ("pre-training", "pretraining", "Pre training"),
    ("multi-agent RL", "multiagent RL", "Multi Agent RL"),
    ("fine-tuning", "finetuning", "fine tuning"),
    ("feed-forward network", "feedforward network"),
    ("datasets", "data set"),
    ("state–action space", "state-action spaces", "state action space"),
    ("naïve Bayes", "naive Bayes"),
    ("Newton’s method", "Newton's method", "Newton method"),
    ("$R_{max}$", "R-max", r"$R_{\mathrm{max}}$"),
    ("“safeguard”", "safeguard"),
    ("CO₂", "CO2"),
]

DIFFERENT = [
    ("C", "C++"),
    ("C", "C#"),
    ("C++", "C#"),
    ("A*", "A"),
    ("GP", "GPS"),
    ("R&D", "RD"),
    ("GPT-3", "GPT-3.5"),
    ("й", "и"),
    ("が", "か"),
]

UNCHANGED = (
    [
        "bias",
        "dynamics",
        "kubernetes",
        "analysis",
        "mass",
        "consensus",
        "series",
        "species",
        "saas",
        "lens",
        "noise",
    ]
    + [
        "precise",
        "promise",
        "supervise",
        "enterprise",
        "four",
        "hour",
        "genre",
        "gas",
        "bayes",
        "news",
        "corps",
    ]
    + [
        "basis",
        "chaos",
        "semantics",
        "always",
        "axis",
        "pairwise",
        "contour",
        "source",
        "advise",
        "promising",
    ]
)


@pytest.mark.parametrize("labels", SAME, ids=lambda labels: labels[0])
def test_printed_forms_of_one_concept_have_one_key(labels: tuple[str, ...]) -> None:
    assert len({concept_form(label) for label in labels}) == 1


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_signs_that_make_another_name_keep_the_keys_apart(one: str, other: str) -> None:
    assert concept_form(one) != concept_form(other)


@pytest.mark.parametrize("word", UNCHANGED)
def test_words_that_only_look_inflected_stay(word: str) -> None:
    assert concept_form(word) == word


def test_a_label_without_a_word_keeps_its_signs() -> None:
    assert concept_form(" → ") == "→"
    assert concept_form("") == ""


LETTERS = st.one_of(st.characters(), st.sampled_from("aeiouslprtcnyxhzg -'’$_{}\\^+#&éöŝİſ"))


@given(st.text(LETTERS, max_size=24))
def test_the_key_of_a_key_is_itself(label: str) -> None:
    assert concept_form(concept_form(label)) == concept_form(label)


@pytest.mark.parametrize(
    "label",
    [
        r"$\textbf{multi-modal RL}$",
        "$x multi$ agent",
        "$a_{data} set$ set",
        "$$",
        "$",
        "childrens",
        "minimas",
    ],
)
def test_the_key_of_a_key_is_itself_also_where_words_are_folded_twice(label: str) -> None:
    assert concept_form(concept_form(label)) == concept_form(label)
    assert "multi " not in concept_form(label)


@given(st.text(LETTERS, max_size=40))
def test_words_stand_in_order_and_apart(text: str) -> None:
    found = words(text)
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert all(0 <= word.start < word.end <= len(text) for word in found)


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        (" ", True),
        ("-", True),
        ("\n", True),
        ("-\n", True),
        ("", True),
        (", ", False),
        (" (", False),
        (" - ", False),
    ],
)
def test_only_spaces_and_one_hyphen_join_words(between: str, expected: bool) -> None:
    assert touching(f"a{between}b", 1, 1 + len(between)) is expected


PLAIN = [
    "pre",
    "training",
    "multi",
    "agent",
    "data",
    "set",
    "sets",
    "GPs",
    "MoEs",
    "models",
    "analyses",
    "s",
    "a",
]


@given(st.lists(st.sampled_from(PLAIN) | st.text("abesnXS", min_size=1, max_size=6), max_size=6))
def test_a_label_of_letters_alone_has_the_forms_of_its_words(parts: list[str]) -> None:
    label = " ".join(parts)
    assert concept_form(label) == " ".join(word.form for word in words(label))


@given(st.text(alphabet="abnostNI-  \n3set", max_size=40))
def test_words_and_numbers_fold_as_they_do_by_the_pattern_of_words(label: str) -> None:
    if any(map(str.isalnum, label)):
        assert concept_form(label) == " ".join(word.form for word in words(label))


PARTS = [
    *(" ", "\n", ".", ",", "-", "--", "/", ":", "(", ")", "$", "'s", "N", "a", "Ab", "word", "Lie"),
    *("O157:H7", "C57BL/6J", "B.1.1.7", "BA.2", "HLA-A*02:01", "CO2/N2", "N,N-dimethyl", "K(D)"),
    *("H$_2$O", r"Fr\'echet", r"$\textbf{J}$oint", "$x$", "**B**AM", "Ca$^{2+}$"),
]


@given(st.lists(st.sampled_from(PARTS), max_size=10).map("".join))
def test_words_before_a_space_found_first_change_no_word(text: str) -> None:
    for pattern in (_WITH_CODES, _WITH_TEX):
        slow = re.compile(pattern.pattern.removeprefix(f"{_BEFORE_SPACE}|"), re.VERBOSE)
        assert slow.pattern != pattern.pattern
        assert [each.span() for each in pattern.finditer(text)] == [
            each.span() for each in slow.finditer(text)
        ]


def test_the_dash_of_tex_joins_words_as_a_hyphen_does() -> None:
    assert touching("Calabi--Yau", 6, 8)
    assert not touching("it --- Nexus", 2, 7)
    assert concept_form("Calabi--Yau") == concept_form("Calabi-Yau")
    assert name_of("Calabi--Yau") == "Calabi–Yau"


@pytest.mark.parametrize("printed", ["Alzheimer's disease", "Crohn’s disease", "Bayes' theorem"])
def test_a_genitive_joins_words(printed: str) -> None:
    first, second = words(printed)
    assert touching(printed, first.end, second.start)
    assert not touching("he said 'we' and", 12, 15)


@pytest.mark.parametrize("printed", ["a ‘hybrid’ model", "the 'black boxes' rule", "‘top-down’ approach"])
def test_a_quotation_that_ends_is_no_genitive(printed: str) -> None:
    last, after = words(printed)[-2:]
    assert not touching(printed, last.end, after.start)


def test_a_genus_cut_to_its_initial_belongs_to_the_word_behind_it() -> None:
    assert touching("E. coli", 1, 3)
    assert not touching("type E. Coli", 6, 8)


def test_initials_that_end_in_s_are_no_plural() -> None:
    assert concept_form("SARS-CoV-2") == concept_form("sars-cov-2") != concept_form("SAR-CoV-2")
    assert concept_form("PACS") != concept_form("PAC") == concept_form("PACs")
