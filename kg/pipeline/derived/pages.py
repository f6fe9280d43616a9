"""Which papers of an author page hang together: those that share an author besides the owner of the page.

A page may mix people of one name. Who wrote with the same people is more probably one; papers that nobody but
the owner joins say nothing of it either way. A byline that is cut hides coauthors, so that there are never
more groups than are found here, and often fewer. See docs/decisions/027.
"""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kg.pipeline.derived.coauthors import Coauthors
from kg.rdf import vocabulary as v
from kg.rdf.description import Description
from kg.rdf.terms import Term, text
from kg.resolve.groups import sharing

LEAST = 4
"""Papers with somebody beside the owner below which a page is not judged: two papers fall apart by chance."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Grouped:
    """An author page and its papers, as they hang together."""

    page: Term
    """The page."""
    document: str
    """What the document is called."""
    person: Term
    """The person of the page."""
    groups: Sequence[Sequence[Term]]
    """Papers, the largest group first; those left out whose byline shows nobody beside the owner."""
    titles: Mapping[Term, str]
    """Paper → its title as the page prints it."""
    owners: Mapping[Term, Term]
    """Paper → the person of the owner's name in its byline; without papers that do not show the name."""

    @property
    def score(self) -> float:
        """See `conflation`."""
        return conflation([len(group) for group in self.groups])


def conflation(sizes: Sequence[int]) -> float:
    """The chance that two papers, taken at random, are in different groups: 0 for one group, 1 for no pair.

    That is 1 - Σ n(n-1) / N(N-1), for groups of n of N papers; 2 decimals.

    >>> conflation([9]), conflation([5, 5]), conflation([2, 2, 2, 1, 1, 1]), conflation([1, 1, 1, 1])
    (0.0, 0.56, 0.92, 1.0)
    """
    papers = sum(sizes)
    together = sum(size * (size - 1) for size in sizes)
    return round(1 - together / (papers * (papers - 1)), 2) if papers > 1 else 0.0


def hanging_together(others: Mapping[Term, Collection[Hashable]]) -> list[list[Term]]:
    """The groups of papers, each with who else wrote it; the largest first, each in the order that is given.

    >>> one, two, three = (Term(f"<https://a.org/paper/{each}>") for each in "abc")
    >>> [len(group) for group in hanging_together({one: {1, 2}, two: {3}, three: {2}})]
    [2, 1]
    """
    return sorted(sharing(others), key=len, reverse=True)


class Pages:
    """Looks at author pages while a graph is written; a class because what they need comes by in turn."""

    def __init__(self) -> None:
        self._topics: dict[Term, Term] = {}
        self._documents: dict[Term, Term] = {}
        self._names: dict[Term, str] = {}
        self._alike: defaultdict[Term, set[Term]] = defaultdict(set)
        self._titles: dict[Term, dict[Term, str]] = {}

    def page(self, description: Description) -> None:
        """An author page: whose it is, and where it stands."""
        said = dict(description.properties)
        if v.PRIMARY_TOPIC in said and v.SOURCE in said:
            self._topics[description.subject] = said[v.PRIMARY_TOPIC]
            self._documents[description.subject] = said[v.SOURCE]
            self._titles[said[v.SOURCE]] = {}
            self._alike[said[v.PRIMARY_TOPIC]].add(said[v.PRIMARY_TOPIC])

    def pair(self, people: Sequence[Term]) -> None:
        """Two who may be one, or were said to be two: the owner under two names is no coauthor of theirs."""
        for one in people:
            if one in self._alike:
                self._alike[one].update(people)

    def document(self, description: Description) -> None:
        """A document: what it is called."""
        if description.subject in self._titles:
            self._names[description.subject] = text(dict(description.properties)[v.SCHEMA_NAME])

    def record(self, description: Description) -> None:
        """A record: which paper a page lists."""
        if self._topics:
            said = dict(description.properties)
            if (document := said[v.PRIMARY_SOURCE]) in self._titles:
                self._titles[document][said[v.RECORD_OF]] = text(said[v.TITLE])

    def grouped(self, passed: Sequence[Term], coauthors: Coauthors) -> Iterator[Grouped]:
        """The pages that are judged; `passed` are all papers in the order in which they passed by."""
        papers = {paper: place for place, paper in enumerate(passed)} if self._topics else {}
        for page, person in sorted(self._topics.items()):
            titles = {p: t for p, t in self._titles[self._documents[page]].items() if p in papers}
            of = coauthors.numbered(self._alike[person])
            people = {paper: frozenset(coauthors.authors(papers[paper])) for paper in sorted(titles)}
            others = {paper: all_ - of.keys() for paper, all_ in people.items() if all_ - of.keys()}
            if len(others) >= LEAST:
                yield Grouped(
                    page=page,
                    document=self._names.get(self._documents[page], ""),
                    person=person,
                    groups=hanging_together(others),
                    titles=titles,
                    owners={paper: of[n] for paper in others for n in sorted(people[paper] & of.keys())},
                )
