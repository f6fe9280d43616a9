"""What the rules look at: the few things of a large graph that can contradict each other at all.

A rule says in its header what it is about, `#+ about: author pages`. While a build writes the graph, the
things that are meant are noted, and only what is said of them is loaded for the rule. A rule that does not
say it is asked of the whole graph: that is slower, and never wrong. See docs/decisions/020.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from enum import StrEnum

from kg.rdf import vocabulary as v
from kg.rdf.description import Description, Graph
from kg.rdf.printings import Printings
from kg.rdf.terms import Term, string
from kg.rdf.watch import Look, Section
from kg.store.statements.belonging import figures, labels, owned
from kg.store.statements.blocks import Blocks, objects

_CHANGE = string("from-to")
_ORGANISATION = b"/organisation/"  # in the names of such nodes


class Scope(StrEnum):
    """What a rule may be about; its words see nothing but this."""

    PAPERS = "papers"
    """Each paper by itself: what the facts say of it."""
    SEVERAL = "papers of several records"
    """Papers that two or more records print: with their authorships and the organisations among the authors,
    these records and their documents."""
    CHANGES = "papers with stated changes"
    """Papers that state a change from one value to another: with all their claims, and the names of what
    these are about and measure."""
    PAGES = "author pages"
    """Author pages: with their documents, the people whose they are and what sites state of these, the
    records of the documents, the papers that these print, and their authorships."""
    FIGURES = "people with figures"
    """People of whom sites state something: with that, and who states it."""
    ORCIDS = "people with ORCIDs in doubt"
    """People who have several ORCIDs, or one that others have, too: what the facts say of them."""


class Suspects:
    """What has been seen so far of what rules are about; a class because it sees things one by one."""

    def __init__(self) -> None:
        self._pages: dict[Term, Sequence[Term]] = {}
        self._documents: set[Term] = set()
        self._listed: list[tuple[Term, Term]] = []
        self._people: list[Term] = []
        self._changed: set[Term] = set()
        self._by_orcid: dict[Term, Term] = {}
        self._in_doubt: set[Term] = set()

    def looks(self) -> Mapping[Section, Look]:
        """What is to be shown to it."""
        return {
            (Graph.FACTS, "page"): self._page,
            (Graph.FACTS, "person"): self._person,
            (Graph.FACTS, "claim"): self._claim,
            (Graph.RECORDS, "record"): self._record,
        }

    def _page(self, description: Description) -> None:
        self._pages[description.subject] = _of(description, v.PRIMARY_TOPIC)
        self._documents.update(_of(description, v.SOURCE))

    def _person(self, description: Description) -> None:
        if any(property == v.HOLDS_DATA for property, _ in description.properties):
            self._people.append(description.subject)
        orcids = [each for each in _of(description, v.IDENTIFIER) if each.startswith('"orcid:')]
        for orcid in orcids:
            other = self._by_orcid.setdefault(orcid, description.subject)
            if other != description.subject:
                self._in_doubt |= {other, description.subject}
        if len(set(orcids)) > 1:
            self._in_doubt.add(description.subject)

    def _claim(self, description: Description) -> None:
        if (v.CLAIM_KIND, _CHANGE) in description.properties:
            self._changed.update(_of(description, v.APPEARANCE))

    def _record(self, description: Description) -> None:
        if not self._documents.isdisjoint(_of(description, v.PRIMARY_SOURCE)):
            self._listed += ((description.subject, paper) for paper in _of(description, v.RECORD_OF))

    def absent(self, printings: Printings) -> frozenset[Scope]:
        """Scopes of which there is nothing, so that no rule finds any; `printings` knows the records."""
        seen = {
            Scope.SEVERAL: any(printings.of_several()),
            Scope.CHANGES: self._changed,
            Scope.PAGES: self._pages,
            Scope.FIGURES: self._people,
            Scope.ORCIDS: self._in_doubt,
        }
        return frozenset(scope for scope, its in seen.items() if not its)

    def excerpt(
        self,
        blocks: Blocks,
        scopes: Collection[Scope],
        printings: Printings,
        properties: Collection[str],
    ) -> Iterator[bytes]:
        """The statements about what is in these scopes, some of them twice.

        `printings` has the records of papers, `properties` are those that rules about papers name.
        """
        if Scope.PAPERS in scopes:
            wanted = {f"<{property}>".encode() for property in properties}
            for lines in blocks.portions(Graph.FACTS, blocks.start("paper/")):
                yield from (line for line in lines if line.split(b" ", 2)[1] in wanted)
        if Scope.SEVERAL in scopes:
            for paper, its in printings.of_several():
                yield from _printed(blocks, paper, its)
        if Scope.CHANGES in scopes:
            for paper in sorted(self._changed):
                claims = owned(blocks, Graph.FACTS, "claim", paper.encode())
                yield from blocks.lines(Graph.FACTS, paper.encode())
                yield from claims + labels(blocks, claims)
        people = set(self._people if Scope.FIGURES in scopes else ())
        people |= self._in_doubt if Scope.ORCIDS in scopes else set()
        if Scope.PAGES in scopes:
            for page, owners in self._pages.items():
                yield from blocks.lines(Graph.FACTS, page.encode())
                people.update(owners)
            for record, paper in self._listed:
                yield from _printed(blocks, paper, [record])
            for document in sorted(self._documents):  # also of a page that lists nothing
                yield from blocks.lines(Graph.RECORDS, document.encode())
        for person in sorted(people):
            facts = blocks.lines(Graph.FACTS, person.encode())
            yield from facts + figures(blocks, facts)


def _printed(blocks: Blocks, paper: Term, records: Sequence[Term]) -> Iterator[bytes]:
    """A paper with its authorships, and with some of its records and their documents."""
    yield from blocks.lines(Graph.FACTS, paper.encode())
    authorships = owned(blocks, Graph.FACTS, "authorship", paper.encode())
    yield from authorships
    for author in objects(authorships, v.HELD_BY):
        if _ORGANISATION in author:
            yield from blocks.lines(Graph.FACTS, author)
    for record in records:
        lines = blocks.lines(Graph.RECORDS, record.encode())
        yield from lines
        for document in objects(lines, v.PRIMARY_SOURCE):
            yield from blocks.lines(Graph.RECORDS, document)


def _of(description: Description, property: Term) -> list[Term]:
    return [object for its, object in description.properties if its == property]
