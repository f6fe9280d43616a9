"""The figures of a sentence that stand in one list, with the words around it: `by 16%, 5.9%, and 18%`."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.claims.clauses import is_apposed, words_after, words_before
from kg.extract.claims.comparison.comparators import SURPASSES
from kg.extract.claims.directions import COMPARATIVES
from kg.extract.claims.metrics import is_metric, stated_metric
from kg.extract.claims.phrases import phrase_at
from kg.extract.claims.reading import Range, Reading
from kg.extract.claims.shared import SIZES, Stated
from kg.extract.figures.finding import sign_of
from kg.extract.generic import COPULAS, word_set
from kg.model import Figure

_JOINING = word_set("and or to , & % - – — / + by ~")
_PHRASE = 8  # tokens before a figure that its metric may take
_MOST = 4  # tokens between two figures of a list


@dataclass(frozen=True, slots=True)
class Group:
    """The figures of one list, which share what stands before and after it."""

    read: Reading
    """The sentence."""
    figures: Sequence[Figure]
    """All figures of the sentence."""
    ranges: Sequence[Range]
    """The tokens of each."""
    first: int
    """The first figure of the list."""
    end: int
    """One past the last."""
    before: Stated | None
    """The figure before the list that it may go on from."""
    around: Range
    """The tokens between the figures before and after, within which all is said of the list."""
    beyond: int
    """Where the next figure begins that tells no size: up to there whom it is against may stand."""
    left: Range
    """The tokens before the list in its clause."""
    right: Range
    """The tokens after it."""
    is_apposed: bool
    """Whether it stands alone in a bracket as the value of what is before it."""

    @property
    def figure(self) -> Figure:
        """The first figure of the list."""
        return self.figures[self.first]

    @property
    def tokens(self) -> Range:
        """The tokens of the whole list."""
        return self.ranges[self.first][0], self.ranges[self.end - 1][1]


def group_of(
    read: Reading,
    figures: Sequence[Figure],
    ranges: Sequence[Range],
    list_: Range,
    before: Stated | None,
    stops: Range,
) -> Group:
    """The list of some figures with its clause, which goes up to the next figure beside it.

    `stops` are where that begins and where the next does that tells no size.
    """
    first, end = list_
    begin = before.tokens[1] if before else 0  # what is only counted in between is stepped over
    if before and before.way is None and read.words[begin : ranges[first][0]] == ["by"]:
        begin = before.clause[0]  # `surpassing the best score of 77% by 19%`
    left = words_before(read, ranges[first][0], begin)
    stop, beyond = stops
    right = words_after(read, ranges[end - 1][1], stop)
    apposed = is_apposed(read, left, right, signed=bool(sign_of(read.text, figures[first])))
    return Group(read, figures, ranges, first, end, before, (begin, stop), beyond, left, right, apposed)


def list_end(read: Reading, figures: Sequence[Figure], ranges: Sequence[Range], first: int) -> int:
    """One past the last figure of the list that begins with a figure."""
    end = first + 1
    while end < len(figures) and _joined(read, figures, ranges, end):
        end += 1
    return end


def _joined(read: Reading, figures: Sequence[Figure], ranges: Sequence[Range], k: int) -> bool:
    """Whether a figure and the one before are neighbours in one list: `16%, 5.9%, and 18%`."""
    before, figure = figures[k - 1 : k + 1]
    between = read.words[ranges[k - 1][1] : ranges[k][0]]
    passed = SURPASSES.match(read.words[ranges[k][0]])  # `by 5% and surpasses 90%`
    if before.unit != figure.unit or before.kind in SIZES or passed:
        return False
    if sign_of(read.text, figure) and not sign_of(read.text, before):
        return False  # `0.65, +0.02`
    if between == [","] and _is_value_before_change(read, ranges[k - 1], ranges[k]):
        return False
    if between == ["by"] or (between == ["and"] and _have_own(read, ranges[k - 1][0], ranges[k][1])):
        return False
    return len(between) <= _MOST and all(word in _JOINING for word in between)


def _is_value_before_change(read: Reading, value: Range, change: Range) -> bool:
    """Whether the first of two figures is a value, the second a change: `is 95%, 3% higher than X`."""
    return read.word(value[0] - 1) in COPULAS and read.word(change[1]) in COMPARATIVES


def _have_own(read: Reading, first: int, end: int) -> bool:
    """Whether a metric stands before two figures and another after them: `accuracy of 93% and 71% recall`."""
    left, right = stated_metric(read, max(0, first - _PHRASE), first), phrase_at(read, end, len(read.words))
    stated = left and read.words[first - 1] == "of" and is_metric(read, left)
    return bool(stated and right and is_metric(read, right))
