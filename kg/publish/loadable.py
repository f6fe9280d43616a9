"""Where the graph lies that is loaded into a store."""

import os
from pathlib import Path

from kg.disk import named, reading
from kg.errors import UsageError
from kg.rdf.files import NQUADS
from kg.store import Graph
from kg.store.source import build_of, is_build_folder, locate


def path_of(graph: str | os.PathLike[str] | Graph) -> Path:
    """Where the graph lies.

    Raises:
        UsageError: for one that is closed, or on a server.
    """
    if not isinstance(graph, Graph):
        return named(graph, "graph")
    graph.check()
    source = graph.source
    path = build_of(source) or source.file or source.folder
    if path is None:
        raise UsageError(f"{source} is a server; what is loaded is a build folder or an RDF file.")
    return path


def file_of(graph: Path) -> Path:
    """The file that holds everything."""
    with reading(graph):
        if is_build_folder(graph):
            return graph / NQUADS
        source = locate(graph)
    if source.file is None:
        raise UsageError(f"{graph} is a store folder; what is loaded is a build folder or an RDF file.")
    return source.file
