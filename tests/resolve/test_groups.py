"""Disjoint sets, and what hangs together by what it shares."""

from collections import defaultdict

from hypothesis import given
from hypothesis import strategies as st

from kg.resolve.groups import Groups, NumberGroups, in_several, sharing, together


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


@given(size=st.integers(0, 12), pairs=st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11))))
def test_groups_of_numbers_are_those_of_anything(size: int, pairs: list[tuple[int, int]]) -> None:
    numbers, groups = NumberGroups(range(size)), Groups(range(size))
    for one, other in pairs:
        if max(one, other) < size:
            numbers.join(one, other)
            groups.join(one, other)
            assert numbers.find(one) == groups.find(other)
    assert numbers.all() == [*numbers.parts()] == groups.all()
    assert numbers.first.tolist() == [min(own) for n in range(size) for own in groups.all() if n in own]
    assert NumberGroups(numbers.first).all() == numbers.all()


def test_a_chain_of_very_many_numbers_is_one_group() -> None:
    groups = NumberGroups(range(50_000))
    for number in range(1, 50_000):
        groups.join(number, number - 1)
    assert not groups.first.any()
    assert len(groups.parts()) == 1
    assert NumberGroups(()).all() == []
