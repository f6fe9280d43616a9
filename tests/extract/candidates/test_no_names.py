import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract import extract_texts
from kg.extract.candidates.no_names import (
    _AMOUNT,
    _JOINING,
    _JOINT,
    _VALUE,
    _VALUED,
    unnamed,
    unnamed_beginnings,
)


def labels(text: str) -> set[str]:
    return {phrase.label for phrase in extract_texts([text])[0].keyphrases}


def test_a_formula_with_a_value_is_no_concept() -> None:
    found = labels(
        "The mass of the Higgs boson\nWe find $m_{H} = 125.09 \\pm 0.21\\,(stat)$ GeV in collisions at"
        " $\\sqrt{s}=13$ TeV, and a black hole of $62^{+4}_{-4} M_\\odot$."
    )
    assert "black hole" in found
    assert not any("$" in label for label in found)


@pytest.mark.parametrize(
    "formula",
    [r"$N \in \mathbb{N}+1$", r"$n\to\infty$", r"$f : X \to Y$", r"$x_1, \dots, x_n$", r"$A \subseteq B$"]
    + [r"$[1.4, 10.6]~\mathrm{keV_{ee}}$"],
)
def test_a_formula_that_says_something_is_no_concept(formula: str) -> None:
    text = f"It is {formula} here."
    assert [place.of(text) for place in unnamed(text)] == [formula]


def test_no_concept_begins_with_the_unit_of_a_number() -> None:
    found = labels("A boson at a mass of 125 GeV\nWe see 126 (4) GeV with a 60 GHz radar at 0.04 Jy ms.")
    assert not {label for label in found if label.startswith(("GeV", "GHz", "Jy"))}


@pytest.mark.parametrize(
    "formula",
    [
        r"$B\to K\mu\mu$",
        r"$\ell_\infty$",
        "$3$-SAT",
        "$k$-NN",
        "$(2,4)$-tree",
        "$\\mathcal{N}=4$ super Yang-Mills",
        "$R_{max}$",
    ],
)
def test_a_formula_may_name_something(formula: str) -> None:
    text = f"On it\nWe study {formula} theory."
    assert [*unnamed(text), *unnamed_beginnings(text)] == []


def test_no_half_of_a_name_is_a_concept() -> None:
    found = labels(
        "Trust in New Mexico\nTrust was reliable (Cronbach's alpha = .87) in New Jersey, and the"
        " effect in New Mexico was large (Cohen's d = 0.8)."
    )
    assert found.isdisjoint({"Jersey", "Mexico", "alpha", "d", "Cohen", "Cronbach"})


def test_the_number_of_a_part_and_a_notice_are_no_concepts() -> None:
    found = labels(
        "Planck 2018 results. VI. Cosmological parameters (Corrigendum)\nWe present cosmological parameters."
    )
    assert "cosmological parameters" in {label.lower() for label in found}
    assert found.isdisjoint({"VI", "Corrigendum"})


def test_a_span_of_years_is_no_concept() -> None:
    assert "1987–2012" not in labels("Trends in poverty, 1987–2012\nWe study poverty rates from 1987–2012.")


def test_what_stands_within_a_code_begins_and_ends_nothing() -> None:
    found = labels("Magnets of iron\nThe ferrite Fe$_3$O$_4$ is magnetic, and strain AB7:K12 is not.")
    assert found.isdisjoint({"Fe", "Fe$_3$", "O$_4$", "K12", "strain AB7"})


def test_a_model_with_its_size_behind_a_colon_is_a_concept() -> None:
    found = labels(
        "Reasoning of models\nWe compare LLaMA3:70B, DeepSeek-R1:70B, and Gemma3:27B on tests of reasoning."
        " DeepSeek-R1:70B is best."
    )
    assert {"LLaMA3", "DeepSeek-R1", "Gemma3"} <= found
    text = "On games\nWe play CS:GO by MM-CoT:A new way."
    assert [place.of(text) for place in unnamed_beginnings(text)] == ["G"]


def test_letters_with_a_value_and_amounts_begin_no_name() -> None:
    text = "On Grit\nIt rose by 0.2 SD in 400 pupils (r = .19, k = 31, p < .001; SD 4.1), and F1 = 0.9."
    assert [place.of(text) for place in unnamed_beginnings(text)] == ["0.2", "400", "r", "k", "p", "SD"]


@given(st.text(alphabet="rkpSDENM²  $=<≤.,;:)(-−O157HGXé"))
def test_what_a_text_is_searched_for_first_stands_wherever_a_value_or_a_code_stands(text: str) -> None:
    assert _VALUE.search(text) or not _VALUED.search(text)
    assert _JOINING.search(text) or not _JOINT.search(text)


@given(st.text(alphabet="0123456789 .,-a"))
def test_an_amount_is_no_part_of_a_number_or_word(text: str) -> None:
    text += " pupils"
    found = [each.span() for each in _AMOUNT.finditer(text)]
    slow = re.finditer(r"(?<![\w.,-])\d[\d.,]*(?=\spupils\b)", text)
    assert found == [each.span() for each in slow]


@pytest.mark.parametrize(
    "phrase",
    [
        "In situ Raman spectroscopy",
        "in vitro cytotoxicity assays",
        "ex vivo imaging",
        "ab initio molecular dynamics",
    ],
)
def test_the_half_of_a_latin_phrase_begins_no_name(phrase: str) -> None:
    _, half, rest = phrase.split(" ", 2)
    found = labels(
        f"{phrase} of copper catalysts\nWe use {phrase} to look at catalysts. {phrase} shows more."
    )
    assert not any(label.startswith(half) for label in found)
    assert any(rest.removesuffix(" assays") in label for label in found)


@pytest.mark.parametrize("unit", ["A cm–2", "A cm−2", "A cm⁻²", "A cm-2"])
def test_no_part_of_a_unit_is_a_concept(unit: str) -> None:
    found = labels(
        f"Cu–Ag Tandem Catalysts for the Electroreduction of CO2 to C2+ Products at 1.2 {unit}\nWe report"
        " a Cu–Ag tandem electrode that delivers a Faradaic efficiency of 94.2% for C2+ products at −0.8 V vs"
        f" RHE and a partial current density of 1.13 {unit}. The catalyst was stable for 120 h."
    )
    assert "Faradaic efficiency" in found
    assert not any("cm" in label for label in found)
