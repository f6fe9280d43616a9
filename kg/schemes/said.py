"""What the statements of vocabularies say of topics and schemes, gathered as they come."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import TypeAlias

import pyoxigraph as ox

from kg.errors import LimitError
from kg.rdf import vocabulary as v
from kg.rdf.prefixes import PREFIXES
from kg.rdf.terms import bare
from kg.schemes.xl import TERMS, LabelNodes

MOST = 5_000_000
"""Labels and links that are kept; the largest vocabularies of libraries have some 3 million."""

Label: TypeAlias = tuple[str, str, str]
"""What it is (`pref`, `alt` or `hidden`), its language or nothing, its text."""
_Value: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Literal
_Take: TypeAlias = Callable[[str, _Value], None]
"""What becomes of a statement: by its subject and its value."""


def _skos(name: str) -> str:
    return PREFIXES["skos"] + name


_CREATIVE_COMMONS = "http://creativecommons.org/ns#"
_LABELS = {_skos("prefLabel"): "pref", _skos("altLabel"): "alt", _skos("hiddenLabel"): "hidden"}
_CONCEPT = _skos("Concept")
_DEPRECATED = PREFIXES["owl"] + "deprecated"
_NO_CONCEPTS = frozenset(map(_skos, ("ConceptScheme", "Collection", "OrderedCollection")))
_ABOUT_SCHEMES: Mapping[str, str] = MappingProxyType(
    {
        bare(v.TITLE): "title",
        PREFIXES["dc"] + "title": "title",
        PREFIXES["rdfs"] + "label": "title",
        bare(v.LICENSE): "license",
        _CREATIVE_COMMONS + "license": "license",
        PREFIXES["schema"] + "license": "license",
        PREFIXES["dcterms"] + "rights": "license",
        bare(v.RIGHTS): "license",
        bare(v.SOURCE): "source",
        PREFIXES["dc"] + "source": "source",
        bare(v.CITATION): "citation",
    }
)
"""What a scheme says of itself → in our words; said of many other things, too."""


class Said:
    """What has been said so far; a class because statements come one by one, in any order.

    Memory grows with the labels and links of the vocabularies.
    """

    def __init__(self) -> None:
        self.concepts: set[str] = set()
        """IRIs that are called a concept."""
        self.others: set[str] = set()
        """IRIs that are called a scheme or a collection: they have labels, and are no topics."""
        self.labels: defaultdict[str, set[Label]] = defaultdict(set)
        """IRI → its labels."""
        self.broader: defaultdict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
        """IRI → IRIs right above it → the documents that say so, in the order in which they were read."""
        self.deprecated: set[str] = set()
        """IRIs that are said to be used no more."""
        self.replaced: defaultdict[str, set[str]] = defaultdict(set)
        """IRI → those that replace it."""
        self.elsewhere: defaultdict[str, set[tuple[str, bool]]] = defaultdict(set)
        """IRI → what it is in other vocabularies, and whether that is exact."""
        self.in_scheme: defaultdict[str, set[str]] = defaultdict(set)
        """IRI → schemes that it is in."""
        self.of_scheme: defaultdict[str, set[tuple[str, str, str, bool]]] = defaultdict(set)
        """IRI → what is said of it as a scheme: what, language, text, whether that is an IRI."""
        self.nameless: Counter[str] = Counter()
        """Document → concepts of it that are blank nodes."""
        self.wordless: Counter[str] = Counter()
        """IRI → its labels that are nodes of which no document has the words."""
        self._label_nodes = LabelNodes()
        self._kept = 0
        self._here = ("",)
        self._takes: dict[str, _Take] = {
            bare(v.TYPE): self._type,
            **{predicate: self._label(kind) for predicate, kind in _LABELS.items()},
            _skos("broader"): lambda one, other: self._above(one, other.value),
            _skos("narrower"): lambda one, other: self._above(other.value, one),
            _skos("exactMatch"): lambda one, other: self.elsewhere[one].add((other.value, True)),
            PREFIXES["owl"] + "sameAs": lambda one, other: self.elsewhere[one].add((other.value, True)),
            _skos("closeMatch"): lambda one, other: self.elsewhere[one].add((other.value, False)),
            _skos("inScheme"): lambda one, other: self._in(one, other.value),
            _skos("topConceptOf"): lambda one, other: self._in(one, other.value),
            _skos("hasTopConcept"): lambda one, other: self._in(other.value, one),
            _DEPRECATED: self._use_no_more,
            bare(v.REPLACED_BY): lambda one, other: self.replaced[one].add(other.value),
            **{predicate: self._described(what) for predicate, what in _ABOUT_SCHEMES.items()},
        }

    def take(self, statements: Iterable[ox.Quad], document: str) -> set[str]:
        """Take note of a document's statements; returns the IRIs of what they call a concept or give a label.

        Raises:
            LimitError: when there are more than memory should hold.
        """
        takes, named, blank, literal = self._takes, ox.NamedNode, ox.BlankNode, ox.Literal
        about: set[str] = set()
        self._here = (document,)
        types = bare(v.TYPE)
        for quad in statements:
            predicate = quad.predicate.value
            if predicate in TERMS:
                about.add(self._label_nodes.take(quad, document))
                self._keep()
                continue
            take = takes.get(predicate)
            if take is None:
                continue
            subject, object = quad.subject, quad.object
            if type(subject) is not named or type(object) is blank:
                self.nameless[document] += predicate == types and getattr(object, "value", "") == _CONCEPT
                continue
            if type(object) is not literal and type(object) is not named:
                continue  # a triple of RDF 1.2
            iri = subject.value
            is_text = predicate in _LABELS or predicate == _DEPRECATED
            if is_text is (type(object) is literal) or predicate in _ABOUT_SCHEMES:
                take(iri, object)
                if predicate in _LABELS or predicate == types:
                    about.add(iri)
                self._keep()
        return about - {""}

    def join_labels(self) -> set[tuple[str, str]]:
        """Take the labels that are nodes for labels, once all is read; returns what has them, and whence.

        That is pairs of an IRI and a document that has words of a label of it.

        Raises:
            LimitError: when there are more than memory should hold, as where all things have the same labels.
        """
        whence = set()
        for number, (iri, kind, language, words, document) in enumerate(self._label_nodes.joined()):
            if number == MOST:
                raise _too_many()
            self.labels[iri].add((kind, language, words))
            whence.add((iri, document))
        self.wordless.update(self._label_nodes.wordless())
        self._label_nodes = LabelNodes()
        return whence

    def _keep(self) -> None:
        self._kept += 1
        if self._kept > MOST:
            raise _too_many()

    def is_topic(self, iri: str) -> bool:
        """Whether it is called a concept, or has labels and is nothing else."""
        return iri in self.concepts or (iri in self.labels and iri not in self.others)

    def is_old(self, iri: str) -> bool:
        """Whether it is to be used no more: it is called deprecated, or something replaces it."""
        return iri in self.deprecated or bool(self.replaced.get(iri))

    def successor(self, iri: str) -> str:
        """What stands in the end for an old topic; empty where nothing, or not one thing alone, does."""
        passed = {iri}
        while self.is_old(iri):
            others = self.replaced.get(iri, set())
            iri = next(iter(others)) if len(others) == 1 else ""
            if iri in passed:
                return ""
            passed.add(iri)
        return iri if self.is_topic(iri) else ""

    def _use_no_more(self, one: str, other: _Value) -> None:
        if other.value in ("true", "1"):
            self.deprecated.add(one)

    def _type(self, one: str, other: _Value) -> None:
        if other.value == _CONCEPT:
            self.concepts.add(one)
        elif other.value in _NO_CONCEPTS:
            self.others.add(one)

    def _label(self, kind: str) -> _Take:
        def take(one: str, other: _Value) -> None:
            self.labels[one].add((kind, getattr(other, "language", None) or "", other.value))

        return take

    def _above(self, one: str, other: str) -> None:
        stated = self.broader[one].setdefault(other, self._here)
        if self._here[0] not in stated:
            self.broader[one][other] = stated + self._here

    def _in(self, one: str, scheme: str) -> None:
        self.in_scheme[one].add(scheme)

    def _described(self, what: str) -> _Take:
        def take(one: str, other: _Value) -> None:
            language = getattr(other, "language", None)
            is_iri = not hasattr(other, "language")
            self.of_scheme[one].add((what, language or "", other.value, is_iri))

        return take


def _too_many() -> LimitError:
    return LimitError(
        f"The vocabularies have more than {MOST:,} labels and links, more than are kept in "
        "memory. Give the part that is about the field of the documents."
    )
