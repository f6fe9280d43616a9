"""Doubts that no model can settle: owners of pages whom no byline shows.

Two of one name in one byline are two people, and no question.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.resolve.candidates import Candidate
from kg.resolve.namesakes.columns import CROWD
from kg.resolve.people.person import Person
from kg.resolve.people.signatures import Basis
from kg.text.letters.fold import same_form
from kg.text.reason import Reason, Stance


def hidden_candidates(people: Sequence[Person]) -> Iterator[Candidate]:
    """Who may be whom among people of one name, by place in `people`, where it is open by its nature.

    Of each name the best known is paired with each whom no byline shows.
    """
    hidden = {same_form(person.name) for person in people if person.unresolved}
    bearers: dict[str, list[int]] = defaultdict(list)
    for place, person in enumerate(people if hidden else ()):
        if (form := same_form(person.name)) in hidden:
            bearers[form].append(place)
    asked = [pairs for places in bearers.values() if len(places) > 1 and (pairs := _asked(places, people))]
    papers = {
        s.paper for pairs in asked for pair in pairs for place in pair for s in people[place].signatures
    }
    bylines = _bylines(people if asked else (), papers)
    for pairs in asked:
        known = _known(people[pairs[0][0]], bylines)
        for first, second in pairs:
            other = _known(people[second], bylines)
            shared = _shared(known, other)
            reasons = tuple(_reasons(known, other, shared))
            yield Candidate(first, second, 0.75 if shared else 0.5, reasons)


def _asked(places: Sequence[int], people: Sequence[Person]) -> list[tuple[int, int]]:
    first, *others = sorted(places, key=lambda place: (_little_known(people[place]), place))
    return [(first, other) for other in others if people[other].unresolved]


def _little_known(person: Person) -> tuple[bool, int, int]:
    return (person.unresolved, -len(person.signatures), -len(person.headings))


def _bylines(people: Sequence[Person], papers: Collection[str]) -> Mapping[str, Mapping[str, str]]:
    """For each of these papers the names that its byline shows, each by its folded form; none of a crowd."""
    names: dict[str, dict[str, str]] = defaultdict(dict)
    for person in people:
        for signature in person.signatures:
            if signature.basis is Basis.BYLINE and signature.paper in papers:
                names[signature.paper][same_form(signature.name)] = signature.name
    return {paper: shown for paper, shown in names.items() if len(shown) <= CROWD}


@dataclass(frozen=True, slots=True)
class _Known:
    """What speaks for and against a person being another, gathered once."""

    person: Person
    pages: frozenset[str]
    papers: frozenset[str]
    beside: Mapping[str, Mapping[str, str]]
    """Folded name of a coauthor → paper → the name as printed there."""


def _known(person: Person, bylines: Mapping[str, Mapping[str, str]]) -> _Known:
    own = {same_form(name) for name in (person.name, *person.variants)}
    beside: dict[str, dict[str, str]] = defaultdict(dict)
    for signature in person.signatures:
        for form, name in bylines.get(signature.paper, {}).items():
            if form not in own:
                beside[form][signature.paper] = name
    pages = {page for s in person.signatures for page in s.pages} | {h.page for h in person.headings}
    return _Known(person, frozenset(pages), frozenset(s.paper for s in person.signatures), beside)


def _shared(first: _Known, other: _Known) -> list[str]:
    """Folded names of those who write with both, on papers that are not of both."""
    both = first.papers & other.papers
    return sorted(
        form
        for form in first.beside.keys() & other.beside.keys()
        if first.beside[form].keys() - both and other.beside[form].keys() - both
    )


def _reasons(first: _Known, other: _Known, shared: Sequence[str]) -> Iterator[Reason]:
    name = other.person.name
    for page in sorted(first.pages & other.pages):
        yield Reason(Stance.FOR, f"both are on the author page {page}")
    if not first.pages & other.pages:
        yield Reason(Stance.FOR, f"both are printed as '{name}'")
    for form in shared:
        yield Reason(Stance.FOR, f"both write with {min(other.beside[form].values())}")
    if other.beside and not first.beside.keys() & other.beside.keys():
        names = sorted(min(papers.values()) for papers in other.beside.values())
        shown = ", ".join(names[:5]) + (" and others" if len(names) > 5 else "")
        yield Reason(
            Stance.AGAINST, f"those shown beside one of them ({shown}) are never shown beside the other"
        )
    if other.person.unresolved and other.person.signatures:
        after = other.person.signatures[0].hidden_after
        hidden = "on a paper without a byline" if after is None else f"hidden by 'et al.' after {after} names"
        bylines = sum(s.basis is Basis.BYLINE for s in first.person.signatures)
        where = f"shown in {bylines} bylines" if bylines else "in no byline either"
        yield Reason(Stance.AGAINST, f"one of them is {hidden}; the other is {where}")
