"""What may stand between a figure and the words that speak of it: `gains, namely 5%`, `accuracy (by 3%)`.

A clause ends at a comma or bracket, but such words are no end of one. Where a clause ends is in `clauses`.
"""

from collections.abc import Callable, Sequence

from kg.extract.claims.reading import Range, Reading
from kg.extract.generic import BEYOND, word_set
from kg.extract.measures import is_measure

_FILLERS = word_set(
    "an average by = mean up upto + - about approximately around roughly nearly over ~ of only e.g. i.e."
)
_ADVERBS = word_set("only just merely mere even still a an already")
_NAMELY = word_set("notably namely specifically especially particularly")
_EXAMPLES = (["e.g.", ","], ["i.e.", ","])

Step = Callable[[Reading, int, Range], Range]
"""A sentence, where the words before begin, and a gap → the gap with one thing more stepped over.

The words that speak of the figure end where a gap ends; they go on before it begins.
"""


def gap_before(read: Reading, end: int, begin: int) -> Range:
    """What is stepped over before a figure, which begins at `end`, back to `begin` at most."""
    gap = end, end
    for step in _STEPS:
        gap = step(read, begin, gap)
    return gap


def past_fillers(read: Reading, end: int, begin: int) -> int:
    """Where the words begin that only lead to a figure: `by an average of`, `e.g.,`."""
    words = read.words
    while end > begin and (words[end - 1] in _FILLERS or words[end - 2 : end] in _EXAMPLES):
        end -= 1
    return end


def past_adverbs(read: Reading, end: int, begin: int) -> int:
    """Where the words begin that only say how a figure is meant: `to just 5%`, `by a mere 5%`."""
    return read.past(end, words=_ADVERBS, first=begin)


def past_bracket(words: Sequence[str], first: int, begin: int) -> int:
    """Where a bracket begins that ends before a place, else that place: `improves it (and more) by 3%`."""
    if first <= begin or words[first - 1] != ")":
        return first
    near = range(first - 2, max(begin - 1, first - 13), -1)
    opened = next((k for k in near if words[k] == "("), first)
    own = words[first : first + 1] == ["and"] and any(word[0].isdigit() for word in words[opened:first])
    return first if own else opened  # `F1 to 93% (2% better) and recall to 83%`


def _range(read: Reading, begin: int, gap: Range) -> Range:
    """`savings, in the range of 5%`."""
    end = gap[1]
    if read.words[max(begin, end - 4) : end] != ["in", "the", "range", "of"]:
        return gap
    end -= 5 if read.words[end - 5] == "," else 4
    return end, end


def _ranging(read: Reading, begin: int, gap: Range) -> Range:
    """`gains in recall, ranging from 3%`."""
    end = gap[1]
    return (end - 2, end - 2) if read.words[max(begin, end - 2) : end] == [",", "ranging"] else gap


def _fillers(read: Reading, begin: int, gap: Range) -> Range:
    """`accuracy by an average of 3%`."""
    return past_fillers(read, gap[0], begin), gap[1]


def _that_is(read: Reading, begin: int, gap: Range) -> Range:
    """`gains, i.e., 2%`."""
    first, end = gap
    led = first < end and read.words[first] in ("e.g.", "i.e.")
    return (first - 1, end) if led and _has_comma(read, begin, first) else gap


def _up_to(read: Reading, begin: int, gap: Range) -> Range:
    """`gains in recall, up to 9%`."""
    first, end = gap
    led = first == end and read.words[end : end + 2] == ["up", "to"]
    return (first - 1, end) if led and _has_comma(read, begin, first) else gap


def _apposed(read: Reading, begin: int, gap: Range) -> Range:
    """`an improvement, 5% on F1 and 4% on recall`."""
    first, end = gap
    comma = first == end and _has_comma(read, begin, first)
    return (first - 1, end) if comma and _is_noun_of_change(read, first - 1, begin) else gap


def _namely(read: Reading, begin: int, gap: Range) -> Range:
    """`an improvement, notably 5% on F1`."""
    first, end = gap
    named = read.past(first, words=_NAMELY, first=begin)
    apposed = first == end > named and read.words[named - 1] == ","
    return (named - 1, named) if apposed and _is_noun_of_change(read, named - 1, begin) else gap


def _respectively(read: Reading, begin: int, gap: Range) -> Range:
    """`by, respectively, 20% and 9%`."""
    first = gap[0]
    led = read.words[max(begin, first - 3) : first] == [",", "respectively", ","]
    return (first - 3, first - 3) if led else gap


def _with(read: Reading, begin: int, gap: Range) -> Range:
    """`the highest accuracy, with 98%`."""
    first = gap[0]
    led = first - 2 > begin and read.words[first - 2 : first] == [",", "with"]
    return (first - 2, first - 2) if led and is_measure(read.words[first - 3]) else gap


def _beyond(read: Reading, begin: int, gap: Range) -> Range:
    """`a high accuracy, above 90%`."""
    words, (first, end) = read.words, gap
    bounded = read.word(end) in BEYOND and first == end
    bounded = bounded and "of" not in words[end : end + 5] and read.marks[first - 2] == "N"
    led = bounded and first - 1 > begin and words[first - 1] == "," and is_measure(words[first - 2])
    return (first - 1, first - 1) if led else gap


def _bracket(read: Reading, begin: int, gap: Range) -> Range:
    """`accuracy (top-1) by 3%`."""
    return past_bracket(read.words, gap[0], begin), gap[1]


def _colon(read: Reading, begin: int, gap: Range) -> Range:
    """`FID: 6.7`, `two sets: 84%`."""
    first, end = gap
    led = first - 1 > begin and read.words[first - 1] == ":"
    return (first - 1, end) if led and (first == end or is_measure(read.words[first - 2])) else gap


def _opened(read: Reading, begin: int, gap: Range) -> Range:
    """`accuracy (by 3%)`."""
    first, end = gap
    return (first - 1, end) if first > begin and read.words[first - 1] == "(" else gap


def _by(read: Reading, begin: int, gap: Range) -> Range:
    """`higher scores than others, by 20%`, `outperforming the best model, X, by 20%`."""
    words, (first, end) = read.words, gap
    if not (first < end and words[first] == "by" and first > begin and words[first - 1] == ","):
        return gap
    near = range(first - 2, max(begin, first - 7), -1)
    return next((k for k in near if words[k] == ","), first - 1), end


def _has_comma(read: Reading, begin: int, first: int) -> bool:
    return read.words[max(begin, first - 1) : first] == [","]


def _is_noun_of_change(read: Reading, comma: int, begin: int) -> bool:
    """Whether a noun of change stands before a comma: `obvious gains, 5% on F1`."""
    k = comma - 1
    noun = (
        k > begin and read.way(k) is not None and read.marks[k] in "NL" and not read.words[k].endswith("ing")
    )
    return noun and not read.has_mark("VZ", k + 1, comma)


_STEPS: tuple[Step, ...] = (
    _range,
    _ranging,
    _fillers,
    _that_is,
    _up_to,
    _apposed,
    _namely,
    _respectively,
    _with,
    _beyond,
    _bracket,
    _colon,
    _opened,
    _by,
)
"""What is stepped over, the nearest to the figure first; each step sees what those before it left."""
