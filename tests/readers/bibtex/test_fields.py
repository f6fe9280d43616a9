import pytest

from kg.model import Lines
from kg.readers.bibtex.blocks import Block
from kg.readers.bibtex.fields import MOST_MARKS, Strings, read_block


def entry(text, strings=None):
    return read_block(Block("article", Lines(3, 3 + text.count("\n")), text), strings or Strings())


@pytest.mark.parametrize(
    ("text", "key", "fields"),
    [
        ("@article{a, Title = {A {B}}, year=2024}", "a", {"title": "A {B}", "year": "2024"}),
        ('@article(a, title = "A {"}B" # { C})', "a", {"title": 'A {"}B C'}),
        ("@article{, title={A}}", "", {"title": "A"}),
        ("@article{title={A}, year=1}", "", {"title": "A", "year": "1"}),
        ("@article{a}", "", {}),
        ("@article{Müller 2024 (b)\n,\ntitle={A}}", "Müller 2024 (b)", {"title": "A"}),
        ("@artikel{a, title={A}, title={B}}", "a", {"title": "A"}),
        ("@ärtikel{a, title={A}}", "a", {"title": "A"}),
        ("@article{a, month = AUG}", "a", {"month": "aug"}),
    ],
)
def test_an_entry_gives_its_key_and_fields(text, key, fields):
    found = entry(text)
    assert (found.key, dict(found.fields)) == (key, fields)


def test_a_flaw_is_told_with_its_line_in_the_document():
    found = entry("@article{a,\n title = {A},\n year 2024,\n note = {x}}")
    assert [(flaw.line, flaw.message) for flaw in found.flaws] == [
        (5, "'=' expected in line 5; what follows there was not read")
    ]
    assert dict(found.fields) == {"title": "A"}


def test_a_string_is_put_in_and_an_unknown_one_is_told():
    strings = Strings()
    read_block(Block("string", Lines(1, 1), '@string{ICML = "Machine " # {Learning}}'), strings)
    found = entry("@article{a, journal = icml, title = {x} # y}", strings)
    assert dict(found.fields) == {"journal": "Machine Learning", "title": "x"}
    assert "“y” is not defined" in found.flaws[0].message


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('@string{j = "Journal of " # k}', "j"),
        ('@STRING( J-Am = "x")', "J-Am"),
        ('@string{"x"}', ""),
        ("@string{", ""),
    ],
)
def test_a_string_is_called_by_its_name(text, name):
    assert read_block(Block("string", Lines(1, 1), text), Strings()).key == name


def test_strings_give_each_block_no_more_than_it_may_have():
    strings = Strings()
    strings["long"] = "x" * 60_000
    for _ in range(2):
        found = entry("@article{a, title = long, note = long}", strings)
        assert list(found.fields) == ["title", "note"]
        assert (len(found.fields["title"]), len(found.fields["note"]), len(found.flaws)) == (60_000, 0, 1)


def test_strings_have_an_end_together():
    strings = Strings()
    for number in range(1_000):
        strings[f"s{number}"] = "x" * 50_000
    with pytest.raises(KeyError):
        strings["s999"]


def test_a_block_of_many_marks_is_not_read():
    assert entry("@article{a, t={" + "{}" * MOST_MARKS + "}}") is None


def test_what_a_field_says_the_second_time_is_told():
    found = entry("@article{a, note={one}, note={two  lines}, note={one}, doi={x}, doi={x}}")
    assert [flaw.message for flaw in found.flaws] == [
        "the field note stands 3 times; “two lines” was not read"
    ]


def test_lists_of_authors_in_two_fields_are_one_list_and_told():
    found = entry("@misc{a, author = {Smith, J.}, author = {Smith, John and Doe, Jane}}")
    assert found.fields["author"] == "Smith, J. and Smith, John and Doe, Jane"
    assert [flaw.message for flaw in found.flaws] == [
        "the field author stands 2 times; all were read as one list"
    ]
