"""Coauthors whom one byline prints with initials and another in full: H. Tanaka, Hiroshi Tanaka.

That they are one is not known of any of them. But where several initials fit, and their families are rare,
the same people wrote both works: Scopus and many references print initials, publishers print names in full.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass

from kg.resolve.namesakes.rarity import STEPS
from kg.text.people.frequency import namesakes
from kg.text.people.parts import Agreement, NameParts, agreement

_ANYBODY = 6
"""Logarithm of how many people have a family name and initials for these to say nothing."""
_SPAN = 8
"""By how much it must be lower to say as much as a rare name in full."""


@dataclass(frozen=True, slots=True)
class Initialled:
    """An author in initials."""

    weight: int
    """How much it says that somebody fits them, in `STEPS`."""
    in_full: Sequence[int]
    """Authors by number whom they may stand for."""


def initialled(names: Collection[NameParts], number: Callable[[NameParts], int]) -> Mapping[int, Initialled]:
    """Authors in initials by number, where others are printed in full whom they may stand for.

    `number` tells that of an author, -1 of who is none. Initials that hundreds of people have are left out:
    `Y. Zhang` stands for anybody.

    >>> from kg.text.people.parts import name_parts
    >>> names = [name_parts(name) for name in ("C. Okonkwo", "Chidi Okonkwo", "Y. Zhang", "Yi Zhang")]
    >>> initialled(names, names.index)
    {0: Initialled(weight=60, in_full=[1])}
    """
    short: dict[tuple[str, str], list[NameParts]] = defaultdict(list)
    for parts in names:
        if is_initialled(parts) and number(parts) >= 0 and _weight(parts):
            short[parts.block].append(parts)
    fitting: dict[int, set[int]] = defaultdict(set)
    weights: dict[int, int] = {}
    for parts in names if short else ():
        if parts.given and not is_initialled(parts):
            for each in short.get(parts.block, ()):
                if agreement(each, parts) is Agreement.INITIALS:
                    fitting[number(each)].add(number(parts))
                    weights[number(each)] = _weight(each)
    return {one: Initialled(weights[one], sorted(fitting[one] - {one, -1})) for one in sorted(fitting)}


def is_initialled(parts: NameParts) -> bool:
    """Whether of each given name a name has the first letter alone.

    >>> from kg.text.people.parts import name_parts
    >>> [is_initialled(name_parts(name)) for name in ("J. P. Müller", "Jonas P. Müller", "Plato", "王伟")]
    [True, False, False, False]
    """
    return bool(parts.given) and all(len(word) == 1 and word.islower() for word in parts.given)


def _weight(parts: NameParts) -> int:
    rarity = (_ANYBODY - namesakes(parts.given, parts.family)) / _SPAN
    return round(STEPS * min(1.0, max(0.0, rarity)))
