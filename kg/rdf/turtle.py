"""Turtle for people: prefixes, short names, one block a subject, a heading before each kind of node."""

import re
from collections.abc import Mapping

from kg.rdf.description import TERMS, Description
from kg.rdf.prefixes import PREFIXES
from kg.rdf.terms import XSD, Term
from kg.rdf.vocabulary import TYPE

HEADINGS = {
    "page": "Author pages",
    "paper": "Papers",
    "authorship": "Authorships: one name in one byline",
    "person": "People",
    "candidate": "Open questions of identity",
    "contradiction": "Contradictions in what the documents say",
    "rule": "Rules that raised them",
    "organisation": "Organisations",
    "decision": "What people decided",
    "claim": "Claims",
    "figure": "Figures as the sites state them",
    "value": "Their values",
    "measure": "Measures that the sites define themselves",
    "site": "Sites",
    "concept": "Concepts",
    "category": "Categories",
    "scheme": "The scheme they belong to",
}
"""Kind of node → the comment before the first of its kind."""

_RELATIVE = r"[a-z]+/[A-Za-z0-9._-]*[A-Za-z0-9](?:#char=[0-9]+,[0-9]+)?>"
"""What may follow the base in a short IRI: the paths of nodes, which mean themselves wherever they stand."""
_LOCAL_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_PLAIN_NUMBER = re.compile(rf'"(-?[0-9]+)"\^\^<{XSD}integer>|"(-?[0-9]+\.[0-9]+)"\^\^<{XSD}decimal>')
_NEXT = " ;\n    "
"""What stands between two properties of a subject."""
REMEMBERED = 1 << 12
"""So many terms are remembered with the way Turtle writes them."""
_NAMESPACES = {namespace: prefix for prefix, namespace in PREFIXES.items()}


class TurtleWriter:
    """Turns descriptions, one after the other, into a Turtle document.

    A class because it remembers the heading shown last and short names.
    """

    def __init__(self, base: str) -> None:
        self._base = base
        self._shorten = _Shortener(base)
        self._verbs = {term: f"{_NEXT}{self._shorten[term]} " for term in TERMS} | {TYPE: f"{_NEXT}a "}
        self._kind: str | None = None

    def head(self) -> str:
        """Base and prefixes; all are declared, used or not, so that the head of the file never changes."""
        prefixes = (f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in PREFIXES.items())
        return f"@base <{self._base}> .\n{''.join(prefixes)}"

    def block(self, description: Description) -> str:
        """All that is said of one subject, after a heading when the kind of node changes."""
        kind = description.subject[len(self._base) + 1 :].partition("/")[0]
        heading = "" if kind == self._kind else f"\n# {HEADINGS.get(kind, kind)}\n"
        self._kind = kind
        return heading + _block(description, self._shorten, self._verbs)


class _Shortener(dict[Term, str]):
    """Term → the way Turtle writes it; remembers the first short names and numbers, which come again."""

    def __init__(self, base: str) -> None:
        super().__init__()
        self._relative = re.compile(f"<{re.escape(base)}({_RELATIVE})").fullmatch

    def __missing__(self, term: Term) -> str:
        if relative := self._relative(term):
            return "<" + relative[1]
        short = _prefixed(term) if term.startswith("<") else _literal(term, self)
        if len(self) < REMEMBERED:
            self[term] = short
        return short


def _block(description: Description, shorten: _Shortener, verbs: Mapping[Term, str]) -> str:
    pieces: list[str] = []
    last = None
    for predicate, object in description.properties:
        pieces.append(", " if predicate == last else verbs[predicate])
        pieces.append(object if object[-1] == '"' else shorten[object])  # most texts stay as they are
        last = predicate
    return f"\n{shorten[description.subject]} {''.join(pieces).removeprefix(_NEXT)} .\n"


def _prefixed(term: Term) -> str:
    address = term[1:-1]
    cut = max(address.rfind("#"), address.rfind("/")) + 1
    prefix = _NAMESPACES.get(address[:cut])
    return f"{prefix}:{address[cut:]}" if prefix and _LOCAL_NAME.fullmatch(address, cut) else term


def _literal(term: Term, shorten: _Shortener) -> str:
    number = _PLAIN_NUMBER.fullmatch(term)
    if number:
        return number[1] or number[2]
    if term in _BOOLEANS:
        return _BOOLEANS[term]
    text, _, datatype = term.rpartition("^^")
    return f"{text}^^{shorten[Term(datatype)]}"


_BOOLEANS = {Term(f'"{word}"^^<{XSD}boolean>'): word for word in ("true", "false")}
