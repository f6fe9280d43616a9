"""The sentence around a span: the words that a fact rests on, readable on their own."""

import re
from typing import NamedTuple

_SPAN = re.compile(r"#char=(\d+),(\d+)$")
_SENTENCE_END = re.compile(r"\n+|(?<=[.!?])\s+(?=[A-Z\"“(\d])")
_LONGEST = 320
"""Characters shown before and after the words at most."""


class Quote(NamedTuple):
    """A sentence with the words that count in the middle; sorts by where it stands."""

    start: int
    """Offset of the words in the record's text, in code points."""
    before: str
    """What the sentence says before them."""
    words: str
    """The words as printed."""
    after: str
    """The rest of the sentence."""


def quote(text: str, span: str) -> Quote | None:
    """The sentence around a span, whose IRI ends in `#char=start,end`; `None` for any other IRI.

    >>> quote("We try. We introduce Nexus here. Good.", "text/x#char=21,26")
    Quote(start=21, before='We introduce ', words='Nexus', after=' here.')
    """
    match = _SPAN.search(span)
    if not match:
        return None
    start, end = int(match[1]), int(match[2])
    if not start < end <= len(text):
        return None
    first, last = 0, len(text)
    for gap in _SENTENCE_END.finditer(text):
        if gap.end() <= start:
            first = gap.end()
        elif gap.start() >= end:
            last = gap.start()
            break
    return Quote(start, _tail(text[first:start]), text[start:end], _head(text[end:last]))


def _tail(text: str) -> str:
    return text if len(text) <= _LONGEST else "…" + text[-_LONGEST:]


def _head(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"
