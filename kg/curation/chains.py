"""Lines that follow from each other: A = B and B = C make one of A and C, whatever a third line says."""

from collections.abc import Hashable, Iterable
from typing import TypeVar

from kg.curation.line import Line

Item = TypeVar("Item", bound=Hashable)


def chain(
    one: frozenset[Item], other: frozenset[Item], joining: Iterable[tuple[Line, frozenset[Item]]]
) -> list[Line]:
    """The fewest lines that lead from the one side to the other, in their order; none where none do.

    `joining` has each line of `same` with all that it makes one; of ways of one length the earlier lines win.

    >>> from kg.curation.reading import parse
    >>> lines = parse("same\\tperson\\tA\\tB\\nsame\\tperson\\tB\\tC\\nsame\\tperson\\tC\\tD\\n").lines
    >>> joining = [(line, frozenset((line.thing, line.value))) for line in lines]
    >>> [line.number for line in chain(frozenset("A"), frozenset("C"), joining)]
    [1, 2]
    """
    left = list(joining)
    ways: list[tuple[frozenset[Item], list[Line]]] = [(one, [])]
    for reached, lines in ways:  # grows: breadth first
        for each in [each for each in left if not reached.isdisjoint(each[1])]:
            line, items = each
            if not other.isdisjoint(items):
                return [*lines, line]
            left.remove(each)
            ways.append((items, [*lines, line]))
    return []
