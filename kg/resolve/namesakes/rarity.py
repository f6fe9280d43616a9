"""What the rarity of a name says for one bearer, where enough is known of how common it is.

The counts are of authors of some fields in some months, mostly of a few countries, and take given and family
names for independent of each other. In a small country they are not: who is called László is a Kovács
hundreds of times as often as others are. So rarity is believed only so far; what the library itself shows
of a family counts as much, and of a large library more. See docs/decisions/024.
"""

import math
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import compress

from kg.numbering import digest, firsts
from kg.text.letters.scripts import scripts_of
from kg.text.people.frequency import name_frequency, namesakes
from kg.text.people.parts import NameParts

STEPS = 64
"""Steps of 1 in which the weights of words and names are counted."""
UNCOUNTED = 30
"""How many times more people may bear a name than the counts say: a guess on the careful side. They expect
0.01 people called Jim Gray, of whom AMiner knows six."""
OF_EACH = 0.25
"""Bearers of any one given name that are expected for each counted bearer of the family name: of 2 million
authors 118,000 were counted, a library of all times has three times as many, and in its own country a usual
given name is that of one in 200."""
LEAST = 1
"""Bearers of any family name that are taken for counted: who was missed is no rarity. With two, hardly any
name is rare but in a library of `ENOUGH` names, and a shelf of well-known authors is a list of questions."""
ENOUGH = 10_000
"""Different names from which on a library shows by itself which families are rare among those it may have."""
SOME = 2_500
"""Names from which on it begins to: between the two its word counts the more the more names it has, for at a
line that a library crosses in one night dozens of people would become others."""
OF_EACH_THERE = 0.1
"""The same as `OF_EACH` in such a library: some five people may stand in it for each that does, and a usual
given name is that of one in 50."""
_COUNTED = frozenset(("LATIN", "CYRILLIC"))
"""Scripts whose names are spelt in Latin letters as the counts have them: those of others are not."""


@dataclass(frozen=True, slots=True)
class Families:
    """The families of a library."""

    names: int = 0
    """How many different names it prints."""
    given: Mapping[str, int] = field(default_factory=dict)
    """Family name → with how many different given names, where these are several."""


def families(names: Sequence[NameParts]) -> Families:
    """The families of these names, each of which is printed in another way.

    >>> from kg.text.people.parts import name_parts
    >>> families([name_parts(name) for name in ("László Kovács", "Kovács, Éva", "É. Kovács", "Ann Lee")])
    Families(names=4, given={'kovacs': 2})
    """
    _, is_first = firsts(array("q", map(digest, map(" ".join, _given_in_full(names)))))
    given = Counter(family for family, _ in compress(_given_in_full(names), is_first))
    return Families(len(names), {family: many for family, many in given.items() if many > 1})


def _given_in_full(names: Iterable[NameParts]) -> Iterator[tuple[str, str]]:
    """Of each name whose first given name is in full that, behind the family name."""
    yield from ((each.family, each.given[0]) for each in names if each.given and len(each.given[0]) > 1)


def bearers(parts: NameParts, library: Families) -> float | None:
    """How many people are to be expected under a name; `None` where nothing tells how common it is.

    The counts do not where they have neither its given nor its family name, nor where they spell its script
    in another way; and neither they nor a library know who signs with one word, as many do in Indonesia.

    >>> from kg.text.people.parts import name_parts
    >>> names = ("Abebe Kebede", "Παπαδόπουλος, Γιώργος", "Yann Lecun", "Yoshio Tanaka")
    >>> [bearers(name_parts(name), Families()) for name in names]
    [None, None, 0.25, 7.0]
    >>> [bearers(name_parts(name), Families(ENOUGH, {"kebede": 30})) for name in names[:3]]
    [3.0, None, 0.1]
    >>> [bearers(name_parts("Suharto"), library) for library in (Families(), Families(ENOUGH))]
    [None, None]
    """
    return _by_library(parts, library) if library.names >= ENOUGH else _by_counts(parts, library)


def _by_library(parts: NameParts, library: Families) -> float | None:
    """The bearers of a name as a library of `ENOUGH` names shows them."""
    if not _is_countable(parts):
        return None
    return max(_by_shares(parts), OF_EACH_THERE * max(1, _counted(parts, library)))


def _by_counts(parts: NameParts, library: Families) -> float | None:
    """The same as the counts have them, and a library that has more of the family."""
    if not _is_countable(parts):
        return None
    counted = _counted(parts, library)
    if not counted and not name_frequency().given.get(parts.given[0]):
        return None
    return max(_by_shares(parts), OF_EACH * max(LEAST, counted))


def _is_countable(parts: NameParts) -> bool:
    return bool(parts.given) and (parts.form.isascii() or _COUNTED.issuperset(scripts_of(parts.form)))


def _counted(parts: NameParts, library: Families) -> int:
    return max(name_frequency().family.get(parts.family, 0), library.given.get(parts.family, 0))


def _by_shares(parts: NameParts) -> float:
    return UNCOUNTED * math.exp(namesakes(parts.given, parts.family))


def alone(parts: NameParts, library: Families) -> float:
    """What a name's rarity adds to a score, to 2 decimals; 0 for a common name.

    The names to learn from were chosen because several people bear each. Of any other it is open whether
    there is a second bearer at all: 1 - exp(-n) is how likely it is where n are to be expected, and its
    logarithm is taken off.

    >>> from kg.text.people.parts import name_parts
    >>> lecun, libraries = name_parts("Yann Lecun"), (Families(), Families(9, {"lecun": 8}), Families(ENOUGH))
    >>> [alone(lecun, library) for library in libraries]
    [1.51, 0.15, 2.35]
    >>> [alone(lecun, Families(names)) for names in (SOME, SOME + 750, ENOUGH - 750)]
    [1.51, 1.59, 2.27]
    >>> [alone(name_parts(name), Families()) for name in ("Abebe Kebede", "Yoshio Tanaka", "Wei Wang")]
    [0.0, 0.0, 0.0]
    """
    share = min(1.0, max(0.0, (library.names - SOME) / (ENOUGH - SOME)))
    by_counts = _says(_by_counts(parts, library)) if share < 1 else 0.0
    by_library = _says(_by_library(parts, library)) if share > 0 else 0.0
    return round((1 - share) * by_counts + share * by_library, 2)


def _says(expected: float | None) -> float:
    return 0.0 if expected is None else max(0.0, -math.log(-math.expm1(-expected)))
