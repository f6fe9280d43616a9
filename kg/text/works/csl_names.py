"""What CSL 1.0.2 calls a field of a library that the graph keeps in words: for reading and writing alike.

Names are those of BibLaTeX, where it has one → those of CSL.
"""

from collections.abc import Mapping
from types import MappingProxyType

PEOPLE: Mapping[str, str] = MappingProxyType({
    **{name: name for name in ("translator", "illustrator", "recipient", "compiler", "composer")},
    **{name: name for name in ("contributor", "curator", "director", "guest", "host", "interviewer")},
    **{name: name for name in ("narrator", "organizer", "performer", "producer", "chair")},
    "bookauthor": "container-author", "serieseditor": "collection-editor",
    "originalauthor": "original-author", "reviewedauthor": "reviewed-author",
    "scriptwriter": "script-writer", "seriescreator": "series-creator",
    "executiveproducer": "executive-producer",
})  # fmt: skip
"""Lists of names."""
DATES: Mapping[str, str] = MappingProxyType({
    "origdate": "original-date", "eventdate": "event-date", "submitted": "submitted",
    "availabledate": "available-date",
})  # fmt: skip
"""Dates."""
WORDS: Mapping[str, str] = MappingProxyType({
    **{name: name for name in ("version", "medium", "dimensions", "scale", "section", "division")},
    "jurisdiction": "jurisdiction", "location": "publisher-place", "eventtitle": "event-title",
    "venue": "event-place", "pagetotal": "number-of-pages", "volumes": "number-of-volumes",
    "chapter": "chapter-number", "part": "part-number", "parttitle": "part-title",
    "supplementnumber": "supplement-number", "issuetitle": "volume-title", "origtitle": "original-title",
    "origpublisher": "original-publisher", "origlocation": "original-publisher-place",
    "revieweditem": "reviewed-title", "library": "call-number", "pubstate": "status",
})  # fmt: skip
"""All else."""
ARCHIVED = frozenset(
    ("manuscript", "personal_communication", "graphic", "figure", "map", "motion_picture", "broadcast")
    + ("song", "musical_score", "interview", "speech", "performance", "document", "collection", "hearing")
    + ("pamphlet",)
)
"""Types of what archives keep."""
