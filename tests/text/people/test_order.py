import pytest

from kg.text.people.order import begins_with_family


@pytest.mark.parametrize(
    "name",
    [
        "Иванов И.И.",
        "Петров-Водкин К.С.",
        "Ким А.",
        "Ким А",
        "Παπαδόπουλος Γ.",
        "Kovács J.P.",
        "Мамедов Али Гасан оглы",
        "Мамедов А.Г. оглы",
        "Каримова Гульнора Рустам кизи",
        "Əliyev Rəşad Həsən oğlu",
    ],
)
def test_initials_or_the_word_for_a_son_behind_a_name_tell_that_the_family_leads(name: str) -> None:
    assert begins_with_family(name.split())


@pytest.mark.parametrize(
    "name",
    ["И.И. Иванов", "И. Иванов", "Иван И. Иванов", "Анна ЛИ", "Wei LI", "Malcolm X", "Jane A.B. Roe"],
)
def test_whatever_may_be_in_natural_order_is_not_turned(name: str) -> None:
    assert not begins_with_family(name.split())
