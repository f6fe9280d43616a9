"""The family name that somebody had by birth, beside the name: `Zofia Nowak (née Kowalska)`.

It is no part of the name that is shown; with it the name is another one of the same person.
"""

import re
from itertools import dropwhile
from typing import NamedTuple

from kg.text.people.parts import PARTICLES

_WORDS = "née?|nee|geb\\.|geborene[nr]?|born|roz\\.|rozená|z domu|ur\\.|nata|nacida|урожд[её]нная|урожд\\."
"""What stands before such a name, in small letters."""
_FAMILY = r"\s+([^\W\d_][^()\[\],]{1,40}?)"
_BESIDE = re.compile(
    rf"(?<!\s)\s*[(\[](?:{_WORDS}){_FAMILY}[)\]]|(?<![\s,])[\s,]+(?:{_WORDS}){_FAMILY}\s*(?=,|$)"
)


class Born(NamedTuple):
    """A name, or a part of one, and the name of birth beside it."""

    name: str
    """Without it."""
    beside: str = ""
    """As it stands there: ` (née Kowalska)`; empty without one."""
    family: str = ""
    """The name of birth: `Kowalska`."""


def born(name: str) -> Born:
    """A name without that of birth.

    >>> born("Zofia Nowak (née Kowalska)").name, born("Nowak geb. Kowalska, Zofia").name, born("Max Born")
    ('Zofia Nowak', 'Nowak, Zofia', Born(name='Max Born', beside='', family=''))
    """
    found = _BESIDE.search(name)
    family = (found[1] or found[2]) if found else ""
    own = list(dropwhile(PARTICLES.__contains__, family.split()))
    if not (found and found.start() and own and own[0][0].isupper()):
        return Born(name)
    return Born(name[: found.start()] + name[found.end() :], found[0].rstrip(), family)


def born_as(name: str) -> str:
    """A name in its natural order with the family name of birth instead of its own; empty without one.

    >>> born_as("Zofia Nowak (née Kowalska)"), born_as("Zofia Nowak")
    ('Zofia Kowalska', '')
    """
    found = born(name)
    given = found.name.split()[:-1]
    return " ".join((*given, found.family)) if found.family and given else ""
