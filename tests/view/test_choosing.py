"""What is drawn of a graph that has more nodes than there is room for."""

from collections.abc import Mapping, Sequence
from itertools import combinations, pairwise

import pytest

from kg.view.choosing import select
from kg.view.kinds import NodeKind

KINDS = {
    "p": NodeKind.PAPER,
    "a": NodeKind.PERSON,
    "c": NodeKind.CONCEPT,
    "k": NodeKind.CATEGORY,
    "o": NodeKind.ORGANISATION,
}


def drawn(nodes: str, edges: str, max_nodes: int) -> str:
    """Names of what is drawn, sorted; of nodes `p1 a1`, whose first letter is the kind, and edges `p1-a1`."""
    names = nodes.split()
    pairs = [edge.split("-") for edge in edges.split()]
    ends = tuple([names.index(pair[side]) for pair in pairs] for side in (0, 1))

    def called(some: Sequence[int], kind: NodeKind) -> Mapping[int, tuple[str, str]]:
        assert some
        assert {KINDS[names[number][0]] for number in some} == {kind}
        return {number: (names[number], "") for number in some}

    kinds = [KINDS.get(name[0]) for name in names]
    chosen = select(max_nodes, kinds, (ends[0], ends[1]), called)
    for number, degree in chosen.items():
        assert degree == ends[0].count(number) + ends[1].count(number)
    return " ".join(sorted(names[number] for number in chosen))


def many(kind: str, count: int) -> str:
    return " ".join(f"{kind}{number}" for number in range(count))


@pytest.mark.parametrize(
    ("sizes", "max_nodes", "expected"),
    [
        ({"p": 9, "a": 9, "c": 9}, 0, {}),
        ({"p": 9, "a": 9, "c": 9}, 1, {"p": 1}),
        ({"p": 9, "a": 9, "c": 9}, 8, {"p": 4, "a": 2, "c": 2}),
        ({"p": 9, "a": 9, "c": 9, "k": 1}, 14, {"p": 7, "a": 3, "c": 3, "k": 1}),
        ({"p": 9, "a": 2, "c": 1}, 10, {"p": 7, "a": 2, "c": 1}),
        ({"p": 2, "a": 9, "c": 9, "o": 3}, 16, {"p": 2, "a": 6, "c": 5, "o": 3}),
        ({"p": 9, "a": 9, "c": 9}, 27, {"p": 9, "a": 9, "c": 9}),
        ({"p": 9, "x": 5}, 9, {"p": 9}),
        ({"a": 9}, 3, {"a": 3}),
    ],
)
def test_papers_have_half_of_the_room_and_what_others_leave(
    sizes: dict[str, int], max_nodes: int, expected: dict[str, int]
) -> None:
    found = drawn(" ".join(many(kind, size) for kind, size in sizes.items()), "", max_nodes).split()
    assert {kind: sum(name[0] == kind for name in found) for kind in sizes} == {
        kind: expected.get(kind, 0) for kind in sizes
    }


def test_the_best_connected_of_a_kind_come_first_and_of_equals_the_first_by_name() -> None:
    assert drawn("p1 p2 a3 a2 a1", "p1-a3 p2-a3 p1-a1 p2-a2", 3) == "a3 p1 p2"
    assert drawn("p1 p2 a3 a2 a1", "p1-a3 p2-a3 p1-a1 p2-a2", 4) == "a1 a3 p1 p2"


def test_papers_are_drawn_that_join_what_is_drawn_however_many_edges_others_have() -> None:
    edges = "p2-a1 p3-a1 p2-c1 p3-c1 p4-a1 p4-c1 p4-a2 p1-a1 p1-a5 p1-a6 p1-a7 p1-a8 p1-a9"
    nodes = "p1 p2 p3 p4 a1 a2 a5 a6 a7 a8 a9 c1"
    assert drawn(nodes, edges, 4) == "a1 c1 p2 p4"  # p4 has more edges than p2, which comes before p3


def test_people_who_are_drawn_count_more_than_topics() -> None:
    """Of more papers on topics alone the picture would be a cloud that hangs on these."""
    edges = " ".join(f"p{paper}-c{concept}" for paper in (1, 2, 3) for concept in (1, 2))
    assert drawn("p1 p2 p3 p8 p9 a1 c1 c2", f"{edges} p8-a1 p9-a1", 6) == "a1 c1 c2 p1 p8 p9"


def test_nothing_that_has_papers_is_drawn_without_any() -> None:
    """Four papers of two concepts join more than the paper of the only person does."""
    edges = " ".join(f"p{paper}-c{concept}" for paper in (1, 2, 3, 4) for concept in (1, 2))
    assert drawn("p1 p2 p3 p4 p9 a1 c1 c2", f"{edges} p9-a1", 6) == "a1 c1 c2 p1 p2 p9"


def test_no_place_of_work_is_drawn_of_which_nobody_is() -> None:
    """Each person has a place of their own; those of people who are not drawn make room for others."""
    people = " ".join(f"p{n}-a1 p{n}-a2" for n in range(1, 7))
    nodes = f"{many('p', 7)} {many('a', 9)} {many('o', 9)}"
    edges = f"{people} " + " ".join(f"a{n}-o{n}" for n in range(9)) + " a8-o7 a7-o8"
    assert drawn(nodes, edges, 8) == "a1 a2 o1 o2 p1 p2 p3 p4"  # o7 and o8 have most people, none drawn
    assert drawn("p1 p2 a1 a2 a3 o8 o9", "p1-a1 p1-a2 p2-a1 a3-o8 p2-o9", 6) == "a1 a2 a3 o9 p1 p2"


def test_of_a_things_equal_papers_the_first_by_name_comes_first() -> None:
    assert drawn("p4 p3 p2 p1 a1 a2", "p4-a1 p3-a1 p2-a2 p1-a2", 4) == "a1 a2 p1 p3"


def test_the_order_of_nodes_and_edges_does_not_matter() -> None:
    nodes = f"{many('p', 12)} {many('a', 7)} {many('c', 7)}".split()
    edges = [f"p{paper}-{other}" for paper in range(12) for other in nodes[12:] if (paper * len(other)) % 5]
    edges += [f"{one}-{other}" for one, other in pairwise(nodes[19:])]
    edges += [f"{one}-{other}" for one, other in combinations(nodes[12:15], 2)]
    for max_nodes in range(27):
        told = drawn(" ".join(nodes), " ".join(edges), max_nodes)
        turned = ["-".join(edge.split("-")[::-1]) for edge in edges[::-1]]
        assert drawn(" ".join(nodes[::-1]), " ".join(turned), max_nodes) == told
