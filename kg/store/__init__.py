"""Opens a graph and asks it bounded queries: none can run away, change the graph or reach the network."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

__all__ = [
    "BusyError",
    "Document",
    "Form",
    "Format",
    "Graph",
    "Result",
    "Stop",
    "StoppedError",
    "Value",
    "open_graph",
]

if TYPE_CHECKING:
    from kg.store.answer_formats import Format
    from kg.store.graph import Graph
    from kg.store.opening import open_graph
    from kg.store.result import Document, Form, Result
    from kg.store.values import Value
    from kg.store.workers.lanes import BusyError
    from kg.store.workers.stopping import Stop, StoppedError

_MODULES = {
    "Graph": "graph",
    "Format": "answer_formats",
    "BusyError": "workers.lanes",
    "Stop": "workers.stopping",
    "StoppedError": "workers.stopping",
    "open_graph": "opening",
    "Value": "values",
}


if not TYPE_CHECKING:  # or every misspelt name would be one to type checkers

    def __getattr__(name: str) -> Any:
        """Hands on what stands in the modules, loaded when it is asked for: a worker needs none of it."""
        if name in __all__:
            return getattr(import_module(f"kg.store.{_MODULES.get(name, 'result')}"), name)
        raise AttributeError(f"module 'kg.store' has no attribute {name!r}")
