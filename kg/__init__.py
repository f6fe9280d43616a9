"""A knowledge graph of scholarly documents, with the words behind every fact.

>>> import kg
>>> with kg.open_graph("exports") as graph:
...     graph.query("ASK { ?paper a fabio:Article }").answer
True
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = [
    "Change",
    "Difference",
    "Explanation",
    "Finding",
    "Graph",
    "InputError",
    "KgError",
    "LimitError",
    "Loaded",
    "OutputError",
    "Report",
    "Result",
    "UsageError",
    "Verification",
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
    from kg.errors import InputError, KgError, LimitError, OutputError, UsageError
    from kg.pipeline.report import Report
    from kg.proof import Verification
    from kg.publish import Change, Difference, Finding, Loaded, diff, load, validate
    from kg.query.explanation import Explanation
    from kg.store import Graph, Result, open_graph

_MODULES = {
    "Explanation": "query.explanation",
    "Report": "pipeline.report",
    "Result": "store",
    "Verification": "proof",
    **dict.fromkeys(("InputError", "KgError", "LimitError", "OutputError", "UsageError"), "errors"),
}
"""Where a name stands that `kg.api` does not have."""


def __dir__() -> list[str]:
    """What completes behind `kg.`, although it is not loaded yet."""
    return [*globals(), *__all__]


def __getattr__(name: str) -> Any:
    """Hands on what stands in the modules, loaded when it is first asked for."""
    if name in __all__:
        return getattr(import_module(f"kg.{_MODULES.get(name, 'api')}"), name)
    raise AttributeError(f"module 'kg' has no attribute {name!r}")
