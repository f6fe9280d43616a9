"""What is done with a graph so that others get it: it is checked, compared, and put into a triple store."""

from kg.publish.difference import Change, Difference, diff
from kg.publish.facts import Section
from kg.publish.loading import Loaded, Settings, load
from kg.publish.validation import Finding, Severity, validate

__all__ = [
    "Change",
    "Difference",
    "Finding",
    "Loaded",
    "Section",
    "Settings",
    "Severity",
    "diff",
    "load",
    "validate",
]
