"""What XML cannot hold, not even escaped: control characters in texts, and names that are none."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, TYPE_CHECKING
from xml.parsers import expat

from kg.errors import OutputError
from kg.rdf.prefixes import PREFIXES

if TYPE_CHECKING:
    import pyoxigraph as ox

_TYPE = PREFIXES["rdf"] + "type"
_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_NOT_IN_XML_BYTES = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")
"""The same in UTF-8, where no surrogates are."""


class XmlOutput:
    """A file into which XML is written, with U+FFFD in the place of each character that XML does not have.

    The engine writes them as they are. A class, because half of a character may come before the other half.
    """

    def __init__(self, output: IO[bytes]) -> None:
        self._output = output
        self._begun = b""

    def write(self, data: bytes) -> int:
        """Write the bytes, and say how many they are; the beginning of what may be no character waits."""
        text = self._begun + data
        end = len(text) - next((size for size in (2, 1) if text.endswith(b"\xef\xbf"[:size])), 0)
        self._begun = text[end:]
        self._output.write(_NOT_IN_XML_BYTES.sub("\ufffd".encode(), text[:end]))
        return len(data)

    def flush(self) -> None:
        """Hand on what was written."""
        self._output.flush()


def text_in_xml(text: str) -> str:
    """The text with U+FFFD in the place of each character that XML does not have.

    >>> text_in_xml("a\\x00b")
    'a\\ufffdb'
    """
    return _NOT_IN_XML.sub("\ufffd", text)


def triple_in_xml(triple: "ox.Triple") -> "ox.Triple":
    """The statement with a text that XML can hold; itself where it has one already."""
    import pyoxigraph as ox

    text = triple.object
    if not isinstance(text, ox.Literal) or not _NOT_IN_XML.search(text.value):
        return triple
    said = text_in_xml(text.value)
    if text.language:
        held = ox.Literal(said, language=text.language, direction=text.direction)
    else:
        held = ox.Literal(said, datatype=text.datatype)
    return ox.Triple(triple.subject, triple.predicate, held)


def in_rdf_xml(triples: "Iterable[ox.Triple]", prefixes: Mapping[str, str]) -> "Iterator[ox.Triple]":
    """The statements such that the engine writes them, with these prefixes, as RDF/XML that can be read.

    Blank nodes get names that XML has: `_:1` is none of them.

    Raises:
        OutputError: for a property that ends in no name, `<http://example.org/1>`, so that no element can be
            called by it, and for such a class where an element would be.
    """
    import pyoxigraph as ox

    known: dict[ox.NamedNode, bool] = {}
    last = None
    for triple in triples:
        # The engine calls the element of a thing by its class, if it comes first.
        is_class = triple.subject != last and triple.predicate.value == _TYPE
        last = triple.subject
        term = triple.object if is_class and isinstance(triple.object, ox.NamedNode) else triple.predicate
        if term not in known:
            known[term] = _is_element(term, prefixes)
        if not known[term]:
            raise OutputError(
                f"RDF/XML calls an element {term}, which does not end in a name as XML has them. "
                "Turtle and N-Triples have no such need."
            )
        yield _with_names(triple_in_xml(triple))


def _is_element(term: "ox.NamedNode", prefixes: Mapping[str, str]) -> bool:
    """Whether an element can be called so: the engine says how, a parser whether."""
    import pyoxigraph as ox

    thing = ox.NamedNode("http://example.org/thing")
    written = (
        ox.serialize([ox.Triple(thing, term, thing)], format=ox.RdfFormat.RDF_XML, prefixes=dict(prefixes))
        or b""
    )
    try:
        expat.ParserCreate(namespace_separator=" ").Parse(written, True)
    except expat.ExpatError:
        return False
    return True


def _with_names(triple: "ox.Triple") -> "ox.Triple":
    import pyoxigraph as ox

    ends = [
        ox.BlankNode(f"b{end.value}") if isinstance(end, ox.BlankNode) else end
        for end in (triple.subject, triple.object)
    ]
    return ox.Triple(ends[0], triple.predicate, ends[1])  # type: ignore[arg-type]
