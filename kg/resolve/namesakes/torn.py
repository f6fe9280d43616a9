"""Signatures that fit two people who are surely two: they are given to neither.

Of two ORCIDs, or two lives, that stand beside one coauthor under one name, nothing tells whose a third
signature there is. Whether it is likelier one's, all the evidence says later.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from kg.resolve.groups import Groups
from kg.resolve.namesakes.blocks import Block
from kg.resolve.namesakes.columns import Columns
from kg.resolve.namesakes.lives import lived_apart
from kg.text.lives import Life
from kg.text.person_names import Agreement

Link: TypeAlias = tuple[int, int, int]
"""How badly two names agree, the worst highest, and a row of each."""


def fitting_one(columns: Columns, block: Block, rows: Sequence[int]) -> list[int]:
    """The rows beside one coauthor without those that fit several who are there, by ORCID or by life."""
    orcids: list[int] = columns.orcid[block.rows[rows]].tolist()
    lives = [columns.lives.get(signature) for signature in block.rows[rows].tolist()] if columns.lives else []
    several = len(set(orcids) - {-1}) > 1, len(set(lives) - {None}) > 1
    if not any(several):
        return list(rows)
    agree = block.agreements[block.name[rows][:, None], block.name[rows]] > Agreement.NONE
    found = []
    for place, row in enumerate(rows):
        near = [other for other, can_be in enumerate(agree[place].tolist()) if can_be]
        if several[0] and orcids[place] < 0 and len({orcids[other] for other in near} - {-1}) > 1:
            continue
        beside = {life for other in near if (life := lives[other])} if several[1] else set()
        if several[1] and not lives[place] and lived_apart(beside, beside):
            continue
        found.append(row)
    return found


def without_torn(
    links: Sequence[Link],
    group_of: Callable[[int], int],
    orcids: Sequence[set[int]],
    lives: Sequence[frozenset[Life]],
) -> list[Link]:
    """The links without those by which one signature, or several of one name, would go to two who are apart.

    `group_of` gives the group of a row; `orcids` and `lives` have those of each group.
    """
    for marks, apart in ((orcids, _are_several), (lives, _are_lived_apart)):
        if sum(map(bool, marks)) > 1:
            links = _without_torn(links, group_of, marks, apart)
    return list(links)


def _without_torn(
    links: Sequence[Link],
    group_of: Callable[[int], int],
    marks: Sequence[Iterable[object]],
    apart: Callable[[set[object]], bool],
) -> Sequence[Link]:
    nameless: Groups[int] = Groups()
    for how, one, other in links:
        ours, theirs = group_of(one), group_of(other)
        if -how > Agreement.INITIALS and not marks[ours] and not marks[theirs]:
            nameless.join(ours, theirs)
    touched: dict[int, set[object]] = defaultdict(set)
    to_marked = {}
    for link in links:
        ours, theirs = sorted(map(group_of, link[1:]), key=lambda group: bool(marks[group]))
        if not marks[ours] and marks[theirs]:
            to_marked[link] = nameless.find(ours)
            touched[nameless.find(ours)].update(marks[theirs])
    torn = {group for group, found in touched.items() if apart(found)}
    return [link for link in links if to_marked.get(link) not in torn]


def _are_several(marks: set[object]) -> bool:
    return len(marks) > 1


def _are_lived_apart(marks: set[object]) -> bool:
    lives = [each for each in marks if isinstance(each, Life)]
    return lived_apart(lives, lives)
