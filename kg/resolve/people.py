"""Which printed names are one person. First form: what one page shows, and what one ORCID names.

Names to which documents give one ORCID are one person, unless one byline gives it twice; names with different
ORCIDs are not joined.
Equal names in the bylines of one author page are one person, and the page's heading names that person. Two
equal names within one byline are two. A paper on the page whose byline is cut and does not show the owner
claims that the owner is hidden in it: that name stays a person of its own, unresolved, with a candidate
that says what speaks for and against. Equal names on different pages are candidates too, never a merge.
Coauthors speak for or against only where a byline is no crowd.
What people decided, `Links`, beats all of this.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from kg.resolve.candidates import Candidate
from kg.resolve.constraints import Links, constrained
from kg.resolve.groups import Groups
from kg.resolve.signatures import Basis, Heading, Signature
from kg.text.fold import same_form
from kg.text.names import is_short

CROWD = 100
"""Names of a byline beyond which to stand in it beside others says little of who one is."""

Printing: TypeAlias = Signature | Heading
"""A name in a byline, or at the head of a page."""


@dataclass(frozen=True, slots=True)
class Person:
    """One person: the printings of a name that are held to be the same."""

    name: str
    """The name to show: a form with the given name in full before others, then the one printed most often."""
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

    @property
    def printings(self) -> tuple[Printing, ...]:
        """Signatures and headings."""
        return (*self.signatures, *self.headings)


def resolve_people(
    signatures: Sequence[Signature], headings: Sequence[Heading], links: Links[Printing] | None = None
) -> tuple[list[Person], list[Candidate]]:
    """The people, ordered by their smallest signature, and the doubts between them by place in that list.

    `links` is what people decided; it beats the evidence.
    """
    groups: Groups[Printing] = Groups([*sorted(signatures, key=lambda s: s.key), *headings])
    for printings in (*_same_orcid(signatures), *_same_name_on_one_page(signatures, headings)):
        for other in printings[1:]:
            groups.join(printings[0], other)
    found: Sequence[Sequence[Printing]] = constrained(groups.all(), links) if links else groups.all()
    people = [_person(group, groups) for group in found]
    if headings or links:  # else they come so
        people.sort(key=_smallest)
    return people, list(_candidates(people))


def part_of(person: Person, printings: Collection[Printing]) -> Person:
    """The person as it would be with these of its printings alone."""
    return _person([printing for printing in person.printings if printing in printings], Groups())


def _same_orcid(signatures: Iterable[Signature]) -> Iterator[list[Printing]]:
    """Printings to join: those to which documents give one ORCID, where no byline gives it to two names."""
    given: dict[str, list[Printing]] = defaultdict(list)
    papers: dict[str, list[str]] = defaultdict(list)
    for signature in signatures:
        if signature.orcid:
            given[signature.orcid].append(signature)
            papers[signature.orcid].append(signature.paper)
    yield from (same for orcid, same in given.items() if len(set(papers[orcid])) == len(same))


def _same_name_on_one_page(
    signatures: Iterable[Signature], headings: Iterable[Heading]
) -> Iterator[list[Printing]]:
    """Printings to join: for each page and name its heading and the bylines that print the name once.

    Of a name that a byline prints twice nobody can say which is the one of other bylines; nor of one to which
    documents give two ORCIDs, which of them are those without.
    """
    printed: dict[tuple[str, str], list[Printing]] = defaultdict(list)
    for heading in headings:
        printed[heading.page, same_form(heading.name)].append(heading)
    paged = (s for s in signatures if s.basis is Basis.BYLINE and s.pages)
    shown = sorted(paged, key=lambda s: s.key)
    times = Counter((s.paper, same_form(s.name)) for s in shown)
    for signature in shown:
        name = same_form(signature.name)
        if times[signature.paper, name] == 1:
            for page in signature.pages:
                printed[page, name].append(signature)
    yield from (same for same in printed.values() if len(_orcids(same)) < 2)


def _orcids(printings: Iterable[Printing]) -> set[str]:
    return {p.orcid for p in printings if isinstance(p, Signature) and p.orcid}


def _person(group: Sequence[Printing], evidence: Groups[Printing]) -> Person:
    """`evidence` has the printings that pages show to be one; others are one because somebody says so."""
    if len(group) == 1 and isinstance(group[0], Signature):  # in a library, most
        unresolved = group[0].basis is Basis.PAGE_OWNER
        return Person(group[0].name, (), (group[0],), (), unresolved, ())
    signatures = sorted((g for g in group if isinstance(g, Signature)), key=lambda s: s.key)
    headings = sorted((g for g in group if isinstance(g, Heading)), key=lambda h: (h.page, h.name))
    names = [s.name for s in signatures] + [h.name for h in headings]
    times = Counter(names)
    shown = min(times, key=lambda name: (is_short(name), -times[name]))
    return Person(
        name=shown,
        variants=tuple(sorted(set(names) - {shown})),
        signatures=tuple(signatures),
        headings=tuple(headings),
        unresolved=all(s.basis is Basis.PAGE_OWNER for s in signatures),
        basis=tuple(dict.fromkeys(reason for part in _parts(group, evidence) for reason in _basis(part))),
    )


def _parts(group: Sequence[Printing], evidence: Groups[Printing]) -> Iterator[list[Printing]]:
    parts: dict[Printing, list[Printing]] = {}
    for printing in group:
        parts.setdefault(evidence.find(printing), []).append(printing)
    yield from parts.values()


def _basis(group: Sequence[Printing]) -> Iterator[str]:
    if len(group) < 2:
        return
    signatures = [g for g in group if isinstance(g, Signature)]
    headings = [g for g in group if isinstance(g, Heading)]
    bylines = Counter(page for s in signatures for page in s.pages)
    headed = {h.page for h in headings}
    for page in sorted(bylines.keys() | headed):
        heading = " and in its heading" if page in headed else ""
        plural = "" if bylines[page] == 1 else "s"
        yield f"the page {page} prints the name in {bylines[page]} byline{plural}{heading}"
    for orcid, times in sorted(Counter(s.orcid for s in signatures if s.orcid).items()):
        if times > 1:
            yield f"documents give the ORCID {orcid} in {times} bylines"


def _smallest(person: Person) -> tuple[tuple[str, int, str], ...]:
    return tuple(s.key for s in person.signatures) or tuple((h.page, 0, h.name) for h in person.headings)


def _candidates(people: Sequence[Person]) -> Iterator[Candidate]:
    """For each name that several people bear, the best known of them paired with each other."""
    bearers: dict[str, list[int]] = defaultdict(list)
    for place, person in enumerate(people):
        bearers[same_form(person.name)].append(place)
    namesakes = [places for places in bearers.values() if len(places) > 1]
    papers = {s.paper for places in namesakes for place in places for s in people[place].signatures}
    bylines = _bylines(people, papers)
    for places in namesakes:
        yield from _pairs(places, people, bylines)


def _pairs(
    places: Sequence[int], people: Sequence[Person], bylines: Mapping[str, Mapping[str, str]]
) -> Iterator[Candidate]:
    first, *others = sorted(places, key=lambda p: (_little_known(people[p]), p))
    known = _known(people[first], bylines)
    for other in others:
        reasons = tuple(_reasons(known, _known(people[other], bylines)))
        shared = any(reason.startswith("for: both write with") for reason in reasons)
        yield Candidate(first, other, 0.75 if shared else 0.5, reasons)


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


def _reasons(first: _Known, other: _Known) -> Iterator[str]:
    name = other.person.name
    for page in sorted(first.pages & other.pages):
        yield f"for: both are on the author page {page}"
    if not first.pages & other.pages:
        yield f"for: both are printed as '{name}'"
    both = first.papers & other.papers
    shared = sorted(
        form
        for form in first.beside.keys() & other.beside.keys()
        if first.beside[form].keys() - both and other.beside[form].keys() - both
    )
    for form in shared:
        yield f"for: both write with {min(other.beside[form].values())}"
    if other.beside and not first.beside.keys() & other.beside.keys():
        names = sorted(min(papers.values()) for papers in other.beside.values())
        shown = ", ".join(names[:5]) + (" and others" if len(names) > 5 else "")
        yield f"against: those shown beside one of them ({shown}) are never shown beside the other"
    if other.person.unresolved and other.person.signatures:
        after = other.person.signatures[0].hidden_after
        hidden = "on a paper without a byline" if after is None else f"hidden by 'et al.' after {after} names"
        bylines = sum(s.basis is Basis.BYLINE for s in first.person.signatures)
        where = f"shown in {bylines} bylines" if bylines else "in no byline either"
        yield f"against: one of them is {hidden}; the other is {where}"
    elif both:
        yield "against: one byline prints the name twice"
