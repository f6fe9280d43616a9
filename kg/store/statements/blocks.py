"""Looks up what a `graph.nq` of ours says of one thing, without reading the file.

Such a file is sorted by graph, kind of node and name, so that a name is found at once, and so is all that is
called after another node: `authorship/{key of the paper}-1`, `-2`, … It is for a file that was just written,
as long as nothing has been appended to it.
"""

import os
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import chain, groupby, takewhile
from pathlib import Path
from types import TracebackType
from typing import Self, TypeAlias

from kg.rdf.description import GRAPH_RANKS, KIND_RANKS, KINDS, Graph
from kg.rdf.terms import Term

_PAGE = 1 << 15
"""Bytes from one mark to the next: what is read to look something up."""
_LINE = 1 << 12
"""Bytes that most statements are shorter than."""

Section: TypeAlias = tuple[int, int]
"""The statements of one graph about one kind of thing, by the places of both among all."""
Place: TypeAlias = tuple[int, int, bytes]
"""Where a statement stands among all: by its graph, by the kind of its subject, by its subject."""


class Blocks:
    """An open file; a class because it owns that, and knows what stands at every few thousandth byte."""

    def __init__(self, path: Path, base: str) -> None:
        self._file = path.open("rb", buffering=0)
        self._size = os.fstat(self._file.fileno()).st_size
        self._base = base
        self._end = {graph: f" <{base}{graph.value}> .\n".encode() for graph in Graph if graph.value}
        self._ends = tuple(self._end.values())
        self._marks: list[Place] = []
        self._places: list[int] = []
        self._pages: dict[Section, tuple[int, bytes]] = {}
        for place in range(0, self._size, _PAGE):
            self._mark(place)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None
    ) -> None:
        self._file.close()

    def start(self, path: str) -> bytes:
        """How the IRI of a path begins, to ask for all that begin so.

        With its closing `>` an IRI begins nothing but itself.
        """
        return f"<{self._base}{path}".encode()

    def lines(self, graph: Graph, start: bytes) -> list[bytes]:
        """The statements of one graph whose subjects begin so, in the order of the file."""
        return [line for lines in self.portions(graph, start) for line in lines]

    def portions(self, graph: Graph, start: bytes) -> Iterator[list[bytes]]:
        """The same in portions, where they may be many; look nothing up meanwhile."""
        section = (GRAPH_RANKS[graph], self._kind(start))
        mark = bisect_left(self._marks, (*section, start))
        data = self._page(section, mark)
        if at := self._find(data, graph, start):
            yield self._run(data, at, graph, start)
        if mark < len(self._marks) and self._marks[mark][:2] == section:
            yield from self._rest(self._places[mark], self._marks[mark][2], graph, start)

    def _page(self, section: Section, mark: int) -> bytes:
        """What stands before a mark; its first line is never sought. Of each section the last one is kept.

        Who asks in the order of the file reads each once, also where one thing is looked up in several.
        """
        kept = self._pages.get(section)
        if kept is None or kept[0] != mark:
            low = self._places[mark - 1] if mark else 0
            high = self._places[mark] if mark < len(self._places) else self._size
            kept = self._pages[section] = mark, self._read(low, high - low)
        return kept[1]

    def _rest(self, high: int, subject: bytes, graph: Graph, start: bytes) -> Iterator[list[bytes]]:
        """What goes on behind a page, or begins there, where something is said of this subject."""
        while subject.startswith(start) and high < self._size:
            data = b"\n" + self._whole_lines(high)
            if data.startswith(start, 1):
                yield self._run(data, 1, graph, start)
            subject = data[data.rfind(b"\n", 0, -1) + 1 :]
            high += len(data) - 1

    def _find(self, data: bytes, graph: Graph, start: bytes) -> int:
        """Where the first line begins that is sought; 0 where there is none."""
        at = data.find(b"\n" + start) + 1
        while at and not self._is_in(graph, data[at : data.index(b"\n", at) + 1]):
            at = data.find(b"\n" + start, at) + 1
        return at

    def _run(self, data: bytes, at: int, graph: Graph, start: bytes) -> list[bytes]:
        """The lines that are sought, from the first on: what is sorted is side by side."""
        end = at
        while data.startswith(start, end):
            last, end = end, data.index(b"\n", end) + 1
        lines = data[at:end].splitlines(keepends=True)
        if not self._is_in(graph, data[last:end]):  # of one name in two graphs, the first one's
            return list(takewhile(lambda line: self._is_in(graph, line), lines))
        return lines

    def _whole_lines(self, place: int) -> bytes:
        """Some lines from the beginning of one on."""
        size = _PAGE
        while not (end := (data := self._read(place, size)).rfind(b"\n") + 1):
            size *= 4
        return data[:end]

    def _is_in(self, graph: Graph, line: bytes) -> bool:
        return not line.endswith(self._ends) if graph is Graph.FACTS else line.endswith(self._end[graph])

    def _read(self, place: int, size: int) -> bytes:
        return os.pread(self._file.fileno(), size, place)

    def _mark(self, place: int) -> None:
        """Note the first line that begins at this place or behind it, and ends before the end of the file."""
        size = _LINE
        while True:
            data = self._read(place - 1, size) if place else b"\n" + self._read(0, size)
            begin = data.find(b"\n") + 1
            end = data.find(b"\n", begin) + 1 if begin else 0
            if end or len(data) < size:
                break
            size *= 4
        at = place - 1 + begin
        if end and (not self._places or at > self._places[-1]):
            self._places.append(at)
            self._marks.append(self._place(data[begin:end]))

    def _place(self, line: bytes) -> Place:
        subject = line[: line.index(b" ")]
        graph = next((graph for graph, end in self._end.items() if line.endswith(end)), Graph.FACTS)
        return GRAPH_RANKS[graph], self._kind(subject), subject

    def _kind(self, start: bytes) -> int:
        return KIND_RANKS.get(start[len(self._base) + 1 :].partition(b"/")[0].decode(), len(KINDS))


def objects(lines: Iterable[bytes], *properties: Term) -> list[bytes]:
    """The IRIs that these statements name by some properties, in their order: those of the first first.

    >>> objects([b"<a> <p> <b> .\\n", b'<a> <p> "c" .\\n', b"<a> <q> <d> .\\n"], Term("<p>"))
    [b'<b>']
    """
    found: dict[bytes, list[bytes]] = {property.encode(): [] for property in properties}
    for line in lines:
        _, property, object = line.split(b" ", 2)
        if property in found and object.startswith(b"<"):
            found[property].append(object[: object.index(b">") + 1])
    return list(chain.from_iterable(found.values()))


def stated(lines: Iterable[bytes], *properties: Term) -> list[bytes]:
    """Those of these statements that have one of some properties.

    >>> stated([b"<a> <p> <b> .\\n", b"<a> <q> <c> .\\n"], Term("<q>"))
    [b'<a> <q> <c> .\\n']
    """
    wanted = {property.encode() for property in properties}
    return [line for line in lines if line.split(b" ", 2)[1] in wanted]


def ends(lines: Iterable[bytes], *properties: Term) -> list[dict[bytes, bytes]]:
    """Subject → the IRI that its statements name by a property of which each has one, for each property.

    >>> ends([b"<a> <p> <b> .\\n", b"<c> <q> <d> .\\n"], Term("<p>"), Term("<r>"))
    [{b'<a>': b'<b>'}, {}]
    """
    found: dict[bytes, dict[bytes, bytes]] = {property.encode(): {} for property in properties}
    for line in lines:
        subject, property, object = line.split(b" ", 2)
        if property in found and object.startswith(b"<"):
            found[property][subject] = object[: object.index(b">") + 1]
    return list(found.values())


def by_subject(lines: Iterable[bytes]) -> Iterator[tuple[bytes, list[bytes]]]:
    """Each subject with its statements, where those are side by side.

    >>> [(subject, len(its)) for subject, its in by_subject([b"<a> <p> 1", b"<a> <q> 2", b"<b> <p> 3"])]
    [(b'<a>', 2), (b'<b>', 1)]
    """
    for subject, its in groupby(lines, key=lambda line: line[: line.index(b" ")]):
        yield subject, list(its)
