"""A knowledge graph of scholarly documents, with the words behind every fact.

>>> import kg
>>> with kg.open_graph("exports") as graph:
...     graph.query("ASK { ?paper a fabio:Article }").answer
True
"""

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = [
    "Change",
    "Difference",
    "Finding",
    "Graph",
    "build",
    "diff",
    "explain",
    "load",
    "open_graph",
    "validate",
    "verify",
]

if TYPE_CHECKING:
    from kg.api import build, explain, verify
    from kg.publish import Change, Difference, Finding, diff, load, validate
    from kg.store import Graph, open_graph


def __dir__() -> list[str]:
    """What completes behind `kg.`, although it is not loaded yet."""
    return [*globals(), *__all__]


def __getattr__(name: str) -> Any:
    """Hands on the functions of `kg.api`, loaded when they are first asked for."""
    if name in __all__:
        from kg import api

        return getattr(api, name)
    raise AttributeError(f"module 'kg' has no attribute {name!r}")
