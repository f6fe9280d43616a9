"""Which concepts papers name together, counted among those that most papers name; and which some papers name.

A concept of few papers makes few pairs that several papers share, and most concepts are of one paper: of
2,000 papers, one million pairs are named by one paper alone. So pairs are counted in a table of fixed size.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import combinations, islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from kg.rdf.terms import Term

if TYPE_CHECKING:
    from numpy.typing import NDArray

LEADING = 2000
"""So many concepts are paired, those that most papers name: a table of two million numbers, 8 MB."""

FLOOR = 2
"""So many papers must name both."""


class Pair(NamedTuple):
    """Two concepts that papers name together."""

    papers: int
    """How many papers do."""
    one: Term
    """The first of the two by its IRI."""
    other: Term
    """The second."""


class Named(NamedTuple):
    """A concept, and how many of some papers name it."""

    papers: int
    """How many do."""
    concept: Term
    """The concept."""


class Companions:
    """The concepts of each paper, kept in a file; a class because papers come one by one."""

    def __init__(self, file: Path) -> None:
        self._file = open(file, "w+b")  # noqa: SIM115 - see `close`
        self._numbers: dict[Term, int] = {}
        self._papers = array("I")
        self._starts = array("Q")
        self._size = 0
        self._leading: frozenset[Term] | None = None

    def named(self, concepts: Sequence[Term]) -> int:
        """Take note of one more paper, with the concepts that it names, each once; returns its number."""
        numbers, papers = self._numbers, self._papers
        found = array("I", [numbers.setdefault(concept, len(numbers)) for concept in concepts])
        papers.extend([0] * (len(numbers) - len(papers)))
        for number in found:
            papers[number] += 1
        self._starts.append(self._size)
        self._size += array("I").itemsize * (1 + len(found))
        array("I", [len(found)]).tofile(self._file)
        found.tofile(self._file)
        return len(self._starts) - 1

    def leads(self, concept: Term) -> bool:
        """Whether it is one of those that are paired; asked when all papers are named."""
        return concept in self._leaders()

    def all_lead(self) -> bool:
        """Whether all that enough papers name are paired, so that no pair is missing."""
        return len(self._leaders()) == sum(1 for papers in self._papers if papers >= FLOOR)

    def pairs(self) -> Iterator[Pair]:
        """Every pair of leading concepts that enough papers name, in the order of the IRIs."""
        terms = sorted(self._leaders())
        place = {self._numbers[term]: place for place, term in enumerate(terms)}
        table = array("I", bytes(4 * len(terms) * (len(terms) - 1) // 2))
        for numbers in self._read():
            for one, other in combinations(sorted(place[n] for n in numbers if n in place), 2):
                table[other * (other - 1) // 2 + one] += 1
        counts = np.frombuffer(table, np.uint32)
        for other in range(1, len(terms)):  # row by row: all pairs at once would take more than the table
            row = counts[other * (other - 1) // 2 :][:other]
            enough = np.flatnonzero(row >= FLOOR)
            for papers, one in zip(row[enough].tolist(), enough.tolist(), strict=True):
                yield Pair(papers, terms[one], terms[other])

    def most_named(self, papers: Iterable[int], most: int) -> tuple[Sequence[Named], bool]:
        """The concepts that these papers name, and whether those are all; papers are given by their numbers.

        Of more than `most`, only those are there that most of the papers name, `FLOOR` at least. Those that
        more papers name come first, then the order is that of the IRIs.
        """
        numbers, counts = self._counted(papers)
        whole = len(numbers) <= most
        if not whole:
            floor = max(FLOOR, int(np.partition(counts, -most)[-most]))
            numbers, counts = numbers[counts >= floor], counts[counts >= floor]
        found = [
            Named(count, self._concepts[n])
            for n, count in zip(numbers.tolist(), counts.tolist(), strict=True)
        ]
        found.sort(key=lambda each: (-each.papers, each.concept))
        return found[:most], whole

    def _counted(self, papers: Iterable[int]) -> "tuple[NDArray[np.uint32], NDArray[np.intp]]":
        """The concepts of these papers by their numbers, and of how many papers each is."""
        parts = [np.empty(0, np.uint32)]
        for paper in papers:
            self._file.seek(self._starts[paper])
            parts += (np.frombuffer(numbers, np.uint32) for numbers in islice(self._rest(), 1))
        return np.unique(np.concatenate(parts), return_counts=True)

    def close(self) -> None:
        """Nothing is asked any more."""
        self._file.close()

    @cached_property
    def _concepts(self) -> Sequence[Term]:
        """By their numbers, when all papers are named."""
        return list(self._numbers)

    def _leaders(self) -> frozenset[Term]:
        if self._leading is None:
            count = self._papers
            often = [(concept, number) for concept, number in self._numbers.items() if count[number] >= FLOOR]
            often.sort(key=lambda each: (-count[each[1]], each[0]))
            self._leading = frozenset(concept for concept, _ in often[:LEADING])
        return self._leading

    def _read(self) -> "Iterator[array[int]]":
        self._file.seek(0)
        return self._rest()

    def _rest(self) -> "Iterator[array[int]]":
        """The concepts of the papers from where the file stands."""
        while head := self._file.read(4):
            numbers = array("I")
            numbers.fromfile(self._file, array("I", head)[0])
            yield numbers
