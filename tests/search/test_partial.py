import pytest

from kg.search import Index
from kg.search.partial import most


@pytest.mark.parametrize(
    ("typed", "name"),
    [("Jakob Foerster Bonn", "Jakob Foerster"), ("Bonn experts of xyzzy mixture", "Mixture of Experts")],
)
def test_names_with_most_of_the_words_are_found_where_none_has_all(
    index: Index, typed: str, name: str
) -> None:
    assert index.suggest(typed) == []
    assert most(index, typed)[0].name == name


@pytest.mark.parametrize("typed", ["", "xyzzy", "Jakob", "xyzzy qqqq", "\ud800"])
def test_one_word_has_no_part_and_what_no_name_has_is_not_found(index: Index, typed: str) -> None:
    assert most(index, typed) == []
