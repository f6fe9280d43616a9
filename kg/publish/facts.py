"""The facts of one graph by their subject, and what each node is to a person: its section and its name."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from kg.rdf import vocabulary as v
from kg.rdf.terms import Term
from kg.store import Value

if TYPE_CHECKING:
    import pyoxigraph as ox

Properties: TypeAlias = dict[str, set["Value"]]
"""IRI of a property → its values."""


class Section(StrEnum):
    """What a person wants to know first, in this order."""

    PAPERS = "papers"
    PEOPLE = "people"
    AUTHORSHIPS = "authorships"
    CONCEPTS = "concepts"
    CATEGORIES = "categories"
    DOUBTS = "doubts"
    """Who may be whom: identity candidates."""
    CONTRADICTIONS = "contradictions"
    """What documents say that cannot all be true."""
    FIGURES = "figures"
    """What sites state, with its value."""
    OTHER = "other"
    """Author pages, sites, measures, and whatever else there is."""


def _iri(term: Term) -> str:
    return term[1:-1]


_SECTIONS = {
    _iri(v.SCHOLARLY_ARTICLE): Section.PAPERS,
    _iri(v.FOAF_PERSON): Section.PEOPLE,
    _iri(v.ROLE_IN_TIME): Section.AUTHORSHIPS,
    _iri(v.SKOS_CONCEPT): Section.CONCEPTS,
    _iri(v.IDENTITY_CANDIDATE): Section.DOUBTS,
    _iri(v.CONTRADICTION): Section.CONTRADICTIONS,
    _iri(v.DATA_IN_TIME): Section.FIGURES,
}
_NAMES = (v.TITLE, v.NAME, v.PREF_LABEL, v.SCHEMA_NAME)


@dataclass(frozen=True, slots=True)
class Facts:
    """The default graph, ready to be compared; a class, because a name is put together from several nodes."""

    said: dict[str, Properties]
    """IRI of a node → all that is said of it."""
    pointing: dict[str, str]
    """Value → its figure, and figure → whom it is about."""

    def section(self, node: str) -> Section | None:
        """Where a person looks for the node; `None` when this graph says nothing of it."""
        if node not in self.said:
            return None
        found = [_SECTIONS[type] for type in self.texts(node, v.TYPE) if type in _SECTIONS]
        if Section.CONCEPTS in found and self.texts(node, v.IN_SCHEME):
            return Section.CATEGORIES
        return min(found, key=list(Section).index, default=Section.OTHER)

    def name(self, node: str) -> str:
        """What to call the node: its title or name, or what it stands between; empty when it has none.

        A name that was given up is called like the node that it leads to.
        """
        if name := self._plain_name(node):
            return name
        if successors := self.texts(node, v.REPLACED_BY):
            return self._plain_name(successors[0])
        match self.section(node):
            case Section.AUTHORSHIPS:
                papers = [f"'{title}'" for title in self._names(node, v.RELATES_TO)]
                return " in ".join(filter(None, [" or ".join(self.texts(node, v.NAME_AS_PRINTED)), *papers]))
            case Section.DOUBTS:
                return " and ".join(self._names(node, v.CANDIDATE))
            case Section.CONTRADICTIONS:
                return " ".join(self.texts(node, v.TEXT))
            case Section.FIGURES:
                return f"{self._measure(node)} of {self.name(self.pointing.get(node, ''))}"
        return ""

    def _plain_name(self, node: str) -> str:
        names = (name for property in _NAMES for name in self.texts(node, property))
        return next(names, "")

    def owner(self, node: str) -> str:
        """The node that a person sees this one as a part of: a value's figure; else the node itself."""
        number = _iri(v.NUMERIC_DATA) in self.texts(node, v.TYPE)
        return self.pointing.get(node, node) if number else node

    def texts(self, node: str, property: Term) -> list[str]:
        """The values of a property as plain texts, sorted."""
        return sorted(map(plain, self.said.get(node, {}).get(_iri(property), ())))

    def _names(self, node: str, property: Term) -> list[str]:
        return [self.name(other) or other for other in self.texts(node, property)]

    def _measure(self, figure: str) -> str:
        measures = (m for value in self.texts(figure, v.WITH_DATA) for m in self.texts(value, v.HAS_MEASURE))
        return " and ".join(self.name(measure) or measure.rpartition("/")[2] for measure in measures)


def plain(value: "Value") -> str:
    """An IRI in full, a literal without its type."""
    import pyoxigraph as ox

    return str(value) if isinstance(value, ox.Triple | ox.BlankNode) else value.value


def facts(quads: "Iterable[ox.Quad]") -> Facts:
    """The facts among the statements; those of the named graphs are left out."""
    import pyoxigraph as ox

    found = Facts({}, {})
    for quad in quads:
        if isinstance(quad.graph_name, ox.DefaultGraph):
            subject, predicate = plain(quad.subject), quad.predicate.value
            found.said.setdefault(subject, {}).setdefault(predicate, set()).add(quad.object)
    for node, other in _links(found):
        found.pointing[other] = min(node, found.pointing.get(other, node))
    return found


def _links(found: Facts) -> Iterator[tuple[str, str]]:
    """Figure and value, person or paper and figure."""
    for property in (v.WITH_DATA, v.HOLDS_DATA):
        for node in found.said:
            yield from ((node, other) for other in found.texts(node, property))
