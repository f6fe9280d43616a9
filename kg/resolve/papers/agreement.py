"""When records are one paper that share no identifier; `docs/merging.md` has the rule in words.

An agreement says what records have in common that may be one paper, and whether those that have it are: all
of them, for where two may be meant a third belongs to neither. So each record is looked at once for each of
its keys, and never beside each other record.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from kg.resolve.papers.imprints import appeared_apart
from kg.resolve.papers.keys import PaperKeys
from kg.resolve.papers.prints import MANY_WORDS
from kg.text.people.bylines import bylines_agree, same_people
from kg.text.works.venues import may_be_one_venue

_PARTIES = re.compile(r"\w (?:v|vs|contre|gegen) \w")
_NUMBER = re.compile(r"\d+")
_MOST_WORDS = 6  # of one name that are looked at
_MOST_NAMES = 32  # of periodicals, or of who published something, that are compared with each other


@dataclass(frozen=True, slots=True)
class Agreement:
    """One way in which records agree."""

    keys: Callable[[PaperKeys], Iterator[str]]
    """What a record can have in common with others; none when it says too little."""
    holds: Callable[[Sequence[PaperKeys]], bool]
    """Whether records are one paper that are joined by what they have in common."""


def _word_for_word(one: PaperKeys) -> Iterator[str]:
    if one.whole:
        yield one.whole


def _numbered(one: PaperKeys) -> Iterator[str]:
    if one.number:
        yield one.number


def _alike(one: PaperKeys) -> Iterator[str]:
    if one.is_complete:
        yield from (f"{one.key}|{one.authors}|{when}" for when in _in_one_go(one, short=one.has_day))


def _in_one_year(one: PaperKeys) -> Iterator[str]:
    for when in _in_one_go(one, short=one.has_day and not one.of_many):
        yield from (f"{author}|{when}" for author in _title_and_author(one, one.key))


def _in_one_place(one: PaperKeys) -> Iterator[str]:
    """Where it appeared says enough, however little the title does: an editorial on a page of a journal."""
    if one.has_year and one.authors:
        for place in one.places:
            yield from (f"{author}|{one.year}|{place}" for author in _title_and_author(one, one.key))


def _by_another_title(one: PaperKeys) -> Iterator[str]:
    """PubMed translates titles, where others print the original: the article is on its page under both."""
    if one.is_paper and one.has_year and one.authors and one.imprint.page and not one.of_many:
        for title in (one.key, *one.other_keys):
            for author in _title_and_author(one, title):
                yield f"{author}|{one.year}|{one.imprint.page}"


def _are_on_one_page(records: Sequence[PaperKeys]) -> bool:
    """Whether what has two titles is on one page of a journal; one title may be that of a column."""
    if len({record.key for record in records}) == 1:
        return False
    journals = {record.imprint.journal for record in records}
    return "" not in journals and _may_be_one_place(journals) and _one_byline(records)


def _unsigned_in_one_place(one: PaperKeys) -> Iterator[str]:
    """What nobody signs, as statutes, judgments and news, has its place."""
    if _is_unsigned(one):
        yield from (f"{one.key}|{one.year}|{place}" for place in one.places)


def _without_names_in_one_place(one: PaperKeys) -> Iterator[str]:
    """An article has its page, too, where one database names its authors, another nobody or their group."""
    if one.is_paper and one.has_year and not one.of_many and one.words >= MANY_WORDS:
        yield from (f"{one.key}|{one.year}|{place}" for place in one.places)


def _names_of_one(records: Sequence[PaperKeys]) -> bool:
    """Whether some records name nobody, or a group alone, and those that name people the same people."""
    named = [record for record in records if record.authors and not record.by_group]
    return 0 < len(named) < len(records) and _one_byline(named)


def _unsigned_on_one_day(one: PaperKeys) -> Iterator[str]:
    """Where the title says much it has its day. The names of the parties say much: `Plessy v. Ferguson`."""
    if _is_unsigned(one) and one.has_day and (one.words >= MANY_WORDS or _PARTIES.search(one.title)):
        yield f"{one.key}|{one.year} {one.day}"


def _unsigned_at_one_address(one: PaperKeys) -> Iterator[str]:
    """A page of the web has its address, and often no date; what came out there later is another.

    So may be what many are called: each `Editorial` of a journal has its home page.
    """
    if one.web_page and one.key and not one.of_many:
        yield f"{one.key}|{one.web_page}"


def _one_year_and_day(records: Sequence[PaperKeys]) -> bool:
    return len({record.year for record in records} - {""}) <= 1 and _one_day(records)


def _is_unsigned(one: PaperKeys) -> bool:
    return one.has_year and not one.authors and not one.of_many and one.sort != "book"


def _as_cited(one: PaperKeys) -> Iterator[str]:
    """A preprint says where it was published, in which year and on which page."""
    if one.authors and not one.of_many:
        for place in one.in_print:
            yield from (f"{author}|{place}" for author in _title_and_author(one, one.key))


def _in_one_go(one: PaperKeys, *, short: bool) -> Iterator[str]:
    """The year, where title and byline say enough with it; else, with `short`, the day alone."""
    if one.year and one.says_enough:
        yield one.year
    if one.year and one.authors and short:
        yield f"{one.year} {one.day}"


def _in_years_side_by_side(one: PaperKeys) -> Iterator[str]:
    if one.has_year and one.says_enough:
        for author in _title_and_author(one, one.key):
            yield f"{author}|{one.year}"
            yield f"{author}|{int(one.year) + 1}"


def _whenever(one: PaperKeys) -> Iterator[str]:
    if one.says_enough:
        yield from _title_and_author(one, one.key)


def _without_subtitle(one: PaperKeys) -> Iterator[str]:
    if one.has_year and one.says_enough:
        for title in (one.key, *one.heads):
            yield from (f"{author}|{one.year}" for author in _title_and_author(one, title))


def _title_and_author(one: PaperKeys, title: str) -> Iterator[str]:
    """A key for each word that may be the first author's family name, and one for all authors together."""
    names = one.names
    words = [word for word in dict.fromkeys(names[0]) if len(word) > 1] or names[0]
    yield from (f"{title}|{word}" for word in words[:_MOST_WORDS])
    if len(names) > 1:
        yield f"{title}|{' '.join(sorted(name[-1] for name in names))}"


def _is_cited(records: Sequence[PaperKeys]) -> bool:
    """Whether one of the records only cites where another appeared."""
    return any(record.in_print and not record.imprint.page for record in records)


def _one_byline(records: Sequence[PaperKeys], agree: Callable[..., bool] = bylines_agree) -> bool:
    """Whether each byline agrees with the fullest: then no two are of different people."""
    bylines = {(record.authors, record.cut): record for record in records}
    if len(bylines) == 1:
        return True
    _, fullest = max(bylines.items(), key=lambda item: (not item[0][1], item[0][0].count("\n"), item[0]))
    names = fullest.names
    return all(
        agree(other.names, names, cut=other.cut or fullest.cut)
        for other in bylines.values()
        if other is not fullest
    )


def _one_source(records: Sequence[PaperKeys]) -> bool:
    """Whether no two name other periodicals, pages, publishers or courts.

    Two newspapers have one headline, and on one day two courts decide a `State v. Smith`.
    """
    issuers = list({frozenset(record.issuer.split()) for record in records if record.issuer})
    journals = list({record.imprint.journal for record in records if record.imprint.journal})
    return (
        len({record.imprint.page for record in records} - {""}) <= 1
        and max(len(issuers), len(journals)) <= _MOST_NAMES
        and all(one <= other or other <= one for one, other in combinations(issuers, 2))
        and all(map(may_be_one_venue, combinations(journals, 2)))
    )


def _one_date(records: Sequence[PaperKeys]) -> bool:
    """Whether what is printed of dates can be one paper's.

    Years may be two side by side where not both are of publications at two places. Where a record leaves its
    year open, months and days must not differ; where all do, title and byline must say more.
    """
    years = {int(record.year) for record in records if record.has_year}
    if not years and not _one_without_a_year(records):
        return False
    if years and max(years) - min(years) > 1:
        return False
    if len(years) == 2 and not _one_publication(records):
        return False
    if all(record.has_year for record in records):
        return True
    return _one_day(records)


def _one_day(records: Sequence[PaperKeys]) -> bool:
    """Whether months and days do not differ where they are printed."""
    parts = zip(*(record.day.removeprefix("--").split("-") for record in records if record.day), strict=True)
    return all(len(set(part) - {"00"}) <= 1 for part in parts)


def _one_without_a_year(records: Sequence[PaperKeys]) -> bool:
    """Whether records that all leave the year open say much, and name one place of publication at most."""
    venues = {record.venue for record in records if record.venue}
    return len(venues) <= 1 and all(record.says_more and not record.comes_again for record in records)


def _one_publication(records: Sequence[PaperKeys]) -> bool:
    """Whether records of two years tell of one publication at most, and of a preprint, or say much.

    What may come again every year must be a preprint. Proceedings that name the year before their own are
    those of that year.
    """
    published = sorted((record for record in records if record.published), key=lambda record: record.year)
    later = {record.venue for record in published if record.year != published[0].year}
    several = "" in {record.venue for record in published} or not _may_be_one_venue(published)
    if several and not all(published[0].year in venue.split() for venue in later):
        return False
    if any(record.is_preprint for record in records):
        return True
    return all(record.says_more and not record.comes_again for record in records)


def _may_be_one_venue(published: Sequence[PaperKeys]) -> bool:
    """Whether all may be in one place, and no number of a year or a meeting tells them apart."""
    numbers = {tuple(_NUMBER.findall(record.venue)) for record in published}
    return len(numbers) <= 1 and _may_be_one_place({record.imprint.journal for record in published})


def _may_be_one_place(journals: Collection[str]) -> bool:
    """Whether any two names of places of publication may be of one, as `Eur J Heart Fail` is a journal's."""
    return len(journals) <= _MOST_NAMES and may_be_one_venue(journals)


def _one_title(records: Sequence[PaperKeys]) -> bool:
    """Whether there is one title with a subtitle, and one without it, in what may be one place."""
    short, *longer = sorted({record.key for record in records}, key=len)
    if len(longer) != 1 or not all(record.key == short or short in record.heads for record in records):
        return False
    without = [record.imprint for record in records if record.key == short]
    return not appeared_apart(without, (record.imprint for record in records if record.key != short))


BY_NUMBER = Agreement(_numbered, lambda _: True)
"""For patents and standards, under whatever title."""
AGREEMENTS = (
    Agreement(_word_for_word, lambda _: True),
    Agreement(_alike, lambda _: True),
    Agreement(_in_one_year, _one_byline),
    Agreement(_in_one_place, _one_byline),
    Agreement(_by_another_title, _are_on_one_page),
    Agreement(_unsigned_in_one_place, lambda _: True),
    Agreement(_without_names_in_one_place, _names_of_one),
    Agreement(_unsigned_on_one_day, _one_source),
    Agreement(_unsigned_at_one_address, _one_year_and_day),
    Agreement(_as_cited, lambda records: _is_cited(records) and _one_byline(records)),
    Agreement(_in_years_side_by_side, lambda records: _one_date(records) and _one_byline(records)),
    Agreement(_whenever, lambda records: _one_date(records) and _one_byline(records)),
    Agreement(_without_subtitle, lambda records: _one_title(records) and _one_byline(records, same_people)),
)
"""The surest first: what is joined by one is one for the next."""
