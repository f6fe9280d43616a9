"""Numbers of CAS, told by their check digit."""

import pytest

from kg.text.registered.substances import is_substance_number, substance_named


@pytest.mark.parametrize(
    "text", ["50-00-0", "7732-18-5", "1310-73-2", "CAS: 64-17-5", "cas rn 67-56-1", " 71-43-2 "]
)
def test_a_number_whose_last_digit_follows_from_the_others_is_one(text: str) -> None:
    assert is_substance_number(text)


@pytest.mark.parametrize(
    "text", ["50-00-1", "2019-20-1", "1-00-0", "07732-18-5", "7732-18-5 (water)", "", "water"]
)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert not is_substance_number(text)


@pytest.mark.parametrize(
    ("keyword", "name"),
    [
        ("0 (Sodium-Glucose Transporter 2 Inhibitors)", "Sodium-Glucose Transporter 2 Inhibitors"),
        ("1ULL0QJ8UC (dapagliflozin)", "dapagliflozin"),
        ("EC 3-4-21-5 (Thrombin)", "Thrombin"),
        ("EC 2.7.11.1 (Protein Kinases)", "Protein Kinases"),
        ("50-78-2 (Aspirin)", "Aspirin"),
        ("0 (SLC5A2 protein, human)", "SLC5A2 protein, human"),
        ("Aspirin (50-78-2)", ""),
        ("HYPOTHESIS (statistics)", ""),
        ("1234567890 (calls)", ""),
        ("EC 1 (Oxidoreductases)", "Oxidoreductases"),
        ("EC 50 (half of the effect)", ""),
        ("0", ""),
    ],
)
def test_the_number_of_a_substance_is_no_part_of_its_name(keyword: str, name: str) -> None:
    assert substance_named(keyword) == name
