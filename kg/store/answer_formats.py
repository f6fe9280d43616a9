"""In which formats an answer is written for programs."""

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING, Literal, TypeAlias

from kg.errors import UsageError
from kg.rdf.formats import with_prefixes_in_order
from kg.rdf.in_xml import in_rdf_xml
from kg.rdf.prefixes import PREFIXES

if TYPE_CHECKING:
    import pyoxigraph as ox


class Format(StrEnum):
    """How an answer is written for programs."""

    JSON = "json"
    """SPARQL 1.1 Query Results JSON; triples become JSON-LD."""
    CSV = "csv"
    """SPARQL 1.1 Query Results CSV; tables only."""
    TSV = "tsv"
    """SPARQL 1.1 Query Results TSV; tables only."""
    XML = "xml"
    """SPARQL Query Results XML; triples become RDF/XML."""
    TURTLE = "turtle"
    """Triples only, grouped by subject."""
    NTRIPLES = "ntriples"
    """Triples only, one a line."""


FormatName: TypeAlias = Literal["json", "csv", "tsv", "xml", "turtle", "ntriples"]
"""A format by its name."""


def format_named(given: object) -> Format:
    """The format of this name.

    Raises:
        UsageError: when it is none.

    >>> format_named("csv")
    <Format.CSV: 'csv'>
    """
    try:
        return Format(str(given))
    except ValueError:
        raise UsageError(f"A format is one of {', '.join(Format)}; {given!r} is none.") from None


def table_format(format: Format) -> "ox.QueryResultsFormat":
    """How tables, and yes and no, are written in the format.

    Raises:
        UsageError: for a format of triples alone.
    """
    import pyoxigraph as ox

    formats = {
        Format.JSON: ox.QueryResultsFormat.JSON,
        Format.CSV: ox.QueryResultsFormat.CSV,
        Format.TSV: ox.QueryResultsFormat.TSV,
        Format.XML: ox.QueryResultsFormat.XML,
    }
    if format not in formats:
        raise UsageError(f"A table cannot be written as {format}; it can as {', '.join(formats)}.")
    return formats[format]


def triples_in(triples: "Iterable[ox.Triple]", format: Format) -> bytes:
    """The triples in a format for them, with the prefixes that they use.

    Raises:
        OutputError: for RDF/XML, where an element would be called by no name.
    """
    import pyoxigraph as ox

    if format is Format.XML:
        triples = in_rdf_xml(triples, PREFIXES)
    document = ox.serialize(triples, format=rdf_format(format), prefixes=dict(PREFIXES)) or b""
    return with_prefixes_in_order(document, used_only=True)


def rdf_format(format: Format) -> "ox.RdfFormat":
    """How triples are written in the format.

    Raises:
        UsageError: for a format of tables alone.
    """
    import pyoxigraph as ox

    formats = {
        Format.TURTLE: ox.RdfFormat.TURTLE,
        Format.NTRIPLES: ox.RdfFormat.N_TRIPLES,
        Format.JSON: ox.RdfFormat.JSON_LD,
        Format.XML: ox.RdfFormat.RDF_XML,
    }
    if format not in formats:
        raise UsageError(f"Triples cannot be written as {format}; they can as {', '.join(formats)}.")
    return formats[format]
