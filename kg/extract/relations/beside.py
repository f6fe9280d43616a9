"""Whether two phrases only stand beside each other: no one of them is a kind of the other.

The network takes many a neighbour for an example: `convolutional networks and vision transformers`. So it
does with what is in the brackets of a neighbour: `two reasoning tasks (A) and two search tasks (B)`.
"""

import re

from kg.model import Span
from kg.text.language.inflection import is_in_plural

_CLOSED = re.compile(r"\([^()]*\)")
_JOINED = re.compile(
    r"\s*(?:,\s*)?(?:and|or|&|/|vs\.?|versus|as well as|with|over)\s+"
    r"(?:(?:an?|the|our|two|three|four|\d+)\s+)?",
    re.IGNORECASE,
)
"""Not `and other`."""
_OPENED = re.compile(r"(?P<before>[^()]*)\([^()]*\Z")
_LED_TO = re.compile(
    r"[:–—]|--|\b(?:such as|like|includ\w+|e\.g\.|i\.e\.|namely|for example|called|named|termed|dubbed|known"
    r"|is|are|ones|(?:especially|notably|particularly)(?! (?:at|by|for|if|in|on|when|with)\b))\s",
    re.IGNORECASE,
)
"""What says that the phrase before the bracket is itself one of the kind."""
_APPOSED = re.compile(r",\s(?:(?:an?|our|the)\s)?[A-Z][^\s,]*(?:\s[A-Z][^\s,]*)*")
"""A name that says which one is meant: `a framework, the Shifted Vision UNet (SV-UNet)`."""


def are_beside(text: str, kind: Span, example: Span) -> bool:
    """Whether words and brackets between two phrases of a sentence say that they are neighbours.

    >>> text = "We compare convolutional networks (CNNs) and vision transformers."
    >>> are_beside(text, Span(11, 33), Span(45, 64))
    True
    >>> text = "We use pruning and other compression methods."
    >>> are_beside(text, Span(25, 44), Span(7, 14))
    False
    """
    first, second = sorted((kind, example))
    between = _CLOSED.sub("", text[first.end : second.start])
    if _JOINED.fullmatch(between):
        return True
    if example < kind:
        return False
    if between.strip() == ",":
        return is_in_plural(kind.of(text)) and is_in_plural(example.of(text))
    opened = _OPENED.fullmatch(between)
    return bool(opened and opened["before"].strip() and not _is_one(opened["before"], kind.of(text)))


def _is_one(before: str, kind: str) -> bool:
    """Whether what stands between a kind and a bracket is one of it: so may be what is in it."""
    if _LED_TO.search(before):
        return True
    name = before.strip()
    return bool(_APPOSED.fullmatch(name)) and not (is_in_plural(kind) and is_in_plural(name))
