import pytest

from kg.extract import extract_texts
from kg.text.works.boilerplate import blanked

OWN = "Beds are deep."


def own(text: str) -> str:
    """What is left of an abstract."""
    left = blanked(f"On beds\n{text}")
    assert len(left) == len(text) + len("On beds\n")
    return " ".join(left.removeprefix("On beds\n").split())


@pytest.mark.parametrize(
    "text",
    [
        f"{OWN} (PsycINFO Database Record (c) 2016 APA, all rights reserved)",
        f"{OWN} (APA PsycInfo Database Record (c) 2021 APA, all rights reserved).",
        f"{OWN} [ABSTRACT FROM AUTHOR] Copyright of Beds is the property of Sleep Press - An Imprint of Deep"
        " Science. However, users may print articles. (Copyright applies to all Abstracts.)",
        f"{OWN} © 2018 Sleep B.V. All rights reserved.",
        f"{OWN} (C) 2003 Sleep Science B.V. All rights reserved.",
        f"{OWN} Copyright © 2004 Sleep & Sons, Ltd.",
        f"© 2018 Sleep B.V. All rights reserved. {OWN}",
        f"© The Author(s) 2019. {OWN}",
        f"{OWN} Copyright © 2012 by the American Society for Beds.",
        f"{OWN} © 2012 Roe et al; licensee BedMed Central Ltd. This is an article that is open to all.",
        f"{OWN} (c) 2019 eBeds",
        f"{OWN} © 2016, the authors.",
        f"{OWN} © 2013",
        f"{OWN} Institutional subscribers to the NBER working paper series may download this paper.",
        f"{OWN}Competing Interest StatementThe authors have declared no interest.Funding StatementX",
        f"{OWN} Competing Interest Statement The authors have declared no competing interest.",
        f"{OWN} (JEL J13, J16, J22)",
        f"[Retraction Notice: A retraction was reported in Vol 9[2] of Beds (see record 2013-1).] {OWN}",
        f"{OWN} [Correction Notice: An Erratum was reported in Beds. It was given as 45%, not 4.5%.]",
        f"{OWN} (The following abstract of the original article appeared in record 2011-1.) We dug 9 beds.",
        f"Advance Online Publication. {OWN}",
        f"(from the chapter) {OWN} (PsycInfo Database Record (c) 2019 APA, all rights reserved)",
        f"Abstract {OWN}",
        f"ABSTRACT{OWN}",
        f"Summary {OWN}",
        f"UNLABELLED: {OWN}",
    ],
)
def test_what_no_author_wrote_is_blank(text: str) -> None:
    assert own(text) == OWN


@pytest.mark.parametrize("what", ["an error in", "the retraction of"])
def test_a_notice_says_nothing_of_its_own(what: str) -> None:
    text = f'Reports {what} "Beds" by J. Roe (Beds, 2011[Apr], Vol 7[2], 1-9). N was 70; it should be 71.'
    assert own(text) == ""


def test_a_label_parted_by_a_space_alone_stands_before_a_usual_opening() -> None:
    assert own("Abstract The halls are deep.") == "The halls are deep."
    assert blanked("On Abstract Beds\nAbstract Beds are deep.").endswith("\nAbstract Beds are deep.")


def test_the_labels_of_cochrane_and_of_lines_are_blank() -> None:
    text = "- - Background Beds are old. Search methods We dug. Data collection and analysis Two of us dug."
    text += " Main results Beds are deep. Authors' conclusions Dig."
    assert own(text) == "Beds are old. We dug. Two of us dug. Beds are deep. Dig."
    assert own("Background\nOld.\nMethods\nWe dug.\nFunding\nA bank.") == "Old. We dug. A bank."
    assert own("Funding Agencies pay. Methods We dug. Results Beds.") == "Funding Agencies pay. We dug. Beds."


def test_a_label_before_another_is_one() -> None:
    assert own("ABSTRACTObjectives: To dig.Method: We dug.") == "Objectives: To dig.Method: We dug."


def test_labels_without_a_colon_are_blank_where_there_are_several() -> None:
    assert own("Methods We dug. Results Beds are deep.Conclusions Dig.") == "We dug. Beds are deep. Dig."
    assert own("We dug. Importance Beds are deep.") == "We dug. Beds are deep."
    assert own("Results Section is a name. We dug.") == "Results Section is a name. We dug."


@pytest.mark.parametrize(
    "text",
    [
        "Abstract Meaning Representation (AMR) is deep.",
        "Abstract interpretation is deep.",
        "Summary statistics are deep.",
        "We take a page (from the book) and dig.",
        "Reports of beds are deep.",
        "We read the Copyright 1976 Act.",
        "Beds of JEL J13 are deep.",
        "The Statement is deep.",
        "Some had none (placebo). (C) 2010 patients were treated and mortality fell by 20%.",
        "Music law is old. Copyright 1976 reform raised prices by 20%.",
        "We draw maps. © 2020 OpenStreetMap contributors drew 20% more roads than 2019.",
        "(c) 2019 data show that prices fell. Beds are deep.",
        "Abstract Expressionism emerged in 1940.",
        "Summary Judgment is deep.",
        "Summary Statistics are deep.",
        "Abstract Art in beds is deep.",
        "Abstract Harmonic analysis is deep. Abstract harmonic beds, too.",
    ],
)
def test_what_an_author_wrote_stays(text: str) -> None:
    assert own(text) == text


def test_nothing_is_found_in_it() -> None:
    text = (
        "Trust and turnout\nTrust predicts turnout. [ABSTRACT FROM AUTHOR] Copyright of Politics is"
        " the property of Deep Science and may not be emailed without the copyright holder's permission."
    )
    (found,) = extract_texts([text])
    assert found.keyphrases
    assert all(span.end < text.index("[") for phrase in found.keyphrases for span in phrase.spans)


def test_a_label_is_no_part_of_a_metric() -> None:
    text = "Beds\nMethods We dug 12 beds. Results Accuracy was 92%."
    (found,) = extract_texts([text])
    assert [claim.metric and claim.metric.of(text) for claim in found.claims][-1] == "Accuracy"


def test_a_label_stands_before_a_word_that_the_title_has_in_another_form() -> None:
    text = "Piers with Corroded Rebar\nAbstract Corrosion reduces the ductility."
    assert blanked(text) == text.replace("Abstract", " " * len("Abstract"))


@pytest.mark.parametrize(
    "text",
    [
        "Accurate estimates of depth are rare.",
        "3D Gaussian splatting is fast.",
        "Blind Face Restoration (BFR) is hard.",
        "“Deep” beds are deep.",
        "Abstract Background: Beds are old.",
    ],
)
def test_a_label_that_the_text_says_nowhere_else_stands_before_any_word(text: str) -> None:
    assert own(f"Abstract {text}") == text.removeprefix("Abstract ")


@pytest.mark.parametrize(
    "text",
    [
        "Abstract State Machines are old.",
        "Abstract Syntax Trees (ASTs) are deep.",
        "Abstract Polytopes are deep.",
        "Abstract Liberalism is deep.",
        "Abstract Gardens are deep. We ask who walks in abstract gardens.",
        "Abstract notions of depth are deep.",
    ],
)
def test_a_word_that_is_part_of_a_subject_is_no_label(text: str) -> None:
    assert own(text) == text
    assert blanked("Of Abstract Gardens\nAbstract Gardens are deep.").endswith("\nAbstract Gardens are deep.")


def test_labels_in_capitals_without_a_colon_are_blank_where_there_are_several() -> None:
    text = "OBJECTIVE To dig. RESEARCH DESIGN AND METHODS We dug. RESULTS HbA1c fell. CONCLUSIONS Dig."
    assert own(text) == "To dig. We dug. HbA1c fell. Dig."
    assert (
        own("PURPOSE To dig. PATIENTS AND METHODS We dug. RESULTS EGFR TKIs.") == "To dig. We dug. EGFR TKIs."
    )
    assert (
        own("RESULTS OF A SURVEY are told. METHODS We dug.")
        == "RESULTS OF A SURVEY are told. METHODS We dug."
    )


def test_nothing_is_a_label_by_its_capitals_where_all_is_in_capitals() -> None:
    text = "WE DUG. RESULTS ARE TOLD. METHODS ARE NEW."
    assert own(text) == text
    text = "RESULTS ON BEDS are told. METHODS FOR BEDS are new. METHODS We dug."
    assert own(text) == text
