"""What speaks for and against two signatures being one person's, in numbers: every pair at once.

Each kind of evidence is a matrix of rows by rows. What is multiplied are whole numbers small enough for their
sums to be exact in 32 or 64 bits, and what follows is one operation a number: the same everywhere.
"""

import itertools
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from enum import StrEnum

import numpy as np

from kg.numbering import Numbers
from kg.resolve.namesakes.columns import CROWD, Columns
from kg.resolve.namesakes.lists import Lists
from kg.resolve.namesakes.rarity import STEPS
from kg.resolve.namesakes.subjects import VECTOR_UNIT
from kg.resolve.namesakes.terms import Terms

UNKNOWN_GAP = 5
"""Years between two works of which one tells no year."""


class Evidence(StrEnum):
    """The kinds of evidence, in the order of the columns of the model."""

    COAUTHORS = "shared coauthors, by rarity of their names"
    VENUE = "same venue"
    NO_VENUE = "no venue of one"
    WORDS = "words of the titles in common, by rarity"
    SUBJECT = "nearness of the titles"
    VENUES = "nearness of what the venues are about"
    FITTING = "nearness of each title to the venue of the other"
    YEARS = "tens of years between, beyond ten"
    ORGANISATION = "words of the organisations in common, by rarity"
    ELSEWHERE = "organisations without a word in common"
    COMMON = "logarithm of how many people bear the name"


def evidence(columns: Columns, rows: Numbers, own: Sequence[Set[int]]) -> Iterator[tuple[Evidence, Numbers]]:
    """Each kind of evidence about each pair of rows: [rows, rows], symmetric; what no row has is left out.

    `own` has for each row the authors that the row may be itself: who shares them shares no coauthor.
    `COMMON` depends on the names alone, see `kg.resolve.namesakes.blocks`.
    """
    works = columns.work[rows]
    yield Evidence.COAUTHORS, _coauthors(columns, works, own)
    yield from _venues(columns, works)
    yield Evidence.WORDS, _cosine(works, columns.subjects.words, columns.subjects.title_words)
    yield from _subjects(columns, works)
    yield Evidence.YEARS, _years(columns.year[works])
    yield from _organisations(columns, rows)


def _coauthors(columns: Columns, works: Numbers, own: Sequence[Set[int]]) -> Numbers:
    """1 where a coauthor of a rare name is shared, several of common ones, or a crowd; else less.

    In a crowd there are people of many names: of two crowds at least half must be the same.
    """
    lists = [
        [author for author in columns.bylines.beside.of(work) if author not in names]
        for work, names in zip(works.tolist(), own, strict=True)
    ]
    crowds = [row for row, each in enumerate(lists) if len(each) > CROWD]
    shared = _shared([each if len(each) <= CROWD else () for each in lists], columns.bylines.authors.weights)
    if columns.bylines.initialled:
        shared += _fitting_initials(lists, columns)
    if crowds:
        shared[np.ix_(crowds, crowds)] = _same_crowd([lists[row] for row in crowds])
    return np.minimum(shared, np.float32(STEPS)) * np.float32(1 / STEPS)


def _fitting_initials(lists: Sequence[Sequence[int]], columns: Columns) -> Numbers:
    """What coauthors add whom one list has in initials and the other in full, each counted once."""
    found = np.zeros((len(lists), len(lists)), np.float32)
    rows_of: dict[int, list[int]] = defaultdict(list)
    for row, authors in enumerate(lists):
        for author in authors if len(authors) <= CROWD else ():
            rows_of[author].append(row)
    for author in sorted(columns.bylines.initialled.keys() & rows_of.keys()):
        short = columns.bylines.initialled[author]
        others = {row for each in short.in_full for row in rows_of.get(each, ())}
        for row, other in itertools.product(rows_of[author], others.difference(rows_of[author])):
            found[row, other] += short.weight
            found[other, row] += short.weight
    return found


def _same_crowd(crowds: Sequence[Sequence[int]]) -> Numbers:
    """`STEPS` where at least half of the smaller of two crowds are in both, else 0."""
    shared = _shared(crowds, defaultdict(lambda: 1))
    sizes = np.array(list(map(len, crowds)))
    same: Numbers = 2 * shared >= np.minimum(sizes[:, None], sizes[None, :])
    return same * np.float32(STEPS)


def _venues(columns: Columns, works: Numbers) -> Iterator[tuple[Evidence, Numbers]]:
    venue = columns.subjects.venue[works]
    none = venue < 0
    same = (venue[:, None] == venue[None, :]) & ~none[:, None]
    yield Evidence.VENUE, same.astype(np.float32)
    yield Evidence.NO_VENUE, (none[:, None] | none[None, :]).astype(np.float32)


def _subjects(columns: Columns, works: Numbers) -> Iterator[tuple[Evidence, Numbers]]:
    titles = columns.subjects.vectors[works].astype(np.float64)
    unit = np.float64(VECTOR_UNIT)
    yield Evidence.SUBJECT, _real(titles @ titles.T / (unit * unit))
    venue = columns.subjects.venue[works]
    if not (venue >= 0).any():
        return
    # what others published there is about
    rest = columns.subjects.venue_vectors[venue].astype(np.float64) - titles
    rest[venue < 0] = 0
    lengths = np.sqrt(np.square(rest).sum(1))
    scale = np.divide(1.0, lengths, out=np.zeros_like(lengths), where=lengths > VECTOR_UNIT / 8)
    yield Evidence.VENUES, _real((rest @ rest.T) * scale[:, None] * scale[None, :])
    fitting = (rest @ titles.T) * (scale / unit)[:, None]
    yield Evidence.FITTING, _real(fitting + fitting.T)


def _years(year: Numbers) -> Numbers:
    """Tens of years between, the first ten years left out: nobody writes for ever."""
    gap = np.abs(year[:, None] - year[None, :])
    gap[(year == 0)[:, None] | (year == 0)[None, :]] = UNKNOWN_GAP
    beyond: Numbers = np.maximum(np.minimum(gap, 50) - 10, 0).astype(np.float32) / np.float32(10)
    return beyond


def _organisations(columns: Columns, rows: Numbers) -> Iterator[tuple[Evidence, Numbers]]:
    if not columns.organisations:
        return
    common = _cosine(rows, columns.organisations, columns.organisation_words)
    yield Evidence.ORGANISATION, common
    has = np.array([bool(len(columns.organisations.of(row))) for row in rows.tolist()], bool)
    yield Evidence.ELSEWHERE, ((common == 0) & has[:, None] & has[None, :]).astype(np.float32)


def _cosine(places: Numbers, lists: Lists, terms: Terms) -> Numbers:
    """Cosine of the sets of terms in these places, each term by its squared weight."""
    found = [lists.of(place) for place in places.tolist()]
    if not any(found):
        return np.zeros((len(found), len(found)), np.float32)
    squares = terms.squares
    shared = _shared(found, squares)
    if not shared.any():
        return shared
    lengths = np.sqrt(np.array([sum(map(squares.__getitem__, each)) for each in found], np.float64))
    scale = np.divide(1.0, lengths, out=np.zeros_like(lengths), where=lengths > 0)
    return _real(shared * scale[:, None] * scale[None, :])


def _shared(lists: Sequence[Sequence[int]], weights: Sequence[int] | Mapping[int, int]) -> Numbers:
    """For each two different lists the summed weights of the numbers that are in both."""
    if len(lists) == 2:  # as most are
        both = sum(weights[number] for number in set(lists[0]).intersection(lists[1]))
        return np.array([[0, both], [both, 0]], np.float32)
    flat = np.fromiter(itertools.chain.from_iterable(lists), np.int64)
    if not len(flat):
        return np.zeros((len(lists), len(lists)), np.float32)
    numbers, column, times = np.unique(flat, return_inverse=True, return_counts=True)
    row = np.repeat(np.arange(len(lists)), list(map(len, lists)))
    often = times > 1
    shared = often[column]
    has = np.zeros((len(lists), int(often.sum())), np.float32)
    has[row[shared], (np.cumsum(often) - 1)[column[shared]]] = 1
    return (has * np.array([weights[number] for number in numbers[often].tolist()], np.float32)) @ has.T


def _real(numbers: Numbers) -> Numbers:
    return numbers.astype(np.float32)
