"""Names of papers that became one, and of their authors, lead on."""

from kg.pipeline.identifying.merged import authors_left, knowing
from kg.pipeline.paths.ids import Lock
from kg.resolve.people.signatures import Basis, Signature

OLD, NEW = "paper/nexus-aaaaaaaaaaaa2", "paper/nexus-aaaaaaaaaaaa3"
ANN, OTHER_ANN = "person/ann-lee-bbbbbbbbbbbb2", "person/ann-lee-bbbbbbbbbbbb3"


def signature(name: str, position: int) -> Signature:
    return Signature("aaaaaaaaaaaa3", name, Basis.BYLINE, position, ())


def test_authors_are_known_by_name_on_the_paper_that_stays() -> None:
    lock = Lock({"person:aaaaaaaaaaaa2#1 Ann Lee": ANN, "person:aaaaaaaaaaaa4#1 Bo Chen": "person/bo"})
    ann = signature("ann  LEE", 2)
    left = authors_left(lock, {OLD: NEW}, [ann, signature("Bo Chen", 1)])
    assert left == {ANN: ann}
    assert knowing(lock, left).paths["person:aaaaaaaaaaaa3#2 ann  LEE"] == ANN


def test_a_name_that_is_known_there_keeps_its_path() -> None:
    lock = Lock({"person:aaaaaaaaaaaa2#1 Ann Lee": OTHER_ANN, "person:aaaaaaaaaaaa3#1 Ann Lee": ANN})
    ann = signature("Ann Lee", 1)
    left = authors_left(lock, {OLD: NEW}, [ann])
    assert left == {ANN: ann, OTHER_ANN: ann}
    assert knowing(lock, left).paths == lock.paths


def test_of_two_with_one_name_nobody_knows_which() -> None:
    lock = Lock({"person:aaaaaaaaaaaa2#1 Ann Lee": ANN})
    assert authors_left(lock, {OLD: NEW}, [signature("Ann Lee", 1), signature("Ann Lee", 2)]) == {}


def test_without_papers_given_up_nobody_is_left() -> None:
    assert authors_left(Lock({"person:aaaaaaaaaaaa2#1 Ann Lee": ANN}), {}, [signature("Ann Lee", 1)]) == {}
