"""Graphs of a few short documents, and what they answer."""

from pathlib import Path

import kg
from kg.store import Graph


def build(folder: Path, **documents: str) -> str:
    """The facts of a graph in `folder / "out"` of these documents: `a_bib="@book{…}"` is that of `a.bib`."""
    files = {folder / name.replace("_", "."): words for name, words in documents.items()}
    for file, words in files.items():
        file.write_text(words, "utf-8")
    kg.build(list(files), folder / "out")
    return (folder / "out" / "graph.ttl").read_text("utf-8")


def values(graph: Graph, query: str) -> list[tuple[str, ...]]:
    """The rows that a query has, as texts; empty for what is unbound."""
    return [tuple(getattr(value, "value", "") for value in row) for row in graph.query(query).rows()]
