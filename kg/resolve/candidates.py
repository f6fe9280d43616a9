"""Two nodes that may be one: a doubt, kept with its reasons instead of being decided in silence."""

from dataclasses import dataclass
from enum import StrEnum

from kg.text.reason import Reason


class Verdict(StrEnum):
    """What is held of the two."""

    OPEN = "open"
    SAME = "same"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pair, named by places in the list of people or papers that came with it."""

    first: int
    """The better known of the two."""
    second: int
    """The other."""
    confidence: float
    """From 0 (two) to 1 (one), 2 decimals; 0.5 when nothing tips the scale."""
    reasons: tuple[Reason, ...]
    """The evidence."""
    verdict: Verdict = Verdict.OPEN
    """Only people and models decide; rules of this kind leave it open."""
