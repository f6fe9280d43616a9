"""Papers of a graph as one bibliography, however many they are: a thousand are told at a time."""

import json
import tempfile
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import TypeAlias, TypeVar

from kg.errors import UsageError
from kg.view.bibtex.entries import entry
from kg.view.bibtex.keys import Key, key_of, unique
from kg.view.cards.telling import Telling
from kg.view.kinds import NodeKind
from kg.view.reading.facts import read_printed
from kg.view.reading.questions import MANY, Graph, ask, ask_about
from kg.view.scene import Scene, named, numbered

Told = TypeVar("Told")
Tell: TypeAlias = Callable[[Telling, Sequence[str]], Iterable[Told]]
"""Tells of each of some papers, which their IRIs name, in their order."""
_IN_MEMORY = 1 << 24
"""Bytes of entries from which they wait on disk until all keys are known."""


def bibliography(graph: Graph, papers: Sequence[str] | None = None) -> Iterator[str]:
    """The entry of each of some papers, or of all; every key is there once. See `cited`."""
    entries = each_paper(lambda telling, index: entry(telling, index, ""))
    for key, text in cited(graph, entries, papers):
        kind, brace, fields = text.partition("{")
        yield f"{kind}{brace}{key}{fields}"


def each_paper(tell: Callable[[Telling, int], Told]) -> Tell[Told]:
    """What tells of some papers, one by one, from no more than there is to tell from."""
    return lambda telling, papers: (tell(telling, telling.indices[paper]) for paper in papers)


def cited(graph: Graph, tell: Tell[Told], papers: Sequence[str] | None = None) -> Iterator[tuple[str, Told]]:
    """The key of each paper, and what is told of it, which JSON can write.

    The papers come as they are given; all, in the order of their names in the graph. Nothing for none.
    Whether two papers would have one key is only known at the end, so that all waits for the keys in a
    temporary file.

    Raises:
        UsageError: for what is no paper of the graph.
    """
    if papers is None:
        papers = sorted(row["paper"] for row in ask(graph, "library"))
    keys: list[Key] = []
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as waiting:
        for start in range(0, len(papers), MANY):
            portion = papers[start : start + MANY]
            telling = _told(graph, portion)
            keys += (key_of(telling, _number(telling, paper)) for paper in portion)
            waiting.writelines(json.dumps(told).encode() + b"\n" for told in tell(telling, portion))
        waiting.seek(0)
        for key, line in zip(unique(keys), waiting, strict=True):
            yield key, json.loads(line)


def _number(telling: Telling, iri: str) -> int:
    index = telling.indices.get(iri)
    if index is None or NodeKind.PAPER not in telling.scene.node(index).kinds:
        raise UsageError(f"{iri} is no paper with a title in this graph.")
    return index


def _told(graph: Graph, papers: Collection[str]) -> Telling:
    """What there is to tell of some papers, their authors and main categories, of nothing else."""
    facts = read_printed(graph, papers)
    categories = {row["primary"] for row in facts.papers.values() if "primary" in row}
    things = sorted({*papers, *facts.authors(), *categories})
    known = named(ask_about(graph, "things", "node", things))
    numbers = {iri: number for number, iri in enumerate(known)}
    scene = Scene(nodes=[*known.values()], graph=numbered(numbers, {}), totals=dict.fromkeys(NodeKind, 0))
    return Telling(scene, facts, numbers)
