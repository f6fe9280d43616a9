"""The rows of `ids.tsv` are read, damaged ones are refused, and two versions go together."""

from itertools import permutations

import pytest

from kg.errors import InputError
from kg.pipeline.paths.ids import Lock, Thing, settle
from kg.pipeline.paths.lock_rows import read_lock

HEAD = "path\tkey\treplaced by\n"
ANN, BOB, OLD = "paper/on-aaaaaaaaaaaa2", "paper/on-aaaaaaaaaaaa3", "paper/on-aaaaaaaaaaaa4"


@pytest.mark.parametrize(
    "row",
    [
        "x",
        "paper/a\tk\t",
        "../../etc/passwd\tk\t",
        "paper/a-aaaaaaaaaaaaa\t\t",
        "paper/a-aaaaaaaaaaaaa\t\tnot a path",
        "a\tb\tc\td",
    ],
)
def test_a_damaged_row_is_refused_with_its_line(row: str) -> None:
    with pytest.raises(InputError, match=r"ids.tsv, line 2"):
        read_lock(f"path\tkey\treplaced by\n{row}\n", "ids.tsv")


def test_only_a_person_and_an_organisation_may_lead_to_a_thing_of_another_kind() -> None:
    head, end = "path\tkey\treplaced by\n", "a-aaaaaaaaaaaa2"
    assert read_lock(f"{head}person/{end}\t\torganisation/{end}\n", "ids.tsv").replaced
    assert read_lock(f"{head}organisation/{end}\t\tperson/{end}\n", "ids.tsv").replaced
    with pytest.raises(InputError, match=r"ids.tsv, line 2"):
        read_lock(f"{head}paper/{end}\t\tperson/{end}\n", "ids.tsv")


@pytest.mark.parametrize("text", ["", "path\tkey", "paper/a-abcdefghijkl2\tdoi:10.1/x\t\n"])
def test_a_file_without_its_head_is_damaged_and_no_beginning(text: str) -> None:
    with pytest.raises(InputError, match=r"ids\.tsv, line 1: not the head"):
        read_lock(text, "ids.tsv")


def in_any_order(*rows: str) -> Lock:
    """The lock of the rows, which is the same in whatever order they stand."""
    locks = [read_lock(HEAD + "".join(f"{row}\n" for row in each), "ids.tsv") for each in permutations(rows)]
    assert all(lock == locks[0] for lock in locks)
    return locks[0]


def test_a_thing_that_two_versions_name_keeps_one_name_and_the_other_leads_to_it() -> None:
    lock = in_any_order(f"{ANN}\tdoi:1/x\t", f"{ANN}\ttitle:on\t", f"{BOB}\tprint:1\t", f"{BOB}\ttitle:on\t")
    assert settle("paper", [Thing(("doi:1/x", "title:on", "print:1"), "On")], lock) == ([ANN], {BOB: ANN})


def test_two_things_that_two_versions_knew_by_one_key_keep_their_names() -> None:
    lock = in_any_order(f"{ANN}\tdoi:1/x\t", f"{ANN}\ttitle:on\t", f"{BOB}\tprint:1\t", f"{BOB}\ttitle:on\t")
    things = [Thing(("print:1",), "On"), Thing(("doi:1/x",), "On")]
    assert settle("paper", things, lock) == ([BOB, ANN], {})


def test_a_name_that_is_left_without_a_key_leads_on() -> None:
    lock = in_any_order(f"{BOB}\ttitle:on\t", f"{ANN}\ttitle:on\t", f"{OLD}\ttitle:on\t")
    assert lock == Lock({"paper:title:on": ANN}, {BOB: ANN, OLD: ANN})


def test_a_name_that_one_version_gave_up_is_not_the_one_that_stays() -> None:
    lock = in_any_order(f"{ANN}\ttitle:on\t", f"{BOB}\ttitle:on\t", f"{ANN}\t\t{OLD}", f"{BOB}\tprint:1\t")
    assert lock == Lock({"paper:title:on": BOB, "paper:print:1": BOB}, {ANN: OLD})


def test_a_name_that_two_versions_gave_up_for_different_ones_leads_to_one() -> None:
    assert in_any_order(f"{OLD}\t\t{BOB}", f"{OLD}\t\t{ANN}").replaced == {OLD: ANN}


def test_a_part_that_two_versions_took_from_different_things_is_a_part_of_both() -> None:
    one, other = (f"{ANN}\tpart {ANN[-13:]} of {whole}\t" for whole in (BOB, OLD))
    lock = in_any_order(f"{ANN}\ttitle:on\t", one, f"{OLD}\ttitle:of\t", f"{BOB}\tprint:1\t", other)
    assert lock.wholes_of(ANN) == {BOB, OLD}
    assert settle("paper", [Thing(("title:on", "print:1"), "On")], lock) == ([BOB], {ANN: BOB})


def test_what_two_versions_hold_to_be_parts_of_each_other_is_read() -> None:
    lock = in_any_order(f"{ANN}\tpart {ANN[-13:]} of {BOB}\t", f"{BOB}\tpart {BOB[-13:]} of {ANN}\t")
    assert (lock.wholes_of(ANN), lock.wholes_of(BOB)) == ({BOB}, {ANN})


@pytest.mark.parametrize("mark", ["<<<<<<< HEAD", "||||||| 1a2b3c4", "=======", ">>>>>>> bob"])
def test_marks_of_a_merge_are_called_so(mark: str) -> None:
    for text in (f"{HEAD}{mark}\n", f"{mark}\n{HEAD}"):
        with pytest.raises(InputError, match=r"is a mark of a merge. Keep the rows of both sides"):
            read_lock(text, "g/ids.tsv")
