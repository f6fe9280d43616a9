"""Names that somebody may have meant who typed one that nothing has.

Every word that was typed may be replaced by one that is spelled almost so and occurs in names; what then fits
is offered. Words almost alike share their first or their last half, unless both halves have a slip: so only
words that begin or end alike are compared, and only so many.
"""

from collections.abc import Iterator, Sequence

from kg.search.found import Group, Hit
from kg.search.index import Index, words_typed

_COMPARED = 1500
"""Words of one beginning or one end that are compared at most, those of many names first."""
_TRIED = 3
"""Words that are tried in the place of one."""
_WORDS = 5
"""Words of what was typed that are replaced."""
_SHORTEST = 4
"""Letters of a word that can be misspelt: shorter ones are like too many."""
_BEGUN = "SELECT word, names FROM word WHERE word >= ? AND word < ? LIMIT 1"
_BEGINNING = """
SELECT word, names FROM word WHERE word >= ? AND word < ? AND length(word) BETWEEN ? AND ?
ORDER BY names DESC, word LIMIT ?
"""
_END = _BEGINNING.replace("FROM word WHERE", "FROM turned WHERE")


def meant(index: Index, typed: str, limit: int = 3) -> list[Hit]:
    """The things whose names are almost what was typed, likeliest first; empty when there are none."""
    words = words_typed(typed)
    found: dict[str, Hit] = {}
    for spelled in _spellings(index, words):
        for hit in index.suggest(spelled, limit=limit):
            found.setdefault(hit.iri, hit)
        if len(found) >= limit:
            break
    return list(found.values())[:limit]


def alike(index: Index, typed: str, groups: Sequence[Group], limit: int) -> list[Hit]:
    """The things that are called what was typed, else those that are called almost so; these groups first."""
    found = index.suggest(typed, groups, limit) or index.suggest(typed, limit=limit)
    return sorted(found or meant(index, typed, limit), key=lambda hit: hit.group not in groups)


def _spellings(index: Index, words: Sequence[str]) -> Iterator[str]:
    """What may have been meant: one word replaced at a time, then all that have something like them."""
    alike = {place: near(index, words[place]) for place in _doubtful(index, words[:_WORDS])}
    for rank in range(_TRIED):
        for place, others in alike.items():
            if rank < len(others):
                yield " ".join([*words[:place], others[rank], *words[place + 1 :]])
    yield " ".join((alike.get(place) or [word])[0] for place, word in enumerate(words))


def _doubtful(index: Index, words: Sequence[str]) -> list[int]:
    """The places of words that no name has, or begins; of all words, where each is in some name."""
    long = [place for place, word in enumerate(words) if len(word) >= _SHORTEST]
    unknown = [place for place in long if not index.rows(_BEGUN, (words[place], f"{words[place]}\x7f"))]
    return unknown or long


def near(index: Index, word: str) -> list[str]:
    """Words of names that are spelled almost so, likeliest first, at most three; never the word itself."""
    slips = 1 if len(word) < 8 else 2
    half = max(2, (len(word) - 1) // 2)
    bounds = (len(word) - slips, len(word) + slips, _COMPARED)
    start, end = word[:half], word[: -half - 1 : -1]
    candidates = dict(index.rows(_BEGINNING, (start, start + "\x7f", *bounds)))
    turned = index.rows(_END, (end, end + "\x7f", *bounds))
    candidates |= {other[::-1]: names for other, names in turned}
    candidates.pop(word, None)
    letters = frozenset(word)
    ranked = (
        (slips_of, -names, other)
        for other, names in candidates.items()
        if len(letters.symmetric_difference(other)) <= 2 * slips  # soon seen, and most are farther away
        and (slips_of := distance(word, other, slips)) <= slips
    )
    return [other for _, _, other in sorted(ranked)[:_TRIED]]


def distance(one: str, other: str, most: int) -> int:
    """Letters to change, put in, take out or swap with the next to get from one word to the other.

    Whatever is above `most` may come out as any number above it. See Damerau 1964.

    >>> distance("foester", "foerster", 2), distance("jakob", "jaokb", 2), distance("wei", "li", 1)
    (1, 1, 2)
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, start=1):
        above, row = row, [place]
        for at, its in enumerate(other, start=1):
            steps = min(above[at] + 1, row[at - 1] + 1, above[at - 1] + (letter != its))
            if place > 1 and at > 1 and letter == other[at - 2] and one[place - 2] == its:
                steps = min(steps, before[at - 2] + 1)
            row.append(steps)
        if min(row) > most and min(above) > most:
            return most + 1
        before = above
    return row[-1]
