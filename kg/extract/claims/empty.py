"""Words that say nothing of the thing whose phrase they begin, unless they are a part of its name.

The `average accuracy` of two models is their accuracy; a `mean absolute error` is no other error. Also a
text may say that a word belongs to a name: by a short form, `mean radial error (MRE)`, or by capitals.
"""

from collections.abc import Sequence

from kg.extract.claims.directions import way_of
from kg.extract.claims.named import begins_name
from kg.extract.generic import MODIFIERS, word_set
from kg.text.tokens import Token

EMPTY = word_set(
    """
    a an the its their our this that these those average averaged mean overall further additional absolute
    maximum minimum total significant around impressive remarkable notable notably consistent highest best
    lowest median final net high higher low lower minimal marginal competitive strong substantial slight
    modest dramatic exceptional outstanding commendable acceptable unprecedented
    upto
    """
)
"""Words that say nothing of the thing whose phrase they begin."""
_SKIPPED = EMPTY | MODIFIERS | {"#", "percent", "geometric"}
_COUNTING = word_set("absolute average final maximum mean median minimum overall standard total")
"""Of these, what tells how a thing is counted and may begin its name."""
_TO = word_set("by from to")
_SHORT = 7  # letters of a short form


def says_nothing(tokens: Sequence[Token], words: Sequence[str], k: int) -> bool:
    """Whether a word says nothing where it begins a phrase; `words` are the tokens in lower case."""
    if words[k] not in _SKIPPED:
        return False
    if k + 1 >= len(words):
        return True
    if words[k] == "geometric":  # `a geometric mean speedup`, not `the geometric mean titer rose to`
        changes = not _TO.intersection(words[k + 4 : k + 5]) and any(map(way_of, words[k + 2 : k + 4]))
        return words[k + 1] == "mean" and changes
    named = words[k] in _COUNTING and k > 0 and tokens[k].text[0].isupper() and tokens[k + 1].text.istitle()
    return not (named or begins_name(words[k], words[k + 1]))  # `Mean Average Precision`


def with_short_form(tokens: Sequence[Token], words: Sequence[str], first: int, end: int) -> int:
    """Where a phrase begins that ends before its short form: `mean` of `mean radial error (MRE)`.

    Some words before `first` belong to it when they count and each letter of the short form is theirs.
    """
    if (
        words[end : end + 1] != ["("]
        or words[end + 2 : end + 3] != [")"]
        or words[first - 1] not in _COUNTING
    ):
        return first
    letters, k = tokens[end + 1].text.lower()[:_SHORT], end
    while letters and k > 0 and letters.endswith(initials := _initials(words[k - 1])):
        letters, k = letters[: len(letters) - len(initials)], k - 1
    return k if k < first and not letters else first


def _initials(word: str) -> str:
    """The first letter of each part of a word; `#` of what has none, so that nothing ends with it."""
    return "".join(part[:1] for part in word.split("-")) or "#"
