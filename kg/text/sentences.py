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
    for place, _ in sentence_tokens(text):
        yield place


@lru_cache(maxsize=128)  # a batch of texts is read at once, and then each by all who want its sentences
def sentence_tokens(text: str) -> tuple[tuple[Span, tuple[Token, ...]], ...]:
    """The place of each sentence in order, as `sentence_spans` has it, with its tokens.

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
    """Whether what looks like the end of a sentence is none: `U.S. law`, `the no. of`."""
    end = held[-1].end
    if end - held[0].start > LONGEST:
        return False
    if not _ENDED.search(text, end - 1, end) or text[start] == "\n":
        return False
    if text[start].islower():
        return True
    return bool(_INITIAL.search(text, max(0, end - 3), end)) and start == end
