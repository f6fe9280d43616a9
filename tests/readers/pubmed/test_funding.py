import pytest

from kg.readers.pubmed.funding import read_grants


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("R01 MH061234/MH/NIMH NIH HHS/United States", "NIMH NIH HHS (award R01 MH061234)"),
        (
            "MC_PC_12345/MRC_/Medical Research Council/United Kingdom",
            "Medical Research Council (award MC_PC_12345)",
        ),
        ("BB/K012/1/BB_/Biotechnology Council/United Kingdom", "Biotechnology Council (award BB/K012/1)"),
        ("2014-03217/Vetenskapsrådet/", "Vetenskapsrådet (award 2014-03217)"),
        ("001/WHO_/World Health Organization/International", "World Health Organization (award 001)"),
        ("ZIA BC010763/ImNIH/Intramural NIH HHS/United States", "Intramural NIH HHS (award ZIA BC010763)"),
        ("NC/L001721/1/NC3RS_/National Centre/United Kingdom", "National Centre (award NC/L001721/1)"),
        ("EP/K503733/Physics Council/United Kingdom", "Physics Council (award EP/K503733)"),
        ("WT_/Wellcome Trust/United Kingdom", "Wellcome Trust"),
        ("CA/NCI NIH HHS/United States", "NCI NIH HHS"),
        ("KAKENHI/Society for Science/Japan", "Society for Science (award KAKENHI)"),
        ("Wellcome Trust/United Kingdom", "Wellcome Trust"),
        ("/Wellcome Trust/United Kingdom", "Wellcome Trust"),
        ("Wellcome Trust", "Wellcome Trust"),
        ("R01 MH061234", "award R01 MH061234"),
    ],
)
def test_a_grant_of_pubmed_names_who_paid_and_the_number(value: str, words: str) -> None:
    assert read_grants([value]) == [words]


def test_an_empty_grant_says_nothing_and_numbers_of_one_funder_stand_together() -> None:
    assert read_grants(["", "/", "12/DFG/Germany", "13/DFG/Germany"]) == ["DFG (awards 12, 13)"]
