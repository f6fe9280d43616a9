"""An entry of a library as a record: which field means what.

What is of its owner is passed over: files, reviews, notes.
"""

import re
from collections.abc import Collection, Iterator, Mapping

from kg.categories import candidates
from kg.model import Detail, Identifier, Issue, PaperKind, Record, Scheme
from kg.readers.bibtex.cuts import has_stray_and
from kg.readers.bibtex.details import published_in, read_details, read_keywords
from kg.readers.bibtex.fields import STRING, Entry
from kg.readers.bibtex.names import LONGEST_FIELD, read_authors
from kg.readers.bibtex.roles import by_role
from kg.readers.bibtex.shared import VENUES
from kg.readers.bibtex.values import (
    is_of_arxiv,
    language_of,
    read_date,
    read_identifiers,
    strange_identifiers,
    two_dates,
)
from kg.readers.fields.author_numbers import with_homonyms, with_orcids, with_registered
from kg.readers.fields.byline_flaws import list_flaws
from kg.readers.fields.calendars import in_our_calendar
from kg.readers.fields.entry_kinds import paper_kind, says_more_than_kind, states_preprint
from kg.readers.fields.other_fields import Field, said
from kg.readers.fields.paper_flaws import (
    NO_AUTHORS,
    PaperFlaw,
    cites_itself,
    date_flaw,
    flaw_issues,
    kept_as_text,
)
from kg.readers.fields.paper_kinds import BIBTEX, EDITED, IN_VOLUMES, THESES
from kg.readers.fields.placeholders import without_nothing
from kg.readers.fields.reference_lists import References, listed_in_words, papers_cited, references_of
from kg.readers.fields.tags import parted_tags
from kg.readers.fields.tex import plain, unescaped
from kg.readers.fields.types_in_words import type_in_words
from kg.readers.fields.values import details_of, titled, unless_arxiv, without_markup
from kg.readers.names.bylines import Listed
from kg.readers.rules import Rule, issue, quoted
from kg.text.works.journals import journal_name
from kg.text.works.venues import fullest_and_others, is_preprint_server

_MADE = frozenset("artwork audio image letter movie music performance unpublished video".split())
"""Types of things of which `howpublished` says what they are: `Oil on canvas`, `typescript`."""
_REPRINT = re.compile(r"(?<=\S)\s*\[\s?(?P<number>MR\s?[0-9]{5,7}[^\[\]]{0,40})\]\.?$")
"""With what MathSciNet ends the title of what is printed again: `[ MR0262240 (41 #6850)]`."""
_OF_THESIS = Field.REPORT_NUMBER.value
"""What the number of a thesis is, which is in no volume: HAL gives that of the national register."""
_AT_EVENTS = (PaperKind.CONFERENCE_PAPER, PaperKind.PROCEEDINGS)
_OF_ZBMATH = frozenset(("zbl", "zbmath", "zblnumber", "jfm"))
_IMPRINT = re.compile(
    r"(?P<place>[^:;()]{2,60}): (?P<publisher>[^:;()]{2,100}?)[.,]? "
    r"(?P<pages>(?:[ivxlcdm]+, )?[0-9]{1,4} (?:p|S|pp)\.)(?: \((?:1[5-9]|20)[0-9]{2}\))?\.?"
)


def read_record(entry: Entry, fields: Mapping[str, str], document: str) -> Iterator[Record | Issue]:
    """The record of an entry with its issues; nothing but an issue when it has no title.

    `fields` are those of the entry, perhaps completed. Texts are on one line and without TeX, names in their
    natural order: as a page would print them.

    >>> from kg.model import Lines
    >>> fields = {"title": "{BAM}! Just Like That", "author": "Roe, Jane and others", "year": "2024"}
    >>> [record] = read_record(Entry("article", "bam", Lines(1, 4), fields), fields, "my.bib")
    >>> record.title, record.byline.printed, record.date.year
    ('BAM! Just Like That', 'Jane Roe et al.', 2024)
    """
    fields = _with_imprint(by_role(without_nothing(fields)))
    title = _titled(fields, "title", "subtitle", "titleaddon")
    if reprint := _REPRINT.search(title):
        title, fields = title[: reprint.start()], {"republishedfrom": reprint["number"], **fields}
    if not title:
        what = "no title that could be read" if entry.flaws else "no title"
        message = f"{called(entry)} has {what}; it was not read."
        yield issue(Rule.NO_TITLE, document, entry.lines.first, message)
        return
    authors = read_authors(fields.get("author", ""))
    date = in_our_calendar(read_date(fields), language_of(fields), title)
    dated = filter(None, [date_flaw(date), two_dates(fields)])
    flaws = [*list_flaws(authors), *_stray_ands(fields), *dated, *strange_identifiers(fields)]
    for told in (with_orcids, with_registered, with_homonyms):
        authors = told(authors, fields, flaws)
    yield from _issues(entry, fields, authors, document)
    identifiers = read_identifiers(fields)
    references = _read_references(fields, identifiers)
    flaws += cites_itself(references.papers, identifiers)
    yield from flaw_issues(called(entry), flaws, document, entry.lines.first)
    venue, kind, taken = _venue_and_kind(entry, fields, identifiers)
    subject = _subject(fields)
    primary = [subject] if subject and any(one.scheme is Scheme.ARXIV for one in identifiers) else []
    if kind in THESES and "number" in fields:
        fields = {(_OF_THESIS if name == "number" else name): value for name, value in fields.items()}
    keywords, tagged, classes = parted_tags(read_keywords(fields), identifiers)
    yield Record(
        document=document,
        lines=entry.lines,
        key=entry.key or None,
        kind=kind,
        title=title,
        abstract=_text(fields.get("abstract", "")),
        byline=authors.byline,
        date=date,
        categories=tuple(dict.fromkeys([*primary, *tagged])),
        has_primary=bool(primary) or len(tagged) < 2,
        identifiers=identifiers,
        venue=venue or None,
        keywords=keywords,
        references=references.papers,
        cited_words=references.words,
        reference_count=references.count,
        details=(
            *read_details(fields, taken, at_event=kind in _AT_EVENTS, kind=kind),
            *details_of([*_further_said(entry, fields), *classes, *kept_as_text(flaws)]),
        ),
    )


def _venue_and_kind(
    entry: Entry, fields: Mapping[str, str], identifiers: Collection[Identifier]
) -> tuple[str, PaperKind | None, Collection[str]]:
    """Where and as what it was published, and those fields that tell it and may tell something else."""
    printed = next(iter(_printed_venues(entry, fields)), "")
    venue = journal_name(printed) or _published_in(entry, fields)
    degree = plain(fields.get("type", ""))
    publisher = plain(fields.get("publisher") or fields.get("institution", ""))
    state = "" if venue and not is_preprint_server(venue) else plain(fields.get("pubstate", ""))
    taken = {"howpublished"} if venue and not printed else set()
    if not says_more_than_kind(BIBTEX, entry.kind, degree):
        taken.add("type")
    made = "" if venue else plain(fields.get("howpublished", ""))  # of `@unpublished`: `Diary`, `Letter`
    made = made or ("presentation" if entry.kind == "unpublished" and "eventtitle" in fields else "")
    noted = plain(fields.get("note", "")) if entry.kind == "unpublished" and not venue else ""  # HAL's way
    words = next(filter(states_preprint, (state, noted)), degree or made)
    subtype = f"{entry.kind}-{plain(fields.get('entrysubtype', '')).lower()}"
    kind = subtype if subtype in BIBTEX else entry.kind
    return venue, paper_kind(BIBTEX, kind, venue, words, identifiers, publisher), taken


def _printed_venues(entry: Entry, fields: Mapping[str, str]) -> list[str]:
    """The titles of what it appeared in, each once: first that of the book, but of an article the journal."""
    is_article = BIBTEX.get(entry.kind) is PaperKind.JOURNAL_ARTICLE
    names = VENUES if is_article else sorted(VENUES, key="booktitle".__ne__)
    titles = list(filter(None, (_titled(fields, name, VENUES[name]) for name in names)))
    venue, others = fullest_and_others(titles) if titles else ("", [])
    return [venue, *dict.fromkeys(others)] if venue else []


def _further_said(entry: Entry, fields: Mapping[str, str]) -> Iterator[tuple[Detail, str]]:
    """The type where the kind does not say it, and what else it appeared in.

    Of a paper in a volume that is its series; an arXiv id is an identifier.
    """
    yield said(Field.TYPE, type_in_words(BIBTEX, entry.kind))
    told = _text(fields.get("series", ""))
    for title in _printed_venues(entry, fields)[1:]:
        if BIBTEX.get(entry.kind) in IN_VOLUMES and not is_preprint_server(journal_name(title)):
            yield Detail.SERIES, title if title != told else ""
        else:
            yield said(Field.HOW_PUBLISHED, unless_arxiv(title))


def _published_in(entry: Entry, fields: Mapping[str, str]) -> str:
    """Where it was published by the words of `howpublished`, but of what they say what it is."""
    venue = _text(published_in(fields))
    return "" if entry.kind in _MADE and not is_preprint_server(venue) else venue


def _stray_ands(fields: Mapping[str, str]) -> Iterator[PaperFlaw]:
    """The flaws of lists of names with an “and” too many."""
    for name in ("author", "editor"):
        if has_stray_and(fields.get(name, "")):
            words = f"has an ‘and’ beside which no name stands in its list of {name}s; it was left out"
            yield PaperFlaw(Rule.NOT_AN_AUTHOR, words)


def called(entry: Entry) -> str:
    """The entry in words, to begin a message with.

    >>> from kg.model import Lines
    >>> called(Entry("article", "bam", Lines(1, 4), {}))
    'The entry “bam”'
    """
    what = f"@{entry.kind}" if entry.kind == STRING else "entry"
    return f"The {what} {quoted(entry.key)}" if entry.key else f"The @{entry.kind} without a key"


def _issues(entry: Entry, fields: Mapping[str, str], found: Listed, document: str) -> Iterator[Issue]:
    line, name = entry.lines.first, called(entry)
    author = " ".join(fields.get("author", "").split())
    edited = bool(fields.get("editor")) and BIBTEX.get(entry.kind) in EDITED
    if (not author or (found.is_nameless and not found.behind)) and not edited:
        yield from flaw_issues(name, [NO_AUTHORS], document, line)
    elif author and found.byline is None and len(author) > LONGEST_FIELD:
        message = f"{name} has authors in more than {LONGEST_FIELD:,} characters; none were read."
        yield issue(Rule.UNDECIDED_BYLINE, document, line, message)
    elif author and found.byline is None and not found.numbers and not found.is_nameless:
        message = f"{name} has authors whose names cannot be told apart, {quoted(author)}; none were read."
        yield issue(Rule.UNDECIDED_BYLINE, document, line, f"{message} BibTeX parts names by ‘and’.")
    if (subject := _subject(fields)) and not candidates(subject):
        message = f"{name}: arXiv has no category {quoted(subject)}; it was kept as printed."
        yield issue(Rule.UNKNOWN_CATEGORY, document, line, message)


def _subject(fields: Mapping[str, str]) -> str:
    """The category of arXiv that an entry gives beside its eprint.

    Other archives have classes of their own: Zotero gives `New Results` for bioRxiv, as what kind it is.
    """
    return _text(fields.get("primaryclass") or fields.get("eprintclass") or "") if is_of_arxiv(fields) else ""


def _titled(fields: Mapping[str, str], first: str, *further: str) -> str:
    """A title with what stands beside it in fields of its own: `Doors: A History`."""
    return titled(_text(fields.get(first, "")), (_text(fields.get(name, "")) for name in further))


def _text(value: str) -> str:
    """As TeX prints it; programs that export write italics as HTML, and its signs as TeX."""
    return without_markup(plain(value))


def _read_references(fields: Mapping[str, str], own: Collection[Identifier]) -> References:
    """What a paper cites: of Web of Science one work a line, with its DOI; of Scopus in words.

    Only Scopus is known to list it in a field `references`.

    >>> listed = "Autor DH, 2013, V103, DOI 10.1257/aer.103.6.2121.\\n   Roe J, 1999, MAPS."
    >>> found = _read_references({"cited-references": listed}, [])
    >>> [one.value for one in found.papers], found.count
    (['10.1257/aer.103.6.2121'], 2)
    >>> _read_references({"references": "Roe J., On doors, (2019)", "source": "Scopus"}, []).words
    ('Roe J., On doors, (2019)',)
    """
    if fields.get("source", "").strip().lower() == "scopus":
        return listed_in_words(plain(fields.get("references", "")), own)
    return references_of(papers_cited(unescaped(fields.get("cited-references", "")).split("\n")), own)


def _with_imprint(fields: Mapping[str, str]) -> Mapping[str, str]:
    """The fields with place, publisher and number of pages, where an entry of zbMATH has them in one line.

    >>> line = "New {York}: {Frederick} {Ungar} {Publishing} {Co}. xii, 264 p. (1949)."
    >>> found = _with_imprint({"howpublished": line, "zbl": "0033.10102"})
    >>> found["address"], found["publisher"], found["pagetotal"], "howpublished" in found
    ('New York', 'Frederick Ungar Publishing Co', 'xii, 264 p.', False)
    """
    if _OF_ZBMATH.isdisjoint(fields) or "publisher" in fields:
        return fields
    found = _IMPRINT.fullmatch(plain(fields.get("howpublished", "")))
    if not found:
        return fields
    read = {"address": found["place"], "publisher": found["publisher"], "pagetotal": found["pages"]}
    return {name: value for name, value in fields.items() if name != "howpublished"} | read
