"""Which records print each paper, as a graph tells while it is written: on disk, there may be millions."""

from array import array
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

import numpy as np

from kg.numbering import Members, Numbers, Places, digest, firsts
from kg.rdf import vocabulary as v
from kg.rdf.description import Description
from kg.rdf.terms import Term
from kg.shelf import Shelf


class Printings:
    """The records of papers; a class because they come one by one, and are asked for after them.

    >>> import tempfile
    >>> from kg.rdf.description import Graph
    >>> paper = Term("<https://a.org/paper/maps>")
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     printings = Printings(Path(folder))
    ...     for record in (Term("<https://a.org/record/1>"), Term("<https://a.org/record/2>")):
    ...         printings.record(Description(Graph.RECORDS, record, ((v.RECORD_OF, paper),)))
    ...     printings.of(paper) == list(printings.of_several())[0][1], len(printings.of(paper))
    (True, 2)
    """

    def __init__(self, folder: Path) -> None:
        self._pairs: Shelf[tuple[Term, Term]] = Shelf(tuple[Term, Term], (), folder)
        self._papers = array("q")

    def record(self, description: Description) -> None:
        """Take note of a record."""
        for property, paper in description.properties:
            if property == v.RECORD_OF:
                self._pairs.append((paper, description.subject))
                self._papers.append(digest(paper))

    def of(self, paper: Term) -> Sequence[Term]:
        """The records of a paper, in the order in which they came; asked when all have."""
        places, numbers, pairs_of = self._settled
        first = places.place(digest(paper))
        pairs = (self._pairs[place] for place in pairs_of[int(numbers[first])]) if first >= 0 else ()
        return [record for its, record in pairs if its == paper]

    def of_several(self) -> Iterator[tuple[Term, Sequence[Term]]]:
        """The papers that several records print, with these, in the order of their first records."""
        _, numbers, pairs_of = self._settled
        for number in np.flatnonzero(np.bincount(numbers) > 1).tolist():
            paper, _ = self._pairs[pairs_of[number][0]]
            yield paper, self.of(paper)

    @cached_property
    def _settled(self) -> tuple[Places, Numbers, Members]:
        """Where papers stand among the pairs, the number of the paper of each, and the pairs of a number."""
        numbers, is_first = firsts(self._papers)
        return Places(self._papers), numbers, Members(numbers, sum(is_first))
