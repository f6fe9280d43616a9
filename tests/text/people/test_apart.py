import pytest

from kg.text.letters.scripts import scripts_of
from kg.text.people import apart
from kg.text.people.agreement import agreement
from kg.text.people.apart import changed_from_all, nothing_in_common
from kg.text.people.parts import name_parts


def has_changed(one: str, other: str) -> bool:
    """What `changed_from_all` says of many names, by comparing two."""
    if not scripts_of(one) & scripts_of(other) or agreement(name_parts(one), name_parts(other)):
        return False
    return not apart._are_alike(apart._telling_words(one), apart._telling_words(other))


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
    assert bool(changed_from_all([one], [other])) is bool(changed_from_all([other], [one])) is changed


def test_spellings_of_one_name_have_something_in_common() -> None:
    assert not nothing_in_common("Sergey Petrov", "Sergei Iwanow")
    assert nothing_in_common("Sergey Petrov", "Selma Iwanow")


def test_names_are_told_from_many_as_from_each_of_them() -> None:
    names = ["Jane Smith", "J. Smith", "Jane Roe", "J Roe-Smith", "王伟", "Wei Wang", "Wang Wei", "Wáng W."]
    names += ["Jörg Müller", "Joerg Mueller", "J. Mueller", "van der Berg, Jan", "Berg, J.", "Юрий Чехов"]
    names += ["Sergey Petrov", "Sergei Petrow", "Nguyễn Hùng", "Nguyễn Hưng", "El Sheikh", "El-Sheikh"]
    names += ["O'Neil, Al", "夏目 漱石", "夏目漱石", "1985", "Plato"]
    for start in range(len(names)):
        for others in (names[start : start + 1], names[start : start + 3]):
            changed = {name for name in names if all(has_changed(name, other) for other in others)}
            assert changed_from_all(names, others) == changed, others


def test_thousands_of_names_of_one_person_are_not_compared_each_with_each(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared = 0
    are_alike = apart._are_alike

    def counted(ours: list[str], theirs: list[str]) -> bool:
        nonlocal compared
        compared += 1
        return are_alike(ours, theirs)

    monkeypatch.setattr(apart, "_are_alike", counted)
    letters = "abcdefghijklmnopqrst"
    names = [f"Ann {a}{b}{c}son".title() for a in letters for b in letters for c in letters[:10]]
    assert len(changed_from_all(names[1::2], names[::2])) == len(names) // 2
    assert compared < len(names) ** 2 / 4 / 10
