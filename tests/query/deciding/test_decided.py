from itertools import pairwise

import pytest

from kg.curation import Verb, parse
from kg.errors import InputError
from kg.query.deciding.decided import Places
from kg.store import Graph
from tests.query.deciding.conftest import A, B, C, D


def lines(*rows: str) -> str:
    return "\n".join(rows) + "\n"


def same(one: str, other: str) -> str:
    return f"same\tperson\t{one}\t{other}"


def different(one: str, other: str) -> str:
    return f"different\tperson\t{one}\t{other}"


@pytest.mark.parametrize(
    ("rows", "pair", "verdict"),
    [
        ([], (A, B), None),
        ([same(A, B)], (B, A), Verb.SAME),
        ([same(A, B), same(B, C)], (A, C), Verb.SAME),
        ([same(A, B), different(B, C)], (C, A), Verb.DIFFERENT),
        ([same(A, B), same(C, D), different(A, D)], (B, C), Verb.DIFFERENT),
        ([different(A, B), different(B, C)], (A, C), None),
        ([f"hide\tperson\t{A}"], (A, B), Verb.HIDE),
        ([f"rename\tperson\t{A}\tWei Li"], (A, B), None),
        ([same("Li Wei @ On doors of A 1", "Li Wei @ On doors of B 1 | On doors of B 2")], (A, B), Verb.SAME),
        ([same("https://example.org/kg/" + A, B)], (A, B), Verb.SAME),
        ([same(A, "person/li-wei-gggggggggggg6")], (A, B), Verb.SAME),
        ([same(D, "person/li-wei-zzzzzzzzzzzz7")], (A, D), None),
    ],
)
def test_lines_decide_pairs_also_through_each_other(
    graph: Graph, rows: list[str], pair: tuple[str, str], verdict: Verb | None
) -> None:
    assert Places(graph).decided(parse(lines(*rows))).of(*pair) is verdict


@pytest.mark.parametrize(
    "name", ["Li Wei", "Nobody", "Li Wei @ No Such Paper", "Li Wei @ On doors of A 1 | On doors of B 1"]
)
def test_a_line_that_means_nothing_or_several_is_left_to_the_build(graph: Graph, name: str) -> None:
    found = Places(graph).decided(parse(lines(same(name, B))))
    assert [line.thing for line in found.unplaced] == [name]
    assert found.links == ()


def test_what_is_hidden_is_not_missed_in_the_graph_that_hides_it(graph: Graph) -> None:
    found = Places(graph).decided(parse(lines("hide\tconcept\tNobody", f"hide\tperson\t{A}")))
    assert (found.hidden, found.unplaced) == ({A}, ())


def test_a_name_of_several_is_hidden_by_no_line(graph: Graph) -> None:
    found = Places(graph).decided(parse(lines("hide\tperson\tLi Wei")))
    assert (found.hidden, [line.thing for line in found.unplaced]) == (frozenset(), ["Li Wei"])


def test_a_part_against_its_whole_is_no_contradiction_before_the_build(graph: Graph) -> None:
    found = Places(graph).decided(parse(lines(different(A, "Li Wei @ On doors of A 1"))))
    assert (found.links, found.unplaced) == ((), ())


def test_lines_that_contradict_each_other_are_told_all_but_no_others(graph: Graph) -> None:
    rows = lines(same(C, D), same(A, B), "hide\tconcept\tdoor", different(A, C), same(C, B))
    with pytest.raises(InputError) as raised:
        Places(graph).decided(parse(rows))
    first, *told = str(raised.value).splitlines()
    assert first == "These cannot all be so; take one of them out:"
    assert [line.split(":")[0].strip() for line in told] == [f"curation.tsv line {n}" for n in (2, 4, 5)]


def test_ten_thousand_lines_are_joined_in_no_time(graph: Graph) -> None:
    alphabet = "abcdefghijklmnop"
    paths = [
        "person/x-" + "".join(alphabet[number // 16**place % 16] for place in range(13))
        for number in range(10_000)
    ]
    rows = [same(one, other) for one, other in pairwise(paths)]
    found = Places(graph).decided(parse(lines(*rows)))
    assert found.of(paths[0], paths[-1]) is Verb.SAME
