from kg.text.letters.ordering import name_order


def test_names_stand_where_people_look_for_them_whatever_their_letters() -> None:
    names = ["Zora Hale", "Żaneta Wilk", "Ōmi Ken", "omar Haddad", "Đurđa Perić", "Eva Lund", "Åse Moe"]
    assert sorted(names, key=name_order) == [
        "Åse Moe",
        "Đurđa Perić",
        "Eva Lund",
        "omar Haddad",
        "Ōmi Ken",
        "Żaneta Wilk",
        "Zora Hale",
    ]


def test_other_scripts_come_after_each_in_its_own_order() -> None:
    names = ["علي حسن", "Ялта Юрий", "Zed", "أحمد سعيد", "王力", "Ёлкин Егор", "Άννα", "Βίκυ"]
    by_script = ["Zed", "أحمد سعيد", "علي حسن", "王力", "Ёлкин Егор", "Ялта Юрий", "Άννα", "Βίκυ"]
    assert sorted(names, key=name_order) == by_script
