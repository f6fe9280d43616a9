"""Open questions about people that hang on open questions about their papers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kg.resolve.candidates import Candidate
from kg.resolve.people.person import Person
from kg.text.reason import Reason, Stance

_MOST = 1_000  # pairs of papers that are looked at


def hanging_on_papers(
    doubts: Sequence[Candidate], people: Sequence[Person], asked: Mapping[frozenset[str], tuple[str, str]]
) -> Iterator[Candidate]:
    """The doubts; those about authors of two papers that may be one say so, for that decides them.

    `asked` has the keys of two such papers and their paths, in the order to tell them.

    >>> from kg.resolve.people.signatures import Basis, Signature
    >>> signed = [Signature(key, "Ann Lee", Basis.BYLINE, 1, ()) for key in "ab"]
    >>> people = [Person(each.name, (), (each,), (), False, ()) for each in signed]
    >>> asked = {frozenset("ab"): ("paper/maps-a", "paper/maps-b")}
    >>> (doubt,) = hanging_on_papers([Candidate(0, 1, 0.5, ())], people, asked)
    >>> str(*doubt.reasons)
    'open: paper/maps-a and paper/maps-b may be one paper: to decide that comes first'
    """
    for doubt in doubts:
        sides = (people[doubt.first], people[doubt.second])
        ours, theirs = ({signature.paper for signature in side.signatures} for side in sides)
        pairs = (asked.get(frozenset((one, other))) for one in sorted(ours) for other in sorted(theirs))
        paths = next(filter(None, pairs), None) if asked and len(ours) * len(theirs) <= _MOST else None
        if paths:
            told = f"{paths[0]} and {paths[1]} may be one paper: to decide that comes first"
            doubt = replace(doubt, reasons=(*doubt.reasons, Reason(Stance.OPEN, told)))
        yield doubt
