"""What is printed of where a work appeared, as far as it tells two works of one title and year apart.

Two volumes, editions, translations, reviews in two journals, a chapter in two books, two columns of a
newspaper agree in author, title and year. What one document says and another does not, tells nothing.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations, product

from kg.model import Detail, PaperKind, PartialDate, Record
from kg.readers.fields.dates import year_alone
from kg.readers.fields.other_fields import Field, fields_of
from kg.readers.fields.paper_kinds import EDITED
from kg.readers.fields.serials import isbns_of
from kg.resolve.papers.links import PaperLink, papers_told_of, told_of_others
from kg.resolve.papers.numbering import (
    are_two_registered,
    patent_number,
    report_number,
    standard_number,
    tell_apart,
    volume_numbers,
)
from kg.resolve.papers.origins import UNTOLD, Origin, different_origins, origin
from kg.resolve.papers.published_as import PublishedAs, published_as
from kg.text.letters.fold import same_form, search_form
from kg.text.people.parts import name_parts
from kg.text.works.editions import are_two_editions, are_two_versions, edition_in, version_in
from kg.text.works.pages import counted_as, first_page
from kg.text.works.titles import title_head
from kg.text.works.venues import is_acronym, is_of_meetings, is_preprint_server, may_be_one_venue, venue_form

_IN_BOOKS = (PaperKind.CHAPTER, PaperKind.REFERENCE_ENTRY)
_OF_SERIES = (PaperKind.CONFERENCE_PAPER, *_IN_BOOKS)  # whose volume is counted in more than one way
_MOST_COMPARED = 32  # different imprints that are compared with each other
_OF_VERSIONS = (PaperKind.WEB_PAGE, PaperKind.OTHER, PaperKind.SOFTWARE, PaperKind.DATA_SET)
"""Of a paper nobody cites one of two versions."""
_NUMBERED = {PaperKind.STANDARD: standard_number, PaperKind.OTHER: volume_numbers}  # of a judgment its docket
_NO_NAMES = frozenset(
    str.split(
        "and books co company de du ed edition editions editora editore editorial edizioni inc la ltd of"
        " press presses publisher publishers sons the und universitaires university verlag"
    )
)


@dataclass(frozen=True, slots=True)
class Imprint:
    """Of one record; empty where it says nothing."""

    volume: tuple[str, ...] = ()
    """Its numbers: `60`, `1` of `60 (Suppl. 1)`."""
    in_series: bool = False
    """Whether the volume may be counted in another way elsewhere: that of the proceedings, or of a series."""
    edition: str = ""
    """Its number, or `revised`."""
    version: str = ""
    """Of software or data: `3.1`."""
    number: str = ""
    """Of a report."""
    registered: tuple[str, ...] = ()
    """What the number of a patent, a standard or a judgment consists of, as far as it is printed."""
    page: str = ""
    """The first one."""
    count: str = ""
    """How `page` is counted: `range`, `page` through a volume; `e`, `article` from one article to the next.

    Empty where it may be counted through the article itself, from 1.
    """
    venue: str = ""
    """Folded; not a preprint server."""
    journal: str = ""
    """The name of the venue alone, by which it is compared with other names of one."""
    published_as: PublishedAs | None = None
    """Whether it is an article, or was shown at a conference."""
    is_acronym: bool = False
    """Whether its venue is an acronym alone: of a conference that has it in its name, or of a journal."""
    day: str = ""
    """Of what one author published in a periodical: columns come again under their title."""
    suffix: str = ""
    """What tells the only author from his father: `jr`."""
    told_of: frozenset[PaperLink] = frozenset()
    """The papers that it is a notice of, or a comment on."""
    isbns: frozenset[str] = frozenset()
    """Of a whole book: 12 digits, without the one that checks them."""
    of_report: frozenset[str] = frozenset()
    """The ISBNs of a report: what is printed and what is on the web have one each, and are one report."""
    publisher: frozenset[str] = frozenset()
    """Of a whole book: the words of its name that tell it from others."""
    origin: Origin = UNTOLD
    """Whose hands it went through, and when."""


NOWHERE = Imprint()
"""Of a record that says nothing of it; one for all of them."""


def imprint(record: Record) -> Imprint:
    """What the record prints.

    >>> from kg.model import Lines
    >>> details = ((Detail.VOLUME, "7"), (Detail.PAGES, "117-142"), (Detail.EDITION, "2nd ed."))
    >>> found = imprint(Record(document="a.bib", lines=Lines(1, 2), title="Doors", details=details))
    >>> found.volume, found.page, found.edition
    (('7',), '117', '2')
    """
    day, suffix = _of_one_author(record)
    made = origin(record)
    if not record.details and not record.venue and not suffix and made is UNTOLD:
        return NOWHERE
    said: dict[Detail, str] = {}
    for detail, text in record.details:
        said.setdefault(detail, text)
    is_book = record.kind in EDITED
    venue = record.venue or ""
    on_server, is_chapter = is_preprint_server(venue), record.kind in _IN_BOOKS
    volume = () if on_server else volume_numbers(said.get(Detail.VOLUME, ""))
    pages = said.get(Detail.PAGES, "")
    return Imprint(
        volume=volume,
        in_series=bool(volume) and record.kind in _OF_SERIES,
        edition=edition_in(said.get(Detail.EDITION, "")),
        version=version_in(text for _, text in record.details) if record.kind in _OF_VERSIONS else "",
        number=report_number(said) if record.kind is PaperKind.REPORT else "",
        registered=_registered(record, said.get(Detail.NUMBER, "")),
        page=first_page(pages),
        count=counted_as(pages),
        venue="" if on_server else same_form(venue),
        journal="" if on_server else venue_form(title_head(venue) if is_chapter else venue),
        published_as=None if on_server else published_as(record),
        is_acronym=is_acronym(venue),
        day="" if on_server else day,
        suffix=suffix,
        told_of=papers_told_of(record),
        isbns=frozenset(isbns_of(record)) if is_book else frozenset(),
        of_report=frozenset(isbns_of(record)) if record.kind is PaperKind.REPORT else frozenset(),
        publisher=_words(said.get(Detail.PUBLISHER, "")) if is_book else frozenset(),
        origin=made,
    )


def differences(one: Imprint, other: Imprint) -> Iterator[str]:
    """In words, what tells two works apart.

    >>> list(differences(Imprint(volume=("1",)), Imprint(volume=("2",))))
    ['one is in volume 1 and the other in volume 2']
    >>> list(differences(Imprint(volume=("1",)), Imprint()))
    []
    """
    pages = "" not in (one.page, other.page) and one.page != other.page
    if are_two_volumes(one, other) and (pages or not (one.in_series or other.in_series)):
        yield f"one is in volume {'/'.join(one.volume)} and the other in volume {'/'.join(other.volume)}"
    for what, ours, theirs, are_two in (
        ("in edition", one.edition, other.edition, are_two_editions),
        ("version", one.version, other.version, are_two_versions),
        ("report", one.number, other.number, str.__ne__),
        ("by somebody called", one.suffix, other.suffix, str.__ne__),
    ):
        if ours and theirs and are_two(ours, theirs):
            yield f"one is {what} {ours} and the other {what} {theirs}"
    if are_two_registered(one.registered, other.registered):
        ours, theirs = (" ".join(filter(None, each.registered)) for each in (one, other))
        yield f"one has the number {ours} and the other {theirs}"
    if one.venue and other.venue:
        yield from _places(one, other, pages=pages)
    yield from _publications(one, other)
    yield from told_of_others(one.told_of, other.told_of)
    if one.isbns.isdisjoint(other.isbns) and not (one.number and one.number == other.number):
        yield from different_origins(one.origin, other.origin)
    if one.isbns and other.isbns:
        if one.isbns.isdisjoint(other.isbns):
            yield "they have other ISBNs"
    elif one.publisher and other.publisher and one.publisher.isdisjoint(other.publisher):
        yield "they have other publishers"


def _places(one: Imprint, other: Imprint, *, pages: bool) -> Iterator[str]:
    """What tells two places of publication apart, or two places in one."""
    if pages and one.venue != other.venue:
        begins = f"one begins on page {one.page} of '{one.venue}'"
        yield f"{begins} and the other on page {other.page} of '{other.venue}'"
    elif begin_apart(one, other):
        yield f"one begins on page {one.page} and the other on page {other.page} of '{one.venue}'"
    days = "" not in (one.day, other.day) and one.day != other.day
    if days and one.venue == other.venue and not (one.page and one.page == other.page):
        yield f"one is in '{one.venue}' of {one.day} and the other in that of {other.day}"


def _publications(one: Imprint, other: Imprint) -> Iterator[str]:
    """What tells an article from what was shown at a conference, in full or as an abstract.

    Libraries also call a paper in proceedings an article, and print another name for one venue; what begins
    on the same page of both is one.
    """
    article, shown = sorted((one, other), key=lambda each: each.published_as is not PublishedAs.ARTICLE)
    if article.published_as is not PublishedAs.ARTICLE or not article.venue:
        return
    if shown.published_as in (None, PublishedAs.ARTICLE) or is_of_meetings(article.venue):
        return
    if _is_elsewhere(shown, article):
        ours, theirs = (f"{each.published_as} in '{each.venue}'" for each in (one, other))
        yield f"one is {ours} and the other {theirs}".replace(" in ''", "")


def _is_elsewhere(shown: Imprint, article: Imprint) -> bool:
    """Whether what was shown at a conference is on another page, or in another place than the article.

    What a database calls an abstract needs no place of its own to be none, and has a page in one journal.
    """
    is_abstract = shown.published_as is PublishedAs.ABSTRACT
    pages = [each.page.lstrip("abcdefghijklmnopqrstuvwxyz") for each in (shown, article)]
    if pages[0] == pages[1] and pages[0] not in ("", "1"):
        return False
    if not shown.venue or (is_abstract and all(pages)):
        return is_abstract
    if article.is_acronym and is_of_meetings(shown.venue) and article.journal in shown.journal.split():
        return False
    return not may_be_one_venue((shown.journal, article.journal))


def begin_apart(one: Imprint, other: Imprint) -> bool:
    """Whether the two begin on other pages of one journal or book.

    Pages are those of two works only where both are counted alike: what is page 117 of a volume may be
    article 104567, or begin on page 1 of itself.

    >>> one, other = (Imprint(venue="maps", page=page, count="page") for page in ("7", "9"))
    >>> begin_apart(one, other)
    True
    """
    alike = bool(one.venue and one.count) and (one.venue, one.count) == (other.venue, other.count)
    return alike and "" not in (one.page, other.page) and one.page != other.page


def appeared_apart(ones: Iterable[Imprint], others: Iterable[Imprint]) -> bool:
    """Whether both name places of publication, and no two names may be those of one.

    >>> appeared_apart([Imprint(journal="bmj")], [Imprint(journal="bmj open")])
    True
    >>> appeared_apart([Imprint(journal="bmj")], [Imprint(), Imprint(journal="british medical journal")])
    False
    """
    ours, theirs = ({each.journal for each in printed} - {""} for printed in (ones, others))
    return bool(ours and theirs) and not any(map(may_be_one_venue, product(ours, theirs)))


def are_two_volumes(one: Imprint, other: Imprint) -> bool:
    """Whether each names a number of a volume that the other does not; `60` may be `60 (Suppl. 1)`.

    >>> are_two_volumes(Imprint(volume=("60", "1")), Imprint(volume=("60", "2")))
    True
    """
    return tell_apart(one.volume, other.volume)


def may_be_one(imprints: Iterable[Imprint]) -> bool:
    """Whether nothing tells any two of them apart; of very many the first are looked at.

    >>> first, second = Imprint(edition="1"), Imprint(edition="2")
    >>> may_be_one([first, Imprint(page="7")]), may_be_one([first, second])
    (True, False)
    """
    different = list(dict.fromkeys(imprints))[:_MOST_COMPARED]
    return not any(any(differences(one, other)) for one, other in combinations(different, 2))


def _of_one_author(record: Record) -> tuple[str, str]:
    """The day on which a periodical printed it, and the suffix of its author, where there is one author."""
    byline = record.byline
    if not byline or not byline.complete or len(byline.names) != 1:
        return "", ""
    suffix = name_parts(byline.names[0]).suffix
    return _day(record.date) if record.venue and record.kind not in EDITED else "", suffix


def _day(date: PartialDate | None) -> str:
    date = year_alone(date) if date else None
    whole = date and date.year is not None and date.month and date.day
    return f"{date.year}-{date.month:02}-{date.day:02}" if date and whole else ""


def _registered(record: Record, number: str) -> tuple[str, ...]:
    """What a patent or a standard is known by; Google Scholar has the number of a patent in the note."""
    if record.kind in _NUMBERED:
        return _NUMBERED[record.kind](number)
    if record.kind is not PaperKind.PATENT:
        return ()
    noted = (note for note in fields_of(record.details, Field.NOTE) if "patent" in note.lower())
    return patent_number(number or next(noted, ""))


def _words(publisher: str) -> frozenset[str]:
    return frozenset(search_form(publisher).split()) - _NO_NAMES
