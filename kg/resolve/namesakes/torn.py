"""Signatures that fit two people who are surely two: they are given to neither.

Of two ORCIDs, two lives or two of DBLP's numbers that stand beside one coauthor under one name, nothing tells
whose a third signature there is. Whether it is likelier one's, all the evidence says later.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import TypeAlias, TypeVar

from kg.resolve.groups import Groups
from kg.resolve.namesakes.blocks import Block
from kg.resolve.namesakes.columns import Columns
from kg.resolve.namesakes.marks import marked_apart
from kg.text.people.agreement import Agreement
from kg.text.people.homonyms import Mark

T = TypeVar("T")
Link: TypeAlias = tuple[int, int, int]
"""How badly two names agree, the worst highest, and a row of each."""


def fitting_one(columns: Columns, block: Block, beside: Sequence[list[int]]) -> Iterator[list[int]]:
    """The rows beside each coauthor without those that fit several who are there, by ORCID or by mark."""
    if not columns.marks and len(set(columns.orcid[block.rows].tolist()) - {-1}) < 2:  # as in most blocks
        return iter(beside)
    return (_fitting_one(columns, block, rows) for rows in beside)


def _fitting_one(columns: Columns, block: Block, rows: Sequence[int]) -> list[int]:
    orcids: list[int] = columns.orcid[block.rows[rows]].tolist()
    marks = [columns.marks.get(signature) for signature in block.rows[rows].tolist()] if columns.marks else []
    several = len(set(orcids) - {-1}) > 1, len(set(marks) - {None}) > 1
    if not any(several):
        return list(rows)
    agree = block.agreements[block.name[rows][:, None], block.name[rows]] > Agreement.NONE
    found = []
    for place, row in enumerate(rows):
        near = [other for other, can_be in enumerate(agree[place].tolist()) if can_be]
        if several[0] and orcids[place] < 0 and len({orcids[other] for other in near} - {-1}) > 1:
            continue
        beside = {mark for other in near if (mark := marks[other])} if several[1] else set()
        if several[1] and not marks[place] and marked_apart(beside, beside):
            continue
        found.append(row)
    return found


def without_torn(
    links: Sequence[Link],
    group_of: Callable[[int], int],
    orcids: Sequence[set[int]],
    marks: Sequence[frozenset[Mark]],
) -> list[Link]:
    """The links without those by which one signature, or several of one name, would go to two who are apart.

    `group_of` gives the group of a row; `orcids` and `marks` have those of each group.
    """
    if sum(map(bool, orcids)) > 1:
        links = _without_torn(links, group_of, orcids, lambda found: len(found) > 1)
    if sum(map(bool, marks)) > 1:
        links = _without_torn(links, group_of, marks, lambda found: marked_apart(found, found))
    return list(links)


def _without_torn(
    links: Sequence[Link],
    group_of: Callable[[int], int],
    known: Sequence[Collection[T]],
    apart: Callable[[set[T]], bool],
) -> Sequence[Link]:
    """`known` is what is known of each group, and `apart` whether several of these are of two people."""
    nameless: Groups[int] = Groups()
    for how, one, other in links:
        ours, theirs = group_of(one), group_of(other)
        if -how > Agreement.INITIALS and not known[ours] and not known[theirs]:
            nameless.join(ours, theirs)
    touched: dict[int, set[T]] = defaultdict(set)
    to_known = {}
    for link in links:
        ours, theirs = sorted(map(group_of, link[1:]), key=lambda group: bool(known[group]))
        if not known[ours] and known[theirs]:
            to_known[link] = nameless.find(ours)
            touched[nameless.find(ours)].update(known[theirs])
    torn = {group for group, found in touched.items() if apart(found)}
    return [link for link in links if to_known.get(link) not in torn]
