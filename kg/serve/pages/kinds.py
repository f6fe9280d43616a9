"""What kinds of things have pages of their own, and how a graph says which one a thing is."""

from collections.abc import Collection
from enum import StrEnum

from kg.rdf import vocabulary as v
from kg.rdf.terms import bare


class Kind(StrEnum):
    """What a page is about; its value is also the name of the template's symbol, where there is one."""

    PAPER = "paper"
    PERSON = "person"
    SYSTEM = "system"
    """A concept that a paper introduces."""
    CONCEPT = "concept"
    CATEGORY = "category"
    ORGANISATION = "organisation"
    CLAIM = "claim"
    TOPIC = "topic"
    """Of a vocabulary that was given."""
    THING = "thing"
    """Anything else that the graph names."""

    @property
    def symbol(self) -> str:
        """The class of its symbol, as the picture draws it."""
        return {"system": "concept", "topic": "concept", "thing": "claim"}.get(self.value, self.value)


_BY_CLASS = (
    (bare(v.SCHOLARLY_ARTICLE), Kind.PAPER),
    (bare(v.FOAF_PERSON), Kind.PERSON),
    (bare(v.ORGANIZATION), Kind.ORGANISATION),
    (bare(v.CLAIM), Kind.CLAIM),
)


def kind_of(classes: Collection[str], properties: Collection[str], *, is_fact: bool) -> Kind:
    """What a thing with these classes and properties (IRIs) is.

    `is_fact`: the facts say so; what a named graph alone calls a concept is a topic of a vocabulary.
    """
    for name, kind in _BY_CLASS:
        if name in classes:
            return kind
    if bare(v.SKOS_CONCEPT) not in classes:
        return Kind.THING
    if not is_fact:
        return Kind.TOPIC
    if bare(v.IN_SCHEME) in properties:
        return Kind.CATEGORY
    return Kind.SYSTEM if bare(v.INTRODUCED_BY) in properties else Kind.CONCEPT
