"""Who an entry of RIS names as what: one tag means another role beside another type, and by another program.

Authors are `AU` or `A1`, but of an edited book (`EDBOOK`) those are its editors. What a chapter or paper is
a part of, a journal too, is edited by `A2`, its series by `A3`. Of a whole book `A3` are the editors, as
Zotero has it, and `A2` those of the series, as Zotero and EndNote have it, or the editors, as Mendeley and
JabRef have it. See docs/decisions/015.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.model import PaperKind
from kg.readers.fields.other_fields import Field
from kg.readers.fields.paper_kinds import RIS
from kg.readers.names.bylines import byline_of
from kg.readers.names.headings import without_additions
from kg.readers.names.natural import family_of, natural_name
from kg.readers.names.parts import name_parts, role_of
from kg.readers.ris.entries import Entry, all_of
from kg.readers.ris.titles import is_review
from kg.text.letters.separators import COMMA, COMMAS, SEMICOLONS, has_semicolon
from kg.text.people.collective import is_collective, may_be_collective
from kg.text.people.firms import has_company
from kg.text.people.names import may_be_suffix

BOOKS = frozenset(word for word, kind in RIS.items() if kind is PaperKind.BOOK)
"""Types of whole books."""
CONFERENCE_PAPERS = frozenset(word for word, kind in RIS.items() if kind is PaperKind.CONFERENCE_PAPER)
"""Types of papers of conferences."""
ARTICLES = frozenset(word for word, kind in RIS.items() if kind is PaperKind.JOURNAL_ARTICLE)
"""Types of articles in journals."""
_IN_BOOKS = (PaperKind.CHAPTER, PaperKind.REFERENCE_ENTRY)
CHAPTERS = frozenset(word for word, kind in RIS.items() if kind in _IN_BOOKS)
"""Types of parts of books."""
_WITH_TRANSLATORS = BOOKS | CHAPTERS | ARTICLES  # of others EndNote puts sponsors and the like there
_LETTERS = ("PCOMM", "ICOMM")
_SECOND = {
    **dict.fromkeys(_LETTERS, Field.RECIPIENT),
    **dict.fromkeys(("SOUND", "MUSIC"), Field.PERFORMER),
}
_THIRD = dict.fromkeys(("MPCT", "VIDEO"), Field.PRODUCER)
_OTHERS = Field.FURTHER_PEOPLE
"""Whom `A2` and `A3` name of things that have no editors, as Zotero writes them; of others nobody knows."""
_WITH_SERIES = BOOKS | CHAPTERS | CONFERENCE_PAPERS
_WITH_EDITORS = _WITH_SERIES | ARTICLES
_EDITED_BOOK = "EDBOOK"
_AUTHORS = ("AU", "A1")
_SEMICOLON = re.compile(rf"[{SEMICOLONS}]\s+|(?<![A-Za-z0-9]);|[{SEMICOLONS[1:]}]")
"""No semicolon that ends a reference to a character, `M&uuml;ller`."""
_AND = re.compile(r"\s+(?:and|und|et|e|y|i|ve|dan|và|и|і|та|και|و)\s+")
_LAST_FIRST = re.compile(rf"[^{COMMAS}]+[{COMMAS}]\s*[^{COMMAS}\s].*")
_ARABIC_AND = " و "
"""A word by itself is never part of a name there."""
_MOST_PARTS = 3  # Last, First, and one thing more, beside what may follow a name


@dataclass(frozen=True, slots=True)
class People:
    """Names as they are written, by what these did."""

    authors: Sequence[str]
    """Of the thing itself; one value may hold several."""
    editors: Sequence[str]
    """Of the book, or of what it is a part of."""
    series_editors: Sequence[str]
    translators: Sequence[str]
    further: Sequence[tuple[Field, Sequence[str]]] = ()
    """All others, by what they did, as far as the entry tells it."""


def read_people(entry: Entry, kind: str) -> People:
    """Whom an entry of this type names.

    >>> from kg.model import Lines
    >>> zotero = Entry(Lines(1, 9), {"A3": ["Raven, James"], "A2": ["Eliot, Simon"]})
    >>> people = read_people(zotero, "BOOK")
    >>> people.editors, people.series_editors
    (['Raven, James'], ['Eliot, Simon'])
    >>> read_people(Entry(Lines(1, 9), {"AU": ["Eliot, Simon"]}), "EDBOOK").editors
    ['Eliot, Simon']
    """
    roles = _by_role(all_of(entry, _AUTHORS))
    written, named = roles.pop("author", []), [*all_of(entry, ["ED"]), *roles.pop("editor", [])]
    second, third = all_of(entry, ["A2"]), all_of(entry, ["A3"])
    reviewed, second = (second, []) if is_review(entry) else ([], second)
    authors = [] if kind == _EDITED_BOOK else written
    if kind in BOOKS:
        known = [*(written if kind == _EDITED_BOOK else []), *third]
        of_series = bool(known) or bool(authors and all_of(entry, ("T2", "T3")))
        editors, series = ([*known, *named], second) if of_series else ([*named, *second], [])
    else:
        editors = [*named, *(second if kind in _WITH_EDITORS else [])]
        series = third if kind in _WITH_SERIES else []
    fourth = all_of(entry, ["A4"])
    translators, others = (fourth, []) if kind in _WITH_TRANSLATORS else ([], fourth)
    translators = [*translators, *roles.pop("translator", [])]
    further = [(Field(role), names) for role, names in roles.items()]
    if kind not in _WITH_EDITORS:
        further.append((_second_role(entry, kind), second))
    if kind not in _WITH_SERIES:
        further.append((_THIRD.get(kind, _OTHERS), third))
    return People(
        authors,
        editors,
        series,
        translators,
        [*further, (Field.REVIEWED_AUTHOR, reviewed), (_OTHERS, others)],
    )


def _by_role(written: Sequence[str]) -> dict[str, list[str]]:
    """What those did whom an entry lists as authors: some write what they are behind the name."""
    found: dict[str, list[str]] = {}
    for value in written:
        for name in names_in(value) if role_of(value) else [value]:
            found.setdefault(role_of(name) or "author", []).append(name)
    return found


def _second_role(entry: Entry, kind: str) -> Field:
    """Whom `A2` names of what is no part of a book: of an interview who asked, which only its words tell.

    Of a patent its holder, where that is a company.
    """
    if kind == "PAT" and all(map(is_collective, all_of(entry, ["A2"]))):
        return Field.HOLDER
    return Field.INTERVIEWER if is_interview(entry) else _SECOND.get(kind, _OTHERS)


def is_interview(entry: Entry) -> bool:
    """Whether the words for its type, or of its title, say so; Zotero calls interviews what it calls letters.

    >>> from kg.model import Lines
    >>> is_interview(Entry(Lines(1, 3), {"TY": ["PCOMM"], "TI": ["Interview with Hannah Arendt"]}))
    True
    """
    return any(words.lower().startswith("interview") for words in all_of(entry, ("M3", "TI", "T1")))


def names_in(value: str) -> list[str]:
    """The names of one value: semicolons part several, and so does “and” between two of `Last, First`.

    So does its word in other languages. The name of an organisation has commas and an “and” of its own, and
    one that a comma ends is one name.

    >>> names_in("Roe, Jane and Poe, Al"), names_in("Roe, Jane; Poe, Al")
    (['Roe, Jane', 'Poe, Al'], ['Roe, Jane', 'Poe, Al'])
    >>> names_in("Yılmaz, Işık ve Demir, Ayşe"), names_in("Ramón y Cajal, Santiago")
    (['Yılmaz, Işık', 'Demir, Ayşe'], ['Ramón y Cajal, Santiago'])
    >>> names_in("Centers for Disease Control and Prevention, U.S.")
    ['Centers for Disease Control and Prevention, U.S.']
    """
    is_one = value.endswith(",")
    if is_one and is_collective(value):
        return [value]
    written = _SEMICOLON.split(value)
    return written if is_one else [name for each in written for name in _parted(each)]


def _parted(written: str) -> list[str]:
    names = _AND.split(written)
    are_several = _ARABIC_AND in written or all(map(_LAST_FIRST.fullmatch, names))
    return names if are_several and not is_collective(written) else [written]


def is_list(name: str) -> bool:
    """Whether the place of one name holds several, which commas part.

    >>> is_list("Roe, Jane, Poe, Al"), is_list("Roe, Jane, MD, PhD"), is_list("Institute of Maps, a, b, c")
    (True, False, False)
    """
    parts = [part for part in COMMA.split(without_additions(name)[0]) if not may_be_suffix(part.strip())]
    return len(parts) > _MOST_PARTS and not is_collective(name)


def is_marked(name: str) -> bool:
    """Whether the comma that ends a name marks an organisation, which has no given names.

    >>> is_marked("Door Lab,"), is_marked("Ministry of Maps, Spain,"), is_marked("Roe, Jane,")
    (True, True, False)
    """
    own = name.rstrip(" ,")
    is_whole = "," not in own and " " in own and may_be_collective(own)
    return name.endswith(",") and (is_whole or is_collective(own))


def parts_of(name: str) -> tuple[str, str, str]:
    """Given name, family name and suffix; the name of an organisation is the family name, as it is printed.

    >>> parts_of("Roe, Jane, MD"), parts_of("Ministry of Food and Agriculture, Spain,")
    (('Jane', 'Roe', 'MD'), ('', 'Ministry of Food and Agriculture, Spain', ''))
    """
    own = name.rstrip(" ,")
    return ("", own, "") if is_collective(own) or has_company(own) else name_parts(name)


def in_one_line(names: Sequence[str]) -> str:
    """The names as a page prints them, each once; empty without any.

    >>> in_one_line(["Raven, James", "Rose, Jonathan"])
    'James Raven, Jonathan Rose'
    """
    byline = byline_of(list(dict.fromkeys(map(_natural, names))))
    return byline.printed if byline else ""


def with_hidden_family(name: str) -> tuple[str, str]:
    """A name as such a line has it, and the family name where the line does not show it; else nothing.

    >>> with_hidden_family("García Márquez, Gabriel"), with_hidden_family("Raven, James")
    (('Gabriel García Márquez', 'García Márquez'), ('James Raven', ''))
    """
    return _natural(name), "" if _are_several(name) else family_of(*parts_of(name))


def _natural(name: str) -> str:
    """One name as a page prints it; several in one value stay as they are."""
    return name if _are_several(name) else natural_name(*parts_of(name))


def _are_several(name: str) -> bool:
    return has_semicolon(name) or is_list(name)
