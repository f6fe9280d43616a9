"""Numbers of registries are told by closed forms, and nothing else is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.registered.registration import (
    _IN_TEXT,
    is_registration,
    registrations_in,
    trial_number,
    trial_numbers,
    trial_of_page,
)

NUMBERS = """
    NCT03036124;ISRCTN35739639;ISRCTN 35739639;EUCTR2017-000123-45-DE;EudraCT 2017-000123-45;2022-500123-12-00
    ACTRN12612000123456;ChiCTR-TRC-12002123;ChiCTR2000029308;DRKS00012345;JPRN-UMIN000012345;UMIN000012345
    jRCTs031180123;JapicCTI-142523;CTRI/2018/01/011234;NTR1234;IRCT20150101012345N1;KCT0001234
    PACTR201501001234567;RBR-6hbmqp;TCTR20200101001;SLCTR/2018/001;U1111-1234-5678;PER-012-18;CRD42020123456
    S0140673621006760;S0140-6736(21)00676-0
"""


@pytest.mark.parametrize("number", NUMBERS.replace("\n", ";").split(";"))
def test_a_number_is_known_alone_and_in_a_text(number):
    number = number.strip()
    text = f"We registered it ({number}), as we said."
    assert not number or is_registration(number)
    assert [text[start:end] for start, end in registrations_in(text)] == [number] * bool(number)


@pytest.mark.parametrize("number", NUMBERS.replace("\n", ";").split(";"))
def test_the_number_of_a_trial_is_told_whatever_else_a_text_says(number):
    known = trial_number(number.strip())
    assert list(trial_numbers(f"Heat in beds ({number.strip()}).")) == [known] * bool(known)


@pytest.mark.parametrize(
    "text",
    [
        "ClinicalTrials.gov Identifier: NCT03036124",
        "ClinicalTrials.gov number, NCT03036124",
        "ClinicalTrials.gov",
    ],
)
def test_what_leads_to_a_number_and_the_registry_itself_is_part_of_it(text):
    sentence = f"We registered it with {text}."
    assert [sentence[start:end] for start, end in registrations_in(sentence)] == [text]


@pytest.mark.parametrize(
    "text", ["COVID-19", "2007-2008-15", "RBR-model", "NCT", "CD012721", "1995-2008", "SGLT2"]
)
def test_what_only_looks_like_one_is_none(text):
    assert not is_registration(text)
    assert not list(registrations_in(text))


@pytest.mark.parametrize(
    ("printed", "number"),
    [
        ("ClinicalTrials.gov/NCT03036124", "NCT03036124"),
        ("clinicaltrials.gov/nct03036124", "NCT03036124"),
        ("ISRCTN/ISRCTN 35739639", "ISRCTN35739639"),
        ("EudraCT/2017-000123-45", "2017-000123-45"),
        ("EUCTR2017-000123-45-DE", "2017-000123-45"),
        ("UMIN CTR/UMIN000012345", "UMIN000012345"),
        ("JPRN-UMIN000012345", "UMIN000012345"),
        ("CTRI/2018/01/011234", "CTRI/2018/01/011234"),
        ("CTRI/CTRI/2018/01/011234", "CTRI/2018/01/011234"),
        ("chictr/chictr2000029308", "ChiCTR2000029308"),
        ("RBR-6HBMQP", "RBR-6hbmqp"),
        ("NCT 03036124", "NCT03036124"),
        ("NCT-03036124", "NCT03036124"),
        ("ISRCTN/ISRCTN1", ""),
        ("S0140673621006760", ""),
    ],
)
def test_the_number_of_a_trial_is_one_however_it_is_printed(printed, number):
    assert trial_number(printed) == number


@pytest.mark.parametrize(
    "page",
    [
        "https://clinicaltrials.gov/study/NCT03036124",
        "http://www.clinicaltrials.gov/ct2/show/record/NCT03036124?view=record",
        "https://www.isrctn.com/ISRCTN35712345",
        "https://www.clinicaltrialsregister.eu/ctr-search/trial/2016-003897-41/DE",
        "https://www.clinicaltrialsregister.eu/ctr-search/search?query=eudract_number:2016-003897-41",
        "https://drks.de/search/en/trial/DRKS00009999",
        "https://trialsearch.who.int/Trial2.aspx?TrialID=ChiCTR2000029308",
        "http://apps.who.int/trialsearch/Trial2.aspx?TrialID=ISRCTN35712345",
        "https://www.crd.york.ac.uk/prospero/display_record.php?ID=CRD42021234567",
        "https://center6.umin.ac.jp/cgi-open-bin/ctr/ctr.cgi?function=brows&recptno=UMIN000012345",
    ],
)
def test_the_page_of_a_trial_is_known_in_every_registry(page):
    assert trial_of_page(page)
    assert not trial_of_page(page.replace("//", "//example.org/"))


@pytest.mark.parametrize(
    "address",
    [
        "https://clinicaltrials.gov/ProvidedDocs/24/NCT03036124/SAP_001.pdf",
        "https://cdn.clinicaltrials.gov/large-docs/24/NCT03036124/Prot_000.pdf",
        "https://www.who.int/publications/i/item/NTR2020",
    ],
)
def test_a_document_of_a_trial_is_no_page_of_a_registry(address):
    assert not trial_of_page(address)


@given(st.from_regex(_IN_TEXT, fullmatch=True))
def test_every_number_of_a_registry_has_what_texts_are_searched_for_first(number: str) -> None:
    assert list(registrations_in(number)) == [found.span() for found in _IN_TEXT.finditer(number)]
