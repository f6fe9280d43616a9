import pytest

from kg.text.people.parts import name_parts
from kg.text.people.turned import read_as_others


@pytest.mark.parametrize(
    ("names", "turned"),
    [
        (("Zsámboki Piroska Mária", "Piroska Mária Zsámboki"), {"Zsámboki Piroska Mária": "zsamboki"}),
        (("Zsámboki Piroska Mária", "Zsámboki, Piroska Mária"), {"Zsámboki Piroska Mária": "zsamboki"}),
        (("Szentgyörgyi-Tóth Ábel", "Ábel Szentgyörgyi-Tóth"), {"Szentgyörgyi-Tóth Ábel": "toth"}),
        (("Zsámboki Piroska Mária", "Piroska Mária Kovács"), {}),
        (("Wei Jie", "Jie Wei"), {}),
        (("Jean Paul Roe", "Paul Roe Jean"), {}),
        (("Ma-bao Ban", "Ban Ma-bao"), {}),
        (("Xoo-bao Zzyz", "Zzyz Xoo-bao"), {}),
        (("Young-Jun_Lee",), {}),
        (("Qux Qux Qux",), {}),
        (("Lin Wei Chen", "L. W. Chen", "Wei Chen Lin"), {}),
        (("Qux Quy Quz", "Quy Quz Qux"), {"Qux Quy Quz": "qux"}),
        (("Qux Quy Quz", "Quy Quz Qux", "Quz Qux Quy"), {}),
        (("Quw Qux Quy Quz", "Qux Quy Quz Quw", "Quy Quz Quw Qux"), {}),
        (
            ("Dr. Zsámboki Piroska Mária", "Piroska Mária Zsámboki"),
            {"Dr. Zsámboki Piroska Mária": "zsamboki"},
        ),
    ],
)
def test_the_order_of_a_name_is_told_by_others(names: tuple[str, ...], turned: dict[str, str]) -> None:
    found = read_as_others(names, list(map(name_parts, names)))
    assert {name: parts.family for name, parts in found.items()} == turned


def test_what_tells_a_son_is_no_given_name_of_a_turned_name() -> None:
    names = ("Rossi Maria Pia Jr", "Maria Pia Rossi")
    found = read_as_others(names, list(map(name_parts, names)))["Rossi Maria Pia Jr"]
    assert (found.given, found.family, found.suffix) == (("maria", "pia"), "rossi", "jr")
    assert found.form == name_parts(names[0]).form
