"""What else an entry of a library says of a paper: keywords, pages, publisher, editors, licence, and more.

A note is kept as the note that it is in print (`kg.readers.fields.notes`). What JabRef calls `comment`,
`annote` and the like are their owners' own. Fields that no program or style knows are passed over.
"""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from kg.model import Detail, PaperKind
from kg.readers.bibtex.names import read_authors
from kg.readers.bibtex.values import ARCHIVES, plain_date
from kg.readers.fields.addresses import has_address, is_address, read_addresses, web_addresses
from kg.readers.fields.identifiers import paper_of_arxiv
from kg.readers.fields.keywords import keywords_of, parted_keywords
from kg.readers.fields.notes import with_note
from kg.readers.fields.other_fields import DATES, LINKS, PEOPLE, Field, registered, said, unless_in
from kg.readers.fields.other_people import named
from kg.readers.fields.serials import read_serials
from kg.readers.fields.tex import bare_address, plain
from kg.readers.fields.values import details_of, unless_arxiv, volume
from kg.readers.names.bylines import in_line
from kg.text.letters.separators import COMMAS, SEMICOLONS
from kg.text.registered.classes import classes_in
from kg.text.registered.mails import without_mails
from kg.text.works.journals import journal_name

_FIELDS = {
    "volume": Detail.VOLUME,
    "number": Detail.NUMBER,
    "issue": Detail.NUMBER,
    "publisher": Detail.PUBLISHER,
    "school": Detail.PUBLISHER,
    "institution": Detail.PUBLISHER,
    "series": Detail.SERIES,
    "maintitle": Detail.SERIES,
    "edition": Detail.EDITION,
    "license": Detail.LICENCE,
    "copyright": Detail.LICENCE,
    "rights": Detail.LICENCE,
}
_OTHER_NAMES = {
    Field.PAGE_TOTAL: ("numpages",),
    Field.MATHSCINET: ("mr",),
    Field.ZBMATH: ("zbl",),
    Field.ACCESSION: ("unique-id",),
    Field.ELECTRONIC_DATE: ("earlyaccessdate",),
    Field.HOLDER: ("assignee",),
    Field.JURISDICTION: ("nationality",),
    Field.SHORT_JOURNAL: ("journal-iso", "abbrev_source_title"),
}
"""Names that a field has beside that of BibLaTeX."""
_READ_APART = frozenset(
    (Field.NOTE, Field.URL, Field.EPRINT, Field.EID, Field.SUBTITLE, Field.LOCATION, Field.VENUE)
)
_NAMES = {field: (field.value, *_OTHER_NAMES.get(field, ())) for field in Field if field not in _READ_APART}
_FIELD_CALLED = {name: field for field, names in _NAMES.items() for name in names}
_PLACES = {field: place for place, field in enumerate(_NAMES)}
_LISTED = (Field.TYPE, Field.REGISTRATION, Field.DATA_BANK, Field.INSTITUTIONS, Field.RESEARCHER_ID)
"""Fields of several values, which semicolons part."""
_SHORT_FOR = {Field.SHORT_TITLE: "title", Field.SHORT_JOURNAL: "journal"}
"""What is called short → the field that may hold it already."""
_LISTED_LINK = re.compile(
    r"(?=[^;\s]).*?(?:PMID:\s?[0-9]+(?=; )|(?<!\S)doi:\s?\S+(?<!;)(?=; (?!PMID))|$)", re.IGNORECASE
)
"""A paper up to the number that ends it; a DOI before `; PMID: 1` does not."""
_ARTICLE_NUMBERS = ("eid", "articleno", "article-number", "art_number")
_SERVERS = ("publisher", "journal", "howpublished")
"""Fields that may name the server of a preprint."""
_KEYWORDS = ("keywords", "keyword", "author_keywords")
_LINK = re.compile(r"\\href\s*\{([^{}]*)\}\s*\{([^{}]*)\}")
_NO_VENUE = re.compile(
    r"(?:available )?(?:online|on the web|web ?(?:site|page)?|print(?:ed)?|electronic(?:ally)?"
    r"|preprint|manuscript|unpublished|self-published|typescript|letter|e-?mail|personal communication"
    r"|interview|lecture|speech|talk|film|video|dvd|cd(?:-rom)?|photograph|painting|sculpture|engraving"
    r"|(?:oil|tempera|gouache|watercolou?r|ink|pencil|charcoal|pastel|acrylic) on [\w ]{1,30})\.?",
    re.IGNORECASE,
)
_IN_BRACES = re.compile(rf"\{{[^{{}}]*\}}|\\[{COMMAS}{SEMICOLONS}]")
_WHOLLY_IN_BRACES = re.compile(r"\s*\{([^{}]*)\}\s*")
_STAND_INS = {sign: chr(0xE000 + number) for number, sign in enumerate(COMMAS + SEMICOLONS)}
_HIDDEN = str.maketrans(_STAND_INS)
_SHOWN = str.maketrans({stand_in: sign for sign, stand_in in _STAND_INS.items()})


def read_keywords(fields: Mapping[str, str]) -> tuple[str, ...]:
    """The keywords of an entry, parted by semicolons or by commas; what is in braces stays together.

    >>> read_keywords({"keywords": "{Maps, Old}, doors", "author_keywords": "Cells, Cultured; Mice"})
    ('Maps, Old', 'doors', 'Cells, Cultured', 'Mice')
    """
    return keywords_of(
        plain(word.translate(_SHOWN))
        for name in _KEYWORDS
        for word in parted_keywords(_IN_BRACES.sub(_hidden, _unwrapped(fields.get(name, ""))))
    )


def _unwrapped(value: str) -> str:
    """The value without braces around the whole of it, as Web of Science writes them."""
    found = _WHOLLY_IN_BRACES.fullmatch(value)
    return found[1] if found else value


def _hidden(found: re.Match[str]) -> str:
    """What parts no keywords: a separator after a backslash, which JabRef writes, and those in braces."""
    return found[0].removeprefix("\\").translate(_HIDDEN)


def published_in(fields: Mapping[str, str]) -> str:
    """Where it was published by the words of `howpublished`; empty for an address, and for what is no place.

    >>> published_in({"howpublished": "Workshop on Maps"}), published_in({"howpublished": "Online"})
    ('Workshop on Maps', '')
    """
    printed = plain(fields.get("howpublished", ""))
    return "" if has_address(printed) or _NO_VENUE.fullmatch(printed) else printed


def read_details(
    fields: Mapping[str, str],
    taken: Collection[str] = (),
    *,
    at_event: bool = False,
    kind: PaperKind | None = None,
) -> tuple[tuple[Detail, str], ...]:
    """The details of an entry, as TeX prints them, but for fields that were `taken` for something else.

    `at_event` says that the entry is of a conference or its proceedings; see `_places`.

    >>> read_details({"volume": "7", "pages": "117--142", "url": r"https://example.org/a\\_b"})
    ((<Detail.VOLUME: 'volume'>, '7'), (<Detail.PAGES: 'pages'>, '117–142'), (<Detail.ADDRESS: 'address'>, 'https://example.org/a_b'))
    """
    note = "\n".join(map(plain, _LINK.sub(r"\2 (\\url{\1})", fields.get("note", "")).splitlines()))
    said_of = [*_details(fields), *_other_fields(fields, taken), *_places(fields, at_event)]
    return details_of(with_note(said_of, note), kind=kind)


def _details(fields: Mapping[str, str]) -> Iterator[tuple[Detail, str]]:
    for name, detail in _FIELDS.items():
        if name in fields:
            printed = journal_name(plain(fields[name]))
            yield volume(printed) if detail is Detail.VOLUME else (detail, unless_arxiv(printed))
    yield from ((Detail.CLASS, code) for code in classes_in(plain(fields.get("mrclass", ""))))
    for name in ("issn", "eissn", "isbn"):
        yield from read_serials(plain(fields.get(name, "")))
    number = next(filter(None, (plain(fields.get(name, "")) for name in _ARTICLE_NUMBERS)), "")
    pages = unless_arxiv(plain(fields.get("pages", "")))
    yield Detail.PAGES, pages or unless_arxiv(number)
    yield said(Field.EID, number if pages and number != pages else "")
    yield from _people(Detail.EDITORS, fields.get("editor", ""))
    yield Detail.LANGUAGE, plain(fields.get("language") or fields.get("langid") or "")
    yield said(Field.EPRINT, _archived(fields))
    yield from read_addresses(bare_address(fields.get("url", "")))
    for name in ("howpublished", "eprint"):
        words = bare_address(fields.get(name, ""))
        if name == "howpublished" and is_address(words):
            yield from read_addresses(words)
        else:
            yield from ((Detail.ADDRESS, address) for address in web_addresses(words))


def _other_fields(fields: Mapping[str, str], taken: Collection[str]) -> Iterator[tuple[Detail, str]]:
    given = {_FIELD_CALLED[name] for name in fields if name in _FIELD_CALLED}
    for field in sorted(given, key=_PLACES.__getitem__):
        written = next((fields[name] for name in _NAMES[field] if fields.get(name) and name not in taken), "")
        if written and field in PEOPLE:
            yield from _people(field, written)
        elif written:
            words = _said_in(field, written)
            words = (
                unless_in(words, plain(fields.get(_SHORT_FOR[field], ""))) if field in _SHORT_FOR else words
            )
            words = without_mails(words) if field is Field.AFFILIATION else words
            parts = ("" if is_address(each) else each for each in _each(field, words))
            yield from (
                registered(each) if field is Field.REGISTRATION else said(field, each) for each in parts
            )


def _each(field: Field, words: str) -> Sequence[str]:
    """The values of a field that may list several: types of a work, papers with their numbers.

    >>> _each(Field.TYPE, "Letter; Comment"), _each(Field.COMMENT_IN, "A. 2010;3:1. PMID: 1; B. PMID: 2")
    (['Letter', 'Comment'], ['A. 2010;3:1. PMID: 1', 'B. PMID: 2'])
    >>> _each(Field.RETRACTION_OF, "doi: 10.1155/1; doi: 10.1155/2")
    ['doi: 10.1155/1', 'doi: 10.1155/2']
    """
    if field in _LISTED:
        return [part.strip() for part in words.split(";") if part.strip()]
    return _LISTED_LINK.findall(words) if field in LINKS else [words]


def _said_in(field: Field, written: str) -> str:
    """The words of a field, as TeX prints them but for a date, in which `~` is no space."""
    return plain_date(written) if field in DATES else plain(written)


def _places(fields: Mapping[str, str], at_event: bool) -> Iterator[tuple[Detail, str]]:
    """Where the publisher is, and where the event was.

    For BibLaTeX `address` is another name of `location`. ACM's Digital Library writes both for what was read
    at a conference: the address is the publisher's, the location that of the conference. Else both are kept.
    """
    location, address, venue = (plain(fields.get(name, "")) for name in ("location", "address", "venue"))
    of_event = at_event and bool(address) and location != address
    of_publisher, elsewhere = ([address], [venue, location]) if of_event else ([location, address], [venue])
    for field, places in ((Field.LOCATION, of_publisher), (Field.VENUE, elsewhere)):
        yield from (said(field, place) for place in places if not is_address(place))


def _people(what: Detail | Field, written: str) -> Iterator[tuple[Detail, str]]:
    """The names as a page prints them; in the words of the field where they cannot be told apart."""
    byline = read_authors(written).byline
    families = [author.family for author in byline.authors] if byline else []
    bearers = zip(byline.names, families, strict=False) if byline else ()
    return named(what, in_line(byline) if byline else plain(written), bearers)


def _archived(fields: Mapping[str, str]) -> str:
    """The number in an archive whose numbers are no identifiers here, behind the name of the archive.

    Zotero names the server of a preprint twice, with no number.

    >>> _archived({"archiveprefix": "bioRxiv", "publisher": "bioRxiv"})
    ''
    """
    archive = plain(fields.get("archiveprefix") or fields.get("eprinttype") or "")
    number, section = (plain(fields.get(name, "")) for name in ("eprint", "eprintclass"))
    if "hal_id" in fields:
        archive, number = "HAL", plain(fields["hal_id"])
    if not number and archive in (plain(fields.get(name, "")) for name in _SERVERS):
        return ""
    is_known = archive.lower() in ARCHIVES or (not archive and paper_of_arxiv(number))
    said_of = (archive, number, f"[{section}]" if section and number else "")
    return "" if is_known or any(web_addresses(number)) else " ".join(filter(None, said_of))
