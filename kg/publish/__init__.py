"""What is done with a graph so that others get it: it is checked, compared, exported, loaded elsewhere."""

from kg.publish.changes import Change
from kg.publish.difference import Difference, diff
from kg.publish.exporting import Exported, export
from kg.publish.facts import Section
from kg.publish.findings import VIOLATION, Finding, Validation
from kg.publish.in_store import Loaded
from kg.publish.loading import load
from kg.publish.validation import validate

__all__ = [
    "VIOLATION",
    "Change",
    "Difference",
    "Exported",
    "Finding",
    "Loaded",
    "Section",
    "Validation",
    "diff",
    "export",
    "load",
    "validate",
]
