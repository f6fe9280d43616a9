"""What is half of a name: `a large-scale, simulatable dataset` names no large-scale, `control of` no control.

Commas part what belongs together, and neither the tags nor the network always see how it goes on.
"""

import re

from kg.extract.source import Source
from kg.model import Span

_CUT_OFF = re.compile(r"(?:[,;:]|\s(?:and|or|of|for|in|on|with|to|that|by|as|from|than))\Z", re.IGNORECASE)
_LONGEST = 5  # letters of what is cut off, with the blank before it
_JOINS = frozenset((",", "and", "or"))
_ADJECTIVES = frozenset("JD")


def is_cut_off(text: str, span: Span) -> bool:
    """Whether a phrase ends where no name does, `dynamic and`, `evaluation of`: the network does not know.

    >>> is_cut_off("control of cars", Span(0, 10)), is_cut_off("control of cars", Span(0, 7))
    (True, False)
    """
    return bool(_CUT_OFF.search(text, max(span.start, span.end - _LONGEST), span.end))


def goes_on(source: Source, span: Span) -> bool:
    """Whether a phrase ends in the first of several adjectives, and what these tell of stands behind them.

    >>> from kg.extract.source import sources
    >>> (source,) = sources(["On scenes\\nMetaScenes is a large-scale, simulatable dataset of large scenes."])
    >>> goes_on(source, Span(26, 37)), goes_on(source, Span(26, 59))
    (True, False)
    """
    text = source.text
    row, tags = source.row(span.end - 1), source.reading.tags
    if tags[row] != "J" or not text[source.starts[row] : span.end].islower():
        return False
    after = row + 1
    while after < len(tags) and text[source.starts[after] : source.ends[after]] in _JOINS:
        after += 1
    return row + 1 < after < len(tags) and tags[after] in _ADJECTIVES
