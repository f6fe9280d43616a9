import pytest

from kg.text.names import agree, in_order


@pytest.mark.parametrize(
    ("one", "other", "may_be_one"),
    [
        ("Jane Roe", "J. Roe", True),
        ("Jane Roe", "Roe, J.", True),
        ("Jane A. Roe", "Jane Roe", True),
        ("J. B. Roe", "Jane A. Roe", False),
        ("Jane Roe", "Jan Roe", False),
        ("Jane Roe", "Roe", False),
        ("Wei Li", "Li Wei", True),
        ("José Núñez", "Jose Nunez", True),
        ("ATLAS Collaboration", "CMS Collaboration", False),
        ("李伟", "李伟", True),
        ("—", "–", False),
    ],
)
def test_names_agree_when_they_can_be_one_authors(one: str, other: str, may_be_one: bool) -> None:
    assert agree(one, other) is agree(other, one) is may_be_one


@pytest.mark.parametrize(
    "name", ["Martin Luther King, Jr.", "Jane Roe, PhD", "Roe, Jane, Jr.", "Roe,", "Jane Roe"]
)
def test_only_a_name_with_one_comma_before_given_names_is_turned(name: str) -> None:
    assert in_order(name) == name
