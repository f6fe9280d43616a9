"""How many topics and matches of each vocabulary are in the graph, counted while it is written."""

from collections import Counter
from dataclasses import dataclass, field

from kg.rdf import vocabulary as v
from kg.rdf.description import Description
from kg.rdf.terms import Term

_MATCHES = (v.EXACT_MATCH, v.CLOSE_MATCH)


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
