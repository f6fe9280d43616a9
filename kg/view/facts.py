"""What the details tell about the nodes that are drawn, read from the graph and grouped by node.

Rows about anything else are dropped as they come, so that a large graph costs time but no memory.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from kg.view.questions import Graph, Row, ask
from kg.view.quotes import Quote, quotes

Pair: TypeAlias = tuple[str, str]
"""Two IRIs, as the question names them: paper and concept, or a pair of candidates in order."""


def _lists() -> defaultdict[str, list[Row]]:
    return defaultdict(list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Rows of answers, by the IRI that they are about."""

    papers: dict[str, Row] = field(default_factory=dict)
    """Paper → its one row."""
    authorships: defaultdict[str, list[Row]] = field(default_factory=_lists)
    """Paper → all its authorships, in the order of the byline; those without a position last.

    Also those of people who are not drawn: a byline with some names left out would be false."""
    names: defaultdict[str, list[Row]] = field(default_factory=_lists)
    """Person or concept → its other names."""
    types: dict[str, str] = field(default_factory=dict)
    """Concept → its type in words: `method`."""
    doubts: defaultdict[Pair, list[Row]] = field(default_factory=lambda: defaultdict(list))
    """Pair of candidates → one row a reason."""
    identities: defaultdict[str, list[Row]] = field(default_factory=_lists)
    """Person → why several printed names were taken to be this one."""
    metrics: defaultdict[str, list[Row]] = field(default_factory=_lists)
    """Person or paper → what sites state about it."""
    records: defaultdict[str, list[Row]] = field(default_factory=_lists)
    """Paper → where it stands."""
    quotes: defaultdict[Pair, list[Quote]] = field(default_factory=lambda: defaultdict(list))
    """Paper and concept → the sentences in which the one names the other."""


def read_facts(graph: Graph, drawn: frozenset[str]) -> Facts:
    """All that is told about the nodes with these IRIs."""
    facts = Facts()
    for row in _about(graph, "papers", drawn, "paper"):
        facts.papers.setdefault(row["paper"], row)
    for row in _about(graph, "authorships", drawn, "paper"):
        facts.authorships[row["paper"]].append(row)
    for rows in facts.authorships.values():
        rows.sort(key=lambda row: "position" not in row)
    for row in _about(graph, "names", drawn, "node"):
        facts.names[row["node"]].append(row)
    for row in _about(graph, "types", drawn, "concept"):
        facts.types.setdefault(row["concept"], row["type"])
    for row in _about(graph, "doubts", drawn, "one", "other"):
        facts.doubts[row["one"], row["other"]].append(row)
    for row in _about(graph, "identities", drawn, "person"):
        facts.identities[row["person"]].append(row)
    for row in _about(graph, "metrics", drawn, "node"):
        facts.metrics[row["node"]].append(row)
    for row in _about(graph, "records", drawn, "paper"):
        facts.records[row["paper"]].append(row)
    _read_quotes(graph, drawn, facts)
    return facts


def _about(graph: Graph, question: str, drawn: frozenset[str], *columns: str) -> Iterator[Row]:
    """The rows whose named columns all hold nodes that are drawn."""
    return (row for row in ask(graph, question) if all(row[column] in drawn for column in columns))


def _read_quotes(graph: Graph, drawn: frozenset[str], facts: Facts) -> None:
    """Places first, then each text once: a text that names many concepts would come as often otherwise."""
    spans: defaultdict[str, defaultdict[Pair, list[str]]] = defaultdict(lambda: defaultdict(list))
    for row in _about(graph, "quotes", drawn, "paper", "concept"):
        spans[row["context"]][row["paper"], row["concept"]].append(row["span"])
    for row in ask(graph, "texts"):
        for pair, places in sorted(spans.get(row["context"], {}).items()):
            facts.quotes[pair] += quotes(row["text"], places)
