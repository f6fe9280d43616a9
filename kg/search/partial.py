"""Names that have most of the words that somebody typed, where no name has all of them."""

from itertools import combinations

from kg.search.found import Hit
from kg.search.index import Index, words_typed

_SHOWN = 3
_WORDS = 5
"""Words of what was typed that are looked for together: of more there are too many choices."""


def most(index: Index, typed: str) -> list[Hit]:
    """The things whose names have as many of the words as any; empty when none has one, or one was typed."""
    words = words_typed(typed)[:_WORDS]
    for number in range(len(words) - 1, 0, -1):
        hits = [
            hit for some in combinations(words, number) for hit in index.suggest(" ".join(some), limit=_SHOWN)
        ]
        if hits:
            return list({hit.iri: hit for hit in hits}.values())[:_SHOWN]
    return []
