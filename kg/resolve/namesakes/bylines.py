"""The names that works print: what they are made of, and which of them stand together."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice

import numpy as np

from kg.numbering import Numbers, numbered
from kg.resolve.namesakes.initialled import Initialled, initialled
from kg.resolve.namesakes.lists import Lists
from kg.resolve.namesakes.printed import Work
from kg.resolve.namesakes.terms import Terms, in_steps
from kg.shelf import Keep
from kg.text.people.frequency import namesakes
from kg.text.people.parts import NameParts, name_parts
from kg.text.people.turned import read_as_others


@dataclass(frozen=True, slots=True)
class Bylines:
    """Signatures, works and the names that they print, by number."""

    names: Sequence[str]
    """Number of a printed name → the name; those of signatures come first."""
    name: Numbers
    """Signature → number of its printed name."""
    printed: Lists
    """Work → the names of its byline, in order."""
    parts: Sequence[NameParts]
    """Number of the name of a signature → its parts."""
    turned: Mapping[str, NameParts]
    """Printed name → its parts, where only the other names tell its order."""
    author: Numbers
    """Number of a printed name → its number in `authors`, -1 where it stands in no byline."""
    authors: Terms
    """Authors by the spelt form of their names."""
    beside: Lists
    """Work → its authors, as numbers of `authors`."""
    initialled: Mapping[int, Initialled]
    """Authors in initials, by number, whose names others print in full."""


def bylines(signed: Iterable[str], works: Sequence[Work], keep: Keep) -> Bylines:
    """The names of signatures, and those in the bylines of works, which may be others.

    >>> from kg.shelf import in_memory
    >>> found = bylines(["Wei Li"], [Work("Deep nets", ("Wei Li", "Ana Núñez"))], in_memory)
    >>> found.names, list(found.beside.of(0)), found.authors.texts
    (['Wei Li', 'Ana Núñez'], [0, 1], ['wei li', 'ana nunez'])
    """
    signatures = 0

    def each_name() -> Iterator[str]:
        nonlocal signatures
        for signatures, name in enumerate(signed, start=1):  # noqa: B007 - counted for whoever comes after
            yield name
        for work in works:
            yield from work.authors

    numbers, names = numbered(each_name(), keep)
    name, shown = numbers[:signatures], numbers[signatures:]
    signing = int(name.max(initial=-1)) + 1  # they come first
    parts = keep(NameParts, map(name_parts, islice(names, signing)))
    if turned := read_as_others(names, parts):
        parts = keep(NameParts, (turned.get(name, each) for name, each in zip(names, parts, strict=False)))
    author, authors = _authors(chain(parts, map(name_parts, islice(names, signing, None))), shown, keep)
    printed, beside = Lists(), Lists()
    ahead, author_of = iter(array("i", shown.tobytes())), array("i", author.tobytes())
    for work in works:
        theirs = list(islice(ahead, len(work.authors)))
        printed.add(theirs)
        beside.add(sorted({author_of[each] for each in theirs}))
    in_initials = initialled(parts, author[:signing])
    return Bylines(names, name, printed, parts, turned, author, authors, beside, in_initials)


def _authors(names: Iterable[NameParts], shown: Numbers, keep: Keep) -> tuple[Numbers, Terms]:
    """The author of each name, -1 where none that bylines show is spelt like it; and the authors."""
    telling = array("d")

    def forms() -> Iterator[str]:
        for parts in names:
            telling.append(_telling(parts))
            # Förster and Foerster are one, Jane Roe and J. Roe are two
            yield (*parts.spelt_out, parts)[0].spelt

    author, texts = numbered(forms(), keep)
    stands = np.zeros(len(author), bool)  # name → whether a byline has it
    stands[shown] = True
    # the commoner of two spellings counts, whichever comes first
    weights = np.ones(len(texts))
    np.minimum.at(weights, author[stands], np.array(telling)[stands])
    known = np.zeros(len(texts), bool)
    known[author[stands]] = True
    return np.where(known[author], author, np.int32(-1)), Terms(texts, in_steps(weights.tolist()))


def _telling(parts: NameParts) -> float:
    """How much a coauthor of this name tells: 1 for a rare name, 0.2 for one that hundreds bear."""
    return min(1.0, max(0.2, (6 - namesakes(parts.given, parts.family)) / 8))
