"""Which papers are asked about, two by two: each beside the nearest of those that it could be.

Of n papers with one title n - 1 pairs are asked about, and none is looked at beside more than a few. What
speaks for and against a pair is told in `doubts`.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import product, starmap

from kg.resolve.groups import Groups
from kg.resolve.papers.imprints import appeared_apart, are_two_volumes, differences
from kg.resolve.papers.keys import PaperKeys
from kg.resolve.papers.origins import are_of_two_days
from kg.text.letters.scripts import scripts_of
from kg.text.people.bylines import bylines_agree, may_be_one
from kg.text.people.collective import is_short_for
from kg.text.works.near_titles import are_near

Paper = Sequence[PaperKeys]
"""What its records are known by."""

_LOOKED_AT = 6
"""Papers that follow one in the order of authors and years, and are looked at beside it."""
_MOST_TITLES = 4
"""Papers that print one ISBN; where there are more, it is that of a volume, and they are its parts."""
_BOOK_AND_ARTICLE = {"book", "paper"}
_MOST_DAYS = 4
"""Days that letters of one title bear; where there are more, each is another letter."""


def pairs_to_ask(papers: Sequence[Paper]) -> Iterator[tuple[int, int]]:
    """Places of two papers that share a title, an identifier or an ISBN, or of which one drops a subtitle.

    After these, of two with nearly one title in one place. Each pair comes once.

    >>> papers = [[PaperKeys("maps", "", year, "", (), key="maps")] for year in ("2001", "2002", "2001")]
    >>> list(pairs_to_ask(papers))
    [(0, 2), (1, 2)]
    """
    asked: set[tuple[int, int]] = set()
    for pair in _pairs(papers):
        if pair not in asked:
            asked.add(pair)
            yield pair


def _pairs(papers: Sequence[Paper]) -> Iterator[tuple[int, int]]:
    titled = _sharing(papers, lambda record: [record.key])
    for _, places in sorted(titled.items()):
        are_two = _are_of_two_days if _is_series([papers[place] for place in places]) else _are_two_works
        near = _nearest(places, papers)
        yield from (pair for pair in near if not are_two(*(papers[place] for place in pair)))
    for _, places in sorted(_sharing(papers, lambda record: record.named).items()):
        yield from _nearest(places, papers)
    for _, places in sorted(_sharing(papers, lambda record: record.imprint.isbns).items()):
        if len(places) <= _MOST_TITLES:
            near = _nearest(places, papers)
            yield from (pair for pair in near if not _are_parts(*(papers[place] for place in pair)))
    yield from _with_and_without_subtitle(papers)
    yield from _nearly_titled(papers)


def _sharing(papers: Sequence[Paper], told: Callable[[PaperKeys], Collection[str]]) -> dict[str, list[int]]:
    """What `told` gives of the records of several papers, and the places of these papers."""
    found: dict[str, list[int]] = {}
    for place, paper in enumerate(papers):
        for each in sorted({each for record in paper for each in told(record)}):
            found.setdefault(each, []).append(place)
    return {each: places for each, places in found.items() if len(places) > 1}


def _nearest(places: Sequence[int], papers: Sequence[Paper]) -> list[tuple[int, int]]:
    """Pairs that hang all together, the nearest first: one less than places (Kruskal 1956).

    Each place is in a pair with the nearest that is looked at beside it.
    """
    row = sorted(places, key=lambda place: (_author_and_year(papers[place][0]), place))
    looked_at = [
        (min(one, other), max(one, other), after)
        for at, one in enumerate(row)
        for after, other in enumerate(row[at + 1 : at + 1 + _LOOKED_AT])
    ]
    looked_at.sort(key=lambda pair: (-_in_common(papers[pair[0]][0], papers[pair[1]][0]), pair[2], pair))
    together = Groups(row)
    found = []
    for one, other, _ in looked_at:
        if together.find(one) != together.find(other):
            together.join(one, other)
            found.append((one, other))
    return found


def _in_common(one: PaperKeys, other: PaperKeys) -> int:
    """How much speaks for one paper, by the first record of each."""
    return sum(
        (
            bool(one.year) and one.year == other.year,
            bylines_agree(one.names[:1], other.names[:1]),
            not one.imprint.isbns.isdisjoint(other.imprint.isbns),
            not any(differences(one.imprint, other.imprint)),
        )
    )


def _author_and_year(record: PaperKeys) -> tuple[str, str]:
    names = record.names
    return names[0][-1] if names else "", record.year


def _in_print(record: PaperKeys) -> list[str]:
    """Where a first author printed something in a year, on which pages of what."""
    printed = record.imprint
    volumes = [f"volume {' '.join(printed.volume)}"] if printed.volume else []
    where = (
        [*volumes, *([printed.venue] if printed.venue else [])] if printed.page and record.has_year else []
    )
    return [
        f"{record.year}|{word}|{place}|{printed.page}" for word in _first_words(record) for place in where
    ]


def _nearly_titled(papers: Sequence[Paper]) -> Iterator[tuple[int, int]]:
    """Pairs of near titles that hang all together; each is looked at beside those that follow it by title."""
    together: Groups[int] = Groups()
    for _, places in sorted(_sharing(papers, _in_print).items()):
        row = sorted(places, key=lambda place: (papers[place][0].title, place))
        for at, one in enumerate(row):
            for other in row[at + 1 : at + 1 + _LOOKED_AT]:
                apart = together.find(one) != together.find(other)
                if apart and are_nearly_titled(papers[one], papers[other]):
                    together.join(one, other)
                    yield min(one, other), max(one, other)


def are_nearly_titled(ours: Paper, theirs: Paper) -> bool:
    """Whether some titles of two papers differ in a slip, by the first records of each."""
    titles = [dict.fromkeys(record.title for record in paper[:_LOOKED_AT]) for paper in (ours, theirs)]
    return any(are_near(one, other) for one, other in product(*titles))


def _is_series(papers: Iterable[Paper]) -> bool:
    """Whether what has one title bears so many days that each is of its own, as the letters of one to one."""
    return len({record.imprint.origin.day for paper in papers for record in paper} - {""}) > _MOST_DAYS


def _are_of_two_days(ours: Paper, theirs: Paper) -> bool:
    pairs = product(ours[:_LOOKED_AT], theirs[:_LOOKED_AT])
    of_two_days = all(are_of_two_days(one.imprint.origin, other.imprint.origin) for one, other in pairs)
    return of_two_days or _are_two_works(ours, theirs)


def _are_two_works(ours: Paper, theirs: Paper) -> bool:
    """Whether a title is all that two papers share: a book and its reviews, two called `Review`.

    They are in other places, or one is a book and the other an article; and another person wrote each, unless
    the title says nothing. So are editions of what appears every other year, such as the Review of Particle
    Physics.
    """
    pairs = list(product(ours[:_LOOKED_AT], theirs[:_LOOKED_AT]))
    return all(
        (_is_elsewhere(*pair) and (pair[0].of_many or _is_by_another(*pair)))
        or (_is_by_another(*pair) and appeared_apart([pair[0].imprint], [pair[1].imprint]))
        or _is_another_edition(*pair)
        for pair in pairs
    )


def _is_elsewhere(one: PaperKeys, other: PaperKeys) -> bool:
    sorts = {one.sort, other.sort} - {""}
    return len(sorts) > 1 or any(differences(one.imprint, other.imprint))


def _is_by_another(one: PaperKeys, other: PaperKeys) -> bool:
    """Whether one person alone wrote each, and it is not the same by any spelling of the name.

    Of a book and an article it may be several, none of whom is in both bylines: these are its editors.
    """
    if {one.sort, other.sort} == _BOOK_AND_ARTICLE:
        names, others = (map(" ".join, each.names[:_LOOKED_AT]) for each in (one, other))
        pairs = list(product(names, others))
        return bool(pairs) and all(starmap(_are_two_people, pairs))
    alone = not (one.has_coauthors or other.has_coauthors)
    return alone and _are_two_people(one.first_author, other.first_author)


def _is_another_edition(one: PaperKeys, other: PaperKeys) -> bool:
    """Whether DOI, year, volume and first author are all others."""
    dois = [{each for each in record.named if each.startswith("doi:")} for record in (one, other)]
    return (
        one.has_year
        and other.has_year
        and one.year != other.year
        and are_two_volumes(one.imprint, other.imprint)
        and all(dois)
        and dois[0].isdisjoint(dois[1])
        and _are_two_people(one.first_author, other.first_author)
    )


def may_be_called(ours: str, theirs: str) -> bool:
    """Whether two names may be one author's, by any spelling; of names in two scripts nobody can tell."""
    if scripts_of(ours).isdisjoint(scripts_of(theirs)):
        return True
    short, long = sorted((ours, theirs), key=len)
    return may_be_one(ours, theirs) or is_short_for(short, long)


def _are_two_people(ours: str, theirs: str) -> bool:
    return bool(ours and theirs) and not may_be_called(ours, theirs)


def _are_parts(ours: Paper, theirs: Paper) -> bool:
    """Whether two titles with one ISBN are those of two volumes: it is that of both together."""
    return any(are_two_volumes(one.imprint, other.imprint) for one in ours for other in theirs)


def _with_and_without_subtitle(papers: Sequence[Paper]) -> Iterator[tuple[int, int]]:
    """The first paper of each title and first author, with each that has it before a subtitle.

    What is no subtitle and tells of the same study counts as one: some library may have left it out.
    """
    short: dict[tuple[str, str], int] = {}
    for place, record in _records(papers):
        for word in _first_words(record):
            short.setdefault((record.key, word), place)
    for place, record in _records(papers):
        for head in (*record.heads, *record.study_heads):
            for word in _first_words(record):
                other = short.get((head, word), place)
                if other != place:
                    yield min(place, other), max(place, other)


def _records(papers: Sequence[Paper]) -> Iterator[tuple[int, PaperKeys]]:
    """Each record, behind the place of its paper."""
    return ((place, record) for place, paper in enumerate(papers) for record in paper)


def _first_words(record: PaperKeys) -> list[str]:
    """The words that may be the family name of the first author; none where the title says nothing."""
    names = [] if record.of_many else record.names
    return sorted({names[0][0], names[0][-1]}) if names else []
