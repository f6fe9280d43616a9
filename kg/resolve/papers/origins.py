"""Who translated, edited, asked or got a work, on which day it was written, and where it lies.

Of letters, memoranda, speeches and interviews nothing more may be printed than a title that comes again; of
translations and editions of one year often nothing but the name of who made them. Not for what is printed of
a place of publication: that is `kg.resolve.papers.imprints`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from typing import NamedTuple

from kg.model import Detail, PaperKind, PartialDate, Record, Scheme
from kg.readers.fields.other_fields import Field, fields_of
from kg.readers.fields.paper_kinds import EDITED
from kg.resolve.papers.versions import is_published
from kg.text.letters.fold import search_form
from kg.text.letters.scripts import scripts_of
from kg.text.people.bylines import Name, folded_name, parted, share_a_name
from kg.text.people.collective import is_short_for
from kg.text.people.lives import Life, are_two_lives, life_among
from kg.text.people.nobody import names_nobody
from kg.text.works.venues import is_preprint_server

_IN_ARCHIVES = (PaperKind.LETTER, PaperKind.MANUSCRIPT)
_PEOPLE = (Field.TRANSLATOR, Field.RECIPIENT, Field.INTERVIEWER)
_COUNTED = (
    "letter|lettre|lettera|brief|carta|epistol[ae]|ep|memo(?:randum)?|lecture|vorlesung|sermon|speech|interview"
    "|no|nr|number"
)
_YEAR = "(?:1[5-9]|20)[0-9]{2}"
_NUMBERED = re.compile(rf"(?P<what>{_COUNTED}) (?P<number>(?!{_YEAR}$)[0-9]{{1,6}}[a-z]?)")
"""What works of one title are counted as; not what may be of a year, as `Brief 2024` is."""
_MOST_WORDS = 8  # of the name of an archive


class People(NamedTuple):
    """Those who did one thing to a work."""

    role: str
    """What they are to it: `translator`."""
    line: str
    """Their names as printed."""
    names: tuple[Name, ...]
    """The same, as they are compared."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Of one record; empty where it says nothing."""

    people: tuple[People, ...] = ()
    """By what they did to the work, beside its authors."""
    life: Life | None = None
    """Of the first author, where a catalogue tells it from namesakes."""
    day: str = ""
    """The day that what is no publication bears, `1917-01-16`; of a letter perhaps the month alone."""
    shelf_mark: str = ""
    """The archive where what is no publication lies, with its place there; folded. Only of letters and
    manuscripts the archive alone."""
    numbered: tuple[str, str] = ("", "")
    """What its note counts it as, and the number: `letter`, `609`."""


UNTOLD = Origin()
"""Of a record that says nothing of it; one for all of them."""


def origin(record: Record) -> Origin:
    """What the record prints.

    >>> from kg.model import Lines
    >>> from kg.readers.fields.other_fields import said
    >>> details = (said(Field.TRANSLATOR, "Lydia Davis"),)
    >>> [found] = origin(Record(document="a", lines=Lines(1, 2), title="Swann's Way", details=details)).people
    >>> found.role, found.names
    ('translator', (('lydia', 'davis'),))
    """
    is_loose = not _was_made_public(record)
    day = _day(record) if _is_of_a_day(record, is_loose=is_loose) else ""
    authors = record.byline.authors if record.byline else ()
    life = life_among(authors[0].other_names) if authors else None
    if not record.details and not day and not life:
        return UNTOLD
    people = tuple(People(role, line, names) for role, line in _lines(record) if (names := _names(line)))
    notes = fields_of(record.details, Field.NOTE) if is_loose else ()
    mark = _shelf_mark(record) if is_loose else ""
    found = Origin(people, life, day, mark, _numbered(notes[0] if notes else ""))
    return UNTOLD if found == UNTOLD else found


def different_origins(one: Origin, other: Origin) -> Iterator[str]:
    """In words, what tells two works of one title and author apart.

    >>> list(different_origins(Origin(day="1917-01-16"), Origin(day="1917-02-04")))
    ['one is of 1917-01-16 and the other of 1917-02-04']
    >>> list(different_origins(Origin(day="1917-01"), Origin(day="1917-01-16")))
    []
    """
    for ours, theirs in product(one.people, other.people):
        if ours.role == theirs.role and not _may_share(ours, theirs):
            yield f"the {ours.role} of one is {ours.line} and that of the other {theirs.line}"
    if one.life and other.life and are_two_lives(one.life, other.life):
        yield f"the first author of one lived {one.life} and that of the other {other.life}"
    if are_of_two_days(one, other):
        yield f"one is of {one.day} and the other of {other.day}"
    if one.shelf_mark and other.shelf_mark and _lie_apart(one.shelf_mark.split(), other.shelf_mark.split()):
        yield f"one lies in '{one.shelf_mark}' and the other in '{other.shelf_mark}'"
    if one.numbered[0] == other.numbered[0] and one.numbered[1] != other.numbered[1]:
        yield f"one is {' '.join(one.numbered)} and the other {' '.join(other.numbered)}"


def are_of_two_days(one: Origin, other: Origin) -> bool:
    """Whether each bears a day, and no two days are one of which a part is left out.

    >>> are_of_two_days(Origin(day="1917-01-16"), Origin(day="1917-02-04"))
    True
    """
    short, long = sorted((one.day, other.day), key=len)
    return bool(short) and not long.startswith(short)


def _was_made_public(record: Record) -> bool:
    """Whether it was published, or is a preprint, which comes out on a day of its own in each place."""
    if record.kind in _IN_ARCHIVES:
        return _is_on_server(record)
    return is_published(record) or _is_on_server(record)


def _is_on_server(record: Record) -> bool:
    has_codes = bool(record.categories)  # as pages give that list what is on arXiv
    is_on_arxiv = has_codes or bool(record.values_of(Scheme.ARXIV))
    is_called_so = record.kind is PaperKind.PREPRINT
    return is_on_arxiv or is_called_so or is_preprint_server(record.venue or "")


def _is_of_a_day(record: Record, *, is_loose: bool) -> bool:
    """Whether the next day may bring another of its title, as it does of what one author writes.

    Of what several wrote, a talk, a report, a page, two libraries know two days; but of a letter.
    """
    byline = record.byline
    is_of_one = byline is None or (byline.complete and len(byline.names) <= 1)
    return record.kind is PaperKind.LETTER or (is_of_one and (is_loose or record.kind is PaperKind.REPORT))


def _day(record: Record) -> str:
    """The day, as far as nothing is in doubt; the month of a letter says enough, for it is of one day.

    Databases write 1 January where they know only the year, but of what lies in archives.
    """
    date: PartialDate | None = record.date
    if date is None or date.year is None or not date.month or set(date.edtf) & set("?~%X"):
        return ""
    if (date.month, date.day) == (1, 1) and record.kind not in _IN_ARCHIVES:
        return ""
    month = f"{date.year:04}-{date.month:02}"
    if date.day:
        return f"{month}-{date.day:02}"
    return month if record.kind is PaperKind.LETTER else ""


def _lines(record: Record) -> Iterator[tuple[str, str]]:
    """Whom a record names as what, each as a line; the editors of a book that somebody else wrote."""
    for field in _PEOPLE:
        yield from ((field.value, line) for line in fields_of(record.details, field))
    if record.kind in EDITED and not all(map(names_nobody, record.names)):
        yield from (("editor", line) for line in record.texts_of(Detail.EDITORS))


def _names(line: str) -> tuple[Name, ...]:
    names, _ = parted(line)
    return tuple(folded_name(name) for name in names if not names_nobody(name))


def _may_share(ours: People, theirs: People) -> bool:
    """Whether somebody may be among both, as where the letters of one cannot be compared."""
    return scripts_of(ours.line) != scripts_of(theirs.line) or share_a_name(ours.names, theirs.names)


def _shelf_mark(record: Record) -> str:
    """The mark; of what need not lie in an archive only with a number there.

    For a web page or a talk, `library` is the catalogue from which somebody has the entry.
    """
    mark = search_form(" ".join(fields_of(record.details, Field.LIBRARY)))
    words = mark.split()
    has_place = any(map(str.isdecimal, words)) and any(map(str.isalpha, words))
    return mark if has_place or record.kind in _IN_ARCHIVES else ""


def _lie_apart(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether the words of two shelf marks are other ones, or each has a number that the other lacks.

    One may name an archive by its initials, or more of the place than the other.
    """
    numbers, others = ({word for word in words if not word.isalpha()} for words in (ours, theirs))
    if not numbers <= others and not others <= numbers:
        return True
    is_one = any(_is_archive(*pair) for pair in ((ours[0], theirs), (theirs[0], ours)))
    return set(ours).isdisjoint(theirs) and not is_one


def _is_archive(word: str, words: Sequence[str]) -> bool:
    return any(is_short_for(word, " ".join(words[:end])) for end in range(2, _MOST_WORDS))


def _numbered(note: str) -> tuple[str, str]:
    found = _NUMBERED.fullmatch(search_form(note))
    return (found["what"], found["number"]) if found else ("", "")
