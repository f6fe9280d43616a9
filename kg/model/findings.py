"""What was found in the text of a record, each finding with the place where it stands."""

from dataclasses import dataclass
from enum import StrEnum

from kg.model.printed import Span


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


class EntityType(StrEnum):
    """What sort of thing a span names, as SciERC's annotators say it (Luan et al. 2018)."""

    TASK = "Task"
    METHOD = "Method"
    METRIC = "Metric"
    MATERIAL = "Material"
    OTHER = "OtherScientificTerm"
    GENERIC = "Generic"
    """Names nothing alone: `the method`, `this model`."""


@dataclass(frozen=True, slots=True)
class Entity:
    """A span that names something."""

    span: Span
    """Where it stands."""
    type: EntityType
    """What sort of thing it names there."""


class ConceptType(StrEnum):
    """What a concept can be said to be."""

    METHOD = "Method"
    MODEL = "Model"
    TASK = "Task"
    METRIC = "Metric"
    DATASET = "Dataset"


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
    types: tuple[EntityType | None, ...] = ()
    """What sort of thing each mention names; `None` where that is not clear."""
    data: bool = False
    """Whether the text says in words that it is data: `the ImageNet dataset`, `experiments on ImageNet`."""


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
    kind: ConceptType | None = None
    """What the text says that it is: `BAM, a simple method`; `None` where no word says it."""


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
    INTERVAL = "interval"
    """`low` and `high` are given: within which a value lies, as surely as the text says."""
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
    """The least, of a range or an interval, or with `at least`."""
    high: int | float | None = None
    """The most, of a range or an interval, or with `up to`."""
    uncertainty: int | float | None = None
    """The number behind ±, an error, a deviation or half an interval: texts seldom say which.

    `None` where several are printed, or two that differ: none is the whole of it, and the span has them all.
    """
    from_value: int | float | None = None
    """What it was before."""
    to_value: int | float | None = None
    """What it is now."""
    unit: str | None = None
    """`%`, `points`, `x`, or the noun or unit that is counted, with its `per kg`; `None` for a bare score."""
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
    interval_of: Span | None = None
    """Of an interval, the `span` of the claim whose value lies within."""
    subject: str | None = None
    """A system that the paper introduces, or, of a setting, the thing whose size it is."""
    data: tuple[Span, ...] = ()
    """Of a result, the names of the data that it is on: `ImageNet`."""
    span: Span
    """From metric or bound to figure, or the other way round; no two claims of a text share it."""
    sentence: Span
    """The sentence that states it."""


class RelationKind(StrEnum):
    """What a text says that one concept has to do with another, read from head to tail."""

    USES = "uses"
    """A part, means or input of the head: `BTS uses stitch layers`."""
    USED_FOR = "used for"
    """What the head is for, a task or another thing: `R-max is used for PAC bounds`."""
    BUILDS_ON = "builds on"
    """What the head extends or adapts: `R-FOS, a tabular version of M-FOS`."""
    EVALUATED_ON = "evaluated on"
    """Data, models or tasks that the head was tried on."""
    EVALUATED_BY = "evaluated by"
    """What was measured of the head: a metric."""
    COMPARED_WITH = "compared with"
    """What the head was measured against."""
    IS_A = "is a"
    """The kind of thing that the head is."""
    PART_OF = "part of"
    """What the head belongs to: `the encoder of the model`."""
    FEATURE_OF = "feature of"
    """What the head is a property of: `the depth of the network`."""


SURE = 0.6
"""Confidence from which on a relation is worth an edge of the graph: so many of such are right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """What a sentence says that one concept has to do with another."""

    kind: RelationKind
    """What it says."""
    head: Span
    """A phrase that names the concept that it says it of; elsewhere, where the sentence says `our method`."""
    tail: Span
    """The phrase of the other concept, in the sentence."""
    sentence: Span
    """The sentence that says so."""
    confidence: float
    """How often such wording means this, 0 to 1 with 2 decimals, as judged by reading."""


class LinkType(StrEnum):
    """What two entities have to do with each other, as SciERC's annotators say it (Luan et al. 2018)."""

    USED_FOR = "USED-FOR"
    FEATURE_OF = "FEATURE-OF"
    HYPONYM_OF = "HYPONYM-OF"
    PART_OF = "PART-OF"
    EVALUATE_FOR = "EVALUATE-FOR"
    """From a metric or a dataset to what is evaluated."""
    COMPARE = "COMPARE"
    CONJUNCTION = "CONJUNCTION"
    """One stands beside the other: `A and B`."""


@dataclass(frozen=True, slots=True)
class Link:
    """What a sentence seems to say that two of its entities have to do with each other."""

    head: int
    """Place in `Findings.entities`."""
    tail: int
    """Place in `Findings.entities`."""
    type: LinkType
    """What it says, read from head to tail."""
    sentence: Span
    """The sentence that says so."""
    chance: float
    """How likely it is, 0 to 1, rounded to 4 decimals."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What extraction found in one record's text; empty tuples where it found nothing."""

    abbreviations: tuple[Abbreviation, ...] = ()
    """Defined short forms, in order of their definition."""
    keyphrases: tuple[Keyphrase, ...] = ()
    """Best first; no two for the same concept."""
    entities: tuple[Entity, ...] = ()
    """What the text names, in order; no two overlap."""
    links: tuple[Link, ...] = ()
    """Between two entities of a sentence each, by sentence; likely and unlikely ones."""
    repositories: tuple[Span, ...] = ()
    """Addresses of the paper's own code, in order."""
    systems: tuple[System, ...] = ()
    """What the paper introduces, by place of the name; no two of one name."""
    claims: tuple[Claim, ...] = ()
    """The figures that it states, by place."""
    relations: tuple[Relation, ...] = ()
    """Between two concepts each, by place of the sentence; no two say the same."""
    unread: bool = False
    """Whether it is not English or too short to tell, so that nothing but addresses was sought in it."""
