"""A figure with the words of its clause on both sides, from which is read what it says."""

from dataclasses import dataclass

from kg.extract.claims.clauses import bracket_before
from kg.extract.claims.gaps import past_adverbs
from kg.extract.claims.phrases import phrase_at
from kg.extract.claims.reading import Range, Reading
from kg.extract.claims.trial_margins import is_trial_margin
from kg.extract.figures.finding import sign_of
from kg.model import Bound, ClaimKind, Figure

_MARGINS = (["margin", "of"], ["margins", "of"])
_WRAPPED = (["factor", "of"], ["factors", "of"])
_FAR = 7  # tokens before a figure in which the `by` of its factor or margin stands


@dataclass(frozen=True, slots=True)
class Beside:
    """A figure in its clause."""

    read: Reading
    """The sentence."""
    figure: Figure
    """The figure."""
    left: Range
    """The tokens before it in its clause."""
    end: int
    """Where those end that speak of it, without what only leads to it: `by` of `by a significant 6%`."""
    right: Range
    """The tokens after it in its clause."""
    around: Range
    """Where the figure before ends, and where the next one begins."""
    opening: int
    """The bracket that opens right before it; else where `left` ends."""
    sign: str
    """`+` or `-` where one is printed."""

    @property
    def near(self) -> Range:
        """The tokens before it that speak of it."""
        return self.left[0], self.end

    @property
    def last(self) -> str:
        """The last of them; empty where the sentence begins with the figure."""
        return self.read.word(self.end - 1)

    @property
    def following(self) -> str:
        """The word right after it; empty at the end of the sentence."""
        return self.read.word(self.right[0])

    @property
    def after(self) -> Range | None:
        """The phrase after it."""
        return phrase_at(self.read, *self.right)

    @property
    def after_of(self) -> Range | None:
        """The phrase after it that `of` leads to: `errors` of `67% of errors`."""
        return phrase_at(self.read, self.right[0] + 1, self.right[1]) if self.following == "of" else None

    @property
    def has_margin(self) -> bool:
        """Whether it is a margin: `with margins of 0.5%`."""
        end = self.left[1]
        return self.read.words[end - 2 : end] in _MARGINS and not is_trial_margin(self.read, end - 2)

    @property
    def is_linked(self) -> bool:
        """Whether it is told from where to where it goes, so that no `by` has to stand before it."""
        ranged = self.figure.bound is Bound.RANGE and self.last not in (",", "(", "[")
        return self.figure.bound is Bound.FROM_TO or ranged

    @property
    def is_percent(self) -> bool:
        """Whether it is a percentage."""
        return self.figure.kind is ClaimKind.PERCENT

    @property
    def is_factor(self) -> bool:
        """Whether it is a factor."""
        return self.figure.kind is ClaimKind.FACTOR


def beside(read: Reading, figure: Figure, left: Range, right: Range, around: Range) -> Beside:
    """A figure with the tokens before and after it in its clause; `around` lies between two other figures."""
    end = _past_praise(read, past_adverbs(read, _past_wrapping(read, figure, left), left[0]), left[0])
    sign = sign_of(read.text, figure)
    return Beside(read, figure, left, end, right, around, bracket_before(read, left), sign)


def _past_wrapping(read: Reading, figure: Figure, left: Range) -> int:
    """`by an average factor of 3`, `with margins of 0.5%`, but not `a safety factor of 2`."""
    first, end = left
    named = figure.kind is not ClaimKind.FACTOR and read.is_marked(end - 3, "NL")  # `a fill factor of 81%`
    multiplies = figure.unit is not None and read.words[end - 2 : end] in _WRAPPED and not named
    if not multiplies and read.words[end - 2 : end] not in _MARGINS:
        return end
    near = range(end - 3, max(first, end - _FAR) - 1, -1)
    return next((k + 1 for k in near if read.words[k] == "by"), end - 2)


def _past_praise(read: Reading, end: int, first: int) -> int:
    """`by a significant 6%`."""
    k = read.past(end, "TJR", first=first)
    return k if read.word(k - 1) == "by" else end
