"""Which details of a paper are shown, such as its pages and its publisher; `docs/merging.md` has the rule."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kg.model import Detail, Record
from kg.readers.fields.other_fields import Field
from kg.resolve.papers.listed_fields import LISTED, listed_fields, without_repeats
from kg.resolve.papers.shown_venue import shown_venue
from kg.resolve.papers.versions import is_of_issue, is_preprint, is_report, may_come_of_report
from kg.text.language.languages import language_codes
from kg.text.registered.databases import is_of_entry
from kg.text.works.pages import in_one_form
from kg.text.works.venues import may_be_one_venue, venue_form

IMPRINT = frozenset({
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


def shown_details(published: Sequence[Record]) -> Iterator[tuple[Detail, str]]:
    """Of each kind those of the first record that gives any; pages and languages in one form: `1-8`, `de`.

    What is no identifier is gathered from all; each further field is of the first that has it. What is said
    of the place of publication is that of the place which is shown.

    >>> from kg.model import Lines
    >>> details = (Detail.PAGES, "117--142"), (Detail.LANGUAGE, "German")
    >>> entry = Record(document="a.bib", lines=Lines(1, 4), title="Maps", details=details)
    >>> [text for _, text in shown_details([entry])]
    ['117-142', 'de']
    """
    published = list(_in_one_place(published))
    versions = [record for record in published if not is_preprint(record)] or published
    if any(map(may_come_of_report, versions)):
        versions = [record for record in versions if not is_report(record)]
    given = {detail for record in published for detail, _ in record.details}
    for kind in filter(given.__contains__, Detail):
        sources = versions if kind in IMPRINT else published
        found = [record.texts_of(kind) for record in sources]
        match kind:
            case Detail.IDENTIFIER_AS_PRINTED:
                shown: Iterable[str] = dict.fromkeys(text for texts in found for text in texts)
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
            kept = (each for each in record.details if each[0] not in IMPRINT and not _is_of_place(*each))
            yield replace(record, details=tuple(kept))


def _has_imprint(record: Record) -> bool:
    return any(kind in IMPRINT or _is_of_place(kind, text) for kind, text in record.details)


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
    has_appeared = any(map(is_of_issue, published))
    return (text for text in fields if not (has_appeared and text.partition(":")[0] == Field.STATE))
