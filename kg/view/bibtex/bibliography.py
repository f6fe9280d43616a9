"""All papers of a graph as one bibliography, however many there are: a thousand are told at a time."""

import json
import tempfile
from collections.abc import Callable, Collection, Iterator
from typing import TypeVar

from kg.errors import UsageError
from kg.view.bibtex.entries import entry
from kg.view.bibtex.keys import Key, citation_key, key_of, unique
from kg.view.cards.telling import Telling
from kg.view.kinds import NodeKind
from kg.view.reading.facts import read_printed
from kg.view.reading.questions import MANY, Graph, ask, ask_about
from kg.view.scene import Scene, named, numbered

Told = TypeVar("Told")
_IN_MEMORY = 1 << 24
"""Bytes of entries from which they wait on disk until all keys are known."""


def bibliography(graph: Graph) -> Iterator[str]:
    """The entry of each paper, in the order of their names in the graph; every key is there once.

    Nothing where the graph has no papers.
    """
    for key, text in cited(graph, lambda telling, index: entry(telling, index, "")):
        kind, brace, fields = text.partition("{")
        yield f"{kind}{brace}{key}{fields}"


def entry_of(graph: Graph, iri: str) -> str:
    """The entry of one paper of a graph, alone.

    Raises:
        UsageError: when the graph has no such paper.
    """
    telling = _told(graph, [iri])
    index = telling.indices.get(iri)
    if index is None or telling.scene.node(index).kind is not NodeKind.PAPER:
        raise UsageError(f"{iri} is no paper.")
    return entry(telling, index, citation_key(telling, index))


def cited(graph: Graph, tell: Callable[[Telling, int], Told]) -> Iterator[tuple[str, Told]]:
    """The key of each paper, and what is told of it, which JSON can write.

    Whether two papers would have one key is only known at the end, so that all waits for the keys in a
    temporary file.
    """
    papers = sorted(row["paper"] for row in ask(graph, "library"))
    keys: list[Key] = []
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as waiting:
        for start in range(0, len(papers), MANY):
            portion = papers[start : start + MANY]
            telling = _told(graph, portion)
            for iri in portion:
                index = telling.indices[iri]
                keys.append(key_of(telling, index))
                waiting.write(json.dumps(tell(telling, index)).encode() + b"\n")
        waiting.seek(0)
        for key, line in zip(unique(keys), waiting, strict=True):
            yield key, json.loads(line)


def _told(graph: Graph, papers: Collection[str]) -> Telling:
    """What there is to tell of some papers, their authors and main categories, of nothing else."""
    facts = read_printed(graph, papers)
    categories = {row["primary"] for row in facts.papers.values() if "primary" in row}
    things = sorted({*papers, *facts.authors(), *categories})
    known = named(ask_about(graph, "things", "node", things))
    numbers = {iri: number for number, iri in enumerate(known)}
    scene = Scene(nodes=[*known.values()], graph=numbered(numbers, {}), totals=dict.fromkeys(NodeKind, 0))
    return Telling(scene, facts, numbers)
