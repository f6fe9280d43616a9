"""What rules find of one kind of thing before people have spoken, and what follows once they have.

To weigh the evidence takes nearly all the time, and people change nothing of it: it is done once, though it
is asked for twice, without what they decided and with it.
"""

from array import array
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from kg.resolve.candidates import Candidate
from kg.resolve.constraints import Links
from kg.resolve.groups import Item
from kg.shelf import Chained, Mapped

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Weighed(Generic[Value, Item]):
    """Which items are one thing, and what each thing is."""

    groups: Callable[[Links[Item]], Sequence[Sequence[Item]]]
    """The items of each thing, as the rules have it, within what people decided."""
    make: Callable[[Sequence[Item]], Value]
    """The thing that is made of these items."""
    doubts: Callable[[Sequence[Value], Sequence[Sequence[Item]]], Iterable[Candidate]]
    """What stays open among the things, of which the groups are given as well; by place."""


def remade(
    things: Sequence[Value],
    before: Sequence[Sequence[Item]],
    after: Sequence[Sequence[Item]],
    make: Callable[[Sequence[Item]], Value],
) -> Sequence[Value]:
    """The things of the groups `after`: those of `before` that are the same are not made again.

    >>> list(remade(["AB", "C", "D"], [["a", "b"], ["c"], ["d"]], [["a", "b"], ["c", "d"]], "".join))
    ['AB', 'cd']
    """
    first = {items[0]: place for place, items in enumerate(before)}
    places = array("q")
    new: list[Value] = []
    for items in after:
        place = first.get(items[0])
        if place is None or list(before[place]) != list(items):
            place = len(things) + len(new)
            new.append(make(items))
        places.append(place)
    return Mapped(places, Chained(things, new).__getitem__)
