"""What a figure says changed, and which way: the words around it, up to the next comma or figure.

`improves sample efficiency by up to 20x`, `a roughly 11x reduction in the FPR`, `94.2% accuracy`.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import takewhile

from kg.extract.generic import word_set
from kg.model import Direction
from kg.text.tokens import Token

_INCREASE = re.compile(
    r"""(?:gain(?:s|ed|ing)?|improv\w+|increas\w+|boost\w*|higher|rise[sn]?|rising|rose|rais\w+|speed-?ups?|faster
    |better|outperform\w*|surpass\w*|exceed\w*|enhanc\w+|more|greater|larger|accelerat\w+|amplif\w+|grow\w*|grew|superior
    |uplifts?|beat(?:s|ing)?|quicker|longer|doubl\w+|advantages?|upturn|growth)\Z""",
    re.VERBOSE,
)
_DECREASE = re.compile(
    r"""(?:reduc\w+|decreas\w+|lower(?:s|ed|ing)?|drop\w*|fewer|less|cut(?:s|ting)?|shr[iau]nk\w*|smaller|shorter
    |declin\w+|degrad\w+|worse|sav(?:es?|ed|ings?)|slow(?:er|s|ed)|slowdowns?|minimi[sz]\w+|fall(?:s|ing)?|fell
    |compress\w+|cheaper|prun\w+|diminish\w*|lighter)\Z""",
    re.VERBOSE,
)
_COMPARED = re.compile(r"(?:outperform|surpass|exceed|beat)")
_NAMES = frozenset("NLJDGV")
_EMPTY = word_set(
    """
    a an the its their average mean overall further additional absolute maximum total significant around
    achieving obtaining reaching showing yielding
    """
)
_RELATIVE = word_set("relative")
_ALONE = word_set("performance result results it them this that method methods model models")
_PLACES = word_set(
    """
    benchmark benchmarks case cases dataset datasets regime scenario scenarios setting settings task tasks
    """
)
_COMPARATIVES = word_set(
    """
    better cheaper faster fewer greater higher larger less longer lower more shorter slower smaller worse
    """
)
_LINKS = word_set("in of on for to by from with than over at and or as is are equal")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What changed, as a range of tokens, and which way."""

    direction: Direction | None = None
    """`None` for a value that is only stated."""
    metric: tuple[int, int] | None = None
    """First token and one past the last."""


def outcome(
    tokens: Sequence[Token], marks: str, left: tuple[int, int], right: tuple[int, int], *, linked: bool
) -> Outcome:
    """What the tokens before a figure and those after it say, each within one clause; `marks` are their tags.

    What follows at once counts first: `20x faster inference`; then the nearest word before. A figure is
    `linked` when it begins with `from`, so that no `by` has to stand before it.
    """
    words = [token.text.lower() for token in tokens]
    after = _after(words, marks, *right)
    if after.direction:
        return after
    before = _before(words, marks, *left, linked=linked)
    within = after.metric or _in_phrase(words, marks, *right, links=("in",))
    if before.direction:
        return Outcome(before.direction, before.metric or within)
    return Outcome(None, after.metric or before.metric or within)


def direction_of(word: str) -> Direction | None:
    """Which way a word in lower case says that something goes.

    >>> direction_of("improves"), direction_of("reduction"), direction_of("with")
    (<Direction.INCREASE: 'increase'>, <Direction.DECREASE: 'decrease'>, None)
    """
    if _INCREASE.match(word):
        return Direction.INCREASE
    return Direction.DECREASE if _DECREASE.match(word) else None


def _after(words: Sequence[str], marks: str, first: int, end: int) -> Outcome:
    """`relative gain`, `reduction in the FPR`, `higher accuracy`, `accuracy`."""
    reach = range(first, min(end, first + 4))
    for k in takewhile(lambda k: words[k] not in _LINKS, reach):
        direction = direction_of(words[k])
        if not direction:
            continue
        comparative = marks[k] in "JR" and words[k][-2:] in ("er", "re", "ss")
        if comparative or words[k] in (
            "faster",
            "higher",
            "lower",
            "better",
            "worse",
            "fewer",
            "more",
            "less",
        ):
            return Outcome(direction, _phrase(words, marks, k + 1, end))
        return Outcome(direction, _in_phrase(words, marks, k + 1, end) or _changed(words, first, k))
    return Outcome(None, _phrase(words, marks, first, end))


def _before(words: Sequence[str], marks: str, first: int, end: int, *, linked: bool) -> Outcome:
    """`improves accuracy by`, `an accuracy gain of`, `a reduction in cost of`, `an accuracy of`."""
    for k in range(end - 1, first - 1, -1):
        direction = direction_of(words[k])
        if not direction or not (linked or _reaches(words, k, end)):
            continue
        if _COMPARED.match(words[k]):
            return Outcome(direction)
        inside = _in_phrase(words, marks, k + 1, end) or _phrase(words, marks, k + 1, end)
        if inside:
            return Outcome(direction, inside)
        start = _start(words, marks, first, k)
        return Outcome(direction, _changed(words, start, k) if start < k else None)
    return Outcome(None, _stated(words, marks, first, end))


def _reaches(words: Sequence[str], k: int, end: int) -> bool:
    """Whether a word of change speaks of the figure: `improves it by`, not `a better model with`."""
    last = words[end - 1]
    if words[k] in _COMPARATIVES:
        return last == "by"
    return last in ("by", "of", "from", "to") or end - k < 3


def _stated(words: Sequence[str], marks: str, first: int, end: int) -> tuple[int, int] | None:
    """`an accuracy of`, `TPR equal to`, `the F1 score is`."""
    k = end
    while k > first and words[k - 1] in ("of", "to", "at", "is", "equal", "=", "reached", "reaches", ":"):
        k -= 1
    if k in (first, end):
        return None
    return _trimmed(words, _start(words, marks, first, k), k) if marks[k - 1] in "NLG" else None


def _in_phrase(
    words: Sequence[str], marks: str, first: int, end: int, links: Collection[str] = ("in", "of")
) -> tuple[int, int] | None:
    """The noun phrase after `in`, when that comes at once: `in the FPR`, `in terms of accuracy`."""
    if first >= end or words[first] not in links:
        return None
    skipped = first + 3 if words[first + 1 : first + 3] == ["terms", "of"] else first + 1
    found = _phrase(words, marks, skipped, end)
    return None if found and words[found[1] - 1] in _PLACES else found


def _phrase(words: Sequence[str], marks: str, first: int, end: int) -> tuple[int, int] | None:
    """The noun phrase that begins at a token, without its article."""
    while first < end and (words[first] in _EMPTY or marks[first] == "T"):
        first += 1
    last = first
    while last < end and last - first < 5 and marks[last] in _NAMES and words[last] not in _LINKS:
        last += 1
    while last > first and marks[last - 1] not in "NLG":
        last -= 1
    return _trimmed(words, first, last)


def _start(words: Sequence[str], marks: str, first: int, end: int) -> int:
    """Where the noun phrase begins that ends before a token."""
    start = end
    while (
        start > first and end - start < 5 and marks[start - 1] in "NLJDG" and words[start - 1] not in _LINKS
    ):
        start -= 1
    return start


def _changed(words: Sequence[str], first: int, head: int) -> tuple[int, int] | None:
    """What a noun of change is about: `accuracy` of `accuracy gain`; `relative gain` has only itself."""
    trimmed = _trimmed(words, first, head)
    if trimmed and all(word in _RELATIVE for word in words[trimmed[0] : head]):
        return trimmed[0], head + 1
    return trimmed


def _trimmed(words: Sequence[str], first: int, last: int) -> tuple[int, int] | None:
    while first < last and (words[first] in _EMPTY or not words[first][0].isalnum()):
        first += 1
    named = any(word not in _ALONE or word.startswith("performance") for word in words[first:last])
    return (first, last) if first < last and named else None
