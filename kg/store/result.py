"""The answer to a query: complete when it is handed out, kept in a temporary file, read at leisure."""

import io
import threading
import weakref
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import IO, TYPE_CHECKING, TypeAlias, cast

from kg.errors import UsageError
from kg.rdf.formats import with_prefixes_in_order
from kg.rdf.vocabulary import PREFIXES

if TYPE_CHECKING:
    import pyoxigraph as ox
    from _typeshed import WriteableBuffer as Buffer

_PORTION = 1 << 16  # bytes that are read at once

Value: TypeAlias = "ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple"
"""What a cell of an answer holds: an IRI, a blank node of a foreign file, a literal."""


class Form(StrEnum):
    """What a query asks for."""

    SELECT = "select"
    """A table."""
    ASK = "ask"
    """Yes or no."""
    GRAPH = "graph"
    """Triples: CONSTRUCT or DESCRIBE."""


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


@dataclass(frozen=True, slots=True, weakref_slot=True, kw_only=True)
class Result:
    """The answer to one query."""

    form: Form
    """A table, yes or no, or triples."""
    variables: tuple[str, ...] = ()
    """The columns of a table, without `?`; empty otherwise."""
    answer: bool | None = None
    """Yes or no; `None` for the other forms."""
    cut: bool = False
    """True when there are more rows than were asked for."""
    _spool: IO[bytes] = field(repr=False)
    """The rows as TSV, the triples as N-Triples; both keep every term exactly."""
    _reading: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)
    """Held while somebody reads a portion: several may read the rows at once."""

    def __post_init__(self) -> None:
        weakref.finalize(self, self._spool.close)

    def rows(self) -> "Iterator[tuple[Value | None, ...]]":
        """The rows of a table in order, one value a column; `None` where a variable is unbound."""
        if self.form is Form.SELECT:
            for solution in self._solutions():
                yield tuple(solution)

    def triples(self, *, sort: bool = True) -> "Iterator[ox.Triple]":
        """The triples, sorted, each once; or as they were found: a longer answer begins as a shorter one."""
        import pyoxigraph as ox

        if self.form is Form.GRAPH:
            lines = b"".join(sorted(set(self._from_start()))) if sort else self._from_start()
            for quad in ox.parse(lines, format=ox.RdfFormat.N_TRIPLES):
                yield quad.triple

    def write(self, output: IO[bytes], format: Format) -> None:
        """Write everything.

        Raises:
            UsageError: when the format is not made for this form: a table as Turtle.
        """
        import pyoxigraph as ox

        lines = _Lines(output)
        output = cast(IO[bytes], lines)
        if self.form is Form.GRAPH:
            prefixes = dict(PREFIXES)
            document = ox.serialize(self.triples(), format=_rdf_format(format), prefixes=prefixes) or b""
            output.write(with_prefixes_in_order(document, used_only=True))
        elif self.form is Form.ASK:
            answer = b'{"head":{},"boolean":%s}' % (b"true" if self.answer else b"false")
            boolean = ox.parse_query_results(answer, format=ox.QueryResultsFormat.JSON)
            boolean.serialize(output, format=_table_format(format))
        else:
            self._solutions().serialize(output, format=_table_format(format))
        lines.end()

    def _solutions(self) -> "ox.QuerySolutions":
        import pyoxigraph as ox

        solutions = ox.parse_query_results(self._from_start(), format=ox.QueryResultsFormat.TSV)
        assert isinstance(solutions, ox.QuerySolutions)  # noqa: S101 - the worker wrote a table
        return solutions

    def _from_start(self) -> IO[bytes]:
        return io.BufferedReader(_Portions(self._spool, self._reading), _PORTION)


@dataclass(frozen=True, slots=True, weakref_slot=True, kw_only=True)
class Document:
    """The answer to one query as a client elsewhere wants it, complete."""

    form: Form
    """A table, yes or no, or triples."""
    media: str
    """The media type of what is written."""
    body: IO[bytes]
    """What is written, from its beginning."""
    length: int
    """Its bytes."""

    def __post_init__(self) -> None:
        weakref.finalize(self, self.body.close)


class _Portions(io.RawIOBase):
    """A file that others read, too, from its beginning; a class, because it knows how far it is itself."""

    def __init__(self, file: IO[bytes], reading: threading.Lock) -> None:
        super().__init__()
        self._file, self._reading, self._at = file, reading, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "Buffer") -> int:
        room = memoryview(buffer)
        with self._reading:
            self._file.seek(self._at)
            portion = self._file.read(len(room))
        room[: len(portion)] = portion
        self._at += len(portion)
        return len(portion)


class _Lines:
    """A file that ends its last line, as a text does; a class, because it must know its last byte."""

    def __init__(self, output: IO[bytes]) -> None:
        self._output = output
        self._last = b"\n"

    def write(self, data: bytes) -> int:
        if data:
            self._last = data[-1:]
        self._output.write(data)
        return len(data)

    def flush(self) -> None:
        self._output.flush()

    def end(self) -> None:
        if self._last != b"\n":
            self._output.write(b"\n")


def _table_format(format: Format) -> "ox.QueryResultsFormat":
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


def _rdf_format(format: Format) -> "ox.RdfFormat":
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
