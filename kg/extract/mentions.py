"""Every place where a text says a known form, whatever its case, number, spelling and hyphens."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence, Set

from kg.model import Span
from kg.text.inflection import Word, touching, words

LONGEST = 16
"""Words of a form: longer ones are lists, and nobody's name for a thing."""

_ADDRESS = re.compile(
    r"""
    (?:https?://|www\.)[^\s<>"]+
  | (?<![\w.-]) [\w-]++(?:\.[\w-]++)++/[^\s<>"]*   # nothing is tried twice: a text may be one endless word
  | (?<![\w.+-]) [\w.+-]++@[\w-]++(?:\.[\w-]++)+
    """,
    re.VERBOSE,
)


def lengths(forms: Iterable[str]) -> dict[str, int]:
    """First word of a form → how many words the longest of the forms that begin with it has.

    >>> lengths(["dense model", "dense", "llm"])
    {'dense': 2, 'llm': 1}
    """
    found: dict[str, int] = {}
    for form in forms:
        first = form.partition(" ")[0]
        found[first] = max(form.count(" ") + 1, found.get(first, 0))
    return found


def mentions(text: str, forms: Set[str], most: Mapping[str, int]) -> dict[str, list[Span]]:
    """Form → its places in the text, in order; forms that stand nowhere are missing.

    A place is a whole number of words of one title or one sentence part: a comma ends it; an address on the
    web has no words. `most` are the `lengths` of the forms. Takes time in proportion to the text, whatever
    the number of forms.

    >>> mentions("Dense-model training of dense models", {"dense model"}, {"dense": 2})
    {'dense model': [Span(start=0, end=11), Span(start=24, end=36)]}
    """
    title_end = text.find("\n")
    sequence = _outside_of_addresses(text, words(text))
    found: dict[str, list[Span]] = {}
    for place, (form, start, end) in enumerate(sequence):
        reach = most.get(form) or most.get(form.partition(" ")[0])  # a formula is one word that folds to two
        if not reach:
            continue
        if form in forms:
            found.setdefault(form, []).append(Span(start, end))
        for after in sequence[place + 1 : place + min(reach, LONGEST)]:
            if text[end : after.start] != " " and (
                not touching(text, end, after.start) or end <= title_end < after.start
            ):
                break
            form, end = f"{form} {after.form}", after.end
            if form in forms:
                found.setdefault(form, []).append(Span(start, end))
    return found


def _outside_of_addresses(text: str, sequence: list[Word]) -> list[Word]:
    """The words but for those of addresses: the `com` of one names nothing."""
    if "/" not in text and "@" not in text:
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
