"""The forms that answers come in, and which of them a client wants."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from kg.serve.negotiation import preferred
from kg.store import Form

TABLES: Mapping[str, str] = MappingProxyType(
    {
        "application/sparql-results+json": "SPARQL_Results_JSON",
        "application/sparql-results+xml": "SPARQL_Results_XML",
        "text/csv": "SPARQL_Results_CSV",
        "text/tab-separated-values": "SPARQL_Results_TSV",
    }
)
"""Media type of a table, or of yes and no → its name among the W3C's formats; the first is the usual one."""
ALIASES = ("application/json", "application/xml")
"""What clients also call two of them."""
GRAPHS: Mapping[str, str] = MappingProxyType(
    {
        "text/turtle": "Turtle",
        "application/n-triples": "N-Triples",
        "application/rdf+xml": "RDF_XML",
        "application/ld+json": "JSON-LD",
        "application/trig": "TriG",
        "application/n-quads": "N-Quads",
    }
)
"""Media type of triples → its name among the W3C's formats; the first is the usual one."""
NAMES: Mapping[str, str] = MappingProxyType(
    {
        "json": "application/sparql-results+json, application/ld+json",
        "xml": "application/sparql-results+xml, application/rdf+xml",
        "csv": "text/csv",
        "tsv": "text/tab-separated-values",
        "turtle": "text/turtle",
        "ttl": "text/turtle",
        "n3": "text/turtle",
        "ntriples": "application/n-triples",
        "n-triples": "application/n-triples",
        "nt": "application/n-triples",
        "nquads": "application/n-quads",
        "n-quads": "application/n-quads",
        "nq": "application/n-quads",
        "trig": "application/trig",
        "json-ld": "application/ld+json",
        "jsonld": "application/ld+json",
        "rdf": "application/rdf+xml",
        "rdfxml": "application/rdf+xml",
        "rdf+xml": "application/rdf+xml",
        "rdf/xml": "application/rdf+xml",
        "sparql-results+json": "application/sparql-results+json",
        "sparql-results+xml": "application/sparql-results+xml",
    }
)
"""What clients call a form in a parameter → its media types, of tables and of triples."""
FORMATS = "http://www.w3.org/ns/formats/"
"""What the names of the W3C's formats begin with."""


def wanted(accept: str | None) -> dict[Form, str]:
    """Form of an answer → the media type that a client likes best for it; without those it takes in none.

    >>> wanted("text/csv, text/turtle;q=0.5")[Form.GRAPH]
    'text/turtle'
    >>> wanted("image/png")
    {}
    """
    table, graph = preferred(accept, (*TABLES, *ALIASES)), preferred(accept, tuple(GRAPHS))
    liked = {Form.SELECT: table, Form.ASK: table, Form.GRAPH: graph}
    return {form: media for form, media in liked.items() if media is not None}


def called(names: Iterable[str]) -> str | None:
    """The media types that the first known one of these names, short or a media type, means, as in `Accept`.

    `None` where none is known. A `+` that nobody has encoded arrives as a space.

    >>> called(["auto", "JSON"]), called(["text/csv"]), called(["rdf xml"])
    ('application/sparql-results+json, application/ld+json', 'text/csv', 'application/rdf+xml')
    >>> called(["", "html"]) is None
    True
    """
    plain = (name.strip().lower().replace(" ", "+") for name in names)
    media = (NAMES.get(name, name) for name in plain)
    return next((each for each in media if each and wanted(each)), None)


def offered(form: Form) -> str:
    """The media types of a form, for people."""
    return ", ".join(GRAPHS if form is Form.GRAPH else TABLES)
