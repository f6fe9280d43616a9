"""Which of the values that records print of one paper are shown; `docs/merging.md` has the rule.

Nothing is put together from two values of one field, and nothing is lost: each record keeps what it prints.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from kg.model import Detail, PaperKind, PartialDate, Record
from kg.readers.fields.dates import says_more, year_alone
from kg.readers.fields.other_fields import Field
from kg.readers.fields.paper_kinds import ARTICLES
from kg.resolve.groups import Item
from kg.resolve.papers.listed_fields import LISTED, listed_fields, without_repeats
from kg.resolve.papers.shown_byline import Words, fullest, organisations, persons
from kg.resolve.papers.shown_venue import shown_venue
from kg.resolve.papers.versions import current, is_preprint, is_published, is_report, of_publication
from kg.text.language.languages import language_codes
from kg.text.registered.databases import is_of_entry
from kg.text.typesetting.medline import is_bracketed
from kg.text.typesetting.spacing import best_spaced
from kg.text.works.boilerplate import blanked
from kg.text.works.pages import in_one_form
from kg.text.works.venues import may_be_one_venue, venue_form

_IMPRINT = frozenset({
    Detail.VOLUME, Detail.NUMBER, Detail.PAGES, Detail.PUBLISHER, Detail.EDITORS, Detail.SERIES,
    Detail.EDITION, Detail.ISSN, Detail.ISBN,
})  # fmt: skip
"""What only the published version has: that of a preprint does not complete it."""
_OF_PLACE = frozenset({
    Field.LOCATION, Field.EVENT_TITLE, Field.EVENT_DATE, Field.VENUE, Field.EVENT_TITLE_ADDON,
    Field.BOOK_TITLE_ADDON, Field.ISSUE_TITLE, Field.EID, Field.CHAPTER, Field.PART, Field.VOLUMES,
    Field.SERIES_EDITOR,
})  # fmt: skip
"""Further fields that say where a paper appeared."""

_PAPERS = (PaperKind.JOURNAL_ARTICLE, PaperKind.CONFERENCE_PAPER, PaperKind.CHAPTER)
"""What reports become, such as the working papers of economists."""
_SAYS_LESS, _SAYS_ALL = 4, 5  # fifths: one cut in half goes behind one in brackets


def preferred(records: Sequence[Record]) -> Record:
    """One record with the value to show of each field, from the records of one paper in order.

    Older versions of an entry say nothing: what the newest leaves out was taken back. What a preprint says
    of itself says nothing of what was published. Of the others, the record that prints most leads: an
    identifier, then a complete byline, then more persons, then a longer abstract (without what databases
    print around it; one in the brackets of MEDLINE, `cm(-2)`, counts less), then an ISBN, then more of the
    imprint, then the earlier place. What it leaves open is taken from the next; lists are united. The title
    is that of the record with the abstract: the words that are quoted stand in both; but the same with
    fewer spaces lost goes before. What is said of the publication comes first from records that name a
    place of publication, those of reports last; of dates see `_date`.

    >>> from kg.model import Lines
    >>> page = Record(document="a.txt", lines=Lines(1, 4), title="Maps", abstract="We map.")
    >>> entry = Record(document="b.bib", lines=Lines(1, 3), title="MAPS", venue="Journal of Maps")
    >>> shown = preferred([page, entry])
    >>> shown.title, shown.abstract, shown.venue
    ('Maps', 'We map.', 'Journal of Maps')
    """
    records = of_publication(current(records))
    if len(records) == 1:  # as of most papers
        (only,) = records
        return replace(only, details=tuple(_details(records))) if only.details else only
    groups = organisations(record.byline for record in records if record.byline)
    ranked = sorted(records, key=partial(_prints_most, groups))
    best = ranked[0]
    published = sorted(ranked, key=lambda record: (not is_published(record), is_report(record)))
    filed = sorted((r for r in ranked if r.categories), key=lambda record: not record.has_primary)
    abstract = next((r.abstract for r in ranked if r.abstract), "")
    title = next((r.title for r in records if abstract and r.abstract == abstract), best.title)
    return replace(
        best,
        title=best_spaced(title, (r.title for r in records)),
        abstract=abstract,
        byline=fullest([r.byline for r in ranked if r.byline]),
        date=_date(published),
        categories=_united(r.categories for r in filed),
        has_primary=not filed or filed[0].has_primary,
        identifiers=_united(r.identifiers for r in ranked),
        venue=shown_venue([r.venue for r in published if r.venue]),
        kind=_kind(published),
        code_available=any(r.code_available for r in ranked),
        code_repository=next((r.code_repository for r in ranked if r.code_repository), None),
        keywords=_united(r.keywords for r in ranked),
        references=_united(r.references for r in ranked),
        details=tuple(_details(published)),
    )


def _kind(published: Sequence[Record]) -> PaperKind | None:
    """The kind that the first record names; what was published is no preprint, though some record says so."""
    none = (None, PaperKind.PREPRINT) if is_published(published[0]) else (None,)
    return next((record.kind for record in published if record.kind not in none), None)


def _prints_most(groups: Collection[Words], record: Record) -> tuple[bool, bool, int, int, int, bool, int]:
    complete = bool(record.byline and record.byline.complete)
    said = {detail for detail, _ in record.details}
    imprint = (Detail.ISBN not in said, -len(said & _IMPRINT))
    authors = persons(record.byline, groups) if record.byline else 0
    told = (-_said(record.abstract), len(record.abstract))
    return (not record.identifiers, not complete, -authors, *told, *imprint)


def _said(abstract: str) -> int:
    """How much an abstract says; in brackets, `cm(-2)`, it is longer and says no more, and reads worse.

    What databases print around it counts for nothing.

    >>> _said("We measure 2 A cm(-2)") < _said("We measure 2 A cm−2")
    True
    >>> _said("We map. Copyright © 2019 The Author(s). All rights reserved.") == _said("We map.")
    True
    """
    written = blanked(f"\n{abstract}").strip()
    return len(written) * (_SAYS_LESS if is_bracketed(abstract) else _SAYS_ALL)


def _details(published: Sequence[Record]) -> Iterator[tuple[Detail, str]]:
    """Of each kind those of the first record that gives any; pages and languages in one form: `1-8`, `de`.

    What is no identifier is gathered from all; each further field is of the first that has it. What is said
    of the place of publication is that of the place which is shown.
    """
    published = list(_in_one_place(published))
    versions = [record for record in published if not is_preprint(record)] or published
    if any(record.kind in _PAPERS for record in versions):
        versions = [record for record in versions if not is_report(record)]
    given = {detail for record in published for detail, _ in record.details}
    for kind in filter(given.__contains__, Detail):
        sources = versions if kind in _IMPRINT else published
        found = [record.texts_of(kind) for record in sources]
        match kind:
            case Detail.IDENTIFIER_AS_PRINTED:
                shown: Iterable[str] = _united(found)
            case Detail.FIELD:
                shown = _still_true(_each_field(found), published)
            case Detail.PUBLISHER:  # of a thesis its university, too
                every = [text for texts in found for text in texts]
                named = (shown_venue([text, *every]) for text in next(filter(None, found), ()))
                shown = dict.fromkeys(filter(None, named))
            case Detail.LICENCE:
                shown = _licence(published)
            case Detail.LANGUAGE:
                first: Sequence[str] = next(filter(None, found), [])
                shown = dict.fromkeys(code for text in first for code in language_codes(text))
            case Detail.ADDRESS:
                shown = min(filter(None, found), key=_of_entries, default=())
            case _:
                shown = next(filter(None, found), ())
        for text in shown:
            yield kind, in_one_form(text) if kind is Detail.PAGES else text


def _of_entries(addresses: Iterable[str]) -> bool:
    """Whether all lead to entries of databases, which say of the paper what is said here."""
    return all(map(is_of_entry, addresses))


def _licence(published: Sequence[Record]) -> Sequence[str]:
    """Those of the first record that gives an address, which says more than `cc-by`, else of the first.

    A preprint may have another licence than what was published.
    """
    said = [
        (is_preprint(record), not any("://" in text for text in texts), place, texts)
        for place, record in enumerate(published)
        if (texts := record.texts_of(Detail.LICENCE))
    ]
    return min(said)[-1] if said else ()


def _in_one_place(published: Sequence[Record]) -> Iterator[Record]:
    """The records; those of another place than the first with an imprint say nothing of where the paper is.

    Names of one venue often have nothing in common (`NeurIPS`, `Advances in …`): what one identifier stands
    for is in one place.
    """
    first = next((record for record in published if record.venue and _has_imprint(record)), None)
    for record in published:
        if first is None or not record.venue or _may_be_in_one_place(first, record):
            yield record
        else:
            kept = (each for each in record.details if each[0] not in _IMPRINT and not _is_of_place(*each))
            yield replace(record, details=tuple(kept))


def _has_imprint(record: Record) -> bool:
    return any(kind in _IMPRINT or _is_of_place(kind, text) for kind, text in record.details)


def _may_be_in_one_place(one: Record, other: Record) -> bool:
    return not set(one.identifiers).isdisjoint(other.identifiers) or may_be_one_venue(
        venue_form(record.venue or "") for record in (one, other)
    )


def _is_of_place(kind: Detail, text: str) -> bool:
    return kind is Detail.FIELD and text.partition(":")[0] in _OF_PLACE


def _each_field(found: Sequence[Sequence[str]]) -> Iterator[str]:
    """Of each field, such as `translator: …`, what the first record says that has it; lists are united."""
    listed = dict.fromkeys(each for texts in found for each in listed_fields(texts))
    yield from without_repeats(listed)
    said: set[str] = set(LISTED)
    for texts in found:
        names = [text.partition(":")[0] for text in texts]
        yield from (text for name, text in zip(names, texts, strict=True) if name not in said)
        said.update(names)


def _still_true(fields: Iterable[str], published: Sequence[Record]) -> Iterator[str]:
    """The fields; what has its place in a volume is no longer in press, whichever record says so."""
    has_appeared = any(map(_is_of_issue, published))
    return (text for text in fields if not (has_appeared and text.partition(":")[0] == Field.STATE))


def _date(published: Sequence[Record]) -> PartialDate | None:
    """The date of the first record with a year, those of the publication first.

    It is replaced by the fullest other that says the same and more: `2024` by `2024-08-28`, and among those
    with the same parts by one whose words say more: `1890` by `[ca. 1890]`. 1 January in numbers counts as
    the year alone beside any other day, for programs write it where they know no more. The day on which a
    preprint came out is none of the publication's, and the day of an article on the web is not that of its
    issue: where records have volume or number, these alone count. Where nobody prints a year it is the date
    with most parts.
    """
    dates = [record.date for record in published if record.date]
    in_order = sorted(published, key=lambda record: not (is_published(record) and _is_of_issue(record)))
    dated = [(record, record.date) for record in in_order if record.date and record.date.year is not None]
    if not dated:
        return min(dates, key=_open_parts, default=None)
    leads, first = dated[0]
    of_it = (
        date
        for record, date in dated
        if not is_published(leads) or not is_preprint(record)
        if leads.kind not in _PAPERS or not is_report(record)
        if not _is_of_issue(leads) or _is_of_issue(record)
    )
    same = (date for date in of_it if _says_the_same(year_alone(first), date))
    return min(same, key=lambda date: (_open_parts(year_alone(date)), _open_parts(date), not says_more(date)))


def _is_of_issue(record: Record) -> bool:
    """Whether the record tells in which volume or issue of a periodical the article stands."""
    said = {detail for detail, _ in record.details}
    return record.kind in ARTICLES and not said.isdisjoint((Detail.VOLUME, Detail.NUMBER))


def _says_the_same(date: PartialDate, other: PartialDate) -> bool:
    """Whether the other has every part of the date, and perhaps more."""
    pairs = ((date.year, other.year), (date.month, other.month), (date.day, other.day))
    return all(ours in (None, theirs) for ours, theirs in pairs)


def _open_parts(date: PartialDate) -> int:
    return sum(part is None for part in (date.year, date.month, date.day))


def _united(lists: Iterable[Iterable[Item]]) -> tuple[Item, ...]:
    return tuple(dict.fromkeys(item for items in lists for item in items))
