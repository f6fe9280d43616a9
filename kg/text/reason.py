"""What speaks for or against two things being one, and how a graph writes it: `for: both write with Bo`."""

from dataclasses import dataclass
from enum import StrEnum


class Stance(StrEnum):
    """What a reason speaks for; in the order in which reasons are told."""

    FOR = "for"
    """The two are one."""
    AGAINST = "against"
    """They are two."""
    OPEN = "open"
    """Neither, or nobody can say."""


_ORDER = tuple(Stance)


@dataclass(frozen=True, slots=True)
class Reason:
    """One piece of evidence.

    >>> str(Reason(Stance.FOR, "both write with Bo Li"))
    'for: both write with Bo Li'
    """

    stance: Stance
    """What it speaks for."""
    text: str
    """What it is, in words: `both write with Bo Li`."""

    def __str__(self) -> str:
        """The reason as a graph writes it."""
        return f"{self.stance}: {self.text}"

    @property
    def rank(self) -> int:
        """The place of its stance in the order in which reasons are told."""
        return _ORDER.index(self.stance)


def read_reason(line: str) -> Reason:
    """The reason that a graph writes so; what is of another form is open, and all of it the text.

    >>> read_reason("against: 30 years lie between").text, read_reason("see page 3").stance.name
    ('30 years lie between', 'OPEN')
    """
    stance, colon, text = line.partition(":")
    known = stance.strip().lower()
    return Reason(Stance(known), text.strip()) if colon and known in _ORDER else Reason(Stance.OPEN, line)
