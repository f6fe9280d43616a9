import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract import extract, extract_texts
from kg.extract.concepts.keyphrases import MOST, _may_name
from kg.model import Detail, Findings, Keyphrase, Lines, Record, Span
from kg.text.language.inflection import concept_form

VOCABULARY = """
LLM|(LLMs)|large language models|Mixture of Experts|(MoE)|routing|We train|dense|.|models|of|pre-training|$x$
the|optimisation|IT|it|information technology|C++
"""
WORDS = st.sampled_from([*re.split(r"[|\n]", VOCABULARY.strip()), "\n"])


def findings(title: str, abstract: str = "") -> Findings:
    return extract([Record(document="a.txt", lines=Lines(1, 2), title=title, abstract=abstract)])[0]


def named(phrases: tuple[Keyphrase, ...], label: str) -> Keyphrase:
    return next(phrase for phrase in phrases if phrase.label == label)


def test_long_and_short_forms_are_one_concept_with_all_their_mentions() -> None:
    found = findings(
        "Upcycling MoEs", "A Mixture of Experts (MoE) routes. The MoE architecture, mixture-of-experts."
    )
    text = "Upcycling MoEs\nA Mixture of Experts (MoE) routes. The MoE architecture, mixture-of-experts."
    phrase = named(found.keyphrases, "Mixture of Experts")
    assert phrase.short == "MoE"
    assert [span.of(text) for span in phrase.spans] == [
        "MoEs",
        "Mixture of Experts",
        "MoE",
        "MoE",
        "mixture-of-experts",
    ]
    assert not {"MoE", "Experts", "MoE architecture"} & {each.label for each in found.keyphrases}


def test_a_short_form_is_matched_in_its_own_capitals() -> None:
    found = findings("Information technology (IT)", "Because it works, IT spread.")
    assert named(found.keyphrases, "Information technology").spans == (
        Span(0, 22),
        Span(24, 26),
        Span(46, 48),
    )


@pytest.mark.parametrize(
    ("title", "abstract", "label"),
    [
        ("Sample Complexity", "The sample complexity matters.", "sample complexity"),
        ("Neural operators", "A neural operator and neural operators.", "neural operator"),
        ("Dec-POMDPs", "We study Dec-POMDPs.", "Dec-POMDPs"),
        ("Gaussian Splatting", "", "Gaussian Splatting"),
        ("A study", "We use state\nspace models.", "state space models"),
    ],
)
def test_the_label_is_the_singular_in_running_text_where_it_is_printed(
    title: str, abstract: str, label: str
) -> None:
    assert findings(title, abstract).keyphrases[0].label == label


def test_no_fragment_stands_after_the_phrase_it_belongs_to() -> None:
    found = findings(
        "Graph neural networks", "We train graph neural networks. Our graph neural network learns."
    )
    labels = [concept_form(each.label) for each in found.keyphrases]
    assert "graph neural network" in labels
    assert not {"neural network", "network"} & {*labels}


@pytest.mark.parametrize(
    ("text", "kept", "gone"),
    [
        (
            "Graph sampling\nGraph sampling is fast. We present a graph sampling algorithm, and the graph "
            "sampling framework helps. Robust graph sampling and graph sampling matter.",
            {"graph sampling"},
            {"graph sampling algorithm", "graph sampling framework", "robust graph sampling"},
        ),
        (
            "Stress\nThe finite element method is used. The finite element method is old.",
            {"finite element method"},
            set(),
        ),
        (
            "On language\nThe language model is large. It knows language.",
            {"language model"},
            set(),
        ),
        (
            "Robust sparse regression\nRobust sparse regression is sparse regression.",
            {"robust sparse regression"},
            set(),
        ),
    ],
)
def test_what_only_says_the_kind_or_the_worth_of_a_concept_is_it(
    text: str, kept: set[str], gone: set[str]
) -> None:
    labels = {concept_form(each.label) for each in extract_texts([text])[0].keyphrases}
    assert kept <= labels
    assert not gone & labels


def test_what_also_stands_alone_is_no_fragment() -> None:
    found = findings("Graph neural networks", "Graph neural networks are neural networks on graphs.")
    assert {"graph neural network", "neural network"} <= {
        concept_form(each.label) for each in found.keyphrases
    }


@pytest.mark.parametrize(
    "text",
    [
        "",
        "0.1 0.2 | 0.3\n" * 50,
        r"\begin{equation} \alpha_{i} \leq \frac{1}{2} \end{equation} $$",
        "for (i = 0; i < n; i++) { x[i] += 1; }",
        "本文提出了一种新的方法。",
        "Мы предлагаем новый метод обучения.",
        "(" * 500 + "[" * 500,
        "$" * 999,
    ],
)
def test_text_that_is_no_english_prose_does_no_harm(text: str) -> None:
    assert len(findings("A title", text).keyphrases) <= MOST


@settings(deadline=None)
@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_every_span_folds_to_a_form_of_its_concept_and_none_overlap(abstract: str) -> None:
    record = Record(document="a.txt", lines=Lines(1, 2), title="On routing", abstract=abstract)
    for phrase in extract([record])[0].keyphrases:
        forms = {concept_form(phrase.label)} | ({concept_form(phrase.short)} if phrase.short else set())
        assert {concept_form(span.of(record.text)) for span in phrase.spans} <= forms
        assert all(a.end <= b.start for a, b in pairwise(phrase.spans))
        assert 0 < phrase.score <= 1


@pytest.mark.slow
@settings(deadline=None)
@given(st.lists(st.lists(WORDS, max_size=15).map(" ".join), max_size=4))
def test_a_batch_gives_what_its_singles_give(abstracts: list[str]) -> None:
    records = [
        Record(document="a.txt", lines=Lines(1, 2), title="On it", abstract=each) for each in abstracts
    ]
    assert extract(records) == [extract([record])[0] for record in records]


def test_no_two_keyphrases_of_a_text_are_one_concept_and_the_best_comes_first(seed: list[Record]) -> None:
    for found in extract(seed):
        forms = [concept_form(phrase.label) for phrase in found.keyphrases]
        assert len(forms) == len(set(forms)) <= MOST
        scores = [phrase.score for phrase in found.keyphrases]
        assert scores == sorted(scores, reverse=True)
        assert 0 < scores[0] <= 1


def test_a_number_in_a_formula_is_no_concept() -> None:
    asymmetry = r"$(3.0 \pm 0.6)\times 10^{-9}$"
    text = f"Baryon asymmetry\nWe find a baryon asymmetry of {asymmetry}. The value {asymmetry} is new."
    (findings,) = extract_texts([text])
    assert not any("$" in each.label for each in findings.keyphrases)


@pytest.mark.parametrize(
    ("abstract", "label"),
    [
        (r"We study the $\ell$-adic cohomology of Shimura varieties.", r"$\ell$-adic cohomology"),
        ("We colour $P_6$-free graphs by $n$-bit integers.", "$P_6$-free graphs"),
        (r"We use $k$-means clustering of mixing times.", "$k$-means clustering"),
        ("We prove mirror symmetry for Calabi--Yau manifolds.", "Calabi–Yau manifolds"),
        (r"The mixing time of Erd\H{o}s--R\'enyi random graphs is short.", "Erdős–Rényi random graphs"),
    ],
)
def test_no_concept_is_cut_behind_a_formula_or_a_dash(abstract: str, label: str) -> None:
    labels = {phrase.label for phrase in findings("On mathematics", abstract).keyphrases}
    assert label in labels
    assert not {one for one in labels if label.endswith(one) and one != label}


def test_what_is_named_in_the_genitive_is_a_concept() -> None:
    found = findings("On diseases", "Alzheimer's disease and Crohn’s disease are told by Newton's method.")
    assert {"Alzheimer's disease", "Crohn’s disease", "Newton's method"} <= {
        phrase.label for phrase in found.keyphrases
    }


def test_a_label_is_rather_printed_without_a_genitive_of_a_thing() -> None:
    found = findings("On users", "We learn the user's profile. A user profile is a graph of user profiles.")
    assert "user profile" in {phrase.label for phrase in found.keyphrases}
    found = findings("On LLM reasoning", "We study how LLMs' reasoning fails, and mend LLMs' reasoning.")
    assert "LLM reasoning" in {phrase.label for phrase in found.keyphrases}


def test_nothing_is_sought_in_a_text_that_is_not_english() -> None:
    (found,) = extract_texts(["Die Digitalisierung der Verwaltung\nKosten sinken um 20 % (AI)."])
    assert found == Findings(unread=True)


@pytest.mark.parametrize("translation", ["中文分词的新方法", "нейронные сети", "ニューラルネット", "신경망"])
def test_a_phrase_in_another_script_is_no_concept_of_an_english_text(translation: str) -> None:
    abstract = f"We show that networks ({translation}) find the words of a text as well as people do."
    text = f"A New Method for Word Segmentation = {translation}\n{abstract}"
    (found,) = extract_texts([text])
    assert not found.unread
    named = {each.label for each in found.keyphrases} | {each.span.of(text) for each in found.entities}
    assert "Word Segmentation" in named
    assert not any(translation[:4] in name for name in named)


def test_what_a_document_says_of_the_language_of_a_title_counts() -> None:
    title = Record(document="a.bib", lines=Lines(1, 2), title="Digital protocols")
    spanish = replace(title, details=((Detail.LANGUAGE, "Spanish"),))
    assert [found.unread for found in extract([title, spanish])] == [False, True]


def test_a_range_with_its_unit_names_nothing() -> None:
    text = "On frogs\nTheir snout–vent length 18.2–21.5 mm is small. They came to Malesia 18 Ma ago."
    assert not any(re.search(r"\d", each.label) for each in extract_texts([text])[0].keyphrases)


@pytest.mark.timeout(60)
def test_a_digit_and_an_era_end_a_name_and_long_numbers_end() -> None:
    assert (_may_name("Alzheimer stage 3 AD"), _may_name("coins of 30 AD")) == (True, False)
    assert _may_name("1 " + "1," * 100_000 + "x")


@pytest.mark.parametrize(
    "name", ["HIV/AIDS prevention", "TCP/IP networks", "C:N ratio", "Node.js code", "Mt. Everest"]
)
def test_a_name_with_a_bare_sign_inside_is_one_concept(name: str) -> None:
    found = extract_texts([f"{name}\nWe study {name} in cities."])[0].keyphrases
    assert [each.label for each in found if each.label != "cities"] == [name]


def test_two_things_are_no_one_concept() -> None:
    text = "Autonomous cars/drones\nWe study autonomous cars/drones and object/scene recognition."
    labels = [each.label for each in extract_texts([text])[0].keyphrases]
    assert "object/scene recognition" in labels
    assert not [label for label in labels if label.endswith("/drones")]
