"""Shows the descriptions of a graph to whoever wants to know of some of them, while it is written."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from kg.rdf.description import Description, Graph

Section: TypeAlias = tuple[Graph, str]
"""A graph, and the first part of the paths that are looked at: `paper`."""
Look: TypeAlias = Callable[[Description], None]
"""What somebody does with a description."""


def watched(
    descriptions: Iterable[Description], base: str, looks: Sequence[Mapping[Section, Look]]
) -> Iterator[Description]:
    """The same descriptions, each shown to those who look at its kind.

    They come in the order of the files, so that the kind changes a few dozen times in all.
    """
    start = prefix = f"<{base}"
    graph: Graph | None = None
    now: list[Look] = []
    for description in descriptions:
        if description.graph is not graph or not description.subject.startswith(prefix):
            kind = description.subject.removeprefix(start).partition("/")[0]
            graph, prefix = description.graph, f"{start}{kind}/"
            now = [look for each in looks if (look := each.get((graph, kind)))]
        for look in now:
            look(description)
        yield description
