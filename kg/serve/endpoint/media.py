"""The forms that answers come in, and which of them a client wants."""

from collections.abc import Mapping
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


def offered(form: Form) -> str:
    """The media types of a form, for people."""
    return ", ".join(GRAPHS if form is Form.GRAPH else TABLES)
