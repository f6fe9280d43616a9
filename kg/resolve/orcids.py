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
from kg.resolve.signatures import Printing, Signature
from kg.text.person_names import nothing_in_common
from kg.text.reason import Reason, Stance

_MOST = 16
"""People of one ORCID who are told apart, and names of each that are looked at; who has more is nobody."""


@dataclass(frozen=True, slots=True)
class Clash:
    """One ORCID of two whose names have nothing in common, and who are on no paper together."""

    one: Signature
    other: Signature


def same_orcid(signatures: Iterable[Signature]) -> Iterator[list[Signature]]:
    """Printings to join: those to which documents give one ORCID, where no byline gives it to two names."""
    given: dict[str, list[Signature]] = defaultdict(list)
    papers: dict[str, list[str]] = defaultdict(list)
    for signature in signatures:
        if signature.orcid:
            given[signature.orcid].append(signature)
            papers[signature.orcid].append(signature.paper)
    yield from (same for orcid, same in given.items() if len(set(papers[orcid])) == len(same))


def join_renamed(groups: Groups[Printing], signatures: Sequence[Signature]) -> list[Clash]:
    """Join names of one ORCID that are not one name, where no byline would have one person twice.

    Returned is who was not joined because the names have nothing in common.

    >>> from kg.model import Author
    >>> from kg.resolve.signatures import Basis
    >>> author = Author(orcid="0000-0002-1825-0097")
    >>> names = ("Jane Roe", "Jane Lee", "Boris Ivanov")
    >>> printed = [Signature(name, name, Basis.BYLINE, 1, (), author=author) for name in names]
    >>> groups = Groups(printed)
    >>> [(clash.one.name, clash.other.name) for clash in join_renamed(groups, printed)]
    [('Jane Roe', 'Boris Ivanov')]
    >>> [[each.name for each in group] for group in groups.all()]
    [['Jane Roe', 'Jane Lee'], ['Boris Ivanov']]
    """
    renamed = [each for each in map(list, _by_group(groups, signatures)) if len(each) > 1]
    papers: dict[Printing, set[str]] = {groups.find(own[0]): set() for each in renamed for own in each}
    for signature in signatures if renamed else ():
        if (head := groups.find(signature)) in papers:
            papers[head].add(signature.paper)
    return [clash for each in renamed for clash in _joined(each, groups, papers)]


def _by_group(
    groups: Groups[Printing], signatures: Sequence[Signature]
) -> Iterator[Iterable[list[Signature]]]:
    """For each ORCID the printings that it is given to, those that are one person so far together."""
    for printings in same_orcid(signatures):
        people: dict[Printing, list[Signature]] = defaultdict(list)
        for printing in printings:
            people[groups.find(printing)].append(printing)
        yield people.values()


def _joined(
    people: Sequence[list[Signature]], groups: Groups[Printing], papers: Mapping[Printing, set[str]]
) -> Iterator[Clash]:
    """Join those of one ORCID to the first with whom they go, and tell of those that go with nobody."""
    known: list[list[Signature]] = []
    for own in people:
        head = groups.find(own[0])
        for first in known:
            root = groups.find(first[0])
            if root == head or (papers[root].isdisjoint(papers[head]) and _have_in_common(first, own)):
                groups.join(root, head)
                papers[root].update(papers[head])
                first += own
                break
        else:
            known = [*known, own][:_MOST]
    for other in known[1:]:
        if papers[groups.find(known[0][0])].isdisjoint(papers[groups.find(other[0])]):
            yield Clash(known[0][0], other[0])


def _have_in_common(ours: Iterable[Signature], theirs: Iterable[Signature]) -> bool:
    names = (list(dict.fromkeys(each.name for each in side))[:_MOST] for side in (ours, theirs))
    return not all(nothing_in_common(one, other) for one, other in product(*names))


def orcid_candidates(clashes: Iterable[Clash], person: Mapping[Signature, int]) -> Iterator[Candidate]:
    """The doubts, where `person` has the place of the person of each signature."""
    for clash in clashes:
        first, second = person[clash.one], person[clash.other]
        if first != second:
            given = f"documents give the ORCID {clash.one.orcid} to both"
            names = f"the names '{clash.one.name}' and '{clash.other.name}' have nothing in common"
            reasons = (Reason(Stance.FOR, given), Reason(Stance.AGAINST, names))
            yield Candidate(first, second, 0.5, reasons)
