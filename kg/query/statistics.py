"""What is in a graph, counted."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.query.catalogue import questions
from kg.store.terms import short, text

if TYPE_CHECKING:
    from kg.store import Graph


@dataclass(frozen=True, slots=True)
class Statistics:
    """Counts by name, each mapping in the order in which it is shown."""

    overview: dict[str, int | str]
    """Papers, people, concepts, the first and last date, what is open."""
    classes: dict[str, int]
    """Class → number of things."""
    graphs: dict[str, int]
    """Graph → number of triples; the default graph is called `facts`."""


def statistics(graph: "Graph") -> Statistics:
    """The answers of `overview`, `classes` and `graphs` as plain values; what has no value is left out."""
    return Statistics(
        overview=dict(_pairs(graph, "overview")),
        classes={short(name): int(count) for name, count in _pairs(graph, "classes")},
        graphs={short(name) or "facts": int(count) for name, count in _pairs(graph, "graphs")},
    )


def _pairs(graph: "Graph", question: str) -> Iterator[tuple[str, int | str]]:
    """Name and count; a date stays text."""
    for name, count in graph.query(questions()[question].text).rows():
        if count is not None:
            number = str(count).endswith("#integer>")
            yield text(name), int(text(count)) if number else text(count)
