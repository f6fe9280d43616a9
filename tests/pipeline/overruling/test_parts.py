"""Every part of a joined thing keeps its own name, and a thing is called like one of its parts."""

from kg.pipeline.overruling.known_paths import paths_after
from kg.pipeline.overruling.parts import settle_parts
from kg.pipeline.paths.ids import Lock, Thing

ANN, LEE, BO = Thing(("p1#1 Ann Lee",), "Ann Lee"), Thing(("p2#1 A. Lee",), "A. Lee"), Thing(("p3",), "Bo")


def test_a_joined_thing_is_called_like_its_first_part_and_the_others_lead_to_it() -> None:
    settled = settle_parts("person", [ANN, LEE, BO], [2, 1], Lock())
    (ann, lee), (bo,) = settled.part_paths
    assert settled.paths == [ann, bo]
    assert settled.given_up == {lee: ann}
    assert settled.named == ([ann, lee, bo], [ANN, LEE, BO])


def test_a_part_that_was_replaced_before_does_not_give_its_name_again() -> None:
    (ann,), (lee,) = settle_parts("person", [ANN, LEE], [1, 1], Lock()).part_paths
    lock = Lock({f"person:{ANN.keys[0]}": ann, f"person:{LEE.keys[0]}": lee}, {ann: lee})
    settled = settle_parts("person", [ANN, LEE], [2], lock)
    assert settled.paths == [lee]
    assert settled.given_up == {ann: lee}


def test_every_path_of_a_part_and_every_retired_one_means_the_whole_thing() -> None:
    settled = settle_parts("person", [ANN, LEE, BO], [2, 1], Lock())
    (ann, lee), (bo,) = settled.part_paths
    paths = paths_after(
        [["ann", "lee"], ["bo"]], settled, {"person/old": "person/older", "person/older": lee}
    )
    assert paths[ann] == paths[lee] == paths["person/old"] == paths["person/older"] == {"ann", "lee"}
    assert paths[bo] == {"bo"}
    assert "person/nobody" not in paths
