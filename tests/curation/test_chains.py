"""The way from one name to another over lines that make them one is short, and found in few steps."""

import random
from collections.abc import Iterable, Iterator

from kg.curation.chains import chain, joining_of
from kg.curation.line import Line
from kg.curation.reading import parse


def lines_of(pairs: list[tuple[str, str]]) -> list[Line]:
    return list(parse("".join(f"same\tperson\t{one}\t{other}\n" for one, other in pairs)).lines)


class Counted(frozenset[str]):
    """Names that count how often somebody looks at them."""

    looks = 0

    def __iter__(self) -> Iterator[str]:
        Counted.looks += 1
        return super().__iter__()

    def isdisjoint(self, other: Iterable[object]) -> bool:
        Counted.looks += 1
        return super().isdisjoint(other)


def test_each_line_is_looked_at_a_few_times_however_long_the_way_is() -> None:
    lines = lines_of([(f"A{n}", f"A{n + 1}") for n in range(1_000)])
    joining = [(line, Counted((line.thing, line.value))) for line in lines]
    Counted.looks = 0
    assert chain(frozenset(["A0"]), frozenset(["A1000"]), joining_of(joining)) == lines
    assert Counted.looks <= 3 * len(lines)


def test_of_two_ways_the_shorter_is_taken_and_of_two_as_long_the_earlier() -> None:
    pairs = [("A", "B"), ("B", "C"), ("C", "D"), ("A", "X"), ("X", "D"), ("A", "Y"), ("Y", "D")]
    lines = lines_of(pairs)
    joining = [(line, frozenset((line.thing, line.value))) for line in lines]
    assert [line.number for line in chain(frozenset("A"), frozenset("D"), joining_of(joining))] == [4, 5]
    assert chain(frozenset("A"), frozenset("Z"), joining_of(joining)) == []


def _slow(one, other, joining):
    """The same by looking at every line at each step."""
    left, ways = list(joining), [(one, [])]
    for reached, lines in ways:
        for each in [each for each in left if reached & each[1]]:
            if other & each[1]:
                return [*lines, each[0]]
            left.remove(each)
            ways.append((each[1], [*lines, each[0]]))
    return []


def test_the_way_is_that_of_looking_at_every_line() -> None:
    chance = random.Random(7)
    for _ in range(200):
        pairs = sorted({tuple(chance.sample("ABCDEFGHIJ", 2)) for _ in range(chance.randint(1, 14))})
        joining = [(line, frozenset((line.thing, line.value))) for line in lines_of(pairs)]
        found = chain(frozenset("A"), frozenset("J"), joining_of(joining))
        assert found == _slow(frozenset("A"), frozenset("J"), joining)
