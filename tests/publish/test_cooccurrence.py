"""How much two things have in common."""

from kg.publish.cooccurrence import in_common


def test_pairs_are_counted_with_the_years_that_are_known() -> None:
    seen = [([0, 1], 2020), ([0, 1, 2], None), ([0, 1], 1999), ([2], -44), ([0, 2], None)]
    pairs, left_out = in_common(4, seen, most=3)
    alone, both = (list(part.rows("papers")) for part in pairs.parted())
    assert alone == [
        (0, 0, {"papers": 4, "first": 1999, "last": 2020}),
        (1, 1, {"papers": 3, "first": 1999, "last": 2020}),
        (2, 2, {"papers": 3, "first": -44, "last": -44}),
    ]
    assert both == [
        (0, 1, {"papers": 3, "first": 1999, "last": 2020}),
        (0, 2, {"papers": 2}),
        (1, 2, {"papers": 1}),
    ]
    assert not left_out


def test_what_has_too_many_things_counts_for_each_of_them_and_ties_none() -> None:
    pairs, left_out = in_common(3, [([0, 1, 2], 2020), ([0, 1], None)], most=2)
    alone, both = (list(part.rows("papers")) for part in pairs.parted())
    assert [said["papers"] for *_, said in alone] == [2, 2, 1]
    assert (both, left_out) == ([(0, 1, {"papers": 1})], 1)


def test_where_nothing_was_seen_there_are_no_pairs() -> None:
    pairs, left_out = in_common(0, [], most=100)
    assert ([list(part.rows("papers")) for part in pairs.parted()], left_out) == ([[], []], 0)


def test_more_pairs_than_are_told_at_once_are_all_told() -> None:
    pairs, _ = in_common(400, [(range(400), None)], most=400)
    assert sum(1 for _ in pairs.parted()[1].rows("papers")) == 400 * 399 / 2
