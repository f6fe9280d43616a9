"""Names in initials of which a catalogue says what they stand for.

`J. Zhou`, whom OpenAlex calls Jianhua Zhou, may be any J. Zhou in print, and Jun Zhou, too: a coauthor whom
both have, of a rare name, would make them one. What the catalogue says joins nobody here. It only keeps
apart: it may be wrong, and then there is a person too many and a question, not one person of two.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.text.people.parts import Agreement, NameParts, agreement, name_parts


@dataclass(frozen=True, slots=True)
class Calling:
    """A printed name with what it stands for."""

    name: int
    """Number of the printed name."""
    full: NameParts | None = None
    """The name in full; `None` where no catalogue gives one."""


def callings(told: Sequence[tuple[int, str]]) -> list[Calling]:
    """Printed names, by number, each with the name in full; that is empty where nobody gives one.

    >>> [each.full.form if each.full else None for each in callings([(0, ""), (0, "Jun Zhou")])]
    [None, 'jun zhou']
    """
    return [Calling(name, name_parts(full) if full else None) for name, full in told]


def keep_apart(
    agreements: NDArray[Any], printed: Sequence[NameParts], full: Sequence[NameParts | None]
) -> None:
    """Take the agreement of each two printed names that stand for names which do not agree.

    >>> names = [name_parts(name) for name in ("J. Zhou", "Jun Zhou", "Jianhua Zhou")]
    >>> found = np.full((3, 3), Agreement.INITIALS, np.int8)
    >>> keep_apart(found, names, [names[2], None, None])
    >>> found.tolist()
    [[1, 0, 1], [0, 1, 1], [1, 1, 1]]
    """
    for one, mine in enumerate(full):
        others = np.flatnonzero(agreements[one]).tolist() if mine else []
        for other in others:
            if mine and other != one and not agreement(mine, full[other] or printed[other]):
                agreements[one, other] = agreements[other, one] = Agreement.NONE
