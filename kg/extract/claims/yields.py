"""Whether `yield` is what is harvested or gained, or a verb of results: `increased rice yield by 10%`, and
`experiments yield improvements of 10%`.
"""

from collections.abc import Sequence

from kg.extract.claims.directions import way_of
from kg.extract.generic import word_set

_YIELDS = word_set("yield yields")
_BEHIND = word_set(
    "= are is of was were averaged declined dropped fell grew loss losses peaked per ranged rose"
)
"""Words before which a verb of results is none: `a quantum yield of`, `maize yields declined`."""
_LEADING = ("by", "from", "to")
_NEAR = 4  # words before it of which one may tell of its change


def is_yield(words: Sequence[str], k: int) -> bool:
    """Whether a word is a noun of yield.

    >>> words = "it increased rice yield by".split(), "methods yield increased accuracy".split()
    >>> is_yield(words[0], 3), is_yield(words[1], 1)
    (True, False)
    """
    if words[k] not in _YIELDS:
        return False
    after = words[k + 1 : k + 3]
    if after[:1] and after[0] in _BEHIND:
        return True
    if len(after) > 1 and after[0].endswith("ed") and after[1] in _LEADING:
        return True  # `maize yield increased by`
    changed = any(way_of(word) for word in words[max(0, k - _NEAR) : k])
    return changed and bool(after) and after[0] in _LEADING
