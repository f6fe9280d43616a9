"""Names in initials of which a catalogue says what they stand for.

`J. Zhou`, whom OpenAlex calls Jianhua Zhou, may be any J. Zhou in print, and Jun Zhou, too: a coauthor whom
both have, of a rare name, would make them one. What the catalogue says joins nobody here. It only keeps
apart: it may be wrong, and then there is a person too many, not one person of two. A name has every form in
which the catalogue or a paper spells it, for `Yuri` and `Yury Ivanchenko` are two forms of one name.
"""

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from kg.numbering import Numbers
from kg.text.people.agreement import Agreement, agreement
from kg.text.people.parts import NameParts, name_parts


@dataclass(frozen=True, slots=True)
class Callings:
    """Printed names with what they stand for, by number from 0."""

    names: Sequence[int]
    """Number → number of the printed name."""
    in_full: Mapping[int, Sequence[NameParts]]
    """Number → the name in full, in each of its forms, where a catalogue gives one."""

    def full(self, number: int) -> Sequence[NameParts]:
        """The name in full, in each of its forms; empty where no catalogue gives one."""
        return self.in_full.get(number, ())


def callings(name: Numbers, full: Numbers, in_full: Sequence[Sequence[str]]) -> tuple[Numbers, Callings]:
    """The calling of each signature, and the callings: names as printed, then those with forms in full.

    `name` has the number of the printed name of each signature, `full` the place in `in_full` of its forms in
    full, -1 where a catalogue gives none.

    >>> called, found = callings(np.array([0, 0]), np.array([-1, 0]), [["Jun Zhou"]])
    >>> [(found.names[number], [form.form for form in found.full(number)]) for number in called.tolist()]
    [(0, []), (0, ['jun zhou'])]
    """
    names, has = int(name.max(initial=-1)) + 1, full >= 0
    both = name[has].astype(np.int64) * len(in_full) + full[has]
    different, place = np.unique(both, return_inverse=True)
    called = name.astype(np.int32)
    called[has] = names + place
    printed = np.concatenate([np.arange(names), different // max(1, len(in_full))]).astype(np.int32)
    forms = (in_full[each % len(in_full)] for each in different.tolist())
    return called, Callings(
        array("i", printed.tobytes()),
        {number: tuple(map(name_parts, each)) for number, each in enumerate(forms, start=names)},
    )


def keep_apart(
    agreements: Numbers, printed: Sequence[NameParts], full: Sequence[Sequence[NameParts]]
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
