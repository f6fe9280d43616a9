"""Keys of what a record prints of where its paper appeared, and of all that it prints of it."""

import re
from collections.abc import Iterator
from hashlib import blake2b

from kg.model import Detail, PaperKind, Record
from kg.readers.fields.other_fields import Field, fields_of
from kg.resolve.papers.imprints import Imprint
from kg.text.letters.fold import same_form
from kg.text.works.titles import is_of_many, title_form, title_words

MANY_WORDS = 4
"""Words of a title that says enough beside one name."""
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_BODY = re.compile(r"(?!(?:std|standard|no|nr|number|part|norme?)\b)[^\W\d_]{2}")
"""How the number of a standard begins that says whose it is."""
_TO_A_STANDARD = re.compile(
    r"\b(?:amendment|amendement|amd|corrigend|rectificati|addend|errat|redline|draft|entwurf|änderung|berichtig)",
    re.IGNORECASE,
)
"""Words of the title of what bears the number of a standard and is another document."""
_WHERE = (Detail.VOLUME, Detail.NUMBER, Detail.PAGES, Detail.EDITION, Detail.SERIES, Detail.ISBN)
"""What tells two works of one title apart."""


def whole(record: Record, printed: Imprint, *, of_many: bool) -> str:
    """One key for all copies of an entry, under whatever key and in whatever document.

    Empty where that may be printed of many works.
    """
    where = (*printed.isbns, *places(record, printed))
    if not where and (of_many or not (record.abstract or _tells(record))):
        return ""
    named = (record.byline.printed if record.byline else "", str(record.date), *map(str, record.identifiers))
    details = (f"{detail}: {text}" for detail, text in record.details)
    return _digest(
        record.title, record.abstract or "", record.venue or "", str(record.kind), *named, *details
    )


def _tells(record: Record) -> bool:
    """Whether byline or title are hardly those of two works."""
    return len(record.names) > 1 or title_words(title_form(record.title)) >= MANY_WORDS


def prints(record: Record) -> tuple[str, ...]:
    """By what it prints of the work it is known: anywhere, and in its document, wherever it stands there."""
    said = [record.byline.printed if record.byline else "", record.date.printed if record.date else ""]
    said += [text for detail, text in record.details if detail in _WHERE]
    said = said if any(said) else [web_page(record)]
    name = f"print:{_digest(record.title, record.venue or '', *said)}"
    return name, f"{name} {record.document}"


def web_page(record: Record) -> str:
    """The first address on the web, as far as it says where something is: no scheme, `www.` or last slash.

    >>> from kg.model import Lines
    >>> page = ((Detail.ADDRESS, "https://www.Maps.example/Atlas/"),)
    >>> web_page(Record(document="a.ris", lines=Lines(1, 2), title="Atlas", details=page))
    'maps.example/Atlas'
    """
    address = _said(record, Detail.ADDRESS).partition("://")[2].rstrip("/#")
    host, slash, path = address.partition("/")
    return f"{host.lower().removeprefix('www.')}{slash}{path}"


def known_number(record: Record, printed: Imprint) -> str:
    """The number by which everybody knows a patent or an edition of a standard, in one form; mostly empty.

    It is whole with the office that granted the patent, or with the body and the year of the standard, of
    which amendments may bear the number, too.

    >>> from kg.model import Lines
    >>> of_iso = ((Detail.NUMBER, "ISO 5667-12:2017"),)
    >>> standard = Record(document="a", lines=Lines(1, 2), title="W", kind=PaperKind.STANDARD, details=of_iso)
    >>> known_number(standard, Imprint(registered=("5667", "12", "2017")))
    'standard|iso5667122017'
    """
    parts = printed.registered
    if record.kind is PaperKind.PATENT:
        return f"patent|{'|'.join(parts[:2])}" if parts and all(parts[:2]) else ""
    if record.kind is not PaperKind.STANDARD or _TO_A_STANDARD.search(record.title):
        return ""
    said = same_form(_said(record, Detail.NUMBER))
    is_whole = len(parts) > 1 and _YEAR.fullmatch(parts[-1]) and _BODY.match(said)
    return f"standard|{said.replace(' ', '')}" if is_whole else ""


def _digest(*texts: str) -> str:
    return blake2b("\t".join(texts).encode(errors="replace"), digest_size=10).hexdigest()


def places(record: Record, printed: Imprint) -> Iterator[str]:
    """Just where it appeared; nothing for what does not say: see `PaperKeys.places`."""
    yield from sorted(printed.isbns)
    if printed.venue and printed.page:
        numbers = (same_form(_said(record, detail)) for detail in (Detail.VOLUME, Detail.NUMBER))
        yield "|".join((printed.venue, *numbers, printed.page))
    if record.kind is PaperKind.BOOK and printed.publisher and not is_of_many(record.title):
        yield f"book|{' '.join(sorted(printed.publisher))}"
    if printed.number:  # each institution has a Technical Report 3
        publisher = "" if _tells(record) else same_form(_said(record, Detail.PUBLISHER))
        yield f"report|{publisher}|{printed.number}"


def issuer(record: Record) -> str:
    """Who published, enacted or decided it, folded; empty where no document says so.

    >>> from kg.model import Lines
    >>> details = ((Detail.PUBLISHER, "Supreme Court of Ohio"),)
    >>> issuer(Record(document="a.ris", lines=Lines(1, 2), title="State v. Smith", details=details))
    'supreme court of ohio'
    """
    bodies = fields_of(record.details, Field.ORGANIZATION)
    return same_form(" ".join(filter(None, (_said(record, Detail.PUBLISHER), *bodies))))


def _said(record: Record, detail: Detail) -> str:
    return next(iter(record.texts_of(detail)), "")
