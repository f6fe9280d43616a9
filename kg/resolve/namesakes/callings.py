"""Names in initials of which a catalogue says what they stand for.

`J. Zhou`, whom OpenAlex calls Jianhua Zhou, may be any J. Zhou in print, and Jun Zhou, too: a coauthor whom
both have, of a rare name, would make them one. What the catalogue says joins nobody here. It only keeps
apart: it may be wrong, and then there is a person too many, not one person of two. A name has every form in
which the catalogue or a paper spells it, for `Yuri` and `Yury Ivanchenko` are two forms of one name.
"""

from array import array
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from kg.text.people.parts import Agreement, NameParts, agreement, name_parts

Told: TypeAlias = int | tuple[int, tuple[str, ...]]
"""The number of a printed name, alone or with its forms in full where a catalogue gives any."""


@dataclass(frozen=True, slots=True)
class Callings:
    """Printed names with what they stand for, by number from 0."""

    names: Sequence[int] = ()
    """Number → number of the printed name."""
    in_full: Mapping[int, Sequence[NameParts]] = field(default_factory=dict)
    """Number → the name in full, in each of its forms, where a catalogue gives one."""

    def full(self, number: int) -> Sequence[NameParts]:
        """The name in full, in each of its forms; empty where no catalogue gives one."""
        return self.in_full.get(number, ())


def callings(told: Iterable[Told]) -> Callings:
    """Printed names, each with its forms in full.

    >>> found = callings([7, (7, ("Jun Zhou",))])
    >>> [(found.names[number], [form.form for form in found.full(number)]) for number in (0, 1)]
    [(7, []), (7, ['jun zhou'])]
    """
    names, in_full = array("i"), {}
    for number, each in enumerate(told):
        name, full = each if isinstance(each, tuple) else (each, ())
        names.append(name)
        if full:
            in_full[number] = tuple(map(name_parts, full))
    return Callings(names, in_full)


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
