"""Telling people apart, block by block: from columns of signatures to groups, and to what stays open."""

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, MutableSequence, Sequence
from dataclasses import dataclass
from itertools import chain, combinations, repeat

import numpy as np

from kg.network.threads import one_thread
from kg.numbering import Numbers
from kg.resolve.namesakes.blocks import Block, blocks
from kg.resolve.namesakes.cells import Cell, cells, scored
from kg.resolve.namesakes.closure import closure
from kg.resolve.namesakes.columns import Columns
from kg.resolve.namesakes.likeness import Likeness
from kg.resolve.namesakes.linkage import Linkage, Pair
from kg.resolve.namesakes.marks import marked_apart, marks_of
from kg.resolve.namesakes.model import SCORE_UNIT, Grounds, Model, crowd, model, score_at
from kg.resolve.namesakes.spellings import EVEN, may_be_spelt_alike
from kg.shelf import Keep, in_memory
from kg.text.people.agreement import Agreement

SAME = 0.5
"""From this chance on two groups are held to be one person."""
OPEN = 0.2
"""From this chance on it is an open question whether they are; below they are held to be two."""
CLEARLY = SCORE_UNIT
"""By how much one group must fit better than another to be preferred to it: some three times as likely."""


@dataclass(frozen=True, slots=True)
class Tie:
    """Two groups of signatures, and how likely they are one person."""

    one: tuple[int, ...]
    """Signatures by number, ascending; the first is the smallest of both."""
    other: tuple[int, ...]
    chance: float
    """From 0 to 1, 2 decimals."""
    grounds: Grounds | None = None
    """What the chance was made of; `None` where only the names are alike."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Who is who."""

    first: Sequence[int]
    """Signature → the first one of the same person, by number."""
    joined: Sequence[Tie]
    """Groups that became one because that is likely, in the order in which they did."""
    doubts: Sequence[Tie]
    """For each person the one whom they may be, where that is open; each pair once."""

    @property
    def people(self) -> list[list[int]]:
        """Every person's signatures, people and signatures in ascending order."""
        found: dict[int, list[int]] = {}
        for row, first in enumerate(self.first):
            found.setdefault(first, []).append(row)
        return list(found.values())


def tell_apart(
    columns: Columns,
    known: Mapping[int, int] | None = None,
    alone: frozenset[int] = frozenset(),
    judge: Model | None = None,
    keep: Keep = in_memory,
) -> Answer:
    """The people behind the signatures.

    `known` gives signatures of one person one label; signatures of other labels may still join them. Those in
    `alone` are joined to none but what is known. `judge` is the model that comes with the package unless
    another is given. The same signatures give the same people in any order. Ties that join are kept as `keep`
    has it.

    >>> from kg.resolve.namesakes import Signed, Work, columns
    >>> bylines = ("Ana Núñez", "José Silva"), ("Bo Chen",), ("José Silva",)
    >>> works = [Work(title, names) for title, names in zip(("Nexus", "Noise", "BAM"), bylines)]
    >>> tell_apart(columns([Signed("Wei Li", place) for place in range(3)], works)).people
    [[0, 2], [1]]
    """
    known, judge = known or {}, judge or model()
    first = array("i", range(len(columns.bylines.name)))
    doubts: list[Tie] = []
    seen = bytearray(len(first))

    def joins() -> Iterator[Tie]:
        found = (cell for block in blocks(columns) for cell in _cells(columns, block, known, alone))
        for cell, each in scored(found, columns, judge):
            rows = cell.block.rows
            groups, ties, open_pairs = _clustered(columns, cell, each, alone, judge)
            for group in groups:
                _gather(rows[group].tolist(), first)
            doubts.extend(open_pairs)
            for row in rows.tolist():
                seen[row] = True
            yield from ties

    with one_thread():  # thousands of small products, which several threads only hinder
        joined = keep(Tie, joins())
    labelled: dict[int, list[int]] = defaultdict(list)
    for row, label in known.items():
        if not seen[row]:
            labelled[label].append(row)
    for group in labelled.values():
        _gather(group, first)
    doubts += (Tie(one, other, EVEN) for one, other in may_be_spelt_alike(columns, first, alone))
    return Answer(first, joined, sorted(doubts, key=lambda tie: (tie.one, tie.other)))


def _gather(group: Sequence[int], first: MutableSequence[int]) -> None:
    smallest = min(group)
    for row in group:
        first[row] = smallest


def _cells(columns: Columns, block: Block, known: Mapping[int, int], alone: frozenset[int]) -> Iterator[Cell]:
    """A block, in groups of what is known and sure, cut where these are too many."""
    labelled: dict[int, list[int]] = defaultdict(list)
    for row, signature in enumerate(block.rows.tolist()):
        if signature in known:
            labelled[known[signature]].append(row)
    return cells(columns, block, closure(columns, block, list(labelled.values()), alone))


def _clustered(
    columns: Columns, cell: Cell, each: Numbers, alone: frozenset[int], judge: Model
) -> tuple[Sequence[Sequence[int]], list[Tie], list[Tie]]:
    """The groups of a cell after the joins, its ties and doubts; `each` has the scores of its rows."""
    block, groups = cell.block, cell.groups
    if len(groups) == 1:
        return groups, [], []
    if len(groups) == 2 and len(block.agreements) == 1:
        return _of_two(columns, cell, each, alone, judge)
    compared, sizes = (np.array(list(map(len, parts))) for parts in (cell.compared, groups))
    likeness, called_apart = Likeness(each, compared), _called_apart(block, groups)
    apart = called_apart | _apart(columns, block, groups)
    among = _crowd(cell, judge)
    barred = _claimed_by_two(apart, called_apart)
    if apart.any():
        means, nearest = likeness.all()
        chances = judge.fits(means, nearest, np.maximum(sizes[:, None], sizes[None, :]), among)
        barred |= _torn(means, apart) | _torn(SCORE_UNIT * chances, apart)
    if not alone.isdisjoint(block.rows.tolist()):
        kept_out = np.array([not alone.isdisjoint(block.rows[group].tolist()) for group in groups])
        barred |= kept_out[:, None] | kept_out[None, :]
    linked = Linkage(likeness, sizes, apart, barred, judge, among)
    parts: dict[int, list[int]] = {place: list(group) for place, group in enumerate(groups)}
    ties = []
    for pair in linked.joins(SAME):
        ties.append(_tie(block, parts, pair))
        parts[pair.one] = sorted(parts[pair.one] + parts.pop(pair.other))
    return list(parts.values()), ties, [_tie(block, parts, pair) for pair in linked.doubts(OPEN)]


def _of_two(
    columns: Columns, cell: Cell, each: Numbers, alone: frozenset[int], judge: Model
) -> tuple[Sequence[Sequence[int]], list[Tie], list[Tie]]:
    """The same of two groups of one name, as most cells are: matrices take longer to make than to add up."""
    block, groups = cell.block, cell.groups
    ours, theirs = (block.rows[group] for group in groups)
    if _are_apart(columns, ours, theirs):
        return groups, [], []
    means, nearest = Likeness(each, np.array(list(map(len, cell.compared)))).of(0)
    grounds = Grounds(float(means[1]), float(nearest[1]), max(map(len, groups)), _crowd(cell, judge))
    pair = Pair(0, 1, judge.chance(grounds), grounds)
    ties = [_tie(block, groups, pair)] if pair.chance >= OPEN else []
    if pair.chance < SAME or not alone.isdisjoint([*ours.tolist(), *theirs.tolist()]):
        return groups, [], ties
    return [sorted([*groups[0], *groups[1]])], ties, []


def _crowd(cell: Cell, judge: Model) -> float:
    return crowd(len(cell.groups), 0.0 if judge.chosen else float(cell.block.alone.min()))


def _are_apart(columns: Columns, ours: Numbers, theirs: Numbers) -> bool:
    """The same as `_apart` of the signatures of two groups."""
    if not set(columns.work[ours].tolist()).isdisjoint(columns.work[theirs].tolist()):
        return True
    orcids = [int(columns.orcid[rows].max()) for rows in (ours, theirs)]  # -1 without one
    if min(orcids) >= 0 and orcids[0] != orcids[1]:
        return True
    return bool(columns.marks) and marked_apart(
        marks_of(columns, ours.tolist()), marks_of(columns, theirs.tolist())
    )


def _torn(fits: Numbers, apart: Numbers) -> Numbers:
    """[groups, groups]: which are not joined, because one of them fits another as well that is apart from it.

    It is given to neither of two that cannot be one, such as those of two ORCIDs, unless one fits far better.
    `fits` has how well each two fit, as a score: by the mean of their pairs, or by all that makes two likely.
    """
    found = np.zeros_like(apart)
    apart = apart & ~np.eye(len(apart), dtype=bool)  # nobody is torn between a group and itself
    likely = (fits >= score_at(SAME)) & apart.any(1)  # who is apart from nobody leaves nobody torn
    fits_apart = (likely & (likely.astype(np.float32) @ apart.astype(np.float32) > 0)).any(1)
    for place in np.flatnonzero((likely.sum(1) > 1) & fits_apart).tolist():  # few are looked at one by one
        fitting = np.flatnonzero(likely[place] & (np.arange(len(fits)) != place))
        near = np.abs(fits[place, fitting][:, None] - fits[place, fitting][None, :]) < CLEARLY
        torn = fitting[(near & apart[np.ix_(fitting, fitting)]).any(1)]
        found[place, torn] = found[torn, place] = True
    return found


def _claimed_by_two(apart: Numbers, called_apart: Numbers) -> Numbers:
    """[groups, groups]: which are not joined, because one of them has a name that may stand for two others.

    `A. Smith` is nobody's while there are Ann Smith and Alan Smith, however likely it is one's: whether it is
    the other's can seldom be seen. What is known and sure has been joined before.
    """
    if not called_apart.any():
        return called_apart.copy()
    may_be = ~apart
    np.fill_diagonal(may_be, val=False)
    claimed = may_be.astype(np.float32) @ called_apart.astype(np.float32) > 0  # by somebody of another name
    found = may_be & claimed
    either: Numbers = found | found.T
    return either


def _apart(columns: Columns, block: Block, groups: Sequence[Sequence[int]]) -> Numbers:
    """[groups, groups]: which cannot be one, however called: of one work twice, of two ORCIDs or marks."""
    sizes = list(map(len, groups))
    signatures = block.rows[list(chain.from_iterable(groups))]
    orcid = np.maximum.reduceat(columns.orcid[signatures], np.cumsum([0, *sizes[:-1]]))
    found: Numbers = (orcid[:, None] != orcid[None, :]) & (orcid >= 0)[:, None] & (orcid >= 0)[None, :]
    on: dict[int, set[int]] = defaultdict(set)
    for place, work in zip(_places(sizes), columns.work[signatures].tolist(), strict=True):
        on[work].add(place)
    for places in on.values():
        if len(places) > 1:
            found[np.ix_(sorted(places), sorted(places))] = True
    return found | _marked_apart(columns, block, groups) if columns.marks else found


def _places(sizes: Sequence[int]) -> Iterator[int]:
    """The place of its group for each row of groups of these sizes, one behind the other."""
    return chain.from_iterable(repeat(place, size) for place, size in enumerate(sizes))


def _marked_apart(columns: Columns, block: Block, groups: Sequence[Sequence[int]]) -> Numbers:
    """[groups, groups]: behind whose names stand the years of two lives, or two numbers."""
    found = np.zeros((len(groups), len(groups)), bool)
    marks = {place: marks_of(columns, block.rows[group].tolist()) for place, group in enumerate(groups)}
    for one, other in combinations([place for place, each in marks.items() if each], 2):
        found[one, other] = found[other, one] = marked_apart(marks[one], marks[other])
    return found


def _called_apart(block: Block, groups: Sequence[Sequence[int]]) -> Numbers:
    """[groups, groups]: which have names of two people."""
    none = block.agreements == Agreement.NONE
    if not none.any():
        return np.zeros((len(groups), len(groups)), bool)
    names = np.zeros((len(groups), len(none)), np.float32)
    places = list(_places(list(map(len, groups))))
    names[places, block.name[list(chain.from_iterable(groups))]] = 1
    found: Numbers = (names @ none.astype(np.float32) @ names.T) > 0
    return found


def _tie(block: Block, parts: Mapping[int, Sequence[int]] | Sequence[Sequence[int]], pair: Pair) -> Tie:
    ours, theirs = sorted(tuple(sorted(block.rows[parts[part]].tolist())) for part in (pair.one, pair.other))
    return Tie(ours, theirs, pair.chance, pair.grounds)
