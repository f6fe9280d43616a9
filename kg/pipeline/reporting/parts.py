"""The parts of the report of a build."""

from collections.abc import Sequence
from dataclasses import dataclass

from kg.curation import Verb
from kg.model import Document
from kg.text.printing import pretty, safe


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much is in the graph."""

    documents: int
    papers: int
    records: int
    superseded_records: int
    """Those among the records that are older versions of another: two dumps of one catalogue."""
    hidden_papers: int
    """Papers that people left out by a line of the curation file; they are not among the papers."""
    hidden_records: int
    """What documents print of these; they are not among the records."""
    people: int
    unresolved_people: int
    """People whom only the heading of a page names."""
    concepts: int
    categories: int
    open_doubts: int
    """Pairs of people or papers that may be one."""
    likely_doubts: int
    """Those among them for which more speaks than an equal name or title."""
    contradictions: int
    """What documents say that cannot all be true."""
    cut_bylines: int
    """Papers whose list of authors ends in "et al.", or leaves somebody out."""
    undated_papers: int
    """Papers whose year is not known."""
    inferred_years: int
    """Papers whose year is not printed and was completed by `--as-of`."""
    unread_texts: int
    """Titles and abstracts that are not English or too short to tell: no concepts, figures or relations were
    sought in them."""
    facts: int
    """Statements in the default graph."""
    statements: int
    """Statements in all graphs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Examples:
    """Names from this graph for a first question; `None` when it has no such thing."""

    person: str | None
    """Who has most papers of the resolved people with coauthors and with a name that nobody else bears."""
    concept: str | None
    """The concept that most papers are about."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldContradiction:
    """A contradiction as the report tells it."""

    rule: str
    """The rule that found it: `h-index-too-high`, a file of `queries/checks/`."""
    text: str
    """One sentence."""
    concerns: Sequence[str]
    """IRIs of what it is about, the most concerned first."""

    def __str__(self) -> str:
        """Its sentence on one line."""
        return safe(" ".join(self.text.split()))

    _repr_pretty_ = pretty


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldGroup:
    """Papers of an author page that hang together."""

    papers: Sequence[str]
    """Their titles."""
    line: str | None
    """The line of a curation file that says that they are another person's; `None` where none is needed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldPage:
    """An author page that mixes people, perhaps, as the report tells it."""

    document: str
    """Its document."""
    person: str
    """Whose page it is."""
    iri: str
    """IRI of that person."""
    papers: int
    """Its papers that show somebody beside the owner."""
    conflation: float
    """The chance that two of them are in different groups: 0 when all hang together, 1 when no two do."""
    groups: Sequence[ToldGroup]
    """The papers, by groups that share no author but the owner; where lists are cut, at most so many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldDecision:
    """A line of the curation file as the report tells it."""

    line: int
    """Where it stands, from 1."""
    verb: Verb
    """What it decides."""
    who: str
    """Who decided; empty when the line does not say."""
    when: str
    """The day; empty when the line does not say."""
    why: str
    """The reason; empty when the line does not say."""
    said: str
    """The decision in words."""
    changes: bool
    """False when the graph would be the same without it, but for the line itself."""
    rests: int | None = None
    """The line that hides the paper that this one is about; `None` where it has something to say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldScheme:
    """A vocabulary that was given, as the report tells it."""

    iri: str
    """Its IRI."""
    name: str
    """What it is called."""
    topics: int
    """Its topics that can be matched."""
    topics_in_graph: int
    """Those that concepts match, and all above them."""
    exact_matches: int
    """How often a concept surely is one of its topics."""
    close_matches: int
    """How often a concept has a name of one of its topics, and may be another thing."""
    license: Sequence[str]
    """Addresses and words of its licences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadText:
    """A title and abstract in which nothing was sought."""

    document: str
    """The document that prints it."""
    line: int
    """The first line of its entry, from 1."""
    title: str
    """Its title as printed."""
    has_abstract: bool
    """Whether there is more than the title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabularies:
    """The vocabularies that concepts were linked to."""

    documents: Sequence[Document]
    """Their files, by path."""
    schemes: Sequence[ToldScheme]
    """What they hold, by IRI."""
    matched_concepts: int
    """Concepts of the graph that match a topic."""
