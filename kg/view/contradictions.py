"""What documents say that cannot be true together: on the page, and at the nodes that it concerns."""

from collections import defaultdict
from dataclasses import dataclass

from kg.view.questions import Graph, ask


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """One thing that cannot be true."""

    text: str
    """What it is, in one sentence."""
    concerns: tuple[str, ...]
    """IRIs of what it is about; also things that are never drawn, such as authorships."""
    rule: str = ""
    """What found it, in words; empty where the graph does not say."""


def read_contradictions(graph: Graph) -> tuple[Contradiction, ...]:
    """All contradictions of the graph, in the order of their names."""
    texts: dict[str, str] = {}
    rules: dict[str, str] = {}
    concerned: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for row in ask(graph, "contradictions"):
        iri = row["contradiction"]
        texts.setdefault(iri, row["text"])
        if "rule" in row:
            rules.setdefault(iri, row.get("meaning", row["rule"]))
        if "concerned" in row:
            concerned[iri][row["concerned"]] = None
    return tuple(
        Contradiction(text=text, concerns=tuple(concerned[iri]), rule=rules.get(iri, ""))
        for iri, text in texts.items()
    )
