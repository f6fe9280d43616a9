from string import ascii_letters, digits

from hypothesis import given
from hypothesis.strategies import text

from kg.text.letters.fold import _APOSTROPHE, without_apostrophes


@given(text(ascii_letters + digits + " .'`"))
def test_a_name_in_plain_letters_has_no_apostrophe(name: str) -> None:
    assert without_apostrophes(name) == _APOSTROPHE.sub("", name)
