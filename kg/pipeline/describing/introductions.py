"""Which paper introduces which system: what several earlier papers name, no later one introduces.

A text alone cannot tell: `we use Vision Transformers (ViT), a new …` reads like the paper that brought them.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Set

from kg.model import PartialDate
from kg.pipeline.reading.coining import EARLIER
from kg.pipeline.reading.days import ALWAYS, first_day, last_day


class Introductions:
    """What papers say they introduce, and when others named it; a class because papers come one by one.

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
        """Take note of what one more paper names."""
        day = last_day(date)
        if day == ALWAYS:
            return
        for concept in self._systems & set(concepts):
            days = self._first_days[concept]
            days.append(day)
            days.sort()
            del days[EARLIER:]

    def add_claim(self, concept: str, paper: str, date: PartialDate | None) -> None:
        """Take note that a paper says it introduces a system."""
        self._said.append((concept, paper, first_day(date)))

    def judged(self) -> Iterator[tuple[str, str, bool]]:
        """Concept, paper, and whether it may be new in it, once all papers have passed; in their order."""
        for concept, paper, day in self._said:
            days = self._first_days.get(concept, [])
            yield concept, paper, not (len(days) == EARLIER and days[-1] < day)
