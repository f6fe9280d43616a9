"""Disjoint sets, and what hangs together by what it shares."""

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from kg.resolve.groups import Groups, in_several, sharing, together


def test_joining_many_keeps_the_representative_of_the_first() -> None:
    groups = Groups("abcd")
    groups.join("d", "c")
    groups.join_all(["b", "c", "a"])
    assert groups.find("a") == groups.find("d") == "b"


def test_joining_none_or_one_changes_nothing() -> None:
    groups = Groups("ab")
    groups.join_all([])
    groups.join_all(["b"])
    assert groups.all() == [["a"], ["b"]]


def test_things_hang_together_through_others() -> None:
    assert sharing({"a": [1], "b": [3], "c": [1, 2], "d": [2], "e": []}) == [["a", "c", "d"], ["b"], ["e"]]


def test_what_one_list_has_is_in_none_other() -> None:
    assert in_several([["a", "b"], ["c", "b"], ["a"], []]) == {"a", "b"}


@given(named=st.lists(st.tuples(st.sampled_from(["", "a", "b", "ß"]), st.integers(0, 9))))
def test_numbers_of_one_name_come_together(named: list[tuple[str, int]]) -> None:
    found: dict[str, list[int]] = defaultdict(list)
    for name, number in named:
        found[name].append(number)
    assert list(together(lambda: named)) == [numbers for numbers in found.values() if len(numbers) > 1]
