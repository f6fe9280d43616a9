"""Which printed names are one person. First form: what one page shows.

Equal names in the bylines of one author page are one person, and the page's heading names that person. Two
equal names within one byline are two. A paper on the page whose byline is cut and does not show the owner
claims that the owner is hidden in it: that name stays a person of its own, unresolved, with a candidate
that says what speaks for and against. Equal names on different pages are candidates too, never a merge.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.resolve.candidates import Candidate
from kg.resolve.groups import Groups
from kg.resolve.signatures import Basis, Heading, Signature
from kg.text.fold import same_form


@dataclass(frozen=True, slots=True)
class Person:
    """One person: the printings of a name that are held to be the same."""

    name: str
    """The name to show: the form printed most often, the earliest among equals."""
    variants: tuple[str, ...]
    """Other printed forms, sorted."""
    signatures: tuple[Signature, ...]
    """Authorships, by paper and position; empty for a person whom only a heading names."""
    headings: tuple[Heading, ...]
    """Author pages of this person."""
    unresolved: bool
    """True when no byline shows the name: only a page says that there is such an author."""
    basis: tuple[str, ...]
    """In words, why these printings are one person; empty for a single printing."""


def resolve_people(
    signatures: Sequence[Signature], headings: Sequence[Heading]
) -> tuple[list[Person], list[Candidate]]:
    """The people, ordered by their smallest signature, and the doubts between them by place in that list."""
    groups: Groups[Signature | Heading] = Groups([*sorted(signatures, key=lambda s: s.key), *headings])
    for printings in _same_name_on_one_page(signatures, headings):
        for other in printings[1:]:
            groups.join(printings[0], other)
    people = sorted((_person(group) for group in groups.all()), key=_smallest)
    return people, list(_candidates(people))


def _same_name_on_one_page(
    signatures: Iterable[Signature], headings: Iterable[Heading]
) -> Iterator[list[Signature | Heading]]:
    """Printings to join: for each page and name its heading and the first such name of each byline."""
    printed: dict[tuple[str, str], list[Signature | Heading]] = defaultdict(list)
    for heading in headings:
        printed[heading.page, same_form(heading.name)].append(heading)
    taken: set[tuple[str, str, str]] = set()
    for signature in sorted(signatures, key=lambda s: s.key):
        if signature.basis is not Basis.BYLINE:
            continue
        for page in signature.pages:
            name = same_form(signature.name)
            if (page, signature.paper, name) not in taken:
                taken.add((page, signature.paper, name))
                printed[page, name].append(signature)
    yield from printed.values()


def _person(group: Sequence[Signature | Heading]) -> Person:
    signatures = sorted((g for g in group if isinstance(g, Signature)), key=lambda s: s.key)
    headings = sorted((g for g in group if isinstance(g, Heading)), key=lambda h: (h.page, h.name))
    names = [s.name for s in signatures] + [h.name for h in headings]
    shown = max(dict.fromkeys(names), key=names.count)
    return Person(
        name=shown,
        variants=tuple(sorted(set(names) - {shown})),
        signatures=tuple(signatures),
        headings=tuple(headings),
        unresolved=all(s.basis is Basis.PAGE_OWNER for s in signatures),
        basis=tuple(_basis(signatures, headings)),
    )


def _basis(signatures: Sequence[Signature], headings: Sequence[Heading]) -> Iterator[str]:
    if len(signatures) + len(headings) < 2:
        return
    for page in sorted({page for s in signatures for page in s.pages} | {h.page for h in headings}):
        bylines = sum(page in s.pages for s in signatures)
        heading = " and in its heading" if any(h.page == page for h in headings) else ""
        plural = "" if bylines == 1 else "s"
        yield f"the page {page} prints the name in {bylines} byline{plural}{heading}"


def _smallest(person: Person) -> tuple[tuple[str, int, str], ...]:
    return tuple(s.key for s in person.signatures) or tuple((h.page, 0, h.name) for h in person.headings)


def _candidates(people: Sequence[Person]) -> Iterator[Candidate]:
    """For each name that several people bear, the best known of them paired with each other."""
    bearers: dict[str, list[int]] = defaultdict(list)
    for place, person in enumerate(people):
        bearers[same_form(person.name)].append(place)
    coauthors = _coauthors(people)
    for places in bearers.values():
        if len(places) > 1:
            first, *others = sorted(places, key=lambda p: (_little_known(people[p]), p))
            for other in others:
                reasons = tuple(_reasons(people[first], people[other], coauthors))
                shared = any(reason.startswith("for: both write with") for reason in reasons)
                yield Candidate(first, other, 0.75 if shared else 0.5, reasons)


def _little_known(person: Person) -> tuple[bool, int, int]:
    return (person.unresolved, -len(person.signatures), -len(person.headings))


def _coauthors(people: Sequence[Person]) -> Mapping[str, frozenset[str]]:
    """Paper → the names that its byline shows."""
    names: dict[str, set[str]] = defaultdict(set)
    for person in people:
        for signature in person.signatures:
            if signature.basis is Basis.BYLINE:
                names[signature.paper].add(signature.name)
    return {paper: frozenset(shown) for paper, shown in names.items()}


def _reasons(first: Person, other: Person, coauthors: Mapping[str, frozenset[str]]) -> Iterator[str]:
    common_pages = _pages(first) & _pages(other)
    for page in sorted(common_pages):
        yield f"for: both are on the author page {page}"
    if not common_pages:
        yield f"for: both are printed as '{other.name}'"
    ours, theirs = (_names_beside(person, coauthors) for person in (first, other))
    for name in sorted(ours & theirs):
        yield f"for: both write with {name}"
    if theirs and not ours & theirs:
        shown = ", ".join(sorted(theirs)[:5]) + (" and others" if len(theirs) > 5 else "")
        yield f"against: those shown beside one of them ({shown}) are never shown beside the other"
    if other.unresolved and other.signatures:
        after = other.signatures[0].hidden_after
        hidden = "on a paper without a byline" if after is None else f"hidden by 'et al.' after {after} names"
        yield f"against: one of them is {hidden}; the other is shown in {len(first.signatures)} bylines"
    elif _papers(first) & _papers(other):
        yield "against: one byline prints the name twice"


def _papers(person: Person) -> set[str]:
    return {s.paper for s in person.signatures}


def _pages(person: Person) -> set[str]:
    return {page for s in person.signatures for page in s.pages} | {h.page for h in person.headings}


def _names_beside(person: Person, coauthors: Mapping[str, frozenset[str]]) -> set[str]:
    beside = {name for s in person.signatures for name in coauthors.get(s.paper, ())}
    return {name for name in beside if same_form(name) != same_form(person.name)}
