"""A figure with what its sentence says of it, and which kinds of figures there are for that."""

import re
from dataclasses import dataclass

from kg.extract.claims.directions import Way
from kg.extract.claims.reading import Range, Reading
from kg.extract.generic import COPULAS, word_set
from kg.model import ClaimKind, Figure, Span

_MERELY = word_set("only just merely nearly almost")
REACHED = re.compile(r"(?:achiev|reach|attain|obtain|scor|get)\w*\Z")
"""Verbs before what something reaches: `achieves 90%`."""
_KEPT = re.compile(r"(?:retain|maintain|keep|kept|preserv)\w*\Z")
_LINKS = word_set("with by of at using to")
ADDING = word_set("and , but yet or")
"""Words that join a figure to the one before."""
VERSUS = word_set("vs vs. versus")
"""Words between two values, or a value and whose it is not."""
SIZES = (ClaimKind.SIZE, ClaimKind.COUNT)
"""Kinds of figures that are no result and are compared with nothing."""
PARALLEL = 16
"""Tokens between two figures of which the second shares what is said of the first."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure with what its sentence says of it, as ranges of tokens."""

    figure: Figure
    """The number."""
    tokens: Range
    """Its own tokens."""
    clause: Range
    """The tokens before it in its clause."""
    around: Span
    """From the end of the figure before to the beginning of the next."""
    way: Way | None
    """Which way."""
    metric: Range | None
    """What was measured."""
    comparator: Range | None
    """What it is compared with."""
    is_share: bool = False
    """Whether `of` follows: `67% of errors`."""
    is_level: bool = False
    """Whether the change is one to it: `reduces it to 5%`."""
    is_apposed: bool = False
    """Whether it stands alone in a bracket as the value of what is before it: `human experts (21.3%)`."""
    is_told: bool = False
    """Whether it is told as what something has or reaches: `recognition reached 99%`."""
    value: Range | None = None
    """Of an interval, the tokens of the figure whose value lies within."""
    is_baseline: bool = False
    """Whether it is what a change is measured from: `over the 84.9% baseline`."""


def is_told(read: Reading, first: int, before: Stated | None) -> bool:
    """Whether a figure is what something is said to have or reach: `it reached 99%`, `which was 77%`.

    So is the next one of a list, with `before` told so: `achieves 90% on X, 91% on Y and 92% on Z`.
    """
    gap = read.words[before.tokens[1] : first] if before and before.is_told else []
    joined = gap and len(gap) <= PARALLEL and ADDING.intersection(gap) and gap[-1] not in _LINKS
    if joined and not read.has_mark("VZA", first - len(gap), first):
        return True
    k = past_merely(read, first)
    ends = not read.is_marked(first + 1, "NLJR")
    if k > 0 and _KEPT.match(read.words[k - 1]) and "on" in read.words[first + 1 : first + 5]:
        return True  # `while retaining about 90% on X`
    return k > 0 and bool(
        REACHED.match(read.words[k - 1])
        or read.words[k - 1] == "'s"
        or (ends and read.words[k - 1] in COPULAS)
    )


def past_merely(read: Reading, first: int) -> int:
    """Where a figure begins with the words that say how little it is: `only 70%`."""
    return read.past(first, words=_MERELY)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What changed, as a range of tokens, and which way."""

    way: Way | None = None
    """`None` for a value that is only stated."""
    metric: Range | None = None
    """First token and one past the last."""
