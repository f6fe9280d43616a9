"""The words of change that speak of a figure after them: `improves it by`, not `a better model with`."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kg.extract.claims.changes.changed import is_attribute, is_verb
from kg.extract.claims.directions import COMPARATIVES, Way
from kg.extract.claims.phrases import LINKS
from kg.extract.claims.reading import Range, Reading
from kg.extract.generic import COPULAS, word_set

_OPENING = frozenset("([+-−")
_INSIDE = word_set("of in")
_ONWARD = word_set("over and")
_NEAR = 8  # words from a word of change to its figure when nothing joins them


@dataclass(frozen=True, slots=True)
class Change:
    """A word of change before a figure, in its clause."""

    read: Reading
    """The sentence."""
    first: int
    """Where the clause begins."""
    k: int
    """The word."""
    end: int
    """Where the clause ends and the figure begins."""
    way: Way
    """Which way it says that something goes."""
    level: Range | None
    """The metric between `k` and the figure, or around `k`, of which `of` says the value: `a score of`."""
    is_linked: bool
    """Whether the figure begins with `from`."""

    @property
    def word(self) -> str:
        """The word, in lower case."""
        return self.read.words[self.k]

    @property
    def has_level(self) -> bool:
        """Whether the metric of which the value follows has no word of change in it."""
        return self.level is not None and not has_change(self.read, self.level)


def changes_before(
    read: Reading, first: int, end: int, level: Range | None, *, linked: bool
) -> Iterator[Change]:
    """The words of change that speak of a figure, the nearest first."""
    for k in range(end - 1, first - 1, -1):
        way = read.way(k)
        if not way or not (linked or _reaches(read, k, end)) or _has_own(read, first, k, end):
            continue
        attributive = read.words[k] in COMPARATIVES or read.words[k].endswith("ed")
        if attributive and k > first and is_attribute(read, k):
            continue  # `reduces calls to larger models by`, `outperforms pruned models by`
        yield Change(read, first, k, end, way, level, linked)


def doing(change: Change) -> Change:
    """`lowering chunk growth` lowers: the verb in front of a noun of change, if there is one."""
    read, k = change.read, change.k
    for j in range(k - 1, max(change.first, k - 4) - 1, -1):
        verb = read.way(j)
        if verb and (is_verb(read, j) or read.marks[j] in "VZ") and not is_verb(read, k):
            return replace(change, k=j, way=verb)
        if read.marks[j] not in "NLJTGDA":
            break
    return change


def _has_own(read: Reading, first: int, k: int, end: int) -> bool:
    """Whether a noun of change has the figure before it: `a 14% improvement over the baseline of`."""
    words = read.words
    owned = first > 0 and (words[first - 1][-1] in "%}x" or words[first - 1][0].isdigit())
    return (
        owned and k - first < 3 and words[end - 1] == "of" and bool(_ONWARD.intersection(words[k + 1 : end]))
    )


def _reaches(read: Reading, k: int, end: int) -> bool:
    """Whether a word of change speaks of the figure: `improves it by`, not `a better model with`."""
    words = read.words
    end = read.past(end, words=_OPENING, first=k + 1)
    last = words[end - 1]
    if last != "by" and "with" in words[k + 1 : end]:
        return False  # `outperforms it with an accuracy of`
    if last in COPULAS and read.marks[k] in "NL" and words[k + 1] in ("of", "in"):
        return not any(read.marks[j] in "VZA" or words[j] in LINKS - _INSIDE for j in range(k + 2, end - 1))
    if words[k] in COMPARATIVES:
        return last in ("by", "-", "–", ":")
    if last in ("by", "of", "from", "to") or (last == "in" and k == end - 2):
        return True
    between = range(k + 1, end)
    apart = any(read.marks[j] in "VZA" or words[j] == "and" for j in between)
    return last not in LINKS and end - k <= _NEAR and not apart


def has_change(read: Reading, phrase: Range) -> bool:
    """Whether a word of a phrase is one of change."""
    return any(read.way(k) for k in range(*phrase))
