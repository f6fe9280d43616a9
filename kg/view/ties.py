"""What concepts can have to do with each other, and how the page puts it."""

from dataclasses import dataclass

from kg.rdf import vocabulary as v
from kg.rdf.prefixes import prefixed
from kg.rdf.terms import Term


@dataclass(frozen=True, slots=True)
class Relation:
    """The words of one kind of relation."""

    property: Term
    """The property that says it."""
    word: str
    """Between the two names: `builds on`."""
    heading: str
    """Above what stands at the other end, seen from the first: `Builds on`."""
    inverse: str
    """The same, seen from the second: `Built on it`."""
    directed: bool = True
    """False where both ends have the same part."""


_ALL = (
    Relation(v.USES, "uses", "Uses", "Used by"),
    Relation(v.USED_FOR, "is used for", "Used for", "What is used for it"),
    Relation(v.BUILDS_ON, "builds on", "Builds on", "What builds on it"),
    Relation(v.EVALUATED_ON, "is evaluated on", "Evaluated on", "What is evaluated on it"),
    Relation(v.EVALUATED_BY, "is evaluated by", "Evaluated by", "What is evaluated by it"),
    Relation(v.COMPARED_WITH, "is compared with", "Compared with", "Compared with", directed=False),
    Relation(v.PART_OF, "is part of", "Part of", "Its parts"),
    Relation(v.FEATURE_OF, "is a feature of", "A feature of", "Its features"),
    Relation(v.BROADER, "is a kind of", "A kind of", "Kinds of it"),
)
PROPERTIES = frozenset(relation.property for relation in _ALL)
"""What a concept can have to do with another."""
RELATIONS = {prefixed(relation.property).partition(":")[2]: relation for relation in _ALL}
"""Local name of the property → its words, in the order in which the details tell them.

The page asks for these properties in `queries/views/relations.rq`.
"""
