import pytest

from kg.readers.pubmed.funding import read_grants


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("R01 MH061234/MH/NIMH NIH HHS/United States", "NIMH NIH HHS (R01 MH061234)"),
        (
            "MC_PC_12345/MRC_/Medical Research Council/United Kingdom",
            "Medical Research Council (MC_PC_12345)",
        ),
        ("BB/K012/1/BB_/Biotechnology Council/United Kingdom", "Biotechnology Council (BB/K012/1)"),
        ("2014-03217/Vetenskapsrådet/", "Vetenskapsrådet (2014-03217)"),
        ("001/WHO_/World Health Organization/International", "World Health Organization (001)"),
        ("Wellcome Trust/United Kingdom", "Wellcome Trust"),
        ("/Wellcome Trust/United Kingdom", "Wellcome Trust"),
        ("Wellcome Trust", "Wellcome Trust"),
        ("R01 MH061234", "award R01 MH061234"),
    ],
)
def test_a_grant_of_pubmed_names_who_paid_and_the_number(value: str, words: str) -> None:
    assert read_grants([value]) == [words]


def test_an_empty_grant_says_nothing_and_numbers_of_one_funder_stand_together() -> None:
    assert read_grants(["", "/", "12/DFG/Germany", "13/DFG/Germany"]) == ["DFG (12, 13)"]
