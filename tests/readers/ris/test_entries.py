"""Entries are cut where they begin, also when their ends are missing; and every line belongs somewhere."""

import pytest

from kg.model import Lines
from kg.readers.files.source import Line
from kg.readers.ris import entries as ris_entries
from kg.readers.ris.entries import Flaw, cut_entries


def cut(text):
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    return [(str(entry.lines), dict(entry.fields), *entry.flaws) for entry in cut_entries(lines)]


@pytest.mark.parametrize(
    "written",
    [
        "TY  - JOUR",
        "TY   - JOUR",
        "TY - JOUR",
        "TY  -JOUR",
        "  TY  - JOUR  ",
        "ty  - JOUR",
        "\ufeffTY  - JOUR",
    ],
)
def test_a_tag_is_recognised_in_every_form(written):
    assert cut(f"{written}\nER  - ") == [("L1-L2", {"TY": ["JOUR"]})]


@pytest.mark.parametrize("written", ["TY- JOUR", "TY    - JOUR", "TYP - JOUR", "TY: JOUR", "TY"])
def test_other_forms_are_no_tags(written):
    assert cut(written) == []


def test_tags_in_small_letters_count_where_the_entry_begins_so():
    assert cut("ty  - jour\nti  - A\nER  - ")[0][1] == {"TY": ["jour"], "TI": ["A"]}
    assert cut("TY  - JOUR\nti  - A\nER  - ")[0][1] == {"TY": ["JOUR\nti  - A"]}


def test_a_tag_that_comes_again_adds_a_value():
    assert cut("TY  - JOUR\nKW  - a\nKW  - \nKW  - b\nER  - ")[0][1]["KW"] == ["a", "b"]


def test_headers_between_entries_are_passed_over():
    header = [
        "Record #2 of 2",
        "Provider: John Wiley & Sons, Ltd.",
        'Content: text/plain; charset="UTF-8"',
        "2.",
    ]
    text = "\n".join(["TY  - JOUR", "ER  - ", "", *header, "", "TY  - CONF", "ER  - "])
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), start=1)]
    assert [entry.flaws for entry in cut_entries(lines)] == [(), ()]


def test_text_between_entries_is_told_once():
    found = cut("header\nTY  - JOUR\nER  - \n\nstray\nstray\nTY  - JOUR\nER  - \nlast")
    assert found[1] == ("L5", {}, Flaw.NO_ENTRY)
    assert found[3] == ("L9", {}, Flaw.NO_ENTRY)
    assert len(found) == 4


def test_fields_outside_of_entries_make_one():
    assert cut("TI  - A\nER  - ") == [("L1-L2", {"TI": ["A"]}, Flaw.NO_BEGINNING)]


def test_a_long_entry_is_not_kept(monkeypatch):
    monkeypatch.setattr(ris_entries, "LONGEST_ENTRY", 50)
    lines = [Line(1, "TY  - JOUR"), *(Line(n, "AB  - word word") for n in range(2, 9)), Line(9, "ER  - ")]
    [entry] = cut_entries(lines)
    assert (entry.lines, dict(entry.fields), entry.flaws) == (Lines(1, 9), {}, (Flaw.TOO_LONG,))
