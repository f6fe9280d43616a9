"""Writes answers as frames to stdout: one byte of kind, four of length, content. For workers alone."""

import contextlib
import json
import os
import struct
from collections.abc import Callable, Mapping
from typing import IO, Any, cast

import pyoxigraph as ox

from kg.errors import OutputError
from kg.rdf.formats import with_prefixes_in_order
from kg.rdf.in_xml import XmlOutput, in_rdf_xml


class _Full(Exception):
    """The answer has as many rows or bytes as were asked for."""


class _Answer:
    """A file for `serialize` that sends what is written as frames, up to a number of rows or bytes."""

    def __init__(self, max_rows: int | None, max_bytes: int, heads: int) -> None:
        self.lines_left = None if max_rows is None else max_rows + heads
        self.bytes_left = max_bytes
        self.cut = False
        self._last = b""

    def write(self, data: bytes) -> int:
        self.bytes_left -= len(data)
        if self.cut or self.bytes_left < 0:  # also when what was buffered is written after the end
            raise _Full
        if self.lines_left is not None:
            data = self._first_lines(data)
        self._last = data[-1:]
        _send(b"R", data)
        return len(data)

    def _first_lines(self, data: bytes) -> bytes:
        lines = data.splitlines(keepends=True)
        assert self.lines_left is not None  # noqa: S101
        complete = sum(line.endswith(b"\n") for line in lines)
        if complete > self.lines_left or (complete == self.lines_left and len(lines) > complete):
            _send(b"R", b"".join(lines[: self.lines_left]))
            self.cut = True
            raise _Full
        self.lines_left -= complete
        return data

    def end_line(self) -> None:
        """A text ends its last line."""
        if self._last != b"\n":
            self.write(b"\n")

    def flush(self) -> None:
        """Frames are never held back."""


def finish(work: Callable[[], dict[str, Any]]) -> None:
    """Do the work; what it returns ends the answer, or its failure in a form that can be sent."""
    try:
        said = work()
    except SyntaxError as error:
        said = {"error": "syntax", "message": error.msg, "line": error.lineno, "column": error.offset}
    except MemoryError as error:
        said = {"error": "memory", "message": str(error)}
    except (OSError, ValueError, RuntimeError) as error:
        said = {"error": "failed", "message": str(error)}
    _send(b"E", json.dumps(said).encode())


def _send(kind: bytes, content: bytes) -> None:
    """Send one frame: `R` is a piece of an answer, `E` ends it."""
    data = memoryview(struct.pack(">cI", kind, len(content)) + content)
    while data:
        data = data[os.write(1, data) :]


def told(result: Any, end: dict[str, Any], request: Mapping[str, Any]) -> dict[str, Any]:
    """Send rows as TSV, triples as N-Triples, as far as they may go; what is returned ends the answer."""
    if end["form"] == "ask":
        return end
    answer = _Answer(request["max_rows"], request["max_bytes"], heads=int(end["form"] == "select"))
    with contextlib.suppress(_Full):
        if isinstance(result, ox.QuerySolutions):
            result.serialize(cast(IO[bytes], answer), format=ox.QueryResultsFormat.TSV)
        else:
            ox.serialize(result, cast(IO[bytes], answer), format=ox.RdfFormat.N_TRIPLES)
    return {"error": "size", "message": ""} if answer.bytes_left < 0 else end | {"cut": answer.cut}


def written(result: Any, media: str, prefixes: Mapping[str, str], most: int) -> dict[str, Any]:
    """Send the whole answer in the format of a media type; triples sorted, so that it is always the same."""
    answer = _Answer(None, most, heads=0)
    with contextlib.suppress(_Full):
        if isinstance(result, ox.QuerySolutions | ox.QueryBoolean):
            format = known(ox.QueryResultsFormat, media)
            into = XmlOutput(cast(IO[bytes], answer)) if format == ox.QueryResultsFormat.XML else answer
            result.serialize(cast(IO[bytes], into), format=format)
        else:
            try:
                answer.write(_document(result, known(ox.RdfFormat, media), prefixes))
            except OutputError as error:  # the format cannot say it
                return {"error": "failed", "message": str(error)}
        answer.end_line()
    return {"error": "size", "message": ""} if answer.bytes_left < 0 else {"media": media}


def _document(triples: Any, format: ox.RdfFormat, prefixes: Mapping[str, str]) -> bytes:
    """The triples in a format, with the prefixes that they use."""
    lines = sorted((ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES) or b"").splitlines(keepends=True))
    text = b"".join(lines)
    if format == ox.RdfFormat.N_TRIPLES or format == ox.RdfFormat.N_QUADS:
        return text
    used = {name: iri for name, iri in prefixes.items() if f"<{iri}".encode() in text}
    quads = ox.parse(text, format=ox.RdfFormat.N_TRIPLES)
    told = (quad.triple for quad in quads)
    said = in_rdf_xml(told, used) if format == ox.RdfFormat.RDF_XML else told
    return with_prefixes_in_order(ox.serialize(said, format=format, prefixes=used) or b"")


def known(formats: Any, media: str) -> Any:
    """The format of a media type.

    Raises:
        ValueError: for one that the engine does not know.
    """
    format = formats.from_media_type(media)
    if format is None:
        raise ValueError(f"its type is {media}")
    return format
