"""What documents say that cannot be true together: on the page, and at the nodes that it concerns."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from kg.text.typesetting.readable import readable
from kg.view.reading.questions import FEW, Graph, ask, ask_about


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """One thing that cannot be true."""

    text: str
    """What it is, in one sentence, with signs for simple formulas."""
    concerns: tuple[str, ...]
    """IRIs of what it is about; also things that are never drawn, such as authorships."""
    rule: str = ""
    """What found it, in words; empty where the graph does not say."""


def read_contradictions(graph: Graph, concerned: Collection[str] | None = None) -> tuple[Contradiction, ...]:
    """All contradictions of the graph, in the order of their names; or those that concern these things."""
    texts: dict[str, str] = {}
    rules: dict[str, str] = {}
    concerns: defaultdict[str, dict[str, None]] = defaultdict(dict)
    if concerned is None:
        rows = ask(graph, "contradictions")
    else:
        found = ask_about(graph, "concerns", "concerned", concerned, at_once=FEW)
        rows = ask_about(
            graph, "contradictions", "contradiction", {row["contradiction"] for row in found}, at_once=FEW
        )
    for row in rows:
        iri = row["contradiction"]
        texts.setdefault(iri, readable(row["text"]))
        if "rule" in row:
            rules.setdefault(iri, row.get("meaning", row["rule"]))
        if "concerned" in row:
            concerns[iri][row["concerned"]] = None
    return tuple(
        Contradiction(text=text, concerns=tuple(concerns[iri]), rule=rules.get(iri, ""))
        for iri, text in texts.items()
    )
