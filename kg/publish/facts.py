"""The facts of one graph by their subject, and what each node is to a person: its section and its name."""

from collections.abc import Collection, Iterable, Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TypeAlias

from kg.publish.lookups import Lookup, plain
from kg.rdf import vocabulary as v
from kg.rdf.terms import Term, bare
from kg.store import Value

Properties: TypeAlias = dict[str, set["Value"]]
"""IRI of a property → its values."""


class Section(StrEnum):
    """What a person wants to know first, in this order."""

    PAPERS = "papers"
    PEOPLE = "people"
    ORGANISATIONS = "organisations"
    AUTHORSHIPS = "authorships"
    CONCEPTS = "concepts"
    CLAIMS = "claims"
    """Figures that papers state, each with its sentence."""
    CATEGORIES = "categories"
    DOUBTS = "doubts"
    """Who may be whom: identity candidates."""
    CONTRADICTIONS = "contradictions"
    """What documents say that cannot all be true."""
    FIGURES = "figures"
    """What sites state, with its value."""
    RETIRED = "retired names"
    """IRIs of which nothing is said but where they lead."""
    OTHER = "other"
    """Author pages, sites, measures, and whatever else there is."""


_SECTIONS = {
    bare(v.SCHOLARLY_ARTICLE): Section.PAPERS,
    bare(v.FOAF_PERSON): Section.PEOPLE,
    bare(v.ROLE_IN_TIME): Section.AUTHORSHIPS,
    bare(v.ORGANIZATION): Section.ORGANISATIONS,
    bare(v.SKOS_CONCEPT): Section.CONCEPTS,
    bare(v.CLAIM): Section.CLAIMS,
    bare(v.IDENTITY_CANDIDATE): Section.DOUBTS,
    bare(v.CONTRADICTION): Section.CONTRADICTIONS,
    bare(v.DATA_IN_TIME): Section.FIGURES,
}
NAMES = (v.TITLE, v.NAME, v.PREF_LABEL, v.SCHEMA_NAME)
"""Properties that say what a node is called, the first that it has."""
_PARTS = (v.RELATES_TO, v.CANDIDATE, v.REPLACED_BY, v.WITH_DATA, v.HAS_MEASURE, v.APPEARANCE)
"""Properties that lead to the nodes which a name is put together from."""
_LONGEST_CHAIN = 3  # a value, its figure, whom that is about; a figure, its value, the measure
_POINTING = (bare(v.WITH_DATA), bare(v.HOLDS_DATA))
"""What leads to a value from its figure, and to a figure from whom it is about."""


class Facts:
    """The default graph, ready to be compared. A class, because it remembers what it has looked up."""

    def __init__(self, lookup: Lookup, called: Mapping[str, str] = MappingProxyType({})) -> None:
        """The facts of the lookup; a node in `called` has that name, whatever they say it is called."""
        self._lookup = lookup
        self._called = called
        self._said: dict[str, Properties] = {}
        self._pointing: dict[str, str] = {}

    def look_up(self, nodes: Iterable[str]) -> None:
        """Learn what is said of many nodes at once, and of those that their names are put together from.

        It only saves time: whatever is not known is looked up when it is needed.
        """
        self._learn(nodes)
        for _ in range(_LONGEST_CHAIN):
            known = list(self._said)
            self._learn(other for node in known for part in _PARTS for other in self.texts(node, part))
            self._learn(self._learn_pointing(filter(self._is_pointed_at, known)))

    def said(self, node: str) -> Mapping[str, set["Value"]]:
        """What is said of a node; empty when this graph says nothing of it."""
        if node not in self._said:
            self._learn([node])
        return self._said[node]

    def section(self, node: str) -> Section | None:
        """Where a person looks for the node; `None` when this graph says nothing of it but where it leads."""
        if self.said(node).keys() <= {bare(v.REPLACED_BY)}:
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
            case Section.CLAIMS:
                papers = [f"'{title}'" for title in self._names(node, v.APPEARANCE)]
                return " in ".join([*(f"'{said}'" for said in self.texts(node, v.TEXT)), *papers])
            case Section.DOUBTS:
                return " and ".join(self._names(node, v.CANDIDATE))
            case Section.CONTRADICTIONS:
                return " ".join(self.texts(node, v.TEXT))
            case Section.FIGURES:
                return f"{self._measure(node)} of {self.name(self._pointing_to(node))}"
        return ""

    def owner(self, node: str) -> str:
        """The node that a person sees this one as a part of: a value's figure; else the node itself."""
        number = bare(v.NUMERIC_DATA) in self.texts(node, v.TYPE)
        return (self._pointing_to(node) or node) if number else node

    def texts(self, node: str, property: Term) -> list[str]:
        """The values of a property as plain texts, sorted."""
        return sorted(map(plain, self.said(node).get(bare(property), ())))

    def _plain_name(self, node: str) -> str:
        names = (name for property in NAMES for name in self.texts(node, property))
        return self._called.get(node) or next(names, "")

    def _names(self, node: str, property: Term) -> list[str]:
        return [self.name(other) or other for other in self.texts(node, property)]

    def _measure(self, figure: str) -> str:
        measures = (m for value in self.texts(figure, v.WITH_DATA) for m in self.texts(value, v.HAS_MEASURE))
        return " and ".join(self.name(measure) or measure.rpartition("/")[2] for measure in measures)

    def _pointing_to(self, node: str) -> str:
        if node not in self._pointing:
            self._learn_pointing([node])
        return self._pointing[node]

    def _is_pointed_at(self, node: str) -> bool:
        return not {bare(v.NUMERIC_DATA), bare(v.DATA_IN_TIME)}.isdisjoint(self.texts(node, v.TYPE))

    def _learn(self, nodes: Iterable[str]) -> None:
        wanted = [node for node in dict.fromkeys(nodes) if node not in self._said]
        self._said.update({node: {} for node in wanted})
        for quad in self._lookup.of(wanted):
            self._said[plain(quad.subject)].setdefault(quad.predicate.value, set()).add(quad.object)

    def _learn_pointing(self, nodes: Iterable[str]) -> Collection[str]:
        """Learn what leads to these nodes; gives all that does."""
        wanted = [node for node in dict.fromkeys(nodes) if node not in self._pointing]
        self._pointing.update(dict.fromkeys(wanted, ""))
        for quad in self._lookup.to(wanted, _POINTING):
            node, value = plain(quad.subject), plain(quad.object)
            self._pointing[value] = min(node, self._pointing[value] or node)
        return {node for value in wanted if (node := self._pointing[value])}
