"""What concepts can have to do with each other, and how the page puts it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """The words of one kind of relation."""

    word: str
    """Between the two names: `builds on`."""
    heading: str
    """Above what stands at the other end, seen from the first: `Builds on`."""
    inverse: str
    """The same, seen from the second: `Built on it`."""
    directed: bool = True
    """False where both ends have the same part."""


RELATIONS = {
    "uses": Relation(word="uses", heading="Uses", inverse="Used by"),
    "usedFor": Relation(word="is used for", heading="Used for", inverse="What is used for it"),
    "buildsOn": Relation(word="builds on", heading="Builds on", inverse="What builds on it"),
    "evaluatedOn": Relation(word="evaluated on", heading="Evaluated on", inverse="What is evaluated on it"),
    "evaluatedBy": Relation(word="evaluated by", heading="Evaluated by", inverse="What is evaluated by it"),
    "comparedWith": Relation(
        word="compared with", heading="Compared with", inverse="Compared with", directed=False
    ),
    "partOf": Relation(word="is part of", heading="Part of", inverse="Its parts"),
    "featureOf": Relation(word="is a feature of", heading="A feature of", inverse="Its features"),
    "broader": Relation(word="is a kind of", heading="A kind of", inverse="Kinds of it"),
}
"""Local name of the property → its words, in the order in which the details tell them.

Which properties they are stands in `queries/views/relations.rq`.
"""
