"""The RDF formats that files are in: known by their names, and XML looked at before it is parsed."""

import re
from collections.abc import Iterable, Mapping
from itertools import takewhile
from types import MappingProxyType
from xml.parsers import expat

from kg.errors import InputError

EXTENSIONS: Mapping[str, str] = MappingProxyType(
    {
        ".ttl": "ttl",
        ".nt": "nt",
        ".nq": "nq",
        ".trig": "trig",
        ".rdf": "rdf",
        ".xml": "rdf",
        ".owl": "rdf",
        ".jsonld": "jsonld",
    }
)
"""File name extension → the extension by which the engine knows the format."""

PACKED = frozenset({".gz", ".bz2", ".xz", ".zst"})
"""What stands behind the extension of a compressed file."""

MEDIA_TYPES: Mapping[str, str] = MappingProxyType(
    {
        "ttl": "text/turtle",
        "nt": "application/n-triples",
        "nq": "application/n-quads",
        "trig": "application/trig",
        "rdf": "application/rdf+xml",
        "jsonld": "application/ld+json",
    }
)
"""Extension by which the engine knows a format → its media type."""

_PLACE = re.compile(r"Parser error [^:]*: ")
_REMOTE = "No LoadDocumentCallback"
"""What the engine says of a context of JSON-LD that lies elsewhere."""
_MARK = "\ufeff"
_TOO_LONG = "Reached the buffer maximal size"


def check_xml(chunks: Iterable[bytes], name: str) -> None:
    """Read all of an RDF/XML file: the engine would take half a document for a whole, and expand entities.

    Raises:
        InputError: with the line, for XML that is not well-formed or has a DOCTYPE.

    >>> check_xml([b"<rdf/>"], "a.rdf")
    """

    def refuse(*_: object) -> None:
        raise InputError(
            f"{name}:{parser.CurrentLineNumber}: a DOCTYPE is not read, because its entities can blow a "
            "small file up to gigabytes. Write the IRIs out, or convert the file to Turtle."
        )

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    try:
        for chunk in chunks:
            parser.Parse(chunk)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise InputError(
            f"{name}:{error.lineno}:{error.offset + 1}: {expat.ErrorString(error.code)}"
        ) from None
    except (LookupError, ValueError) as error:  # an encoding that nobody knows, or of several bytes
        raise InputError(f"{name}:{parser.CurrentLineNumber}: {error}. Save the file as UTF-8.") from None


def is_too_long(message: str) -> bool:
    """Whether the engine gave a file up for a single term, which it says as if it lacked memory."""
    return _TOO_LONG in message


def flaw(message: str) -> str:
    """What the engine says is wrong with a file, without the place that may stand before it, on one line.

    >>> flaw("Parser error at line 2 column 1: no IRI")
    'no IRI'
    """
    if _PLACE.sub("", message, count=1).startswith(_MARK):
        return (
            "it begins with a byte order mark, which the format does not have. Save it as UTF-8 without one."
        )
    if is_too_long(message):
        return "a text or an address in it has more than 16 MB, and is not read. Shorten it, or leave it out."
    if _REMOTE in message:
        return (
            "its @context is an address, and kg fetches nothing. Write the context itself into the file, or "
            "convert it to N-Quads with a program that fetches it, such as Jena's riot or rdflib's rdfpipe."
        )
    return " ".join(_PLACE.sub("", message, count=1).split())


def with_prefixes_in_order(turtle: bytes, *, used_only: bool = False) -> bytes:
    """A Turtle document with its prefixes sorted, which engines write in any order; all, or those it uses.

    >>> two = b"@prefix b: <http://b/> .\\n@prefix a: <http://a/> .\\n"
    >>> with_prefixes_in_order(two + b"b:x b:y b:z .", used_only=True)
    b'@prefix b: <http://b/> .\\nb:x b:y b:z .'
    """
    head = list(takewhile(lambda line: line.startswith(b"@prefix "), turtle.splitlines(keepends=True)))
    body = turtle[sum(map(len, head)) :]
    return b"".join(sorted(line for line in head if not used_only or line.split()[1] in body)) + body
