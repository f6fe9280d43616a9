"""What stands behind a name to tell people of that name apart: DBLP's number, a catalogue's years of a life.

A number, as in `Wei Wang 0001`, is of the whole name: another spelling has numbers of its own.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from kg.text.letters.fold import same_form
from kg.text.people.lives import Life, are_two_lives, life_among

_NUMBERED = re.compile(r"(?<=[^\W\d_]|\.),? (?P<number>0[0-9]{3})$")


@dataclass(frozen=True, slots=True, order=True)
class Homonym:
    """Somebody among those of one name."""

    name: str
    """Of all of them, folded."""
    number: str
    """Which of them it is: `0001`."""

    def __str__(self) -> str:
        """The number as DBLP prints it."""
        return self.number


def is_number(text: str) -> bool:
    """Whether it is such a number.

    >>> is_number("0012"), is_number("2001")
    (True, False)
    """
    return _NUMBERED.fullmatch(f"A {text}", 1) is not None


def without_number(name: str) -> str:
    """A name without the number that DBLP gives to people of one name: four digits, the first of them 0.

    >>> without_number("Percy Liang 0001"), without_number("Apollo 2001")
    ('Percy Liang', 'Apollo 2001')
    """
    return _NUMBERED.sub("", name) if name[-4:].isdecimal() else name


Mark: TypeAlias = Homonym | Life


def mark_among(names: Iterable[str]) -> Mark | None:
    """What tells one author from others by the names that documents print; `None` where two differ.

    >>> mark_among(["W. Wang", "Wei Wang 0001"]), mark_among(["George Eliot, 1819-"])
    (Homonym(name='wei wang', number='0001'), Life(born=1819, died=0))
    >>> mark_among(["Wei Wang 0001", "Wei Wang 0009"]), mark_among(["Wei Wang"])
    (None, None)
    """
    names = list(names)
    numbered = ((name, _NUMBERED.search(name)) for name in names if name[-4:].isdecimal())
    found = {Homonym(same_form(without_number(name)), at["number"]) for name, at in numbered if at}
    return found.pop() if len(found) == 1 else None if found else life_among(names)


def are_two_marks(one: Mark, other: Mark) -> bool:
    """Whether two marks are of two people: two lives, or two numbers of one name.

    >>> one, other = Homonym("wei wang", "0001"), Homonym("wei wang", "0009")
    >>> are_two_marks(one, other), are_two_marks(one, Life(1948, 0))
    (True, False)
    """
    if isinstance(one, Life) or isinstance(other, Life):
        return isinstance(one, Life) and isinstance(other, Life) and are_two_lives(one, other)
    return one.name == other.name and one.number != other.number
