"""Who an entry of RIS names as what: one tag means another role beside another type, and by another program.

Authors are `AU` or `A1`, but of an edited book (`EDBOOK`) those are its editors. What a chapter or paper is
a part of is edited by `A2`, its series by `A3`. Of a whole book `A3` are the editors, as Zotero has it, and
`A2` those of the series, as Zotero and EndNote have it, or the editors, as Mendeley and JabRef have it. See
docs/decisions/015.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.model import PaperKind
from kg.readers.bylines import byline_of
from kg.readers.name_parts import name_parts, without_life
from kg.readers.paper_kinds import RIS
from kg.readers.ris_entries import Entry, all_of
from kg.readers.values import natural_name

BOOKS = frozenset(word for word, kind in RIS.items() if kind is PaperKind.BOOK)
"""Types of whole books."""
CONFERENCE_PAPERS = frozenset(word for word, kind in RIS.items() if kind is PaperKind.CONFERENCE_PAPER)
"""Types of papers of conferences."""
ARTICLES = frozenset(word for word, kind in RIS.items() if kind is PaperKind.JOURNAL_ARTICLE)
"""Types of articles in journals."""
_CHAPTERS = frozenset(word for word, kind in RIS.items() if kind is PaperKind.CHAPTER)
_WITH_TRANSLATORS = BOOKS | _CHAPTERS | ARTICLES  # of others EndNote puts sponsors and the like there
_EDITED_BOOK = "EDBOOK"
_AUTHORS = ("AU", "A1")


@dataclass(frozen=True, slots=True)
class People:
    """Names as they are written, by what these did."""

    authors: Sequence[str]
    """Of the thing itself; one value may hold several."""
    editors: Sequence[str]
    """Of the book, or of what it is a part of."""
    series_editors: Sequence[str]
    translators: Sequence[str]


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
    written, named = all_of(entry, _AUTHORS), all_of(entry, ["ED"])
    second, third = all_of(entry, ["A2"]), all_of(entry, ["A3"])
    authors = [] if kind == _EDITED_BOOK else written
    if kind in BOOKS:
        known = [*(written if kind == _EDITED_BOOK else []), *third]
        of_series = bool(known) or bool(authors and all_of(entry, ("T2", "T3")))
        editors, series = ([*known, *named], second) if of_series else ([*named, *second], [])
    elif kind in _CHAPTERS | CONFERENCE_PAPERS:
        editors, series = [*named, *second], third
    else:
        editors, series = named, []
    translators = all_of(entry, ["A4"]) if kind in _WITH_TRANSLATORS else []
    return People(authors, editors, series, translators)


def in_one_line(names: Sequence[str]) -> str:
    """The names as a page prints them, each once; empty without any.

    >>> in_one_line(["Raven, James", "Rose, Jonathan"])
    'James Raven, Jonathan Rose'
    """
    byline = byline_of(list(dict.fromkeys(map(_natural, names))))
    return byline.printed if byline else ""


def _natural(name: str) -> str:
    """One name as a page prints it; several in one value stay as they are."""
    several = ";" in name or len(without_life(name.split(","))) > 3
    return name if several else natural_name(*name_parts(name))
