"""The sentences of a text as places: what is quoted around a fact so that it can be read on its own."""

import re
from collections.abc import Iterator
from functools import lru_cache

from kg.model import Span
from kg.text.tokens import Token, sentences

_ENDED = re.compile(r"[.!?]\Z")
_INITIAL = re.compile(r"\b[A-Z]\.\Z")
LONGEST = 4000
"""Code points after which nothing is joined to a sentence: for each figure in it all of it is looked at."""


def sentence_spans(text: str) -> Iterator[Span]:
    """The place of each sentence in order, its end mark included; the first line is the title.

    >>> text = "Nexus\\nWe study U.S. law. It is hard."
    >>> [span.of(text) for span in sentence_spans(text)]
    ['Nexus', 'We study U.S. law.', 'It is hard.']
    """
    return (_place(tokens) for tokens in sentence_tokens(text))


@lru_cache(maxsize=1)  # whoever reads a text asks for its sentences
def sentence_tokens(text: str) -> tuple[tuple[Token, ...], ...]:
    """The tokens of each sentence in order.

    A mark ends no sentence when the next word is in lower case, or inside `U.S. law`.

    >>> [[token.text for token in tokens] for tokens in sentence_tokens("The no. of a. Is it?")]
    [['The', 'no', '.', 'of', 'a', '.'], ['Is', 'it', '?']]
    """
    title = text.find("\n")
    found: list[tuple[Token, ...]] = []
    held: tuple[Token, ...] = ()
    for tokens in sentences(text):
        if held:
            before, after = _place(held), _place(tokens)
            if _goes_on(text, before, after) and not before.end <= title < after.start:
                held += tokens
                continue
            found.append(held)
        held = tokens
    return (*found, held) if held else ()


def _place(tokens: tuple[Token, ...]) -> Span:
    return Span(tokens[0].start, tokens[-1].end)


def _goes_on(text: str, before: Span, after: Span) -> bool:
    """Whether what looks like the end of a sentence is none: `U.S. law`, `the no. of`."""
    if before.end - before.start > LONGEST:
        return False
    if not _ENDED.search(text, before.end - 1, before.end) or text[after.start] == "\n":
        return False
    if text[after.start].islower():
        return True
    return bool(_INITIAL.search(text, max(0, before.end - 3), before.end)) and after.start == before.end
