"""Trials that abstracts tell of are kept by their numbers, and what a registry has is known by its number."""

import pytest

from kg.model import Detail, Identifier, Lines, PaperKind, Record, Scheme
from kg.readers.fields.registrations import with_registrations

PAGE = "https://clinicaltrials.gov/study/NCT03036124"


def read(**fields: object) -> Record:
    given = {"document": "a", "lines": Lines(1, 2), "title": "Early walking"} | fields
    return with_registrations(Record(**given))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("abstract", "numbers"),
    [
        ("TRIAL REGISTRATION: ISRCTN35712345 . Registered on 4 April 2018.", ["ISRCTN35712345"]),
        (
            "(ClinicalTrials.gov number, NCT03036124; EudraCT 2016-003897-41.)",
            ["NCT03036124", "2016-003897-41"],
        ),
        ("Registered as NCT 03036124 (NCT03036124).", ["NCT03036124"]),
        ("(PROSPERO CRD42021234567)", ["CRD42021234567"]),
        ("no competing interest.Clinical TrialNCT03036124Funding StatementNone", ["NCT03036124"]),
        ("See S0140-6736(21)00676-0 and NCT.", []),
    ],
)
def test_the_numbers_in_an_abstract_are_those_of_its_trials(abstract: str, numbers: list[str]) -> None:
    assert read(abstract=abstract).details == tuple(
        (Detail.FIELD, f"registration: {number}") for number in numbers
    )


def test_a_number_that_the_entry_gives_is_told_once() -> None:
    given = ((Detail.FIELD, "registration: NCT03036124"),)
    assert read(abstract="Registered: NCT03036124.", details=given).details == given


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": PaperKind.DATA_SET, "details": ((Detail.ADDRESS, PAGE),)},
        {"kind": PaperKind.WEB_PAGE, "details": ((Detail.ADDRESS, PAGE),)},
        {"details": ((Detail.ADDRESS, PAGE),)},
        {"kind": PaperKind.JOURNAL_ARTICLE, "venue": "https://clinicaltrials.gov/show/NCT03036124"},
        {
            "kind": PaperKind.JOURNAL_ARTICLE,
            "venue": "ClinicalTrials.gov",
            "details": ((Detail.ADDRESS, PAGE),),
        },
    ],
)
def test_the_entry_of_a_registry_is_known_by_its_number(fields: dict[str, object]) -> None:
    record = read(**fields)
    assert record.kind is PaperKind.DATA_SET
    assert record.identifiers == (Identifier(scheme=Scheme.TRIAL, value="NCT03036124"),)
    assert (Detail.FIELD, "registration: NCT03036124") in record.details


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": PaperKind.JOURNAL_ARTICLE, "venue": "Trials", "details": ((Detail.ADDRESS, PAGE),)},
        {"kind": PaperKind.JOURNAL_ARTICLE, "details": ((Detail.ADDRESS, PAGE),)},
        {
            "details": ((Detail.ADDRESS, PAGE),),
            "identifiers": (Identifier(scheme=Scheme.DOI, value="10.1000/x"),),
        },
        {"kind": PaperKind.WEB_PAGE, "details": ((Detail.ADDRESS, "https://example.org/NCT03036124"),)},
    ],
)
def test_a_paper_of_which_the_trial_is_registered_is_no_entry_of_it(fields: dict[str, object]) -> None:
    assert not any(one.scheme is Scheme.TRIAL for one in read(**fields).identifiers)
