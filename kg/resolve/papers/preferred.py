"""Which of the values that records print of one paper are shown; `docs/merging.md` has the rule.

Nothing is put together from two values of one field, and nothing is lost: each record keeps what it prints.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from functools import partial

from kg.model import Detail, PaperKind, Record
from kg.resolve.groups import Item
from kg.resolve.papers.shown_byline import Words, fullest, organisations, persons
from kg.resolve.papers.shown_date import shown_date
from kg.resolve.papers.shown_details import IMPRINT, shown_details
from kg.resolve.papers.shown_venue import shown_venue
from kg.resolve.papers.versions import current, is_published, is_report, of_publication
from kg.text.typesetting.medline import is_bracketed
from kg.text.typesetting.spacing import best_spaced
from kg.text.works.boilerplate import blanked

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
    place of publication, those of reports last; of dates see `shown_date`.

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
        return replace(only, details=tuple(shown_details(records))) if only.details else only
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
        date=shown_date(published),
        categories=_united(r.categories for r in filed),
        has_primary=not filed or filed[0].has_primary,
        identifiers=_united(r.identifiers for r in ranked),
        venue=shown_venue([r.venue for r in published if r.venue]),
        kind=_kind(published),
        code_available=any(r.code_available for r in ranked),
        code_repository=next((r.code_repository for r in ranked if r.code_repository), None),
        keywords=_united(r.keywords for r in ranked),
        references=_united(r.references for r in ranked),
        details=tuple(shown_details(published)),
    )


def _kind(published: Sequence[Record]) -> PaperKind | None:
    """The kind that the first record names; what was published is no preprint, though some record says so."""
    none = (None, PaperKind.PREPRINT) if is_published(published[0]) else (None,)
    return next((record.kind for record in published if record.kind not in none), None)


def _prints_most(groups: Collection[Words], record: Record) -> tuple[bool, bool, int, int, int, bool, int]:
    complete = bool(record.byline and record.byline.complete)
    said = {detail for detail, _ in record.details}
    imprint = (Detail.ISBN not in said, -len(said & IMPRINT))
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


def _united(lists: Iterable[Iterable[Item]]) -> tuple[Item, ...]:
    return tuple(dict.fromkeys(item for items in lists for item in items))
