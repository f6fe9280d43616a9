"""Which token of a query an engine could not read, although it names a place somewhere behind it.

The engine compares words in the length of each word that could stand there, and calls the place behind the
longest one that of the flaw; near the end of a text, the end. With wide gaps it stays beside its token.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from kg.store.queries.tokens import Token, tokens

LONGEST = 100_000
"""Characters of a query that is worth wide gaps, with which it is many times as long."""
_GAP = " " * 32
"""Wider than any word of SPARQL; the longest is ENCODE_FOR_URI."""
_WORD = re.compile(r"(?<![\w{])[A-Za-z]\w+(?!\w|})")


def spaced(text: str) -> str:
    """The same query with wide gaps where it has blanks or comments, and beside its brackets.

    There is none before a round bracket that had none: the engine wants some functions and theirs together.

    >>> spaced("ASK{ ?s ?p 'a b' } # c").split(32 * " ")
    ['ASK', '{', '?s', '?p', "'a b'", '}', '']
    """
    return "".join(gap + token.text for gap, token in _with_gaps(text)) + _GAP


def misread(text: str, line: int, column: int, expected: str = "") -> int:
    """Which of `tokens(text)` a flaw at that place of `spaced(text)` is of, from 0; their number at the end.

    What was `expected` there, as the engine says it, tells a word from the bracket behind it.

    >>> misread("ASK { ?s ?p }", 1, len(spaced("ASK { ?s ?p }")) + 1), misread("ASK { ?s ?p }", 1, 3)
    (5, 0)
    """
    pieces = _with_gaps(text)
    wide = "".join(gap + token.text for gap, token in pieces)
    offset = _offset(wide, line, column)
    if offset >= len(wide) + len(_GAP) or not pieces:
        return len(pieces)
    ends = list(accumulate(len(gap) + len(token.text) for gap, token in pieces))
    starts = [end - len(token.text) for end, (_, token) in zip(ends, pieces, strict=True)]
    there = max(0, bisect_right(starts, offset) - 1)
    if pieces[there][1].text == "(" and not pieces[there][0] and pieces[there - 1][1].kind == "word":
        there -= offset - starts[there - 1] in {len(word) for word in _WORD.findall(expected)}
    return there


def standing(text: str, line: int, column: int) -> int:
    """Which of `tokens(text)` stands at that place of the text, or last before it; their number at the end.

    >>> standing("ASK { ?s ?p }", 1, 8), standing("ASK { ?s ?p }", 1, 14)
    (2, 5)
    """
    written = list(tokens(text))
    offset = _offset(text, line, column)
    if offset >= len(text.rstrip()):
        return len(written)
    return max(0, bisect_right([token.end - len(token.text) for token in written], offset) - 1)


def _offset(text: str, line: int, column: int) -> int:
    """Where a place is, both of whose numbers begin with 1."""
    return sum(len(each) + 1 for each in text.split("\n")[: line - 1]) + column - 1


def _with_gaps(text: str) -> Sequence[tuple[str, Token]]:
    """Each token with the gap before it."""
    found: list[tuple[str, Token]] = []
    end, last = 0, ""
    for token in tokens(text):
        start = token.end - len(token.text)
        is_apart = start > end or token.text in {"{", "}", ")"} or last in {"{", "}", "(", ")"}
        found.append((_GAP if is_apart and found else "", token))
        end, last = token.end, token.text
    return found
