"""Names at which nothing stands that a reader has to take away, as at most: told at one look at a list.

Every rule of this package looks for a sign, a number, a word in small letters, or one of a few words. To look
for all of them at each name, one after the other, takes ten times as long.
"""

import re
from collections.abc import Sequence

from kg.readers.names.cuts import LAST_WORDS
from kg.text.people.names import DEGREES

_INITIALS = r"[A-Z]\.(?:-[A-Z]\.)?+"
_FURTHER = "Ā-įĲ-ɏ"  # without the i of Turkish, whose small letter is another than elsewhere
_WORD = rf"[A-ZÀ-ÖØ-Þ{_FURTHER}][A-Za-zÀ-ÖØ-öø-ÿ{_FURTHER}'’-]*+"
_WORDS = re.compile(rf"(?:(?:{_INITIALS}|{_WORD})(?:[ \n](?=.)|$))++")
_TITLES = {"prof", "professor", "dr"}
_GLUED = {f"{lesser}{title}" for lesser in ("assistant", "associate") for title in _TITLES}
_NO_NAMES = DEGREES | LAST_WORDS | _TITLES | _GLUED
"""Words with which something begins or ends that is no name, in small letters and without hyphens."""


def are_plain(names: Sequence[str]) -> bool:
    """Whether each name, or part of one, is initials and words with capitals, none of which is no name.

    There is a name then, and nothing in it that `birth_names`, `cuts`, `headings`, `marks` and `second_names`
    take away, nor a number.

    >>> are_plain(["Jane A. Roe", "Jean-Luc O'Neill", "Łukasz Núñez"]), are_plain([]), are_plain(["Roe", ""])
    (True, False, False)
    >>> [are_plain([name]) for name in ("Jane Roe†", "Dr Jane Roe", "Jane Roe PhD", "Roe née Poe", "Et Al")]
    [False, False, False, False, False]
    """
    line = "\n".join(names)
    words = line.casefold().replace("-", "").split()
    return _NO_NAMES.isdisjoint(words) and bool(_WORDS.fullmatch(line))
