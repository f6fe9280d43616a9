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
    Relation,
    RelationKind,
    System,
)
from kg.model.printed import (
    AuthorPage,
    Document,
    Issue,
    Lines,
    Measure,
    Metric,
    PartialDate,
    Severity,
    Span,
)
from kg.model.record import (
    Author,
    Byline,
    Detail,
    Identifier,
    Organisation,
    PaperKind,
    Record,
    Scheme,
)
from kg.model.topics import LabelKind, Topic, TopicLabel, Topics, TopicScheme

__all__ = [
    "Abbreviation",
    "Author",
    "AuthorPage",
    "Bound",
    "Byline",
    "Claim",
    "ClaimKind",
    "ClaimRole",
    "Detail",
    "Direction",
    "Document",
    "Figure",
    "Findings",
    "Identifier",
    "Issue",
    "Keyphrase",
    "LabelKind",
    "Lines",
    "Measure",
    "Metric",
    "Organisation",
    "PaperKind",
    "PartialDate",
    "Record",
    "Relation",
    "RelationKind",
    "Scheme",
    "Severity",
    "Span",
    "System",
    "Topic",
    "TopicLabel",
    "TopicScheme",
    "Topics",
]
