"""Which records print each paper, as a graph tells while it is written: on disk, there may be millions."""

from array import array
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

import numpy as np

from kg.numbering import Numbers, digest
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
        order, papers = self._in_order
        own = np.int64(digest(paper))
        first, last = (int(np.searchsorted(papers, own, side)) for side in ("left", "right"))
        pairs = (self._pairs[place] for place in order[first:last].tolist())
        return [record for its, record in pairs if its == paper]

    def of_several(self) -> Iterator[tuple[Term, Sequence[Term]]]:
        """The papers that several records print, with these, in the order of their first records."""
        order, papers = self._in_order
        again = papers[1:] == papers[:-1]
        firsts = np.flatnonzero(again & np.concatenate([[True], ~again[:-1]]))
        for first in np.sort(order[firsts]).tolist():
            paper, _ = self._pairs[first]
            yield paper, self.of(paper)

    @cached_property
    def _in_order(self) -> tuple[Numbers, Numbers]:
        """The places of the pairs, those of one paper together, and what tells the paper of each."""
        papers = np.array(self._papers, np.int64)
        order = np.argsort(papers, kind="stable").astype(np.int32)
        return order, papers[order]
