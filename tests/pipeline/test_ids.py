import pytest

from kg.errors import InputError
from kg.pipeline.ids import Lock, Thing, lock_rows, read_lock, settle


def named(things: list[Thing], lock: Lock = Lock()) -> tuple[list[str], Lock]:  # noqa: B008 - frozen
    paths, replaced = settle("paper", things, lock)
    return paths, read_lock(lock_rows(zip(paths, things, strict=True), lock.replaced | replaced), "ids.tsv")


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


def test_a_name_is_never_given_to_another_thing() -> None:
    _, lock = named([Thing(("a",), "A")])
    _, lock = named([Thing(("b", "a"), "A")], lock)
    (kept, new), _ = named([Thing(("b",), "A"), Thing(("a",), "A")], lock)
    assert kept != new


@pytest.mark.parametrize(
    "row", ["x", "paper/a\tk\t", "../../etc/passwd\tk\t", "paper/a-aaaaaaaaaaaaa\t\t", "a\tb\tc\td"]
)
def test_a_damaged_row_is_refused_with_its_line(row: str) -> None:
    with pytest.raises(InputError, match=r"ids.tsv, line 2"):
        read_lock(f"path\tkey\treplaced by\n{row}\n", "ids.tsv")
