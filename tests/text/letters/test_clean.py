import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.text.letters.clean import LONGEST_RUN_OF_MARKS, clean

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@pytest.mark.parametrize(
    ("text", "kept", "replaced"),
    [
        ("Nexus", "Nexus", 0),
        ("", "", 0),
        ("tab\tand line\nfeed stay", "tab\tand line\nfeed stay", 0),
        ("“curly” $R_{max}$ – ok\u00a0", "“curly” $R_{max}$ – ok\u00a0", 0),
        ("e\u0301", "é", 0),
        ("a\x00b\x1bc\x7fd\x85e", "a�b�c�d�e", 4),
        ("\ud800 lone \udfff", "� lone �", 2),
        ("\ufdd0\ufffe\U0010ffff", "���", 3),
        ("A\u202eB, \u202dC\u202c", "A�B, �C", 2),
        ("می\u200cخواهم \u200f!", "می\u200cخواهم !", 0),
        ("\u202bمطبعة\u202c \u2067بولاق\u2069\u061c\u200e", "مطبعة بولاق", 0),
        ("e\u200e\u0301", "é", 0),
        ("a � that was printed", "a � that was printed", 0),
    ],
)
def test_a_text_keeps_what_every_format_can_carry(text, kept, replaced):
    assert clean(text) == (kept, replaced)


def test_the_marks_after_the_thirtieth_are_replaced_by_one_character():
    kept, replaced = clean("a" + "\u0316\u0301" * 50 + "b")
    assert replaced == 1
    assert kept.endswith("�b")
    assert sum(map(bool, map(unicodedata.combining, kept))) <= LONGEST_RUN_OF_MARKS


def test_a_million_marks_in_a_row_need_no_quadratic_sorting():
    assert len(clean("a" + "\u0316\u0301" * 500_000)[0]) < 2 * LONGEST_RUN_OF_MARKS


@given(ANY_TEXT)
def test_a_clean_text_is_normal_and_can_be_written_as_utf8(text):
    kept, _ = clean(text)
    assert unicodedata.is_normalized("NFC", kept)
    assert kept.encode("utf-8") or not kept


@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing(text):
    kept, _ = clean(text)
    assert clean(kept) == (kept, 0)
