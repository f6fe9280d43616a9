"""Disjoint sets, and what hangs together by what it shares."""

from kg.resolve.groups import Groups, in_several, sharing


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
