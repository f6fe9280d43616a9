"""Who wrote with whom, counted while papers pass by: no list of pairs is ever made.

A paper of 3,303 people has five million pairs of coauthors. Kept are the people of each paper, as numbers,
and for each person those of its papers are united. Where a paper has a crowd of people, they are the bits of
one number, so that thousands who wrote thousands of papers together cost no more than others. See
`docs/decisions/019`.
"""

from array import array
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np

from kg.numbering import Members, Numbers, Places, digest
from kg.rdf.iris import KEY_LENGTH, node_key
from kg.rdf.terms import Term
from kg.resolve.groups import NumberGroups

CROWD = 100
"""Known authors of a paper beyond which they are kept as bits, too."""


_KEY = np.dtype(f"S{KEY_LENGTH}")


class Standing(NamedTuple):
    """A person beside others."""

    papers: int
    """Papers that have the person among their known authors."""
    coauthors: int
    """The other known authors of these papers, each once; nobody whom no byline shows."""


class Coauthors:
    """The people of each paper; a class because papers come one by one, and people are asked for after them.

    >>> coauthors = Coauthors()
    >>> ann, bob, cyd = (Term(f"<https://a.org/person/x-abcdefghijkl{place}>") for place in (2, 3, 4))
    >>> for people in ([ann, bob], [bob, cyd]):
    ...     coauthors.wrote(people)
    >>> coauthors.settle()
    >>> coauthors.of(bob), coauthors.circle(1), dict(coauthors.circles())
    (Standing(papers=2, coauthors=2), 'abcdefghijkl2', {'abcdefghijkl2': 3})
    """

    def __init__(self, unresolved: Collection[Term] = ()) -> None:
        """`unresolved` are named by a page alone: nobody's coauthors."""
        self._named_by_pages = frozenset(map(node_key, unresolved))
        self._unresolved: set[int] = set()
        self._unshown: Counter[int] = Counter()  # paper → how many of them it has
        self._written = bytearray()  # the keys of people, as papers have them
        self._known = np.empty(0, _KEY)  # every key, in order: the place of a person's is their number
        self._places = Places(array("q"))
        self._people = array("i")
        self._ends = array("Q", [0])
        self._names: Members | None = None  # where each person stands, once all papers have passed
        self._paper = np.empty(0, np.int32)  # of each of these places
        self._circles: Numbers = np.empty(0, np.int32)  # of each person the least of their circle
        self._sizes: Numbers = self._circles  # of that one how many the circle has
        self._bits: dict[int, int] = {}
        self._crowds: dict[int, int] = {}

    def wrote(self, people: Sequence[Term]) -> None:
        """Take note of one more paper, with its known authors, each once."""
        self._written += "".join(map(node_key, people)).encode()
        self._ends.append(self._ends[-1] + len(people))

    def settle(self) -> None:
        """Find out what is known of each, when all papers have passed."""
        self._known, numbers = np.unique(np.frombuffer(self._written, _KEY), return_inverse=True)
        self._written = bytearray()
        self._places = Places(array("q", (digest(key.decode()) for key in self._known)))
        self._people = array("i", numbers.astype(np.int32).tobytes())
        self._unresolved = {n for key in self._named_by_pages if (n := self._number(key)) is not None}
        self._names = Members(np.array(self._people), len(self._known))
        ends = np.array(self._ends, np.int64)
        self._paper = np.repeat(np.arange(len(ends) - 1, dtype=np.int32), ends[1:] - ends[:-1])
        circles = NumberGroups(range(len(self._known)))
        for paper in range(len(self._ends) - 1):
            people = self._people[self._ends[paper] : self._ends[paper + 1]]
            for person in people:
                if person in self._unresolved:
                    self._unshown[paper] += 1
                circles.join(people[0], person)
            if len(people) > CROWD:
                self._crowds[paper] = self._crowd(people)
        self._circles = circles.first
        self._sizes = np.bincount(self._circles)

    def of(self, person: Term) -> Standing:
        """What is known of a person; nobody's coauthor where no paper has them."""
        return self.of_papers(person)[0]

    def of_papers(self, person: Term) -> tuple[Standing, Sequence[int]]:
        """The same, and the papers of the person, in the order in which they came."""
        number = self._number(node_key(person))
        if number is None:
            return Standing(0, 0), ()
        papers = self._papers_of(number)
        return Standing(len(papers), self._coauthors(number, papers)), papers

    def authors(self, paper: int) -> Sequence[int]:
        """The numbers of the known authors of a paper; papers count from 0, as they came."""
        start, end = self._ends[paper : paper + 2]
        return self._people[start:end]

    def numbered(self, people: Iterable[Term]) -> dict[int, Term]:
        """People by their numbers, without those whom no paper has."""
        found = {self._number(node_key(person)): person for person in people}
        return {number: person for number, person in found.items() if number is not None}

    def circle(self, paper: int) -> str:
        """Key of all to whom the known authors of a paper lead, and coauthors of coauthors of theirs.

        Papers count from 0, as they came; empty where that is nobody or one person.
        """
        authors = self.authors(paper)
        least = self._circles[authors[0]] if authors else None
        return self._key(least) if least is not None and self._sizes[least] > 1 else ""

    def circles(self) -> Iterator[tuple[str, int]]:
        """Key and number of people of each circle of at least two."""
        for least in np.flatnonzero(self._sizes > 1).tolist():
            yield self._key(least), int(self._sizes[least])

    def _number(self, key: str) -> int | None:
        """The number of a person, whom a paper has or not."""
        place = self._places.place(digest(key))
        return place if place >= 0 and self._key(place) == key else None

    def _key(self, number: int) -> str:
        """The key of a person; of the least of a circle it is that of the circle."""
        return bytes(self._known[number]).decode()

    def _papers_of(self, number: int) -> list[int]:
        if self._names is None:
            raise RuntimeError("the papers of a person are asked for before all have passed")
        found: list[int] = self._paper[self._names[number]].tolist()
        return found

    def _coauthors(self, number: int, papers: Sequence[int]) -> int:
        if len(papers) == 1:
            known = self._ends[papers[0] + 1] - self._ends[papers[0]] - self._unshown[papers[0]]
            return known - (number not in self._unresolved)
        few: set[int] = {number}
        crowd = 0
        for paper in papers:
            if paper in self._crowds:
                crowd |= self._crowds[paper]
            else:
                few.update(self._people[self._ends[paper] : self._ends[paper + 1]])
        others = 0  # who are in no crowd
        for person in few:
            bit = self._bits.get(person)
            if bit is not None:
                crowd |= 1 << bit
            elif person == number or person not in self._unresolved:
                others += 1
        return crowd.bit_count() + others - 1

    def _crowd(self, people: Sequence[int]) -> int:
        known = (person for person in people if person not in self._unresolved)
        places = [self._bits.setdefault(person, len(self._bits)) for person in known]
        bits = bytearray(max(places) // 8 + 1)
        for place in places:
            bits[place // 8] |= 1 << place % 8
        return int.from_bytes(bits, "little")
