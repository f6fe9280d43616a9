"""The sentences of a text as places: what is quoted around a fact so that it can be read on its own."""

import re
from functools import lru_cache

from kg.model import Span
from kg.text.tokens import Token, sentences

_ENDED = re.compile(r"[.!?]\Z")
_FRACTION = re.compile(r"[^\w.]\.\d")  # `P = .003`
_SHARE = re.compile(r"\b(?:at|mol|vol|wt)\.\Z")
_INITIAL = re.compile(r"\b[A-Z]\.\Z")
LONGEST = 4000
"""Code points after which nothing is joined to a sentence: for each figure in it all of it is looked at."""


@lru_cache(maxsize=128)  # a batch of texts is read at once, and then each by all who want its sentences
def sentence_tokens(text: str) -> tuple[tuple[Span, tuple[Token, ...]], ...]:
    """The place and tokens of each sentence in order, with its end mark; the first line is the title.

    >>> [[token.text for token in tokens] for _, tokens in sentence_tokens("Nexus\\nU.S. law.")]
    [['Nexus'], ['U', '.', 'S', '.', 'law', '.']]
    """
    title = text.find("\n")
    found: list[tuple[Span, tuple[Token, ...]]] = []
    held: list[Token] = []
    for tokens in sentences(text):
        if held and (held[-1].end <= title < tokens[0].start or not _goes_on(text, held, tokens[0].start)):
            found.append((Span(held[0].start, held[-1].end), tuple(held)))
            held = []
        held += tokens
    if held:
        found.append((Span(held[0].start, held[-1].end), tuple(held)))
    return tuple(found)


def _goes_on(text: str, held: list[Token], start: int) -> bool:
    """Whether what looks like the end of a sentence is none: `U.S. law`, `the no. of`, `P = .003`, `wt.%`."""
    end = held[-1].end
    if end - held[0].start > LONGEST:
        return False
    if not _ENDED.search(text, end - 1, end) or text[start] == "\n":
        return False
    if (
        text[start].islower()
        or (text[start] == "%" and (start == end or _SHARE.search(text, max(0, end - 4), end)))
        or (start == end and text[start] == "-")
        or (start == end and _FRACTION.match(text, end - 2))
    ):
        return True
    return bool(_INITIAL.search(text, max(0, end - 3), end)) and start == end
