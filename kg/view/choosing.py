"""Chooses what is drawn of a graph that has more nodes than there is room for.

Who looks at it wants to see who works with whom on what. Papers have the most edges, and by edges alone they
would fill the picture; so they have half of it, and are chosen by what they join: `docs/decisions/035`. A
node is a number here.
"""

import heapq
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from kg.view.kinds import NodeKind

Ends: TypeAlias = tuple[Sequence[int], Sequence[int]]
"""The nodes that edges come from, and in the same order those that they lead to."""
Called: TypeAlias = Callable[[Sequence[int], NodeKind], Mapping[int, tuple[str, str]]]
"""Looks up nodes of one kind: the name and the IRI of each, which put them in order."""
_Rank: TypeAlias = Callable[[int], tuple[int, ...]]
_PAPER = NodeKind.PAPER
_PLACE = NodeKind.ORGANISATION


def select(max_nodes: int, kinds: Sequence[NodeKind | None], ends: Ends, called: Called) -> dict[int, int]:
    """The nodes that are drawn, each with the number of all its edges.

    `kinds` has the kind of every node; what has none is never drawn and has no edges. Of edges there is one
    between two nodes. Names are looked up only where edges do not decide.
    """
    degrees = array("I", bytes(4 * len(kinds)))
    for nodes in ends:
        for node in nodes:
            degrees[node] += 1
    members: dict[NodeKind, list[int]] = {kind: [] for kind in NodeKind}
    for number, kind in enumerate(kinds):
        if kind is not None:
            members[kind].append(number)
    rooms, drawn = _beside_papers(max_nodes, members, degrees, called)
    held = _held(drawn, kinds, ends)
    if not held.issuperset(drawn.intersection(members[_PLACE])):
        members[_PLACE] = [place for place in members[_PLACE] if place in held or not degrees[place]]
        rooms, drawn = _beside_papers(max_nodes, members, degrees, called)
    if rooms[_PAPER] < len(members[_PAPER]):
        rank = _joining(drawn, kinds, ends, degrees, called)
        drawn.update(_first(rooms[_PAPER], members[_PAPER], _PAPER, rank, called))
    else:
        drawn.update(members[_PAPER])
    return {node: degrees[node] for node in sorted(drawn)}


def _beside_papers(
    max_nodes: int, members: Mapping[NodeKind, Sequence[int]], degrees: Sequence[int], called: Called
) -> tuple[Mapping[NodeKind, int], set[int]]:
    """How many of each kind are drawn, and all of them but papers: of each kind the best connected."""
    rooms = _rooms(max_nodes, {kind: len(nodes) for kind, nodes in members.items()})
    drawn: set[int] = set()
    for kind in (kind for kind in NodeKind if kind is not _PAPER):
        drawn.update(_first(rooms[kind], members[kind], kind, lambda node: (-degrees[node],), called))
    return rooms, drawn


def _held(drawn: set[int], kinds: Sequence[NodeKind | None], ends: Ends) -> set[int]:
    """The places of work that have a paper, or something else that is drawn, at the other end of an edge.

    Papers cannot hold a place whose edges all lead to people; without any of these it would stand alone.
    """
    held: set[int] = set()
    for edge in zip(*ends, strict=True):
        for place, other in (edge, edge[::-1]):
            if kinds[place] is _PLACE and (other in drawn or kinds[other] is _PAPER):
                held.add(place)
    return held


def _rooms(max_nodes: int, sizes: Mapping[NodeKind, int]) -> dict[NodeKind, int]:
    """How many of each kind are drawn: half for papers, the rest shared evenly by the others.

    What a kind does not need the others have; what none of them needs is for papers.

    >>> kinds = NodeKind.PAPER, NodeKind.PERSON, NodeKind.CONCEPT, NodeKind.CATEGORY
    >>> list(_rooms(100, dict(zip(kinds, (900, 900, 900, 4)))).values())
    [4, 23, 23, 50]
    >>> list(_rooms(100, dict(zip(kinds, (20, 900, 30, 4)))).values())
    [4, 30, 46, 20]
    """
    papers = min(sizes[_PAPER], (max_nodes + 1) // 2)
    rest = max_nodes - papers
    others = sorted((size, kind) for kind, size in sizes.items() if kind is not _PAPER)
    rooms = {}
    for place, (size, kind) in enumerate(others):
        rooms[kind] = min(size, rest // (len(others) - place))
        rest -= rooms[kind]
    return rooms | {_PAPER: min(sizes[_PAPER], papers + rest)}


def _joining(
    drawn: set[int], kinds: Sequence[NodeKind | None], ends: Ends, degrees: Sequence[int], called: Called
) -> _Rank:
    """What puts papers in order: the number of edges to people who are drawn, to all that is, and at all.

    Before all others come the first papers of each thing that is drawn: none is drawn without any of its own.
    """
    people, joins = array("I", bytes(4 * len(kinds))), array("I", bytes(4 * len(kinds)))
    for paper, other in _lines(drawn, kinds, ends):
        joins[paper] += 1
        people[paper] += kinds[other] is NodeKind.PERSON

    def rank(paper: int) -> tuple[int, ...]:
        return -people[paper], -joins[paper], -degrees[paper]

    best: dict[int, list[int]] = {}
    for paper, other in _lines(drawn, kinds, ends):
        equals = best.get(other)
        if equals is None or rank(paper) < rank(equals[0]):
            best[other] = [paper]
        elif rank(paper) == rank(equals[0]):
            equals.append(paper)
    tied = {paper for equals in best.values() if len(equals) > 1 for paper in equals}
    names = called(sorted(tied), _PAPER) if tied else {}
    needed = {
        min(equals, key=names.__getitem__) if len(equals) > 1 else equals[0] for equals in best.values()
    }
    return lambda paper: (paper not in needed, *rank(paper))


def _lines(drawn: set[int], kinds: Sequence[NodeKind | None], ends: Ends) -> Iterator[tuple[int, int]]:
    """Paper and other end of each edge between a paper and what is drawn."""
    for source, target in zip(*ends, strict=True):
        if target in drawn and kinds[source] is _PAPER:
            yield source, target
        elif source in drawn and kinds[target] is _PAPER:
            yield target, source


def _first(count: int, nodes: Sequence[int], kind: NodeKind, rank: _Rank, called: Called) -> Iterator[int]:
    """So many of the nodes of a kind, by rank and name."""
    groups: dict[tuple[int, ...], list[int]] = {}
    for node in nodes:
        groups.setdefault(rank(node), []).append(node)
    for _, group in sorted(groups.items()):
        if count <= 0:
            return
        if count < len(group):
            names = called(group, kind)
            yield from heapq.nsmallest(count, group, key=names.__getitem__)
        else:
            yield from group
        count -= len(group)
