"""Lines of JSON in fewer letters, so that a page of ten thousand nodes is small, and any line read alone.

What comes often, a word or a piece of the notation, is written as one sign: a letter of other scripts, which
takes two bytes or three. Letters that are not ASCII become such signs themselves, so that a sign always
stands for something. It comes out at four tenths, and without a compressor, whose output differs from
machine to machine. See docs/decisions/029-canvas.md.
"""

import re
from array import array
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import count, pairwise

import numpy as np

_PIECES = re.compile(
    r"""[ ]?+[A-Za-z]{2,}+            # a word
    | [^\[\]{},"\d]                # a sign that begins nothing else
    | [\[\]{},]*+"[a-z]++":[\[{"]*+  # a name of JSON, with the brackets around it
    | \}*+,\\n[ ]{2}[a-z]++[ ]=[ ]\{*+  # from the end of a field of BibTeX to the next
    | [\[\]{},"]{2,}+
    | \d{3,}+
    | .                             # any other letter""",
    re.VERBOSE | re.DOTALL,
)
_FIRST = 0xA1
"""The sign of the first word; what is before it stands for itself."""
_LAST, _NEXT = 0xD7FF, 0x10000
"""Between these no sign is used: there are halves of letters, private ones, and none at all."""
_SHORT = 0x800 - _FIRST
"""Words whose sign takes two bytes."""
SEPARATOR = "|"
"""Between words where they are listed; never part of one."""


def encode(lines: Sequence[str]) -> tuple[list[str], list[str]]:
    """The lines in signs, and the words that these stand for.

    All text is cut once, and kept as the numbers of its pieces until it is known which are worth a sign.

    >>> encode(["a theory of every theory", "naïve"])
    (['a¡ of every¡', 'na¢ve'], [' theory', 'ï'])
    """
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    text, ends = array("I"), [0]
    for line in lines:
        text.extend(map(numbers.__getitem__, _PIECES.findall(line)))
        ends.append(len(text))
    words = _chosen(dict(zip(numbers, np.bincount(text).tolist(), strict=True)))
    signs = {word: sign_of(number) for number, word in enumerate(words)}
    written = [signs.get(piece, piece) for piece in numbers]
    return ["".join(map(written.__getitem__, text[start:end])) for start, end in pairwise(ends)], words


def sign_of(number: int) -> str:
    """What stands for the word with this number, from 0."""
    code = _FIRST + number
    return chr(code if code <= _LAST else code - _LAST - 1 + _NEXT)


def _chosen(times: Mapping[str, int]) -> list[str]:
    """The pieces that are worth a sign, most frequent first; letters that are not ASCII need one."""
    found: list[str] = []
    for word, number in sorted(times.items(), key=lambda pair: (-pair[1], pair[0])):
        cost = 2 if len(found) < _SHORT else 3
        if not word.isascii() or number * (len(word) - cost) > len(word) + 1:
            found.append(word)
    return found
