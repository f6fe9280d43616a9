"""Names whose initials stand behind the family name are told by the whole list."""

import pytest

from kg.text.people.initials_behind import initials_behind, is_written_short


def families(*names):
    return [each.family if each else None for each in initials_behind(names)]


@pytest.mark.parametrize(
    ("name", "family", "given"),
    [
        ("Hopewell S", "Hopewell", "S"),
        ("Storebø OJ", "Storebø", "OJ"),
        ("McMurray JJV", "McMurray", "JJV"),
        ("van der Meer P", "van der Meer", "P"),
        ("de la Cruz Marín JA", "de la Cruz Marín", "JA"),
        ("Kim S.H.", "Kim", "S.H."),
        ("Kim S-H", "Kim", "S-H"),
        ("Smith J. A.", "Smith", "J. A."),
        ("Li W", "Li", "W"),
        ("O'Brien J", "O'Brien", "J"),
        ("Иванов П.С.", "Иванов", "П.С."),
        ("HOPEWELL S", "HOPEWELL", "S"),
        ("Kuipers F.G.J.M.", "Kuipers", "F.G.J.M."),
    ],
)
def test_initials_are_the_given_names(name, family, given):
    assert initials_behind([name]) == [(given, family, "")]


@pytest.mark.parametrize(
    "names",
    [
        ["Hopewell S", "Jane Roe"],
        ["J. Roe"],
        ["Wei LI", "Na XU"],
        ["Wei LÜ"],
        ["Zhang LÜ", "Hong LÜ"],
        ["Nguyễn LÝ"],
        ["Hong LÊ"],
        ["Costa SÁ"],
        ["Nguyễn Ý"],
        ["Xiaoming ZHUO"],
        ["Hopewell S", "J ROE"],
        ["Hopewell S", "E LI"],
        ["Hopewell S", "Ramón y S"],
        ["Jane ROE", "John POE"],
        ["JANE ROE", "JOHN POE"],
        ["Jane Roe MD", "Ann Lee MD"],
        ["Ann Lee MA"],
        ["John Paul II"],
        ["Leo XIII"],
        ["Malcolm X"],
        ["Novartis AG"],
        ["World Health Organization EU"],
    ],
)
def test_a_list_with_any_other_name_is_no_such_list(names):
    assert families(*names) == [None] * len(names)


def test_others_tell_what_a_name_alone_does_not():
    assert families("James W") == [None]
    assert families("James W", "Scott P") == ["James", "Scott"]
    assert families("Wang YI", "Okafor NB") == ["Wang", "Okafor"]


def test_organisations_stand_between_such_names_and_a_suffix_behind_them():
    assert families("King ML Jr", "DAPA-HF Trial Committees", "Roe J") == ["King", None, "Roe"]


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Ramón y Cajal S", "Ramón y Cajal"),
        ("de Souza e Silva JM", "de Souza e Silva"),
        ("Puig i Cadafalch J", "Puig i Cadafalch"),
        ("O SH", "O"),
        ("Kuipers JMCA", "Kuipers"),
        ("Lindqvist ÅÖ", "Lindqvist"),
    ],
)
def test_a_name_of_a_rare_form_leaves_no_list_as_it_is(name, family):
    assert families("Hopewell S", name) == ["Hopewell", family]


@pytest.mark.parametrize(
    ("name", "is_short"),
    [
        ("J. Roe", True),
        ("Inzucchi SE", True),
        ("Smith MA", True),
        ("Kuipers F.G.J.M.", True),
        ("Storebø Ø", True),
        ("Wei LI", False),
        ("Wei LÜ", False),
        ("Jane ROE", False),
        ("JANE ROE", False),
        ("Jane Roe", False),
    ],
)
def test_capitals_behind_are_initials_unless_they_may_be_the_family_name(name, is_short):
    assert is_written_short(name) == is_short
