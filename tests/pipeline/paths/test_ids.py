from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.pipeline.paths.ids import Lock, Names, Thing, distinct_keys, settle
from kg.pipeline.paths.lock_lines import lock_lines
from kg.pipeline.paths.lock_rows import read_lock
from tests.counting import calls

EMPTY = Lock()


def named(things: list[Thing], lock: Lock = EMPTY, kind: str = "paper") -> tuple[list[str], Lock]:
    """The paths of one build, and the lock that the next one reads."""
    things = list(distinct_keys(things, lambda place: f"entry {place}"))
    paths, given_up = settle(kind, things, lock)
    replaced = {old: new for old, new in (lock.replaced | given_up).items() if old not in paths}
    names = Names([(paths, things)], replaced, lock)
    with TemporaryDirectory() as folder:
        read = read_lock("".join(lock_lines(names, Path(folder))), "ids.tsv")
    assert read.replaced == replaced
    given = {f"{kind}:{key}": path for path, thing in names.each() for key in thing.keys}
    assert read.paths == {**lock.paths, **given}
    return paths, read


def test_a_thing_keeps_its_name_when_its_label_changes_and_a_better_key_is_found() -> None:
    paths, lock = named([Thing(("title:a",), "A")])
    again, _ = named([Thing(("doi:10.1/x", "title:a"), "B")], lock)
    assert again == paths


def test_when_two_become_one_the_other_name_leads_to_it() -> None:
    (first, second), lock = named([Thing(("a",), "A"), Thing(("b",), "B")])
    paths, merged = named([Thing(("a", "b"), "A")], lock)
    assert paths == [first]
    assert merged.replaced == {second: first}


def test_when_one_becomes_two_the_one_that_made_the_name_keeps_it() -> None:
    (name,), lock = named([Thing(("a", "b"), "A")])
    (b, a), _ = named([Thing(("b",), "A"), Thing(("a",), "A")], lock)
    assert a == name
    assert b != name


def signed(*groups: Sequence[str]) -> list[Thing]:
    """People with a signature for each letter, in the order of their smallest, as a build has them."""
    return [Thing(tuple(group), "Ann Lee") for group in sorted(groups)]


def test_of_a_person_who_becomes_two_whoever_has_most_signatures_keeps_the_name() -> None:
    (name,), lock = named(signed("abcde"), kind="person")
    (a, rest), lock = named(signed("a", "bcde"), lock, "person")
    assert (rest, lock.replaced) == (name, {})
    assert a != name
    (whole,), lock = named(signed("abcd"), kind="person")
    assert named(signed("ab", "cd"), lock, "person")[0][0] == whole  # of equals the one that made it


def test_of_people_who_become_one_the_name_of_most_signatures_is_kept() -> None:
    (a, rest), lock = named(signed("a", "bcde"), kind="person")
    paths, lock = named(signed("abcde"), lock, "person")
    assert paths == [rest]
    assert lock.replaced == {a: rest}


def test_a_person_who_is_split_and_joined_again_has_the_name_of_before() -> None:
    paths, lock = named(signed("abcde"), kind="person")
    for groups in (("a", "bcde"), ("abcde",), ("ab", "cde"), ("abcde",), ("abcd", "e"), ("abcde",)):
        now, lock = named(signed(*groups), lock, "person")
    assert now == paths


def test_of_two_people_whose_signatures_move_each_keeps_the_name_of_most() -> None:
    (one, two), lock = named(signed("adef", "bcgh"), kind="person")
    now, lock = named(signed("abdef", "cgh"), lock, "person")
    assert now == [one, two]
    assert named(signed("acgh", "bdef"), lock, "person")[0] == [two, one]


def test_a_person_of_thousands_of_signatures_who_becomes_many_or_one_again_is_named_at_once() -> None:
    def rename(papers: int) -> None:
        keys = tuple(f"paper {number}" for number in range(papers))
        whole, most = Thing(keys, "Ann Lee"), papers // 2
        (_,), lock = named([whole], kind="person")
        _, lock = named(
            [Thing(keys[:most], "Ann Lee"), *signed(*([key] for key in keys[most:]))], lock, "person"
        )
        named([whole], lock, "person")

    assert calls(lambda: rename(4_000)) < 2.2 * calls(lambda: rename(2_000))


def test_a_name_is_never_given_to_another_thing() -> None:
    (name,), lock = named([Thing(("a",), "A")])
    _, lock = named([Thing(("b", "a"), "A")], lock)
    (b, a), _ = named([Thing(("b",), "A"), Thing(("a",), "A")], lock)
    assert a == name
    assert b != name


def test_a_thing_that_comes_back_has_its_old_name_whatever_its_label() -> None:
    paths, lock = named([Thing(("a",), "first label")])
    _, lock = named([Thing(("b",), "another")], lock)
    again, _ = named([Thing(("a",), "new label")], lock)
    assert again == paths


def test_a_retired_name_leads_on_also_after_a_build_without_what_replaced_it() -> None:
    (first, second), lock = named([Thing(("a",), "A"), Thing(("b",), "B")])
    _, lock = named([Thing(("a", "b"), "A")], lock)
    _, lock = named([Thing(("c",), "C")], lock)
    assert lock.replaced == {second: first}


def test_a_new_thing_beside_one_that_kept_its_name_is_no_collision() -> None:
    _, lock = named([Thing(("large language model", "llm"), "LLM")])
    (kept,), lock = named([Thing(("llm",), "LLM")], lock)
    (new, old), _ = named([Thing(("large language model",), "LLM"), Thing(("llm",), "LLM")], lock)
    assert kept in {new, old}
    assert new != old


def test_a_key_that_two_things_have_names_neither() -> None:
    things = [Thing(("arxiv:1", "title:t"), "T"), Thing(("arxiv:2", "title:t"), "T")]
    paths, lock = named(things)
    for _ in range(3):
        again, lock = named(things[::-1], lock)
        assert again[::-1] == paths
    assert lock.replaced == {}


KEYS = st.sampled_from("abcdef")
BUILDS = st.lists(st.lists(st.frozensets(KEYS, min_size=1, max_size=3), min_size=1, max_size=4), max_size=6)


@given(BUILDS, st.sampled_from(["paper", "person"]))
def test_a_published_name_is_used_or_leads_to_one_that_was_for_ever(
    builds: list[list[frozenset[str]]], kind: str
) -> None:
    lock, published = EMPTY, set[str]()
    for things in builds:
        keyed = [Thing(tuple(sorted(keys)), "x") for keys in things]
        paths, lock = named(keyed, lock, kind)
        assert named(keyed, lock, kind)[0] == paths
        assert len(set(paths)) == len(paths)
        published |= set(paths)
        known = set(lock.paths.values()) | set(lock.replaced)
        assert published <= known


@pytest.mark.slow
@given(st.lists(st.text(min_size=1), min_size=1, max_size=3).filter(lambda keys: any(map(str.split, keys))))
def test_any_key_survives_the_file(keys: list[str]) -> None:
    thing = Thing(tuple(key for key in keys if key.split()), "x")
    paths, lock = named([thing])
    assert set(lock.paths.values()) == set(paths)
    assert named([thing], lock) == (paths, lock)


def test_a_key_that_two_things_are_known_by_is_that_of_the_last(tmp_path: Path) -> None:
    paths = "person/ann-aaaaaaaaaaaa2", "person/bo-aaaaaaaaaaaa3", "paper/on-aaaaaaaaaaaa4"
    things = Thing(("p#owner Ann", "p#1 Bo"), "Ann"), Thing(("p#owner Ann",), "Bo"), Thing(("p#1 Bo",), "On")
    _, *rows = lock_lines(Names([(paths, things)], {}, EMPTY), tmp_path)
    assert rows == [
        "paper/on-aaaaaaaaaaaa4\tp#1 Bo\t\n",
        "person/ann-aaaaaaaaaaaa2\tp#1 Bo\t\n",
        "person/bo-aaaaaaaaaaaa3\tp#owner Ann\t\n",
    ]
