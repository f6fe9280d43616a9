import pytest

from kg.search import Group, Index
from kg.search.spelling import alike, distance, meant, near


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Jakob Foester", "Jakob Foerster"),
        ("Jakbo Foerster", "Jakob Foerster"),
        ("jakob foersterr", "Jakob Foerster"),
        ("Vladimri Ivanov", "Владимир Иванов"),
        ("mixtre of experts", "Mixture of Experts"),
        ("atention", "attention"),
        ("Jakbo Foester", "Jakob Foerster"),
    ],
)
def test_a_misspelt_name_leads_to_the_name(index: Index, typed: str, name: str) -> None:
    assert index.suggest(typed) == []
    assert meant(index, typed)[0].name == name


@pytest.mark.parametrize(
    "typed", ["", "zzzzzzzz", "🐡🐡", "qqqq wwww eeee rrrr tttt yyyy" * 40, "\ud800", "x" * 9000]
)
def test_nothing_is_offered_for_what_is_like_no_name(index: Index, typed: str) -> None:
    assert meant(index, typed) == []


def test_what_is_called_so_comes_before_what_is_called_almost_so_and_the_groups_that_are_meant_first(
    index: Index,
) -> None:
    assert alike(index, "jakob foester", [Group.PERSON], 5)[0].name == "Jakob Foerster"
    assert {hit.group for hit in alike(index, "mixture", [Group.CONCEPT], 5)} == {Group.CONCEPT}
    assert alike(index, "mixture of experts", [Group.PERSON], 5), "of another group where these have none"
    assert alike(index, "zzzzzzzz", [Group.PERSON], 5) == []


def test_a_word_is_never_near_itself(index: Index) -> None:
    assert near(index, "ivanov") == []
    assert near(index, "ivonov") == ["ivanov"]


@pytest.mark.parametrize(
    ("one", "other", "steps"),
    [
        ("", "", 0),
        ("ab", "ba", 1),
        ("abc", "ac", 1),
        ("abc", "abd", 1),
        ("abcd", "badc", 2),
        ("ca", "abc", 3),
    ],
)
def test_the_distance_is_the_same_from_both_sides(one: str, other: str, steps: int) -> None:
    assert distance(one, other, 4) == distance(other, one, 4) == steps


def test_a_distance_above_the_most_is_above_it() -> None:
    assert distance("abcdefgh", "hgfedcba", 2) > 2
    assert distance("a", "abcdef", 2) > 2
