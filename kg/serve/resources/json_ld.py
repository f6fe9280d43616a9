"""JSON-LD for programs that know nothing of RDF: a thing with its properties, what it mentions beside it.

Keys are the short names that SPARQL queries use, `foaf:name`. A property that leads to things is always a
list of their names; any other is one value, or a list where there are several. The context is part of the
document, so that nobody has to fetch one.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TypeAlias

import pyoxigraph as ox

from kg.rdf.prefixes import PREFIXES, short_name

Node: TypeAlias = ox.NamedNode | ox.BlankNode | ox.Triple
Properties: TypeAlias = dict[str, list[Any]]
"""Property → its values as terms."""

_RDF_TYPE = PREFIXES["rdf"] + "type"
_XSD = PREFIXES["xsd"]
_STRING, _INTEGER, _BOOLEAN = _XSD + "string", _XSD + "integer", _XSD + "boolean"
_LARGEST = 1 << 53  # larger numbers lose digits in JavaScript


def document(triples: Sequence[ox.Triple]) -> bytes:
    """The document; the subject of the first statement is its thing, other subjects are `@included`."""
    nodes: dict[str, Properties] = {}
    for triple in triples:
        values = nodes.setdefault(_name(triple.subject), defaultdict(list))
        values[triple.predicate.value].append(triple.object)
    coerced = _coerced(nodes.values())
    shown = [_node(name, properties, coerced) for name, properties in nodes.items()]
    thing = shown[0] if shown else {}
    included = {"@included": shown[1:]} if len(shown) > 1 else {}
    made = {"@context": _context(nodes.values(), coerced), **thing, **included}
    return json.dumps(made, ensure_ascii=False, indent=2).encode() + b"\n"


def _coerced(nodes: Iterable[Properties]) -> dict[str, str]:
    """Property → the one kind that all its values have: `@id`, or a datatype that JSON lacks."""
    kinds: dict[str, set[str]] = defaultdict(set)
    for properties in nodes:
        for name, values in properties.items():
            kinds[name] |= {_kind(value) for value in values}
    return {
        name: next(iter(found))
        for name, found in kinds.items()
        if len(found) == 1 and not found & {"", _STRING} and name != _RDF_TYPE
    }


def _kind(value: Any) -> str:
    """`@id` for a thing, the datatype of a literal; empty for what JSON or a language says."""
    if not isinstance(value, ox.Literal):
        return "@id"
    return "" if value.language or _native(value) is not None else value.datatype.value


def _native(value: ox.Literal) -> int | bool | None:
    """The number or truth value that JSON writes in the very same way."""
    kind, text = value.datatype.value, value.value
    if kind == _BOOLEAN and text in {"true", "false"}:
        return text == "true"
    digits = text.removeprefix("-")
    if kind == _INTEGER and digits.isascii() and digits.isdigit() and len(digits) < 17:
        number = int(text)
        return number if str(number) == text and abs(number) < _LARGEST else None
    return None


def _context(nodes: Iterable[Properties], coerced: Mapping[str, str]) -> dict[str, Any]:
    names = {short_name(name) for properties in nodes for name in properties}
    kinds = {short_name(kind) for kind in coerced.values()}
    types = {short_name(value.value) for one in nodes for value in one.get(_RDF_TYPE, ()) if _is_iri(value)}
    used = {name.partition(":")[0] for name in names | kinds | types}
    context: dict[str, Any] = {"id": "@id", "type": "@type"}
    context |= {prefix: namespace for prefix, namespace in PREFIXES.items() if prefix in used | {"xsd"}}
    for name, kind in sorted(coerced.items()):
        always_a_list = {"@container": "@set"} if kind == "@id" else {}
        context[short_name(name)] = {"@id": name, "@type": _short_kind(kind), **always_a_list}
    return context


def _short_kind(kind: str) -> str:
    return kind if kind == "@id" else short_name(kind)


def _node(name: str, properties: Properties, coerced: Mapping[str, str]) -> dict[str, Any]:
    made: dict[str, Any] = {"id": name}
    for property, values in properties.items():
        kind = coerced.get(property)
        if property == _RDF_TYPE and all(map(_is_iri, values)):
            made["type"] = [short_name(value.value) for value in values]
        else:
            shown = [_value(value, kind) for value in values]
            made[short_name(property)] = shown if kind == "@id" or len(shown) > 1 else shown[0]
    return made


def _value(value: Any, coerced: str | None) -> Any:
    """A value; names of things are written out, because a short one would be read as relative."""
    if not isinstance(value, ox.Literal):
        return _name(value) if coerced == "@id" else {"id": _name(value)}
    native = _native(value)
    if native is not None and coerced is None:
        return native
    if value.language:
        return {"@value": value.value, "@language": value.language}
    if value.datatype.value in (_STRING, coerced):
        return value.value
    return {"@value": value.value, "@type": short_name(value.datatype.value)}


def _name(node: Node) -> str:
    return node.value if isinstance(node, ox.NamedNode) else str(node)


def _is_iri(value: Any) -> bool:
    return isinstance(value, ox.NamedNode)
