"""Lines that follow from each other: A = B and B = C make one of A and C, whatever a third line says."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from kg.curation.line import Line

Item = TypeVar("Item", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Joining(Generic[Item]):
    """Lines of `same` with all that each makes one, made once for all questions about them."""

    lines: Sequence[tuple[Line, frozenset[Item]]]
    places: Mapping[Item, Sequence[int]]
    """Item → which of `lines` have it."""


def joining_of(lines: Iterable[tuple[Line, frozenset[Item]]]) -> Joining[Item]:
    """These lines, each with all that it makes one.

    >>> from kg.curation.reading import parse
    >>> [line] = parse("same\\tperson\\tA\\tB\\n").lines
    >>> sorted(joining_of([(line, frozenset("AB"))]).places)
    ['A', 'B']
    """
    known = list(lines)
    places: dict[Item, list[int]] = {}
    for place, (_, items) in enumerate(known):
        for item in items:
            places.setdefault(item, []).append(place)
    return Joining(known, places)


def chain(one: frozenset[Item], other: frozenset[Item], joining: Joining[Item]) -> list[Line]:
    """The fewest lines that lead from the one side to the other, in their order; none where none do.

    Of ways of one length the earlier lines win.

    >>> from kg.curation.reading import parse
    >>> lines = parse("same\\tperson\\tA\\tB\\nsame\\tperson\\tB\\tC\\nsame\\tperson\\tC\\tD\\n").lines
    >>> joining = joining_of((line, frozenset((line.thing, line.value))) for line in lines)
    >>> [line.number for line in chain(frozenset("A"), frozenset("C"), joining)]
    [1, 2]
    """
    before: dict[int, int | None] = {}
    seen: set[Item] = set()
    ways: list[tuple[int | None, frozenset[Item]]] = [(None, one)]
    for last, reached in ways:  # grows: breadth first
        new = [item for item in reached if item not in seen]
        seen.update(new)
        touching = {place for item in new for place in joining.places.get(item, ())}
        for place in sorted(touching - before.keys()):
            before[place] = last
            items = joining.lines[place][1]
            if not other.isdisjoint(items):
                return [joining.lines[each][0] for each in reversed(list(_back(place, before)))]
            ways.append((place, items))
    return []


def _back(last: int, before: Mapping[int, int | None]) -> Iterator[int]:
    """The way to a line, backwards from it."""
    place: int | None = last
    while place is not None:
        yield place
        place = before[place]
