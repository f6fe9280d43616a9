import pytest

from kg.readers.names.parts import name_parts


@pytest.mark.parametrize("name", ["Hartwell, JR", "Smith, SR", "Petrov, IV", "van der Berg, JR"])
def test_what_may_be_initials_is_no_suffix_where_no_given_name_is_told(name: str) -> None:
    family, _, initials = name.partition(", ")
    assert name_parts(name) == (initials, family, "")


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Hartwell, Jr.", ("", "Hartwell", "Jr.")),
        ("Hartwell, John, JR", ("John", "Hartwell", "JR")),
        ("Hartwell, IV, John", ("John", "Hartwell", "IV")),
        ("Sammy Davis, JR", ("", "Sammy Davis", "JR")),
        ("Leo, III", ("", "Leo", "III")),
    ],
)
def test_a_suffix_stays_one(name: str, parts: tuple[str, str, str]) -> None:
    assert name_parts(name) == parts
