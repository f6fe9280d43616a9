"""Every place where a text says a known form, whatever its case, number, spelling and hyphens."""

import re
from bisect import bisect_right
from collections.abc import Container, Iterable, Sequence
from functools import lru_cache
from itertools import islice

from kg.model import Span
from kg.text.language.inflection import Word, touching, words

LONGEST = 16
"""Words of a form: longer ones are lists, and nobody's name for a thing."""

_SPACE = re.compile(" ")
_ADDRESS = re.compile(
    r"""
    (?:https?://|www\.)[^\s<>"]+
  | (?<![\w.-]) [\w-]++(?:\.[\w-]++)++/[^\s<>"]*   # nothing is tried twice: a text may be one endless word
  | (?<![\w.+-]) [\w.+-]++@[\w-]++(?:\.[\w-]++)+
    """,
    re.VERBOSE,
)

_OF_ADDRESS = re.compile(r"://|www\.|@|\.[\w-]++/")
"""What a text without addresses has nowhere."""


def beginnings(forms: Iterable[str]) -> set[str]:
    """What forms of several words begin with: their first word, the first two …, never all of them.

    No more of a form than `mentions` looks at: one of n words has as many beginnings, of n²/2 words.

    >>> sorted(beginnings(["large language model", "large model", "llm"]))
    ['large', 'large language']
    """
    return {form[: space.start()] for form in forms for space in islice(_SPACE.finditer(form), LONGEST - 1)}


def is_sought(form: str) -> bool:
    """Whether a form has no more words than a name has: `mentions` finds no longer one.

    >>> is_sought("large language model"), is_sought("ala gly " * 10)
    (True, False)
    """
    return form.count(" ") < LONGEST


def mentions(text: str, forms: Container[str], begun: Container[str]) -> dict[str, list[Span]]:
    """Form → its places in the text, in order; forms that stand nowhere are missing.

    A place is a whole number of words of one title or one sentence part: a comma ends it; an address on the
    web has no words. `begun` are the `beginnings` of the forms. Takes time in proportion to the text,
    whatever the number of forms.

    >>> mentions("Dense-model training of dense models", {"dense model"}, {"dense"})
    {'dense model': [Span(start=0, end=11), Span(start=24, end=36)]}
    """
    title_end = text.find("\n")
    sequence = _words(text)
    found: dict[str, list[Span]] = {}
    for place, (form, start, end) in enumerate(sequence):
        if form in forms:
            found.setdefault(form, []).append(Span(start, end))
        if form not in begun:
            continue
        for word, begins, ends in sequence[place + 1 : place + LONGEST]:
            if text[end:begins] != " " and (not touching(text, end, begins) or end <= title_end < begins):
                break
            form, end = f"{form} {word}", ends
            if form in forms:
                found.setdefault(form, []).append(Span(start, end))
            if form not in begun:
                break
    return found


@lru_cache(maxsize=2)  # a text is searched for one set of forms after another
def _words(text: str) -> list[Word]:
    """The words but for those of addresses: the `com` of one names nothing."""
    sequence = words(text)
    if not _OF_ADDRESS.search(text):
        return sequence
    addresses = [address.span() for address in _ADDRESS.finditer(text)]
    ends = [end for _, end in addresses]
    kept = []
    for word in sequence:
        next_one = bisect_right(ends, word.start)
        if next_one == len(addresses) or word.end <= addresses[next_one][0]:
            kept.append(word)
    return kept


def apart(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The spans in order without those that overlap an earlier or, from the same start, a longer one.

    >>> apart([Span(0, 5), Span(0, 12), Span(6, 12), Span(20, 22)])
    (Span(start=0, end=12), Span(start=20, end=22))
    """
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)
