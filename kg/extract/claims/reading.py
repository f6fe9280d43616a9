"""A sentence that holds figures, as words with their parts of speech: what claims are read from."""

import re
from bisect import bisect_left
from collections.abc import Container, Sequence
from dataclasses import dataclass

from kg.extract.claims.directions import COMPARATIVES, NO_NOUNS, Way, way_of
from kg.extract.claims.formulas import RELATION, indexed, joined, parted
from kg.extract.claims.named import is_quantity
from kg.extract.generic import word_set
from kg.extract.measures import has_measure, is_measure
from kg.model import Span
from kg.text.tokens import Token, without_latex

Range = tuple[int, int]
"""Words of a sentence: the first, and one past the last."""

_WRITTEN = re.compile(r"[\\@$^]|\d:\d|_\d")  # signs of LaTeX, and of `mAP@50`, `pass^3`, `mAP50:95`, `CO_2`
_CLOSING = word_set(
    "close closes closed closing narrow narrows narrowed narrowing bridge bridges bridged bridging"
)
_RATED = word_set(
    "collapse drop dropping elimination fall prevention prune pruning removal suppression trimming"
)
_RATES = word_set("level levels probability probabilities rate rates ratio ratios")
_SIDES, _ENDS = word_set("higher lower"), word_set("bound bounds limit limits")
_OPENED = 5  # words before `or more` in which its figure stands
_OBJECT = 5  # words from such a verb in which its gap stands


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence that holds figures."""

    text: str
    """The text of the record."""
    place: Span
    """Where the sentence stands in it."""
    tokens: Sequence[Token]
    """Without the marks of LaTeX."""
    words: Sequence[str]
    """The tokens in lower case."""
    marks: str
    """Their parts of speech."""
    starts: Sequence[int]
    """Where each token begins in the text."""

    def range_of(self, span: Span) -> Range:
        """The tokens that a place covers, at least partly."""
        first = bisect_left(self.starts, span.start)
        if first and self.tokens[first - 1].end > span.start:
            first -= 1
        return first, max(first, bisect_left(self.starts, span.end))

    def word(self, k: int) -> str:
        """The word at a place; empty before the first and behind the last."""
        return self.words[k] if 0 <= k < len(self.words) else ""

    def head(self, phrase: Range) -> str:
        """The last word of a phrase, which says what it names."""
        return self.words[phrase[1] - 1]

    def is_marked(self, k: int, marks: str) -> bool:
        """Whether there is a word at a place, of one of some parts of speech."""
        return 0 <= k < len(self.marks) and self.marks[k] in marks

    def has_mark(self, marks: str, first: int, end: int) -> bool:
        """Whether one of some words is of one of some parts of speech."""
        return any(mark in marks for mark in self.marks[first:end])

    def past(self, k: int, marks: str = "", words: Container[str] = (), first: int = 0) -> int:
        """Where the words before a place begin, from `first` on, that have such marks or are such words."""
        while k > first and (self.marks[k - 1] in marks or self.words[k - 1] in words):
            k -= 1
        return k

    def onward(self, k: int, marks: str = "", words: Container[str] = ()) -> int:
        """Where the words from a place on end that have such marks or are such words."""
        while k < len(self.words) and (self.marks[k] in marks or self.words[k] in words):
            k += 1
        return k

    def has_measure(self, phrase: Range) -> bool:
        """Whether a word of a phrase names a measure."""
        return has_measure(self.words[slice(*phrase)])

    def is_noun_of_change(self, k: int) -> bool:
        """Whether a word is a noun that says which way something goes: `gain`, `reduction`."""
        return self.is_marked(k, "NL") and self.way(k) is not None

    def way(self, k: int) -> Way | None:
        """Which way a word says that something goes; a name such as `SOAR` and what a rate is of say none."""
        found = way_of(self.words[k])
        if found is None:
            return self._way_with(k)
        if self.words[k] in _RATED and self.word(k + 1) in _RATES:
            return None  # `a pruning ratio of 80%`, `a packet drop rate of 5%`
        if is_quantity(self.words, k) or self._is_or_more(k) or self._is_side(k):
            return None
        printed = self.tokens[k].text
        named = "-" not in printed and any(letter.isupper() for letter in printed[1:])
        return (
            None if named or self._is_in_name(k) or (printed == "speeds" and self.marks[k] == "L") else found
        )

    def _is_or_more(self, k: int) -> bool:
        """Whether a comparative opens a figure upwards or downwards: `adults of 50 years or older`."""
        if self.words[k] not in COMPARATIVES or self.word(k - 1) != "or":
            return False
        return any(word[0].isdigit() for word in self.words[max(0, k - _OPENED) : k - 1])

    def _is_side(self, k: int) -> bool:
        """Whether a comparative only says which end of something is told: `lower limits on the mass`."""
        return self.words[k] in _SIDES and self.word(k + 1) in _ENDS

    def _is_in_name(self, k: int) -> bool:
        """Whether a word begins a name in a sentence, `beats Double DQN`, or ends one, `beats Boosting`."""
        printed = [token.text[:1] for token in self.tokens[max(0, k - 1) : k + 2]]
        if len(printed) < 3 or not printed[1].isupper():
            return False
        if printed[2].isupper():
            return printed[0].islower()
        return printed[0].isalpha() and self.words[k].endswith("ing")

    def _way_with(self, k: int) -> Way | None:
        """Which way a word says with those after it: `speed up`, `closes the gap`, `loss in accuracy`."""
        if self.words[k] == "speed" and self.word(k + 1) == "up":
            return Way.BETTER
        if self.words[k] == "loss" and self.word(k + 1) in ("in", "of"):
            return Way.LESS if any(map(is_measure, self.words[k + 2 : k + 4])) else None
        near = self.words[k + 1 : k + _OBJECT] if self.words[k] in _CLOSING else []
        return Way.LESS if "gap" in near or "gaps" in near else None

    def span(self, words: Range | None) -> Span | None:
        """Where words stand in the text."""
        return Span(self.tokens[words[0]].start, self.tokens[words[1] - 1].end) if words else None


def reading(text: str, sequence: Sequence[Token], tags: str) -> Reading:
    """A sentence, read; `sequence` has its tokens with their places in the text, `tags` a letter for each."""
    place = Span(sequence[0].start, sequence[-1].end)
    printed = text[place.start : place.end]
    if not _WRITTEN.search(printed):
        return _reading(text, place, sequence, "".join(map(_mark, sequence, tags)))
    tag_at = {token.start: tag for token, tag in zip(sequence, tags, strict=True)}
    if "\\" in printed:
        sequence = without_latex(sequence)
    if any(sign in printed for sign in "@^:_"):
        sequence = joined(sequence)
    if "$_" in printed or "$^" in printed:
        sequence = indexed(sequence)
    if "$" in printed:
        sequence = [part for token in sequence for part in parted(token)]
    marks = "".join(_mark(token, tag_at.get(token.start) or _shape(token)) for token in sequence)
    return _reading(text, place, sequence, marks)


def _reading(text: str, place: Span, sequence: Sequence[Token], marks: str) -> Reading:
    words = [token.text.lower() for token in sequence]
    return Reading(text, place, sequence, words, marks, [token.start for token in sequence])


def _shape(token: Token) -> str:
    """The part of speech of a side of an equation."""
    return "S" if RELATION.fullmatch(token.text) else "M" if token.text[0].isdigit() else "N"


def _mark(token: Token, mark: str) -> str:
    """The part of speech; a number with letters is a noun (`TPR`) or an adjective (`50-step`).

    A noun is also what was taken for an adverb: `time overhead`.
    """
    if mark == "R" and token.text.isalpha() and is_measure(token.text.lower()):
        return "N"
    if mark == "L" and token.text in NO_NOUNS:
        return "Z"
    if mark != "M" or not any(letter.isalpha() for letter in token.text):
        return mark
    return "N" if token.text[0].isupper() or token.text[-2:].isupper() else "J"
