"""What documents print, and where: places, issues, dates, figures of sites, author pages."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Span(NamedTuple):  # made by the hundred for every abstract: twice as fast as a dataclass
    """A stretch of a record's text, in code points: `start` is the first, `end` one past the last.

    >>> Span(0, 5).of("Nexus: Specialization")
    'Nexus'
    """

    start: int
    """Offset of the first code point, 0-based."""
    end: int
    """Offset after the last code point; greater than `start`."""

    def of(self, text: str) -> str:
        """The quoted words."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True, order=True)
class Lines:
    """Where something stands in a document: a range of lines, 1-based, both ends included."""

    first: int
    """The first line."""
    last: int
    """The last line; equal to `first` for something on one line."""

    def __str__(self) -> str:
        """`L14` or `L14-L18`, the way code hosts link to lines."""
        return f"L{self.first}" if self.first == self.last else f"L{self.first}-L{self.last}"


class Severity(StrEnum):
    """How much an issue costs: what was lost, or only what to look at."""

    ERROR = "error"
    """Something of the document could not be read and is not in the graph."""
    WARNING = "warning"
    """Everything was read, but it should be looked at: a count that differs, a code that nobody knows."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Issue:
    """A flaw of the data, with its place; carried to the report, never raised."""

    document: str
    """Relative path of the document."""
    line: int | None = None
    """The line, 1-based; `None` when the whole document is meant."""
    rule: str
    """A stable name of the kind of flaw, for programs: `count-differs`, `unknown-category`."""
    severity: Severity = Severity.WARNING
    """What it costs."""
    message: str
    """What is wrong, in words, and what was done about it."""

    def __str__(self) -> str:
        """One line.

        >>> print(Issue(document="a.bib", line=3, rule="no-title", message="No title."))
        warning a.bib:3: No title.
        """
        place = f"{self.document}:{self.line}" if self.line else self.document
        return f"{self.severity} {place}: {self.message}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One input file, known by its path and the hash of its bytes."""

    path: str
    """Path relative to where it was asked for, with `/` on every system."""
    sha256: str
    """Hash of the bytes as they lie on disk, 64 hex digits."""
    format: str
    """Name of the reader that read it: `scholarfeed-author-page`."""
    media_type: str = "text/plain"
    """Media type of the bytes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """A date with the parts that the document prints; a missing part stays missing.

    >>> PartialDate(month=2, day=2, printed="Feb 2").year is None
    True
    """

    year: int | None = None
    """The year; 0 is 1 BC, as in ISO 8601."""
    month: int | None = None
    """1 to 12."""
    day: int | None = None
    """1 to 31; a real day of its month (29 February only in leap years, or when the year is unknown)."""
    printed: str
    """As the document prints it: `Feb 2`."""
    edtf: str = ""
    """The whole date in EDTF (ISO 8601-2), where it is less sure or longer than its parts: `1500~` for
    `ca. 1500`, `1914/1918`; else empty."""


class Measure(StrEnum):
    """What a figure stated by a site counts."""

    H_INDEX = "h-index"
    PAPERS = "papers"
    CITATIONS = "citations"
    NOVELTY = "novelty"
    AI_SCORE = "AI score"
    SCORE = "score"
    """The site's own score of one paper, printed before its category."""
    CODE_REPOSITORIES = "code repositories"


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """A figure as a site states it: never computed here, and kept when it contradicts another."""

    measure: Measure
    """What is counted."""
    value: int | float
    """The figure, without its unit: 44 for `Novelty44%`."""
    unit: str | None = None
    """`%`, or `None` for a bare number."""
    printed: str
    """As the document prints it: `2,665citations`."""
    line: int
    """The line it stands on, 1-based."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorPage:
    """An author page, of which the papers on it are known to be listed together, and what its head says."""

    document: str
    """Relative path of the document."""
    lines: Lines
    """The lines of the head; line 1 for a page without one."""
    owner: str | None = None
    """The name in the heading, as printed; `None` on a page without a heading."""
    categories: tuple[str, ...] = ()
    """The person's main category codes as printed (`LG`); at most one on the pages seen."""
    metrics: tuple[Metric, ...] = ()
    """What the site states about the person, in printed order."""
