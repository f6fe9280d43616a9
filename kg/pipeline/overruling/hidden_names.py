"""The names of people who are left out, where the words of a fact have them.

An edge to a hidden person is taken out with the person. What a document prints beside the byline, `Holmqvist,
S (corresponding author), Uppsala`, is words, and so are reasons that tell of coauthors.
"""

import re
from collections.abc import Collection, Iterator
from functools import cached_property

from kg.text.letters.fold import search_form
from kg.text.people.parts import NameParts, name_parts

SOMEBODY = "an author who is left out"
"""What stands in the place of the name."""
_NEAR = 2
"""Words from the family name to the given one, or to its initial."""


class HiddenNames:
    """What hidden people are called.

    A class because all texts are looked through for the same names, which are taken apart once.
    """

    def __init__(self, names: Collection[str]) -> None:
        """One name at least."""
        self._names = sorted(names, key=lambda name: (-len(name), name))
        self._parts = [name_parts(name) for name in self._names]

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        # In quotation marks stand the names of the two whom a reason is about, and these are shown.
        return re.compile(rf"(?<![\w'])(?:{'|'.join(map(re.escape, self._names))})(?![\w'])")

    def are_in(self, text: str) -> bool:
        """Whether a text has one of the names, in any order, in full or with initials.

        >>> names = HiddenNames(["Signe M. Holmqvist"])
        >>> [names.are_in(text) for text in ("Holmqvist, S (Uppsala)", "A. Holmqvist", "Signe Berg")]
        [True, False, False]
        """
        if any(name in text for name in self._names):
            return True
        words = search_form(text).split()
        return any(_is_in(words, parts) for parts in self._parts)

    def unsaid(self, text: str) -> str:
        """The text without the names, as they are printed.

        >>> HiddenNames(["Signe Berg"]).unsaid("for: both write with Signe Berg")
        'for: both write with an author who is left out'
        """
        return self._pattern.sub(SOMEBODY, text)


def _is_in(words: list[str], parts: NameParts) -> bool:
    for place, word in enumerate(words):
        if word == parts.family:
            around = words[max(0, place - _NEAR) : place] + words[place + 1 : place + 1 + _NEAR]
            if not parts.given or not set(_given(parts)).isdisjoint(around):
                return True
    return False


def _given(parts: NameParts) -> Iterator[str]:
    """How the first given name may stand beside the family name: in full, as initials."""
    initials = [name[0] for name in parts.given]
    yield from (parts.given[0], initials[0], "".join(initials))
