"""Sure joins: what is known, a coauthor whose name few people bear, an id of OpenAlex, one life or number.

OpenAlex guesses who is who, from more than a library knows: one id is a reason, and two are none against it,
for it often has one person twice. See docs/decisions/039. No group gets two signatures of one work, two
ORCIDs, two lives or numbers, or two names that cannot be one person's. Time grows with the number of names
printed, however many signatures share a coauthor.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from kg.resolve.namesakes.blocks import Block, single_in_work
from kg.resolve.namesakes.columns import CROWD, Columns
from kg.resolve.namesakes.marks import marked_apart, marks_of, of_one_mark
from kg.resolve.namesakes.rarity import STEPS
from kg.resolve.namesakes.torn import Link, fitting_one, without_torn
from kg.text.people.agreement import Agreement
from kg.text.people.homonyms import Mark

RARE = STEPS // 2
"""The least weight of a coauthor's name that is enough alone: of people of that name there are some ten."""


@dataclass(slots=True)
class _Group:
    """What must not be twice in a group; grows."""

    rows: list[int]
    works: set[int]
    names: set[int]
    orcids: set[int]
    marks: frozenset[Mark]


class Closure:
    """The groups of a block while sure links are found; a class because groups grow."""

    def __init__(self, block: Block, columns: Columns) -> None:
        self._agreements = block.agreements
        work, orcid = columns.work[block.rows].tolist(), columns.orcid[block.rows].tolist()
        self._groups = [
            _Group([row], {work[row]}, {name}, {orcid[row]} - {-1}, marks_of(columns, [int(block.rows[row])]))
            for row, name in enumerate(block.name.tolist())
        ]
        self._group = list(range(len(block.rows)))

    def join(self, one: int, other: int, *, sure: bool = False) -> bool:
        """Make the groups of two rows one, if they can be; `sure` asks for nothing but that they differ."""
        ours, theirs = sorted(
            (self._group[one], self._group[other]), key=lambda g: -len(self._groups[g].rows)
        )
        if ours == theirs:
            return True
        large, small = self._groups[ours], self._groups[theirs]
        if not sure and not self._fit(large, small):
            return False
        for row in small.rows:
            self._group[row] = ours
        large.rows += small.rows
        large.works |= small.works
        large.names |= small.names
        large.orcids |= small.orcids
        large.marks |= small.marks
        self._groups[theirs] = _Group([], set(), set(), set(), frozenset())
        return True

    def clear(self, links: Sequence[Link]) -> list[Link]:
        """The links without those by which one would go to two who are apart."""
        known = [group.orcids for group in self._groups], [group.marks for group in self._groups]
        return without_torn(links, self._group.__getitem__, *known)

    def groups(self) -> list[list[int]]:
        """Every group with its rows, in order."""
        return sorted(sorted(group.rows) for group in self._groups if group.rows)

    def _fit(self, one: _Group, other: _Group) -> bool:
        return (
            one.works.isdisjoint(other.works)
            and not (one.orcids and other.orcids and one.orcids != other.orcids)
            and not marked_apart(one.marks, other.marks)
            and self._agree(one.names, other.names)
        )

    def _agree(self, ours: set[int], theirs: set[int]) -> bool:
        """Whether each of the names can be that of whoever has any of the others; one name is as itself."""
        if len(ours | theirs) == 1:
            return True
        return bool(self._agreements[np.array(list(ours))[:, None], list(theirs)].all())


def closure(
    columns: Columns, block: Block, known: Sequence[Sequence[int]], alone: frozenset[int] = frozenset()
) -> list[list[int]]:
    """The rows of a block in groups that are surely one person.

    `known` has rows that are one in any case; signatures in `alone` are joined to nothing else.
    Names that agree better are joined first: an initial goes to the one full name that it can stand for.
    """
    told = (each(columns, block, alone) for each in (_beside, _of_one_id, of_one_mark))
    alike = chain.from_iterable(told)
    links = sorted({link for rows in alike for link in _chained(rows, block)})
    if not links and not known:
        return [[row] for row in range(len(block.rows))]
    found = Closure(block, columns)
    for rows in known:
        for other in rows[1:]:
            found.join(rows[0], other, sure=True)
    for _, one, other in found.clear(links):
        found.join(one, other)
    return found.groups()


def _beside(columns: Columns, block: Block, alone: frozenset[int]) -> Iterator[list[int]]:
    """For each rare name the rows of the works on which it stands beside them."""
    weights = columns.bylines.authors.weights
    own = columns.own(block.rows)
    rows: dict[int, list[int]] = defaultdict(list)
    works: list[int] = columns.work[block.rows].tolist()
    for row, (signature, work) in enumerate(zip(block.rows.tolist(), works, strict=True)):
        beside = columns.bylines.beside.of(work)
        if len(beside) <= CROWD and signature not in alone:
            for author in beside:
                if weights[author] >= RARE and author not in own:
                    rows[author].append(row)
    several = [each for each in rows.values() if len(each) > 1]
    yield from fitting_one(columns, block, several)


def _of_one_id(columns: Columns, block: Block, alone: frozenset[int]) -> Iterator[list[int]]:
    """For each author of OpenAlex the rows that it takes for this one.

    None where one work has the author twice, and of one with two ORCIDs nobody knows whose the others are.
    """
    if not columns.ids:
        return
    rows: dict[int, list[int]] = defaultdict(list)
    for row, signature in enumerate(block.rows.tolist()):
        if signature not in alone:
            for author in columns.ids.of(signature):
                rows[author].append(row)
    for each in rows.values():
        if len(set(columns.orcid[block.rows[each]].tolist()) - {-1}) < 2:
            yield single_in_work(columns, block, each)


def _chained(rows: Sequence[int], block: Block) -> Iterator[Link]:
    """Links that join the rows of each name, and names that agree: how badly they do, and two rows.

    An initial is linked only where all names with which it agrees agree with each other.
    """
    first: dict[int, int] = {}
    for row, name in zip(rows, block.name[rows].tolist(), strict=True):
        if name in first:
            yield -Agreement.EQUAL, first[name], row
        else:
            first[name] = row
    if len(first) < 2:
        return
    names = sorted(first, key=first.__getitem__)  # not by number: that depends on the order of the input
    agree = block.agreements[np.array(names)[:, None], names]
    initials = (agree == Agreement.INITIALS).any()
    like = map(np.flatnonzero, agree if initials else ())
    clear = [bool(agree[all_like[:, None], all_like].all()) for all_like in like]
    hows: list[list[int]] = agree.tolist()
    for place, one in enumerate(names):
        for further, other in enumerate(names[place + 1 :], place + 1):
            how = hows[place][further]
            if how > Agreement.INITIALS or (how and clear[place] and clear[further]):
                yield -how, first[one], first[other]
