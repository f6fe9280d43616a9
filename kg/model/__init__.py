"""The frozen values that pass between the rooms upstairs: what documents say, and what was found in it.

Nothing here reads, guesses or writes. A value that a document leaves open is `None` or an empty tuple,
never a default that looks like data.
"""

from kg.model.findings import (
    Abbreviation,
    Bound,
    Claim,
    ClaimKind,
    ClaimRole,
    Direction,
    Figure,
    Findings,
    Keyphrase,
    System,
)
from kg.model.printed import (
    AuthorPage,
    Byline,
    Document,
    Identifier,
    Issue,
    Lines,
    Measure,
    Metric,
    PaperKind,
    PartialDate,
    Record,
    Scheme,
    Severity,
    Span,
)

__all__ = [
    "Abbreviation",
    "AuthorPage",
    "Bound",
    "Byline",
    "Claim",
    "ClaimKind",
    "ClaimRole",
    "Direction",
    "Document",
    "Figure",
    "Findings",
    "Identifier",
    "Issue",
    "Keyphrase",
    "Lines",
    "Measure",
    "Metric",
    "PaperKind",
    "PartialDate",
    "Record",
    "Scheme",
    "Severity",
    "Span",
    "System",
]
