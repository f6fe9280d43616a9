"""Numbers of CAS, told by their check digit."""

import pytest

from kg.text.registered.substances import is_substance_number


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
