"""JSON Lines in, JSON Lines out, for programs that want the findings without a graph.

One object a line, answers in the order of the questions, `id` echoed byte for byte, unknown fields ignored.
"""

from kg.exchange.signatures import disambiguate_lines
from kg.exchange.texts import extract_lines

__all__ = ["disambiguate_lines", "extract_lines"]
