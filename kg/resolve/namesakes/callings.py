"""Names in initials of which a catalogue says what they stand for.

`J. Zhou`, whom OpenAlex calls Jianhua Zhou, may be any J. Zhou in print, and Jun Zhou, too: a coauthor whom
both have, of a rare name, would make them one. What the catalogue says joins nobody here. It only keeps
apart: it may be wrong, and then there is a person too many, not one person of two. A name has every form in
which the catalogue or a paper spells it, for `Yuri` and `Yury Ivanchenko` are two forms of one name.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kg.text.people.parts import Agreement, NameParts, agreement, name_parts


@dataclass(frozen=True, slots=True)
class Calling:
    """A printed name with what it stands for."""

    name: int
    """Number of the printed name."""
    full: tuple[NameParts, ...] = ()
    """The name in full, in each of its forms; empty where no catalogue gives one."""


def callings(told: Sequence[tuple[int, Sequence[str]]]) -> list[Calling]:
    """Printed names, by number, each with its forms in full; there are none where nobody gives one.

    >>> [[form.form for form in each.full] for each in callings([(0, ()), (0, ("Jun Zhou",))])]
    [[], ['jun zhou']]
    """
    return [Calling(name, tuple(map(name_parts, full))) for name, full in told]


def keep_apart(
    agreements: NDArray[Any], printed: Sequence[NameParts], full: Sequence[Sequence[NameParts]]
) -> None:
    """Take the agreement of each two printed names that stand for names of which no two forms agree.

    >>> names = [name_parts(name) for name in ("J. Zhou", "Jun Zhou", "Jianhua Zhou")]
    >>> found = np.full((3, 3), Agreement.INITIALS, np.int8)
    >>> keep_apart(found, names, [[names[2]], [], []])
    >>> found.tolist()
    [[1, 0, 1], [0, 1, 1], [1, 1, 1]]
    """
    for one, mine in enumerate(full):
        others = np.flatnonzero(agreements[one]).tolist() if mine else []
        for other in others:
            pairs = product(mine, full[other] or (printed[other],))
            if other != one and not any(agreement(*pair) for pair in pairs):
                agreements[one, other] = agreements[other, one] = Agreement.NONE
