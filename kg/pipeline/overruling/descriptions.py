"""What people hid is taken out of the graph with all that hangs on it, and what they typed gets its type.

This is done to the stream of descriptions, whoever made them: nothing that describes needs to know of it.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping

from kg.model import ConceptType
from kg.pipeline.overruling.hidden_names import HiddenNames
from kg.rdf import vocabulary as v
from kg.rdf.describe.concepts import CLASSES
from kg.rdf.description import Description, Graph
from kg.rdf.iris import Namer, key_of, kind_of, owner_keys
from kg.rdf.terms import Term, string, text

HANGING = frozenset({"authorship", "candidate", "contradiction", "statement", "text"})
"""Kinds of nodes that make no sense without each node that they point to; other kinds lose the edge alone."""
_WORKS = frozenset({v.TITLE, v.ABSTRACT})
"""What is the paper itself and not said of it: it stays, whoever is named in it."""


class Overruling:
    """What lines do to the descriptions: first to all of them, in any order, then to the quotes among them.

    A class because it remembers between the two which quotes have lost what they were quoted for.
    """

    def __init__(
        self,
        hidden: Iterable[str],
        types: Mapping[str, ConceptType],
        name: Namer,
        called: Collection[str] = (),
    ) -> None:
        """Of things at these paths; `called` are the names of the people among those that are hidden."""
        paths = tuple(hidden)
        self._hidden = frozenset(map(name, paths))
        self._keys = frozenset(map(key_of, paths))
        self._types = {name(path): CLASSES[type] for path, type in types.items()}
        self._called = HiddenNames(called) if called else None
        self._base = name.base
        self._left: set[Term] = set()

    def applied(self, descriptions: Iterable[Description]) -> Iterator[Description]:
        """The descriptions in any order, without what is hidden, with the types that people gave."""
        if not (self._hidden or self._types):
            yield from descriptions
            return
        for description in descriptions:
            if self._is_gone(description):
                self._left.update(o for predicate, o in description.properties if predicate == v.DERIVED_FROM)
            else:
                yield from self._rest(description)

    def without_lost_quotes(self, descriptions: Iterable[Description]) -> Iterator[Description]:
        """The descriptions, now in the order of the files, without quotes that nothing needs any more."""
        if not self._left:
            yield from descriptions
            return
        for description in descriptions:
            predicates = {predicate for predicate, _ in description.properties}
            if v.CONTEXT not in predicates:  # facts come before the quotes that they stand on
                self._left.difference_update(o for p, o in description.properties if p == v.DERIVED_FROM)
            elif description.subject in self._left and v.IDENTIFIES not in predicates:
                continue
            yield description

    def _is_gone(self, description: Description) -> bool:
        if not self._hidden:
            return False
        path = description.subject[len(self._base) + 1 : -1]
        kind = kind_of(path)
        return (
            description.subject in self._hidden
            or not self._keys.isdisjoint(owner_keys(path))
            or (kind in HANGING and any(object in self._hidden for _, object in description.properties))
        )

    def _rest(self, description: Description) -> Iterator[Description]:
        typed = description.graph is Graph.FACTS and description.subject in self._types
        kept = tuple(
            (predicate, object)
            for predicate, object in self._unsaid(description)
            if object not in self._hidden
            and not (typed and predicate == v.TYPE and object in CLASSES.values())
        )
        if typed and (v.TYPE, v.SKOS_CONCEPT) in kept:
            kept += ((v.TYPE, self._types[description.subject]),)
        if kept:
            yield description._replace(properties=kept)

    def _unsaid(self, description: Description) -> Iterator[tuple[Term, Term]]:
        """What is said of a thing, without the names of those who are hidden among its authors."""
        if not self._called:
            yield from description.properties
            return
        is_theirs = description.graph is Graph.FACTS and any(
            predicate == v.CREATOR and object in self._hidden for predicate, object in description.properties
        )
        for predicate, object in description.properties:
            if predicate == v.REASON:
                yield predicate, string(self._called.unsaid(text(object)))
            elif not (
                is_theirs
                and object.startswith('"')
                and predicate not in _WORKS
                and self._called.are_in(text(object))
            ):
                yield predicate, object
