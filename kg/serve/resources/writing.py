"""Statements as bytes in the form that was asked for; equal statements give equal bytes."""

import re
from collections.abc import Iterable, Sequence

import pyoxigraph as ox
from starlette.exceptions import HTTPException

from kg.errors import OutputError
from kg.rdf.formats import MEDIA_TYPES, with_prefixes_in_order
from kg.rdf.in_xml import in_rdf_xml
from kg.rdf.prefixes import PREFIXES
from kg.serve.resources import json_ld

_ENDINGS = {media: ending for ending, media in MEDIA_TYPES.items()}
_WITH_GRAPHS = frozenset({"nq", "trig"})
_ROOT = re.compile(rb"<rdf:RDF[^>]*>")
_NEXT_SUBJECT = re.compile(rb"\n(?=[^\t\n@])")
"""Before a line that neither is a prefix nor goes on with a subject; no literal has a line break."""


def written(quads: Sequence[ox.Quad], media: str) -> bytes:
    """The document; the graphs of statements are told by N-Quads and TriG alone.

    The statements of one subject must follow each other.

    Raises:
        HTTPException: with 406 for a property that RDF/XML cannot name; Turtle and others can.
    """
    if media in {"application/ld+json", "application/json"}:
        return json_ld.document(_triples(quads))
    ending = _ENDINGS[media]
    form = ox.RdfFormat.from_extension(ending)
    if ending in _WITH_GRAPHS:
        by_graph = sorted(quads, key=lambda quad: str(quad.graph_name))  # stable: TriG opens each graph once
        found = ox.serialize(by_graph, format=form, prefixes=_used(by_graph)) or b""
    else:
        triples, used = _triples(quads), _used(quads)
        try:
            said = in_rdf_xml(triples, used) if ending == "rdf" else triples
            found = ox.serialize(said, format=form, prefixes=used) or b""
        except OutputError as error:
            raise HTTPException(406, str(error)) from None
        if ending == "ttl":
            found = _NEXT_SUBJECT.sub(b"\n\n", found)
    return _ended(_with_sorted_head(found))


def _triples(quads: Iterable[ox.Quad]) -> list[ox.Triple]:
    """The statements, those of several graphs once."""
    return list(dict.fromkeys(quad.triple for quad in quads))


def _used(quads: Iterable[ox.Quad]) -> dict[str, str]:
    """The prefixes of the project that these statements can use."""
    names = {
        term.value
        for quad in quads
        for term in (quad.subject, quad.predicate, quad.object)
        if isinstance(term, ox.NamedNode)
    }
    names |= {quad.object.datatype.value for quad in quads if isinstance(quad.object, ox.Literal)}
    namespaces = {name[: max(name.rfind("/"), name.rfind("#")) + 1] for name in names}
    return {prefix: namespace for prefix, namespace in PREFIXES.items() if namespace in namespaces}


def _with_sorted_head(document: bytes) -> bytes:
    """The document with its prefixes in order; the engine writes them in any."""
    root = _ROOT.search(document, 0, 4096)
    if root:
        names = sorted(re.findall(rb' xmlns:[^=]+="[^"]*"', root[0]))
        return document[: root.start()] + b"<rdf:RDF" + b"".join(names) + document[root.end() - 1 :]
    return with_prefixes_in_order(document)


def _ended(document: bytes) -> bytes:
    return document if document.endswith(b"\n") or not document else document + b"\n"
