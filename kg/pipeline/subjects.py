"""How many papers of each category a person wrote: 2 bytes are kept for each category of a paper."""

from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

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

    def counted(self, papers: Iterable[int]) -> Iterator[tuple[Term, int]]:
        """The categories of these papers, and how many of them are in each; papers count from 0."""
        found: Counter[int] = Counter()
        for paper in papers:
            found.update(self._categories[self._ends[paper] : self._ends[paper + 1]])
        yield from ((self._terms[number], times) for number, times in found.items())
