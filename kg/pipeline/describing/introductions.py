"""Which paper introduces which system: what several earlier papers are about, no later one introduces.

A text alone cannot tell: `we use Vision Transformers (ViT), a new …` reads like the paper that brought them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set

from kg.model import PartialDate

EARLIER = 3
"""So many earlier papers about it show that a system is not new.

Of 10,000 papers of 2025, 47 things that a paper seemed to introduce had as many, and all but two or three of
them were known before; of those with one or two, half are namesakes.
"""


class Introductions:
    """What papers say they introduce, and when others were about it; a class because papers come one by one.

    >>> seen = Introductions({"concept/vit"})
    >>> for day in (1, 2, 3):
    ...     seen.add_concepts(["concept/vit"], PartialDate(year=2024, month=1, day=day, printed=""))
    >>> for paper, year in (("paper/a", 2020), ("paper/b", 2025)):
    ...     seen.add_claim("concept/vit", paper, PartialDate(year=year, printed=str(year)))
    >>> list(seen.judged())
    [('concept/vit', 'paper/a', True), ('concept/vit', 'paper/b', False)]
    """

    def __init__(self, systems: Set[str]) -> None:
        """`systems` are the concepts of which any paper says that it introduces them."""
        self._systems = systems
        self._first_days: defaultdict[str, list[int]] = defaultdict(list)
        self._said: list[tuple[str, str, int]] = []

    def add_concepts(self, concepts: Iterable[str], date: PartialDate | None) -> None:
        """Take note of what one more paper is about."""
        if date is None or date.year is None:
            return
        day = _number(date.year, date.month or 12, date.day or 31)
        for concept in self._systems & set(concepts):
            days = self._first_days[concept]
            days.append(day)
            days.sort()
            del days[EARLIER:]

    def add_claim(self, concept: str, paper: str, date: PartialDate | None) -> None:
        """Take note that a paper says it introduces a system."""
        year = date.year if date else None
        day = _number(year, (date and date.month) or 1, (date and date.day) or 1) if year else 0
        self._said.append((concept, paper, day))

    def judged(self) -> Iterator[tuple[str, str, bool]]:
        """Concept, paper, and whether it may be new in it, once all papers have passed; in their order."""
        for concept, paper, day in self._said:
            days = self._first_days.get(concept, [])
            yield concept, paper, not (len(days) == EARLIER and days[-1] < day)


def _number(year: int, month: int, day: int) -> int:
    return (year * 100 + month) * 100 + day
