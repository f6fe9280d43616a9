"""A knowledge graph of scholarly documents, with the words behind every fact.

`build` makes one. `open_graph` opens one, `ask` asks it a question of the catalogue (`questions`) or SPARQL,
`find`, `show` and `explain` look for things by name. `verify`, `validate` and `diff` check it; `export` and
`load` take it elsewhere. Whatever goes wrong is a `KgError`.

>>> import kg
>>> with kg.open_graph("exports") as graph:
...     graph.query("ASK { ?paper a fabio:Article }").answer
True
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = [
    "AmbiguousNameError",
    "BusyError",
    "Change",
    "Difference",
    "Explanation",
    "Exported",
    "Finding",
    "Form",
    "Format",
    "Graph",
    "Hit",
    "Hits",
    "InputError",
    "KgError",
    "LimitError",
    "Loaded",
    "OutputError",
    "Profile",
    "Progress",
    "Question",
    "Report",
    "Result",
    "Stop",
    "StoppedError",
    "UnknownNameError",
    "UnknownQuestionError",
    "UsageError",
    "Validation",
    "Value",
    "Verification",
    "ask",
    "build",
    "diff",
    "explain",
    "export",
    "find",
    "load",
    "open_graph",
    "questions",
    "show",
    "validate",
    "verify",
]

if TYPE_CHECKING:
    from kg.api import build, verify
    from kg.asking import ask, explain, find, show
    from kg.errors import InputError, KgError, LimitError, OutputError, UsageError
    from kg.pipeline.reading.driver import Progress
    from kg.pipeline.reporting.report import Report
    from kg.proof import Verification
    from kg.publish import (
        Change,
        Difference,
        Exported,
        Finding,
        Loaded,
        Validation,
        diff,
        export,
        load,
        validate,
    )
    from kg.query import AmbiguousNameError, Question, UnknownNameError, questions
    from kg.query.catalogue import UnknownQuestionError
    from kg.query.explaining.explanation import Explanation
    from kg.query.profile import Profile
    from kg.search import Hit, Hits
    from kg.store import BusyError, Form, Format, Graph, Result, Stop, StoppedError, Value, open_graph

_MODULES = {
    **dict.fromkeys(("ask", "explain", "find", "show"), "asking"),
    **dict.fromkeys(("InputError", "KgError", "LimitError", "OutputError", "UsageError"), "errors"),
    "Progress": "pipeline.reading.driver",
    "Report": "pipeline.reporting.report",
    "Verification": "proof",
    "Validation": "publish",
    **dict.fromkeys(("AmbiguousNameError", "Question", "UnknownNameError", "questions"), "query"),
    "UnknownQuestionError": "query.catalogue",
    "Explanation": "query.explaining.explanation",
    "Profile": "query.profile",
    **dict.fromkeys(("Hit", "Hits"), "search"),
    **dict.fromkeys(("BusyError", "Form", "Format", "Result", "Stop", "StoppedError", "Value"), "store"),
}
"""Where a name stands that `kg.api` does not have."""


def __dir__() -> list[str]:
    """What completes behind `kg.`: what one calls, although it is not loaded yet."""
    return sorted({*__all__, *(name for name in globals() if name.startswith("__"))})


if not TYPE_CHECKING:  # or every misspelt name would be one to type checkers

    def __getattr__(name: str) -> Any:
        """Hands on what stands in the modules, loaded when it is first asked for."""
        if name in __all__:
            return getattr(import_module(f"kg.{_MODULES.get(name, 'api')}"), name)
        raise AttributeError(f"module 'kg' has no attribute {name!r}")
