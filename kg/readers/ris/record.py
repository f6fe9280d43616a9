"""One entry of RIS → its record, whoever wrote its tags: RIS itself, or PubMed in its own."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kg.model import Author, Detail, Identifier, Issue, Record
from kg.readers.fields.byline_flaws import list_flaws
from kg.readers.fields.calendars import in_our_calendar
from kg.readers.fields.entry_kinds import paper_kind
from kg.readers.fields.other_fields import Field, said
from kg.readers.fields.paper_flaws import (
    NO_AUTHORS,
    NO_TITLE,
    PaperFlaw,
    cites_itself,
    date_flaw,
    flaw_issues,
    kept_as_text,
)
from kg.readers.fields.paper_kinds import EDITED, RIS
from kg.readers.fields.reference_lists import references_of
from kg.readers.fields.retractions import retraction
from kg.readers.fields.tags import parted_tags
from kg.readers.fields.values import details_of, paragraphs
from kg.readers.files.encodings import ILLEGIBLE
from kg.readers.files.source import Line
from kg.readers.names.bylines import InOnePlace, Listed, up_to_hole, without_colons
from kg.readers.names.cuts import cut_off
from kg.readers.names.headings import with_additions, without_additions
from kg.readers.names.initials_first import initials_first
from kg.readers.names.lists import Reading, is_told_by_others, names_of
from kg.readers.names.natural import family_of, natural_name
from kg.readers.names.parts import between_commas, without_role
from kg.readers.ris.dates import read_date
from kg.readers.ris.details import degree, is_called_retracted, is_of_web_of_science, read_details
from kg.readers.ris.entries import LONGEST_ENTRY, Entry, Flaw, all_of, cut_entries, first_of
from kg.readers.ris.identifiers import VENUES, read_identifiers, read_references, strange_identifiers
from kg.readers.ris.keywords import read_keywords, with_keywords
from kg.readers.ris.legal import in_common_tags
from kg.readers.ris.people import (
    BOOKS,
    CONFERENCE_PAPERS,
    People,
    is_interview,
    is_list,
    is_marked,
    names_in,
    parts_of,
    read_people,
)
from kg.readers.ris.repeated import repeated
from kg.readers.ris.titles import is_called_by_what_it_reviews, read_title, second_titles
from kg.readers.rules import Rule, issue, or_no_papers, quoted
from kg.text.registered.registration import without_registrations
from kg.text.works.journals import journal_name

_CONFERENCE = re.compile(r"(?P<venue>.+?)\.\s+Conference:\s*(?P<event>\S.*)", re.DOTALL)


def records(document: str, lines: Iterable[Line]) -> Iterator[Record | Issue]:
    """The records of lines of RIS in printed order, each with its issues before it.

    >>> page = ["TY  - JOUR", "TI  - On Maps", "AU  - Roe, Jane", "PY  - 2024/08/28/", "ER  - "]
    >>> [record] = records("my.ris", [Line(n, text) for n, text in enumerate(page, start=1)])
    >>> record.title, record.byline.names, record.date.month
    ('On Maps', ('Jane Roe',), 8)
    """
    entries = with_keywords(cut_entries(lines))
    items = (item for entry, told in entries for item in read_entry(entry, document, keyword_in_each=told))
    return or_no_papers(items, document)


@dataclass(frozen=True, slots=True)
class Beside:
    """What another format says of a paper for which RIS has no tags."""

    authors: Listed | None = None
    """The authors with what is said of each; `None`: those that `AU` names."""
    details: Sequence[tuple[Detail, str]] = ()
    """Some of them may be empty."""
    flaws: Sequence[PaperFlaw] = ()
    cited: Sequence[Identifier | None] = ()
    """The paper that each work of its list of references names; `None` for one that names none."""


def read_entry(
    entry: Entry, document: str, beside: Beside | None = None, *, keyword_in_each: bool = False
) -> Iterator[Record | Issue]:
    """The record of an entry with its issues; nothing but issues when it has no title.

    `keyword_in_each` says that one keyword stands in each `KW` of the document.

    >>> from kg.model import Lines
    >>> [_, record] = read_entry(Entry(Lines(1, 3), {"TY": ["JOUR"], "TI": ["On Maps"]}), "my.ris")
    >>> record.title, record.place
    ('On Maps', 'L1-L3')
    """
    line, entry = entry.lines.first, in_common_tags(entry)
    title = read_title(entry)
    yield from _extent_issues(entry, title, document)
    if not entry.fields:
        return
    if not title:
        yield from flaw_issues("The entry", [NO_TITLE], document, line)
        return
    kind = first_of(entry, ["TY"]).upper()
    (venue, event), people = _without_conference(_venue(entry, kind, title)), read_people(entry, kind)
    beside = beside or Beside()
    authors = beside.authors or _authors(people)
    date = in_our_calendar(read_date(entry, kind), first_of(entry, ["LA"]), title)
    identifiers = read_identifiers(entry)
    cited = references_of(beside.cited, identifiers) if beside.cited else None
    references = cited or read_references(entry, identifiers)
    details = read_details(entry, kind, people, venue)
    at_event = [said(Field.EVENT_TITLE, event)]
    said_types = [*all_of(entry, ["M3"]), degree(entry, kind), "interview" if is_interview(entry) else ""]
    types = "; ".join(filter(None, said_types))
    flaws = [*list_flaws(authors), *filter(None, [date_flaw(date)]), *strange_identifiers(entry, kind)]
    flaws += [*repeated(entry, kind), *second_titles(entry), *beside.flaws]
    flaws += cites_itself(references.papers, identifiers)
    flaws += [retraction("its entry")] if is_called_retracted(entry) else []
    yield from _issues(entry, title, people, authors, document)
    yield from flaw_issues(quoted(title), flaws, document, line)
    called = paper_kind(RIS, kind, venue, types, identifiers, first_of(entry, ["PB"]))
    keywords, tagged, classes = parted_tags(read_keywords(entry, one_in_each=keyword_in_each), identifiers)
    yield Record(
        document=document,
        lines=entry.lines,
        key=first_of(entry, ["ID"]) or None,
        kind=called,
        title=title,
        abstract=_abstract(entry),
        byline=authors.byline,
        date=date,
        identifiers=identifiers,
        venue=venue or None,
        categories=tagged,
        has_primary=len(tagged) < 2,
        keywords=keywords,
        references=references.papers,
        cited_words=references.words,
        reference_count=references.count,
        details=details_of(
            [*details, *at_event, *beside.details, *classes, *kept_as_text(flaws)], kind=called
        ),
    )


def _extent_issues(entry: Entry, title: str, document: str) -> Iterator[Issue]:
    line, name = entry.lines.first, quoted(title) if title else "The entry"
    for flaw in entry.flaws:
        match flaw:
            case Flaw.NO_BEGINNING:
                message = f"{name} does not begin with TY; it was read without a type."
                yield issue(Rule.BROKEN_ENTRY, document, line, message, lost=False)
            case Flaw.NO_END if title:
                message = f"{name} does not end with ER; it was read as far as it goes."
                yield issue(Rule.UNCLOSED_ENTRY, document, line, message, lost=False)
            case Flaw.CUT:
                within = name if title else "this entry"
                message = f"The document is cut: it ends within {within}, which was read as far as it goes."
                yield issue(Rule.DAMAGED_FILE, document, line, f"{message} Get it again.")
            case Flaw.CUT_ROW if title:
                message = (
                    f"{name} has fewer whole cells than there are columns; it was read as far as it goes."
                )
                yield issue(Rule.UNCLOSED_ENTRY, document, line, message, lost=False)
            case Flaw.LONG_ROW:
                message = "The row has more cells than there are columns; it was not read."
                yield issue(Rule.BROKEN_ENTRY, document, line, message)
            case Flaw.TOO_LONG:
                message = f"The entry is longer than {LONGEST_ENTRY:,} characters; it was not read."
                yield issue(Rule.LONG_ENTRY, document, line, message)
            case Flaw.ILLEGIBLE:
                yield issue(Rule.UNKNOWN_ENCODING, document, line, f"The entry {ILLEGIBLE}.")
            case Flaw.NO_ENTRY:
                message = "From here to the next entry stands text that belongs to none; it was not read."
                yield issue(Rule.UNREAD_TEXT, document, line, message)


def _issues(
    entry: Entry,
    title: str,
    people: People,
    found: Listed,
    document: str,
) -> Iterator[Issue]:
    line, name, authors = entry.lines.first, quoted(title), ", ".join(people.authors)
    if is_called_by_what_it_reviews(entry):
        message = f"The entry has no title; by what it reviews it was called {name}."
        yield issue(Rule.NO_TITLE, document, line, message, lost=False)
    is_edited = bool(people.editors) and RIS.get(first_of(entry, ["TY"]).upper()) in EDITED
    if found.byline is None and (not authors or (found.is_nameless and not found.behind)) and not is_edited:
        yield from flaw_issues(name, [NO_AUTHORS], document, line)
    elif authors and found.byline is None and not found.numbers and not found.is_nameless:
        message = f"{name} has authors whose names cannot be told apart, {quoted(authors)}; none were read."
        yield issue(Rule.UNDECIDED_BYLINE, document, line, f"{message} RIS has one AU for each.")


def _venue(entry: Entry, kind: str, title: str) -> str:
    """Where it was published: the proceedings of a conference. Beside a book, `T2` is the series."""
    tags = [tag for tag in VENUES if tag != "T2"] if kind in BOOKS else VENUES
    tags = ["C3", *tags] if kind in CONFERENCE_PAPERS and not is_of_web_of_science(entry) else tags
    return next((journal_name(venue) for venue in all_of(entry, tags) if venue != title), "")


def _abstract(entry: Entry) -> str:
    """All of `AB`, in which some write each paragraph by itself, or of `N2`, its older name."""
    return paragraphs("\n".join(entry.fields.get("AB") or entry.fields.get("N2") or ()))


def _authors(people: People) -> Listed:
    """The authors in printed order; without a byline where one value holds several.

    A comma at the end of a name of several words marks an organisation, which has no given names.
    """
    written = [without_role(name) for value in people.authors for name in names_in(value)]
    shown, after = cut_off([name.strip(" ;") for name in written])
    known, commas = _without_lists([name.strip(" ;") for name in shown])
    known, numbers = without_registrations([name for name in known if name], str)
    undecided = {each.text for each in commas if not each.names and not each.name}
    if any(map(is_list, known)):
        return Listed(None)
    parts = [("", name, "") if name in undecided else parts_of(name) for name in known]
    names = list(map(_as_printed, known, parts))
    authors = [
        Author(family=family_of(*each), is_organisation=is_marked(name))
        for name, each in zip(known, parts, strict=True)
    ]
    whole = {name for name, (given, _, _) in zip(names, parts, strict=True) if not given}
    names, authors, headed = without_colons(names, authors)
    byline, hole, behind = up_to_hole(names, authors, complete=after is None)
    return Listed(
        initials_first(byline, whole),
        tuple(filter(None, after or ())),
        hole,
        behind,
        commas=tuple(commas),
        headed=headed,
        numbers=numbers,
    )


def _as_printed(name: str, parts: tuple[str, str, str]) -> str:
    """A name as a page prints it, with what a catalogue adds to it behind."""
    beside = "" if parts == ("", name, "") else without_additions(name)[1]
    return with_additions(natural_name(*parts), beside)


def _without_lists(names: Sequence[str]) -> tuple[list[str], list[InOnePlace]]:
    """The names, where one is surely several, each of these; and what is no name, as `Listed.commas`."""
    parts = list(map(between_commas, names))
    places = [names_of(*place) for place in zip(names, parts, strict=True)]
    is_told = is_told_by_others(
        {found for (_, found), own in zip(places, parts, strict=True) if len(own) > 1}
    )
    told = (Reading.ONE, Reading.DOUBTFUL) if is_told else (Reading.ONE,)
    lists = [
        _in_one_place(name, people, found)
        for name, (people, found) in zip(names, places, strict=True)
        if found not in told
    ]
    return [name for people, _ in places for name in people], lists


def _in_one_place(name: str, people: Sequence[str], found: Reading) -> InOnePlace:
    read = natural_name(*parts_of(name)) if found is Reading.DOUBTFUL else ""
    return InOnePlace(name, len(people) if found is Reading.SEVERAL else 0, read)


def _without_conference(venue: str) -> tuple[str, str]:
    """A journal without the conference that Embase puts behind its name, and that; else the venue alone.

    >>> _without_conference("European Heart Journal. Conference: Annual Congress of Hearts, Paris France")
    ('European Heart Journal', 'Annual Congress of Hearts, Paris France')
    >>> _without_conference("Conference on Maps")
    ('Conference on Maps', '')
    """
    found = _CONFERENCE.fullmatch(venue)
    return (found["venue"], found["event"].rstrip(". ")) if found else (venue, "")
