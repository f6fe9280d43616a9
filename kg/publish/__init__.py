"""What is done with a graph before others get it: its shapes are checked, and it is compared with another."""

from kg.publish.validation import Finding, Severity, validate

__all__ = ["Finding", "Severity", "validate"]
