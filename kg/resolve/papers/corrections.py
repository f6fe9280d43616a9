"""Whether what an entry prints now is what it printed before, corrected."""

import re
from difflib import SequenceMatcher

from kg.resolve.papers.keys import PaperKeys
from kg.text.people.bylines import folded_name, names_agree

_ALIKE = 0.7
"""How much of a word is equal, where it is another with its letters mended."""
_COMPARED = 50
"""Words of titles that are compared."""
_NUMBER = re.compile(r"\w*\d\w*|x{0,3}(?:ix|iv|v?i{0,3})")
"""By what parts of one work are told apart: 2, 2b, II."""


def is_corrected(record: PaperKeys, title: str, first_author: str, year: str) -> bool:
    """Whether a record tells, in other words, of the paper that had this folded title, first author and year.

    One of its authors is that one, or the year is the same.

    >>> now = PaperKeys("on the length of rivers", "ann one", "2020", "", (), authors="zoe zero\\nann one")
    >>> is_corrected(now, "on the lenght of rivers", "ann one", "2019")
    True
    >>> is_corrected(now, "on the names of rivers", "ann one", "2020")
    False
    """
    author = folded_name(first_author)
    in_common = first_author and any(names_agree(author, name) for name in record.names)
    return bool(in_common or (record.has_year and year == record.year)) and _are_alike(record.title, title)


def _are_alike(one: str, other: str) -> bool:
    """Whether a folded title is the other with words mended, added or left out, but no other number.

    >>> _are_alike("whales", "whales and krill"), _are_alike("on rivers ii", "on rivers iii")
    (True, False)
    """
    short, long = sorted((one.split()[:_COMPARED], other.split()[:_COMPARED]), key=len)
    if not short or _numbers(short) != _numbers(long):
        return False
    kept = 0
    for what, i, j, k, n in SequenceMatcher(None, short, long, autojunk=False).get_opcodes():
        if what == "replace" and not _mended("".join(short[i:j]), "".join(long[k:n])):
            return False
        kept += (j - i) * (what != "delete")
    return 2 * kept >= len(short)


def _mended(one: str, other: str) -> bool:
    """Whether words are others that were misspelt, or parted otherwise."""
    return SequenceMatcher(None, one[:_COMPARED], other[:_COMPARED], autojunk=False).ratio() >= _ALIKE


def _numbers(words: list[str]) -> list[str]:
    return [word for word in words if _NUMBER.fullmatch(word)]
