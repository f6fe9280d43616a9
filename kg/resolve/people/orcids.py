"""Printings of one ORCID: people change names, and documents give the ORCID of one author to the next.

An ORCID joins names that agree, `same_orcid`, and names that have something in common, `join_renamed`. Names
that have nothing in common stay two people with a question, for of a wrong ORCID nothing else tells.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from kg.resolve.candidates import Candidate
from kg.resolve.groups import Groups
from kg.resolve.people.signatures import Printing, Signature
from kg.text.people.apart import nothing_in_common
from kg.text.reason import Reason, Stance

_MOST = 16
"""People of one ORCID who are told apart, and names of each that are looked at; who has more is nobody."""


@dataclass(frozen=True, slots=True)
class Clash:
    """One ORCID of two whose names have nothing in common, and who are on no paper together, by number."""

    one: int
    other: int


def orcids_of(printings: Iterable[Printing]) -> set[str]:
    """The different ORCIDs that documents give to these names."""
    return {each.orcid for each in printings if isinstance(each, Signature) and each.orcid}


def same_orcid(signatures: Sequence[Signature]) -> Iterator[list[int]]:
    """Signatures to join, by number: those to which documents give one ORCID, none twice in a byline."""
    given: dict[str, list[int]] = defaultdict(list)
    for row, signature in enumerate(signatures):
        if orcid := signature.orcid:
            given[orcid].append(row)
    yield from (rows for rows in given.values() if len({signatures[row].paper for row in rows}) == len(rows))


def join_renamed(groups: Groups[int], signatures: Sequence[Signature]) -> list[Clash]:
    """Join names of one ORCID that are not one name, where no byline would have one person twice.

    `groups` has the signatures by number. Returned is who was not joined because the names have nothing in
    common.

    >>> from kg.model import Author
    >>> from kg.resolve.people.signatures import Basis
    >>> author = Author(orcid="0000-0002-1825-0097")
    >>> names = ("Jane Roe", "Jane Lee", "Boris Ivanov")
    >>> printed = [Signature(name, name, Basis.BYLINE, 1, (), author=author) for name in names]
    >>> groups = Groups(range(3))
    >>> join_renamed(groups, printed)
    [Clash(one=0, other=2)]
    >>> groups.all()
    [[0, 1], [2]]
    """
    renamed = [each for each in map(list, _by_group(groups, signatures)) if len(each) > 1]
    papers: dict[int, set[str]] = {groups.find(own[0]): set() for each in renamed for own in each}
    for row, signature in enumerate(signatures if renamed else ()):
        if (head := groups.find(row)) in papers:
            papers[head].add(signature.paper)
    names = [each.name for each in signatures] if renamed else []
    return [clash for each in renamed for clash in _joined(each, groups, papers, names)]


def _by_group(groups: Groups[int], signatures: Sequence[Signature]) -> Iterator[Iterable[list[int]]]:
    """For each ORCID the signatures that it is given to, those that are one person so far together."""
    for rows in same_orcid(signatures):
        people: dict[int, list[int]] = defaultdict(list)
        for row in rows:
            people[groups.find(row)].append(row)
        yield people.values()


def _joined(
    people: Sequence[list[int]],
    groups: Groups[int],
    papers: Mapping[int, set[str]],
    names: Sequence[str],
) -> Iterator[Clash]:
    """Join those of one ORCID to the first with whom they go, and tell of those that go with nobody."""
    known: list[list[int]] = []
    for own in people:
        head = groups.find(own[0])
        for first in known:
            root = groups.find(first[0])
            if root == head or (papers[root].isdisjoint(papers[head]) and _have_in_common(first, own, names)):
                groups.join(root, head)
                papers[root].update(papers[head])
                first += own
                break
        else:
            known = [*known, own][:_MOST]
    for other in known[1:]:
        if papers[groups.find(known[0][0])].isdisjoint(papers[groups.find(other[0])]):
            yield Clash(known[0][0], other[0])


def _have_in_common(ours: Iterable[int], theirs: Iterable[int], names: Sequence[str]) -> bool:
    sides = (list(dict.fromkeys(names[row] for row in side))[:_MOST] for side in (ours, theirs))
    return not all(nothing_in_common(one, other) for one, other in product(*sides))


def orcid_candidates(
    clashes: Iterable[Clash], signatures: Sequence[Signature], person: Sequence[int]
) -> Iterator[Candidate]:
    """The doubts, where `person` has the place of the person of each signature."""
    for clash in clashes:
        first, second = person[clash.one], person[clash.other]
        if first != second:
            one, other = signatures[clash.one], signatures[clash.other]
            given = f"documents give the ORCID {one.orcid} to both"
            names = f"the names '{one.name}' and '{other.name}' have nothing in common"
            reasons = (Reason(Stance.FOR, given), Reason(Stance.AGAINST, names))
            yield Candidate(first, second, 0.5, reasons)
