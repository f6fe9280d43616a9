"""What is done with a graph before others get it: its shapes are checked, and it is compared with another."""

from kg.publish.difference import Change, Difference, diff
from kg.publish.facts import Section
from kg.publish.validation import Finding, Severity, validate

__all__ = ["Change", "Difference", "Finding", "Section", "Severity", "diff", "validate"]
