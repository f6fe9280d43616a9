import pytest

from kg.text.people.apart import has_changed, nothing_in_common


@pytest.mark.parametrize(
    ("one", "other", "changed"),
    [
        ("Barbara Ann Ashdown", "Ben Ashdown", True),
        ("Jane Smith", "Jane Roe", True),
        ("Jane Smith", "Jane M. Smith", False),
        ("Ryan Cotterell", "Ryan Cotterel", False),
        ("Юрий Чехов", "Yuri Chekhov", False),
        ("van der Heuvel, Jan", "van den Heuvel, Jan", False),
    ],
)
def test_a_name_has_changed_where_a_word_is_another(one: str, other: str, changed: bool) -> None:
    assert has_changed(one, other) is has_changed(other, one) is changed


def test_spellings_of_one_name_have_something_in_common() -> None:
    assert not nothing_in_common("Sergey Petrov", "Sergei Iwanow")
    assert nothing_in_common("Sergey Petrov", "Selma Iwanow")
