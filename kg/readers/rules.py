"""The kinds of flaw that reading can find: their stable names, and what each costs.

One table for the people who read a report and for the programs that filter it; `docs` quote it.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from kg.model import Issue, Record, Severity
from kg.text.printing import shortened


class Rule(StrEnum):
    """A kind of flaw; its value is `Issue.rule`.

    >>> Rule.COUNT_DIFFERS.value
    'count-differs'
    """

    # the file
    UNKNOWN_FORMAT = "unknown-format"
    """A file in a folder is in no format that is read, or empty; it was skipped."""
    UNREADABLE_FILE = "unreadable-file"
    """A file or folder inside a folder could not be opened; it was skipped."""
    OTHER_GRAPH = "other-graph"
    """A folder inside a folder holds a graph that was built, no documents; it was passed over."""
    INVALID_BYTES = "invalid-bytes"
    """A line holds bytes that are not UTF-8; they were read in another encoding, or each became U+FFFD."""
    UNKNOWN_ENCODING = "unknown-encoding"
    """Nothing tells in which encoding the letters of an entry are; it was not read."""
    GARBLED_LETTERS = "garbled-letters"
    """A title or name has letters that were read in a wrong encoding before (`PeÃ±a`); they were kept."""
    INVALID_CHARACTERS = "invalid-characters"
    """A line holds characters that no format can carry; each became U+FFFD."""
    LOST_TEXT = "lost-text"
    """A text ended the process that read it; nothing was found in it."""
    DAMAGED_FILE = "damaged-file"
    """A file is cut (it ends within what it began), damaged or made to do harm; what came before was read."""
    LONG_LINE = "long-line"
    """A line is longer than the limit; the rest of it was not read."""

    # the page
    NO_OWNER = "no-owner"
    """An author page prints a head but no name; the figures of the head were not kept."""
    NO_PAPERS = "no-papers"
    """No paper was found in the document."""
    COUNT_DIFFERS = "count-differs"
    """The page states another number of papers than it lists."""
    CUT_PAGE = "cut-page"
    """The page ends inside a paper, or may do so."""
    UNREAD_TEXT = "unread-text"
    """Lines that belong to no known part of the page; they were not read."""

    # the library
    UNCLOSED_ENTRY = "unclosed-entry"
    """An entry has no end before the next begins; the fields before the open one were read."""
    BROKEN_ENTRY = "broken-entry"
    """A part of an entry does not follow the form; the part was not read."""
    LONG_ENTRY = "long-entry"
    """An entry, or its title or an author, is longer than the limit; it was not read."""
    LONG_TEXT = "long-text"
    """An abstract, keyword or other text of an entry is longer than the limit; it was left out."""
    DUPLICATE_KEY = "duplicate-key"
    """Two entries have one key; both were read."""
    MISSING_VOLUME = "missing-volume"
    """An entry refers to a volume or `@xdata` entry that is not there; it was read without its fields."""
    NO_PAPER = "no-paper"
    """An entry is no paper, and none refers to it; it was not read."""

    # one paper
    NO_TITLE = "no-title"
    """A paper has no title; it was not read, or is called by what it reviews."""
    NO_BYLINE = "no-byline"
    """A paper has no line of authors where the page prints one."""
    OWNER_NOT_SHOWN = "owner-not-shown"
    """A byline that is not cut does not show the page's owner; no authorship was made for them."""
    UNDECIDED_BYLINE = "undecided-byline"
    """It cannot be decided where the authors begin, or whether a line holds authors; none were read."""
    COMMAS_IN_BYLINE = "commas-in-byline"
    """Commas or the like in the place of a name; what surely is a list was read as one, else kept."""
    NOT_AN_AUTHOR = "not-an-author"
    """A list of authors holds what is none: a colon, an address, a number of a registry; it was left out."""
    NAMES_AFTER_CUT = "names-after-cut"
    """A list of authors goes on after words like “et al.”; the names after these were not read."""
    UNKNOWN_BADGE = "unknown-badge"
    """The tag after the authors is not one lower-case word; it was kept as printed."""
    NO_ABSTRACT = "no-abstract"
    """A paper has no abstract."""
    UNDECIDED_ABSTRACT = "undecided-abstract"
    """The abstract cannot be told from text that the site generated; none was read."""
    NO_CATEGORY = "no-category"
    """A paper has a date but no category."""
    UNKNOWN_CATEGORY = "unknown-category"
    """A category code that arXiv does not have; it was kept as printed."""
    UNDECIDED_CATEGORIES = "undecided-categories"
    """A run of category codes splits in several ways; it was kept unsplit."""
    IMPOSSIBLE_DATE = "impossible-date"
    """A day or year that no calendar has; only the possible parts were kept."""
    TWO_DATES = "two-dates"
    """An entry gives two years or months for when it was published; the message says which was kept."""
    UNKNOWN_FLAG = "unknown-flag"
    """A word after the date whose meaning is unknown; it was not kept."""
    CHANGED_CELL = "changed-cell"
    """A cell holds a date that a spreadsheet made of something else (`4-Mar` of `3-4`); it was kept."""
    UNKNOWN_IDENTIFIER = "unknown-identifier"
    """An identifier without its form, with a wrong check digit, or of nobody; it was kept as text."""
    TWO_ORCIDS = "two-orcids"
    """A document gives two ORCIDs to one author; both were kept, and the first counts."""
    CITES_ITSELF = "cites-itself"
    """A document lists a paper among its own references; its record keeps that, and it is no citation."""
    VALUES_DIFFER = "values-differ"
    """A document gives one paper two values of which it has one; the message says what was kept."""
    REPEATED_NAME = "repeated-name"
    """A list of authors has a name twice in a row; both were kept, as two authors."""
    NAMES_DIFFER = "names-differ"
    """A document gives an author two names that do not go together; the one in the byline was kept."""
    UNDECIDED_FIGURES = "undecided-figures"
    """Glued figures that split in no way or in several; they were not kept."""
    RETRACTED = "retracted"
    """The document says that the paper was retracted; it was read like any other, and has that status."""

    # a vocabulary of topics
    UNUSABLE_TOPIC = "unusable-topic"
    """Topics have no label, or an IRI that cannot be used; they were left out."""
    UNUSABLE_LABEL = "unusable-label"
    """Labels of topics are empty or longer than names are; they were left out."""
    DEPRECATED_TOPIC = "deprecated-topic"
    """Topics are deprecated, and no single one replaces them; they were left out."""
    LOST_BROADER = "lost-broader"
    """Topics stand under one that is not there, or under themselves; that was left out."""
    CIRCULAR_BROADER = "circular-broader"
    """Topics stand above each other in a circle; all were kept."""


_LOSSES = frozenset(
    {
        Rule.UNKNOWN_FORMAT,
        Rule.UNREADABLE_FILE,
        Rule.LOST_TEXT,
        Rule.DAMAGED_FILE,
        Rule.LONG_LINE,
        Rule.UNKNOWN_ENCODING,
        Rule.NO_OWNER,
        Rule.NO_PAPERS,
        Rule.UNREAD_TEXT,
        Rule.NO_TITLE,
        Rule.UNDECIDED_BYLINE,
        Rule.NAMES_AFTER_CUT,
        Rule.UNDECIDED_ABSTRACT,
        Rule.UNDECIDED_FIGURES,
        Rule.UNCLOSED_ENTRY,
        Rule.BROKEN_ENTRY,
        Rule.LONG_ENTRY,
        Rule.LONG_TEXT,
        Rule.UNUSABLE_TOPIC,
        Rule.LOST_BROADER,
    }
)
"""Rules that mean that something of the document is not in the graph."""

OF_FILES = frozenset(
    {
        Rule.UNKNOWN_FORMAT,
        Rule.UNREADABLE_FILE,
        Rule.DAMAGED_FILE,
        Rule.LONG_LINE,
        Rule.NO_PAPERS,
    }
)
"""Rules that mean that a file or folder was not read, or not to its end, whatever its entries are like."""

_QUOTE_LIMIT = 60  # characters


def issue(rule: Rule, document: str, line: int | None, message: str, *, lost: bool | None = None) -> Issue:
    """The flaw as a value; an error when something was lost (`lost`, else as usual for the rule).

    >>> issue(Rule.NO_TITLE, "seeds/a.txt", 14, "No title.").severity.value
    'error'
    """
    error = rule in _LOSSES if lost is None else lost
    severity = Severity.ERROR if error else Severity.WARNING
    return Issue(document=document, line=line, rule=rule.value, severity=severity, message=message)


def or_no_papers(items: Iterable[Record | Issue], document: str) -> Iterator[Record | Issue]:
    """The items of a document, and last, when there is no record among them, an issue that says so.

    >>> [flaw] = or_no_papers([], "a.ris")
    >>> flaw.message
    'No paper was found in this document.'
    """
    found = False
    for item in items:
        found = found or isinstance(item, Record)
        yield item
    if not found:
        yield issue(Rule.NO_PAPERS, document, None, "No paper was found in this document.")


def quoted(text: str) -> str:
    """The beginning of the text in quotation marks, for a message.

    >>> quoted("Nexus")
    '“Nexus”'
    """
    return f"“{shortened(text, _QUOTE_LIMIT)}”"
