"""A relation on its way: what is said of which things, before two that say the same are one."""

from dataclasses import dataclass

from kg.extract.relations.sketch import Thing
from kg.model import RelationKind, Span


@dataclass(frozen=True, slots=True)
class Said:
    """A relation with the forms of its ends."""

    kind: RelationKind
    """What is said."""
    head: Thing
    """What it is said of."""
    tail: Thing
    """The other thing."""
    sentence: Span
    """Where."""
    confidence: float
    """How often what says it means this, 0 to 1."""
