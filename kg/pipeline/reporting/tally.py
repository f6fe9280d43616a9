"""What is counted while the graph is written."""

from collections import Counter
from collections.abc import Mapping

from kg.pipeline.reporting.scheme_counts import SchemeCounts
from kg.rdf import vocabulary as v
from kg.rdf.describe.dataset import Census
from kg.rdf.description import Description, Graph
from kg.rdf.terms import Term, boolean
from kg.rdf.watch import Look, Section

_FALSE, _TRUE = boolean(False), boolean(True)


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
