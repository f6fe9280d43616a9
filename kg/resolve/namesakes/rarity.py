"""What the rarity of a name says for one bearer, where enough is known of how common it is.

The counts are of authors of some fields in some months, mostly of a few countries, and take given and family
names for independent of each other. In a small country they are not: who is called László is a Kovács a
thousand times as often as others are. So rarity is believed only so far, and what the library itself shows of
a family counts as much. See docs/decisions/024.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping

from kg.text.name_frequency import name_frequency, namesakes
from kg.text.person_names import NameParts
from kg.text.scripts import scripts_of

UNCOUNTED = 30
"""How many times more people may bear a name than the counts say: a guess on the careful side. They expect
0.01 people called Jim Gray, of whom AMiner knows six."""
OF_EACH = 0.25
"""Bearers of any one given name that are expected for each counted bearer of the family name: of 2 million
authors 118,000 were counted, a library of all times has three times as many, and in its own country a usual
given name is that of one in 200."""
LEAST = 2
"""Bearers of any family name that are taken for counted: one who was missed is no rarity. So the rarity of a
name alone is a question at most, and no answer."""
_COUNTED = frozenset(("LATIN", "CYRILLIC"))
"""Scripts whose names are spelt in Latin letters as the counts have them: those of others are not."""


def families(names: Iterable[NameParts]) -> dict[str, int]:
    """Family name → with how many different given names these names have it, where these are several.

    >>> from kg.text.person_names import name_parts
    >>> families(map(name_parts, ("László Kovács", "Kovács, Éva", "É. Kovács", "Ann Lee")))
    {'kovacs': 2}
    """
    given: dict[str, set[str]] = defaultdict(set)
    for parts in names:
        if parts.given and len(parts.given[0]) > 1:
            given[parts.family].add(parts.given[0])
    return {family: len(found) for family, found in given.items() if len(found) > 1}


def bearers(parts: NameParts, known: Mapping[str, int]) -> float | None:
    """How many people are to be expected under a name; `None` where the counts do not know such names.

    They do not when they have neither its given nor its family name, nor when they spell its script in
    another way. `known` are the `families` of the library.

    >>> from kg.text.person_names import name_parts
    >>> [bearers(name_parts(name), {}) for name in ("Abebe Kebede", "Παπαδόπουλος, Γιώργος", "Yann Lecun")]
    [None, None, 0.5]
    >>> bearers(name_parts("Wei Wang"), {}) > 1000, bearers(name_parts("Yoshio Tanaka"), {})
    (True, 7.0)
    """
    if not (parts.form.isascii() or _COUNTED.issuperset(scripts_of(parts.form))):
        return None
    counts = name_frequency()
    counted = counts.family.get(parts.family, 0)
    if parts.given and not counted and not counts.given.get(parts.given[0]):
        return None
    of_family = max(LEAST, counted, known.get(parts.family, 0))
    return max(UNCOUNTED * math.exp(namesakes(parts.given, parts.family)), OF_EACH * of_family)


def alone(parts: NameParts, known: Mapping[str, int]) -> float:
    """What a name's rarity adds to a score, to 2 decimals; 0 for a common name.

    The names to learn from were chosen because several people bear each. Of any other it is open whether
    there is a second bearer at all: 1 - exp(-n) is how likely it is where n are to be expected, and its
    logarithm is taken off.

    >>> from kg.text.person_names import name_parts
    >>> alone(name_parts("Yann Lecun"), {}), alone(name_parts("Yann Lecun"), {"lecun": 12})
    (0.93, 0.05)
    >>> [alone(name_parts(name), {}) for name in ("Abebe Kebede", "Yoshio Tanaka", "Wei Wang")]
    [0.0, 0.0, 0.0]
    """
    expected = bearers(parts, known)
    return 0.0 if expected is None else max(0.0, round(-math.log(-math.expm1(-expected)), 2))
