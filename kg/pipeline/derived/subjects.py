"""How many papers of each category a person wrote: 2 bytes are kept for each category of a paper."""

from array import array
from collections.abc import Iterable, Sequence

from kg.rdf.terms import Term


class Subjects:
    """The categories of each paper; a class because papers come one by one, and people after them.

    >>> learning, language = Term("<https://a.org/category/cs.LG>"), Term("<https://a.org/category/cs.CL>")
    >>> subjects = Subjects()
    >>> for categories in ([learning], [learning, language]):
    ...     subjects.filed(categories)
    >>> [papers for category, papers in subjects.counted([0, 1]) if category == learning]
    [2]
    """

    def __init__(self) -> None:
        self._numbers: dict[Term, int] = {}
        self._terms: list[Term] = []
        self._categories = array("H")
        self._ends = array("Q", [0])

    def filed(self, categories: Sequence[Term]) -> None:
        """Take note of one more paper, with its categories, each once."""
        for category in categories:
            if category not in self._numbers:
                self._numbers[category] = len(self._terms)
                self._terms.append(category)
            self._categories.append(self._numbers[category])
        self._ends.append(len(self._categories))

    def counted(self, papers: Iterable[int]) -> list[tuple[Term, int]]:
        """The categories of these papers, and how many of them are in each; papers count from 0."""
        found: dict[int, int] = {}  # most people wrote one paper: a Counter takes longer to make than to fill
        for paper in papers:
            for category in self._categories[self._ends[paper] : self._ends[paper + 1]]:
                found[category] = found.get(category, 0) + 1
        return [(self._terms[number], times) for number, times in found.items()]
