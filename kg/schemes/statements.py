"""The statements of a vocabulary's file, in whatever RDF format, also compressed; as a stream.

What cannot be read whole ends a build: half a vocabulary would give half of the matches, unseen.
"""

from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import IO, cast

import pyoxigraph as ox

from kg.errors import InputError
from kg.rdf.formats import EXTENSIONS, PACKED, check_xml, flaw, is_too_long
from kg.readers.files.source import open_chunks, shown
from kg.readers.files.unpacking import unpacked
from kg.schemes.nesting import deepest

RELATIVE = "relative:/"
"""What an IRI begins with that the file gives only in relation to its own place."""

_DEEPEST = 1_000


def format_of(path: Path) -> str:
    """The extension by which the engine knows the format of a file, from its name.

    Raises:
        InputError: when the name does not say which RDF format it is.

    >>> format_of(Path("cso.ttl.gz"))
    'ttl'
    """
    name = PurePath(path.name.lower())
    if name.suffix in PACKED:
        name = PurePath(name.stem)
    if name.suffix in EXTENSIONS:
        return EXTENSIONS[name.suffix]
    hint = "The CSV of the Computer Science Ontology becomes one by: kg concepts FILE > cso.ttl. "
    raise InputError(
        f"{shown(path)}: the name does not say which RDF format this is. A vocabulary is a file in SKOS, "
        f"{' '.join(EXTENSIONS)}, also compressed. {hint if name.suffix == '.csv' else ''}"
    )


def statements(path: Path, name: str) -> Iterator[ox.Quad]:
    """Every statement of the file, in its order; `name` is what it is called in errors.

    Raises:
        InputError: with the line where there is one, for a file that cannot be read to its end.
    """
    extension = format_of(path)
    if extension == "rdf":
        check_xml(_chunks(path, name), name)
    format = ox.RdfFormat.from_extension(extension)
    file = cast(IO[bytes], _Stream(_shallow(path, name)))
    try:
        yield from ox.parse(input=file, format=format, base_iri=RELATIVE)
    except SyntaxError as error:
        place = f":{error.lineno}:{error.offset}" if error.lineno else ""
        raise InputError(f"{name}{place}: {flaw(error.msg)}") from None
    except MemoryError as error:
        if is_too_long(str(error)):
            raise InputError(f"{name}: {flaw(str(error))}") from None
        raise


def _chunks(path: Path, name: str) -> Iterator[bytes]:
    """The unpacked bytes, without the byte order mark that some programs write, and Turtle does not have."""
    flaws: list[str] = []
    chunks = unpacked(open_chunks(path, flaws.append), flaws.append)
    yield next(chunks, b"").removeprefix(BOM_UTF8)
    yield from chunks
    if flaws:
        raise InputError(f"{name} {flaws[0]}.")


def _shallow(path: Path, name: str) -> Iterator[bytes]:
    """The chunks of a file, as long as triples do not stand in triples too deep for the engine.

    How deep, is looked at only where enough of them open: few vocabularies have any.
    """
    opened, last, is_judged = 0, b"", False
    for chunk in _chunks(path, name):
        opened += (last + chunk).count(b"<<")
        if opened > _DEEPEST and not is_judged:
            is_judged = True
            if deepest(_chunks(path, name)) > _DEEPEST:
                raise InputError(f"{name}: triples stand in triples, more than {_DEEPEST:,} deep.")
        last = chunk[-1:]
        yield chunk


class _Stream:
    """Chunks as a file; a class because the engine reads from what has a `read` alone."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks = iter(chunks)
        self._left = b""

    def read(self, size: int = -1) -> bytes:
        """The next bytes, empty at the end; an empty chunk is no end."""
        while not self._left:
            chunk = next(self._chunks, None)
            if chunk is None:
                return b""
            self._left = chunk
        given, self._left = (self._left, b"") if size < 0 else (self._left[:size], self._left[size:])
        return given
