import pytest

from kg.text.names import in_order


@pytest.mark.parametrize(
    "name", ["Martin Luther King, Jr.", "Jane Roe, PhD", "Roe, Jane, Jr.", "Roe,", "Jane Roe"]
)
def test_only_a_name_with_one_comma_before_given_names_is_turned(name: str) -> None:
    assert in_order(name) == name
