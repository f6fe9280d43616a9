"""Labels that are nodes of their own, as SKOS-XL has them, joined with what they are labels of.

SKOS Reference, appendix B: the `xl:literalForm` of what `xl:prefLabel` leads to is a `skos:prefLabel`, and so
on. Thesauri that say more of a label than its words have them (AGROVOC, TheSoz, EuroVoc).
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import TypeAlias

import pyoxigraph as ox

_XL = "http://www.w3.org/2008/05/skos-xl#"
_KINDS = {_XL + "prefLabel": "pref", _XL + "altLabel": "alt", _XL + "hiddenLabel": "hidden"}
_FORM = _XL + "literalForm"
TERMS = frozenset({*_KINDS, _FORM})
"""The properties of which `LabelNodes` takes note."""

_Node: TypeAlias = tuple[str, str]
"""A label: the document for a blank node, whose name means nothing in another, else nothing; its name."""


class LabelNodes:
    """What has been said of labels so far; a class because statements come one by one, in any order."""

    def __init__(self) -> None:
        self._labelled: defaultdict[_Node, set[tuple[str, str]]] = defaultdict(set)
        """Label → what it is a label of, and of which kind."""
        self._forms: defaultdict[_Node, set[tuple[str, str, str]]] = defaultdict(set)
        """Label → its words: their language, the words, the document that has them."""

    def take(self, quad: ox.Quad, document: str) -> str:
        """Take note of a statement with one of `TERMS`; returns the IRI that it labels, else nothing."""
        subject, object = quad.subject, quad.object
        if quad.predicate.value == _FORM:
            if isinstance(object, ox.Literal) and (label := _node(subject, document)):
                self._forms[label].add((object.language or "", object.value, document))
        elif isinstance(subject, ox.NamedNode) and (label := _node(object, document)):
            self._labelled[label].add((subject.value, _KINDS[quad.predicate.value]))
            return subject.value
        return ""

    def joined(self) -> Iterator[tuple[str, str, str, str, str]]:
        """What has a label, its kind, its language or nothing, its words, the document that has the words.

        Labels of which no document has the words are not among them.
        """
        for label, labelled in self._labelled.items():
            for iri, kind in labelled:
                for language, text, document in self._forms.get(label, ()):
                    yield iri, kind, language, text, document

    def wordless(self) -> Iterator[str]:
        """What has a label of which no document has the words, once for each."""
        for label, labelled in self._labelled.items():
            if label not in self._forms:
                yield from sorted({iri for iri, _ in labelled})


def _node(term: object, document: str) -> _Node | None:
    if isinstance(term, ox.BlankNode):
        return document, term.value
    return ("", term.value) if isinstance(term, ox.NamedNode) else None
