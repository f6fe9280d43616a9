"""What works are about, and the venues where they appeared: words and vectors of titles."""

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from kg.network.weights import word_vectors
from kg.numbering import Numbers
from kg.resolve.namesakes.lists import Lists
from kg.resolve.namesakes.printed import Work
from kg.resolve.namesakes.terms import Index, Terms, rarity
from kg.text.language.english import OTHER_FUNCTION_WORDS
from kg.text.language.frequency import frequency
from kg.text.letters.fold import search_form

VECTOR_UNIT = 127
"""Length of the vector of a title, in whole numbers."""
_AT_ONCE = 512
"""Works whose vectors are summed at once."""
_NOT_LETTERS = re.compile(r"[^a-z]+")
_WORD = re.compile(r"[a-z0-9]{2,}")
_SAYING_NOTHING = frozenset(map(search_form, OTHER_FUNCTION_WORDS))


@dataclass(frozen=True, slots=True)
class Subjects:
    """What works are about."""

    words: Lists
    """Work → words of its title."""
    title_words: Terms
    vectors: Numbers
    """[works, width]: what the title is about, of length `VECTOR_UNIT`; 0 where no word is known."""
    venue: Numbers
    """Work → number of its venue, -1 without one."""
    venue_vectors: Numbers
    """[venues + 1, width]: sum of the vectors of its works; the last row is that of no venue, 0."""


def subjects(works: Sequence[Work]) -> Subjects:
    """What these works are about.

    >>> found = subjects([Work("Deep nets", venue="Nature")])
    >>> found.title_words.texts, list(found.words.of(0)), found.venue.tolist()
    (['deep', 'nets'], [0, 1], [0])
    """
    words, index, venues = Lists(), Index(), Index()
    venue = array("i")
    for work in works:
        words.add(index.numbers(_title_words(work.title)))
        venue.append(_venue(work.venue, venues))
    rare = rarity(index, frequency().of, frequency().documents + len(works))
    vectors, of_venue = _vectors(words, index, rare, len(works)), np.array(venue, np.int32)
    return Subjects(words, index.terms(rare), vectors, of_venue, _sums(vectors, of_venue, len(venues.of)))


def _title_words(title: str) -> list[str]:
    """The words that may say what a title is about; `und` is rare in English titles, and says nothing."""
    return [word for word in _WORD.findall(search_form(title)) if word not in _SAYING_NOTHING]


def _venue(venue: str, venues: Index) -> int:
    """Numbers and brackets tell volumes of one venue apart, not venues."""
    form = _NOT_LETTERS.sub(" ", search_form(venue)).strip()
    return venues.numbers([form])[0] if form else -1


def _vectors(words: Lists, index: Index, rare: Sequence[float], works: int) -> Numbers:
    """What titles are about: the vectors of their words, the rare ones counting more."""
    rows, table = word_vectors()
    row = np.array([rows.get(word, -1) for word in index.of], np.int64)
    lengths = np.sqrt(np.einsum("ij,ij->i", table, table, dtype=np.int64))  # without a copy of the table
    share = np.rint([1024 * rarity for rarity in rare])
    heavy = np.rint(share / np.maximum(lengths[row], 1)).astype(np.int64)  # word → how much its vector counts
    found = np.zeros((works, table.shape[1]), np.int8)
    for first in range(0, works, _AT_ONCE):
        known = [
            [word for word in words.of(work) if row[word] >= 0]
            for work in range(first, min(first + _AT_ONCE, works))
        ]
        those = [place for place, each in enumerate(known) if each]
        if those:
            flat = np.fromiter(chain.from_iterable(known), np.int64)
            ends = np.cumsum([len(known[place]) for place in those])
            vectors = table[row[flat]].astype(np.int64) * heavy[flat][:, None]
            total = np.add.reduceat(vectors, np.concatenate([[0], ends[:-1]]), 0)
            length = np.sqrt(np.square(total).sum(1).astype(np.float64))
            found[first + np.array(those)] = np.rint(total * (VECTOR_UNIT / np.maximum(length, 1.0))[:, None])
    return found


def _sums(vectors: Numbers, group: Numbers, groups: int) -> Numbers:
    found = np.zeros((groups + 1, vectors.shape[1]), np.int64)
    has = group >= 0
    np.add.at(found, group[has], vectors[has])
    return found
