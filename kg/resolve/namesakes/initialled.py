"""Coauthors whom one byline prints with initials and another in full: H. Tanaka, Hiroshi Tanaka.

That they are one is not known of any of them. But where several initials fit, and their families are rare,
the same people wrote both works: Scopus and many references print initials, publishers print names in full.
"""

from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.numbering import Numbers
from kg.resolve.namesakes.rarity import STEPS
from kg.text.people.agreement import Agreement, agreement
from kg.text.people.frequency import namesakes
from kg.text.people.parts import NameParts

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


def initialled(names: Sequence[NameParts], author: Numbers) -> Mapping[int, Initialled]:
    """Authors in initials by number, where others are printed in full whom they may stand for.

    `author` has the number of that of each name, -1 of who is none. Initials that hundreds of people have are
    left out: `Y. Zhang` stands for anybody.

    >>> import numpy as np
    >>> from kg.text.people.parts import name_parts
    >>> names = [name_parts(name) for name in ("C. Okonkwo", "Chidi Okonkwo", "Y. Zhang", "Yi Zhang")]
    >>> initialled(names, np.arange(4))
    {0: Initialled(weight=60, in_full=[1])}
    """
    numbers = array("i", author.tolist())
    short: dict[tuple[str, str], list[tuple[int, NameParts]]] = defaultdict(list)
    for number, parts in zip(numbers, names, strict=True):
        if is_initialled(parts) and number >= 0 and _weight(parts):
            short[parts.block].append((number, parts))
    fitting: dict[int, set[int]] = defaultdict(set)
    weights: dict[int, int] = {}
    for number, parts in zip(numbers, names, strict=True) if short else ():
        if parts.given and not is_initialled(parts):
            for one, each in short.get(parts.block, ()):
                if agreement(each, parts) is Agreement.INITIALS:
                    fitting[one].add(number)
                    weights[one] = _weight(each)
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
