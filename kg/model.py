"""The frozen values that pass between the rooms upstairs: what documents say, and what was found in it.

Nothing here reads, guesses or writes. A value that a document leaves open is `None` or an empty tuple,
never a default that looks like data.
"""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
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
    """The year, four digits."""
    month: int | None = None
    """1 to 12."""
    day: int | None = None
    """1 to 31; a real day of its month (29 February only in leap years, or when the year is unknown)."""
    printed: str
    """As the document prints it: `Feb 2`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """The authors as one document prints them."""

    names: tuple[str, ...]
    """The names in printed order, each as printed; two equal names stay two."""
    complete: bool
    """False when the list is cut ("et al.", "and others"): more authors are hidden after the last name."""
    printed: str
    """The whole line: `Yao Lu, Song Bian, Lequn Chen et al.`"""
    badge: str | None = None
    """A tag after the names, `allen-ai`: unverified, about the paper and not about one author."""


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


class Scheme(StrEnum):
    """The identifier schemes that are told apart."""

    ARXIV = "arxiv"
    DOI = "doi"


@dataclass(frozen=True, slots=True, kw_only=True)
class Identifier:
    """A name that a registry gave to a paper."""

    scheme: Scheme
    """Whose identifier it is."""
    value: str
    """Normalised: `2212.06817` (no version, no prefix), `10.1000/xyz` (lower case)."""
    version: int | None = None
    """The version that the document names, for arXiv."""


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One paper as one document prints it: nothing added, nothing corrected."""

    document: str
    """Relative path of the document."""
    lines: Lines
    """The lines of this entry."""
    title: str
    """The title, not empty."""
    abstract: str = ""
    """The abstract with its line breaks; empty when the document prints none."""
    byline: Byline | None = None
    """The authors; `None` when the document prints none (which is not an empty list)."""
    date: PartialDate | None = None
    """The date that the document prints."""
    categories: tuple[str, ...] = ()
    """Category codes as printed, the primary first: `("RO", "AI")`."""
    identifiers: tuple[Identifier, ...] = ()
    """Identifiers that the document prints for this paper."""
    venue: str | None = None
    """Where it was published, as printed."""
    code_available: bool = False
    """True when the document says that there is code; False says nothing."""
    code_repository: str | None = None
    """The address of the code, when the document gives one for the paper itself."""
    metrics: tuple[Metric, ...] = ()
    """Figures that the site states about this paper."""
    page_owner: str | None = None
    """On an author page, the name in the heading: it claims that this person is among the authors."""

    @property
    def text(self) -> str:
        """Title, line break, abstract: the text that every `Span` of this record points into.

        >>> Record(document="a.txt", lines=Lines(1, 2), title="Nexus", abstract="We …").text
        'Nexus\\nWe …'
        """
        return f"{self.title}\n{self.abstract}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Abbreviation:
    """A short form that a text defines, with both places: `Mixture of Experts (MoE)`."""

    short: str
    """As printed where it is defined: `MoE`."""
    long: str
    """As printed there: `Mixture of Experts`."""
    short_span: Span
    """The defining occurrence of the short form."""
    long_span: Span
    """The defining occurrence of the long form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Keyphrase:
    """A phrase that names a concept of one paper, with every place where the paper mentions it."""

    label: str
    """The form to show, as printed somewhere in this text: `Mixture of Experts`."""
    short: str | None = None
    """Its short form, when the text defines one: `MoE`."""
    score: float
    """How much the paper is about it, 0 to 1, rounded to 4 decimals; comparable within one paper only."""
    spans: tuple[Span, ...]
    """Its mentions in the record's text, in order, at least one; long and short forms alike."""


@dataclass(frozen=True, slots=True)
class System:
    """A named method, model, dataset or tool that a paper says it introduces: `We propose BAM (…)`."""

    name: str
    """As printed: `BAM`, the short form where there are two."""
    expansion: str | None
    """Its long form, when the text gives one: `Branch-Attend-Mix`."""
    span: Span
    """Where it is named as new."""
    sentence: Span
    """The sentence that says so; the title when only the title does."""


class ClaimKind(StrEnum):
    """What the figure of a claim is."""

    PERCENT = "percent"
    """A change or a share in percent: `a gain of 2.1%`."""
    POINTS = "points"
    """A difference of two percentages or scores: `1.5 BLEU points`."""
    FACTOR = "factor"
    """A ratio: `11x`, `three times`."""
    FROM_TO = "from-to"
    """A change with both ends: `from 24.8% to 2.0%`."""
    MEASURE = "measure"
    """A value of a metric or of a physical unit: `94.2% accuracy`, `15 ms`."""
    SIZE = "size"
    """How large a model or a body of data is: `590 million parameters`."""
    COUNT = "count"
    """How many things were tried: `12 datasets`."""


class ClaimRole(StrEnum):
    """Whether a figure is what came out, or what was put in."""

    RESULT = "result"
    SETTING = "setting"


class Bound(StrEnum):
    """How exactly a figure is meant."""

    EXACT = "exact"
    UP_TO = "up to"
    """Only the best case is known: `high` alone is given."""
    AT_LEAST = "at least"
    """Only the worst case is known: `low` alone is given."""
    ABOUT = "about"
    RANGE = "range"
    """`low` and `high` are given."""
    FROM_TO = "from-to"
    """`from_value` and `to_value` are given."""


class Direction(StrEnum):
    """Which way a figure says that something changed."""

    INCREASE = "increase"
    DECREASE = "decrease"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number of a text with its unit, as exactly as the text means it; numbers are absolute."""

    kind: ClaimKind
    """What it is, by its unit."""
    value: int | float | None = None
    """The number, when it is exact or about; 590000000 for `590 million`."""
    low: int | float | None = None
    """The least, of a range or with `at least`."""
    high: int | float | None = None
    """The most, of a range or with `up to`."""
    from_value: int | float | None = None
    """What it was before."""
    to_value: int | float | None = None
    """What it is now."""
    unit: str | None = None
    """`%`, `points`, `x`, or the noun or unit that is counted, as printed; `None` for a bare score."""
    bound: Bound = Bound.EXACT
    """How exactly it is meant."""
    span: Span
    """The number with its unit and the words of its bound: `up to 2.1%`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """A figure that a text states, and what it says it is about; `None` where that is not said."""

    figure: Figure
    """The number."""
    role: ClaimRole
    """Whether it came out or was put in."""
    direction: Direction | None = None
    """Which way it changed."""
    metric: Span | None = None
    """What was measured: `sample efficiency`."""
    comparator: Span | None = None
    """What it is compared with: `the baseline`."""
    subject: str | None = None
    """A system that the paper introduces, or, of a setting, the thing whose size it is."""
    span: Span
    """From metric or bound to figure, or the other way round; no two claims of a text share it."""
    sentence: Span
    """The sentence that states it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What extraction found in one record's text; empty tuples where it found nothing."""

    abbreviations: tuple[Abbreviation, ...] = ()
    """Defined short forms, in order of their definition."""
    keyphrases: tuple[Keyphrase, ...] = ()
    """Best first; no two for the same concept."""
    repositories: tuple[Span, ...] = ()
    """Addresses of the paper's own code, in order."""
    systems: tuple[System, ...] = ()
    """What the paper introduces, by place of the name; no two of one name."""
    claims: tuple[Claim, ...] = ()
    """The figures that it states, by place."""
