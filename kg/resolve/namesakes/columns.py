"""Signatures and the works that they stand on, as columns of numbers.

All sums are of whole numbers, so that no processor or library can change them.
"""

import math
import re
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from kg.network.weights import word_vectors
from kg.resolve.namesakes.callings import Callings, Told, callings
from kg.resolve.namesakes.initialled import Initialled, initialled
from kg.resolve.namesakes.lists import Lists
from kg.resolve.namesakes.printed import Signed, Work
from kg.resolve.namesakes.rarity import STEPS, Families, families
from kg.shelf import Keep, in_memory
from kg.text.language.english import OTHER_FUNCTION_WORDS
from kg.text.language.frequency import frequency
from kg.text.letters.fold import search_form
from kg.text.people.frequency import namesakes
from kg.text.people.homonyms import Mark
from kg.text.people.parts import NameParts, name_parts
from kg.text.people.turned import read_as_others

Numbers: TypeAlias = NDArray[Any]

CROWD = 100
"""Names of a byline beyond which to stand in it beside others says little of who one is."""
VECTOR_UNIT = 127
"""Length of the vector of a title, in whole numbers."""
_AT_ONCE = 512
"""Works whose vectors are summed at once."""
_NOT_LETTERS = re.compile(r"[^a-z]+")
_WORD = re.compile(r"[a-z0-9]{2,}")
_SAYING_NOTHING = frozenset(map(search_form, OTHER_FUNCTION_WORDS))


@dataclass(frozen=True)  # without slots, for what is worked out once
class Terms:
    """Different words, names or places that are told by number, and what each weighs."""

    texts: Sequence[str]
    """Number → the text."""
    weights: Sequence[int]
    """Number → how much it says that two share it, in `STEPS`."""

    @cached_property
    def squares(self) -> list[int]:
        """Number → the square of its weight, in `STEPS`."""
        return [weight * weight // STEPS for weight in self.weights]


@dataclass(frozen=True, slots=True)
class Columns:
    """Signatures by number, and works by number."""

    works: Sequence[Work]
    """As given."""
    names: Sequence[str]
    """Number of a printed name → the name."""
    parts: Sequence[NameParts]
    """Number of a printed name → its parts."""
    turned: Mapping[str, NameParts]
    """Printed name → its parts, where only the other names tell its order."""
    families: Families
    """With how many given names each family name is printed."""
    name: Numbers
    """Signature → number of its printed name."""
    called: Numbers
    """Signature → number of its calling."""
    callings: Callings
    """Printed names with what they stand for."""
    work: Numbers
    """Signature → its work."""
    orcid: Numbers
    """Signature → number of its ORCID, -1 without one."""
    ids: Lists
    """Signature → numbers of the authors that OpenAlex takes it for."""
    openalex: Sequence[str]
    """Number of such an author → its id."""
    marks: Mapping[int, Mark]
    """Signature → the years or the number behind its name, where there are any."""
    places: Lists
    """Signature → numbers of its organisations, as given."""
    place_names: Sequence[str]
    """Number of an organisation → its name as printed."""
    organisations: Lists
    """Signature → words of its organisations."""
    organisation_words: Terms
    beside: Lists
    """Work → its authors, as numbers of `authors`."""
    authors: Terms
    """Authors by the spelt form of their names."""
    initialled: Mapping[int, Initialled]
    """Authors in initials, by number, whose names others print in full."""
    spelt: Mapping[str, int]
    """Printed name of an author → its number in `authors`."""
    author: Numbers
    """Number of a printed name → its number in `authors`, -1 where it stands in no byline."""
    words: Lists
    """Work → words of its title."""
    title_words: Terms
    vectors: Numbers
    """[works, width]: what the title is about, of length `VECTOR_UNIT`; 0 where no word is known."""
    venue: Numbers
    """Work → number of its venue, -1 without one."""
    venue_vectors: Numbers
    """[venues + 1, width]: sum of the vectors of its works; the last row is that of no venue, 0."""
    year: Numbers
    """Work → year, 0 without one."""

    def own(self, rows: Numbers) -> set[int]:
        """The numbers of the authors that the rows themselves are."""
        found: list[int] = self.author[self.name[rows]].tolist()
        return set(found)

    def printed(self, row: int) -> str:
        """The name of a signature as printed."""
        return self.names[int(self.name[row])]

    def printed_places(self, row: int) -> list[str]:
        """The organisations of a signature as printed."""
        return [self.place_names[number] for number in self.places.of(row)]


class _Index:
    """A number for each different text, in the order in which they come; a class because it grows."""

    def __init__(self) -> None:
        self.of: dict[str, int] = {}
        self.times: Counter[int] = Counter()

    def number(self, text: str) -> int:
        return self.of.setdefault(text, len(self.of))

    def numbers(self, texts: Iterable[str]) -> list[int]:
        """The numbers of different texts, each once and counted, ascending."""
        found = sorted(set(map(self.number, texts)))
        self.times.update(found)
        return found

    def terms(self, weight: Sequence[float]) -> Terms:
        return Terms(list(self.of), [round(each * STEPS) for each in weight])


def columns(signed: Iterable[Signed], works: Sequence[Work], keep: Keep = in_memory) -> Columns:
    """The signatures and works in columns; signatures are not kept, and the parts of names as `keep` has it.

    >>> found = columns([Signed("Wei Li", 0)], [Work("Deep nets", ("Wei Li", "Ana Núñez"))])
    >>> found.authors.texts, list(found.beside.of(0)), found.title_words.texts
    (['wei li', 'ana nunez'], [0, 1], ['deep', 'nets'])
    """
    names, authors = _Index(), _Index()
    spelt: dict[str, int] = {}
    telling: list[float] = []
    name, called, work_of, orcid = array("i"), array("i"), array("i"), array("i")
    told: dict[Told, int] = {}
    orcids, authors_of_openalex, printed_places, organisation_words = (_Index() for _ in range(4))
    ids, places, organisations = Lists(), Lists(), Lists()
    marks: dict[int, Mark] = {}
    for row, each in enumerate(signed):
        name.append(names.number(each.name))
        called.append(told.setdefault((name[-1], each.full) if each.full else name[-1], len(told)))
        work_of.append(each.work)
        orcid.append(orcids.number(each.orcid) if each.orcid else -1)
        ids.add(authors_of_openalex.numbers(each.ids) if each.ids else ())
        places.add(map(printed_places.number, each.organisations))
        organisations.add(organisation_words.numbers(_organisation_words(each.organisations)))
        if each.mark:
            marks[row] = each.mark
    printed = list(names.of)
    parts = keep(NameParts, map(name_parts, printed))
    # a name of fewer words is not turned, nor does it turn another
    long = ((name, each) for name, each in zip(printed, parts, strict=True) if len(each.given) > 1)
    if turned := read_as_others(dict(long)):
        parts = keep(NameParts, (turned.get(name, each) for name, each in zip(printed, parts, strict=True)))
    beside, words, title_words, venues = Lists(), Lists(), _Index(), _Index()
    for work in works:
        for author in work.authors:
            if author not in spelt:
                number = names.of.get(author)
                found = name_parts(author) if number is None else parts[number]
                text = author if number is None else printed[number]  # which is held already
                spelt[text] = one = authors.number(_spelt(found))
                if one == len(telling):  # met for the first time
                    telling.append(1.0)
                # the commoner of two spellings counts, whichever comes first
                telling[one] = min(telling[one], _telling(found))
        beside.add(sorted({spelt[author] for author in work.authors}))
        words.add(title_words.numbers(_title_words(work.title)))
    venue = np.fromiter((_venue(work.venue, venues) for work in works), np.int32, len(works))
    rare = _rarity(title_words, frequency().of, frequency().documents + len(works))
    vectors = _vectors(words, title_words, rare, len(works))
    return Columns(
        works=works,
        names=printed,
        parts=parts,
        turned=turned,
        families=families(parts),
        name=np.array(name, np.int32),
        called=np.array(called, np.int32),
        callings=callings(told),
        work=np.array(work_of, np.int32),
        orcid=np.array(orcid, np.int32),
        ids=ids,
        openalex=list(authors_of_openalex.of),
        marks=marks,
        places=places,
        place_names=list(printed_places.of),
        organisations=organisations,
        organisation_words=organisation_words.terms(_rarity(organisation_words, {}, len(name))),
        beside=beside,
        authors=authors.terms(telling),
        initialled=initialled(parts, lambda each: authors.of.get(_spelt(each), -1)),
        spelt=spelt,
        author=np.array([authors.of.get(_spelt(each), -1) for each in parts], np.int32),
        words=words,
        title_words=title_words.terms(rare),
        vectors=vectors,
        venue=venue,
        venue_vectors=_sums(vectors, venue, len(venues.of)),
        year=np.fromiter((work.year or 0 for work in works), np.int32, len(works)),
    )


def _title_words(title: str) -> list[str]:
    """The words that may say what a title is about; `und` is rare in English titles, and says nothing."""
    return [word for word in _WORD.findall(search_form(title)) if word not in _SAYING_NOTHING]


def _venue(venue: str, venues: _Index) -> int:
    """Numbers and brackets tell volumes of one venue apart, not venues."""
    form = _NOT_LETTERS.sub(" ", search_form(venue)).strip()
    return venues.numbers([form])[0] if form else -1


def _organisation_words(organisations: Sequence[str]) -> set[str]:
    return {word for each in organisations for word in _WORD.findall(search_form(each))}


def _rarity(index: _Index, common: Mapping[str, int], total: int) -> list[float]:
    """Natural logarithm of one in how many works has it."""
    return [
        math.log((total + 1) / (common.get(text, 0) + index.times[number] + 0.5))
        for text, number in index.of.items()
    ]


def _spelt(parts: NameParts) -> str:
    """What tells one coauthor from another: Förster and Foerster are one, Jane Roe and J. Roe are two."""
    return (*parts.spelt_out, parts)[0].spelt


def _telling(parts: NameParts) -> float:
    """How much a coauthor of this name tells: 1 for a rare name, 0.2 for one that hundreds bear."""
    return min(1.0, max(0.2, (6 - namesakes(parts.given, parts.family)) / 8))


def _vectors(words: Lists, index: _Index, rare: Sequence[float], works: int) -> Numbers:
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
