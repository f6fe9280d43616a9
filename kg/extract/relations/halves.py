"""What is half of a name: `a large-scale, simulatable dataset` names no large-scale, `control of` no control.

Commas part what belongs together, and neither the tags nor the network always see how it goes on.
"""

import re

from kg.extract.source import Source
from kg.model import Span
from kg.text.language.frequency import frequency

_CUT_OFF = re.compile(r"(?:[,;:]|\s(?:and|or|of|for|in|on|with|to|that|by|as|from|than))\Z", re.IGNORECASE)
_LONGEST = 5  # letters of what is cut off, with the blank before it
_JOINS = frozenset((",", "and", "or"))
_ADJECTIVES = frozenset("JD")
_ENDING = re.compile(r"\w-\w|(?:able|al|ant|ary|ed|en|ent|ful|ible|ic|ing|ive|less|ory|ous)\Z")
"""What shows an adjective: the tags take nouns that they do not know for one, `dichromate, lactic acid`."""
_WORK = re.compile(r"(?:cluster|cod|edit|learn|min|model|prompt|prun|reason|sampl|train|tun)ing\Z")
"""What names work though a hyphen stands in it: `prefix-tuning, prompt-tuning and others`."""
_COMMON = 50
"""Papers that have a word of which the tags are known well enough."""


def is_cut_off(text: str, span: Span) -> bool:
    """Whether a phrase ends where no name does, `dynamic and`, `evaluation of`: the network does not know.

    >>> is_cut_off("control of cars", Span(0, 10)), is_cut_off("control of cars", Span(0, 7))
    (True, False)
    """
    end = text[max(span.start, span.end - _LONGEST) : span.end]
    return not end.isalnum() and bool(_CUT_OFF.search(end))  # most end in a long word


def goes_on(source: Source, span: Span) -> bool:
    """Whether a phrase ends in the first of several adjectives, and what these tell of stands behind them.

    >>> from kg.extract.source import sources
    >>> (source,) = sources(["On scenes\\nMetaScenes is a large-scale, simulatable dataset of large scenes."])
    >>> goes_on(source, Span(26, 37)), goes_on(source, Span(26, 59))
    (True, False)
    """
    text = source.text
    row, tags = source.row(span.end - 1), source.reading.tags
    if tags[row] != "J" or not _is_adjective(text[source.starts[row] : span.end]):
        return False
    after = row + 1
    while after < len(tags) and text[source.starts[after] : source.ends[after]] in _JOINS:
        after += 1
    return row + 1 < after < len(tags) and tags[after] in _ADJECTIVES


def _is_adjective(word: str) -> bool:
    """Whether a word that is tagged as one is one, and no name.

    >>> [_is_adjective(each) for each in ("large-scale", "robust", "dichromate", "prefix-tuning")]
    [True, True, False, False]
    """
    if not word.islower() or _WORK.search(word):
        return False
    return bool(_ENDING.search(word)) or frequency().of.get(word, 0) >= _COMMON
