"""The statements about a thing as its page shows them, where no other room has a page for it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import quote

import pyoxigraph as ox

from kg.rdf.prefixes import short_name
from kg.serve.resources.telling import Told
from kg.serve.site import Site
from kg.store.terms import short, text
from kg.text.printing import safe

_SHOWN = 100
"""Things with one property that the page lists of those that lead here."""
_NAMING = (
    "foaf:name",
    "dcterms:title",
    "skos:prefLabel",
    "schema:name",
    "rdfs:label",
    "nif:anchorOf",
    "schema:text",
)
"""Properties whose value is the name to show, the best first."""


@dataclass(frozen=True, slots=True)
class Value:
    """A cell."""

    text: str
    """What is shown."""
    href: str | None
    """Where it leads; `None` for a literal."""
    title: str
    """What a pointer is told: the whole IRI, the datatype."""


@dataclass(frozen=True, slots=True)
class Line:
    """A property with its values."""

    property: Value
    """The property."""
    values: tuple[Value, ...]
    """Its values, in order."""
    more: str | None = None
    """Where all are listed, when these are the first."""


@dataclass(frozen=True, slots=True)
class Part:
    """A node that belongs to the thing."""

    name: Value
    """Its name."""
    lines: tuple[Line, ...]
    """What is said of it."""


@dataclass(frozen=True, slots=True)
class View:
    """The page."""

    iri: str
    """The name of the thing."""
    name: str
    """The name to show."""
    kind: str
    """Its classes, in short."""
    lines: tuple[Line, ...]
    """What is said of it."""
    parts: tuple[Part, ...]
    """What belongs to it."""
    incoming: tuple[Line, ...]
    """What leads to it, by property."""
    notes: tuple[str, ...]
    """What is left out."""


def view(site: Site, told: Told) -> View:
    """The page of a thing."""
    names = _names((*told.labels, *told.own, *told.belonging))
    by_subject: dict[ox.NamedNode | ox.BlankNode | ox.Triple, list[ox.Quad]] = defaultdict(list)
    for quad in (*told.own, *told.belonging):
        by_subject[quad.subject].append(quad)
    said = by_subject.pop(told.thing, [])
    parts = [Part(_value(site, one, names), _lines(site, quads, names)) for one, quads in by_subject.items()]
    types = [short(text(quad.object)) for quad in said if short_name(quad.predicate.value) == "rdf:type"]
    return View(
        iri=safe(told.thing.value),
        name=names.get(told.thing.value, safe(short(told.thing.value))),
        kind=", ".join(types),
        lines=_lines(site, said, names),
        parts=tuple(parts),
        incoming=_incoming(site, told, names),
        notes=told.notes,
    )


def _names(quads: Iterable[ox.Quad]) -> dict[str, str]:
    """IRI → the name to show."""
    best: dict[str, tuple[int, str]] = {}
    for quad in quads:
        property = short_name(quad.predicate.value)
        if property in _NAMING and isinstance(quad.subject, ox.NamedNode):
            candidate = (_NAMING.index(property), safe(" ".join(text(quad.object).split())))
            best[quad.subject.value] = min(candidate, best.get(quad.subject.value, candidate))
    return {iri: name for iri, (_, name) in best.items() if name}


def _lines(site: Site, quads: Sequence[ox.Quad], names: Mapping[str, str]) -> tuple[Line, ...]:
    groups: dict[ox.NamedNode, list[ox.Quad]] = defaultdict(list)
    for quad in quads:
        groups[quad.predicate].append(quad)
    return tuple(
        Line(
            _property(site, property),
            tuple(_value(site, one, names) for one in dict.fromkeys(q.object for q in found)),
        )
        for property, found in groups.items()
    )


def _incoming(site: Site, told: Told, names: Mapping[str, str]) -> tuple[Line, ...]:
    groups: dict[ox.NamedNode, list[ox.Quad]] = defaultdict(list)
    for quad in told.incoming:
        groups[quad.predicate].append(quad)
    lines = []
    for property, quads in groups.items():
        values = [_value(site, one, names) for one in dict.fromkeys(quad.subject for quad in quads)]
        query = f"SELECT ?thing WHERE {{\n  ?thing {property} {told.thing} .\n}}\nORDER BY ?thing\n"
        more = f"editor?query={quote(query, safe='')}" if len(values) > _SHOWN else None
        shown = sorted(values, key=lambda value: value.text)[:_SHOWN]
        lines.append(Line(_property(site, property), tuple(shown), more))
    return tuple(lines)


def _property(site: Site, property: ox.NamedNode) -> Value:
    return Value(safe(short_name(property.value)), site.href(property.value), safe(property.value))


def _value(site: Site, term: object, names: Mapping[str, str]) -> Value:
    if isinstance(term, ox.NamedNode):
        name = names.get(term.value, safe(short(term.value)))
        return Value(name, site.href(term.value), safe(term.value))
    if isinstance(term, ox.Literal):
        kind = f"@{term.language}" if term.language else short_name(term.datatype.value)
        return Value(safe_lines(term.value), None, kind)
    return Value(safe(str(term)), None, "")


def safe_lines(words: str) -> str:
    """A text with its line breaks, other control characters made visible."""
    return "\n".join(safe(line) for line in words.split("\n"))
