"""What is counted while the graph is written."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.rdf import vocabulary as v
from kg.rdf.describe.dataset import Census
from kg.rdf.description import Description, Graph
from kg.rdf.terms import Term, boolean
from kg.rdf.watch import Look, Section

_FALSE, _TRUE = boolean(False), boolean(True)
_MATCHES = (v.EXACT_MATCH, v.CLOSE_MATCH)


class Tally:
    """The numbers of a graph so far; a class because it sees the descriptions one by one."""

    def __init__(self) -> None:
        self.census = Census()
        """Facts by class and property."""
        self.schemes = SchemeCounts()
        """Topics and matches by vocabulary."""
        self.cut_bylines = 0
        """Papers whose list of authors is cut."""
        self.papers_with_a_year = 0
        """Papers whose year is printed or inferred."""
        self.inferred_years = 0
        """Papers whose year is inferred."""
        self.concepts = 0
        """Concepts that a paper names."""
        self.categories: set[Term] = set()
        """Every category that a paper is in."""
        self.about: Counter[Term] = Counter()
        """Concept → how many papers are about it."""

    @property
    def facts(self) -> int:
        """Statements of the default graph."""
        return sum(self.census.properties.values())

    @property
    def statements(self) -> int:
        """Statements of all graphs."""
        return sum(self.census.graphs.values())

    def count(self, description: Description) -> None:
        """Take note of one subject in one graph."""
        self.census.count(description)
        if description.graph is Graph.TOPICS:
            self.schemes.count(description)

    def looks(self) -> Mapping[Section, Look]:
        """The kinds of nodes that it looks at more closely; topics come after these."""
        return {(Graph.FACTS, "paper"): self._paper, (Graph.FACTS, "concept"): self._concept}

    def _concept(self, description: Description) -> None:
        self.concepts += any(predicate == v.PAPER_COUNT for predicate, _ in description.properties)
        self.schemes.matched_by(description)

    def _paper(self, description: Description) -> None:
        properties = description.properties
        if (v.TYPE, v.SCHOLARLY_ARTICLE) in properties:  # a name that was given up is none
            self.cut_bylines += (v.LIST_COMPLETE, _FALSE) in properties
            self.papers_with_a_year += any(predicate == v.YEAR for predicate, _ in properties)
            self.inferred_years += (v.YEAR_INFERRED, _TRUE) in properties
            self.categories.update(object for predicate, object in properties if predicate == v.SUBJECT)
            self.about.update(object for predicate, object in properties if predicate == v.ABOUT)


@dataclass(slots=True)
class SchemeCounts:
    """What was counted so far; facts come before the topics that tell which scheme they are in."""

    matches: Counter[tuple[Term, Term]] = field(default_factory=Counter)
    """Property of a match, topic → how many concepts."""
    matched: int = 0
    """Concepts that match a topic."""
    topics: Counter[Term] = field(default_factory=Counter)
    """Scheme → its topics in the graph."""
    exact: Counter[Term] = field(default_factory=Counter)
    """Scheme → exact matches of its topics."""
    close: Counter[Term] = field(default_factory=Counter)
    """Scheme → close matches of its topics."""

    def count(self, description: Description) -> None:
        """Take note of a topic."""
        topic = description.subject
        for predicate, scheme in description.properties:
            if predicate == v.IN_SCHEME:
                self.topics[scheme] += 1
                self.exact[scheme] += self.matches[v.EXACT_MATCH, topic]
                self.close[scheme] += self.matches[v.CLOSE_MATCH, topic]

    def matched_by(self, description: Description) -> None:
        """Take note of a concept, before the topics."""
        found = [pair for pair in description.properties if pair[0] in _MATCHES]
        self.matches.update(found)
        self.matched += bool(found)
