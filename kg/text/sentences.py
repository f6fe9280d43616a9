"""The sentences of a text as places: what is quoted around a fact so that it can be read on its own."""

import re
from collections.abc import Iterator

from kg.model import Span
from kg.text.tokens import sentences

_ENDED = re.compile(r"[.!?]\Z")
_INITIAL = re.compile(r"\b[A-Z]\.\Z")
LONGEST = 4000
"""Code points after which nothing is joined to a sentence: for each figure in it all of it is looked at."""


def sentence_spans(text: str) -> Iterator[Span]:
    """The place of each sentence in order, its end mark included; the first line is the title.

    A mark ends no sentence when the next word is in lower case, or inside `U.S. law`.

    >>> text = "Nexus\\nWe study U.S. law. It is hard."
    >>> [span.of(text) for span in sentence_spans(text)]
    ['Nexus', 'We study U.S. law.', 'It is hard.']
    """
    title = text.find("\n")
    held: Span | None = None
    for tokens in sentences(text):
        span = Span(tokens[0].start, tokens[-1].end)
        if held and _goes_on(text, held, span) and not held.end <= title < span.start:
            held = Span(held.start, span.end)
            continue
        if held:
            yield held
        held = span
    if held:
        yield held


def _goes_on(text: str, before: Span, after: Span) -> bool:
    """Whether what looks like the end of a sentence is none: `U.S. law`, `the no. of`."""
    if before.end - before.start > LONGEST:
        return False
    if not _ENDED.search(text, before.end - 1, before.end) or text[after.start] == "\n":
        return False
    if text[after.start].islower():
        return True
    return bool(_INITIAL.search(text, max(0, before.end - 3), before.end)) and after.start == before.end
